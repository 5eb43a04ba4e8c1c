"""Running a Python source in a fresh sandbox of a given tier."""

from __future__ import annotations

import contextlib
import math
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import IO

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.plan import Allowance, Command, specification
from jupyter_interviewer.sandbox.process import Ended, SandboxProcess
from jupyter_interviewer.sandbox.reach import sandbox_user
from jupyter_interviewer.sandbox.tier import Tier

MAX_OUTPUT = 64 << 20
MAX_ERRORS = 64 << 10
_INTERPRETER_MB = 64
_SCRIPT = "__script__.py"


class Completed(Frozen):
    """How a script ended.

    Attributes
    ----------
    ok
        Whether it ended by itself with status 0.
    stdout
        What it printed, cut at 64 MiB.
    stderr
        The end of what it complained about.
    outcome, message
        What went wrong, where ``ok`` is false, and one sentence on it.
    seconds
        Wall time, the sandbox included.
    """

    ok: bool
    stdout: bytes
    stderr: str
    outcome: Outcome | None
    message: str | None
    seconds: float


def run_in(
    tier: Tier,
    source: str,
    stdin: bytes = b"",
    *,
    files: Mapping[str, bytes] = {},
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    wall_seconds: float = 30,
    landlock_version: int | None = None,
    begin: Callable[[SandboxProcess], None] = lambda process: None,
) -> Completed:
    """`script.run_script` in a given tier, without trying first whether it works.

    ``begin`` is told of the process before it is waited for, so that another thread can kill it.
    """
    started = time.monotonic()
    command = Command(
        arguments=(sys.executable, "-B", _SCRIPT),
        files={**files, _SCRIPT: source.encode()},
    )
    allowance = Allowance(
        memory_mb=limits.memory_mb,
        base_mb=_INTERPRETER_MB,
        processes=limits.processes,
        file_mb=limits.file_mb,
        cpu_seconds=math.ceil(limits.total_seconds),
    )
    folder = Folder()
    try:
        user = sandbox_user()
        process = SandboxProcess(
            specification(
                tier, command, allowance, folder, user, landlock_version=landlock_version
            ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            begin(process)
            exchange = _Exchange(process, stdin, started + wall_seconds)
        finally:
            process.destroy()
    finally:
        folder.remove()
    outcome, message = _judge(process.ended or Ended(), exchange)
    return Completed(
        ok=outcome is None,
        stdout=bytes(exchange.stdout),
        stderr=exchange.stderr.decode("utf-8", "replace"),
        outcome=outcome,
        message=message,
        seconds=time.monotonic() - started,
    )


class _Exchange:
    """Feeds a process and takes in what it says, within bounds, until it ends."""

    def __init__(self, process: SandboxProcess, stdin: bytes, deadline: float) -> None:
        self.stdout, self.stderr = bytearray(), bytearray()
        self.late = self.flooded = False
        source, output, errors = process.streams
        assert source is not None and output is not None and errors is not None
        left = memoryview(stdin)
        with selectors.DefaultSelector() as selector:
            os.set_blocking(source.fileno(), False)
            selector.register(source, selectors.EVENT_WRITE)
            selector.register(output, selectors.EVENT_READ, self.stdout)
            selector.register(errors, selectors.EVENT_READ, self.stderr)
            speaking = 2
            while speaking:
                remaining = deadline - time.monotonic()
                if remaining <= 0:
                    self.late = True
                    return
                for key, _ in selector.select(remaining):
                    if key.fileobj is source:
                        left = self._feed(source, left)
                        if not left:
                            selector.unregister(source)
                            with contextlib.suppress(OSError):
                                source.close()
                    else:
                        data = os.read(key.fd, 1 << 16)
                        if not data:
                            selector.unregister(key.fileobj)
                            speaking -= 1
                        key.data.extend(data)
                if len(self.stdout) > MAX_OUTPUT:
                    self.flooded = True
                    return
                del self.stderr[:-MAX_ERRORS]
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.002)
        self.late = process.poll() is None

    @staticmethod
    def _feed(source: IO[bytes], left: memoryview) -> memoryview:
        try:
            return left[os.write(source.fileno(), left[: 1 << 16]) :]
        except BlockingIOError:
            return left
        except OSError:
            # It stopped reading, which is its own affair.
            return memoryview(b"")


def _judge(ended: Ended, exchange: _Exchange) -> tuple[Outcome | None, str | None]:
    errors = exchange.stderr.decode("utf-8", "replace").strip()
    last = errors.splitlines()[-1][:500] if errors else ""
    if exchange.flooded:
        return Outcome.OUTPUT_LIMIT, "it printed more than 64 MiB"
    if exchange.late or ended.signal == signal.SIGXCPU or ended.code == 128 + signal.SIGXCPU:
        return Outcome.TIME_LIMIT, "it ran out of time"
    if not ended.started:
        reason = ended.tail or errors or "it did not start"
        return Outcome.INTERNAL_ERROR, f"the sandbox could not be made: {reason[-500:]}"
    if ended.reason == "memory" or last.startswith("MemoryError"):
        return Outcome.MEMORY_LIMIT, "it ran out of memory"
    if ended.code == 0:
        return None, None
    if last.startswith(("BlockingIOError: [Errno 11]", "RuntimeError: can't start new thread")):
        return Outcome.PROCESS_LIMIT, "it made too many processes or threads"
    if last.startswith(("OSError: [Errno 27]", "OSError: [Errno 28]")):
        return Outcome.FILE_LIMIT, "it wrote too much to files"
    if last.startswith(("SyntaxError", "IndentationError", "TabError")):
        return Outcome.SYNTAX_ERROR, last
    number = ended.signal or ((ended.code or 0) - 128 if (ended.code or 0) > 128 else None)
    if number is not None and not last:
        return Outcome.RUNTIME_ERROR, f"it was ended by signal {number}"
    return Outcome.RUNTIME_ERROR, last or f"it ended with status {ended.code}"
