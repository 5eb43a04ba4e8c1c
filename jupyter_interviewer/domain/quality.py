"""Figures of how readable a piece of code is."""

from __future__ import annotations

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen


class Finding(Frozen):
    """Something that a linter found.

    Attributes
    ----------
    rule
        The linter's name for it (``F841``, ``no-unused-vars``).
    message
        One line on it.
    line
        Line from 1 within the measured source, where the linter told one.
    """

    rule: str
    message: str
    line: int | None = None


class Quality(Frozen):
    """Figures of a piece of code, and a score from 0 to 10.

    A figure that could not be had is None, and ``reason`` then says why.

    Attributes
    ----------
    lines
        Lines of code, without blanks and comments.
    comments
        Share of the lines (blanks aside) that are comments or docstrings, 0 to 1.
    functions
        Number of functions and methods.
    complexity
        Cyclomatic complexity of the most branched function, 1 at least.
    depth
        Deepest nesting of loops, branches and ``with``/``try`` blocks.
    longest
        Lines of the longest function.
    findings
        What the linter found, the first 50; none where there was no linter.
    faults
        What took points off, in words, with the line where it stands if it has one.
    score
        From 0 to 10, by the formula of `assessment.quality`.
    reason
        Why figures are absent, one sentence.
    """

    lines: int | None = None
    comments: float | None = Field(default=None, ge=0, le=1)
    functions: int | None = None
    complexity: int | None = None
    depth: int | None = None
    longest: int | None = None
    findings: tuple[Finding, ...] | None = None
    faults: tuple[str, ...] = ()
    score: float | None = Field(default=None, ge=0, le=10)
    reason: str | None = None
