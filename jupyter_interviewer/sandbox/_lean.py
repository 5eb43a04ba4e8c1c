"""A kernel for one client that reads everything: IPython's own, without what it does not need.

IPython's kernel as it comes has seven threads, three event loops and five sockets, so that many
can watch it, interrupt it and complete names while it works. A graded notebook's kernel is sent one
cell after the other. This one has a shell and an iopub channel, one event loop in the main thread,
and a thread that sends on what programs write past Python. All of it but the sockets is made in
the nursery, before the fork.

Standard library and ipykernel only, never imported: the nursery's program carries its text along.
"""

from __future__ import annotations

import asyncio
import base64
import codecs
import contextlib
import json
import marshal
import os
import signal
import sys
import threading
import types
import uuid
from collections.abc import Sequence

# By name: programs may put something else in their modules' places.
from os import getpid, read, write
from select import select
from typing import Any

import traitlets
import zmq
from ipykernel import iostream, ipkernel, kernelapp
from IPython.core.profiledir import ProfileDir
from jupyter_client.session import Session
from tornado import ioloop

_FLUSH_SECONDS = 0.2
_LINGER_MS = 1000
_PIECE = 65536


class Publisher(iostream.IOPubThread):
    """What iopub messages are sent through: at once, by whichever thread has one.

    Parameters
    ----------
    session
        Signs what greets a subscriber.
    """

    thread: Any = None
    io_loop: Any = None

    def __init__(self, session: Session) -> None:
        self.socket: Any = None
        self.session = session
        self._owner = 0
        self._lock = threading.RLock()

    def use(self, socket: Any) -> None:
        """Send through this socket of the process's own."""
        self.socket, self._owner = socket, getpid()

    def schedule(self, f: Any) -> None:
        """Do it now."""
        f()

    def send_multipart(self, *args: Any, **kwargs: Any) -> None:
        """Send a message; in a fork of the kernel it is lost, since the socket is not its own."""
        if getpid() == self._owner:
            with self._lock:
                self.socket.send_multipart(*args, **kwargs)

    def greet(self) -> None:
        """Answer whoever has subscribed."""
        with self._lock:
            while self.socket.getsockopt(zmq.EVENTS) & zmq.POLLIN:
                self._handle_subscription(self.socket.recv_multipart())


class Stream(iostream.OutStream):
    """Standard output or error, with what is written to its descriptor past Python.

    Parameters
    ----------
    session, publisher
        See `Publisher`.
    name
        ``stdout`` or ``stderr``.
    descriptor
        Its number.
    """

    reader: int

    def __init__(self, session: Session, publisher: Publisher, name: str, descriptor: int) -> None:
        super().__init__(session, publisher, name, watchfd=False)
        self._descriptor = descriptor
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def redirect(self) -> None:
        """Have in this process what is written to the descriptor."""
        self._master_pid = getpid()
        self._original_stdstream_copy = os.dup(self._descriptor)
        self.reader, writer = os.pipe()
        os.set_blocking(self.reader, False)
        os.dup2(writer, self._descriptor)
        os.close(writer)

    def drain(self) -> None:
        """Take in what was written to the descriptor, a pipe's capacity at most."""
        if not self._is_master_process():
            return
        with self._buffer_lock, contextlib.suppress(OSError):
            text = self._decoder.decode(read(self.reader, _PIECE))
            if text:
                self.write(text)

    def flush(self) -> None:
        """Send what was written."""
        self.drain()
        with self._buffer_lock:
            self._flush()

    def flush_late(self) -> None:
        """Send what was written a while ago and not sent yet."""
        if self._flush_pending:
            self.flush()

    def _is_master_process(self) -> bool:
        return getpid() == self._master_pid

    def _schedule_flush(self) -> None:
        self._flush_pending = True

    def _flush(self) -> None:
        if self._is_master_process():
            super()._flush()
            return
        # In a fork: by the descriptor it reaches the kernel, which sends it.
        self._subprocess_flush_pending = False
        for _, text in self._flush_buffers():
            data = memoryview(text.encode("utf-8", "replace"))
            with contextlib.suppress(OSError):
                while data:
                    data = data[write(self._descriptor, data) :]


class Kernel(ipkernel.IPythonKernel):
    """IPython's kernel with sockets in the place of streams, and without subshells."""

    shell_stream = traitlets.Any()
    _supports_kernel_subshells = False
    _execute_sleep = 0.0

    io_loop: Any = property(lambda kernel: ioloop.IOLoop.current())

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        # The next cell is sent when this one has ended: nothing is queued.
        pass


def make() -> None:
    """Make the kernel that a fork may become, for the shell and application made before."""
    app = kernelapp.IPKernelApp.instance()
    # What its handler would drop need not be put together.
    app.log.setLevel(app.log_level)
    session = Session()
    publisher = Publisher(session)
    Kernel.instance(
        parent=app,
        log=app.log,
        session=session,
        iopub_socket=publisher,
        profile_dir=ProfileDir(),
    )
    kernel = made()
    # Whose coroutines may be interrupted.
    kernel.shell_channel_thread = types.SimpleNamespace(parent_thread=threading.main_thread())
    shell = kernel.shell
    shell.parent = shell.kernel = kernel
    shell.profile_dir = kernel.profile_dir
    shell.extension_manager.load_extension("storemagic")
    shell.user_ns_hidden.update(shell.user_ns)
    kernel.user_ns = shell.user_ns
    sys.stdout = Stream(session, publisher, "stdout", 1)
    sys.stderr = Stream(session, publisher, "stderr", 2)


def prepare(code: str) -> None:
    """Have it execute something: code that was compiled for this interpreter, in base64."""
    shell = made().shell
    exec(marshal.loads(base64.b64decode(code)), shell.user_ns)
    shell.run_cell("None", silent=True, store_history=False)


def made() -> Any:
    """Give the kernel that was made."""
    return Kernel.instance()


def drop() -> None:
    """Let go of that kernel: an ordinary one is wanted."""
    Kernel.clear_instance()
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__


class Lean:
    """A fork that is that kernel.

    Parameters
    ----------
    connection_file
        Says where its sockets are.
    """

    def __init__(self, connection_file: str) -> None:
        self.kernel = made()
        self.session: Any = self.kernel.session
        self.shell: Any = self.kernel.shell
        self.abs_connection_file = connection_file
        with open(connection_file, encoding="utf-8") as file:
            told = json.load(file)
        self.session.session, self.session.pid = str(uuid.uuid4()), getpid()
        self._context = zmq.Context()
        self._socket = self._bind(zmq.ROUTER, told["ip"], told["shell_port"])
        iopub = self._bind(zmq.XPUB, told["ip"], told["iopub_port"])
        # Rather wait for the reader than lose something.
        iopub.setsockopt(zmq.XPUB_NODROP, 1)
        self._publisher = self.kernel.iopub_socket
        self._publisher.use(iopub)
        self._streams: list[Any] = [sys.stdout, sys.stderr]
        for stream in self._streams:
            stream.redirect()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
        self.kernel.shell_stream = self._socket

    def start(self) -> None:
        """Answer until the end."""
        threading.Thread(target=self._watch, name="watch-descriptors", daemon=True).start()
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        with contextlib.suppress(RuntimeError):
            # Raised where a cell called `exit`, which stops the loop.
            loop.run_until_complete(self._serve(loop))

    async def _serve(self, loop: asyncio.AbstractEventLoop) -> None:
        woken = asyncio.Event()
        loop.add_reader(self._socket.getsockopt(zmq.FD), woken.set)
        loop.add_reader(self._publisher.socket.getsockopt(zmq.FD), self._publisher.greet)
        while True:
            # The descriptor says only once that there is something.
            woken.clear()
            while self._socket.getsockopt(zmq.EVENTS) & zmq.POLLIN:
                await self.kernel.dispatch_shell(self._socket.recv_multipart(copy=False))
            await woken.wait()

    def _watch(self) -> None:
        readers: Sequence[int] = [stream.reader for stream in self._streams]
        while True:
            written = select(readers, [], [], _FLUSH_SECONDS)[0]
            for stream in self._streams:
                if stream.reader in written:
                    stream.drain()
                else:
                    stream.flush_late()

    def _bind(self, kind: int, place: str, number: int) -> Any:
        socket = self._context.socket(kind)
        socket.linger = _LINGER_MS
        socket.bind(f"ipc://{place}-{number}")
        return socket
