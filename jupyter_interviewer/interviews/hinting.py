"""What a hint that is due is about, gathered from the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.events import HintOffered, HintRequested
from jupyter_interviewer.domain.question import HintLevel, Question
from jupyter_interviewer.hints.wanted import Wanted
from jupyter_interviewer.interviewer.modelled.facts import SceneFacts
from jupyter_interviewer.interviews.obligations import Obligation
from jupyter_interviewer.interviews.staging import stage
from jupyter_interviewer.interviews.state import Interview


def wanted(
    events: Sequence[Event],
    state: Interview,
    due: Obligation,
    question: Question,
    now: datetime,
    modelled: bool,
) -> Wanted:
    """Say what is wanted.

    Parameters
    ----------
    events, state
        The interview so far.
    due
        The hint.
    question
        As it was frozen.
    modelled
        Whether a model is asked, and so has to be told what there is.
    """
    asked = state.asked(due.index)
    requested = events[due.number - 1].data
    judged = [a.verdict for a in state.attempts if a.index == asked.index and a.verdict]
    return Wanted(
        question=question,
        attempt=judged[-1] if judged else None,
        cells=asked.code,
        given=tuple(text for _, text in asked.given),
        level=_offered(events, requested),
        kind=requested.kind if isinstance(requested, HintRequested) else None,
        facts=SceneFacts(stage(events, state, asked, question, (), now)) if modelled else None,
    )


def _offered(events: Sequence[Event], requested: object) -> HintLevel | None:
    """Give the level that was offered, where an offer was accepted."""
    if not isinstance(requested, HintRequested) or requested.offer is None:
        return None
    return next(
        (
            event.data.level
            for event in reversed(events)
            if isinstance(event.data, HintOffered) and event.data.offer == requested.offer
        ),
        None,
    )
