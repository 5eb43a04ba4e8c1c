"""What is due: work that an event called for and that another event closes.

Obligations are part of the state, so a server that starts again finds them in the log.
Work may be done twice; the event that closes it names the opening event as its ``cause``,
and `decide` takes the first one only.

===========  =======================  =======================================
kind         opened by                closed by
===========  =======================  =======================================
question     QuestionChosen           QuestionServed, QuestionFailed
run          RunRequested             RunFinished, RunStopped
submission   SubmissionMade           VerdictReached
measurement  VerdictReached           SubmissionMeasured
hint         HintRequested            HintGiven, HintFailed
reply        what deserves a word     an interviewer's MessagePosted, ReplySkipped
===========  =======================  =======================================

A reply speaks to everything that happened until it began, so it closes the replies due up
to its cause. The end of an interview lets all lapse but runs, submissions and their measurements.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

OCCASIONS = ("greeting", "served", "message", "run", "verdict", "hint", "declined", "idle")
Kind = Literal["question", "run", "submission", "measurement", "hint", "reply"]

OUTLASTING: frozenset[Kind] = frozenset({"run", "submission", "measurement"})
"""What was handed in in time is graded and measured after the end."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something due.

    Attributes
    ----------
    number
        Of the event that made it due.
    about
        The question's, run's, submission's or hint's id; the occasion of a reply.
    index
        The question it belongs to, from 0; a reply is about all of them.
    """

    kind: Kind
    number: int
    about: str
    index: int = 0


def without(obligations: Iterable[Obligation], cause: int | None) -> tuple[Obligation, ...]:
    """Close the one that the cause made due."""
    return tuple(o for o in obligations if o.number != cause or o.kind == "reply")


def answered(obligations: Iterable[Obligation], cause: int | None) -> tuple[Obligation, ...]:
    """Close the replies due up to the cause."""
    if cause is None:
        return tuple(obligations)
    return tuple(o for o in obligations if o.kind != "reply" or o.number > cause)


def outlasting(obligations: Iterable[Obligation]) -> tuple[Obligation, ...]:
    """Keep what an ended interview still owes."""
    return tuple(o for o in obligations if o.kind in OUTLASTING)
