"""What counts as the expected answer."""

from __future__ import annotations

import enum
import math
import random
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.codec import Opaque, Unencodable, dumps, loads
from jupyter_interviewer.domain.question import Comparison, Language
from jupyter_interviewer.grading.compare import equal, objection

EXACT, UNORDERED = Comparison(), Comparison(kind="unordered")
FLOAT = Comparison(kind="float", tolerance=1e-6)
SET, ANY_OF, EQUALS = (Comparison(kind=kind) for kind in ("set", "any_of", "equals"))
KINDS = (EXACT, UNORDERED, SET, FLOAT)
EVERY_KIND = (*KINDS, ANY_OF, EQUALS, Comparison(kind="checker"))
LANGUAGES = tuple(Language)

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


@given(values, st.sampled_from(KINDS), st.sampled_from(LANGUAGES))
def test_a_value_equals_itself(value: Any, kind: Comparison, language: Language) -> None:
    assert equal(value, copied(value), kind, language)


@given(values, values, st.sampled_from(EVERY_KIND), st.sampled_from(LANGUAGES))
def test_equality_is_the_same_both_ways(left: Any, right: Any, kind: Any, language: Any) -> None:
    if kind is not ANY_OF:
        assert equal(left, right, kind, language) == equal(right, left, kind, language)


@given(values, st.sampled_from(KINDS), st.sampled_from(LANGUAGES))
def test_what_went_over_the_wire_equals_what_was_sent(value: Any, kind: Any, language: Any) -> None:
    assert equal(value, loads(dumps(value)), kind, language)


@given(values, values)
def test_what_is_exactly_equal_is_equal_by_every_measure(left: Any, right: Any) -> None:
    if equal(left, right, EXACT):
        assert equal(left, right, UNORDERED)
        assert equal(left, right, SET)
        assert equal(left, right, FLOAT)
        assert equal([left], right, ANY_OF)
        assert equal(left, right, EXACT, Language.TYPESCRIPT)


@given(st.lists(values, max_size=4), values)
def test_any_of_is_one_of_them(acceptable: list[Any], value: Any) -> None:
    found = any(equal(one, value, EXACT) for one in acceptable)
    assert equal(acceptable, value, ANY_OF) == found
    assert equal([*acceptable, value], value, ANY_OF)


@given(st.lists(values, max_size=5), st.data())
def test_how_often_an_item_stands_there_does_not_count_in_a_set(items: Any, data: Any) -> None:
    more = data.draw(st.lists(st.sampled_from(items))) if items else []
    assert equal(items, [*more, *items], SET)
    assert not equal(items, [*items, Opaque("T", "t")], SET)


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


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.kind)
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


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        ([1, 2], [2, 1, 1, 2], True),
        ([1, 2, 2], {1, 2}, True),
        ((), [], True),
        ([1, 2], [1], False),
        ([1], [True], False),
        ([[1, 2]], [[2, 1]], False),
        ("ab", "ba", False),
        ({1: 2}, {1: 2}, True),
        ([1], {1: 2}, False),
        ([math.nan, math.nan], [math.nan], True),
    ],
)
def test_as_a_set(expected: Any, actual: Any, same: bool) -> None:
    assert equal(expected, actual, SET) is same


@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        ([1, 2], 2, True),
        ([1, 2], 2.0, False),
        ([1, 2], [1, 2], False),
        ([[0, 1], [1, 2]], (1, 2), True),
        ([], None, False),
        ([None], None, True),
        # A question whose expected value is no list of answers has no right one.
        ("ab", "a", False),
        (1, 1, False),
        ([Opaque("T", "t"), 3], 3, True),
    ],
)
def test_any_of(expected: Any, actual: Any, same: bool) -> None:
    assert equal(expected, actual, ANY_OF) is same


@pytest.mark.parametrize("language", [Language.JAVASCRIPT, Language.TYPESCRIPT])
@pytest.mark.parametrize(
    ("expected", "actual", "same"),
    [
        (2, 2.0, True),
        (2.0, 2, True),
        ([1.0, 2], (1, 2.0), True),
        ({"a": 1}, {"a": 1.0}, True),
        ({1: "a"}, {1.0: "a"}, True),
        ({1, 2}, {1.0, 2.0}, True),
        (0, -0.0, True),
        (2**53, float(2**53), True),
        (2**53 + 1, float(2**53), False),
        (1e300, int(1e300), True),
        (10**400, math.inf, False),
        (math.nan, math.nan, True),
        (1, True, False),
        (1.0, True, False),
        (0, None, False),
        (0.5, 0, False),
        ("1", 1, False),
        ({"1": "a"}, {1: "a"}, False),
    ],
)
def test_elsewhere_there_is_one_kind_of_number(
    expected: Any, actual: Any, same: bool, language: Language
) -> None:
    for kind in (EXACT, UNORDERED, SET, EQUALS):
        assert equal(expected, actual, kind, language) is same
    assert equal([expected], actual, ANY_OF, language) is same


Pair = namedtuple("Pair", "a b")


@dataclass
class Point:
    x: int
    y: int


class Colour(enum.IntEnum):
    RED = 1


class Always(int):
    """Says that it is equal to everything, and is a one."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "42"

    __str__ = __repr__

    def __index__(self) -> int:
        return 42

    __int__ = __index__


class Empty(list):  # type: ignore[type-arg]
    """Says that it has what was asked for, and holds two items."""

    def __len__(self) -> int:
        return 3

    def __iter__(self) -> Iterator[Any]:
        return iter([7, 8, 9])

    def __getitem__(self, place: Any) -> Any:
        return 7


class Swapped(dict):  # type: ignore[type-arg]
    def items(self) -> Any:
        return [("a", 1)]

    def keys(self) -> Any:
        return ["a"]

    def __iter__(self) -> Iterator[Any]:
        return iter(["a"])


class Text(str):
    def __str__(self) -> str:
        return "other"

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class Disguised:
    """Says that it is a list."""

    @property
    def __class__(self) -> Any:  # type: ignore[override]
        return list

    def __iter__(self) -> Iterator[int]:
        return iter([1, 2])

    def __len__(self) -> int:
        return 2

    def __eq__(self, other: object) -> bool:
        return True


@pytest.mark.parametrize(
    ("returned", "meant"),
    [
        (Always(1), 1),
        (Empty([1, 2]), [1, 2]),
        (Swapped({"b": 2}), {"b": 2}),
        (Text("own"), "own"),
        (Pair(1, [2]), [1, [2]]),
        (Colour.RED, 1),
        (OrderedDict(b=1, a=2), {"a": 2, "b": 1}),
        (defaultdict(list, a=[1]), {"a": [1]}),
        (Counter("aab"), {"a": 2, "b": 1}),
        (bytearray(b"ab"), b"ab"),
        (np.int64(3), 3),
        (np.float64(0.5), 0.5),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (np.array(5), 5),
        ([np.str_("a")], ["a"]),
        ({np.int64(1): "a"}, {1: "a"}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_returned_counts_by_what_it_holds(returned: Any, meant: Any) -> None:
    read = loads(dumps(returned))
    for kind in KINDS:
        assert equal(meant, read, kind)
    assert objection(read) is None


def squares() -> Iterator[int]:
    yield 1


async def later() -> int:
    return 1


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (squares, "`generator` was returned: return the items themselves"),
        (lambda: map(str, [1]), "`map` was returned: return the items"),
        (lambda: iter([1]), "`list_iterator` was returned: return the items"),
        (lambda: [squares()], "there is an object of type `generator` in what was returned"),
        (lambda: len, "return what it gives when it is called"),
        (lambda: Point, "return what it gives when it is called"),
        (lambda: Point(1, 2), "`Point` was returned, which cannot be compared"),
        (lambda: deque([1]), "`deque`"),
        (lambda: range(3), "`range`"),
        (lambda: {1: 2}.keys(), "`dict_keys`"),
        (lambda: Fraction(1, 2), "`Fraction`"),
        (lambda: np.longdouble(1), "`longdouble`"),
        (lambda: {"a": (1, {Fraction(1)})}, "`Fraction`"),
        (Disguised, "`Disguised`"),
    ],
)
def test_an_object_is_no_answer_and_the_candidate_is_told_why(
    make: Callable[[], Any], words: str
) -> None:
    read = loads(dumps(make()))
    for kind in EVERY_KIND:
        assert not equal([1], read, kind)
        assert not equal([[1]], read, kind)
    assert words in (objection(read) or "")


def test_javascripts_generators_are_named_too() -> None:
    said = objection(Opaque("object", "Object [Generator] {}"))
    assert (
        said == "an object of type `Generator` was returned: return the items themselves, in a list"
    )


def test_a_coroutine_is_no_answer() -> None:
    unawaited = later()
    read = loads(dumps(unawaited))
    unawaited.close()
    assert "nobody waits for it" in (objection(read) or "")


def cyclic() -> Any:
    value: list[Any] = [1]
    value.append({"a": value})
    return value


def doubled() -> Any:
    value: list[Any] = []
    for _ in range(60):
        value = [value, value]
    return value


def deep() -> Any:
    value: Any = 1
    for _ in range(5_000):
        value = [value]
    return value


@pytest.mark.parametrize("make", [cyclic, doubled, deep])
def test_what_has_no_end_is_never_sent(make: Callable[[], Any]) -> None:
    with pytest.raises(Unencodable):
        dumps(make())


def test_a_part_that_is_there_twice_counts_as_two_equal_parts() -> None:
    row = [0, 0]
    assert equal([[0, 0], [0, 0]], loads(dumps([row, row])), EXACT)


class Untouchable:
    """Fails whatever is asked of it."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        return 1


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.kind)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "make",
    [
        deep,
        Untouchable,
        lambda: [Untouchable()],
        lambda: {"a": Untouchable()},
        lambda: Empty([1]),
        lambda: Always(1),
        lambda: [10**10_000],
        lambda: {10**400: 1.0, 0.5: 2},
        lambda: "\ud800",
        lambda: {math.nan: 1},
    ],
)
def test_comparing_never_raises(kind: Any, language: Any, make: Callable[[], Any]) -> None:
    value = make()
    for other in (1, [1], {"a": 1}, {1.5}, 1.5, None, value):
        assert equal(other, value, kind, language) in (True, False)
        assert equal(value, other, kind, language) in (True, False)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.kind)
def test_comparing_takes_time_in_proportion_whatever_the_value(kind: Comparison) -> None:
    """Where a depth multiplied the work, or a hash could be chosen, this would take minutes."""
    broad: Any = ["x" * 1_000_000]
    for level in range(190):
        broad = [broad] if level % 2 else {"": broad}
    colliding = [sys.hash_info.modulus * n for n in range(1, 50_000)]
    huge = [16**250_000 + n for n in range(20)]
    for value in (broad, colliding, huge, [{n: -n} for n in range(50_000)]):
        equal(value, copied(value), kind)
        equal([*value, 1], copied(value), kind)


def test_a_long_text_is_told_from_another_by_its_last_character() -> None:
    long = "a" * 10_000
    for kind in (*KINDS, EQUALS):
        assert equal([long + "b"], [long + "b"], kind)
        assert not equal([long + "b"], [long + "c"], kind)
    assert not equal([long], ["#" + long], EXACT)
