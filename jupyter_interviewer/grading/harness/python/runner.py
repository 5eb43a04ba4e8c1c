"""The process that forks the cases: a copy of the loaded kernel in which nothing else happens.

A fork costs what was written since the one before, in parent and child alike. A kernel that
publishes a report writes to many pages; this process writes to few. And a case that kills its
parent kills this, and not the kernel.

Part of the harness; see ``run.py``.
"""

import contextlib
import os
import signal
import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jupyter_interviewer.grading.harness.python.processes import (
        adopt_orphans,
        quiet_fork,
    )
    from jupyter_interviewer.grading.harness.python.stage import stage

_HEADER = struct.Struct("<Qd?")
_BLIND = 3
"""Exit status of a runner that cannot see its children's processes."""


class Told:
    """What the runner says of a case.

    Attributes
    ----------
    counted
        Seconds that it took of the time of all.
    missed
        Whether it ran out of its own.
    report
        The codec's text of what is published.
    """

    def __init__(self, counted: float, missed: bool, report: str) -> None:
        self.counted = counted
        self.missed = missed
        self.report = report


class Unseeing(Exception):
    """A fork of this process does not see what its children do (Landlock: another's /proc)."""


def sees() -> bool:
    """Whether this process can look at itself, and so at its children."""
    try:
        return bool(os.listdir("/proc/self/task"))  # noqa: PTH208
    except OSError:
        return False


def run_apart(shell: Any, work: "Callable[[int], Iterator[Told]]") -> "Iterator[Told]":
    """Do work in a runner, and give what it tells, as it comes.

    The work is told the descriptor that it speaks through, which none of its children may keep:
    that it is closed is how the end of the runner shows.

    Raises
    ------
    Unseeing
        Before anything was given.
    BlockingIOError
        There can be no further process.
    ChildProcessError
        The runner ended before its work did; its argument is the signal that ended it, if any.
    """
    reader, writer = os.pipe()
    try:
        pid = quiet_fork()
    except OSError:
        os.close(reader)
        os.close(writer)
        raise
    if pid == 0:
        _serve(shell, work, writer)
    os.close(writer)
    status = 0
    try:
        with open(reader, "rb") as reading:  # noqa: PTH123
            while len(header := reading.read(_HEADER.size)) == _HEADER.size:
                length, counted, missed = _HEADER.unpack(header)
                if not length:
                    return
                report = reading.read(length)
                if len(report) < length:
                    break
                yield Told(counted, missed, report.decode("ascii"))
    finally:
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            status = os.waitpid(pid, 0)[1]
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _BLIND:
        raise Unseeing
    raise ChildProcessError(os.WTERMSIG(status) if os.WIFSIGNALED(status) else None)


def _serve(shell: Any, work: "Callable[[int], Iterator[Told]]", writer: int) -> None:
    try:
        if not sees():
            os._exit(_BLIND)
        adopt_orphans()
        stage(shell)
        for told in work(writer):
            data = told.report.encode("ascii")
            _write(writer, _HEADER.pack(len(data), told.counted, told.missed) + data)
        _write(writer, _HEADER.pack(0, 0, False))
    finally:
        os._exit(0)


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
