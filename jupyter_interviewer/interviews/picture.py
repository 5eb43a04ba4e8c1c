"""Draws views from states."""

from __future__ import annotations

from datetime import datetime

from jupyter_interviewer.domain.refusal import NotFound
from jupyter_interviewer.interviews.clock import seconds_left
from jupyter_interviewer.interviews.state import Asked, Attempt, Interview
from jupyter_interviewer.interviews.views import (
    AttemptView,
    InterviewView,
    PlanName,
    QuestionView,
    SubmissionLine,
)


def interview(state: Interview, now: datetime, engine: str, tier: str | None) -> InterviewView:
    """Draw an interview."""
    asked = shown_question(state)
    plan = state.plan
    return InterviewView.model_validate(
        {
            "id": state.id,
            "plan": PlanName(id=plan.id, title=plan.title, company=plan.company),
            "domain": state.domain,
            "status": state.status.value,
            "difficulty": state.difficulty,
            "language": state.language,
            "minutes": state.minutes,
            "topic": state.topic,
            "created": state.created,
            "started": state.started,
            "deadline": state.deadline,
            "ended": state.ended,
            "seconds_left": round(seconds_left(state, now), 3),
            "hints_left": plan.hints if asked is None else asked.hints_left,
            "engine": engine,
            "tier": tier,
            "question": None if asked is None else _question(asked),
            "submissions": tuple(_line(state, a) for a in state.attempts if a.kind == "submission"),
            "questions_done": state.solved,
            "last_event": state.number,
        }
    )


def shown_question(state: Interview) -> Asked | None:
    """Give the question that stands; after the end the last one that did."""
    if not state.over:
        return state.current
    return next((asked for asked in reversed(state.questions) if asked.served is not None), None)


def attempt(state: Interview, kind: str, id: str) -> AttemptView:
    """Draw a run or a submission.

    Raises
    ------
    NotFound
        There is none with this id.
    """
    found = state.attempt(id, kind)
    if found is None:
        raise NotFound(f"no_{kind}", f"there is no such {kind}")
    return _attempt(found)


def attempts(state: Interview, kind: str) -> list[AttemptView]:
    """Draw all runs or submissions, oldest first."""
    return [_attempt(found) for found in state.attempts if found.kind == kind]


def _attempt(found: Attempt) -> AttemptView:
    status = "pending" if found.pending else "done"
    return AttemptView.model_validate(
        {"id": found.id, "index": found.index, "status": status, "verdict": found.verdict}
    )


def _question(asked: Asked) -> QuestionView:
    return QuestionView(
        index=asked.index,
        id=asked.id,
        seed=asked.seed,
        title=asked.title,
        difficulty=asked.difficulty,
        notebook=asked.notebook,
        entry_point=asked.entry_point,
        language=asked.language,
    )


def _line(state: Interview, found: Attempt) -> SubmissionLine:
    verdict = found.verdict
    judged = {}
    if verdict is not None:
        judged = {"outcome": verdict.outcome, "passed": verdict.passed, "total": verdict.total}
    return SubmissionLine.model_validate(
        {
            "id": found.id,
            "index": found.index,
            "question": state.asked(found.index).id,
            "status": "pending" if found.pending else "done",
            **judged,
        }
    )
