"""The kernel's side of a case's process: it waits, measures, and ends what goes too far.

Part of the harness; see ``run.py``.
"""

import contextlib
import os
import resource
import select
import signal
import struct
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.budget import Bounds
    from jupyter_interviewer.grading.harness.python.processes import (
        RSS_UNIT,
        children,
        offspring,
        weigh,
    )

SHOWN_STDOUT = 16_384
"""Characters of a case's output that are reported; more of it only counts."""

MOST_TIMES = 10
"""How many times as long as it may take by the clock a case may take on a busy machine."""

_PATIENCE = 0.01
_WEIGH_SECONDS = 0.02
_BLIND_SECONDS = 0.1
_BLIND_SHARE = 0.04


class Watch:
    """Waits for a child, reads what it says, and ends it when it goes too far.

    Parameters
    ----------
    bounds
        What it may use.
    pid, reply, printed
        The child, and our ends of its two pipes.
    before
        The children that were there before it.
    """

    def __init__(
        self, bounds: "Bounds", pid: int, reply: int, printed: int, before: "set[int]"
    ) -> None:
        self.bounds = bounds
        self.pid = pid
        self.before = before
        self.descriptors = {reply: bytearray(), printed: bytearray()}
        self.reply, self.printed = self.descriptors[reply], self.descriptors[printed]
        self.flood = 0
        self.waited = 0.0
        self.worked = 0.0
        self.sampled = time.monotonic()
        self.status: int | None = None
        self.usage: Any = None
        self.clock = ((~pid) << 3) | 2
        self.weighed = 0.0
        for descriptor in self.descriptors:
            os.set_blocking(descriptor, False)

    def until_it_ends(self) -> dict[str, Any]:
        """Wait for the end of the process, or end it; tell how it was."""
        began = self.sampled
        end = self._wait(began)
        self._end_it()
        self._read(0)
        if self.flood > self.bounds.printed:
            end = "output"
        result = ended(end)
        result["seconds"] = round(self.usage.ru_utime + self.usage.ru_stime, 4)
        # That we came too late to end it, on a busy machine, is not its fault either.
        counted = min(time.monotonic() - began, self.waited + result["seconds"])
        result["counted"] = min(counted, self.bounds.wall)
        result["memory"] = max(0, (self.usage.ru_maxrss - self._baseline()) * RSS_UNIT)
        if result["seconds"] > self.bounds.processor and end in ("reply", "gone"):
            result["end"] = end = "processor"
        if end == "processor":
            result["allowed"] = self.bounds.processor
        elif end == "wall":
            result["allowed"] = self.bounds.wall
        elif end == "reply":
            result["reply"] = (self._whole_reply() or b"").decode("ascii", "replace")
        elif end == "gone":
            status = self.status or 0
            result["signal"] = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
            result["status"] = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        result["stdout"] = self.printed.decode("utf-8", "replace")[:SHOWN_STDOUT]
        return result

    def _wait(self, began: float) -> str:
        pause = 0.001
        while True:
            self._read(pause)
            pause = min(pause * 2, 0.02)
            if self._whole_reply() is not None:
                return "reply"
            if self.flood > self.bounds.printed:
                return "output"
            if len(self.reply) > self.bounds.value * 2 + 65_536:
                return "large"
            if self._gone():
                self._read(0)
                return "reply" if self._whole_reply() is not None else "gone"
            passed = time.monotonic() - began
            if passed < _PATIENCE:
                continue
            worked = self._processor_seconds()
            self._sample(began + passed, worked)
            if worked > self.bounds.processor:
                return "processor"
            # Also by the clock: what is always ready to run may get no processor.
            if worked + self.waited > self.bounds.wall or passed > self.bounds.wall * MOST_TIMES:
                return "wall"
            if self._too_heavy(passed):
                return "memory"

    def _baseline(self) -> int:
        # What the child weighed before it worked; it said so first of all.
        return struct.unpack_from("<Q", self.reply)[0] if len(self.reply) >= 8 else 2**62

    def _whole_reply(self) -> bytes | None:
        if len(self.reply) < 16:
            return None
        (length,) = struct.unpack_from("<Q", self.reply, 8)
        return bytes(self.reply[16 : 16 + length]) if len(self.reply) >= 16 + length else None

    def _read(self, seconds: float) -> None:
        ready = select.select(list(self.descriptors), [], [], seconds)[0]
        for descriptor in ready:
            buffer = self.descriptors[descriptor]
            for _ in range(64):
                try:
                    piece = os.read(descriptor, 65_536)
                except (BlockingIOError, InterruptedError):
                    break
                if not piece:
                    del self.descriptors[descriptor]
                    break
                if buffer is self.printed:
                    self.flood += len(piece)
                    piece = piece[: max(0, SHOWN_STDOUT * 4 - len(buffer))]
                buffer += piece
        if not self.descriptors and seconds:
            time.sleep(seconds)

    def _gone(self, how: int = os.WNOHANG) -> bool:
        if self.status is None:
            try:
                pid, status, usage = os.wait4(self.pid, how)
            except ChildProcessError:
                pid, status, usage = self.pid, 0, resource.getrusage(resource.RUSAGE_CHILDREN)
            if pid:
                self.status, self.usage = status, usage
        return self.status is not None

    def _end_it(self) -> None:
        # The group first, while its leader still stands for its number.
        with contextlib.suppress(OSError):
            os.killpg(self.pid, signal.SIGKILL)
        if self.status is None:
            with contextlib.suppress(OSError):
                os.kill(self.pid, signal.SIGKILL)
            while not self._gone(0):
                pass

    def _processor_seconds(self) -> float:
        # The processor clock of another process (Linux numbers it like this). Elsewhere the
        # limit of the child itself has to do.
        try:
            return time.clock_gettime(self.clock)
        except OSError:
            return 0.0

    def _sample(self, now: float, worked: float) -> None:
        # Time in which it was ready and the machine busy with others is not its fault; what
        # the system counts of that leaves out when a whole container has to wait.
        passed, ready = now - self.sampled, self._is_ready()
        if ready is None:
            # Nothing to be seen (Landlock): it is ready if it gets some of the processor.
            if passed < _BLIND_SECONDS:
                return
            ready = worked - self.worked > passed * _BLIND_SHARE
        if not ready:
            self.waited += passed
        self.sampled, self.worked = now, worked

    def _is_ready(self) -> bool | None:
        tasks = f"/proc/{self.pid}/task"
        try:
            for task in os.listdir(tasks):  # noqa: PTH208
                with open(f"{tasks}/{task}/stat", "rb") as file:  # noqa: PTH123
                    if file.read().rpartition(b")")[2].split()[0] == b"R":
                        return True
        except (OSError, IndexError):
            return None
        return False

    def _too_heavy(self, passed: float) -> bool:
        # One process has a limit of its own; this is for those that have children.
        if passed - self.weighed < _WEIGH_SECONDS:
            return False
        self.weighed = passed
        roots = children() - self.before
        if roots == {self.pid} and not children(self.pid):
            return False
        return weigh(offspring(roots), self._baseline() * RSS_UNIT, self.bounds.memory)


def ended(end: str) -> dict[str, Any]:
    """How a case ended, before anything is known of it."""
    return {
        "end": end,
        "reply": None,
        "seconds": 0.0,
        "memory": 0,
        "stdout": "",
        "signal": None,
        "status": None,
        "allowed": None,
    }
