"""The papermill engine that executes code nobody trusts.

It differs from papermill's own in that nothing the kernel does can make it wait longer, read more
or fail: time and size are bounded here, a dead kernel is noted, and a message that is not one is
passed over. An error in a cell never ends the run; what to make of it is the caller's.
"""

from __future__ import annotations

import time
from typing import Any

from nbformat import NotebookNode
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines
from traitlets.config import Config

from jupyter_interviewer.grading.course import Allowance, CellError, Course, Stop
from jupyter_interviewer.grading.kernel import Kernel, open_kernel
from jupyter_interviewer.grading.outputs import Outputs

NAME = "jupyter-interviewer"

_LOST_SECONDS = 2.0
"""How long the second of a cell's two last messages may come after the first."""


class InterviewEngine(Engine):  # type: ignore[misc]
    """Executes a notebook within the bounds of a `Course`, and writes its course into it."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        course: Course,
        kernel_config: Config | None = None,
        executed: list[NotebookNode] | None = None,
        **kwargs: Any,
    ) -> None:
        """Execute the notebook's code cells in order, until its end or the course's stop.

        Raises
        ------
        KernelNotStarted
            Before any cell was executed.
        """
        if executed is not None:
            # papermill raises instead of returning a notebook in which a cell raised.
            executed.append(nb_man.nb)
        used = {tag: _Used(allowance) for tag, allowance in course.allowances.items()}
        outputs = Outputs()
        with open_kernel(kernel_name, kernel_config or Config()) as kernel:
            course.tier = kernel.tier()
            for index, cell in enumerate(nb_man.nb.cells):
                if cell.cell_type != "code" or not cell.source.strip():
                    continue
                share = next(used[tag] for tag in cell.metadata.tags if tag in used)
                nb_man.cell_start(cell, index)
                course.executed.append(cell.id)
                stop = _Execution(kernel, cell, outputs, share, course).run()
                if cell.id in course.errors or stop:
                    nb_man.cell_exception(cell, cell_index=index)
                nb_man.cell_complete(cell, cell_index=index)
                if stop:
                    course.stop, course.stopped_in = stop, cell.id
                    break


class _Used:
    """What is left of an allowance."""

    def __init__(self, allowance: Allowance) -> None:
        self.seconds = allowance.seconds
        self.message_bytes = allowance.message_bytes


class _Execution:
    """The execution of one cell."""

    def __init__(
        self, kernel: Kernel, cell: NotebookNode, outputs: Outputs, left: _Used, course: Course
    ) -> None:
        self.kernel = kernel
        self.cell = cell
        self.outputs = outputs
        self.left = left
        self.course = course
        self.replied = self.idle = False
        self.message_id = ""

    def run(self) -> Stop | None:
        began = time.monotonic()
        deadline = began + self.left.seconds
        self.message_id = self.kernel.execute(self.cell.source)
        one_at: float | None = None
        try:
            while not (self.replied and self.idle):
                now = time.monotonic()
                if now >= deadline:
                    return Stop.TIME
                if self.replied or self.idle:
                    one_at = one_at or now
                    if now - one_at > _LOST_SECONDS:
                        break
                messages = self.kernel.receive(min(0.1, deadline - now))
                if not messages and self._died():
                    return Stop.DEAD
                for from_iopub, frames in messages:
                    self.left.message_bytes -= sum(map(len, frames))
                    if self.left.message_bytes < 0:
                        return Stop.OUTPUT
                    self._take(from_iopub, frames)
            return None
        finally:
            self.left.seconds -= time.monotonic() - began

    def _died(self) -> bool:
        status = self.kernel.exit_status()
        if status is None:
            return False
        self.course.exit_status = status
        self.course.memory = self.kernel.ended_for_memory()
        return True

    def _take(self, from_iopub: bool, frames: list[bytes]) -> None:
        message = self.kernel.parse(frames)
        if message is None or message["parent_header"].get("msg_id") != self.message_id:
            return
        kind, content = message["header"].get("msg_type"), message["content"]
        if not from_iopub:
            if kind == "execute_reply":
                self.replied = True
                if content.get("status") == "error":
                    self._note_error(content)
        elif kind == "status":
            self.idle = self.idle or content.get("execution_state") == "idle"
        elif isinstance(kind, str):
            self.outputs.take(self.cell, kind, content)

    def _note_error(self, content: dict[str, Any]) -> None:
        name, text = str(content.get("ename"))[:100], str(content.get("evalue"))[:1000]
        self.course.errors[self.cell.id] = CellError(name, text)


papermill_engines.register(NAME, InterviewEngine)
