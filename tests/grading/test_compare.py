"""What counts as the expected answer."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.codec import Opaque, dumps, loads
from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.grading.compare import equal

EXACT, UNORDERED = Comparison(), Comparison(kind="unordered")
FLOAT = Comparison(kind="float", tolerance=1e-6)
KINDS = (EXACT, UNORDERED, FLOAT)

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
hashables = scalars | st.lists(scalars, max_size=3).map(tuple)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.sets(hashables, max_size=4)
        | st.dictionaries(hashables, inner, max_size=4)
    ),
    max_leaves=15,
)


def copied(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)(copied(item) for item in value)
    if isinstance(value, dict):
        return {key: copied(item) for key, item in reversed(value.items())}
    return value


@given(values, st.sampled_from(KINDS))
def test_a_value_equals_itself(value: Any, kind: Comparison) -> None:
    assert equal(value, copied(value), kind)


@given(values, values, st.sampled_from(KINDS))
def test_equality_is_the_same_both_ways_where_exact(left: Any, right: Any, kind: Any) -> None:
    if kind is not FLOAT:
        assert equal(left, right, kind) == equal(right, left, kind)


@given(values, values)
def test_what_is_exactly_equal_is_equal_by_every_measure(left: Any, right: Any) -> None:
    if equal(left, right, EXACT):
        assert equal(left, right, UNORDERED)
        assert equal(left, right, FLOAT)


@given(st.lists(values, max_size=5), st.randoms(use_true_random=False))
def test_order_does_not_count_where_it_is_said_so(items: list[Any], rng: random.Random) -> None:
    mixed = items[:]
    rng.shuffle(mixed)
    assert equal(items, mixed, UNORDERED)
    assert not equal(items, [*mixed, None], UNORDERED)


@given(st.text(), st.text(), st.text(), st.text())
def test_text_cannot_pretend_to_be_structure(a: str, b: str, c: str, d: str) -> None:
    assert equal([a, b], [c, d], EXACT) == ([a, b] == [c, d])


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ([0, 1], (0, 1)),
        ([[1], (2,)], ([1], [2])),
        ({1, 2}, frozenset({2, 1})),
        (math.nan, math.nan),
        ([0.0], [-0.0]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ([10**5000], [10**5000]),
    ],
)
def test_exactly_equal(expected: Any, actual: Any) -> None:
    assert equal(expected, actual, EXACT)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        (1, True),
        (True, 1),
        (0, False),
        (2, 2.0),
        (2.0, 2),
        ("a", b"a"),
        ("1", 1),
        (None, False),
        ([], None),
        ([], {}),
        ([1], {1}),
        ([1, 2], [2, 1]),
        ({1: "a"}, {True: "a"}),
        ({1: "a"}, {1.0: "a"}),
        ([1, 2], [1, 2, 3]),
        (0.1 + 0.2, 0.3),
        ("a;s1:b", ["a", "b"]),
    ],
)
def test_not_exactly_equal(expected: Any, actual: Any) -> None:
    assert not equal(expected, actual, EXACT)


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        ([1, 2, 2], [2, 1, 2], True),
        ([1, 2, 2], [1, 1, 2], False),
        ([[1, 2], [3]], [[3], [1, 2]], True),
        ([[1, 2], [3]], [[3], [2, 1]], False),
        ([1, 2], {2, 1}, True),
        ([1, 1], {1}, False),
        ([True, 1], [1, True], True),
        ([True], [1], False),
        ("ab", "ba", False),
        (1, 1, True),
    ],
)
def test_unordered(expected: Any, actual: Any, same: bool) -> None:
    assert equal(expected, actual, UNORDERED) is same


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        (0.3, 0.1 + 0.2, True),
        (2.0, 2, True),
        (2, 2.0000001, True),
        (2, 2.1, False),
        (1.0, True, False),
        (0.0, 1e-7, True),
        (1e9, 1e9 + 1, True),
        (math.inf, math.inf, True),
        (math.inf, -math.inf, False),
        (math.inf, 1e308, False),
        (math.nan, math.nan, True),
        (math.nan, 0.0, False),
        ([1.0, [2.0]], (1, [2.0 + 1e-9]), True),
        ({"a": 0.3}, {"a": 0.1 + 0.2}, True),
        ({"a": 0.3}, {"b": 0.3}, False),
        ({0.3, 1.0}, {1, 0.1 + 0.2}, True),
        ("a", "a", True),
        ("a", "b", False),
        (10**400, 10**400, True),
        (10**400, 1.0, False),
        (1.0, 10**400, False),
        (1 + 1j, 1 + (1 + 1e-9) * 1j, True),
        (1 + 1j, "1+1j", False),
        (1 + 0j, 1, True),
        ([1.0], None, False),
    ],
)
def test_within_a_tolerance(expected: Any, actual: Any, same: bool) -> None:
    assert equal(expected, actual, FLOAT) is same


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_an_object_without_encoding_equals_nothing(kind: Comparison) -> None:
    thing = Opaque("Yes", "[1]")
    for value in (thing, [thing], {"a": thing}, (1, {2: [thing]})):
        assert not equal(value, value, kind)
        assert not equal([1], value, kind)


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        (1, True, True),
        (1, 1.0, True),
        ([1, 2], [1.0, True], False),
        ([1, 0], [True, 0.0], True),
        ([1, 2], (1, 2), False),
        ({1: "a"}, {True: "a"}, True),
        ({1, 2}, frozenset({2, 1}), True),
        (float("nan"), float("nan"), False),
        ([], None, False),
        ("a", b"a", False),
    ],
)
def test_a_case_table_goes_by_pythons_own_equality(expected, actual, same) -> None:
    read = loads(dumps(actual))
    assert equal(expected, read, Comparison(kind="equals")) is same


def test_nothing_equals_an_object_in_a_case_table() -> None:
    read = loads(dumps(object()))
    assert not equal(read, read, Comparison(kind="equals"))
