"""The report of an interview: what happened, scores, and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from jupyter_interviewer.assessment import advice
from jupyter_interviewer.assessment.record import Asked, Record, gather
from jupyter_interviewer.assessment.scores import Score, all_scores, quality_of
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty, Question


class PlanLine(Frozen):
    """Which plan it followed."""

    id: str
    title: str
    company: str | None = None


class Tally(Frozen):
    """Counts over the whole interview."""

    questions: int
    solved: int
    submissions: int
    runs: int
    hints: int
    messages: int


class Passed(Frozen):
    """Cases that passed, of how many."""

    passed: int
    total: int


class Point(Frozen):
    """A point of the agenda; ``covered`` with the events that prove it."""

    point: str
    covered: bool
    note: str | None = None
    evidence: tuple[int, ...] = ()


class QuestionReport(Frozen):
    """One question of the interview.

    Attributes
    ----------
    outcome
        ``solved``, ``partly`` (some hidden or public case passed), ``not_solved``, or
        ``not_attempted`` where nothing was handed in.
    seconds
        From when it was served until the next was, or until the end.
    best
        The best submission.
    code
        The code that stood there last; none where it was only the starter.
    quality
        Figures of that code, where it could be read.
    growth
        Measured growth of the best submission, where it was measured.
    """

    index: int
    id: str
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    outcome: Literal["solved", "partly", "not_solved", "not_attempted"]
    submissions: int
    runs: int
    hints: int
    seconds: float
    best: Passed | None
    points: tuple[Point, ...]
    code: str | None
    quality: Quality | None
    growth: Measured | None = None


class Report(Frozen):
    """The whole report.

    Attributes
    ----------
    minutes, minutes_used
        As planned, and from the start to the end (or to the last event).
    scores
        In the order technical, problem solving, communication, code quality, behaviour.
    """

    interview: str
    plan: PlanLine | None
    status: Literal["created", "in_progress", "completed", "expired"]
    started: datetime | None
    ended: datetime | None
    minutes: int
    minutes_used: float
    tally: Tally
    questions: tuple[QuestionReport, ...]
    scores: tuple[Score, ...]
    overall: advice.Overall
    recommendation: advice.Recommendation
    strengths: tuple[advice.Remark, ...]
    improvements: tuple[advice.Remark, ...]
    next_steps: tuple[advice.Practice, ...]


def build(events: Sequence[Event], questions: Mapping[int, Question]) -> Report:
    """Build the report; the same log always gives the same one.

    Parameters
    ----------
    events
        The interview's stream, in order. It may be unfinished.
    questions
        The frozen questions by index.

    Notes
    -----
    Nothing of a hidden case gets into it but whether it passed. How each score is made
    stands with its function in `assessment.scores`, the steps of the recommendation in
    `assessment.advice`.
    """
    record = gather(events, questions)
    scores = all_scores(record)
    whole = advice.overall(scores)
    plan = record.plan
    return Report(
        interview=record.interview,
        plan=PlanLine(id=plan.id, title=plan.title, company=plan.company) if plan else None,
        status=record.status,
        started=record.started,
        ended=record.ended,
        minutes=record.minutes,
        minutes_used=_minutes_used(record),
        tally=Tally(
            questions=len(record.questions),
            solved=sum(1 for asked in record.questions if asked.solved),
            submissions=sum(len(asked.submissions) for asked in record.questions),
            runs=sum(len(asked.runs) for asked in record.questions),
            hints=sum(len(asked.hints) for asked in record.questions),
            messages=len(record.said),
        ),
        questions=tuple(_question(record, asked) for asked in record.questions),
        scores=scores,
        overall=whole,
        recommendation=advice.recommend(whole, scores),
        strengths=advice.strengths(record),
        improvements=advice.improvements(record, scores),
        next_steps=advice.next_steps(record),
    )


def _minutes_used(record: Record) -> float:
    end = record.ended or record.last
    if record.started is None or end is None:
        return 0.0
    return round(max(0.0, (end - record.started).total_seconds()) / 60, 1)


def _question(record: Record, asked: Asked) -> QuestionReport:
    best = asked.best.verdict if asked.best else None
    covered = {one.point: one for one in asked.covered}
    listed = dict.fromkeys((*asked.points, *covered))
    code = asked.code if asked.touched else None
    return QuestionReport(
        index=asked.index,
        id=asked.id,
        title=asked.title,
        difficulty=asked.difficulty,
        topics=asked.topics,
        outcome=_outcome(asked),
        submissions=len(asked.submissions),
        runs=len(asked.runs),
        hints=len(asked.hints),
        seconds=round(record.seconds(asked), 1),
        best=Passed(passed=best.passed, total=best.total) if best else None,
        points=tuple(
            Point(
                point=point,
                covered=point in covered,
                note=covered[point].note if point in covered else None,
                evidence=covered[point].evidence if point in covered else (),
            )
            for point in listed
        ),
        code=code,
        quality=quality_of(asked) if code else None,
        growth=asked.best.growth if asked.best else None,
    )


def _outcome(asked: Asked) -> Literal["solved", "partly", "not_solved", "not_attempted"]:
    if asked.solved:
        return "solved"
    if not asked.submissions:
        return "not_attempted"
    return "partly" if asked.best is not None and asked.best.share > 0 else "not_solved"
