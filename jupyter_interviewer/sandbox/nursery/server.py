"""The fork server of this process, as it is started and asked."""

from __future__ import annotations

import base64
import contextlib
import json
import marshal
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.environment import sandbox_environment
from jupyter_interviewer.sandbox.nursery.forked import ForkedProcess
from jupyter_interviewer.sandbox.nursery.nursling import Loaded
from jupyter_interviewer.sandbox.view import python_view

_START_SECONDS = 30.0
_END_SECONDS = 5.0
_FOLDER = Path(__file__).parents[1]
_TEXTS = ("_family", "_supervisor", "_harden", "_within", "_ahead", "_kernel")
_LEAN = ("_lean",)
"""What can be made only once ipykernel is imported."""
_KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    # What it would import at its start, or for its first error or completion.
    "faulthandler", "pdb", "tornado.platform.asyncio", "tornado.queues", "unicodedata",
    "IPython.core.debugger", "IPython.core.guarded_eval", "IPython.core.latex_symbols",
    "IPython.core.logger", "IPython.core.oinspect", "IPython.extensions.storemagic",
    "pygments.formatters.terminal256", "stack_data",
)  # fmt: skip


class Server:
    """A process that imported ipykernel and more, and forks kernels.

    It lives for as long as this object's process, and kernels outlive it.

    Parameters
    ----------
    loaded
        What to have in memory beside ipykernel.

    Raises
    ------
    Unavailable
        This is no Linux.
    """

    def __init__(self, loaded: Loaded) -> None:
        if not sys.platform.startswith("linux"):
            raise Unavailable("no_nursery", "kernels are forked on Linux alone")
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair()
        program = _memory_file((_FOLDER / "_nursery.py").read_bytes())
        told = _memory_file(json.dumps(self._told(loaded)).encode())
        try:
            with theirs:
                handed = (program, told, theirs.fileno())
                boot = f"exec(open({program}).read()); main({theirs.fileno()}, {told})"
                self._process = subprocess.Popen(
                    [sys.executable, "-c", boot, "interview-nursery"],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    pass_fds=handed,
                    start_new_session=True,
                    env=sandbox_environment(
                        "/nonexistent", "/nonexistent", given={"JPY_PARENT_PID": "1"}
                    ),
                    cwd="/",
                )
        finally:
            os.close(program)
            os.close(told)
        self._ready = False

    @property
    def pid(self) -> int:
        """The fork server's number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def wait_ready(self) -> None:
        """Wait until everything is imported.

        Raises
        ------
        Unavailable
            Something could not be imported.
        """
        with self._lock:
            if self._ready:
                return
            self._control.settimeout(_START_SECONDS)
            said = b""
            with contextlib.suppress(OSError):
                said = self._control.recv(2048)
            self._control.settimeout(None)
            if said != b"R":
                why = said[1:].decode("utf-8", "replace") or "it ended, or is too slow"
                raise Unavailable("no_nursery", f"the nursery did not start: {why}")
            self._ready = True

    def fork(self, specification: dict[str, Any], tree: int | None) -> ForkedProcess:
        """Ask for a kernel.

        Parameters
        ----------
        specification
            From `plan.waiting`.
        tree
            The mount namespace to make the kernel's in, where namespaces isolate.

        Raises
        ------
        Unavailable
            The fork server is gone.
        """
        control, theirs = socket.socketpair()
        descriptors = [theirs.fileno()] if tree is None else [theirs.fileno(), tree]
        with theirs:
            try:
                with self._lock:
                    socket.send_fds(self._control, [b"F"], descriptors)
            except OSError as error:
                control.close()
                raise Unavailable("no_nursery", f"the nursery is gone: {error}") from error
        return ForkedProcess(control, specification)

    def close(self) -> None:
        """End it; kernels that it forked live on."""
        self._control.close()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @staticmethod
    def _told(loaded: Loaded) -> dict[str, Any]:
        return {
            "launcher": os.getpid(),
            "texts": _texts(_TEXTS),
            "lean": _texts(_LEAN),
            "kernel": _KERNEL,
            "preload": loaded.preload,
            "preparation": _compiled(loaded.preparation),
            "hidden": python_view().hidden,
        }


def _texts(names: tuple[str, ...]) -> dict[str, str]:
    return {name: (_FOLDER / f"{name}.py").read_text("utf-8") for name in names}


def _compiled(source: str) -> str:
    # For the same interpreter: compiling takes ten times as long as executing.
    if not source:
        return ""
    return base64.b64encode(marshal.dumps(compile(source, "<preparation>", "exec"))).decode()


def _memory_file(content: bytes) -> int:
    descriptor = os.memfd_create("nursery")
    os.write(descriptor, content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.set_inheritable(descriptor, True)
    return descriptor
