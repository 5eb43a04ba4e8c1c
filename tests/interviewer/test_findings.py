from __future__ import annotations

from typing import Any

import pytest

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer.findings import (
    difference,
    error_of,
    failures,
    place_of,
)


@pytest.mark.parametrize(
    ("expected", "actual", "kind"),
    [
        ("[0, 1]", "None", "none"),
        ("[0, 1]", "[1, 0]", "order"),
        ("[0, 1]", "(0, 1)", "type"),
        ("3", "4", "one"),
        ("3", "'3'", "type"),
        ("True", "1", "type"),
        ("[1, 2]", "[1]", "length"),
        ("3", "9", "other"),
        ("None", "None", "other"),
        ("[1, 2, ...", "[1, 3, ...", "other"),
        ("<object at 0x1>", "3", "other"),
        ("(" * 300, ")" * 300, "other"),
    ],
)
def test_how_a_result_differs_is_told(kit: Any, expected: str, actual: str, kind: str) -> None:
    assert difference(kit.wrong(0, "1", expected, actual)) == kind


def test_failures_are_counted_by_kind(kit: Any) -> None:
    cases = [kit.hidden(1), kit.hidden(2), kit.hidden(3, Outcome.TIME_LIMIT)]
    assert failures(cases) == "2 give wrong results and 1 runs into the time limit"
    assert failures(cases[2:]) == "1 runs into the time limit"


def test_an_error_is_read_from_a_line_or_a_traceback() -> None:
    assert error_of("IndexError: list index out of range (line 3 of your code)") == (
        "IndexError",
        "list index out of range",
    )
    trace = "Traceback:\n  line 3\nKeyError: 1\nDuring...\nValueError: bad"
    assert error_of(trace) == ("ValueError", "bad")
    assert error_of(None) == (None, "")


def test_the_place_names_the_cell_where_there_are_several() -> None:
    case = CaseResult(
        index=0,
        outcome=Outcome.RUNTIME_ERROR,
        public=True,
        error="IndexError: x (line 3 of code cell 2)",
    )
    verdict = Verdict(outcome=Outcome.RUNTIME_ERROR, passed=0, total=1, line=9)
    assert place_of(verdict, case) == "line 3 of code cell 2"
    assert place_of(verdict, None) == "line 9"
    bare = case.model_copy(update={"error": "IndexError: x"})
    assert place_of(verdict, bare) is None
