"""A sandboxed process that the nursery forked."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from typing import Any

from jupyter_interviewer.sandbox.process import Controlled, Ended

_LOST_SECONDS = 1.0


class ForkedProcess(Controlled):
    """A kernel by fork: it waits, is adopted once, and then is as any sandbox.

    Its supervisor is no child of ours: that it is gone shows by its end of the control.

    Parameters
    ----------
    control
        Our end of the socket whose other end was sent to the nursery.
    specification
        From `plan.waiting`.
    """

    def __init__(self, control: socket.socket, specification: dict[str, Any]) -> None:
        super().__init__(control)
        self._supervisor: int | None = None
        self._say(json.dumps(specification))

    @property
    def supervisor_pid(self) -> int:
        """The process that watches over the sandbox from outside."""
        assert self._supervisor is not None, "known once it is ready"
        return self._supervisor

    @property
    def ready(self) -> int | None:
        """The kernel's number once it has nothing left to do but to be adopted."""
        while self._inner is None and self._hear(0):
            pass
        return self._inner

    _inner: int | None = None

    def wait_ready(self, seconds: float) -> bool:
        """Block until the kernel waits for being adopted; False if it does not."""
        deadline = time.monotonic() + seconds
        while self._inner is None and self.poll() is None and time.monotonic() < deadline:
            self._hear(0.1)
        return self._inner is not None

    def adopt(self, told: dict[str, Any]) -> None:
        """Say whom it is for; `wait_started` tells when it knows."""
        self._say("adopt " + json.dumps(told))

    def poll(self) -> int | None:
        """The exit status once everything in the sandbox is gone; None until then."""
        if not self._silent:
            if not self._lock.acquire(blocking=False):
                # Somebody else is listening, and will know.
                return None
            try:
                while self._hear_alone(0):
                    pass
            finally:
                self._lock.release()
        if not self._silent:
            return None
        if self.ended is None:
            self.ended = Ended(reason="failed", tail="the sandbox's supervisor died")
        if self.ended.signal is not None:
            return 128 + self.ended.signal
        return 1 if self.ended.code is None else self.ended.code

    def _note(self, event: str, message: dict[str, Any]) -> None:
        if event == "ready":
            self._supervisor, self._inner = message["supervisor"], message["pid"]
        else:
            super()._note(event, message)

    def _wait_gone(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while self.poll() is None:
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            self._hear(min(left, 0.1))
        return True

    def _kill_supervisor(self) -> None:
        if self._supervisor is not None:
            # It still holds its end, so the number is still its own.
            os.kill(self._supervisor, signal.SIGKILL)
            self._wait_gone(_LOST_SECONDS)
