"""Answers in JavaScript and TypeScript, measured for real: never a wrong claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.measured import Growing, Measured
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.grading.growth.measure import measure
from jupyter_interviewer.grading.job import Job

SECONDS = 1.0
NUMBERS = """
GROWS = {"n": "numbers"}

def growth(rng, values, n):
    return [[rng.randrange(10**6) for _ in range(n)]] if n < 40_000 else None
"""
STACK = """
def growth(rng, values, n):
    calls = [["push", [k]] if k % 3 else ["top", []] for k in range(n)]
    return [["Stack", []], *calls] if n < 5_000 else None
"""
LOOP = "function work(xs) { let s = 0; for (const x of xs) s ^= x; return s; }"
PAIRS = (
    "function work(xs) {\n  let s = 0;\n  for (const x of xs) for (const y of xs) s += x < y;\n"
    "  return s;\n}"
)
SORT = "const work = (xs) => [...xs].sort((a, b) => a - b)[0];"


@pytest.fixture
def measured(
    make_question: Callable[..., Question], make_job: Callable[..., Job]
) -> Callable[..., Measured]:
    def run(
        *sources: str,
        growth: str = NUMBERS,
        **how: Any,
    ) -> Measured:
        growing = Growing(source=growth, values=codec.dumps({}))
        asked = {"entry_point": "work", "language": Language.JAVASCRIPT, "growing": growing}
        question = make_question(**(asked | how))
        return measure(question, make_job(*sources).cells, seconds=SECONDS)

    return run


@pytest.mark.parametrize(
    ("time", "source"),
    [
        ("n", LOOP),
        ("n log n", SORT),
        ("n^2", PAIRS),
        ("2^n", "const work = (xs, k = 0) => k === xs.length || work(xs, k + 1) + work(xs, k + 1)"),
        ("1", "const work = (xs) => xs.length;"),
    ],
    ids=["loop", "sort", "pairs", "doubling", "length"],
)
def test_known_algorithms_are_never_taken_for_others(
    measured: Callable[..., Measured], time: str, source: str
) -> None:
    found = measured(source)
    assert len(found.points) >= 4, "it was measured"
    assert not found.time.clear or time in found.time.possible
    assert found.sentence("space") == "not clear (memory is not measured in this language)"


def test_cells_that_are_no_scripts_and_typescript_are_measured(
    measured: Callable[..., Measured],
) -> None:
    awaited = "await null;\nlet kept = 1;"
    again = f"let kept = 2;\nasync {LOOP}"
    assert len(measured(awaited, again).points) >= 4
    typed = "function work(xs: number[]): number {\n  return xs.reduce((a, b) => a ^ b, 0);\n}"
    assert len(measured(typed, language=Language.TYPESCRIPT).points) >= 4


def test_operations_of_a_class_are_measured_each(measured: Callable[..., Measured]) -> None:
    source = (
        "class Stack {\n  held = [];\n  push(x) { this.held.push(x); }\n"
        "  top() { return this.held.at(-1) ?? null; }\n}"
    )
    found = measured(source, growth=STACK, entry_point="Stack", entry_kind=EntryKind.CLASS)
    assert found.per == "operation"
    assert len(found.points) >= 4
    assert not found.time.clear or "1" in found.time.possible


@pytest.mark.parametrize(
    "source",
    [
        "const work = 3;",
        "function work(xs) { throw new Error('no'); }",
        "function work(xs) { for (;;); }",
        "const work = (xs) => new Promise(() => {});",
        "function work(xs) { console.log(Deno.readTextFileSync('/etc/passwd')); }",
        "const work = (xs) => new Promise((done) => setTimeout(done, 2 * xs.length));",
        "function work(xs) { Deno.stderr.writeSync(new TextEncoder().encode('{\"done\":1}')); "
        "for (;;); }",
    ],
    ids=["no function", "throws", "endless", "unkept", "forbidden", "waits", "forges"],
)
def test_what_cannot_be_measured_is_not_clear(
    measured: Callable[..., Measured], source: str
) -> None:
    found = measured(source)
    assert not found.time.clear
    assert found.sentence().startswith("not clear (")
