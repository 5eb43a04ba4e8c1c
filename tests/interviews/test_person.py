"""What holds for a person over all their interviews."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.plan import Domain
from jupyter_interviewer.domain.refusal import RateLimited, Refused
from jupyter_interviewer.interviews import person
from jupyter_interviewer.interviews.person import Close, Count, Open, Person, PersonCommand, Rates

BEGIN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


class Told:
    """A person told command by command."""

    def __init__(self, rates: Rates) -> None:
        self.rates = rates
        self.state = Person()
        self.log: list[Event] = []

    def do(self, command: PersonCommand, now: datetime) -> None:
        for new in person.decide(self.state, command, now, self.rates, "p-1"):
            event = Event(**dict(new), stream="person/p-1", number=self.state.number + 1)
            self.state = person.evolve(self.state, event)
            self.log.append(event)


@given(
    limit=st.integers(1, 5),
    gaps=st.lists(st.integers(0, 40), max_size=60),
    kind=st.sampled_from(["run", "hint", "message"]),
)
def test_no_minute_has_more_acts_than_the_rate_and_waiting_as_told_helps(
    limit: int, gaps: list[int], kind: str
) -> None:
    told = Told(Rates(limit, limit, limit, limit))
    now = BEGIN
    done: list[datetime] = []
    for gap in gaps:
        now += timedelta(seconds=gap)
        try:
            told.do(Count(kind, "i"), now)
        except RateLimited as limited:
            assert limited.status == 429
            assert limited.retry_after is not None and 0 < limited.retry_after <= 60
            now += timedelta(seconds=limited.retry_after)
            told.do(Count(kind, "i"), now)
        done.append(now)
        recent = [time for time in done if time > now - timedelta(minutes=1)]
        assert len(recent) <= limit
    assert person.fold(told.log) == told.state


def test_kinds_of_acts_are_counted_apart_and_interviews_by_the_hour() -> None:
    told = Told(Rates(interviews_an_hour=2, runs_a_minute=1, hints_a_minute=1, messages_a_minute=1))
    for kind in ("run", "hint", "message", "interview", "interview"):
        told.do(Count(kind, "i"), BEGIN)
    with pytest.raises(RateLimited) as caught:
        told.do(Count("interview", "i"), BEGIN + timedelta(minutes=59))
    assert caught.value.retry_after == 60
    told.do(Count("interview", "i"), BEGIN + timedelta(minutes=60))


def test_lifted_rates_limit_nothing() -> None:
    told = Told(Rates(None, None, None, None))
    for _ in range(200):
        told.do(Count("run", "i"), BEGIN)


def test_a_lowered_rate_waits_for_as_many_as_it_takes() -> None:
    told = Told(Rates(runs_a_minute=3))
    for second in (0, 10, 20):
        told.do(Count("run", "i"), BEGIN + timedelta(seconds=second))
    told.rates = Rates(runs_a_minute=1)
    with pytest.raises(RateLimited) as caught:
        told.do(Count("run", "i"), BEGIN + timedelta(seconds=30))
    assert caught.value.retry_after == 50


def test_one_interview_runs_at_a_time_in_a_domain() -> None:
    told = Told(Rates())
    told.do(Open("one", Domain.CODING), BEGIN)
    with pytest.raises(Refused) as caught:
        told.do(Open("two", Domain.CODING), BEGIN)
    assert caught.value.code == "already_running" and "one" in caught.value.detail
    told.do(Open("three", Domain.BEHAVIOURAL), BEGIN)
    told.do(Close("two", Domain.CODING), BEGIN)  # it was never open: nothing happens
    with pytest.raises(Refused):
        told.do(Open("two", Domain.CODING), BEGIN)
    told.do(Close("one", Domain.CODING), BEGIN)
    told.do(Open("two", Domain.CODING), BEGIN)
