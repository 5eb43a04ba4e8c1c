"""What the gate finds: one thing that is wrong, lacking or worth a look."""

from __future__ import annotations

from enum import StrEnum

from jupyter_interviewer.domain.model import Sparse


class Severity(StrEnum):
    """How much a finding weighs.

    ``error``: the question must not be served as it is. ``lacking``: a part that a question of
    the bank has is not there, so that what it would prove is not proved (an imported question may
    go without). ``warning``: somebody should look. ``note``: worth knowing.
    """

    ERROR = "error"
    LACKING = "lacking"
    WARNING = "warning"
    NOTE = "note"


class Finding(Sparse):
    """One thing that a check found.

    Attributes
    ----------
    check
        Name of the check, such as ``mistakes``.
    message
        What was found.
    expected
        What was expected instead.
    advice
        What to do about it.
    file, line
        Where, within the question's folder; the line from 1.
    seed
        The variant it was found in; absent where it is the same in all.
    detail
        More lines to it: a difference of code, an input that shows it.
    """

    check: str
    severity: Severity
    message: str
    expected: str | None = None
    advice: str | None = None
    file: str | None = None
    line: int | None = None
    seed: int | None = None
    detail: str | None = None

    def __str__(self) -> str:
        """Give the finding as an author, or a model that writes questions, can mend it."""
        place = self.file or ""
        if self.line is not None:
            place += f":{self.line}"
        text = ": ".join(part for part in (place, self.message) if part)
        if self.expected:
            text += f"; expected {self.expected}"
        text += "." if text[-1] not in ".?!" else ""
        if self.advice:
            text += f" {self.advice[:1].upper()}{self.advice[1:]}"
            text += "." if text[-1] not in ".?!" else ""
        if self.detail:
            text += "\n" + "\n".join(f"    {line}" for line in self.detail.splitlines())
        return text
