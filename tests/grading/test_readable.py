"""Values are shown to candidates as their own language spells them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain.codec import Opaque
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.grading import readable

SCRIPTS = (Language.JAVASCRIPT, Language.TYPESCRIPT)


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize(
    ("thing", "shown"),
    [
        (True, "true"),
        (None, "null"),
        ([1, (2.0, -0.0)], "[1, [2, -0]]"),
        ({"a": [False], "b c": "ä\n"}, '{ "a": [false], "b c": "ä\\n" }'),
        ({1: "one"}, 'new Map([[1, "one"]])'),
        ({3, 1, 2}, "new Set([1, 2, 3])"),
        ([float("nan"), float("-inf")], "[NaN, -Infinity]"),
        (2**64, "18446744073709551616n"),
        (b"\x01\xff", "new Uint8Array([1, 255])"),
        ([Opaque("Date", "2026-01-01T00:00:00.000Z")], "[2026-01-01T00:00:00.000Z]"),
    ],
)
def test_scripts_see_values_as_scripts_write_them(
    thing: Any, shown: str, language: Language
) -> None:
    assert readable.value(thing, language=language) == shown


@pytest.mark.parametrize("language", [*SCRIPTS, Language.PYTHON])
def test_values_are_shown_whatever_they_are(language: Language) -> None:
    assert readable.value(10**5000, language=language).startswith("a value with an integer")
    deep: Any = []
    for _ in range(190):
        deep = [deep]
    assert readable.value(deep, language=language).startswith("[[[")
    assert readable.value(["\ud800", "\0"], language=language).isprintable()
    assert readable.value("x" * 9000, language=language).endswith("more characters)")


def test_python_is_shown_as_before() -> None:
    assert readable.value({"a": (None, True), 1: {2}}) == "{'a': (None, True), 1: {2}}"


def test_calls_are_shown_with_their_arguments(make_question: Callable[..., Question]) -> None:
    script = make_question(language=Language.JAVASCRIPT)
    assert readable.call([[True], None], script) == "numbers=[true], target=null"
    assert readable.call([[True]], script) == "[true]"
    driven = make_question(language=Language.TYPESCRIPT, entry_kind=EntryKind.CLASS)
    operations = [["Stack", [None]], ["push", [{"a": 1}]]]
    assert readable.call(operations, driven) == 'Stack(null), push({ "a": 1 })'
    python = make_question()
    assert readable.call([[True], None], python) == "numbers=[True], target=None"
