"""What goes out to whoever asks: read-only pictures of an interview."""

from __future__ import annotations

from datetime import datetime
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from jupyter_interviewer.domain.model import Frozen, Sparse
from jupyter_interviewer.domain.plan import Domain, OtherHelp, Plan
from jupyter_interviewer.domain.question import Difficulty, Language, Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.questions import exhibit
from jupyter_interviewer.questions.literal import example

Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    """A part of a list; ``next`` is the cursor of the following part."""

    model_config = ConfigDict(frozen=True)

    items: tuple[Item, ...]
    next: str | None = None


class PlanView(Frozen):
    """A plan as the start form shows it; its ``summary`` ends with what help is allowed."""

    id: str
    title: str
    summary: str
    domain: Domain
    company: str | None
    minutes: int
    difficulty: Difficulty
    language: Language
    topics: tuple[str, ...]
    hints: int
    emphasis: tuple[str, ...]
    made: bool
    interviewer: str
    other_help: OtherHelp

    @classmethod
    def of(cls, plan: Plan) -> PlanView:
        """Picture a plan."""
        shared = plan.model_dump(include=set(cls.model_fields))
        shared["summary"] = f"{plan.summary} {plan.other_help.told}"
        return cls(**shared, interviewer=plan.persona.name)


class PlanName(Frozen):
    """Which plan an interview follows."""

    id: str
    title: str
    company: str | None


class QuestionView(Frozen):
    """The question that stands before the candidate; ``index`` counts from 0."""

    index: int
    id: str
    seed: int
    title: str
    difficulty: Difficulty
    notebook: str
    entry_point: str
    language: Language


class QuestionPreview(Frozen):
    """A question of the bank as a candidate would see it, for one seed.

    Attributes
    ----------
    statement
        Markdown, without the examples; where tables are given, these are described in it.
    examples
        The public cases.
    examples_as
        ``code``: each a call, and in a comment what it gives. ``markdown``: tables.
    starter
        What the answer begins with.
    """

    id: str
    seed: int
    language: Language
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    statement: str
    examples: tuple[str, ...]
    examples_as: Literal["code", "markdown"] = "code"
    starter: str

    @classmethod
    def of(cls, question: Question) -> QuestionPreview:
        """Show of a question only what its candidate sees."""
        shared = question.model_dump(include=set(cls.model_fields))
        if question.tables:
            shared["statement"] = f"{question.statement.strip()}\n\n{exhibit.schema(question)}"
            tables = (exhibit.example(case, question) for case in question.public_cases)
            return cls(**shared, examples=tuple(tables), examples_as="markdown")
        cases = (example(case, question) for case in question.public_cases)
        return cls(**shared, examples=tuple(cases))


class SubmissionLine(Frozen):
    """One submission in an interview's list."""

    id: str
    index: int
    question: str
    status: Literal["pending", "done"]
    outcome: Outcome | None = None
    passed: int | None = None
    total: int | None = None


class InterviewView(Frozen):
    """An interview as its candidate sees it.

    Attributes
    ----------
    status
        ``created``, ``in_progress``, ``completed`` or ``expired``.
    seconds_left
        Until the deadline by the server's clock: the whole length before the start, 0
        after the end.
    hints_left
        For the question that stands; what is asked for but not yet given is taken off.
    question
        The question that stands; null until its notebook exists, also after the end of
        an interview that never got one.
    questions_done
        Questions with an accepted submission.
    last_event
        Number of the last event, to follow on from.
    """

    id: str
    plan: PlanName
    domain: Domain
    status: Literal["created", "in_progress", "completed", "expired"]
    difficulty: Difficulty
    language: Language
    minutes: int
    topic: str | None
    created: datetime
    started: datetime | None
    deadline: datetime | None
    ended: datetime | None
    seconds_left: float
    hints_left: int
    engine: str
    tier: str | None
    question: QuestionView | None
    submissions: tuple[SubmissionLine, ...]
    questions_done: int
    last_event: int


class AttemptView(Sparse):
    """A run or a submission. There is no ``verdict`` key while it is pending.

    A run that the candidate stopped is ``done`` without a verdict.
    """

    id: str
    index: int
    status: Literal["pending", "done"]
    verdict: Verdict | None = None
