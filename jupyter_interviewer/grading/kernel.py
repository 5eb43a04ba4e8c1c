"""A running kernel, and our end of its channels."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Protocol

from jupyter_interviewer.grading.course import Death
from jupyter_interviewer.grading.messages import Messages
from jupyter_interviewer.grading.stopped import KernelNotStarted
from jupyter_interviewer.grading.wire import Wire, wait

MAX_MESSAGE = 128 * 1024 * 1024
"""Bytes of one message; a larger one is counted and not kept."""

_AGAIN_SECONDS = 0.25


class Ended(Protocol):
    """How a sandbox ended."""

    @property
    def reason(self) -> str | None:
        """``memory`` where all its processes together took too much."""


class Process(Protocol):
    """The kernel's process."""

    @property
    def ended(self) -> Ended | None:
        """How its sandbox ended, where it has one and has ended."""

    def poll(self) -> int | None:
        """The exit status, None while it runs."""


class Kernel:
    """A running kernel and the client's end of its shell and iopub channels.

    What comes from it is read raw, so that the caller can judge its size before parsing.

    Parameters
    ----------
    connection
        As in a connection file.
    process
        Its process, to ask whether it lives.
    tier
        The isolation tier it runs in; None where it runs in no sandbox of ours.
    info
        What a kernel of the same kind has said of itself, if that is known.
    """

    def __init__(
        self,
        connection: Mapping[str, Any],
        process: Process,
        tier: str | None = None,
        info: Mapping[str, Any] = {},
    ) -> None:
        self.tier = tier
        self.info: dict[str, Any] = dict(info)
        self._process = process
        self._messages = Messages(connection)
        self._shell = self._connect("DEALER", connection, "shell_port")
        self._iopub = self._connect("SUB", connection, "iopub_port")

    def execute(self, source: str, *, stop_on_error: bool = False) -> str:
        """Send code to be executed, without any input from a person; give the message's id."""
        content = {
            "code": source,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": False,
            "stop_on_error": stop_on_error,
        }
        return self._ask("execute_request", content)

    def receive(self, seconds: float) -> list[tuple[bool, list[bytes]]]:
        """Wait for messages: each as whether it came over iopub, and its frames."""
        wait((self._shell, self._iopub), seconds)
        # What was published before an answer is taken before it.
        published = [(True, frames) for frames in self._iopub.receive()]
        return published + [(False, frames) for frames in self._shell.receive()]

    def parse(self, frames: list[bytes]) -> dict[str, Any] | None:
        """Parse a message; None for one that is not signed, not JSON, or not a message."""
        message = self._messages.read(frames)
        if message is not None and message["header"].get("msg_type") == "kernel_info_reply":
            self.info = self.info or message["content"]
        return message

    def death(self) -> Death | None:
        """Say what the kernel's process died of; None while it runs."""
        status = self._process.poll()
        if status is None:
            return None
        ended = self._process.ended
        return Death.of(status, memory=ended is not None and ended.reason == "memory")

    def wait_until_ready(self, seconds: float) -> None:
        """Wait until what the kernel publishes arrives here; `info` may come with later messages.

        Raises
        ------
        KernelNotStarted
            It died, or nothing came in time.
        """
        deadline = time.monotonic() + seconds
        # A kernel that greets its subscribers (ipykernel from 7.4) is heard at once; one that is
        # known to do so need not be asked anything.
        asking = not self.info
        while True:
            if asking:
                # Of another it may be the second question that is heard. What it answers can
                # come later.
                self._ask("kernel_info_request", {})
            asking = True
            again = time.monotonic() + _AGAIN_SECONDS
            while time.monotonic() < again:
                heard = False
                for from_iopub, frames in self.receive(0.1):
                    heard = (self.parse(frames) is not None and from_iopub) or heard
                if heard:
                    return
            death = self.death()
            if death is not None:
                raise KernelNotStarted(f"the kernel ended at its start: {death}")
            if time.monotonic() > deadline:
                raise KernelNotStarted(f"nothing from the kernel in {seconds:g} s")

    def language(self, seconds: float = 5.0) -> dict[str, Any]:
        """What the kernel says of its language; empty where it says nothing in time."""
        deadline = time.monotonic() + seconds
        while not self.info and time.monotonic() < deadline and self.death() is None:
            for _, frames in self.receive(0.1):
                self.parse(frames)
        language = self.info.get("language_info")
        return language if isinstance(language, dict) else {}

    def close(self) -> None:
        """Let go of the channels."""
        self._shell.close()
        self._iopub.close()

    def _connect(self, kind: str, connection: Mapping[str, Any], port: str) -> Wire:
        ip, number = connection["ip"], connection[port]
        address = f"{ip}-{number}" if connection["transport"] == "ipc" else (ip, int(number))
        return Wire(address, kind, identity=self._messages.session.encode(), most=MAX_MESSAGE)

    def _ask(self, kind: str, content: dict[str, Any]) -> str:
        name, frames = self._messages.write(kind, content)
        self._shell.send(frames)
        return name
