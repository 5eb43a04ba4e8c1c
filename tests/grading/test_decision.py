"""Answers far longer than any right one are not read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.grading.compare import equal
from jupyter_interviewer.grading.decision import Decider
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.reports import Reports

ALIKE: tuple[tuple[Any, Any], ...] = (
    ([1] * 50_000, [1.0 + 1e-10] * 50_000),
    ([[]] * 50_000, [()] * 50_000),
    ([0] * 50_000, [-1.2345678901234567e-300] * 50_000),
    ([{1}] * 20_000, [frozenset({1})] * 20_000),
)


def decider(make_job: Any, make_question: Any, kind: str) -> Decider:
    question = make_question(comparison=Comparison(kind=kind))
    job: Job = make_job("", question=question)
    return Decider(job, question.cases, Reports(), None)


@pytest.mark.parametrize("number", range(len(ALIKE)))
def test_equal_values_are_never_too_long(
    make_job: Callable[..., Job], make_question: Any, number: int
) -> None:
    expected, actual = ALIKE[number]
    decide = decider(make_job, make_question, "float")
    assert equal(expected, actual, decide.question.comparison)
    assert not decide.is_hopeless(2, codec.dumps(expected), codec.dumps({"value": actual}))
    assert not decide.is_hopeless(2, codec.dumps(actual), codec.dumps({"value": expected}))


@pytest.mark.parametrize(
    ("kind", "hopeless"), [("exact", True), ("any_of", True), ("set", False), ("checker", False)]
)
def test_a_flood_is_not_read_where_length_tells(
    make_job: Callable[..., Job], make_question: Any, kind: str, hopeless: bool
) -> None:
    decide = decider(make_job, make_question, kind)
    flood = codec.dumps({"value": [[]] * 300_000})
    assert decide.is_hopeless(2, codec.dumps([0, 1]), flood) is hopeless
    assert not decide.is_hopeless(1, codec.dumps([0, 1]), flood)
