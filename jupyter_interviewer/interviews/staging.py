"""Builds the scene that an interviewer responds to, from the log and the frozen question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.hints.ladder import recognised
from jupyter_interviewer.interviewer.scene import (
    Allowance,
    Attempt,
    Brief,
    Execution,
    Line,
    Occasion,
    Scene,
)
from jupyter_interviewer.interviews.clock import seconds_left
from jupyter_interviewer.interviews.obligations import OCCASIONS, Obligation
from jupyter_interviewer.interviews.state import Asked, Interview

LINES = 200
"""Messages of the transcript that a scene holds: the last ones."""
EXECUTIONS = 30


def stage(
    events: Sequence[Event],
    state: Interview,
    asked: Asked,
    question: Question,
    replies: Sequence[Obligation],
    now: datetime,
    allowance: Allowance = Allowance(),  # noqa: B008  (frozen)
) -> Scene:
    """Build the scene.

    Parameters
    ----------
    events, state
        The interview so far.
    asked, question
        The question that stands, and as it was frozen. Its hidden cases, expected values
        and known mistakes stay out of the scene.
    replies
        What deserves a word, oldest first.
    allowance
        What a model may still cost.
    """
    return Scene(
        interview=state.id,
        plan=state.plan,
        question=_brief(asked, question),
        occasions=tuple(
            Occasion.model_validate({"kind": reply.about, "number": reply.number})
            for reply in replies
            if reply.about in OCCASIONS
        ),
        transcript=_transcript(events, now),
        code=asked.code,
        attempts=_attempts(events, asked, question, now),
        executions=_executions(events, asked),
        covered=asked.covered,
        hints_given=asked.given,
        hints_left=asked.hints_left,
        offer_open=state.offer is not None,
        next_offered=asked.next_offered,
        solved=asked.solved is not None,
        questions_done=state.solved,
        seconds_left=seconds_left(state, now),
        notes=tuple(
            (event.number, event.data.point, event.data.note)
            for event in events
            if isinstance(event.data, e.PointCovered) and event.data.index == asked.index
        ),
        before=tuple(_summed_up(state, one) for one in state.questions[: asked.index]),
        allowance=allowance,
        seconds_on_question=max(0.0, (now - (asked.served or now)).total_seconds()),
    )


def _summed_up(state: Interview, asked: Asked) -> str:
    """Say what came of an earlier question."""
    tries = [one for one in state.attempts if one.index == asked.index]
    made = sum(one.kind == "submission" for one in tries)
    best = max((one.verdict.passed for one in tries if one.verdict is not None), default=0)
    came = "solved" if asked.solved else f"not solved, at best {best} cases passed"
    covered = f"; talked about {', '.join(asked.covered)}" if asked.covered else ""
    return (
        f"Question {asked.index + 1}, {asked.title!r}: {came}; submissions: {made}, "
        f"hints: {len(asked.given)}{covered}."
    )


def _brief(asked: Asked, question: Question) -> Brief:
    shared = {name: getattr(question, name) for name in Brief.model_fields if name in _SHARED}
    return Brief(index=asked.index, points=asked.points, **shared)


_SHARED = frozenset(Brief.model_fields) - {"index", "points"}


def _transcript(events: Sequence[Event], now: datetime) -> tuple[Line, ...]:
    intents = _intents(events)
    said = [event for event in events if isinstance(event.data, e.MessagePosted)]
    return tuple(
        Line(
            number=event.number,
            author=event.data.author,
            text=event.data.text,
            seconds_ago=max(0.0, (now - event.time).total_seconds()),
            intent=intents.get(event.number),
        )
        for event in said[-LINES:]
        if isinstance(event.data, e.MessagePosted)
    )


def _intents(events: Sequence[Event]) -> dict[int, str]:
    """Tell what messages were taken for: a reply says it of the last one that it answers."""
    intents: dict[int, str] = {}
    heard: list[int] = []
    for event in events:
        data = event.data
        if isinstance(data, e.MessagePosted) and data.author == "candidate":
            heard.append(event.number)
            continue
        intent = data.intent if isinstance(data, e.MessagePosted) else None
        if isinstance(data, e.ReplySkipped):
            intent = data.reason or None
        answered = [number for number in heard if number <= (event.cause or 0)]
        if intent is not None and answered:
            intents[answered[-1]] = intent
    return intents


def _attempts(
    events: Sequence[Event], asked: Asked, question: Question, now: datetime
) -> tuple[Attempt, ...]:
    """List finished attempts by the number of the event that has the verdict."""
    cells: dict[int, tuple[Cell, ...]] = {}
    grown = {
        event.data.submission: event.data.growth
        for event in events
        if isinstance(event.data, e.SubmissionMeasured) and event.data.index == asked.index
    }
    attempts: list[Attempt] = []
    for event in events:
        data = event.data
        if isinstance(data, e.RunRequested | e.SubmissionMade):
            cells[event.number] = data.cells
        elif isinstance(data, e.RunFinished | e.VerdictReached) and data.index == asked.index:
            submitted = isinstance(data, e.VerdictReached)
            attempts.append(
                Attempt(
                    number=event.number,
                    kind="submission" if submitted else "run",
                    id=data.submission if isinstance(data, e.VerdictReached) else data.run,
                    cells=cells.get(event.cause or 0, ()),
                    verdict=data.verdict,
                    failing_kinds=failing_kinds(question, data.verdict),
                    misconception=_misconception(question, data.verdict) if submitted else None,
                    growth=grown.get(data.submission)
                    if isinstance(data, e.VerdictReached)
                    else None,
                    seconds_ago=max(0.0, (now - event.time).total_seconds()),
                )
            )
    return tuple(attempts)


def failing_kinds(question: Question, verdict: Verdict) -> tuple[str, ...]:
    """Name the edge classes of the cases that failed, each once, in the cases' order."""
    kinds = (question.cases[index].kind for index in sorted(_failing(question, verdict)))
    return tuple(dict.fromkeys(kinds))


def _failing(question: Question, verdict: Verdict) -> set[int]:
    # The candidate's own cases come after the public ones and are none of the question's.
    return {
        case.index
        for case in verdict.cases
        if not case.own
        and case.outcome is not Outcome.ACCEPTED
        and case.index < len(question.cases)
    }


def _misconception(question: Question, verdict: Verdict) -> str | None:
    mistake = recognised(question, verdict)
    return None if mistake is None else mistake.misconception


def _executions(events: Sequence[Event], asked: Asked) -> tuple[Execution, ...]:
    executed = [
        (event.number, event.data)
        for event in events
        if isinstance(event.data, e.CellExecuted) and event.data.index == asked.index
    ]
    return tuple(
        Execution(number=number, source=data.source, ok=data.ok, outputs=data.outputs)
        for number, data in executed[-EXECUTIONS:]
    )
