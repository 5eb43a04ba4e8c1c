"""What a piece of untrusted code may use up."""

from __future__ import annotations

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen


class Limits(Frozen):
    """Bounds for one graded run.

    Attributes
    ----------
    case_seconds
        Processor seconds of one case.
    total_seconds
        Seconds of all cases together; what has not run by then is a ``time_limit``.
    memory_mb
        MiB of memory on top of the loaded interpreter.
    processes
        Processes and threads alive at once in the sandbox.
    file_mb
        MiB of one file, and of the sandbox's own file system.
    output_kb
        KiB printed by one case, and of its encoded return value beyond 1 MiB.

    Notes
    -----
    Defaults follow ``mission.md`` (512 MB; a question may override, at most 10 s a case)
    and contract 3 of ``architecture.md`` (2 s a case, 20 s in all).
    """

    case_seconds: float = Field(default=2.0, gt=0, le=10)
    total_seconds: float = Field(default=20.0, gt=0, le=60)
    memory_mb: int = Field(default=512, ge=64, le=4096)
    processes: int = Field(default=64, ge=1, le=512)
    file_mb: int = Field(default=32, ge=1, le=512)
    output_kb: int = Field(default=256, ge=1, le=4096)
