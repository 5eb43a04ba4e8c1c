"""The rules that hold for a person: how much in what time, and one running interview a domain."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from jupyter_interviewer.domain.event import Event, EventData, NewEvent
from jupyter_interviewer.domain.events import (
    ActCounted,
    AnswerRated,
    InterviewClosed,
    InterviewOpened,
    ModelPaid,
    QuestionMet,
)
from jupyter_interviewer.domain.plan import Domain
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.refusal import RateLimited, Refused
from jupyter_interviewer.interviews.rating import play
from jupyter_interviewer.interviews.state import changed

_LONGEST = timedelta(hours=1)
_DAY = timedelta(hours=24)


@dataclass(frozen=True)
class Rates:
    """How many acts a person has; None lifts a limit.

    Runs and submissions count together.
    """

    interviews_an_hour: int | None = 5
    runs_a_minute: int | None = 10
    hints_a_minute: int | None = 10
    messages_a_minute: int | None = 20

    def limit(self, kind: str) -> tuple[int | None, timedelta]:
        """Tell the limit of a kind of act, and the time it is for."""
        if kind == "interview":
            return self.interviews_an_hour, timedelta(hours=1)
        limits = {
            "run": self.runs_a_minute,
            "hint": self.hints_a_minute,
            "message": self.messages_a_minute,
        }
        return limits[kind], timedelta(minutes=1)


@dataclass(frozen=True)
class Person:
    """A person after their last event.

    Attributes
    ----------
    ratings
        In each domain in which they have answered something.
    met
        Ids of the questions they have met, oldest first, each once.
    running
        The running interview in each domain.
    acts
        When counted acts of each kind were done, within the last hour.
    paid
        When, how many tokens and how much money models cost, within the last day.
    """

    number: int = 0
    time: datetime | None = None
    running: dict[Domain, str] = field(default_factory=dict)
    ratings: dict[Domain, Rating] = field(default_factory=dict)
    met: tuple[str, ...] = ()
    acts: dict[str, tuple[datetime, ...]] = field(default_factory=dict)
    paid: tuple[tuple[datetime, int, float], ...] = ()

    def spent(self, now: datetime) -> tuple[int, float]:
        """Sum up the tokens and the money of the last 24 hours."""
        recent = [(tokens, money) for time, tokens, money in self.paid if time > now - _DAY]
        return sum(tokens for tokens, _ in recent), sum(money for _, money in recent)


@dataclass(frozen=True)
class Count:
    """Do something that a rate limits."""

    kind: str
    interview: str


@dataclass(frozen=True)
class Open:
    """Begin an interview."""

    interview: str
    domain: Domain


@dataclass(frozen=True)
class Close:
    """Have an interview ended."""

    interview: str
    domain: Domain


@dataclass(frozen=True)
class Meet:
    """Have a question put before them."""

    interview: str
    question: str


@dataclass(frozen=True)
class Rate:
    """Have an answer counted.

    Attributes
    ----------
    begins
        The rating of somebody who has none yet.
    rating
        The question's.
    score
        See `rating.score`.
    """

    interview: str
    question: str
    domain: Domain
    begins: Rating
    rating: Rating
    score: float


@dataclass(frozen=True)
class Pay:
    """Have models cost something."""

    interview: str
    tokens: int
    money: float


PersonCommand: TypeAlias = Count | Open | Close | Meet | Rate | Pay


def stream_of(person: str) -> str:
    """Name a person's stream."""
    return f"person/{person}"


def decide(
    state: Person, command: PersonCommand, now: datetime, rates: Rates, actor: str
) -> tuple[NewEvent, ...]:
    """Decide what a command leads to; pure.

    Raises
    ------
    RateLimited
        Too many acts of this kind; ``retry_after`` says when one is free again.
    Refused
        Another interview runs in the domain.
    """
    now = max(now, state.time or now)
    data: EventData
    if isinstance(command, Count):
        _within(state, command.kind, now, rates)
        data = ActCounted(kind=command.kind, interview=command.interview)
    elif isinstance(command, Open):
        other = state.running.get(command.domain)
        if other is not None:
            raise Refused(
                "already_running",
                f"your interview {other} is still running; end it before you start another",
            )
        data = InterviewOpened(interview=command.interview, domain=command.domain)
    elif isinstance(command, Meet):
        data = QuestionMet(interview=command.interview, question=command.question)
    elif isinstance(command, Rate):
        mine = state.ratings.get(command.domain, command.begins)
        data = AnswerRated(
            interview=command.interview,
            question=command.question,
            domain=command.domain,
            score=command.score,
            rating=play(mine, command.rating, command.score)[0],
        )
    elif isinstance(command, Pay):
        data = ModelPaid(interview=command.interview, tokens=command.tokens, money=command.money)
    else:
        if state.running.get(command.domain) != command.interview:
            return ()
        data = InterviewClosed(interview=command.interview, domain=command.domain)
    return (NewEvent(data=data, time=now, actor=actor),)


def decide_all(
    state: Person, commands: Iterable[PersonCommand], now: datetime, rates: Rates, actor: str
) -> tuple[NewEvent, ...]:
    """Decide several commands, each on what those before it led to; all or none."""
    events: list[NewEvent] = []
    for command in commands:
        for new in decide(state, command, now, rates, actor):
            numbered = Event.model_construct(
                data=new.data,
                time=new.time,
                actor=actor,
                cause=None,
                stream=stream_of(actor),
                number=state.number + 1,
                command=None,
            )
            state = evolve(state, numbered)
            events.append(new)
    return tuple(events)


def _within(state: Person, kind: str, now: datetime, rates: Rates) -> None:
    limit, window = rates.limit(kind)
    if limit is None:
        return
    recent = [time for time in state.acts.get(kind, ()) if time > now - window]
    if len(recent) < limit:
        return
    # Above a limit that was lowered meanwhile, more than one has to fall out of the window.
    free = (recent[-limit] if limit else now) + window
    wait = max(1, math.ceil((free - now).total_seconds()))
    unit = "hour" if window == _LONGEST else "minute"
    raise RateLimited(
        "rate_limited",
        f"at most {limit} {_NAMES[kind]} {'an' if unit == 'hour' else 'a'} {unit}; "
        f"try again in {wait} s",
        retry_after=wait,
    )


_NAMES = {
    "interview": "new interviews",
    "run": "runs and submissions",
    "hint": "hints",
    "message": "messages",
}


def evolve(state: Person, event: Event) -> Person:
    """Take one event into the state; pure."""
    data = event.data
    head = {"number": event.number, "time": event.time}
    if isinstance(data, ActCounted):
        kept = tuple(t for t in state.acts.get(data.kind, ()) if t > event.time - _LONGEST)
        acts = {**state.acts, data.kind: (*kept, event.time)}
        return changed(state, **head, acts=acts)
    if isinstance(data, InterviewOpened):
        return changed(state, **head, running={**state.running, data.domain: data.interview})
    if isinstance(data, InterviewClosed):
        rest = {d: i for d, i in state.running.items() if d is not data.domain}
        return changed(state, **head, running=rest)
    if isinstance(data, QuestionMet):
        rest_met = tuple(known for known in state.met if known != data.question)
        return changed(state, **head, met=(*rest_met, data.question))
    if isinstance(data, AnswerRated):
        return changed(state, **head, ratings={**state.ratings, data.domain: data.rating})
    if isinstance(data, ModelPaid):
        recent = tuple(one for one in state.paid if one[0] > event.time - _DAY)
        return changed(state, **head, paid=(*recent, (event.time, data.tokens, data.money)))
    raise ValueError(f"{event.type} does not belong into {event.stream}")


def fold(events: Iterable[Event], state: Person | None = None) -> Person:
    """Take events into the state, in order."""
    state = state or Person()
    for event in events:
        state = evolve(state, event)
    return state
