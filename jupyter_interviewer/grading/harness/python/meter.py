"""A single measured call, in a process of its own; part of what measures growth.

See ``measure.py``.
"""

import contextlib
import gc
import json
import marshal
import os
import resource
import select
import signal
import sys
import time
import tracemalloc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.grading.harness.python.child import lower
    from jupyter_interviewer.grading.harness.python.processes import (
        adopt_orphans,
        children,
        kill_strays,
        quiet_fork,
    )
    from jupyter_interviewer.grading.harness.python.stage import depth

STEPS = 400_000
"""Instructions after which counting goes no further; each takes about a microsecond."""
_TICKS = os.sysconf("SC_CLK_TCK")


class Meter:
    """Makes single calls, each in a process of its own, and tells what they took."""

    def __init__(self, shell: Any, job: dict[str, Any]) -> None:
        self.entry = shell.user_ns[job["entry"]]
        self.kind: str = job["kind"]
        self.memory: int = job["memory_bytes"]
        self.file_size: int = job["file_bytes"]
        self.repeats = 1
        self.waited = 0.0
        """Seconds in which calls and what watches them had to leave the processor to others."""
        adopt_orphans()

    # In the process of the call

    def _child(self, mode: str, packed: bytes, up: int, down: int) -> None:
        said = b"e"
        try:
            self._prepare()
            arguments = marshal.loads(packed)  # noqa: S302  (what this process itself wrote)
            gc.freeze()
            said = getattr(self, f"_{mode}")(arguments, up, down)
        except BaseException:
            said = b"e"
        finally:
            with contextlib.suppress(BaseException):
                sys.settrace(None)
                sys.setprofile(None)
                os.write(up, said)
                os.read(down, 1)
            os._exit(0)

    def _prepare(self) -> None:
        os.setpgid(0, 0)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGALRM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        out = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = sys.stderr = out
        lower(resource.RLIMIT_FSIZE, self.file_size)
        lower(resource.RLIMIT_CORE, 0)
        with contextlib.suppress(OSError, ValueError, IndexError):
            with open("/proc/self/statm", "rb") as file:  # noqa: PTH123
                loaded = int(file.read().split()[0]) * resource.getpagesize()
            lower(resource.RLIMIT_AS, loaded + self.memory)
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000) + depth(sys._getframe()))

    def _call(self, arguments: Any) -> Any:
        if self.kind != "class":
            result = self.entry(*arguments)
            if hasattr(result, "__next__"):
                # What is only done when it is asked for is a part of the work.
                for _ in result:
                    pass
            return result
        instance = self.entry(*arguments[0][1])
        for method, values in arguments[1:]:
            getattr(instance, method)(*values)
        return instance

    def _time(self, arguments: Any, up: int, down: int) -> bytes:
        gc.disable()
        os.write(up, b"r")
        os.read(down, 1)
        kept = self._call(arguments)
        os.write(up, b"d")
        os.read(down, 1)
        del kept
        return b""

    def _again(self, arguments: Any, up: int, down: int) -> bytes:
        gc.disable()
        self._call(arguments)
        os.write(up, b"r")
        os.read(down, 1)
        for _ in range(self.repeats):
            self._call(arguments)
        os.write(up, b"d")
        os.read(down, 1)
        return b""

    def _space(self, arguments: Any, up: int, down: int) -> bytes:
        held = most = 0

        def note(frame: Any, event: str, _: Any) -> None:
            # What a frame takes on Python's own stack is not allocated where it could be seen.
            nonlocal held, most
            if event in ("call", "return"):
                code = frame.f_code
                slots = code.co_nlocals + code.co_stacksize + len(code.co_cellvars)
                held = max(0, held + (1 if event == "call" else -1) * 8 * (slots + 12))
                most = max(most, held)

        def weighed(call: Any) -> list[int]:
            nonlocal held, most
            held = most = 0
            before = tracemalloc.get_traced_memory()[0]
            tracemalloc.reset_peak()
            sys.setprofile(note)
            kept = call()
            sys.setprofile(None)
            peak = tracemalloc.get_traced_memory()[1] - before
            del kept
            return [peak, most]

        tracemalloc.start()
        # What the weighing itself takes does not count.
        for _ in range(3):
            nothing = weighed(lambda: None)
        found = weighed(lambda: self._call(arguments))
        return b"s" + json.dumps([max(0, a - b) for a, b in zip(found, nothing)]).encode()  # noqa: B905

    def _steps(self, arguments: Any, up: int, down: int) -> bytes:
        steps = 0
        called: dict[str, int] = {}

        def trace(frame: Any, event: str, _: Any) -> Any:
            nonlocal steps
            if event == "call":
                if frame.f_code is Meter._call.__code__:
                    return None
                frame.f_trace_lines, frame.f_trace_opcodes = False, True
            elif event == "opcode":
                steps += 1
                if steps > STEPS * 4:
                    os._exit(1)
            return trace

        def note(frame: Any, event: str, function: Any) -> None:
            if event == "c_call" and frame.f_globals is not globals():
                name = str(getattr(function, "__qualname__", "?"))[:80]
                if len(called) < 100 or name in called:
                    called[name] = called.get(name, 0) + 1

        sys.setprofile(note)
        sys.settrace(trace)
        self._call(arguments)
        sys.settrace(None)
        sys.setprofile(None)
        return b"s" + json.dumps([steps, called]).encode()

    # Outside of it

    def measure(self, mode: str, packed: bytes, seconds: float) -> Any:
        """Make one call; give what it took, None where it failed or took longer than that."""
        up_read, up_write = os.pipe()
        down_read, down_write = os.pipe()
        before = children()
        delay = _delay("self")
        try:
            pid = quiet_fork()
        except OSError:
            for descriptor in (up_read, up_write, down_read, down_write):
                os.close(descriptor)
            return None
        if pid == 0:
            os.close(up_read)
            os.close(down_write)
            self._child(mode, packed, up_write, down_read)
        os.close(up_write)
        os.close(down_read)
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        try:
            if mode in ("time", "again"):
                return self._timed(pid, up_read, down_write, seconds)
            said = self._hear(pid, up_read, 1 << 16, seconds)
            return json.loads(said[1:]) if said[:1] == b"s" else None
        except (OSError, ValueError):
            return None
        finally:
            self.waited += _delay(pid) + _delay("self") - delay
            for end in (os.killpg, os.kill):
                with contextlib.suppress(OSError):
                    end(pid, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.waitpid(pid, 0)
            os.close(up_read)
            os.close(down_write)
            kill_strays(before)

    def _timed(self, pid: int, up: int, down: int, seconds: float) -> Any:
        if self._hear(pid, up, 1, seconds + 2) != b"r":
            return None
        resident = _status(pid, "VmRSS")
        delayed, children_began = _delay(pid) + _delay("self"), _reaped(pid)
        began = time.monotonic()
        used = processor_seconds(pid)
        os.write(down, b"g")
        if self._hear(pid, up, 1, seconds) != b"d":
            return None
        used = processor_seconds(pid) - used + _reaped(pid) - children_began
        wall = time.monotonic() - began - (_delay(pid) + _delay("self") - delayed)
        return [used, max(0.0, wall - used), max(0, _status(pid, "VmHWM") - resident)]

    def _hear(self, pid: int, up: int, most: int, seconds: float) -> bytes:
        """Wait for what the process says, at most so many seconds of its processor time."""
        end = time.monotonic() + seconds * 4 + 1
        limit = processor_seconds(pid) + seconds
        while time.monotonic() < end:
            if select.select([up], [], [], 0.02)[0]:
                return os.read(up, most)
            if processor_seconds(pid) > limit:
                break
        return b""


def processor_seconds(pid: int) -> float:
    """Read the processor clock of another process, as Linux numbers it."""
    return time.clock_gettime((~pid << 3) | 2)


def _status(pid: int, name: str) -> int:
    with contextlib.suppress(OSError, ValueError), open(f"/proc/{pid}/status") as file:  # noqa: PTH123
        for line in file:
            if line.startswith(name + ":"):
                return int(line.split()[1]) << 10
    return 0


def _delay(pid: int | str) -> float:
    # How long it was ready to run and did not, on a busy machine.
    with (
        contextlib.suppress(OSError, ValueError, IndexError),
        open(f"/proc/{pid}/schedstat", "rb") as file,  # noqa: PTH123
    ):
        return int(file.read().split()[1]) / 1e9
    return 0.0


def _reaped(pid: int) -> float:
    # Processor time of processes that it has started and waited for.
    with (
        contextlib.suppress(OSError, ValueError, IndexError),
        open(f"/proc/{pid}/stat", "rb") as file,  # noqa: PTH123
    ):
        fields = file.read().rpartition(b")")[2].split()
        return (int(fields[13]) + int(fields[14])) / _TICKS
    return 0.0
