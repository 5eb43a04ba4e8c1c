"""A sandboxed process, as its launcher holds it."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
import threading
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import IO, Any

from jupyter_interviewer.domain.model import Frozen

_SUPERVISOR = str(Path(__file__).parent / "_supervisor.py")
_LAST_RESORT_SECONDS = 8.0


class Ended(Frozen):
    """How a sandbox ended.

    Attributes
    ----------
    code, signal
        Exit status of the program, or the signal that ended it.
    reason
        ``killed``, ``memory`` (all processes together), ``abandoned``, ``failed`` (it never
        started); None where it ended by itself.
    started
        Whether the program itself ever ran.
    tail
        The end of its output, or why it did not start.
    """

    code: int | None = None
    signal: int | None = None
    reason: str | None = None
    started: bool = False
    tail: str = ""


class Controlled(ABC):
    """What a supervisor watches over, as its launcher holds it.

    Parameters
    ----------
    control
        Our end of the socket on which the supervisor listens; when it closes, all is ended.

    Attributes
    ----------
    pid
        The program, once it runs, as numbered here.
    ended
        How it ended, once it did.
    """

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._lock = threading.RLock()
        self._signalled = 0
        self._buffer = b""
        self._silent = False
        self.pid: int | None = None
        self.ended: Ended | None = None

    @property
    @abstractmethod
    def supervisor_pid(self) -> int:
        """The process that watches over the sandbox from outside."""

    @abstractmethod
    def poll(self) -> int | None:
        """The exit status once everything in the sandbox is gone; None until then."""

    @abstractmethod
    def _wait_gone(self, seconds: float) -> bool:
        """Wait until the supervisor is gone."""

    @abstractmethod
    def _kill_supervisor(self) -> None:
        """End a supervisor that does not end by itself."""

    def wait_started(self, seconds: float = 20.0) -> bool:
        """Block until the program runs; False if it does not, `ended` then says why."""
        deadline = time.monotonic() + seconds
        while self.pid is None and self.ended is None:
            if time.monotonic() > deadline:
                break
            # In slices, so that a kill from elsewhere gets its turn.
            if not self._hear(0.1):
                self.poll()
        return self.pid is not None

    def signal(self, number: int, seconds: float = 2.0) -> None:
        """Send a signal to the program and its process group, and wait until it is sent.

        Whoever interrupts and then asks something else relies on that order.
        """
        with self._lock:
            wanted = self._signalled + 1
            self._say(f"signal {number}")
            deadline = time.monotonic() + seconds
            while self._signalled < wanted and self.ended is None:
                left = deadline - time.monotonic()
                if left <= 0 or not self._hear(left):
                    return

    def kill(self) -> None:
        """Ask that everything in the sandbox be killed; `poll` tells when it is."""
        self._say("kill")

    def destroy(self) -> None:
        """Kill everything, wait until it is gone, let go of what we hold."""
        self.kill()
        if not self._wait_gone(_LAST_RESORT_SECONDS):
            self._kill_supervisor()
        self.poll()
        self.close()

    def close(self) -> None:
        """Let go of the sandbox's control, which ends it if it still runs."""
        self._control.close()

    def _say(self, line: str) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._control.settimeout(None)
            self._control.sendall(line.encode() + b"\n")

    def _hear(self, seconds: float) -> bool:
        """Take in one piece of what the supervisor says; False if nothing came."""
        with self._lock:
            return self._hear_alone(seconds)

    def _hear_alone(self, seconds: float) -> bool:
        try:
            self._control.settimeout(seconds)
            data = self._control.recv(1 << 16)
            self._control.settimeout(None)
        except (TimeoutError, BlockingIOError):
            return False
        except OSError:
            data = b""
        if not data:
            self._silent = True
            return False
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            message = json.loads(line)
            self._note(message.pop("event"), message)
        return True

    def _note(self, event: str, message: dict[str, Any]) -> None:
        if event == "started":
            self.pid = message["pid"]
        elif event == "signalled":
            self._signalled += 1
        elif event == "ended":
            self.ended = Ended(**message)


class SandboxProcess(Controlled):
    """A running sandbox. When this object's process dies, the sandbox does too.

    Parameters
    ----------
    specification
        From `plan.specification`.
    stdin, stdout, stderr
        As for `subprocess.Popen`; nothing unless given.
    """

    def __init__(
        self,
        specification: dict[str, Any],
        *,
        stdin: int = subprocess.DEVNULL,
        stdout: int = subprocess.DEVNULL,
        stderr: int = subprocess.DEVNULL,
    ) -> None:
        control, theirs = socket.socketpair()
        super().__init__(control)
        with theirs:
            self._supervisor = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", _SUPERVISOR, str(theirs.fileno())],
                stdin=stdin,
                stdout=stdout,
                stderr=stderr,
                pass_fds=(theirs.fileno(),),
                # Ctrl-C in a terminal is for the server; a sandbox is told by the server.
                start_new_session=True,
                env={"PATH": "/usr/bin:/bin"},
                cwd="/",
            )
        with contextlib.suppress(OSError):
            self._control.sendall(json.dumps(specification).encode() + b"\n")

    @property
    def streams(self) -> tuple[IO[bytes] | None, IO[bytes] | None, IO[bytes] | None]:
        """Our ends of stdin, stdout and stderr, where they are pipes."""
        return self._supervisor.stdin, self._supervisor.stdout, self._supervisor.stderr

    @property
    def supervisor_pid(self) -> int:
        """The process that watches over the sandbox from outside."""
        return self._supervisor.pid

    def poll(self) -> int | None:
        """The exit status once everything in the sandbox is gone; None until then."""
        code = self._supervisor.poll()
        if code is not None:
            while self.ended is None and self._hear(0):
                pass
            if self.ended is None:
                self.ended = Ended(reason="failed", tail="the sandbox's supervisor died")
        return code

    def close(self) -> None:
        """Let go of the sandbox's control and streams, which ends it if it still runs."""
        super().close()
        for stream in self.streams:
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _wait_gone(self, seconds: float) -> bool:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._supervisor.wait(seconds)
            return True
        return False

    def _kill_supervisor(self) -> None:
        self._supervisor.kill()
        self._supervisor.wait()
