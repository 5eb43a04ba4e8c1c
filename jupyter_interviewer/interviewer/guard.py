"""What of a question is not to be told, for those who check what is said; nobody speaks from it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import HintLevel, Question
from jupyter_interviewer.interviewer.engine import Engine

_SHOWN = 80
"""Characters of a value that tell it from others."""
_LEAST = 9
"""Characters of a value that is not everybody's, such as ``[]`` or ``[0, 1]``."""
_LARGE = 4_000


class Guard(Frozen):
    """What a checker knows beside the scene. Private, like the question it is made from.

    Attributes
    ----------
    ways
        Words in which an answer to "how would you solve it?" is expected.
    secrets
        Texts that tell how it is solved: hints from the second level on, and what known
        mistakes are told.
    values
        Inputs and outputs of hidden cases, without blanks.
    """

    ways: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    @classmethod
    def of(cls, question: Question) -> Guard:
        """Make it from a frozen question."""
        hints = [one.text for one in question.hints if one.level is not HintLevel.NUDGE]
        ways = [word for one in question.probes if one.point == "approach" for word in one.expects]
        public = "".join(_flat(one.input) for one in question.public_cases)
        hidden = [
            value
            for case in question.cases
            if not case.public and len(case.input) < _LARGE
            for text in (case.input, case.expected)
            for value in _values(text)
            if value not in public
        ]
        return cls(
            ways=tuple(ways),
            secrets=(*hints, *(one.hint for one in question.mistakes if one.hint)),
            values=tuple(dict.fromkeys(hidden)),
        )


@runtime_checkable
class Guardable(Protocol):
    """An engine whose words are held against a guard."""

    def guarded(self, guard: Guard) -> Engine:
        """Give the engine as it may speak about the guarded question."""
        ...


def guarded(engine: Engine, question: Question) -> Engine:
    """Give an engine as it may speak about a question."""
    return engine.guarded(Guard.of(question)) if isinstance(engine, Guardable) else engine


def _values(text: str) -> list[str]:
    try:
        loaded = codec.loads(text)
    except ValueError:
        return [_flat(text)] if len(text) >= _LEAST else []
    parts = loaded if isinstance(loaded, list) else [loaded]
    shown = [_flat(repr(one))[:_SHOWN] for one in (*parts, loaded) if isinstance(one, list | str)]
    return [one for one in shown if len(one) >= _LEAST]


def _flat(text: str) -> str:
    return "".join(text.split())
