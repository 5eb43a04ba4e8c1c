"""Waits for the process of a case, measures it, and ends it when it goes too far.

What `grading/harness/python/watch.py` is for a forked child, for a process of Deno: it has loaded
the cells already when its case begins, so what it used up by then does not count.
"""

import contextlib
import json
import os
import resource
import secrets
import select
import signal
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.budget import Bounds
    from jupyter_interviewer.domain.codec import dumps
else:
    from .codec import dumps

from .processes import OUT_OF_MEMORY, Frames, garbage_mb, start
from .weights import RSS_UNIT, SCRIPTS, at_rest, can_look, held, peak, told

SHOWN_STDOUT = 16_384
"""Characters of a case's output that are reported; more of it only counts."""

_LOAD_SECONDS = 10.0
"""How long the cells may take to be run again."""

_FREE_SECONDS = 0.25
"""How much of that does not count."""

_LOAD_MB = 128
"""What the cells may take besides, while they are run."""

_LEEWAY_MB = 64
"""What may come on top unseen: pages of the program itself, and all that its own limit leaves."""

_MOST_TIMES = 10
"""How many times as long as it may take by the clock a case may take on a busy machine."""

_BLIND_SECONDS = 0.1
_BLIND_SHARE = 0.04
_PIECE = 65_536


class Case:
    """A process that waits, loads the cells when it is told them, and runs a case.

    Parameters
    ----------
    memory
        Bytes that the case may take.
    light
        Whether the cells are plain scripts. If they are not, the process says so, and ends.
    early
        Whether this process was not told yet what it may use up.
    """

    def __init__(self, memory: int, *, light: bool, early: bool = False) -> None:
        self.memory, self.light = memory, light
        mark = secrets.token_hex(16)
        self.process = start(SCRIPTS[light], memory=memory >> 20, inspector=not light, early=early)
        self.began = 0.0
        self.frames = Frames(mark)
        self.ready = self.unfit = False
        self.reply: str | None = None
        self.errors = b""
        self.printed = bytearray()
        self.flood = 0
        self.status: int | None = None
        self.usage: Any = None
        self.bounds: Bounds
        self.clock = ((~self.process.pid) << 3) | 2
        self.base_seconds = 0.0
        self.base_memory = 0
        self.peak = 0
        assert self.process.stdin and self.process.stdout and self.process.stderr
        self.stdin = self.process.stdin.fileno()
        self.stdout, self.stderr = self.process.stdout.fileno(), self.process.stderr.fileno()
        self.reading = [self.stdout, self.stderr]
        for descriptor in (self.stdin, self.stdout, self.stderr):
            os.set_blocking(descriptor, False)
        self.unsent = memoryview(b"")
        self._send({"mark": mark})

    def load(self, settings: dict[str, Any]) -> None:
        """Tell it the cells; it runs them while others work."""
        if not self.began:
            self.began = time.monotonic()
            self._send(settings)

    def run(self, text: str, bounds: "Bounds") -> dict[str, Any] | None:
        """Run a case, whose input is the codec's text, and tell how it ended.

        None where it is unfit: it has to be run in a process that is not light.
        """
        self.bounds = bounds
        waited = time.monotonic()
        end = self._load(self.began + _LOAD_SECONDS)
        loading = max(0.0, time.monotonic() - waited - _FREE_SECONDS)
        if end is None:
            self.unsent = memoryview(text.encode() + b"\n")
            end = self._until_it_ends()
        if self.unfit:
            return None
        result = self._end_it(end)
        result["counted"] += loading
        return result

    def _send(self, message: dict[str, Any]) -> None:
        self.unsent = memoryview(bytes(self.unsent) + json.dumps(message).encode() + b"\n")
        self._exchange(0)

    def close(self) -> None:
        """End the process whatever it does."""
        with contextlib.suppress(OSError):
            self.process.kill()
        self._wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def _load(self, deadline: float) -> str | None:
        while not self.ready:
            self._exchange(0.02)
            if self.unfit:
                return "unfit"
            if self._gone():
                self._exchange(0)
                return "gone"
            if time.monotonic() > deadline:
                return "wall"
            if held(self.process.pid) > self.memory + (_LOAD_MB << 20):
                return "memory"
        self.base_seconds = self._processor_seconds()
        if can_look():
            self.base_memory = peak(self.process.pid)
        else:
            self.base_memory += at_rest(light=self.light)
        self.flood = 0
        self.printed.clear()
        return None

    @property
    def _too_much(self) -> bool:
        most = (self.memory >> 20) + garbage_mb(self.memory >> 20) + _LEEWAY_MB
        return self.base_memory > 0 and self.peak - self.base_memory > most << 20

    def _until_it_ends(self) -> str:
        began, wall = time.monotonic(), self.bounds.wall
        self.sampled, self.worked = began, self.base_seconds
        delay, pause = self._waited_for_processor(), 0.001
        self.case_began, self.case_delay = began, delay
        while True:
            self._exchange(pause)
            pause = min(pause * 2, 0.01)
            passed = time.monotonic() - began
            self.peak = max(self.peak, held(self.process.pid))
            if self.reply is not None or self.unfit:
                return "reply"
            if self.flood > self.bounds.printed:
                return "output"
            if self._gone():
                self._exchange(0)
                return "reply" if self.reply is not None else "gone"
            if self._too_much:
                return "memory"
            if passed > wall or not can_look():
                # Asking takes a while, and what counts is never more than what has passed.
                counted = passed - (self._waited_for_processor() - delay)
                if counted > wall or passed > wall * _MOST_TIMES:
                    return "wall"
            if self._processor_seconds() - self.base_seconds > self.bounds.processor:
                return "processor"

    case_began = 0.0
    case_delay = 0.0
    sampled = worked = delayed = 0.0

    def _end_it(self, end: str) -> dict[str, Any]:
        now, delay = time.monotonic(), self._waited_for_processor()
        highest = peak(self.process.pid)
        # Not Popen.kill, which would take the status, and with it what the process has used.
        self._wait()
        while self.reading and self.flood <= self.bounds.printed:
            if not self._exchange(0):
                break
        counted = now - self.case_began - (delay - self.case_delay) if self.case_began else 0.0
        seconds = self.usage.ru_utime + self.usage.ru_stime - self.base_seconds
        if not highest:
            # What the system tells at the end begins with what we weighed when it was started.
            highest = self.usage.ru_maxrss * RSS_UNIT
            ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_UNIT
            self.base_memory = self.base_memory and max(self.base_memory, ours)
        self.peak = max(self.peak, highest)
        if end in ("reply", "gone") and self._too_much:
            end = "memory"
        if self.flood > self.bounds.printed:
            end = "output"
        elif end in ("reply", "gone") and seconds > self.bounds.processor:
            end = "processor"
        result: dict[str, Any] = {
            "end": end,
            "reply": None,
            "seconds": round(max(0.0, seconds), 4),
            "memory": max(0, self.peak - self.base_memory) if self.base_memory else 0,
            "stdout": self.printed.decode("utf-8", "replace")[:SHOWN_STDOUT],
            "signal": None,
            "status": None,
            "counted": max(0.0, counted),
        }
        if end == "processor":
            result["allowed"] = self.bounds.processor
        elif end == "wall":
            result["allowed"] = self.bounds.wall
        if end == "memory" or (end == "gone" and self._out_of_memory):
            text = f"more than {self.memory >> 20} MiB of memory"
            raised = ["MemoryError", text, "memory_limit", None, None]
            return result | {"end": "reply", "reply": dumps({"raised": raised})}
        if end == "gone" and b"Resource temporarily unavailable" in self.errors:
            raised = ["ThreadError", "no thread could be started", "process_limit", None, None]
            return result | {"end": "reply", "reply": dumps({"raised": raised})}
        if end == "reply":
            result["reply"] = self.reply
        elif end == "gone":
            status = self.status or 0
            result["signal"] = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
            result["status"] = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        return result

    def _exchange(self, seconds: float) -> bool:
        """Write and read what can be; False where nothing could."""
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
            for _ in range(16):
                try:
                    data = os.read(descriptor, _PIECE)
                except (BlockingIOError, InterruptedError):
                    break
                if not data:
                    self.reading.remove(descriptor)
                    break
                self._take(descriptor, data)
        if not self.reading and seconds:
            time.sleep(seconds)
        return bool(readable or writable)

    def _take(self, descriptor: int, data: bytes) -> None:
        if descriptor == self.stdout:
            self._print(data)
            return
        for item in self.frames.feed(data):
            if isinstance(item, bytes):
                self.errors = (self.errors + item)[-_PIECE:]
            elif isinstance(item.get("ready"), int):
                self.ready, self.base_memory = True, max(0, item["ready"])
            elif item.get("unfit"):
                self.unfit = True
            elif isinstance(item.get("reply"), str) and self.reply is None:
                self.reply = item["reply"]

    def _print(self, data: bytes) -> None:
        self.flood += len(data)
        self.printed += data[: max(0, SHOWN_STDOUT * 4 - len(self.printed))]

    def _gone(self) -> bool:
        if self.status is None:
            try:
                pid, status, usage = os.wait4(self.process.pid, os.WNOHANG)
            except ChildProcessError:
                usage = resource.getrusage(resource.RUSAGE_CHILDREN)
                pid, status = self.process.pid, 0
            if pid:
                self.status, self.usage = status, usage
                self.process.returncode = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def _wait(self) -> None:
        with contextlib.suppress(OSError):
            os.kill(self.process.pid, signal.SIGKILL) if self.status is None else None
        while not self._gone():
            time.sleep(0.0005)

    @property
    def _out_of_memory(self) -> bool:
        return any(words in self.errors for words in OUT_OF_MEMORY)

    def _processor_seconds(self) -> float:
        # The processor clock of another process (Linux numbers it like this).
        try:
            return time.clock_gettime(self.clock)
        except OSError:
            return 0.0

    def _waited_for_processor(self) -> float:
        # On a busy machine the time it was ready and did not run is not its fault.
        if not can_look():
            return self._seems_to_have_waited()
        total = 0.0
        with contextlib.suppress(OSError):
            for thread in os.listdir(f"/proc/{self.process.pid}/task"):  # noqa: PTH208
                total += told(self.process.pid, f"task/{thread}/schedstat", 1) / 1e9
        return total

    def _seems_to_have_waited(self) -> float:
        # It was ready all the time if it got some of the processor.
        now, worked = time.monotonic(), self._processor_seconds()
        passed, got = now - self.sampled, worked - self.worked
        if passed >= _BLIND_SECONDS:
            if got > passed * _BLIND_SHARE:
                self.delayed += max(0.0, passed - got)
            self.sampled, self.worked = now, worked
        return self.delayed
