"""How each event changes where an interview stands."""

from __future__ import annotations

from collections.abc import Iterable

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event, NewEvent
from jupyter_interviewer.interviews.changes import CHANGES
from jupyter_interviewer.interviews.state import Interview, changed


def stream_of(iid: str) -> str:
    """Name an interview's stream."""
    return f"interview/{iid}"


def evolve(state: Interview | None, event: Event) -> Interview:
    """Take one event into the state; pure, and never refuses what stands in the log."""
    data = event.data
    if isinstance(data, e.InterviewCreated):
        return Interview(
            id=data.interview,
            person=data.person,
            plan=data.plan,
            domain=data.domain,
            difficulty=data.difficulty,
            language=data.language,
            minutes=data.minutes,
            topic=data.topic,
            seed=data.seed,
            salt=data.salt,
            created=event.time,
            number=event.number,
            time=event.time,
            first=data.first,
            rating=data.rating,
            met=data.met,
        )
    if state is None:
        raise ValueError(f"{event.stream} does not begin with InterviewCreated")
    fields = CHANGES[type(data)](state, event, data)
    return changed(state, number=event.number, time=event.time, **fields)


def fold(events: Iterable[Event], state: Interview | None = None) -> Interview | None:
    """Take events into the state, in order."""
    for event in events:
        state = evolve(state, event)
    return state


def apply(state: Interview | None, new: NewEvent, iid: str) -> Interview:
    """Take an event into the state before the log has numbered it."""
    number = 1 if state is None else state.number + 1
    return evolve(
        state,
        Event.model_construct(
            data=new.data,
            time=new.time,
            actor=new.actor,
            cause=new.cause,
            stream=stream_of(iid),
            number=number,
            command=None,
        ),
    )
