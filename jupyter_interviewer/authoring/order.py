"""What is wanted of an author, what it may cost, and what came of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.llm import Usage
from jupyter_interviewer.questions.spec import Topic

Ending = Literal["made", "gate", "model", "sandbox"]

MEANING = {
    Difficulty.EASY: "one idea, ten minutes for a competent candidate",
    Difficulty.MEDIUM: "two ideas or one that has to be found, twenty minutes",
    Difficulty.HARD: "an idea that few find at once, thirty minutes",
}


class Order(Frozen):
    """A question that is wanted.

    Attributes
    ----------
    topic, difficulty
        What it is to be about, and how hard.
    avoid
        Titles of questions that it must differ from.
    """

    topic: Topic
    difficulty: Difficulty
    avoid: tuple[str, ...] = ()


class Bounds(Frozen):
    """What making one question may cost.

    Attributes
    ----------
    rounds
        How often the model may write it, the first time included.
    tokens
        Of all requests together.
    seconds
        Of wall time, of the model; the gate has its own bounds.
    seeds
        Variants that the gate tries.
    """

    rounds: int = Field(default=3, ge=1, le=10)
    tokens: int = Field(default=200_000, ge=1)
    seconds: float = Field(default=900.0, gt=0)
    seeds: int = Field(default=3, ge=1, le=20)


class Round(Frozen):
    """One attempt at a question: what was found wrong with it, nothing where it passed."""

    findings: tuple[str, ...] = ()
    seconds: float = 0.0


class Outcome(Frozen):
    """What came of an order.

    Attributes
    ----------
    ending
        ``made``; or who ended it: the ``gate``, which found something in every round, the
        ``model``, which gave nothing that could be tried, or the ``sandbox``, which tried nothing
        at all.
    reason
        One sentence, for whoever runs the server.
    question
        Id of what was made.
    """

    ending: Ending
    reason: str
    question: str | None = None
    rounds: tuple[Round, ...] = ()
    usage: Usage = Usage()
    seconds: float = 0.0

    @property
    def made(self) -> bool:
        """Whether there is a question."""
        return self.question is not None
