from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.assessment.quality import measure

TIDY = '''\
def pair(numbers, target):
    """Give the positions of a pair."""
    seen = {}
    for place, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
    return []
'''


def test_tidy_code_gets_all_points() -> None:
    found = measure(TIDY)
    assert (found.score, found.complexity, found.depth, found.faults) == (10.0, 3, 2, ())


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (TIDY.replace("    seen = {}", "    seen = {}\n    print(numbers)"), "print"),
        (TIDY.replace("    seen = {}", "    seen = {}\n    spare = 1"), "never read"),
        ("def f(a):\n    try:\n        return a\n    except:\n        return 0\n", "bare"),
        ("def f(a):\n    return a  #" + " " * 100 + "x\n", "over 100"),
        ("def f(a, b, c, d):\n    e = a + b\n    return e + c + d\n", "one letter"),
        ("def f(a):\n" + "".join(f"{'    ' * (d + 1)}if a > {d}:\n" for d in range(5))
         + "    " * 6 + "return a\n", "nested 5 deep"),
        ("def f(a):\n" + "    if a: a += 1\n" * 12 + "    return a\n", "13 ways"),
    ],
)  # fmt: skip
def test_what_makes_code_hard_to_read_takes_points_and_is_named(source: str, word: str) -> None:
    found = measure(source)
    assert found.score is not None
    assert found.score < 10
    assert any(word in fault for fault in found.faults)


def test_elif_does_not_nest() -> None:
    chain = "def f(a):\n    if a == 1:\n        return 1\n"
    chain += "".join(f"    elif a == {n}:\n        return {n}\n" for n in range(2, 7))
    found = measure(chain)
    assert found.depth == 1


@pytest.mark.parametrize("source", ["", "  \n", "def f(:", "x" * 70_000, "\0"])
def test_what_cannot_be_read_is_not_measured(source: str) -> None:
    found = measure(source)
    assert found.score is None
    assert found.reason


@given(st.text(max_size=300))
def test_any_text_is_measured_or_not_but_never_fails(source: str) -> None:
    found = measure(source)
    assert found.reason or (found.score is not None and 0 <= found.score <= 10)
