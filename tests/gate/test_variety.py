"""Variants that are too much alike, and salts that change too much."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding, Report

from .conftest import changed


def test_a_question_that_is_the_same_for_everybody_is_lacking(
    report: Callable[..., Report],
) -> None:
    found = report(
        changed(
            "variant.py",
            ("title, intro = rng.choice(STORIES)", "title, intro = STORIES[0]"),
            ("rng.randrange(100, 200)", "150"),
            ("rng.randrange(300, 400)", "350"),
            ("rng.randrange(20, 30) * 1000", "20_000"),
        )
    )
    assert found.sound, found.text()
    assert any(one.check == "variety" and "same page" in one.message for one in found.lacking)


def test_names_alone_are_no_variety(report: Callable[..., Report]) -> None:
    found = report(
        changed(
            "variant.py",
            ('"intro": intro', '"intro": intro * rng.randrange(1, 999)'),
            ("rng.randrange(100, 200)", "150"),
            ("rng.randrange(300, 400)", "350"),
            ("rng.randrange(20, 30) * 1000", "20_000"),
        )
    )
    (told,) = [one for one in found.lacking if one.check == "variety"]
    assert "same values and rules" in told.message


def test_a_salt_that_changes_the_examples_is_an_error(
    errors: Callable[..., list[Finding]],
) -> None:
    # What is drawn without `rng` is another thing each time.
    (error, *more) = errors(
        changed(
            "variant.py",
            ('add("basic", [*some(6), bound + 3], bound, True)',
             'import random\n    add("basic", [random.randrange(1, 99), bound], bound, True)'),
        )
    )  # fmt: skip
    assert "variety" in {one.check for one in (error, *more)}
