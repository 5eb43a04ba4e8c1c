"""The questions about data: complete in both languages, and cleanly made for every seed.

That their solutions are accepted and their mistakes found out is the gate's to prove.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.table import read
from jupyter_interviewer.questions.assembly import assemble
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import make
from jupyter_interviewer.questions.made import Made
from jupyter_interviewer.questions.notebook import build
from jupyter_interviewer.questions.template import Template
from jupyter_interviewer.sandbox.script import run_script

DATA = builtin_folder() / "data"
FOLDERS = sorted(path.parent.name for path in DATA.rglob("question.yaml"))
LANGUAGES = (Language.PYTHON, Language.SQL)

# What would tell a candidate how to do it.
TELLING = re.compile(
    r"\b(window|partition|lag|lead|rank|dense|row_number|anti.join|outer|left join|join|merge\w*|"
    r"group.?by|pivot\w*|cumulative|running (sum|total)|cohorts?|islands?|session\w*|resampl\w*|"
    r"as.?of|dedup\w*|regular expressions?|regex|distinct on|cross|self.join|subquer\w+|cte)\b",
    re.IGNORECASE,
)
HOLDS = """\
import json, sys
import codec

task = json.load(sys.stdin)
space = {"__name__": "bank"}
exec(compile(task["variant"], "variant.py", "exec"), space)
values = codec.loads(task["values"])
print(json.dumps([bool(space["holds"](values, *codec.loads(text))) for text in task["inputs"]]))
"""


@cache
def bank() -> Bank:
    return Bank([DATA])


@cache
def made(question: str, seed: int) -> Made:
    return make(bank().get(question), seed, "salt", run_script, mistakes=False)


def frozen(template: Template, language: Language, seed: int = 1) -> Question:
    return assemble(template, made(template.id, seed), seed, language)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let the tests of one question follow each other, so that a worker makes it once."""
    if "template" in metafunc.fixturenames:
        metafunc.parametrize("template", FOLDERS, indirect=True, scope="module")


@pytest.fixture(scope="module")
def template(request: pytest.FixtureRequest) -> Template:
    return bank().get(request.param)


def test_every_folder_is_a_question_and_each_difficulty_has_some() -> None:
    assert not bank().problems
    assert [card.id for card in bank().cards()] == FOLDERS
    levels = Counter(card.difficulty.value for card in bank().cards())
    assert min(levels[level] for level in ("easy", "medium", "hard")) >= 4, levels
    assert {card.kind for card in bank().cards()} == {"data"}


def test_both_languages_have_the_same_thoughts(template: Template) -> None:
    assert set(template.spec.languages) == set(LANGUAGES)
    thoughts = []
    for language in LANGUAGES:
        assert sum(one.language is language for one in template.solutions) >= 2
        mistakes = [one for one in template.mistakes if one.language is language]
        thoughts.append({one.name: (one.misconception, one.hint) for one in mistakes})
        for one in (*template.solutions, *mistakes):
            if language is Language.SQL and one.language is language:
                assert re.search(r"^-- name: \w+$", one.source, re.M), one.name
    assert thoughts[0] == thoughts[1]
    assert len(thoughts[0]) >= 5


def test_the_page_is_complete_and_gives_no_method_away(template: Template) -> None:
    for language in LANGUAGES:
        question = frozen(template, language)
        text = question.statement
        assert "{{" not in text and "{%" not in text
        assert question.entry_point in text and "**Constraints**" in text
        assert 120 <= len(text.split()) <= 400
        assert not (found := TELLING.search(f"{question.title}\n{text}")), found
        for name in question.parameters:
            mark = "" if name in {one.name for one in question.tables} else "$"
            assert language is Language.PYTHON or f"{mark}{name}" in text, name
        statement, tables, answer = build(question, interview="i").cells
        for shape in question.tables:
            assert f"**`{shape.name}`**" in statement.source
            assert re.search(rf"\b{shape.name}\b", tables.source)
        assert "Write your answer here." in answer.source


def test_hidden_cases_cover_what_the_question_names_and_keep_to_its_bounds(
    template: Template,
) -> None:
    for seed in (1, 2):
        variant = made(template.id, seed)
        hidden = [case for case in variant.cases if not case.public]
        assert 12 <= len(hidden) <= 25
        assert set(template.spec.edges) <= {case.kind for case in hidden}
        task = {
            "variant": template.variant,
            "values": codec.dumps(variant.values),
            "inputs": [case.input for case in variant.cases],
        }
        done = run_script(
            HOLDS,
            json.dumps(task).encode(),
            files={"codec.py": Path(codec.__file__).read_bytes()},
            limits=Limits(total_seconds=60),
        )
        assert done.ok, done.stderr
        assert all(json.loads(done.stdout)), seed


def test_examples_are_small_and_show_some_dirt(template: Template) -> None:
    question = frozen(template, Language.SQL)
    assert len(question.public_cases) == 2
    for case in question.public_cases:
        assert len(read(codec.loads(case.expected)).rows) >= 1
        given = [read(one) for one in codec.loads(case.input) if isinstance(one, dict)]
        assert sum(len(table.rows) for table in given) <= 20


def test_another_seed_is_another_page(template: Template) -> None:
    pages = [frozen(template, Language.SQL, seed) for seed in (1, 2)]
    assert pages[0].statement != pages[1].statement
    shown = [{case.input for case in page.public_cases} for page in pages]
    assert not shown[0] & shown[1]
