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

    from jupyter_interviewer.domain.codec import dumps, loads
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


class Runner:
    """A fork of this process that works on what it is sent, until nobody is left to send.

    Parameters
    ----------
    shell
        See `stage`.
    work
        Is called there with what is sent, plain data, and the descriptors that none of its
        children may keep: that they are closed is how either end of the runner shows.

    Raises
    ------
    BlockingIOError
        There can be no further process.
    """

    def __init__(self, shell: Any, work: "Callable[[Any, list[int]], Iterator[Told]]") -> None:
        orders, self._orders = os.pipe()
        self._reader, writer = os.pipe()
        try:
            self.pid = quiet_fork()
        except OSError:
            for descriptor in (orders, self._orders, self._reader, writer):
                os.close(descriptor)
            raise
        if self.pid == 0:
            os.close(self._orders)
            os.close(self._reader)
            _serve(shell, work, orders, writer)
        os.close(orders)
        os.close(writer)
        self._status: int | None = None
        self._told = open(self._reader, "rb")  # noqa: SIM115, PTH123

    def work(self, what: Any) -> "Iterator[Told]":
        """Send work, and give what is told of it, as it comes.

        Raises
        ------
        Unseeing
            Before anything was given. It has ended.
        ChildProcessError
            The runner ended before its work did; its argument is the signal that ended it, if any.
        """
        data = dumps(what).encode("ascii")
        with contextlib.suppress(BrokenPipeError):
            _write(self._orders, _HEADER.pack(len(data), 0, False) + data)
        while len(header := self._told.read(_HEADER.size)) == _HEADER.size:
            length, counted, missed = _HEADER.unpack(header)
            if not length:
                return
            report = self._told.read(length)
            if len(report) < length:
                break
            yield Told(counted, missed, report.decode("ascii"))
        status = self.end()
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _BLIND:
            raise Unseeing
        raise ChildProcessError(os.WTERMSIG(status) if os.WIFSIGNALED(status) else None)

    @property
    def alive(self) -> bool:
        """Whether it can still be sent work."""
        if self._status is None:
            with contextlib.suppress(ChildProcessError):
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                self._status = status if pid else None
        return self._status is None

    def close(self) -> None:
        """End it, and let go of its ends."""
        self.end()
        self._told.close()
        os.close(self._orders)

    def end(self) -> int:
        """End it; the status it ended with."""
        if self.alive:
            with contextlib.suppress(OSError):
                os.kill(self.pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                self._status = os.waitpid(self.pid, 0)[1]
        return self._status or 0


def _serve(
    shell: Any, work: "Callable[[Any, list[int]], Iterator[Told]]", orders: int, writer: int
) -> None:
    try:
        if not sees():
            os._exit(_BLIND)
        adopt_orphans()
        stage(shell)
        reading = open(orders, "rb")  # noqa: SIM115
        while len(header := reading.read(_HEADER.size)) == _HEADER.size:
            what = loads(reading.read(_HEADER.unpack(header)[0]).decode("ascii"))
            for told in work(what, [orders, writer]):
                data = told.report.encode("ascii")
                _write(writer, _HEADER.pack(len(data), told.counted, told.missed) + data)
            _write(writer, _HEADER.pack(0, 0, False))
    finally:
        os._exit(0)


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
