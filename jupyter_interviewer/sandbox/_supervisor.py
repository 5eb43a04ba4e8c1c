"""Starts one sandbox, watches over it and ends with it: a program of the standard library only.

It speaks with its launcher over an inherited socket. When that closes, because the launcher is
done or was killed, everything that ever came out of the sandbox is killed and its folders are
removed. On Linux it is the subreaper of its descendants, so that none can slip away.

usage: python -I -S _supervisor.py DESCRIPTOR
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import json
import os
import select
import signal
import socket
import struct
import sys
import time
import types
from collections.abc import Callable
from typing import Any

if "_family" not in sys.modules:
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
FAMILY: Any = importlib.import_module("_family")
LINUX: bool = FAMILY.LINUX
PR_SET_CHILD_SUBREAPER = 36
CREDENTIALS = struct.Struct("3i")
TAIL_BYTES = 8192
WATCH_SECONDS = 0.5


class Supervisor:
    """The life of one sandbox.

    Parameters
    ----------
    control
        Where the launcher speaks.
    spec
        From `plan.specification`, or from the nursery.
    gone
        A descriptor of the launcher's life, where that is not our parent.
    """

    def __init__(self, control: socket.socket, spec: dict[str, Any], gone: int = -1) -> None:
        self.control = control
        self.spec = spec
        self.gone = gone
        self.launcher = os.getppid()
        self.main = 0  # what ends with the sandbox: bubblewrap, a namespace's init, the program
        self.inner: int | None = None  # the program, as numbered here
        self.running = False
        self.status: int | None = None
        self.reason: str | None = None
        self.tail = b""
        self.errors = -1
        self.pending: list[int] = []
        self.buffer = b""
        self.family = FAMILY.Family()
        self.others: dict[int, int] = {}
        self.report: socket.socket

    def fork(self, forking: Callable[[], int] = os.fork) -> tuple[socket.socket, int] | None:
        """Fork the process that becomes the sandbox, and keep nothing of its streams.

        Parameters
        ----------
        forking
            Forks.

        Returns
        -------
        tuple or None
            In that process its end of the report and of the pipe for errors (-1 for none).
        """
        self.report, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        if LINUX:
            self.report.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        writer = -1
        if self.spec["tail"]:
            self.errors, writer = os.pipe()
        self.main = forking()
        if self.main == 0:
            signal.set_wakeup_fd(-1)
            # Closed as descriptors later on; as objects they would close what comes after them.
            self.control.detach()
            self.report.detach()
            return theirs, writer
        self.family.group = self.main
        theirs.close()
        if writer >= 0:
            os.close(writer)
        null = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        os.close(null)
        return None

    def say(self, **message: Any) -> None:
        """Tell the launcher, if it still listens."""
        with contextlib.suppress(OSError):
            self.control.sendall(json.dumps(message).encode() + b"\n")

    def live(self, wake: int) -> None:
        """Obey and watch until the sandbox ended or has to."""
        readers: list[Any] = [self.control, self.report, wake]
        if self.errors >= 0:
            readers.append(self.errors)
        forked_by_launcher = self.gone < 0
        if forked_by_launcher:
            with contextlib.suppress(AttributeError, OSError):
                # Our end of the socket may have a twin in something that the launcher forked.
                self.gone = os.pidfd_open(self.launcher)
        if self.gone >= 0:
            readers.append(self.gone)
        self.take(b"")
        watched = time.monotonic()
        while self.status is None and self.reason is None:
            ready = select.select(readers, [], [], WATCH_SECONDS)[0]
            if wake in ready:
                os.read(wake, 512)
                self.reap()
            if self.report in ready and not self.hear():
                readers.remove(self.report)
            if self.errors in ready and not self.drain():
                readers.remove(self.errors)
            if self.control in ready:
                self.obey()
            if self.gone in ready or (forked_by_launcher and os.getppid() != self.launcher):
                self.reason = self.reason or "abandoned"
            elif time.monotonic() - watched >= WATCH_SECONDS:
                if self.family.holds_more_than(self.spec["memory"]):
                    self.reason = self.reason or "memory"
                watched = time.monotonic()

    def hear(self) -> bool:
        """What the sandbox's process says before it is the program.

        R: nothing is left to take away. E: why it failed. Of a kernel that waits also P: the
        number of its namespace's init, and S: it starts now.
        """
        ancillary: list[tuple[int, int, bytes]] = []
        data = b""
        # Reset, where it ended without having read what it was told.
        with contextlib.suppress(ConnectionResetError):
            if LINUX:
                data, ancillary = self.report.recvmsg(2048, socket.CMSG_SPACE(CREDENTIALS.size))[:2]
            else:
                data = self.report.recv(2048)
        if not data:
            if "waits" not in self.spec:
                # Closed by the exec: from now on it is the program.
                self.run()
            return False
        if data.startswith(b"P"):
            # The one we forked made namespaces, and in them the one that ends with them.
            self.main = int(data[1:])
            self.status = self.others.get(self.main)
        if data.startswith(b"R"):
            self.inner = self.main
            for _, kind, content in ancillary:
                if kind == socket.SCM_CREDENTIALS:
                    # The kernel translates the number out of the sandbox's pid namespace.
                    self.inner = CREDENTIALS.unpack(content[: CREDENTIALS.size])[0]
            if "waits" in self.spec:
                self.say(event="ready", pid=self.inner, supervisor=os.getpid())
            data = data[1:]
        if data.startswith(b"S"):
            self.run()
        if data.startswith(b"E"):
            self.reason = "failed"
            self.tail += data[1:]
        return True

    def run(self) -> None:
        """Note that the program runs, unless it died of getting there; signals are for it now."""
        if self.inner is not None and self.reason is None and not self.running:
            self.running = True
            self.say(event="started", pid=self.inner)
            for number in self.pending:
                self.signal(number)

    def hear_rest(self) -> None:
        """Take in what was said already."""
        while select.select([self.report], [], [], 0)[0] and self.hear():
            pass

    def drain(self) -> bool:
        """Keep the end of what the program prints past Jupyter; False when it closed that."""
        data = os.read(self.errors, 65536)
        self.tail = (self.tail + data)[-TAIL_BYTES:]
        return bool(data)

    def obey(self) -> None:
        """Take the launcher's orders; that it is gone is one too."""
        try:
            data = self.control.recv(1 << 16)
        except OSError:
            data = b""
        if not data:
            self.reason = "abandoned"
            return
        self.take(data)

    def take(self, data: bytes) -> None:
        """Obey each whole line that came."""
        *lines, self.buffer = (self.buffer + data).split(b"\n")
        for line in lines:
            if line == b"kill":
                self.reason = "killed"
            elif line.startswith(b"adopt "):
                self.adopt(line[6:])
            elif line.startswith(b"signal "):
                self.signal(int(line[7:]))
                self.say(event="signalled")

    def adopt(self, line: bytes) -> None:
        """Hand a waiting kernel to whom it is for: what it may use up, and all it is told."""
        told = json.loads(line)
        self.spec["memory"] = told["memory"]
        self.spec["remove_abandoned"] += told["remove_abandoned"]
        # By file: the kernel may not listen yet, and we must not wait for it.
        content = memory_file(json.dumps(told["kernel"]).encode())
        with contextlib.suppress(OSError):
            socket.send_fds(self.report, [b"A"], [content])
        os.close(content)

    def signal(self, number: int) -> None:
        """Signal the program's process group, once it is the program."""
        if not self.running or self.inner is None:
            self.pending.append(number)
            return
        with contextlib.suppress(OSError):
            os.killpg(self.inner, number)

    def reap(self) -> bool:
        """Take note of everything that ended; True where no child is left."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return True
            if pid == 0:
                return False
            if pid == self.main:
                self.status = status
                self.hear_rest()
            elif not self.running:
                self.others[pid] = status

    def finish(self) -> int:
        """Leave nothing behind, and say how it ended."""
        self.family.end(self.reap)
        while self.errors >= 0 and select.select([self.errors], [], [], 0)[0] and self.drain():
            pass
        if not self.running and self.reason is None:
            self.hear_rest()
        folders = list(self.spec["remove"])
        if self.reason == "abandoned":
            folders += self.spec["remove_abandoned"]
        for folder in folders:
            FAMILY.remove_tree(folder)
        code = number = None
        if self.status is not None:
            if os.WIFSIGNALED(self.status):
                number = os.WTERMSIG(self.status)
            else:
                code = os.WEXITSTATUS(self.status)
        self.say(
            event="ended",
            code=code,
            signal=number,
            reason=self.reason,
            started=self.running,
            tail=self.tail.decode("utf-8", "replace"),
        )
        if number is not None:
            return 128 + number
        return 1 if code is None else code


def become_sandbox(spec: dict[str, Any], harden: Any, report: socket.socket, writer: int) -> None:
    """The forked process: what only root can do, then bubblewrap or the program itself."""
    os.setsid()
    if writer >= 0:
        os.dup2(writer, 1)
        os.dup2(writer, 2)
    mounted = harden.rearrange(spec["mounts"]) if spec["mounts"] else []
    if spec["uid"] is not None:
        harden.become(spec["uid"], spec["uid"])
    if spec["bwrap"] is None:
        harden.run(spec, report, mounted)
    kept = ("argv", "env", "cwd", "files", "limits", "landlock", "seccomp")
    inner = memory_file(json.dumps({key: spec[key] for key in kept}).encode())
    report.set_inheritable(True)
    code = memory_file(f"{spec['harden']}\nmain({inner}, {report.fileno()})\n".encode())
    arguments = [
        argument if isinstance(argument, str) else str(memory_file(argument["data"].encode()))
        for argument in spec["bwrap"]["arguments"]
    ]
    listed = memory_file(b"".join(os.fsencode(argument) + b"\0" for argument in arguments))
    # All of it comes by files: the command itself can be read inside for as long as that lives.
    command = [spec["bwrap"]["path"], "--args", str(listed), "--"]
    command += [spec["bwrap"]["python"], "-I", "-S", "-B", "-c", f"exec(open({code}).read())"]
    os.execve(command[0], command, {"PATH": "/usr/bin:/bin"})


def memory_file(content: bytes) -> int:
    """An inheritable descriptor of a file that is nowhere, with something in it."""
    descriptor = os.memfd_create("sandbox", 0)
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def receive(control: socket.socket) -> tuple[dict[str, Any], bytes] | None:
    """The specification, which comes first, and what came after it."""
    received = bytearray()
    while b"\n" not in received:
        data = control.recv(1 << 16)
        if not data:
            return None
        received += data
    line, _, rest = received.partition(b"\n")
    return json.loads(line), bytes(rest)


def prepare(supervisor: Supervisor) -> int:
    """Adopt orphans, catch signals; a descriptor that tells of both."""
    if LINUX:
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    wake, waker = os.pipe()
    os.set_blocking(wake, False)
    os.set_blocking(waker, False)

    def give_up(number: int, frame: object) -> None:
        supervisor.reason = supervisor.reason or "abandoned"

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, give_up)
    signal.signal(signal.SIGCHLD, lambda number, frame: None)
    signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    return wake


def main() -> int:
    """Read the specification, run the sandbox to its end."""
    control = socket.socket(fileno=int(sys.argv[1]))
    received = receive(control)
    if received is None:
        return 1
    spec, rest = received
    supervisor = Supervisor(control, spec)
    supervisor.buffer = rest
    wake = prepare(supervisor)
    harden = types.ModuleType("harden")
    exec(compile(spec["harden"], "harden", "exec"), harden.__dict__)
    forked = supervisor.fork()
    if forked is not None:
        report, writer = forked
        try:
            become_sandbox(spec, harden, report, writer)
        except BaseException as error:
            harden.complain(report, error)
        finally:
            os._exit(126)
    supervisor.live(wake)
    return supervisor.finish()


if __name__ == "__main__":
    sys.exit(main())
