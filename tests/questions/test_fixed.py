"""Fixed cases: a question with `cases.json` in place of `variant.py`."""

import json
from pathlib import Path

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions import fixed
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import load
from jupyter_interviewer.sandbox.script import run_script

YAML = """\
id: tall-trees
title: "Trees {{ above }} a bound"
kind: coding
difficulty: easy
topics: [arrays]
languages: [python]
signature:
  entry: {kind: function, name: {python: tall_trees}}
  parameters: [{name: heights, type: "list[int]"}, {name: bound, type: int}]
  returns: int
origin: {source: "Trees, the book", license: MIT, address: "https://trees.example"}
"""
CALLS = """\
id: tall-trees
title: Trees
kind: coding
difficulty: easy
topics: [arrays]
languages: [javascript]
signature: {entry: {kind: call, name: {javascript: Forest}}}
origin: {source: "Trees, the book", license: MIT}
"""
CASES = {
    "cases": [
        {"args": [[1, 2, 3], 2], "expected": 1, "public": True, "size": 3},
        {"args": [[], 0], "expected": 0, "kind": "empty"},
        {"args": [[7, 8], 7], "expected": 1, "kind": "boundary"},
    ]
}
FIXED = {
    "question.yaml": YAML,
    "variant.py": None,
    "cases.json": json.dumps(CASES),
    "statement.md": "Count {{ trees }} above a bound.\n",
    "mistakes/at_least.py": None,
}


def unused(*args, **kwargs):
    raise AssertionError("nothing is to be executed")


def test_fixed_cases_are_served_without_executing_anything(make_question, bank) -> None:
    make_question(FIXED)
    made = [
        Freezer(bank, unused).freeze("tall-trees", seed, "s", Language.PYTHON) for seed in (1, 2)
    ]
    assert made[0].cases == made[1].cases
    assert [(loads(one.input), loads(one.expected)) for one in made[0].cases][1:] == [
        ([[], 0], 0),
        ([[7, 8], 7], 1),
    ]
    assert [one.public for one in made[0].cases] == [True, False, False]


def test_what_others_wrote_is_shown_as_it_is_also_with_braces(make_question, bank) -> None:
    make_question(FIXED)
    question = Freezer(bank, unused).freeze("tall-trees", 1, "s", Language.PYTHON)
    assert question.statement == "Count {{ trees }} above a bound.\n"
    assert question.title == "Trees {{ above }} a bound"
    assert {probe.point for probe in question.probes} == {"approach", "complexity", "edge_cases"}


def test_a_mistake_that_an_author_adds_is_tried_on_fixed_cases(make_question, bank) -> None:
    mistake = (
        "# misconception: counts trees of exactly the bound\n# hint: Is it above?\n"
        "def tall_trees(heights, bound):\n    return sum(one(h) >= bound for h in heights)\n"
    )
    make_question(
        {**FIXED, "mistakes/at_least.py": mistake, "setup/python.py": "def one(x): return x\n"}
    )
    question = Freezer(bank, run_script).freeze("tall-trees", 1, "s", Language.PYTHON)
    assert question.mistakes[0].fails == (0, 2)
    assert question.setup == "def one(x): return x\n"


def test_a_call_is_shown_as_it_was_written(make_question, bank) -> None:
    from jupyter_interviewer.questions.notebook import build

    rows = [{"call": "new Forest([1]).tall(0)", "expected": 1, "public": True}]
    make_question(
        {
            **FIXED,
            "question.yaml": CALLS,
            "cases.json": json.dumps({"cases": rows}),
            "starters/python.py": None,
            "starters/javascript.js": "class Forest {}\n",
            "solutions/solution.py": None,
            "solutions/solution.js": "class Forest {}\n",
        }
    )
    question = Freezer(bank, unused).freeze("tall-trees", 1, "s", Language.JAVASCRIPT)
    assert question.entry_kind is EntryKind.CALL
    notebook = build(question, interview="x")
    assert "new Forest([1]).tall(0)\n// → 1\n" in notebook.cells[0].source
    assert "myCases" not in notebook.cells[2].source


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('{"cases": [\n{"args": [[1], 2]\n}', 3, "is not JSON"),
        ('{"rows": []}', 1, 'expected {"cases"'),
        ('{"cases": [\n{"args": [[1], 2], "expected": 0},\n{"args": [1]}\n]}', 3, "expected"),
        ('{"cases": [\n{"args": [[1], "2"], "expected": 0}\n]}', 2, "bound: '2' is"),
        ('{"cases": [\n\n{"args": [[1], 2], "expected": "0"}\n]}', 3, "result: '0'"),
        ('{"cases": [\n{"call": "f()", "expected": 0, "public": true}\n]}', 2, "expected `args`"),
        ('{"cases": [{"args": [[1], 2], "expected": 0}]}', None, "0 public cases"),
        ('{"cases": [{"args": [[1], {"$": "no"}], "expected": 0}]}', 1, "cannot be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_case_is_said_with_its_line(
    make_question, text: str, line: int | None, said: str
) -> None:
    folder = make_question({**FIXED, "cases.json": text})
    with pytest.raises(QuestionBroken) as caught:
        load(folder)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("cases.json", line)
    assert said in problem.message


def test_what_is_written_is_read_again(make_question) -> None:
    template = load(make_question(FIXED))
    text = fixed.write(template.fixed, EntryKind.FUNCTION)
    assert fixed.read(text, "tall-trees", template.spec) == template.fixed
    assert len(text.splitlines()) == 2 + len(template.fixed)


def test_cases_stand_in_place_of_a_variant_not_beside_it(make_question) -> None:
    folder = make_question({**FIXED, "variant.py": "def variant(rng): ...\n"})
    with pytest.raises(QuestionBroken, match=r"cases\.json: stands beside variant\.py"):
        load(folder)


def test_only_what_was_imported_may_go_without_hints(make_question, tmp_path: Path) -> None:
    folder = make_question({**FIXED, "question.yaml": YAML.split("origin")[0]})
    with pytest.raises(QuestionBroken, match="`hints` has none"):
        load(folder)
