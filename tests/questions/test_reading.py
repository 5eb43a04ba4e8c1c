"""question.yaml: read strictly, and every complaint says where."""

import string
import time
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jupyter_interviewer.questions.problem import Problem
from jupyter_interviewer.questions.reading import read
from jupyter_interviewer.questions.spec import QuestionSpec

from .conftest import YAML

NAME = "tall-trees"


def problems(text: str) -> tuple[Problem, ...]:
    found = read(text, NAME)
    assert not isinstance(found, QuestionSpec), "expected a complaint"
    assert found
    return found


def only(text: str) -> Problem:
    (problem,) = problems(text)
    return problem


def test_a_good_file_is_read() -> None:
    spec = read(YAML, NAME)
    assert isinstance(spec, QuestionSpec)
    assert spec.signature.entry.name["python"] == "tall_trees"  # type: ignore[index]
    assert spec.limits.case_seconds == 1


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("difficulty: easy", "difficulty: esay", "difficulty", "'medium' or 'hard', not 'esay'"),
        ("topics: [arrays]", "topcs: [arrays]", "topcs", "did you mean `topics`?"),
        ("title: ", "colour: ", "title", "is missing"),
        ("type: int}", "type: integer}", "signature.parameters.1.type", "list[T]"),
        ("case_seconds: 1", "case_seconds: 99", "limits.case_seconds", "less than or equal to 10"),
        ("case_seconds: 1", 'case_seconds: "1"', "limits.case_seconds", "valid number"),
        ("case_seconds: 1", "case_minutes: 1", "limits.case_minutes", "case_seconds"),
        ("level: nudge", "level: nugde", "hints.0.level", "'nudge'"),
        ("level: nudge", "level: detail", None, "at level nudge"),
        ("point: approach", "point: testing", None, "none for approach"),
        ("id: tall-trees", "id: small-trees", "id", "the folder's name, 'tall-trees'"),
        ("id: tall-trees", "id: Tall Trees", "id", "lower-case words joined by hyphens"),
        ("kind: function", "kind: class", "signature", "no `returns`"),
        ("  returns: int\n", "", "signature", "needs `returns`"),
        ("python: tall_trees", "javascript: tallTrees", None, "no name for python"),
        ("languages: [python]", "languages: python", "languages", "expected a list"),
        ("languages: [python]", "languages: []", "languages", "at least 1 item"),
        ("python: tall_trees", "python: tall-trees", "signature.entry.name.python", "a name as"),
        ("name: bound,", "name: heights,", "signature", "a name stands twice"),
        ("expects: [loop]", "expects: []", "probes.0.expects", "at least 1 item"),
        ("id: tall-trees", "id: 2020-01-01", None, "put it in quotes"),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_what_is_expected(
    old: str, new: str, field: str | None, said: str
) -> None:
    assert old in YAML
    found = problems(YAML.replace(old, new, 1))
    hits = [one for one in found if said in one.message]
    assert hits, [str(one) for one in found]
    assert hits[0].field == field
    assert hits[0].file == "question.yaml"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("difficulty: easy", "difficulty: esay", 4),
        ("{level: detail,", "{level: deep,", 15),
        ("topics: [arrays]", "topics: [arrays]\ntopic: [x]", 6),
        ("probes:\n", "probes: [\n", 17),
        ("kind: coding", "kind: coding\nkind: coding", 4),
        ("topics: [arrays]", "topics: &t [arrays]\nrubric: *t", 6),
    ],
)
def test_the_line_of_the_trouble_is_named(old: str, new: str, line: int) -> None:
    assert old in YAML
    found = problems(YAML.replace(old, new, 1))
    assert line in [one.line for one in found], [str(one) for one in found]


def test_everything_wrong_is_told_at_once() -> None:
    text = YAML.replace("easy", "esay").replace("case_seconds", "seconds").replace("linear", "1: 2")
    assert len(problems(text)) >= 2


def test_a_problem_reads_like_a_compilers() -> None:
    said = str(only(YAML.replace("difficulty: easy", "difficulty: esay")))
    assert said.startswith("tall-trees/question.yaml:4: difficulty: expected 'easy'")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\u0000",
        "- a",
        "x",
        "[" * 5000,
        "{" * 5000,
        "a: " * 3000,
        "? [a]\n: b",
        "a: !!python/object:os.system x",
        "!!binary x",
        "a: !!set {b}",
        "id: !!float x",
        "d: 2020-13-45",
        "n: 1_0:99",
        "&a [*a]",
        "<<: {a: b}",
        "a: &x [1]\nb: [" + "*x, " * 100 + "]",
        "\ud800",
        "\ufeff",
        "%TAG ! x",
        "--- a\n--- b",
        "a: 0x",
        "n: " + "9" * 5000,
        "a: !!int ''",
        "a: !!bool maybe",
        "a: .inf",
        "limits: {case_seconds: .nan}",
        "x" * 300_000,
        "a: !!timestamp x",
        "? |\n  a\n: 1",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_garbage_is_a_problem_never_a_crash(text: str) -> None:
    began = time.monotonic()
    assert all(isinstance(problem, Problem) for problem in problems(text))
    assert time.monotonic() - began < 5


SCALARS: Any = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
WORDS = st.sampled_from([*YAML.replace(":", " ").split(), *QuestionSpec.model_fields])
TREES = st.recursive(
    SCALARS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS | SCALARS, inner, max_size=4),
    max_leaves=12,
)


@given(TREES)
@settings(max_examples=80, deadline=None)
def test_any_tree_is_a_problem(tree: Any) -> None:
    assert problems(yaml.safe_dump(tree, allow_unicode=True))


@given(st.text(alphabet=string.printable + "é\u2028\0", max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_problem(text: str) -> None:
    assert problems(text)


@given(st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_good_file_with_any_part_replaced_is_read_or_a_problem(data: st.DataObject) -> None:
    tree: Any = yaml.safe_load(YAML)
    place = tree
    for _ in range(data.draw(st.integers(0, 4))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], (dict, list)) or not place[key]:
            break
        place = place[key]
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    place[data.draw(st.sampled_from(keys))] = data.draw(TREES)
    found = read(yaml.safe_dump(tree, allow_unicode=True), NAME)
    assert isinstance(found, QuestionSpec) or all(str(one) for one in found)
