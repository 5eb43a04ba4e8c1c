"""A single measured call, in a process of its own: what it took, read from outside.

V8 makes machine code of what runs often, while it runs: the same loop takes a tenth of the time
from then on, and how a call grows could not be told from when that happens. So nothing is compiled
here. All code is interpreted, by one thread, which takes the same time for the same instruction.
"""

import contextlib
import json
import os
import re
import secrets
import select
import time
from typing import Any, NamedTuple

from .processes import Frames, start
from .weights import can_look, held, peak, told

INTERPRETED = (
    "--single-threaded",
    "--no-opt",
    "--no-maglev",
    "--no-sparkplug",
    "--no-lazy-feedback-allocation",
    "--min-semi-space-size=1",
    "--max-semi-space-size=1",
)
_HIDING = {
    "for in": re.compile(r"\bfor\s*\([^;]*?\bin\b"),
    "{...}": re.compile(r"\{[^{}()\[\]]*\.\.\."),
    "BigInt": re.compile(r"\b\d+n\b"),
}
"""Objects are gone through in the order of their keys, if these are numbers; see `counter.mjs`."""

_BLIND_SHARE = 0.1
_PIECE = 65_536
_LOAD_SECONDS = 3.0
"""Processor time in which the cells are to be run and the input is to be read."""

_ASLEEP = 0.001
"""Until it waits for what it is told next: its clock is only right while it does not run."""


class Taken(NamedTuple):
    """What a call took.

    Attributes
    ----------
    seconds
        Processor time, that of all repetitions together.
    idle
        For how long it neither ran nor was kept from running.
    resident
        What resident memory grew by.
    said
        What the process itself tells: ``allocated``, and ``steps`` and ``called`` where they are
        counted.
    """

    seconds: float
    idle: float
    resident: int
    said: dict[str, Any]


class Meter:
    """Makes single calls, each in a process of its own, and tells what they took."""

    def __init__(self, job: dict[str, Any], cells: list[dict[str, Any]], *, light: bool) -> None:
        self.settings = {"cells": cells, "entry": job["entry"], "kind": job["kind"]}
        self.hiding = {
            name: 1
            for name, pattern in _HIDING.items()
            if any(pattern.search(cell["code"]) for cell in cells)
        }
        """What is written in the code and could take ``n log n`` where none of it is counted."""
        self.memory_mb: int = job["memory_bytes"] >> 20
        self.light = light
        self.waited = 0.0
        """Seconds in which calls and what watches them had to leave the processor to others."""

    def measure(self, mode: str, text: bytes, seconds: float, repeats: int = 1) -> Taken | None:
        """Make one call; None where it failed or took longer than that.

        Parameters
        ----------
        mode
            ``time`` for a first call, ``again`` for later ones, ``steps`` to count.
        text
            The codec's text of the input.
        seconds
            Of processor time.
        repeats
            How many calls ``again`` makes.
        """
        while True:
            with contextlib.closing(Call(self.memory_mb, light=self.light, mode=mode)) as call:
                delay = _delay("self")
                taken = call.make(
                    {**self.settings, "mode": mode, "repeats": repeats}, text, seconds
                )
                self.waited += _delay(call.pid) + _delay("self") - delay
            if not call.unfit:
                return taken if taken is None or mode != "steps" or _is_count(taken) else None
            self.light = False


class Call:
    """A process that makes one call."""

    def __init__(self, memory_mb: int, *, light: bool, mode: str) -> None:
        self.unfit = False
        mark = secrets.token_hex(16)
        self.process = start(
            "timed_light.mjs" if light else "timed_full.mjs",
            memory=memory_mb,
            inspector=not light or mode == "steps",
            # Old objects are looked through again and again while their place is still small.
            flags=(*INTERPRETED, f"--initial-old-space-size={memory_mb // 2}"),
        )
        self.pid = self.process.pid
        self.frames = Frames(mark)
        self.messages: list[dict[str, Any]] = []
        self.unsent = memoryview(json.dumps({"mark": mark}).encode() + b"\n")
        assert self.process.stdin and self.process.stdout and self.process.stderr
        self.stdin = self.process.stdin.fileno()
        self.hearing = self.process.stderr.fileno()
        self.reading = [self.process.stdout.fileno(), self.hearing]
        for descriptor in (self.stdin, *self.reading):
            os.set_blocking(descriptor, False)

    def make(self, settings: dict[str, Any], text: bytes, seconds: float) -> Taken | None:
        """Make it; None where it failed or took longer."""
        self._say(json.dumps(settings).encode())
        if not self._hear("ready", _LOAD_SECONDS):
            return None
        self._say(text)
        if not self._hear("set", _LOAD_SECONDS):
            return None
        time.sleep(_ASLEEP)
        resident, delayed = held(self.pid), _delay(self.pid) + _delay("self")
        began, used = time.monotonic(), self._processor_seconds()
        self._say(b"go")
        if not self._hear("done", seconds):
            return None
        passed = time.monotonic() - began
        time.sleep(_ASLEEP)
        used = self._processor_seconds() - used
        delayed = _delay(self.pid) + _delay("self") - delayed
        idle = passed - delayed - used
        if not can_look() and used > passed * _BLIND_SHARE:
            # What waits gets nothing of the processor; whatever is only kept from it gets some.
            idle = 0.0
        grown = peak(self.pid) - resident if resident else 0
        self._say(b"end")
        said = self._hear("allocated", _LOAD_SECONDS)
        return Taken(used, max(0.0, idle), max(0, grown), said) if said else None

    def close(self) -> None:
        """End the process whatever it does."""
        with contextlib.suppress(OSError):
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def _say(self, line: bytes) -> None:
        self.unsent = memoryview(bytes(self.unsent) + line + b"\n")
        self._exchange(0)

    def _hear(self, name: str, seconds: float) -> dict[str, Any] | None:
        """Wait for a message that has this, at most so many seconds of processor time."""
        deadline = time.monotonic() + seconds * 4 + 1
        limit = self._processor_seconds() + seconds
        while True:
            while self.messages:
                message = self.messages.pop(0)
                self.unfit |= bool(message.get("unfit"))
                if name in message:
                    return message
                if self.unfit or "failed" in message:
                    return None
            if not self.reading or time.monotonic() > deadline:
                return None
            if self._processor_seconds() > limit:
                return None
            self._exchange(0.02)

    def _exchange(self, seconds: float) -> None:
        writing = [self.stdin] if self.unsent else []
        readable, writable, _ = select.select(self.reading, writing, [], seconds)
        if writable:
            try:
                self.unsent = self.unsent[os.write(self.stdin, self.unsent[:_PIECE]) :]
            except BlockingIOError:
                pass
            except OSError:
                self.unsent = memoryview(b"")
        for descriptor in readable:
            data = b""
            with contextlib.suppress(BlockingIOError, InterruptedError):
                data = os.read(descriptor, _PIECE)
                if not data:
                    self.reading.remove(descriptor)
            # What is printed is for nobody.
            if data and descriptor == self.hearing:
                found = self.frames.feed(data)
                self.messages += [item for item in found if isinstance(item, dict)]

    def _processor_seconds(self) -> float:
        # The processor clock of another process (Linux numbers it like this).
        try:
            return time.clock_gettime(((~self.pid) << 3) | 2)
        except OSError:
            return 0.0


def _is_count(taken: Taken) -> bool:
    return type(taken.said.get("steps")) is int and isinstance(taken.said.get("called"), dict)


def _delay(pid: int | str) -> float:
    # How long it was ready to run and did not, on a busy machine.
    return told(pid, "schedstat", 1) / 1e9
