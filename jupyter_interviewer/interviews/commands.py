"""What can be asked of an interview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.events import InterviewCreated, QuestionServed
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.model_events import ModelUsed
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty, HintKind, HintLevel
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.interviewer.moves import Move
from jupyter_interviewer.interviews.requests import ExecutionReport

# The person's acts. They need a running interview.


@dataclass(frozen=True)
class Create:
    """Set up an interview."""

    data: InterviewCreated


@dataclass(frozen=True)
class Choice:
    """A question that was chosen from the bank, and why; ``rating`` is the question's."""

    question: str
    seed: int
    difficulty: Difficulty
    why: str
    rating: Rating | None = None


@dataclass(frozen=True)
class Start:
    """Begin, with a first question; or with the reason why there is none."""

    choice: Choice | Refused


@dataclass(frozen=True)
class Next:
    """Go on to another question; or the reason why there is none."""

    choice: Choice | Refused


@dataclass(frozen=True)
class Post:
    """Say something."""

    message: str
    text: str


@dataclass(frozen=True)
class SaveDraft:
    """Keep what is typed."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class RecordExecution:
    """Keep an executed cell."""

    report: ExecutionReport


@dataclass(frozen=True)
class Run:
    """Run the examples and the person's own cases."""

    run: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class StopRun:
    """Stop waiting for a run."""

    run: str


@dataclass(frozen=True)
class Submit:
    """Hand in an answer."""

    submission: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class RequestHint:
    """Ask for a hint, or accept the offered one."""

    hint: str
    offer: str | None = None
    kind: HintKind | None = None


@dataclass(frozen=True)
class DeclineHint:
    """Say "not now" to an offered hint."""

    offer: str


@dataclass(frozen=True)
class LogHelp:
    """Keep what another AI helper was asked and answered."""

    helper: str
    asked: str
    answered: str


@dataclass(frozen=True)
class RateHint:
    """Say whether a hint helped; also after the end."""

    hint: str
    rating: Literal["helpful", "unhelpful"]


@dataclass(frozen=True)
class Finish:
    """End the interview."""

    reason: str | None = None


# What closes an obligation. ``cause`` is the number of the event that made it due.


@dataclass(frozen=True)
class Serve:
    """The question stands, its notebook is written. The index is the chosen one's."""

    cause: int
    data: QuestionServed


@dataclass(frozen=True)
class FailQuestion:
    """The question cannot be served; ``instead`` is prepared in its place."""

    cause: int
    message: str
    instead: Choice | None = None


@dataclass(frozen=True)
class FinishRun:
    """A run has its result."""

    cause: int
    verdict: Verdict
    artifact: str | None = None


@dataclass(frozen=True)
class Judge:
    """A submission has its result."""

    cause: int
    verdict: Verdict
    artifact: str | None = None


@dataclass(frozen=True)
class Measure:
    """A submission was measured; what could not be is None."""

    cause: int
    quality: Quality | None
    growth: Measured | None


@dataclass(frozen=True)
class GiveHint:
    """A hint was chosen; the fields are those of `HintGiven`."""

    cause: int
    level: HintLevel
    text: str
    about: str | None = None
    source: str = "ladder"
    kind: HintKind | None = None
    models: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    tokens: int | None = None
    seconds: float | None = None
    tries: int = 0
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True)
class FailHint:
    """A hint cannot be made."""

    cause: int
    message: str


@dataclass(frozen=True)
class Reply:
    """What the interviewer said and did about what happened up to the cause.

    Attributes
    ----------
    text
        Empty where nothing was said.
    moves
        What it did beside speaking; those that the rules do not allow are dropped.
    looked
        What it looked at, in words.
    """

    cause: int
    message: str
    text: str
    engine: str
    interrupted: bool = False
    moves: tuple[Move, ...] = ()
    looked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Account:
    """Models were used, for what the cause is about."""

    used: tuple[ModelUsed, ...]
    cause: int


@dataclass(frozen=True)
class Tick:
    """Time went by."""


Act: TypeAlias = (
    Start
    | Next
    | Post
    | SaveDraft
    | RecordExecution
    | Run
    | StopRun
    | Submit
    | RequestHint
    | DeclineHint
    | RateHint
    | LogHelp
    | Finish
)
Closing: TypeAlias = (
    Serve | FailQuestion | FinishRun | Judge | Measure | GiveHint | FailHint | Reply
)
Command: TypeAlias = Create | Act | Closing | Account | Tick
