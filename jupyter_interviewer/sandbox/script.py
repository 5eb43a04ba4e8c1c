"""Running a Python source in a fresh sandbox, for code of a question bank."""

from __future__ import annotations

from collections.abc import Mapping

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.running import Completed, run_in
from jupyter_interviewer.sandbox.tier import Tier

__all__ = ["Completed", "run_script"]


def run_script(
    source: str,
    stdin: bytes = b"",
    *,
    files: Mapping[str, bytes] = {},
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    tier: Tier | None = None,
    wall_seconds: float = 30,
) -> Completed:
    """Run a Python source in a sandbox of its own, and wait for it.

    Parameters
    ----------
    source
        The source; it sees ``files`` in its working directory and can import them.
    stdin
        What it reads from standard input.
    files
        Contents by relative name.
    limits
        ``total_seconds`` bounds its processor time, ``memory_mb``, ``processes`` and
        ``file_mb`` are as they say.
    tier
        The tier to run in; the best that works unless given.
    wall_seconds
        After this it is killed.

    Raises
    ------
    Unavailable
        The tier does not work here.
    """
    chosen = tier or detect().tier
    return run_in(chosen, source, stdin, files=files, limits=limits, wall_seconds=wall_seconds)
