"""The execution of one cell: from sending its source to the last message about it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from nbformat import NotebookNode

from jupyter_interviewer.grading.course import Allowance, Course, Stop
from jupyter_interviewer.grading.kernel import Kernel
from jupyter_interviewer.grading.messages import date
from jupyter_interviewer.grading.outputs import Outputs

_LOST_SECONDS = 2.0
"""How long the second of a cell's two last messages may come after the first."""

_POLL_SECONDS = 0.1
_SMALL = 4096


class Share:
    """What is left of an allowance."""

    def __init__(self, allowance: Allowance) -> None:
        self.seconds = allowance.seconds
        self.message_bytes = allowance.message_bytes
        self.one_message = allowance.one_message
        self.cell_bytes = allowance.cell_bytes


class Execution:
    """The execution of one cell.

    Parameters
    ----------
    kernel, cell
        What is executed where.
    outputs
        Takes what the kernel publishes.
    shares
        What the cell draws its time and its messages from.
    course
        Where a death is noted.
    tell
        Called with every output that was added.
    """

    def __init__(
        self,
        kernel: Kernel,
        cell: NotebookNode,
        outputs: Outputs,
        shares: tuple[Share, ...],
        course: Course,
        tell: Callable[[NotebookNode], None],
    ) -> None:
        self._kernel = kernel
        self._cell = cell
        self._outputs = outputs
        self._shares = shares
        self._course = course
        self._tell = tell
        self._message_id = ""
        self._replied = self._idle = False
        self._read = 0
        self.error: dict[str, Any] | None = None
        """What the reply says where the cell raised."""

    def run(self, seconds: float, *, stop_on_error: bool) -> Stop | None:
        """Execute it for so many seconds at most; say what stopped it, None for its own end."""
        began = time.monotonic()
        deadline = began + min(seconds, *(share.seconds for share in self._shares))
        self._cell.metadata["execution"] = {}
        self._cell.outputs = []
        self._message_id = self._kernel.execute(self._cell.source, stop_on_error=stop_on_error)
        try:
            return self._until(deadline)
        finally:
            for share in self._shares:
                share.seconds -= time.monotonic() - began

    def _until(self, deadline: float) -> Stop | None:
        one_at: float | None = None
        while not (self._replied and self._idle):
            now = time.monotonic()
            if now >= deadline:
                return Stop.TIME
            if self._replied or self._idle:
                one_at = one_at or now
                if now - one_at > _LOST_SECONDS:
                    break
            messages = self._kernel.receive(min(_POLL_SECONDS, deadline - now))
            if not messages:
                self._course.death = self._kernel.death()
                if self._course.death is not None:
                    return Stop.DEAD
            for from_iopub, frames in messages:
                size = sum(map(len, frames))
                for share in self._shares:
                    share.message_bytes -= size
                if any(share.message_bytes < 0 for share in self._shares):
                    return Stop.OUTPUT
                if self._may_be_read(size):
                    self._take(from_iopub, frames)
                elif from_iopub:
                    self._outputs.leave_out(self._cell)
                else:
                    # Only the reply comes this way.
                    self._replied = True
        return None

    def _may_be_read(self, size: int) -> bool:
        if any(size > share.one_message for share in self._shares):
            return False
        # What tells of the cell's end is small, and is read in any case.
        if size > _SMALL and any(self._read + size > share.cell_bytes for share in self._shares):
            return False
        self._read += size
        return True

    def _take(self, from_iopub: bool, frames: list[bytes]) -> None:
        message = self._kernel.parse(frames)
        if message is None or message["parent_header"].get("msg_id") != self._message_id:
            return
        kind, content = message["header"].get("msg_type"), message["content"]
        if not from_iopub:
            if kind == "execute_reply":
                self._replied = True
                self._note("shell.execute_reply", message)
                if content.get("status") == "error":
                    self.error = content
            return
        if kind in ("execute_input", "execute_result"):
            count = content.get("execution_count")
            if type(count) is int and count >= 0:
                self._cell.execution_count = count
        if kind == "status":
            state = content.get("execution_state")
            if state in ("busy", "idle"):
                self._note(f"iopub.status.{state}", message)
            self._idle = self._idle or state == "idle"
        elif kind == "execute_input":
            self._note("iopub.execute_input", message)
        elif isinstance(kind, str):
            output = self._outputs.take(self._cell, kind, content)
            if output is not None:
                self._tell(output)

    def _note(self, name: str, message: dict[str, Any]) -> None:
        self._cell.metadata.execution[name] = date(message)
