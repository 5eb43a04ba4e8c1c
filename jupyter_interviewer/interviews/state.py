"""Where an interview stands: what its events add up to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal, TypeVar

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import Domain, Plan
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.interviews.obligations import Obligation

Thing = TypeVar("Thing")


class Status(StrEnum):
    """How far an interview has come; the last two are final."""

    CREATED = "created"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Attempt:
    """A run or a submission."""

    id: str
    kind: Literal["run", "submission"]
    index: int
    number: int
    time: datetime
    verdict: Verdict | None = None
    stopped: bool = False

    @property
    def pending(self) -> bool:
        """Whether its verdict is still to come."""
        return self.verdict is None and not self.stopped


@dataclass(frozen=True)
class Offer:
    """A hint that the interviewer offers."""

    id: str
    index: int
    level: HintLevel
    about: str


@dataclass(frozen=True)
class Asked:
    """A question of this interview.

    Attributes
    ----------
    served
        When its notebook stood before the candidate; until then it is being prepared.
    starter, code
        The code cells as served, and as last known (draft, run or submission).
    submitted
        The cells of the last submission.
    given, received
        Levels and texts of the hints given, and their ids.
    rated
        Which of them were rated, and how, the last time.
    reserved
        Hints asked for and not yet given: their units are spoken for.
    rating
        The question's, when it was chosen.
    """

    index: int
    id: str
    seed: int
    difficulty: Difficulty
    number: int
    title: str = ""
    notebook: str = ""
    artifact: str = ""
    entry_point: str = ""
    language: Language = Language.PYTHON
    served: datetime | None = None
    hints: int = 0
    points: tuple[str, ...] = ()
    starter: tuple[Cell, ...] = ()
    code: tuple[Cell, ...] = ()
    submitted: tuple[Cell, ...] | None = None
    given: tuple[tuple[HintLevel, str], ...] = ()
    received: tuple[str, ...] = ()
    rated: tuple[tuple[str, str], ...] = ()
    reserved: int = 0
    covered: tuple[str, ...] = ()
    next_offered: bool = False
    solved: datetime | None = None
    rating: Rating | None = None

    @property
    def hints_left(self) -> int:
        """Hints that may still be asked for."""
        return self.hints - len(self.given) - self.reserved


@dataclass(frozen=True)
class Interview:
    """An interview after its last event.

    Attributes
    ----------
    number, time
        Of the last event.
    obligations
        What is due, oldest first; see `obligations`.
    failed
        Ids of questions that could not be served.
    heard
        When the candidate or the interviewer last did something; silence counts from here.
    first
        The question they want to begin with.
    rating, met
        The person's rating as they came, and the questions they had met before.
    nudges
        How often this stretch of silence was noticed already.
    tokens, money
        What models have cost so far.
    """

    id: str
    person: str
    plan: Plan
    domain: Domain
    difficulty: Difficulty
    language: Language
    minutes: int
    topic: str | None
    seed: int
    salt: str
    created: datetime
    number: int
    time: datetime
    first: str | None = None
    rating: Rating | None = None
    met: tuple[str, ...] = ()
    status: Status = Status.CREATED
    started: datetime | None = None
    deadline: datetime | None = None
    ended: datetime | None = None
    questions: tuple[Asked, ...] = ()
    failed: tuple[str, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    offer: Offer | None = None
    heard: datetime | None = None
    nudges: int = 0
    tokens: int = 0
    money: float = 0.0

    @property
    def running(self) -> bool:
        """Whether it is in progress."""
        return self.status is Status.IN_PROGRESS

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.status in (Status.COMPLETED, Status.EXPIRED)

    @property
    def live(self) -> bool:
        """Whether anything can still happen by itself."""
        return self.running or bool(self.obligations)

    @property
    def current(self) -> Asked | None:
        """The question that stands before the candidate; none while one is being prepared."""
        last = self.questions[-1] if self.questions else None
        return last if last is not None and last.served is not None else None

    @property
    def preparing(self) -> Asked | None:
        """The question that is being prepared."""
        last = self.questions[-1] if self.questions else None
        return last if last is not None and last.served is None else None

    @property
    def solved(self) -> int:
        """How many questions have an accepted submission."""
        return sum(asked.solved is not None for asked in self.questions)

    def asked(self, index: int) -> Asked:
        """Find a question by its index, from 0."""
        return self.questions[index]

    def attempt(self, id: str, kind: str) -> Attempt | None:
        """Find a run or a submission by its id."""
        return next((a for a in self.attempts if a.id == id and a.kind == kind), None)

    def pending(self, kind: str) -> int:
        """How many runs or submissions are being graded."""
        return sum(attempt.kind == kind and attempt.pending for attempt in self.attempts)

    def due(self, cause: int, kind: str | None = None) -> Obligation | None:
        """Find an open obligation by the number of the event that made it due."""
        fitting = (o for o in self.obligations if o.number == cause)
        return next((o for o in fitting if kind in (None, o.kind)), None)


def changed(thing: Thing, **fields: Any) -> Thing:
    """Copy a frozen dataclass with some fields changed.

    ``dataclasses.replace`` sets every field one by one, which is what most of the time of
    reading a long log would go to.
    """
    copy: Thing = object.__new__(type(thing))
    copy.__dict__.update(thing.__dict__)
    copy.__dict__.update(fields)
    return copy
