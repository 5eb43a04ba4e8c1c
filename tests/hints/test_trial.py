"""Hostile and broken sources, run beside others."""

import pytest

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_all, run_each
from jupyter_interviewer.questions.template import load
from jupyter_interviewer.sandbox.running import Completed
from jupyter_interviewer.sandbox.script import run_script

from ..gate.conftest import FILES, Make

PACE = Pace(least=0.2, factor=5, most=1)
RIGHT = FILES["solutions/solution.py"]
INPUTS = [dumps([[5, 9], 7]), dumps([[1, 2], 7]), dumps([[8, 9, 10], 7])]


def of(body: str) -> str:
    return f"import os, sys\n\ndef tall_trees(heights, bound):\n    {body}\n"


SOURCES = {
    "endless": (of("while True: pass"), "time"),
    "exit": (of("os._exit(0)"), "died"),
    "leave": (of("sys.exit(0)"), "error"),
    "raise": (of("return [][0]"), "error"),
    "memory": (of("return len([0] * 10**12)"), "error"),
    "deep": (of("return tall_trees(heights, bound)"), "error"),
    "large": (of("return 'x' * 5_000_000"), "error"),
    "silent": (of("print('noise'); return 'quiet'"), "ok"),
    "syntax": ("def tall_trees(", "error"),
    "nameless": ("x = 1\n", "error"),
}


def test_what_a_source_does_ends_with_it(make: Make) -> None:
    template = load(make())
    sources = [RIGHT, *(source for source, _ in SOURCES.values()), RIGHT]
    first, *rows, last = run_all(template, sources, INPUTS, PACE, run_script)
    assert [one.text for one in first] == ["1", "0", "3"]
    assert [(one.status, one.text) for one in last] == [(one.status, one.text) for one in first]
    for (name, (_, status)), row in zip(SOURCES.items(), rows, strict=True):
        assert row[0].status == status, (name, row)
        # After what fails nothing more is tried.
        assert len(row) == (3 if status == "ok" else 1), name


def test_each_input_is_tried_where_all_are_asked_for(make: Make) -> None:
    sometimes = of("return 1 / (bound - len(heights)) if heights[0] != 1 else os._exit(1)")
    (row,) = run_each(load(make()), [sometimes], [*INPUTS, dumps([[2], 1])], PACE, run_script)
    assert [one.status for one in row] == ["ok", "died", "ok", "error"]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"{}",
        b'{"texts": [], "outcomes": [[[0, "ok", 3, 0.1]]]}',
        b'{"texts": ["1"], "outcomes": [[[2, "ok", 0, 0.1]]]}',
        b'{"texts": ["1"], "outcomes": [[[0, "ok", -1, 0.1]]]}',
        b'{"texts": ["1"], "outcomes": []}',
    ],
)
def test_an_answer_that_is_none_is_not_believed(make: Make, answer: bytes) -> None:
    def run(*_: object, **__: object) -> Completed:
        return Completed(ok=True, stdout=answer, stderr="", outcome=None, message=None, seconds=0.1)

    with pytest.raises(TrialFailed):
        run_all(load(make()), [RIGHT], INPUTS, PACE, run)


def test_outcomes_are_plain() -> None:
    assert Outcome(status="time").text == ""
