"""What can happen about hints; `domain.events` has these, too."""

from __future__ import annotations

from typing import ClassVar, Literal

from jupyter_interviewer.domain.event import EventData
from jupyter_interviewer.domain.question import HintKind, HintLevel


class HintOffered(EventData):
    """The interviewer offers a hint; it costs nothing until accepted."""

    public: ClassVar = frozenset({"offer", "index", "level", "about"})
    offer: str
    index: int
    level: HintLevel
    about: str


class HintDeclined(EventData):
    """The person did not want the offered hint."""

    public: ClassVar = frozenset({"offer", "index"})
    offer: str
    index: int


class HintRequested(EventData):
    """A hint was asked for, or an offer accepted; the budget is spent when it is given.

    ``kind`` is what the person wants help with, where they said so.
    """

    public: ClassVar = frozenset({"hint", "index", "offer", "kind"})
    hint: str
    index: int
    offer: str | None = None
    kind: HintKind | None = None


class HintGiven(EventData):
    """A hint reached the candidate; ``left`` is what remains for the question.

    Attributes
    ----------
    kind
        What the person wanted help with, where they said so.
    source
        What made it: ``model``, ``misconception`` or ``ladder``.
    models, prompts, tokens, seconds
        Which models were asked, told what, and at what cost: also where none of their hints
        was good enough.
    tries, withheld
        How many hints a model wrote, and why each that was not shown was not.
    """

    public: ClassVar = frozenset({"hint", "index", "level", "text", "left", "about", "kind"})
    hint: str
    index: int
    level: HintLevel
    text: str
    left: int
    about: str | None = None
    kind: HintKind | None = None
    source: str = "ladder"
    models: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    tokens: int | None = None
    seconds: float | None = None
    tries: int = 0
    withheld: tuple[str, ...] = ()


class HintFailed(EventData):
    """A hint could not be made: nothing is spent; ``message`` says what to do."""

    public: ClassVar = frozenset({"hint", "index", "message"})
    hint: str
    index: int
    message: str


class HintRated(EventData):
    """The person said whether a hint helped; the last time counts."""

    public: ClassVar = frozenset({"hint", "index", "rating"})
    hint: str
    index: int
    rating: Literal["helpful", "unhelpful"]
