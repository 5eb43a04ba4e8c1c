"""Pages that say too much, or something wrong."""

from collections.abc import Callable

import pytest

from jupyter_interviewer.gate import Finding, Report
from jupyter_interviewer.gate.words import telling

from .conftest import changed

Errors = Callable[..., list[Finding]]


@pytest.mark.parametrize("sentence", ["A stack helps.", "Sort them first.", "It should take O(n)."])
def test_a_page_that_names_the_method_is_an_error(errors: Errors, sentence: str) -> None:
    (error,) = errors(changed("statement.md", ("Write `", f"{sentence} Write `")))
    assert (error.check, error.file) == ("statement", "statement.md")


def test_words_of_a_task_are_no_method() -> None:
    assert telling("An array of trees; the intervals of a string, from first to last.") == []
    assert telling("Use dynamic programming with memoization.") == [
        "dynamic programming", "memoization",
    ]  # fmt: skip


def test_a_page_that_does_not_name_the_entry_is_an_error(errors: Errors) -> None:
    (error,) = errors(changed("statement.md", ("`tall_trees(heights, bound)`", "it")))
    assert "tall_trees" in error.message


def test_a_hand_written_example_that_is_wrong_is_an_error(errors: Errors) -> None:
    right = "So `tall_trees([5, 9], 7)` returns `1`. Write `"
    wrong = "So `tall_trees([5, 9], 7)` returns `2`. Write `"
    assert errors(changed("statement.md", ("Write `", right))) == []
    (error,) = errors(changed("statement.md", ("Write `", wrong)))
    assert (error.check, error.file) == ("statement", "statement.md")
    assert "gives: 1" in (error.expected or "")


def test_a_page_without_bounds_is_lacking_them(report: Callable[..., Report]) -> None:
    found = report(changed("statement.md", ("**Constraints**", "And:")))
    assert found.sound
    assert any(one.check == "statement" and "bounds" in one.message for one in found.lacking)
