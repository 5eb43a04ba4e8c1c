"""Events: what they keep, and what a browser gets of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import EVENT_TYPES, Event, EventData
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PRIVATE = {
    "InterviewCreated": {"person", "seed", "salt"},
    "QuestionChosen": {"question", "seed"},
    "QuestionServed": {"artifact", "cells"},
    "RunFinished": {"artifact"},
    "VerdictReached": {"artifact"},
    "HintGiven": {
        "source",
        "models",
        "prompts",
        "tokens",
        "seconds",
        "tries",
        "withheld",
    },
}


def event(data: EventData) -> Event:
    return Event(data=data, time=NOW, actor="p-1", stream="interview/a", number=7)


@pytest.mark.parametrize("name", sorted(EVENT_TYPES))
def test_public_fields_are_fields_of_the_type(name: str) -> None:
    kind = EVENT_TYPES[name]
    assert kind.public <= set(kind.model_fields)
    assert kind.version >= 1


@pytest.mark.parametrize("name", sorted(PRIVATE))
def test_what_must_stay_private_is_not_public(name: str) -> None:
    fields = set(EVENT_TYPES[name].model_fields)
    assert PRIVATE[name] <= fields
    assert not PRIVATE[name] & EVENT_TYPES[name].public


def test_what_is_of_a_person_alone_is_withheld_whole() -> None:
    for data in (
        e.ActCounted(kind="run", interview="i"),
        e.ReplySkipped(reason="thanks"),
        e.InactivityNoticed(),
    ):
        assert event(data).public_form() == {
            "number": 7,
            "time": "2026-11-21T09:00:00+00:00",
            "type": "withheld",
            "data": {},
        }


def test_the_public_form_is_json_without_what_is_absent() -> None:
    posted = e.MessagePosted(message="m", author="candidate", text="hi")
    assert event(posted).public_form()["data"] == {
        "message": "m",
        "author": "candidate",
        "text": "hi",
        "interrupted": False,
        "looked": [],
    }


def test_a_hidden_case_in_a_verdict_shows_its_outcome_only() -> None:
    cases = (
        CaseResult(index=0, outcome=Outcome.ACCEPTED, public=True, input="1", expected="2"),
        CaseResult(index=1, outcome=Outcome.WRONG_ANSWER, public=False, seconds=0.1),
    )
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=1, total=2, cases=cases)
    shown = event(e.VerdictReached(submission="s", index=0, verdict=verdict, artifact="a"))
    assert shown.public_form()["data"]["verdict"]["cases"][1] == {
        "index": 1,
        "outcome": "wrong_answer",
        "public": False,
        "own": False,
        "seconds": 0.1,
    }


def test_events_cannot_be_changed_and_know_no_other_fields() -> None:
    draft = e.DraftSaved(index=0, cells=(Cell(id="a", source="x"),))
    with pytest.raises(ValidationError):
        draft.index = 1  # type: ignore[misc]
    with pytest.raises(ValidationError):
        e.DraftSaved(index=0, cells=(), mood="good")  # type: ignore[call-arg]


@pytest.mark.parametrize("name", sorted(EVENT_TYPES))
def test_every_type_says_what_it_means(name: str) -> None:
    assert (EVENT_TYPES[name].__doc__ or "").strip().endswith((".", "anything."))
