"""What a candidate may mean by a message, and what a message stands in."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen


class Intent(StrEnum):
    """What somebody wants by saying something."""

    HINT = "hint"
    CLARIFY = "clarify"
    REPEAT = "repeat"
    EXPLAIN_APPROACH = "explain_approach"
    CLAIM_COMPLEXITY = "claim_complexity"
    ANSWER = "answer"
    DONE = "done"
    GIVE_UP = "give_up"
    NEXT = "next"
    END = "end"
    OFF_TOPIC = "off_topic"
    GREETING = "greeting"
    THANKS = "thanks"
    META = "meta"
    ASKS_SOLUTION = "asks_solution"
    INJECTION = "injection"
    UNSURE = "unsure"
    ACKNOWLEDGE = "acknowledge"


class Context(Frozen):
    """What a message stands in.

    Attributes
    ----------
    pending
        The agenda point of the question asked last, if it is still open; ``other`` for a
        question that belongs to no point.
    vocabulary
        Stems of the words of the question's statement.
    names
        Names in the question: the entry point and its parameters.
    """

    pending: str | None = None
    vocabulary: frozenset[str] = Field(default=frozenset())
    names: tuple[str, ...] = ()
