"""Where an answer is wrong is found by mending it."""

from __future__ import annotations

import ast

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Case, HintLevel, Question
from jupyter_interviewer.hints.executing import Trial
from jupyter_interviewer.hints.faults import Found, find, told
from jupyter_interviewer.hints.merging import answer_of
from jupyter_interviewer.hints.repairs import repairs
from jupyter_interviewer.sandbox.script import run_script

RIGHT = """\
def most(rows):
    best = 0
    for row in rows:
        if row >= best:
            best = row
    return best
"""
INPUTS = ([], [3], [1, 2, 5], [5, 2, 1], [4, 4])


@pytest.fixture
def most(question: Question) -> Question:
    """A question about the largest of a list."""
    cases = tuple(
        Case(input=codec.dumps([rows]), expected=codec.dumps(max(rows, default=0)), public=n < 2)
        for n, rows in enumerate(INPUTS)
    )
    new = {"cases": cases, "entry_point": "most", "parameters": ("rows",), "mistakes": ()}
    return question.model_copy(update=new)


def found(question: Question, source: str) -> Found | None:
    answer = answer_of((Cell(id="a", source=source),), question)
    return find(question, answer, Trial(question, run_script), seconds=60)


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        ("row >= best", "row < best", 4),
        ("    return best", "        return best", 6),
        ("best = row", "best = rows", 5),
    ],
)
def test_the_line_that_is_wrong_is_named(most: Question, was: str, now: str, line: int) -> None:
    one = found(most, RIGHT.replace(was, now))
    assert one is not None and one.repair.line == line and one.fixed > 0
    for level in HintLevel:
        text = told(one, level)
        assert f"line {line}" in text.lower()
        assert len(text.split()) <= 60


def test_where_errors_arise_is_named_without_looking_further(most: Question) -> None:
    one = found(most, RIGHT.replace("best = row", "best = row.value").replace("best = 0", "b = 0"))
    assert one is not None
    assert (one.repair.fault, one.repair.line, one.repair.what) == ("stops", 4, "UnboundLocalError")


def test_what_cannot_be_read_is_named_by_its_line(most: Question) -> None:
    one = found(most, RIGHT.replace("for row in rows:", "for row in rows"))
    assert one is not None and (one.repair.fault, one.repair.line) == ("syntax", 3)


def test_what_is_right_has_no_fault(most: Question) -> None:
    assert found(most, RIGHT) is None


def test_changes_are_python_and_never_the_source_itself() -> None:
    changed = repairs(RIGHT, "most")
    assert len(changed) > 30 and RIGHT not in {one.source for one in changed}
    for one in changed:
        ast.parse(one.source)
    assert repairs("def (", "most") == []
