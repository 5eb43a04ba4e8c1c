"""Whatever a kernel reports, there is a verdict, and it can be shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import nbformat.v4
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading import reports
from jupyter_interviewer.grading.build import BEGIN, GO_ON
from jupyter_interviewer.grading.course import Course
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.judge import judge

BATCHES = ({"batch": 1, "late": False}, {"batch": 2, "late": False})


class Huge(int):
    """An integer too long to be shown in decimal, which tests show."""

    def __repr__(self) -> str:
        return "HUGE"


HUGE, LOW = Huge(10**5000), Huge(-(10**5000))


def dumps_object(body: str) -> str:
    return '{"$":"dict","v":[["value",{"$":"object","v":' + body + "}]]}"


leaves = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.sampled_from([HUGE, LOW, 2**31, 1e308, float("nan"), float("inf"), "\ud800", "\0", ""])
    | st.text(max_size=6)
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=6,
)
replies = (
    st.builds(lambda value: codec.dumps({"value": value}), values)
    | st.builds(
        lambda name, text, limit, cell, line: codec.dumps(
            {"raised": [name, text, limit, cell, line]}
        ),
        st.text(max_size=5), leaves, leaves, leaves, leaves,
    )
    | st.builds(
        lambda name, text: dumps_object(json.dumps([name, text])),
        st.text(max_size=5), st.text(max_size=5),
    )
    | st.builds(lambda why: codec.dumps({"unencodable": why}), values)
    | st.builds(lambda size: codec.dumps({"large": size}), leaves)
    | st.text(max_size=9)
)  # fmt: skip
ends = st.sampled_from(
    ["reply", "gone", "wall", "processor", "output", "large", "no_process", "no_memory", "?"]
)
cases = st.fixed_dictionaries(
    {
        "case": st.integers(-1, 6),
        "end": ends,
        "seconds": st.sampled_from([0.1, 1, HUGE, -1, True]),
        "memory": st.sampled_from([0, 1 << 20, HUGE, True]),
        "stdout": st.text(max_size=5),
        "reply": st.none() | replies,
        "signal": st.none() | st.sampled_from([0, 9, 11, 24, 25, 64, 999, -1, HUGE, True]),
        "status": st.none() | st.sampled_from([0, 1, 70, HUGE, LOW]),
    }
)
entries = st.fixed_dictionaries(
    {"entry": st.sampled_from(["ok", "missing", "class", "odd"]), "holder": st.none() | st.text()}
)
owns = st.fixed_dictionaries({"own": st.lists(st.lists(replies | st.none(), max_size=4))})
told = st.lists(cases | entries | owns | values, max_size=8)


def judged(job: Job, *bodies: Any) -> Verdict:
    cells = [nbformat.v4.new_code_cell("", id=name) for name in (BEGIN, GO_ON)]
    for cell in cells:
        cell.outputs = [
            nbformat.v4.new_output("display_data", {reports.MIME: codec.dumps(body)})
            for body in bodies
        ]
    notebook = nbformat.v4.new_notebook(cells=cells)
    course = Course({}, executed=["candidate-0"])
    return judge(job, course, notebook, seconds=1.0)


def report(index: int, value: Any, **changes: Any) -> dict[str, Any]:
    return {
        "case": index,
        "end": "reply",
        "seconds": 0.1,
        "memory": 1,
        "stdout": "",
        "reply": codec.dumps({"value": value}),
        "signal": None,
        "status": None,
        **changes,
    }


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=told, kind=st.sampled_from(["run", "submission"]), entry=st.booleans())
def test_any_reports_make_a_verdict_that_can_be_written_down(
    make_job: Callable[..., Job], told: list[Any], kind: str, entry: bool
) -> None:
    first = ({"entry": "ok", "holder": None},) if entry else ()
    verdict = judged(make_job("", kind=kind), *first, *told, *BATCHES)
    text = json.dumps(verdict.model_dump(mode="json"))
    text.encode("utf-8")
    assert verdict.model_dump_json()
    assert verdict.passed <= verdict.total
    assert verdict.outcome is not Outcome.INTERNAL_ERROR
    for case in verdict.cases:
        if not case.public:
            assert (case.input, case.expected, case.actual, case.error) == (None,) * 4


@pytest.mark.parametrize("kind", ["exact", "unordered", "set", "float", "equals", "any_of"])
@pytest.mark.parametrize(
    "value",
    [HUGE, float("inf"), [HUGE, 1], {"a": HUGE}, "\ud800", [[[]]], {}, None, True, [0.0, 1.0, 2.0]],
    ids=lambda value: type(value).__name__,
)
def test_a_wrong_value_is_wrong_by_every_comparison(
    make_job: Callable[..., Job], make_question: Any, kind: str, value: Any
) -> None:
    question = make_question(comparison=Comparison(kind=kind))
    job = make_job("", question=question)
    told = [{"entry": "ok", "holder": None}, *(report(n, value) for n in range(4)), *BATCHES]
    verdict = judged(job, *told)
    assert (verdict.outcome, verdict.passed) == (Outcome.WRONG_ANSWER, 0)
    json.dumps(verdict.model_dump(mode="json"))


def test_a_returned_object_is_told_to_be_one(make_job: Callable[..., Job]) -> None:
    told = [{"entry": "ok", "holder": None}, report(0, (n for n in ())), report(1, [0, 1])]
    first, second, *_ = judged(make_job(""), *told, *BATCHES).cases
    assert (first.outcome, second.outcome) == (Outcome.WRONG_ANSWER, Outcome.ACCEPTED)
    assert "`generator` was returned" in (first.error or "")
    assert second.error is None
