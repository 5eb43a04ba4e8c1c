"""A small question, and answers to it, graded for real in the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import settings

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Case, Difficulty, Language, Question
from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Graded, Job

# How long an example takes says nothing on a machine that does other things too.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

QUICK = Limits(case_seconds=0.5, total_seconds=10, memory_mb=128, file_mb=4, output_kb=64)

EXAMPLES: tuple[tuple[list[Any], Any, bool], ...] = (
    ([[2, 7, 11], 9], [0, 1], True),
    ([[3, 3], 6], [0, 1], True),
    ([[1, 2, 4], 6], [1, 2], False),
    ([[5, 1, 9], 14], [0, 2], False),
)

RIGHT = """\
def pair_with_sum(numbers, target):
    seen = {}
    for place, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
"""


def make_question(
    examples: Sequence[tuple[list[Any], Any, bool]] = EXAMPLES, **changes: Any
) -> Question:
    values: dict[str, Any] = {
        "id": "pair-with-sum",
        "seed": 1,
        "template_hash": "0" * 64,
        "title": "Pair with a given sum",
        "difficulty": Difficulty.EASY,
        "topics": ("arrays",),
        "language": Language.PYTHON,
        "statement": "",
        "entry_point": "pair_with_sum",
        "parameters": ("numbers", "target"),
        "starter": "",
        "limits": QUICK,
        "cases": tuple(
            Case(input=codec.dumps(arguments), expected=codec.dumps(expected), public=public)
            for arguments, expected, public in examples
        ),
    }
    return Question(**(values | changes))


def make_job(*sources: str, kind: Any = "submission", question: Question | None = None) -> Job:
    cells = tuple(Cell(id=f"cell-{n}", source=source) for n, source in enumerate(sources, start=1))
    return Job(question=question or make_question(), cells=cells, kind=kind)


@pytest.fixture(name="make_question")
def _make_question() -> Callable[..., Question]:
    """Makes a question; anything of it can be changed."""
    return make_question


@pytest.fixture(name="make_job")
def _make_job() -> Callable[..., Job]:
    """Makes a job from sources, one a cell."""
    return make_job


@pytest.fixture
def right() -> str:
    """A right answer."""
    return RIGHT


@pytest.fixture
def grade() -> Callable[..., Graded]:
    """Grade sources, one a cell; a failure of ours is raised, not made into a verdict."""

    def graded(*sources: str, **job: Any) -> Graded:
        return attempt_once(make_job(*sources, **job))

    return graded
