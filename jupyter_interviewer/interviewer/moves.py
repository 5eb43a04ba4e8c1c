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


class Understand(Frozen):
    """Record what a candidate's message was taken for."""

    intent: str


class End(Frozen):
    """Close the interview, at the candidate's word; ``reason`` in one sentence."""

    reason: str


Move: TypeAlias = Say | OfferHint | NextQuestion | RunExamples | TakeNote | Understand | End
