"""Case tables: what an author writes, and what they are told about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions.casetable import load, read
from jupyter_interviewer.questions.problem import QuestionBroken

TABLE: dict[str, Any] = {
    "id": "double-it",
    "title": "Double it",
    "statement": "Write `double(n)`.",
    "language": "python",
    "difficulty": "easy",
    "topics": ["numbers"],
    "setup": "import math",
    "cases": [
        {"call": "double(1)", "expected": "2"},
        {"call": "double(2)", "expected": "4", "public": True},
    ],
    "solutions": {"python": "def double(n):\n    return 2 * n\n"},
}


@pytest.fixture
def write(tmp_path):
    def table(text: str | None = None, **changes: Any) -> Path:
        path = tmp_path / "double.cases.json"
        path.write_text(json.dumps({**TABLE, **changes}) if text is None else text)
        return path

    return table


def complaints(path: Path) -> str:
    with pytest.raises(QuestionBroken) as caught:
        load(path)
    return str(caught.value)


def test_a_table_becomes_a_question_of_calls(write) -> None:
    question = load(write())
    assert (question.id, question.title, question.setup) == (
        "double-it",
        "Double it",
        "import math",
    )
    assert question.entry_kind is EntryKind.CALL
    assert question.entry_point == "double"
    assert question.language is Language.PYTHON
    assert [codec.loads(case.input) for case in question.cases] == ["double(2)", "double(1)"]
    assert [codec.loads(case.expected) for case in question.cases] == [4, 2]
    assert [case.public for case in question.cases] == [True, False]


def test_its_solutions_are_not_part_of_the_question(write) -> None:
    path = write()
    assert "return 2 * n" not in load(path).model_dump_json()
    assert read(path).solutions[Language.PYTHON] == TABLE["solutions"]["python"]


def test_another_content_is_another_question(write) -> None:
    first = load(write()).template_hash
    assert first == load(write()).template_hash
    assert first != load(write(title="Twice")).template_hash


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("(1, 'a', None)", (1, "a", None)),
        ("{1: {2.5}}", {1: {2.5}}),
        ("  -1 ", -1),
        ("b'x'", b"x"),
        ("set()", set()),
        ("1 + 2j", 1 + 2j),
        (str(2**70), 2**70),
    ],
)
def test_an_expected_value_is_a_python_literal(write, source: str, value: Any) -> None:
    question = load(write(cases=[{"call": "double(1)", "expected": source}]))
    assert codec.loads(question.cases[0].expected) == value
    assert question.comparison.kind == "equals"


@pytest.mark.parametrize(
    ("source", "value"), [("[1, true, null]", [1, True, None]), ('{"a": 1.5}', {"a": 1.5})]
)
def test_in_other_languages_it_is_json(write, source: str, value: Any) -> None:
    question = load(
        write(
            language="javascript",
            setup="const two = 2;",
            cases=[{"call": "double(1)", "expected": source}],
            solutions={"javascript": "const double = n => two * n;"},
        )
    )
    assert codec.loads(question.cases[0].expected) == value


@pytest.mark.parametrize(
    "source",
    ["double(1)", "[1, 2", "x", "[" * 300 + "]" * 300, "-" * 60_000 + "1", "{[1]: 2}", "9" * 5000],
)
def test_what_is_no_literal_is_named_by_its_case(write, source: str) -> None:
    rows = [*TABLE["cases"], {"call": "double(3)", "expected": source}]
    told = complaints(write(cases=rows))
    assert "double.cases.json: cases.2.expected: expected a Python literal" in told
    assert len(told) < 400


@pytest.mark.parametrize("source", ["(1, 2)", "NaN", "{'a': 1}", '{"a": 1, "a": 2}', "True"])
def test_what_is_no_strict_json_is_no_value_of_another_language(write, source: str) -> None:
    told = complaints(
        write(
            language="typescript",
            setup="",
            cases=[{"call": "double(1)", "expected": source}],
            solutions={"typescript": ""},
        )
    )
    assert "cases.0.expected: expected a JSON value" in told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "Two Sum"}, "id: "),
        ({"level": "easy"}, "level: is not a field here"),
        ({"difficulty": "trivial"}, "difficulty: expected 'easy', 'medium' or 'hard'"),
        ({"language": "cobol"}, "language: expected"),
        ({"cases": []}, "cases: "),
        ({"cases": [{"call": "double(1)"}]}, "cases.0.expected: is missing"),
        ({"cases": [{"call": "double(1)", "expected": 2}]}, "cases.0.expected: expected a string"),
        ({"cases": [{"call": "", "expected": "2"}]}, "cases.0.call: "),
        ({"cases": [{"call": "x = 1", "expected": "2"}]}, "cases.0.call: expected an expression"),
        (
            {"cases": [{"call": "double(1)", "expected": "2", "hidden": True}]},
            "cases.0.hidden: is not a field here; expected one of call, expected, public",
        ),
        ({"cases": [{"call": "f()", "expected": "2", "public": "yes"}]}, "cases.0.public: "),
        ({"setup": "import"}, "setup: is not Python"),
        ({"solutions": {}}, "solutions: "),
        ({"solutions": {"javascript": ""}}, "`solutions` has none in python"),
    ],
)
def test_a_mistake_is_told_with_file_and_field(write, changes: dict[str, Any], told: str) -> None:
    text = complaints(write(**changes))
    assert told in text
    assert text.count("double.cases.json: ") == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{\n  'id': 1}", "double.cases.json:2: is not JSON"),
        ("[]", "is no case table"),
        ('{"id": "a", "id": "b"}', "the field 'id' stands twice"),
        ("[" * 100_000, "nested too deep"),
        ("", "is not JSON"),
    ],
)
def test_a_file_that_is_no_table_is_told_by_its_line(write, text: str, told: str) -> None:
    assert told in complaints(write(text))


def test_a_file_that_is_not_there_or_not_utf8_is_told(tmp_path) -> None:
    assert "nowhere.cases.json: No such file" in complaints(tmp_path / "nowhere.cases.json")
    path = tmp_path / "latin.cases.json"
    path.write_bytes('{"id": "é"}'.encode("latin-1"))
    assert "latin.cases.json: is not UTF-8" in complaints(path)
