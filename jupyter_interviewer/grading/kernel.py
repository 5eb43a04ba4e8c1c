"""A kernel for one graded run, from its start to its end."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from jupyter_core.utils import run_sync
from traitlets.config import Config

MAX_MESSAGE = 128 * 1024 * 1024
"""Bytes of one frame; a peer that sends a larger one is disconnected."""

START_SECONDS = 60


class KernelNotStarted(RuntimeError):
    """The kernel did not come up, before any of the candidate's code ran: a fault of ours."""


class Kernel:
    """A running kernel and the client's end of its shell and iopub channels.

    What comes from it is read raw, so that the caller can judge its size before parsing.
    """

    def __init__(self, manager: KernelManager) -> None:
        self._manager = manager
        manager.context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE)
        self._client: Any = manager.client()
        self._client.start_channels(stdin=False, hb=False, control=False)
        self.shell: zmq.Socket[bytes] = self._client.shell_channel.socket
        self.iopub: zmq.Socket[bytes] = self._client.iopub_channel.socket
        self._poller = zmq.Poller()
        self._poller.register(self.shell, zmq.POLLIN)
        self._poller.register(self.iopub, zmq.POLLIN)

    def execute(self, source: str) -> str:
        """Send code to be executed, without any input from a person; give the message's id."""
        message_id: str = self._client.execute(source, allow_stdin=False, stop_on_error=False)
        return message_id

    def receive(self, seconds: float) -> list[tuple[bool, list[bytes]]]:
        """Wait for messages: each as whether it came over iopub, and its frames."""
        ready = self._poller.poll(max(0, int(seconds * 1000)))
        return [(socket is self.iopub, socket.recv_multipart()) for socket, _ in ready]

    def parse(self, frames: list[bytes]) -> dict[str, Any] | None:
        """Parse a message; None for one that is not signed, not JSON, or not a message."""
        session = self._client.session
        try:
            _, rest = session.feed_identities(frames)
            message: dict[str, Any] = session.deserialize(rest)
        except Exception:
            # Whatever it is, the candidate's process made it.
            return None
        parts = ("header", "parent_header", "content")
        return message if all(isinstance(message.get(part), dict) for part in parts) else None

    def exit_status(self) -> int | None:
        """Say how the kernel's process ended; None while it runs."""
        provisioner = self._manager.provisioner
        if provisioner is None or not provisioner.has_process:
            return 0
        status: int | None = run_sync(provisioner.poll)()
        return status

    def ended_for_memory(self) -> bool:
        """Whether the sandbox ended it because all its processes together took too much."""
        ended = getattr(self._manager.provisioner, "ended", None)
        return ended is not None and ended.reason == "memory"

    def tier(self) -> str | None:
        """The isolation tier it runs in; None where it runs in no sandbox of ours."""
        provisioner = self._manager.provisioner
        chosen = getattr(provisioner, "chosen_tier", None)
        return None if chosen is None else str(chosen())

    def wait_until_ready(self) -> None:
        """Wait until the kernel answers and what it publishes arrives.

        Raises
        ------
        KernelNotStarted
            It died, or did not answer in time.
        """
        deadline = time.monotonic() + START_SECONDS
        answered = heard = False
        while not (answered and heard):
            self._client.kernel_info()
            again = time.monotonic() + 0.5
            while not (answered and heard) and time.monotonic() < again:
                for from_iopub, frames in self.receive(0.1):
                    message = self.parse(frames)
                    heard = heard or (from_iopub and message is not None)
                    answered = answered or (not from_iopub and message is not None)
            if not answered:
                status = self.exit_status()
                if status is not None:
                    raise KernelNotStarted(f"the kernel ended at its start (status {status})")
                if time.monotonic() > deadline:
                    raise KernelNotStarted(f"no answer from the kernel in {START_SECONDS} s")

    def close(self) -> None:
        """Kill the kernel and let go of everything that belonged to it."""
        self._client.stop_channels()
        try:
            self._manager.shutdown_kernel(now=True)
        finally:
            with suppress(Exception):
                self._manager.cleanup_resources()


def _specs() -> KernelSpecManager:
    # A checkout's own kernelspecs come first: it may be one that was never installed.
    specs = KernelSpecManager()
    checkout = Path(__file__).parents[2] / "kernels"
    if checkout.is_dir():
        specs.kernel_dirs = [str(checkout), *specs.kernel_dirs]
    return specs


@contextmanager
def open_kernel(name: str, config: Config) -> Iterator[Kernel]:
    """Start a kernel that ends with the context.

    Parameters
    ----------
    name
        Of the kernelspec.
    config
        Settings for the provisioner (the sandbox's tier and limits).

    Raises
    ------
    KernelNotStarted
        It could not be started; a fault of ours.
    """
    manager = KernelManager(
        kernel_name=name, config=config, kernel_spec_manager=_specs(), kernel_id=str(uuid.uuid4())
    )
    try:
        manager.start_kernel()
    except Exception as error:
        with suppress(Exception):
            manager.cleanup_resources()
        raise KernelNotStarted(f"the kernel {name} could not be started: {error}") from error
    kernel = Kernel(manager)
    try:
        kernel.wait_until_ready()
        yield kernel
    finally:
        kernel.close()
