"""Scripts that end when whoever runs them does."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.process import SandboxProcess
from jupyter_interviewer.sandbox.running import Completed, run_in
from jupyter_interviewer.sandbox.tier import Tier


class Scripts:
    """Runs scripts as `script.run_script` does, until it is closed. For several threads.

    A server that stops would else wait for each thread that waits for a script.

    Parameters
    ----------
    tier
        The tier they run in; it is known to work.
    """

    def __init__(self, tier: Tier) -> None:
        self._tier = tier
        self._lock = threading.Lock()
        self._running: set[SandboxProcess] = set()
        self._closed = False

    def __call__(
        self,
        source: str,
        stdin: bytes = b"",
        *,
        files: Mapping[str, bytes] = {},
        limits: Limits = Limits(),  # noqa: B008  (frozen)
        wall_seconds: float = 30,
    ) -> Completed:
        """Run a script and wait for it.

        Raises
        ------
        Unavailable
            It was closed, before or meanwhile.
        """
        launched: list[SandboxProcess] = []

        def begin(process: SandboxProcess) -> None:
            with self._lock:
                self._must_be_open()
                self._running.add(process)
                launched.append(process)

        self._must_be_open()
        try:
            done = run_in(
                self._tier,
                source,
                stdin,
                files=files,
                limits=limits,
                wall_seconds=wall_seconds,
                begin=begin,
            )
        finally:
            with self._lock:
                self._running.difference_update(launched)
        if not done.ok:
            # It failed because it was killed; that is not the script's fault.
            self._must_be_open()
        return done

    def close(self) -> None:
        """End what runs; whoever waits for it hears so soon."""
        with self._lock:
            self._closed = True
            running = tuple(self._running)
        for process in running:
            process.kill()

    def _must_be_open(self) -> None:
        if self._closed:
            raise Unavailable("stopping", "the server is stopping; try again once it is back")
