"""What is known when a hint is asked for, and what is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import HintKind, HintLevel, Question
from jupyter_interviewer.domain.verdict import Verdict

Source: TypeAlias = Literal["model", "misconception", "ladder"]


class Facts(Protocol):
    """What a hint by a model is told, and held against."""

    def told(self) -> Mapping[str, Any]:
        """Give what the prompts are filled with; no solution and no hidden value."""
        ...

    def false(self, text: str) -> str | None:
        """Say what a text states that is not so, or how it must not be put."""
        ...

    def foreign(self, text: str) -> list[str]:
        """Give the pieces of code in a text that the candidate has not written or been shown."""
        ...

    def code(self, text: str) -> list[str]:
        """Give all pieces of code in a text, the candidate's own as well."""
        ...

    def lines(self, text: str) -> tuple[int, ...]:
        """Give the lines of the code that a text names."""
        ...

    def concrete(self, text: str) -> bool:
        """Whether a text names a case, a line, or something that stands in this code."""
        ...


@dataclass(frozen=True)
class Wanted:
    """A hint that is wanted.

    Attributes
    ----------
    question
        As it was frozen: with its hints, cases and known mistakes.
    attempt
        The last verdict, of a run or a submission, if there is one.
    cells
        The code cells as they are now.
    given
        Texts of the hints given for this question.
    level
        The level that was offered; without one it rises with the hints given.
    kind
        What the person wants help with, where they said so.
    facts
        What a model is told, and held against; without them none is asked.
    """

    question: Question
    attempt: Verdict | None
    cells: tuple[Cell, ...]
    given: tuple[str, ...]
    level: HintLevel | None = None
    kind: HintKind | None = None
    facts: Facts | None = None


class Made(Frozen):
    """A hint as it is given; the fields are those of the event."""

    level: HintLevel
    text: str
    about: str | None = None
    source: Source = "ladder"
    models: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    tokens: int | None = None
    seconds: float | None = None
    tries: int = 0
    withheld: tuple[str, ...] = ()
