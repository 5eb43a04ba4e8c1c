"""The facts of an interview, gathered from its log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from jupyter_interviewer.assessment.answer import answer, answer_cells
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.plan import Plan
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language, Question
from jupyter_interviewer.domain.verdict import Verdict

Status = Literal["created", "in_progress", "completed", "expired"]


@dataclass
class Try:
    """A run or a submission: numbers of the request and of its result, if it has one."""

    number: int
    id: str
    time: datetime
    cells: tuple[Cell, ...]
    by: str
    verdict: Verdict | None = None
    verdict_number: int | None = None
    quality: Quality | None = None
    growth: Measured | None = None

    @property
    def share(self) -> float:
        """Cases that passed, of one; 0 where nothing ran."""
        if self.verdict is None or not self.verdict.total:
            return 0.0
        return self.verdict.passed / self.verdict.total


@dataclass
class Spoken:
    """A message."""

    number: int
    time: datetime
    author: Literal["candidate", "interviewer"]
    text: str
    question: int | None
    intent: str | None = None


@dataclass
class Covered:
    """A point ticked off."""

    number: int
    point: str
    note: str
    evidence: tuple[int, ...]


@dataclass
class Asked:
    """Everything about one question that was served."""

    index: int
    id: str
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    entry_point: str
    language: Language
    points: tuple[str, ...]
    served: datetime
    number: int
    left: datetime | None = None
    frozen: Question | None = None
    runs: list[Try] = field(default_factory=list)
    submissions: list[Try] = field(default_factory=list)
    hints: list[tuple[int, HintLevel]] = field(default_factory=list)
    covered: list[Covered] = field(default_factory=list)
    cells: tuple[Cell, ...] = ()
    cells_number: int | None = None

    @property
    def judged(self) -> list[Try]:
        """Submissions that have a verdict of ours to stand on."""
        return [
            one
            for one in self.submissions
            if one.verdict is not None and one.verdict.outcome != "internal_error"
        ]

    @property
    def solved(self) -> Try | None:
        """The first accepted submission."""
        return next((one for one in self.judged if one.verdict and one.verdict.accepted), None)

    @property
    def best(self) -> Try | None:
        """The submission with the most cases passed, the earliest of equals."""
        return max(self.judged, key=lambda one: (one.share, -one.number), default=None)

    @property
    def failed_first(self) -> list[Try]:
        """Submissions by the candidate that failed, up to the accepted one."""
        end = self.solved.number if self.solved else float("inf")
        return [one for one in self.judged if one.number < end and one.by == "candidate"]

    @property
    def touched(self) -> bool:
        """Whether there is any work to be seen: code of one's own, a run, a submission."""
        if self.judged or self.runs:
            return True
        starter = self.frozen.starter.strip() if self.frozen else ""
        return any(c.source.strip() not in ("", starter) for c in answer_cells(self.cells))

    @property
    def code(self) -> str:
        """The code that the answer stands in, as it was last."""
        return answer(self.cells, self.entry_point)


@dataclass
class Record:
    """Everything that the assessment leans on."""

    interview: str = ""
    plan: Plan | None = None
    minutes: int = 0
    created: datetime | None = None
    started: datetime | None = None
    deadline: datetime | None = None
    ended: datetime | None = None
    last: datetime | None = None
    status: Status = "created"
    questions: list[Asked] = field(default_factory=list)
    messages: list[Spoken] = field(default_factory=list)

    @property
    def said(self) -> list[Spoken]:
        """What the candidate said."""
        return [one for one in self.messages if one.author == "candidate"]

    def seconds(self, asked: Asked) -> float:
        """Time spent on a question, until the next was served or the interview ended."""
        end = asked.left or self.ended or self.last or asked.served
        return max(0.0, (end - asked.served).total_seconds())


def gather(events: Iterable[Event], questions: Mapping[int, Question]) -> Record:
    """Fold a log into the facts; events of other kinds are passed over.

    Parameters
    ----------
    events
        The interview's stream, in order.
    questions
        Frozen questions by index; one that is missing only costs its starter.
    """
    record = Record()
    for event in events:
        _take(record, event, questions)
    _intents(record, events)
    return record


def _take(record: Record, event: Event, questions: Mapping[int, Question]) -> None:
    data = event.data
    if record.ended is None or isinstance(data, e.Expired | e.InterviewCompleted):
        record.last = event.time
    if isinstance(data, e.InterviewCreated):
        record.interview, record.plan, record.minutes = data.interview, data.plan, data.minutes
        record.created = event.time
    elif isinstance(data, e.InterviewStarted):
        record.started, record.deadline, record.status = event.time, data.deadline, "in_progress"
    elif isinstance(data, e.InterviewCompleted):
        record.ended, record.status = event.time, "completed"
    elif isinstance(data, e.Expired):
        record.ended, record.status = event.time, "expired"
    elif isinstance(data, e.QuestionServed):
        if record.questions:
            record.questions[-1].left = event.time
        record.questions.append(_served(event, data, questions.get(data.index)))
    elif isinstance(data, e.MessagePosted):
        index = record.questions[-1].index if record.questions else None
        spoken = Spoken(event.number, event.time, data.author, data.text, index, data.intent)
        record.messages.append(spoken)
    else:
        _work(record, event)


def _served(event: Event, data: e.QuestionServed, frozen: Question | None) -> Asked:
    return Asked(
        index=data.index,
        id=data.question,
        title=data.title,
        difficulty=data.difficulty,
        topics=data.topics,
        entry_point=data.entry_point,
        language=data.language,
        points=data.points,
        served=event.time,
        number=event.number,
        frozen=frozen,
    )


def _work(record: Record, event: Event) -> None:
    data = event.data
    asked = next(
        (one for one in record.questions if one.index == getattr(data, "index", None)), None
    )
    if asked is None:
        return
    if isinstance(data, e.DraftSaved):
        asked.cells, asked.cells_number = data.cells, event.number
    elif isinstance(data, e.RunRequested):
        if data.by == "candidate":
            asked.runs.append(Try(event.number, data.run, event.time, data.cells, data.by))
        asked.cells, asked.cells_number = data.cells, event.number
    elif isinstance(data, e.SubmissionMade):
        made = Try(event.number, data.submission, event.time, data.cells, data.by)
        asked.submissions.append(made)
        asked.cells, asked.cells_number = data.cells, event.number
    elif isinstance(data, e.RunFinished):
        _result(asked.runs, data.run, data.verdict, event.number)
    elif isinstance(data, e.VerdictReached):
        _result(asked.submissions, data.submission, data.verdict, event.number)
    elif isinstance(data, e.SubmissionMeasured):
        for one in asked.submissions:
            if one.id == data.submission:
                one.quality, one.growth = data.quality, data.growth
    elif isinstance(data, e.HintGiven):
        asked.hints.append((event.number, data.level))
    elif isinstance(data, e.PointCovered):
        asked.covered.append(Covered(event.number, data.point, data.note, data.evidence))


def _result(tries: Sequence[Try], id: str, verdict: Verdict, number: int) -> None:
    for one in tries:
        if one.id == id:
            one.verdict, one.verdict_number = verdict, number


def _intents(record: Record, events: Iterable[Event]) -> None:
    """Give candidates' messages what the interviewer took them for: it stands on the reply."""
    taken: dict[int, str] = {}
    for event in events:
        if event.cause is None:
            continue
        if isinstance(event.data, e.MessagePosted) and event.data.intent:
            taken[event.cause] = event.data.intent
        elif isinstance(event.data, e.ReplySkipped) and event.data.reason:
            taken[event.cause] = event.data.reason
    for spoken in record.said:
        spoken.intent = taken.get(spoken.number, spoken.intent)
