"""Parts that cannot be used."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding, Report

from .conftest import changed

Errors = Callable[..., list[Finding]]


def test_a_complexity_that_cannot_be_read_is_an_error(errors: Errors) -> None:
    (error,) = errors(changed("question.yaml", ('time: "O(n)"', 'time: "fast"')))
    assert (error.check, error.file) == ("complexity", "question.yaml")


def test_a_starter_with_another_signature_is_an_error(errors: Errors) -> None:
    (error,) = errors(
        changed("starters/python.py", ("heights: list[int], bound", "bound: list, h"))
    )
    assert (error.check, error.file) == ("starters", "starters/python.py")
    assert "tall_trees(heights, bound)" in (error.expected or "")


def test_probes_that_tell_little_are_lacking(report: Callable[..., Report]) -> None:
    found = report(
        changed(
            "question.yaml",
            ("[loop, each, count, once, walk]", "[Loop]"),
            ("How would you test it?", "Test it."),
        )
    )
    assert found.sound
    told = " ".join(one.message for one in found.lacking if one.check == "probes")
    assert "`expects` names 1" in told
    assert "capitals" in told
    assert "no question" in told


def test_a_question_without_growth_or_bounds_is_lacking_them(
    report: Callable[..., Report],
) -> None:
    found = report(changed("variant.py", ("def growth", "def grew"), ("def holds", "def held")))
    assert {"complexity", "bounds"} <= {one.check for one in found.lacking}
