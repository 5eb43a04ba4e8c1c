"""What grading found."""

from __future__ import annotations

from enum import StrEnum

from jupyter_interviewer.domain.model import Sparse


class Outcome(StrEnum):
    """How one case, or a whole run, ended.

    ``internal_error`` is a fault of ours alone; whatever the candidate's code
    does to itself, its kernel or its results is the candidate's.
    """

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    SYNTAX_ERROR = "syntax_error"
    COMPILE_ERROR = "compile_error"
    MISSING_ENTRY_POINT = "missing_entry_point"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    PROCESS_LIMIT = "process_limit"
    FILE_LIMIT = "file_limit"
    OUTPUT_LIMIT = "output_limit"
    INTERNAL_ERROR = "internal_error"


class CaseResult(Sparse):
    """What became of one case.

    Attributes
    ----------
    index
        Position among the cases of the run, from 0. The panel counts from 1.
    public
        Whether the candidate may see what went in and out.
    own
        Whether the candidate wrote the case (runs only).
    seconds
        Processor time the case took; absent where it never ran.
    memory_bytes
        Peak resident memory the case added; absent where it never ran.
    input, expected, actual, stdout, error
        Readable text, cut to a bounded length. Set in public cases only: a
        hidden case's are never put into a verdict at all.
    """

    index: int
    outcome: Outcome
    public: bool
    own: bool = False
    seconds: float | None = None
    memory_bytes: int | None = None
    input: str | None = None
    expected: str | None = None
    actual: str | None = None
    stdout: str | None = None
    error: str | None = None


class OwnKernel(Sparse):
    """How the visible examples fare in the candidate's own kernel, where they fail in a clean one.

    A claim of the candidate's side: shown, never scored.

    Attributes
    ----------
    passed, total
        Visible examples that pass there, of how many.
    cause
        Why it differs, likely, and what to do about it: one or two sentences.
    """

    passed: int
    total: int
    cause: str


class Verdict(Sparse):
    """What became of a run or a submission.

    Everything in it may be shown to the candidate.

    Attributes
    ----------
    outcome
        ``accepted``, or what went wrong first.
    passed, total
        Cases that passed, of how many.
    message
        One sentence for the candidate where the run as a whole failed
        ("no function `two_sum` in your notebook").
    line, cell
        Where the error stands (line from 1 within the cell with that id), if known.
    seconds
        Wall time of the whole run.
    tier
        The isolation tier it ran in.
    kernel
        Only where visible examples failed that pass in the candidate's own kernel.
    """

    outcome: Outcome
    passed: int
    total: int
    cases: tuple[CaseResult, ...] = ()
    message: str | None = None
    line: int | None = None
    cell: str | None = None
    seconds: float | None = None
    tier: str | None = None
    kernel: OwnKernel | None = None

    @property
    def accepted(self) -> bool:
        """Whether every case passed."""
        return self.outcome is Outcome.ACCEPTED
