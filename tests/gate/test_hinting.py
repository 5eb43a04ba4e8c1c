"""Hints that say too much."""

from collections.abc import Callable

import pytest

from jupyter_interviewer.gate import Finding
from jupyter_interviewer.gate.hinting import snippets

from .conftest import changed

Errors = Callable[..., list[Finding]]
DETAIL = "Keep a number; let it grow with each tree that is above {{ bound }}."


def spoiled(text: str) -> dict[str, str]:
    return changed("question.yaml", (f'"{DETAIL}"', f'"{text}"'))


@pytest.mark.parametrize(
    "text",
    [
        "Try `sum(1 for h in heights if bound < h)`.",
        "What is `len([h for h in heights if not h <= bound])` here?",
    ],
)
def test_a_hint_whose_code_solves_it_is_an_error(errors: Errors, text: str) -> None:
    (error,) = errors(spoiled(text))
    assert (error.check, error.file) == ("hints", "question.yaml")
    assert "hints.3" in error.message
    assert "makes hidden cases pass" in error.message


def test_code_that_solves_nothing_is_no_leak(errors: Errors) -> None:
    assert errors(spoiled("With `heights[-1]` you have the last, with `[]` none.")) == []


def test_a_hint_with_the_words_of_a_solution_is_an_error(errors: Errors) -> None:
    (error,) = errors(spoiled("Say for height in heights: if height > bound: and count on."))
    assert error.check == "hints"
    assert "solutions/step_by_step.py" in error.message


def test_a_hint_of_a_mistake_counts_too(errors: Errors) -> None:
    told = ("Is a tree as high", "Say for height in heights: if height > bound: Is it as high")
    (error,) = errors(changed("mistakes/at_least.py", told))
    assert error.file == "mistakes/at_least.py"


def test_a_hint_that_would_never_be_given_is_an_error(errors: Errors) -> None:
    (error,) = errors(spoiled("So " + "very " * 200 + "long."))
    assert "never be given" in error.message


def test_only_code_that_could_do_some_work_is_tried() -> None:
    assert snippets("Look at `heights`, return `[]`, add `1`.", "") == []
    assert snippets("Say `a + b`.", "It is `a + b`.") == []
    assert snippets("Say `a + b`.", "") == ["a + b"]
