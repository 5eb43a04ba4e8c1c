"""What each type of event changes in an interview's state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviews.obligations import (
    Kind,
    Obligation,
    answered,
    outlasting,
    without,
)
from jupyter_interviewer.interviews.state import (
    Asked,
    Attempt,
    Interview,
    Offer,
    Status,
    changed,
)

Fields = dict[str, Any]


def _open(
    state: Interview, event: Event, kind: Kind, about: str, index: int
) -> tuple[Obligation, ...]:
    return (*state.obligations, Obligation(kind, event.number, about, index))


def _owe_reply(state: Interview, event: Event, occasion: str) -> tuple[Obligation, ...]:
    """Close what caused the event; while the interview runs, it deserves a word."""
    rest = without(state.obligations, event.cause)
    if not state.running:
        return rest
    return (*rest, Obligation("reply", event.number, occasion, len(state.questions) - 1))


def _question(state: Interview, index: int, **fields: Any) -> tuple[Asked, ...]:
    asked = changed(state.asked(index), **fields)
    return (*state.questions[:index], asked, *state.questions[index + 1 :])


def _attempt(state: Interview, cause: int | None, **fields: Any) -> tuple[Attempt, ...]:
    # From the end: what gets its result is among the last.
    for place in range(len(state.attempts) - 1, -1, -1):
        attempt = state.attempts[place]
        if attempt.number == cause:
            rest = state.attempts[place + 1 :]
            return (*state.attempts[:place], changed(attempt, **fields), *rest)
    return state.attempts


def _started(state: Interview, event: Event, data: e.InterviewStarted) -> Fields:
    return {
        "status": Status.IN_PROGRESS,
        "started": event.time,
        "deadline": data.deadline,
        "heard": event.time,
    }


def _over(status: Status) -> Callable[[Interview, Event, Any], Fields]:
    def change(state: Interview, event: Event, data: Any) -> Fields:
        return {
            "status": status,
            "ended": event.time,
            "obligations": outlasting(state.obligations),
            "questions": tuple(changed(asked, reserved=0) for asked in state.questions),
            "offer": None,
        }

    return change


def _chosen(state: Interview, event: Event, data: e.QuestionChosen) -> Fields:
    asked = Asked(
        data.index, data.question, data.seed, data.difficulty, event.number, rating=data.rating
    )
    return {
        "questions": (*state.questions, asked),
        "obligations": _open(state, event, "question", data.question, data.index),
        "offer": None,
        "heard": event.time,
        "nudges": 0,
    }


def _served(state: Interview, event: Event, data: e.QuestionServed) -> Fields:
    first = all(asked.served is None for asked in state.questions)
    return {
        "questions": _question(
            state,
            data.index,
            title=data.title,
            notebook=data.notebook,
            artifact=data.artifact,
            entry_point=data.entry_point,
            language=data.language,
            served=event.time,
            hints=data.hints,
            points=data.points,
            starter=data.cells,
            code=data.cells,
        ),
        "obligations": _owe_reply(state, event, "greeting" if first else "served"),
        "heard": event.time,
    }


def _not_served(state: Interview, event: Event, data: e.QuestionFailed) -> Fields:
    asked = state.questions[-1]
    return {
        "questions": state.questions[:-1],
        "failed": (*state.failed, asked.id),
        "obligations": without(state.obligations, event.cause),
    }


def _posted(state: Interview, event: Event, data: e.MessagePosted) -> Fields:
    if data.author == "interviewer":
        return {"obligations": answered(state.obligations, event.cause), "heard": event.time}
    return {
        "obligations": _owe_reply(state, event, "message"),
        "heard": event.time,
        "nudges": 0,
    }


def _skipped(state: Interview, event: Event, data: e.ReplySkipped) -> Fields:
    return {"obligations": answered(state.obligations, event.cause)}


def _idle(state: Interview, event: Event, data: e.InactivityNoticed) -> Fields:
    return {"obligations": _owe_reply(state, event, "idle"), "nudges": state.nudges + 1}


def _covered(state: Interview, event: Event, data: e.PointCovered) -> Fields:
    covered = (*state.asked(data.index).covered, data.point)
    return {"questions": _question(state, data.index, covered=covered)}


def _draft(state: Interview, event: Event, data: e.DraftSaved) -> Fields:
    return {
        "questions": _question(state, data.index, code=data.cells),
        "heard": event.time,
        "nudges": 0,
    }


def _executed(state: Interview, event: Event, data: e.CellExecuted) -> Fields:
    return {"heard": event.time, "nudges": 0}


def _run(state: Interview, event: Event, data: e.RunRequested) -> Fields:
    attempt = Attempt(data.run, "run", data.index, event.number, event.time)
    fields: Fields = {
        "attempts": (*state.attempts, attempt),
        "obligations": _open(state, event, "run", data.run, data.index),
        "heard": event.time,
    }
    if data.by == "candidate":
        fields["questions"] = _question(state, data.index, code=data.cells)
        fields["nudges"] = 0
    return fields


def _run_finished(state: Interview, event: Event, data: e.RunFinished) -> Fields:
    return {
        "attempts": _attempt(state, event.cause, verdict=data.verdict),
        "obligations": _owe_reply(state, event, "run"),
        "heard": event.time,
    }


def _run_stopped(state: Interview, event: Event, data: e.RunStopped) -> Fields:
    return {
        "attempts": _attempt(state, event.cause, stopped=True),
        "obligations": without(state.obligations, event.cause),
        "heard": event.time,
        "nudges": 0,
    }


def _submitted(state: Interview, event: Event, data: e.SubmissionMade) -> Fields:
    attempt = Attempt(data.submission, "submission", data.index, event.number, event.time)
    return {
        "attempts": (*state.attempts, attempt),
        "obligations": _open(state, event, "submission", data.submission, data.index),
        "questions": _question(state, data.index, code=data.cells, submitted=data.cells),
        "heard": event.time,
        "nudges": 0,
    }


def _judged(state: Interview, event: Event, data: e.VerdictReached) -> Fields:
    owed = _owe_reply(state, event, "verdict")
    if data.verdict.outcome is not Outcome.INTERNAL_ERROR:
        owed = (*owed, Obligation("measurement", event.number, data.submission, data.index))
    fields: Fields = {
        "attempts": _attempt(state, event.cause, verdict=data.verdict),
        "obligations": owed,
        "heard": event.time,
    }
    if data.verdict.accepted and state.asked(data.index).solved is None:
        # Solved when it was handed in, not when grading came round to it.
        made = next((a.time for a in state.attempts if a.number == event.cause), event.time)
        fields["questions"] = _question(state, data.index, solved=made)
    return fields


def _measured(state: Interview, event: Event, data: e.SubmissionMeasured) -> Fields:
    return {"obligations": without(state.obligations, event.cause)}


def _offered(state: Interview, event: Event, data: e.HintOffered) -> Fields:
    return {"offer": Offer(data.offer, data.index, data.level, data.about)}


def _declined(state: Interview, event: Event, data: e.HintDeclined) -> Fields:
    return {
        "offer": None,
        "obligations": _owe_reply(state, event, "declined"),
        "heard": event.time,
        "nudges": 0,
    }


def _hint_requested(state: Interview, event: Event, data: e.HintRequested) -> Fields:
    reserved = state.asked(data.index).reserved + 1
    return {
        "questions": _question(state, data.index, reserved=reserved),
        "obligations": _open(state, event, "hint", data.hint, data.index),
        "offer": None,
        "heard": event.time,
        "nudges": 0,
    }


def _hint_given(state: Interview, event: Event, data: e.HintGiven) -> Fields:
    asked = state.asked(data.index)
    return {
        "questions": _question(
            state,
            data.index,
            reserved=asked.reserved - 1,
            given=(*asked.given, (data.level, data.text)),
            received=(*asked.received, data.hint),
        ),
        "obligations": _owe_reply(state, event, "hint"),
        "heard": event.time,
    }


def _hint_failed(state: Interview, event: Event, data: e.HintFailed) -> Fields:
    reserved = state.asked(data.index).reserved - 1
    return {
        "questions": _question(state, data.index, reserved=reserved),
        "obligations": without(state.obligations, event.cause),
    }


def _hint_rated(state: Interview, event: Event, data: e.HintRated) -> Fields:
    rated = {**dict(state.asked(data.index).rated), data.hint: data.rating}
    return {"questions": _question(state, data.index, rated=tuple(rated.items()))}


def _next_offered(state: Interview, event: Event, data: e.NextOffered) -> Fields:
    current = state.current
    if current is None:
        return {}
    return {"questions": _question(state, current.index, next_offered=True)}


def _used(state: Interview, event: Event, data: e.ModelUsed) -> Fields:
    return {"tokens": state.tokens + data.tokens, "money": state.money + (data.money or 0.0)}


def _helped(state: Interview, event: Event, data: e.HelpUsed) -> Fields:
    return {}


CHANGES: dict[type[Any], Callable[[Interview, Event, Any], Fields]] = {
    e.InterviewStarted: _started,
    e.InterviewCompleted: _over(Status.COMPLETED),
    e.Expired: _over(Status.EXPIRED),
    e.QuestionChosen: _chosen,
    e.QuestionServed: _served,
    e.QuestionFailed: _not_served,
    e.NextOffered: _next_offered,
    e.MessagePosted: _posted,
    e.ReplySkipped: _skipped,
    e.InactivityNoticed: _idle,
    e.PointCovered: _covered,
    e.DraftSaved: _draft,
    e.CellExecuted: _executed,
    e.RunRequested: _run,
    e.RunFinished: _run_finished,
    e.RunStopped: _run_stopped,
    e.SubmissionMade: _submitted,
    e.VerdictReached: _judged,
    e.SubmissionMeasured: _measured,
    e.HintOffered: _offered,
    e.HintDeclined: _declined,
    e.HintRequested: _hint_requested,
    e.HintGiven: _hint_given,
    e.HintFailed: _hint_failed,
    e.ModelUsed: _used,
    e.HintRated: _hint_rated,
    e.HelpUsed: _helped,
}
