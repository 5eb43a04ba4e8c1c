"""The notebook that the candidate opens."""

import ast
import re

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.codec import dumps, loads
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.notebook import build, slug, suggest_path


@pytest.fixture(scope="module")
def question(builtin: Freezer) -> Question:
    return builtin.freeze("pair-with-sum", 1, "golden", Language.PYTHON)


@pytest.fixture(scope="module")
def class_question(builtin: Freezer) -> Question:
    return builtin.freeze("expiring-cache", 1, "golden", Language.PYTHON)


def test_it_is_a_valid_notebook_that_names_where_it_belongs(question: Question) -> None:
    notebook = build(question, interview="i1", index=2)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "interview-python"
    assert notebook.metadata.jupyter_interviewer == {
        "version": 1, "interview": "i1", "question": "pair-with-sum", "seed": 1, "index": 2,
        "entry_point": "pair_with_sum",
    }  # fmt: skip
    assert [(cell.cell_type, *cell.metadata.tags) for cell in notebook.cells] == [
        ("markdown", "question"), ("code", "answer"), ("code", "cases"),
    ]  # fmt: skip
    statement, answer, cases = notebook.cells
    assert statement.metadata.editable is False
    assert statement.metadata.deletable is False
    for cell, role in ((answer, "answer"), (cases, "cases")):
        assert cell.metadata.jupyter_interviewer == {"role": role, "starter": cell.source}
        assert "editable" not in cell.metadata


def test_the_same_question_gives_the_same_notebook(question: Question) -> None:
    assert build(question, interview="i") == build(question, interview="i")
    ids = [
        cell.id for index in (0, 1) for cell in build(question, interview="i", index=index).cells
    ]
    assert len(set(ids)) == 6


def test_the_statement_shows_the_examples_as_calls_with_names(question: Question) -> None:
    text = build(question, interview="i").cells[0].source
    assert text.startswith(f"# {question.title}\n")
    assert text.count("**Example ") == len(question.public_cases)
    for case in question.public_cases:
        numbers, target, apart = loads(case.input)
        assert f"pair_with_sum(numbers={numbers}, target={target}, apart={apart})" in text
        assert f"# → {loads(case.expected)}" in text
    assert "2 seconds of processor time" in text


def test_hidden_cases_hints_and_solutions_do_not_stand_in_it(question: Question) -> None:
    text = nbformat.writes(build(question, interview="i"))
    for case in question.cases:
        if not case.public and len(case.input) > 30:
            assert str(loads(case.input)[0]) not in text
    for secret in [hint.text for hint in question.hints] + [
        m.misconception for m in question.mistakes
    ]:
        assert secret not in text


def test_the_examples_of_a_class_are_a_session_that_can_be_typed(class_question: Question) -> None:
    text = build(class_question, interview="i").cells[0].source
    for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        ast.parse(code)
        assert code.startswith("cache = ExpiringCache(")
    assert re.search(r"cache\.put\('\w+', -?\d+, \d+\)$", text, re.MULTILINE)
    assert re.search(r"cache\.get\('\w+', \d+\) +# → None$", text, re.MULTILINE)


@pytest.mark.parametrize("fixture", ["question", "class_question"])
def test_the_example_of_an_own_case_works_when_it_is_uncommented(
    fixture: str, request: pytest.FixtureRequest
) -> None:
    question: Question = request.getfixturevalue(fixture)
    source = build(question, interview="i").cells[2].source
    untouched: dict[str, object] = {}
    exec(source, untouched)
    assert untouched["my_cases"] == []
    names: dict[str, list[tuple[object, object]]] = {}
    exec(source.replace("    # (", "    ("), names)
    ((arguments, expected),) = names["my_cases"]
    known = {(case.input, case.expected) for case in question.public_cases}
    assert (dumps(list(arguments)), dumps(expected)) in known  # type: ignore[call-overload]


def test_a_value_with_backticks_does_not_end_the_example(question: Question) -> None:
    case = question.cases[0].model_copy(update={"expected": dumps("```\n# evil")})
    spoilt = question.model_copy(update={"cases": (case,)})
    assert "````python\n" in build(spoilt, interview="i").cells[0].source


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.SQL])
def test_a_notebook_names_its_kernel_and_how_it_is_highlighted(
    builtin: Freezer, language: Language
) -> None:
    notebook = build(builtin.freeze("pair-with-sum", 1, "golden", language), interview="i")
    assert notebook.metadata.kernelspec["name"] == f"interview-{language}"
    assert notebook.metadata.language_info["codemirror_mode"] == str(language)
    assert f"```{language}\n" in notebook.cells[0].source


def test_a_path_is_suggested_from_the_title(question: Question) -> None:
    titled = question.model_copy(update={"title": "Two ../numbers:  one “sum”?"})
    assert suggest_path(titled, index=1, folder="/interviews/x/") == (
        "interviews/x/2-two-numbers-one-sum.ipynb"
    )


@given(st.text(max_size=200))
def test_a_slug_is_safe_for_any_text(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= 60
