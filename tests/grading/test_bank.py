"""The bank's own answers, graded for real in each language: right ones pass, wrong ones do not."""

from __future__ import annotations

from functools import cache

import pytest

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.notebook import build
from jupyter_interviewer.questions.template import MistakeFile, Solution, Template
from jupyter_interviewer.sandbox.script import run_script

SEED, SALT = 12, "salt of an interview"
CODING = builtin_folder() / "coding"
LANGUAGES = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)
FOLDERS = sorted(path.parent.name for path in CODING.rglob("question.yaml"))

# A type check takes longer than all cases together. TypeScript's mistakes are JavaScript's with
# types (which tests/questions/test_bank_languages.py holds), so one of them stands for all.
MOST = {Language.PYTHON: 99, Language.JAVASCRIPT: 99, Language.TYPESCRIPT: 1}


@cache
def freezer() -> Freezer:
    return Freezer(Bank([CODING]), run_script)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let one worker have all tests of a question: it makes the variant once."""
    if "template" not in metafunc.fixturenames:
        return
    metafunc.parametrize(
        ("template", "language"),
        [
            pytest.param(
                name,
                language,
                id=f"{name}-{language.value}",
                marks=pytest.mark.xdist_group(f"bank-{name}"),
            )
            for name in FOLDERS
            for language in LANGUAGES
        ],
        indirect=["template"],
    )


@pytest.fixture
def template(request: pytest.FixtureRequest) -> Template:
    return freezer().bank.get(request.param)


def graded(one: Solution | MistakeFile, question: Question) -> Graded:
    cells = (Cell(id="answer", source=one.source),)
    return attempt_once(Job(question=question, cells=cells, kind="submission"))


def test_a_right_answer_is_accepted(template: Template, language: Language) -> None:
    question = freezer().freeze(template.id, SEED, SALT, language)
    solution = next(one for one in template.solutions if one.language is language)
    verdict = graded(solution, question).verdict
    assert verdict.outcome is Outcome.ACCEPTED, (verdict.message, verdict.cases)
    assert verdict.passed == verdict.total == len(question.cases)


def test_mistakes_fail_the_cases_that_they_are_known_by(
    template: Template, language: Language
) -> None:
    question = freezer().freeze(template.id, SEED, SALT, language)
    known = {mistake.name: mistake.fails for mistake in question.mistakes}
    # What is only too slow takes its time each time: the hostile and the limits' tests have that.
    mistakes = [
        one
        for one in template.mistakes
        if one.language is language and not one.name.startswith("slow")
    ]
    assert {one.name for one in mistakes} <= known.keys()
    for mistake in mistakes[: MOST[language]]:
        fails = known[mistake.name]
        small = sorted(range(len(question.cases)), key=lambda index: question.cases[index].size)
        chosen = [index for index in small if index in fails][:2]
        chosen += [index for index in small if index not in fails][:2]
        few = question.model_copy(
            update={"cases": tuple(question.cases[index] for index in sorted(chosen))}
        )
        verdict = graded(mistake, few).verdict
        assert verdict.outcome is not Outcome.ACCEPTED, mistake.name
        passed = [index for index, case in zip(sorted(chosen), verdict.cases, strict=True)
                  if case.outcome is Outcome.ACCEPTED]  # fmt: skip
        assert passed == [index for index in sorted(chosen) if index not in fails], mistake.name


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
