"""What a notebook of the bank shows, graded for real in each language."""

from __future__ import annotations

from functools import cache

import pytest

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.notebook import build
from jupyter_interviewer.sandbox.script import run_script

SEED, SALT = 12, "salt of an interview"
LANGUAGES = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)


@cache
def freezer() -> Freezer:
    return Freezer(Bank([builtin_folder()]), run_script)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["expiring-cache", "pair-with-sum"])
def test_the_example_of_an_own_case_runs_when_it_is_uncommented(
    name: str, language: Language
) -> None:
    question = freezer().freeze(name, SEED, SALT, language)
    solution = next(one for one in freezer().bank.get(name).solutions if one.language is language)
    notebook = build(question, interview="i")
    own = notebook.cells[2].source
    uncommented = own.replace("\n    # (", "\n    (").replace("\n  // [", "\n  [")
    assert uncommented != own
    cells = (Cell(id="answer", source=solution.source), Cell(id="cases", source=uncommented))
    verdict = attempt_once(Job(question=question, cells=cells, kind="run")).verdict
    assert verdict.outcome is Outcome.ACCEPTED, (verdict.message, verdict.cases)
    assert [case.own for case in verdict.cases].count(True) == 1
