"""What an interviewer sees: a read-only view without solutions and without hidden cases."""

from __future__ import annotations

from typing import Any, Literal

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.plan import Plan
from jupyter_interviewer.domain.question import (
    Complexity,
    Difficulty,
    EntryKind,
    HintLevel,
    Language,
    Probe,
)
from jupyter_interviewer.domain.verdict import Verdict


class Brief(Frozen):
    """The question as the interviewer knows it.

    The candidate's own view of it, and what the author gave the interviewer: probes and
    the expected complexity. No solution, no hidden case, no expected value.
    """

    index: int
    id: str
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    language: Language
    statement: str
    entry_point: str
    entry_kind: EntryKind
    parameters: tuple[str, ...]
    starter: str
    complexity: Complexity
    probes: tuple[Probe, ...]
    points: tuple[str, ...]


class Line(Frozen):
    """One message of the transcript, by its event number."""

    number: int
    author: Literal["candidate", "interviewer"]
    text: str
    seconds_ago: float
    intent: str | None = None


class Attempt(Frozen):
    """A run or submission with its verdict, by its event number.

    ``failing_kinds`` are the edge classes of the cases that failed, and ``misconception``
    the known mistake whose pattern of failures is the same, where there is one; ``growth`` is
    how time and memory of an accepted answer grow, once that was measured.
    """

    number: int
    kind: Literal["run", "submission"]
    id: str
    cells: tuple[Cell, ...]
    verdict: Verdict
    failing_kinds: tuple[str, ...] = ()
    misconception: str | None = None
    growth: Measured | None = None
    seconds_ago: float = 0.0


class Execution(Frozen):
    """A cell the candidate executed: a claim of the workspace, never proof."""

    number: int
    source: str
    ok: bool
    outputs: tuple[dict[str, Any], ...] = ()


class Occasion(Frozen):
    """Why the interviewer is asked to respond now.

    ``greeting`` (the first question stands), ``served`` (a later one does), ``message``,
    ``run``, ``verdict``, ``hint`` (one was just given), ``declined`` or ``idle``.
    """

    kind: Literal["greeting", "served", "message", "run", "verdict", "hint", "declined", "idle"]
    number: int


class Allowance(Frozen):
    """How many tokens, and how much money, a model may still use; None is as many as it takes."""

    tokens: int | None = None
    money: float | None = None

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.tokens == 0 or self.money == 0


class Scene(Frozen):
    """Everything an interviewer may base its next words on.

    Attributes
    ----------
    occasions
        What happened since the interviewer last spoke and deserves a response, oldest first.
    code
        The latest known content of the code cells (draft, run or submission).
    covered
        Points of the agenda already ticked off for this question.
    offer_open
        Whether a hint offer waits for an answer.
    next_offered
        Whether going on has been offered for this question.
    solved
        Whether a submission to this question was accepted.
    notes
        What was noted where points were ticked off, with the point and the event's number.
    before
        What came of each earlier question, in one sentence.
    allowance
        What a model may still cost.
    """

    interview: str
    plan: Plan
    question: Brief
    occasions: tuple[Occasion, ...]
    transcript: tuple[Line, ...]
    code: tuple[Cell, ...]
    attempts: tuple[Attempt, ...]
    executions: tuple[Execution, ...]
    covered: tuple[str, ...]
    hints_given: tuple[tuple[HintLevel, str], ...]
    hints_left: int
    offer_open: bool
    next_offered: bool
    solved: bool
    questions_done: int
    seconds_left: float
    seconds_on_question: float
    notes: tuple[tuple[int, str, str], ...] = ()
    before: tuple[str, ...] = ()
    allowance: Allowance = Allowance()
