"""The exercise that every grader is given: one function, five cases, a right answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.script import run_script

QUESTION = "pair-with-sum"
CASES = 5


@dataclass(frozen=True)
class Exercise:
    """The same five cases, for whoever grades them.

    Attributes
    ----------
    question
        As we grade it.
    answer
        Source that passes all cases.
    calls
        Each case as the source of a call and the source of what it gives.
    """

    question: Question
    answer: str
    calls: tuple[tuple[str, str], ...]


@cache
def exercise() -> Exercise:
    """Make the exercise from the bank."""
    full = Freezer(Bank([builtin_folder()]), run_script).freeze(
        QUESTION, 1, "bench", Language.PYTHON
    )
    small = sorted(full.cases, key=lambda case: (not case.public, len(case.input)))[:CASES]
    solutions = builtin_folder() / "coding" / QUESTION / "solutions"
    return Exercise(
        question=full.model_copy(update={"cases": tuple(small)}),
        answer=(solutions / "solution.py").read_text(),
        calls=tuple(
            (
                f"{full.entry_point}({', '.join(map(repr, loads(case.input)))})",
                repr(loads(case.expected)),
            )
            for case in small
        ),
    )
