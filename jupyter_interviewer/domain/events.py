"""Everything that can happen in an interview, and to a person.

The rules that lead to these stand in ``interviews.interview`` and ``interviews.person``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import EventData
from jupyter_interviewer.domain.hint_events import HintDeclined as HintDeclined
from jupyter_interviewer.domain.hint_events import HintFailed as HintFailed
from jupyter_interviewer.domain.hint_events import HintGiven as HintGiven
from jupyter_interviewer.domain.hint_events import HintOffered as HintOffered
from jupyter_interviewer.domain.hint_events import HintRated as HintRated
from jupyter_interviewer.domain.hint_events import HintRequested as HintRequested
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.model_events import ModelPaid as ModelPaid
from jupyter_interviewer.domain.model_events import ModelUsed as ModelUsed
from jupyter_interviewer.domain.plan import Domain, Plan
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.verdict import Verdict


def _public(*names: str) -> frozenset[str]:
    return frozenset(names)


# Beginning and end


class InterviewCreated(EventData):
    """An interview was set up; ``plan`` stands as it was, ``salt`` keeps hidden cases private.

    ``first`` is the question that they want to begin with, ``rating`` theirs as they came, None
    at the first time; ``met`` are the questions that they have met before, oldest first.
    """

    public: ClassVar = _public(
        "interview", "plan", "domain", "difficulty", "language", "minutes", "topic"
    )
    interview: str
    person: str
    plan: Plan
    domain: Domain
    difficulty: Difficulty
    language: Language
    minutes: int
    topic: str | None = None
    first: str | None = None
    seed: int
    salt: str
    rating: Rating | None = None
    met: tuple[str, ...] = ()


class InterviewStarted(EventData):
    """The clock runs from the event's time to ``deadline``."""

    public: ClassVar = _public("deadline")
    deadline: datetime


class InterviewCompleted(EventData):
    """Ended before its time; ``by`` whom."""

    public: ClassVar = _public("by", "reason")
    by: Literal["candidate", "interviewer"]
    reason: str | None = None


class Expired(EventData):
    """The time ran out. The event's time is the deadline."""

    public: ClassVar = _public("deadline")
    deadline: datetime


# Questions


class QuestionChosen(EventData):
    """The next question was decided on; it is being prepared. ``why`` in one sentence.

    ``index`` counts an interview's questions from 0, here and in all other events; ``rating`` is
    the question's at that time.
    """

    public: ClassVar = _public("index", "difficulty", "why")
    index: int
    question: str
    seed: int
    difficulty: Difficulty
    why: str
    rating: Rating | None = None


class QuestionServed(EventData):
    """A question was frozen (``artifact``) and put before the candidate, with its notebook written.

    ``points`` are the agenda points to cover; ``cells`` the code cells as they were served,
    against which it shows whether anything was typed.
    """

    public: ClassVar = _public(
        "index",
        "question",
        "seed",
        "title",
        "difficulty",
        "topics",
        "language",
        "entry_point",
        "notebook",
        "hints",
        "public_cases",
        "hidden_cases",
        "points",
    )
    index: int
    question: str
    seed: int
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    language: Language
    entry_point: str
    notebook: str
    artifact: str
    hints: int
    public_cases: int
    hidden_cases: int
    points: tuple[str, ...]
    cells: tuple[Cell, ...] = ()


class NextOffered(EventData):
    """The interviewer offers to go on; the person decides."""

    public: ClassVar = _public("difficulty", "why")
    difficulty: Difficulty
    why: str


class QuestionFailed(EventData):
    """A question could not be served; ``message`` says why and what to do."""

    public: ClassVar = _public("message")
    message: str


# Talk


class MessagePosted(EventData):
    """Somebody said something.

    Attributes
    ----------
    message
        Id that streamed pieces carried before.
    intent
        What the interviewer took a candidate's message for (on the reply: what it answers).
    interrupted
        Whether it ends where the candidate stopped it, or where its engine broke off.
    looked
        What the interviewer looked at for it, in words.
    model, prompt, tokens, seconds
        Which model said it, told what, and at what cost; ``trouble`` is why another engine spoke.
    """

    public: ClassVar = _public(
        "message", "author", "text", "engine", "interrupted", "looked", "hint"
    )
    message: str
    author: Literal["candidate", "interviewer"]
    text: str
    engine: str | None = None
    intent: str | None = None
    interrupted: bool = False
    looked: tuple[str, ...] = ()
    hint: str | None = None
    model: str | None = None
    prompt: str | None = None
    tokens: int | None = None
    seconds: float | None = None
    trouble: str | None = None


class ReplySkipped(EventData):
    """The interviewer had nothing to say to what its cause names."""

    public: ClassVar = frozenset()
    reason: str = ""


class InactivityNoticed(EventData):
    """Nothing was heard or seen for the plan's ``idle_seconds``."""

    public: ClassVar = frozenset()


class PointCovered(EventData):
    """A point of the agenda was ticked off; ``evidence`` are event numbers."""

    public: ClassVar = _public("index", "point", "evidence")
    index: int
    point: str
    note: str
    evidence: tuple[int, ...]


# Code


class DraftSaved(EventData):
    """What stood in the code cells."""

    public: ClassVar = _public("index")
    index: int
    cells: tuple[Cell, ...]


class CellExecuted(EventData):
    """The candidate executed a cell; what the workspace says of it is a claim."""

    public: ClassVar = _public("index", "cell", "ok", "execution_count")
    index: int
    cell: str
    source: str
    ok: bool
    execution_count: int | None = None
    outputs: tuple[dict[str, Any], ...] = ()


class RunRequested(EventData):
    """Visible examples and the candidate's own cases are to be run."""

    public: ClassVar = _public("run", "index", "by")
    run: str
    index: int
    cells: tuple[Cell, ...]
    by: Literal["candidate", "interviewer"] = "candidate"


class RunFinished(EventData):
    """A run's result."""

    public: ClassVar = _public("run", "index", "verdict")
    run: str
    index: int
    verdict: Verdict
    artifact: str | None = None


class RunStopped(EventData):
    """The candidate did not want to wait for a run."""

    public: ClassVar = _public("run", "index")
    run: str
    index: int


class SubmissionMade(EventData):
    """An answer was handed in; ``by`` the clock where time or the person ended the interview."""

    public: ClassVar = _public("submission", "index", "by")
    submission: str
    index: int
    cells: tuple[Cell, ...]
    by: Literal["candidate", "clock"] = "candidate"


class VerdictReached(EventData):
    """A submission's result; ``artifact`` is the executed notebook."""

    public: ClassVar = _public("submission", "index", "verdict")
    submission: str
    index: int
    verdict: Verdict
    artifact: str | None = None


class SubmissionMeasured(EventData):
    """Figures of an answer beside its verdict; either may be missing."""

    public: ClassVar = _public("submission", "index", "quality", "growth")
    submission: str
    index: int
    quality: Quality | None = None
    growth: Measured | None = None


class HelpUsed(EventData):
    """An AI helper other than the interviewer was asked something, and answered.

    ``helper`` is its name; both texts are cut where they are very long.
    """

    public: ClassVar = frozenset()
    helper: str
    asked: str
    answered: str


# A person


class InterviewOpened(EventData):
    """The person began an interview in a domain."""

    interview: str
    domain: Domain


class InterviewClosed(EventData):
    """That interview ended."""

    interview: str
    domain: Domain


class QuestionMet(EventData):
    """A question was put before the person, who is not to meet it again while there are others."""

    interview: str
    question: str


class AnswerRated(EventData):
    """What an answer was worth (``score``, 0 to 1), and the person's rating after it."""

    interview: str
    question: str
    domain: Domain
    score: float
    rating: Rating


class ActCounted(EventData):
    """An act that a rate limits: ``interview``, ``run``, ``hint`` or ``message``."""

    kind: str
    interview: str


# A question


class QuestionRated(EventData):
    """An answer of somebody's, whom this does not name, changed a question's rating."""

    question: str
    score: float
    rating: Rating
