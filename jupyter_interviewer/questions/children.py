"""Child processes with a bound on processor time. Runs inside the sandbox, as text.

A child's work gives lines (JSON values); what it wrote before it was stopped counts.
"""

from __future__ import annotations

import json
import os
import resource
import selectors
import signal
import time
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

MAX_BYTES = 32_000_000


class Child:
    """Some work to be done in a process of its own.

    Parameters
    ----------
    work
        Gives the lines to hand back.
    cpu_seconds
        Processor seconds after which the process ends, those of its own children not counted.
    """

    def __init__(self, work: Callable[[], Iterable[Any]], cpu_seconds: float) -> None:
        self.work = work
        self.cpu_seconds = cpu_seconds
        self.pid = 0
        self.data = bytearray()
        self.out_of_time = False

    def start(self) -> int:
        """Fork; give the end of the pipe to read from."""
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid:
            os.close(writing)
            return reading
        try:
            os.close(reading)
            limit_cpu(self.cpu_seconds)
            for line in self.work():
                _write(writing, json.dumps(line).encode("ascii") + b"\n")
        except BaseException:
            os._exit(1)
        os._exit(0)

    def stop(self, late: bool) -> None:
        """Wait for the process, after killing it where it is late, and find out how it ended."""
        if late:
            with suppress(OSError):
                os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        by_signal = os.WIFSIGNALED(status) and os.WTERMSIG(status)
        self.out_of_time = late or by_signal in (signal.SIGPROF, signal.SIGXCPU)

    def lines(self) -> list[Any]:
        """Give the whole lines that arrived."""
        whole = bytes(self.data).split(b"\n")[:-1]
        return [json.loads(line) for line in whole]


def gather(children: list[Child], deadline: float, *, workers: int) -> list[list[Any]]:
    """Do the work of all children, some at a time, and give the lines of each.

    Whatever is not done at the deadline (of `time.monotonic`) is stopped, or never begun.
    """
    waiting = list(reversed(children))
    with selectors.DefaultSelector() as selector:
        running: dict[int, Child] = {}
        while waiting or running:
            while waiting and len(running) < workers and time.monotonic() < deadline:
                child = waiting.pop()
                reading = child.start()
                running[reading] = child
                selector.register(reading, selectors.EVENT_READ)
            if not running:
                break
            ready = selector.select(max(0.0, deadline - time.monotonic()))
            late = not ready and time.monotonic() >= deadline
            for reading in list(running) if late else [key.fd for key, _ in ready]:
                child = running[reading]
                piece = b"" if late else os.read(reading, 65536)
                child.data += piece
                too_much = len(child.data) > MAX_BYTES
                if not piece or too_much:
                    selector.unregister(reading)
                    os.close(reading)
                    child.stop(late or too_much)
                    del running[reading]
    return [child.lines() for child in children]


def limit_cpu(seconds: float) -> None:
    """End this process after so much more processor time; 0 lifts the limit."""
    # The default action of SIGPROF ends a process, and a timer is exact to a fraction of a second.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def children_seconds() -> float:
    """Give the processor time that this process's children have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def describe(error: BaseException, file: str) -> tuple[str, int | None]:
    """Say what an exception is, in one line, and in which line of a file it arose."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file
    ]
    line = frames[-1].lineno if frames else getattr(error, "lineno", None)
    said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return said, line


def located(message: str, line: int | None) -> str:
    """Add the line to what is said of an exception."""
    return message if line is None else f"{message} (line {line})"


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
