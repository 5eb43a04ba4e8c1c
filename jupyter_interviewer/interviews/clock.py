"""What time brings about: the end, and the nudge after a silence. Pure; `now` is passed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.events import Expired, InactivityNoticed, SubmissionMade
from jupyter_interviewer.interviews.decision import CLOCK, Draft
from jupyter_interviewer.interviews.state import Interview

NUDGES = 2
"""How often one silence is noticed."""
PATIENCE = 3
"""How many times as long it takes for the second time."""
FINAL = "sub-final"
"""Id of the submission that the clock makes; an interview ends once, so it is unique."""


def expire(draft: Draft) -> None:
    """End an interview whose time is up, as of its deadline."""
    state = draft.state
    if not state.running or state.deadline is None or draft.now < state.deadline:
        return
    hand_in(draft, state.deadline)
    draft.add(Expired(deadline=state.deadline), CLOCK, time=state.deadline)


def hand_in(draft: Draft, time: datetime) -> None:
    """Hand in what stands in the notebook, if it is neither the starter nor handed in already.

    It comes before the event that ends the interview, so that nothing but results follows
    the end.
    """
    current = draft.state.current
    if current is None:
        return
    typed = _text(current.code)
    if not typed or typed == _text(current.starter):
        return
    if current.submitted is not None and typed == _text(current.submitted):
        return
    made = SubmissionMade(submission=FINAL, index=current.index, cells=current.code, by="clock")
    draft.add(made, CLOCK, time=time)


def notice_silence(draft: Draft) -> None:
    """Notice a silence that has lasted long enough; once more when it goes on, then no more."""
    due = idle_at(draft.state)
    if due is not None and draft.now >= due:
        draft.add(InactivityNoticed(), CLOCK)


def idle_at(state: Interview) -> datetime | None:
    """Tell when the silence will have lasted long enough; never, while something is under way."""
    waiting = not state.running or state.nudges >= NUDGES or bool(state.obligations)
    if waiting or state.current is None or state.heard is None:
        return None
    # Who did not react needs more time, not more words.
    patience = PATIENCE if state.nudges else 1
    return state.heard + timedelta(seconds=state.plan.idle_seconds * patience)


def next_alarm(state: Interview) -> datetime | None:
    """Tell when time will next bring something about."""
    if not state.running:
        return None
    times = [time for time in (state.deadline, idle_at(state)) if time is not None]
    return min(times, default=None)


def seconds_left(state: Interview, now: datetime) -> float:
    """Tell how much time is left: all of it before the start, none after the end."""
    if state.over:
        return 0.0
    if state.deadline is None:
        return state.minutes * 60.0
    return max(0.0, (state.deadline - now).total_seconds())


def _text(cells: Sequence[Cell]) -> list[str]:
    sources = (cell.source.strip() for cell in cells)
    return [source for source in sources if source]
