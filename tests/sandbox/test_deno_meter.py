"""A call in a process of Deno's own is measured from outside, and what it does is counted."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.sandbox.deno.inside.meter import Meter
from jupyter_interviewer.sandbox.deno.program import program

PAIRS = (
    "function work(xs) {\n  let s = 0;\n  for (const x of xs) for (const y of xs) s += x < y;\n"
    "  return s;\n}"
)
PLENTY = 60.0


@pytest.fixture
def meter(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Meter]:
    found = program()
    assert found is not None
    monkeypatch.setenv("PATH", f"{found.parent}{os.pathsep}{os.environ['PATH']}")

    def meter(*sources: str, entry: str = "work", kind: str = "function") -> Meter:
        cells = [
            {"number": number, "code": source, "lines": None}
            for number, source in enumerate(sources, start=1)
        ]
        job: dict[str, Any] = {"entry": entry, "kind": kind, "memory_bytes": 128 << 20}
        return Meter(job, cells, light=True)

    return meter


def numbers(count: int) -> bytes:
    return f"[{list(range(count))}]".encode()


@pytest.mark.parametrize(
    "before", [(), ("await null;",)], ids=["plain scripts", "cells as in a REPL"]
)
def test_what_is_executed_is_counted_exactly(
    meter: Callable[..., Meter], before: tuple[str, ...]
) -> None:
    measuring = meter(*before, PAIRS)
    counts = {}
    for size in (8, 16, 32, 64):
        taken = measuring.measure("steps", numbers(size), PLENTY)
        assert taken is not None
        counts[size] = taken.said["steps"]
        assert taken.said["called"] == {}
    first, second, third = (counts[2 * size] - 2 * counts[size] for size in (8, 16, 32))
    # a + b n + c n² with the first part taken out: only c n² is left, and -a.
    assert (third - first) == 5 * (second - first) > 0


def test_what_can_hide_a_logarithm_is_named(meter: Callable[..., Meter]) -> None:
    source = (
        "const work = (xs) => { xs.toSorted(); Object.keys({}); return xs.map((x) => x).sort(); };"
    )
    taken = meter(source).measure("steps", numbers(9), PLENTY)
    assert taken is not None
    assert taken.said["called"] == {"Array.toSorted": 1, "Object.keys": 1, "Array.sort": 1}


def test_what_takes_long_is_seen_to(meter: Callable[..., Meter]) -> None:
    measuring = meter(PAIRS)
    short, long = (measuring.measure("time", numbers(size), PLENTY) for size in (2, 1000))
    assert short is not None and long is not None
    assert long.seconds > 5 * short.seconds > 0


def test_a_later_call_can_be_measured(meter: Callable[..., Meter]) -> None:
    remembering = "let kept; const work = (xs) => kept ??= xs.reduce((a, b) => a + b);"
    measuring = meter(remembering)
    text = numbers(100_000)
    first = measuring.measure("time", text, PLENTY)
    later = measuring.measure("again", text, PLENTY, 5)
    assert first is not None and later is not None
    assert later.seconds < first.seconds / 5


@pytest.mark.parametrize(
    ("kind", "source", "text"),
    [
        ("function", "async function work(xs) { await null; return xs; }", "[[1, 2]]"),
        ("function", "function* work(xs) { yield* xs; }", "[[1, 2]]"),
        ("function", "const work = (m) => m.get(1);", '[{"$": "dict", "v": [[1, 2]]}]'),
        (
            "class",
            "class work { push(x) { this.kept = x; } }",
            '[["work", []], ["push", [1]]]',
        ),
    ],
    ids=["promise", "generator", "map", "class"],
)
def test_any_kind_of_call_is_made(
    meter: Callable[..., Meter], kind: str, source: str, text: str
) -> None:
    assert meter(source, kind=kind).measure("time", text.encode(), PLENTY) is not None


@pytest.mark.parametrize(
    "source",
    [
        "let work;",
        "const other = 1;",
        "function work() { throw new Error('no'); }",
        "function work() { for (;;); }",
        "const work = () => new Promise(() => {});",
        "const work = () => Deno.exit(0);",
    ],
)
def test_what_fails_is_not_measured(meter: Callable[..., Meter], source: str) -> None:
    assert meter(source).measure("time", numbers(3), 0.3) is None


def test_what_goes_through_an_object_is_seen_in_the_code(meter: Callable[..., Meter]) -> None:
    assert meter("for (const key in table) count(key);").hiding == {"for in": 1}
    assert meter("const copy = { a: 1, ...table };").hiding == {"{...}": 1}
    assert meter("for (const x of [...xs]) f(...xs);").hiding == {}
