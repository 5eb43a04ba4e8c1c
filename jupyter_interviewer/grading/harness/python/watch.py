"""The kernel's side of a case's process: it waits, measures, and ends what goes too far.

Part of the harness; see ``run.py``.
"""

import contextlib
import ctypes
import os
import resource
import select
import signal
import struct
import sys
import time
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.grading.harness.python.run import Run

SHOWN_STDOUT = 16_384
"""Characters of a case's output that are reported; more of it only counts."""

RSS_UNIT = 1 if sys.platform == "darwin" else 1024
_PR_SET_CHILD_SUBREAPER = 36


class Watch:
    """Waits for a child, reads what it says, and ends it when it goes too far."""

    def __init__(self, run: "Run", pid: int, reply: int, printed: int) -> None:
        self.run = run
        self.pid = pid
        self.descriptors = {reply: bytearray(), printed: bytearray()}
        self.reply, self.printed = self.descriptors[reply], self.descriptors[printed]
        self.flood = 0
        self.delay = 0.0
        self.status: int | None = None
        self.usage: Any = None
        self.clock = ((~pid) << 3) | 2
        for descriptor in self.descriptors:
            os.set_blocking(descriptor, False)

    def until_it_ends(self) -> dict[str, Any]:
        """Wait for the end of the process, or end it; tell how it was."""
        began = time.monotonic()
        wall = min(self.run.wall, max(self.run.left, 0.05))
        end, pause = "", 0.001
        while not end:
            self._read(pause)
            pause = min(pause * 2, 0.02)
            counted = time.monotonic() - began - self._waited_for_processor()
            if self._whole_reply() is not None:
                end = "reply"
            elif self.flood > self.run.stdout_limit:
                end = "output"
            elif len(self.reply) > self.run.value_limit * 2 + 65_536:
                end = "large"
            elif self._gone():
                self._read(0)
                end = "reply" if self._whole_reply() is not None else "gone"
            elif counted > wall or time.monotonic() - began > wall * 3:
                end = "wall"
            elif self._processor_seconds() > self.run.case_seconds:
                end = "processor"
        self._end_it()
        self._read(0)
        if self.flood > self.run.stdout_limit:
            end = "output"
        result = ended(end)
        result["counted"] = time.monotonic() - began - self._waited_for_processor()
        result["seconds"] = round(self.usage.ru_utime + self.usage.ru_stime, 4)
        result["memory"] = max(0, self.usage.ru_maxrss * RSS_UNIT - self.run.baseline)
        if result["seconds"] > self.run.case_seconds and end in ("reply", "gone"):
            result["end"] = end = "processor"
        if end == "reply":
            result["reply"] = (self._whole_reply() or b"").decode("ascii", "replace")
        elif end == "gone":
            status = self.status or 0
            result["signal"] = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
            result["status"] = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        result["stdout"] = self.printed.decode("utf-8", "replace")[:SHOWN_STDOUT]
        return result

    def _whole_reply(self) -> bytes | None:
        if len(self.reply) < 8:
            return None
        (length,) = struct.unpack("<Q", self.reply[:8])
        return bytes(self.reply[8 : 8 + length]) if len(self.reply) >= 8 + length else None

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

    def _gone(self) -> bool:
        if self.status is None:
            try:
                pid, status, usage = os.wait4(self.pid, os.WNOHANG)
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
            while not self._gone():
                time.sleep(0.0005)

    def _processor_seconds(self) -> float:
        # The processor clock of another process (Linux numbers it like this). Elsewhere the
        # limit of the child itself has to do.
        try:
            return time.clock_gettime(self.clock)
        except OSError:
            return 0.0

    def _waited_for_processor(self) -> float:
        # On a busy machine the time it was ready and did not run is not its fault.
        try:
            with open(f"/proc/{self.pid}/schedstat", "rb") as file:  # noqa: PTH123
                self.delay = int(file.read().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            pass
        return self.delay


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
    }


def quiet_fork() -> int:
    """Fork without a warning about threads."""
    with warnings.catch_warnings():
        # Python 3.12 warns of threads; the child uses none of the parent's.
        warnings.simplefilter("ignore")
        return os.fork()


def adopt_orphans() -> None:
    """Become the parent of whatever a case leaves behind, so that it can be found."""
    with contextlib.suppress(Exception):
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children() -> set[int]:
    """List the children of this process."""
    found: set[int] = set()
    with contextlib.suppress(OSError, ValueError):
        for thread in os.listdir("/proc/self/task"):  # noqa: PTH208
            with open(f"/proc/self/task/{thread}/children", "rb") as file:  # noqa: PTH123
                found.update(int(number) for number in file.read().split())
    return found


def kill_strays(before: set[int]) -> None:
    """Kill the children that were not there before."""
    for _ in range(20):
        strays = children() - before
        if not strays:
            return
        for pid in strays:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        for pid in strays:
            with contextlib.suppress(OSError):
                os.waitpid(pid, 0)
