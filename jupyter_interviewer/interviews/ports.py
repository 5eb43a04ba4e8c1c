"""What the interviews need from elsewhere, and are given when they are built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import datetime
from typing import Any, Protocol

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language, Question
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.hints.ladder import LadderHint
from jupyter_interviewer.hints.wanted import Made, Wanted
from jupyter_interviewer.questions.card import Card


class Workspace(Protocol):
    """The candidate's side: where notebooks are put, and where their kernels run."""

    async def write_notebook(self, path: str, notebook: Any) -> str:
        """Write a notebook node and return the path really used.

        Called again with the same path after a crash in between; it may replace what
        stands there only if that is the untouched notebook of the same interview.
        """
        ...

    async def ask_kernel(self, path: str, expression: str, seconds: float) -> str | None:
        """Evaluate an expression in a notebook's kernel, unseen, and give its ``repr``.

        None where the notebook has no kernel that is idle, or none that answers in time.
        Whatever comes back is a claim.
        """
        ...


class Grader(Protocol):
    """Runs and judges code elsewhere; ``grading.pool.Pool`` is one."""

    def submit(self, job: Job) -> Future[Graded]:
        """Queue a job."""
        ...

    def measure(self, job: Job) -> Future[Measured]:
        """Queue a job whose growth is to be measured, where no verdict waits for it."""
        ...


class Shelf(Protocol):
    """Knows what questions there are; ``questions.bank.Bank`` is one."""

    def cards(self) -> Sequence[Card]:
        """Give what may be told about each question."""
        ...


class Commissions(Protocol):
    """Has questions written by a model; ``authoring.commissions.Commissions`` is one."""

    def wish(self, topic: str, difficulty: Difficulty, avoid: tuple[str, ...] = ()) -> bool:
        """Have a question made in the background, if one may be; say whether it is tried."""
        ...


class Freezer(Protocol):
    """Makes a question for one interview; ``questions.freeze.Freezer`` is one. Blocking."""

    def freeze(self, id: str, seed: int, salt: str, language: Language) -> Question:
        """Make and freeze a variant."""
        ...


class NotebookBuilder(Protocol):
    """Makes a question's notebook; ``questions.notebook.build`` is one."""

    def __call__(self, question: Question, *, interview: str, index: int) -> Any:
        """Build the notebook node."""
        ...


class HintMaker(Protocol):
    """Makes hints; ``hints.pipeline.Hints`` is one."""

    @property
    def modelled(self) -> bool:
        """Whether a model is asked, which has to be told what there is."""
        ...

    async def make(self, wanted: Wanted) -> Made:
        """Make a hint; there always is one."""
        ...


class HintChooser(Protocol):
    """Picks the hint that fits; ``hints.ladder.choose`` is one."""

    def __call__(
        self,
        question: Question,
        attempt: Verdict | None,
        cells: Sequence[Cell],
        given: Sequence[str],
        level: HintLevel | None,
    ) -> LadderHint:
        """Choose a hint that was not given yet."""
        ...


Clock = Callable[[], datetime]
"""Tells the time, with a time zone."""
