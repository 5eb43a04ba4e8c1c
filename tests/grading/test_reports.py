"""What comes out of a kernel is read strictly, whatever it is."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import nbformat.v4
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.grading import reports
from jupyter_interviewer.grading.build import BEGIN, GO_ON
from jupyter_interviewer.grading.outputs import Outputs, bound

REPORT = {
    "end": "reply",
    "seconds": 0.25,
    "memory": 1024,
    "stdout": "hello",
    "reply": codec.dumps({"value": (1, 2)}),
    "signal": None,
    "status": None,
}


def notebook(*bodies: Any, go_on: bool = False) -> nbformat.NotebookNode:
    cells = [nbformat.v4.new_code_cell("", id=BEGIN)]
    if go_on:
        cells.append(nbformat.v4.new_code_cell("", id=GO_ON))
    cells[0].outputs = [
        nbformat.v4.new_output("display_data", {reports.MIME: body}) for body in bodies
    ]
    return nbformat.v4.new_notebook(cells=cells)


def read(*bodies: Any) -> reports.Reports:
    return reports.read(notebook(*(codec.dumps(body) for body in bodies)))


leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
keys = st.sampled_from([*REPORT, "case", "entry", "holder", "own", "batch", "late", "value"])
bodies = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=9),
    max_leaves=12,
)


@given(st.lists(bodies | st.builds(lambda case, more: {"case": case, **REPORT, **more},
                                   leaves, st.dictionaries(keys, leaves))))  # fmt: skip
def test_whatever_is_reported_can_be_read(told: list[Any]) -> None:
    found = read(*told)
    for case in found.cases.values():
        assert case.seconds >= 0
        assert case.memory >= 0
        if case.reply is not None:
            reports.read_reply(case.reply)


@given(st.lists(st.none() | st.text() | st.integers() | st.dictionaries(st.text(), st.text())))
def test_whatever_is_published_under_our_type_can_be_read(told: list[Any]) -> None:
    assert reports.read(notebook(*told)).cases == {}


def test_a_report_is_read() -> None:
    found = read({"entry": "ok", "holder": None}, {"case": 3, **REPORT}, {"batch": 1, "late": True})
    assert (found.entry, found.finished, found.late) == ("ok", True, True)
    assert found.cases[3].stdout == "hello"
    assert reports.read_reply(found.cases[3].reply or "") == reports.Returned((1, 2))


def test_of_two_reports_on_one_case_the_first_counts() -> None:
    found = read({"case": 0, **REPORT}, {"case": 0, **REPORT, "stdout": "again"})
    assert found.cases[0].stdout == "hello"


def test_without_the_end_of_every_batch_it_is_not_finished() -> None:
    told = codec.dumps({"batch": 1, "late": False})
    assert reports.read(notebook(told)).finished
    assert not reports.read(notebook(told, go_on=True)).finished


def test_a_report_that_is_a_little_wrong_is_passed_over() -> None:
    wrong: list[dict[str, Any]] = [
        {"seconds": -1.0},
        {"seconds": float("nan")},
        {"seconds": "1"},
        {"memory": 2**70},
        {"memory": -1},
        {"stdout": None},
        {"end": 1},
        {"reply": b"x"},
        {"seconds": 10**5000},
        {"seconds": float("inf")},
        {"signal": 10**5000},
        {"status": -(10**5000)},
        {"case": 10**5000},
    ]
    for change in wrong:
        assert read({"case": 0, **REPORT, **change}).cases == {}, change


def test_more_than_a_harness_ever_says_is_passed_over() -> None:
    large = codec.dumps({"case": 0, **REPORT, "stdout": "x" * (12 << 20)})
    flood = [codec.dumps({"entry": "odd"})] * 20_000 + [codec.dumps({"case": 1, **REPORT})]
    assert reports.read(notebook(large)).cases == {}
    made = notebook()
    made.cells[0].outputs = [nbformat.NotebookNode(data={reports.MIME: body}) for body in flood]
    assert reports.read(made).cases == {}


def test_a_line_that_no_source_has_is_no_place_of_an_error() -> None:
    raised = {"raised": ["ValueError", "", None, 10**5000, 10**5000]}
    assert isinstance(reports.read_reply(codec.dumps(raised)), reports.Unreadable)


def test_a_reply_that_is_none_is_said_to_be_unreadable() -> None:
    for text in ("", "[]", "{}", codec.dumps({"raised": ["a"]}), codec.dumps({1: 2})):
        assert isinstance(reports.read_reply(text), reports.Unreadable)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)
MIMES = ["text/plain", "a/json", "application/x+json", "x"]
kinds = ["stream", "display_data", "execute_result", "error", "clear_output", "update_display_data"]
parts = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["stdout", "stderr"]) | json_values,
        "text": json_values,
        "data": st.dictionaries(st.sampled_from(MIMES), json_values) | json_values,
        "metadata": json_values,
        "transient": st.just({"display_id": "one"}) | json_values,
        "wait": json_values,
        "ename": json_values,
        "traceback": json_values,
        "execution_count": json_values,
    },
)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(kinds), parts), max_size=5))
def test_any_messages_make_a_notebook_that_others_can_read(messages: list[Any]) -> None:
    cell = nbformat.v4.new_code_cell("", id="one", metadata={"tags": ["candidate"]})
    outputs = Outputs()
    for kind, content in messages:
        outputs.take(cell, kind, content)
    text = bound(nbformat.v4.new_notebook(cells=[cell]))
    assert text.isascii()
    json.loads(text, parse_constant=lambda token: 1 / 0)
    nbformat.validate(nbformat.reads(text, as_version=4))


def test_what_is_nested_too_deep_is_left_out() -> None:
    deep: Any = 1
    for _ in range(5000):
        deep = [deep]
    cell = nbformat.v4.new_code_cell("", id="one", metadata={"tags": []})
    Outputs().take(cell, "display_data", {"data": {"a/json": deep}, "metadata": {"a": deep}})
    assert cell.outputs == []
    Outputs().take(cell, "display_data", {"data": {"a/json": 1}, "metadata": {"a": deep}})
    assert cell.outputs == []
    Outputs().take(cell, "display_data", {"data": {"text/plain": ""}, "metadata": {"a": deep}})
    assert cell.outputs[0].metadata == {}
