"""What an interviewer can do. The director turns moves into commands, which may be refused."""

from __future__ import annotations

from typing import TypeAlias

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import HintLevel


class Say(Frozen):
    """A piece of what is being said; consecutive ones form one message (joined as they are)."""

    text: str


class OfferHint(Frozen):
    """Offer a hint of a level; ``about`` finishes the sentence "A nudge about …?"."""

    level: HintLevel
    about: str


class NextQuestion(Frozen):
    """Offer to go on to another question; ``why`` in one sentence."""

    why: str


class RunExamples(Frozen):
    """Run the visible examples on what is typed so far."""


class TakeNote(Frozen):
    """Tick off a point of the agenda, with the event numbers that prove it."""

    point: str
    note: str
    evidence: tuple[int, ...]


class Look(Frozen):
    """Tell what was looked at before speaking, in the candidate's words: "your last run"."""

    what: str


class Understand(Frozen):
    """Record what a candidate's message was taken for."""

    intent: str


class End(Frozen):
    """Close the interview, at the candidate's word; ``reason`` in one sentence."""

    reason: str


class Speaks(Frozen):
    """Say which engine speaks; the last one of a reply holds.

    Attributes
    ----------
    engine
        ``scripted`` or ``modelled``.
    model, prompt
        Which model said it, told what by which version of which prompt.
    tokens, seconds
        What it cost.
    trouble
        Where something was withheld or another engine had to speak: why, in one word.
    """

    engine: str
    model: str | None = None
    prompt: str | None = None
    tokens: int | None = None
    seconds: float | None = None
    trouble: str | None = None


Move: TypeAlias = (
    Say | Look | OfferHint | NextQuestion | RunExamples | TakeNote | Understand | End | Speaks
)
