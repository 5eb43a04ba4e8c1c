"""Draws: the same for a seed on every Python."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.questions.draws import Draws

GOLDEN = [
    0.06349824634,
    530,
    45,
    6,
    "y",
    "hecbadfg",
    [894048809, 475002293, 389030053],
    588326460122947357264102497006,
]


def test_a_seed_draws_exactly_this() -> None:
    rng = Draws("golden")
    items = list("abcdefgh")
    rng.shuffle(items)
    drawn = [
        round(rng.random(), 12), rng.randrange(1000), rng.randrange(5, 50, 5), rng.randint(1, 6),
        rng.choice("xyz"), "".join(items), rng.sample(range(10**9), 3), rng.randrange(10**30),
    ]  # fmt: skip
    assert drawn == GOLDEN


def test_nothing_that_may_change_between_pythons_is_used() -> None:
    # Only random() is promised to stay; everything must follow from its numbers.
    rng = Draws("x")
    numbers = iter([0.0, 0.5, 0.999999])
    rng._random = lambda: next(numbers)
    assert [rng.randrange(10), rng.choice("abcd"), rng.randint(1, 6)] == [0, "c", 6]


@pytest.mark.parametrize("name", ["gauss", "choices", "getrandbits", "uniform", "seed"])
def test_what_may_differ_between_pythons_is_refused_with_what_to_use(name: str) -> None:
    with pytest.raises(AttributeError, match="Use random, randrange"):
        getattr(Draws("x"), name)


def test_drawing_from_a_set_is_refused_since_its_order_varies() -> None:
    with pytest.raises(TypeError, match="order"):
        Draws("x").sample({"a", "b"}, 1)  # type: ignore[arg-type]


@given(st.text(), st.integers(1, 10**40), st.integers(-100, 100))
def test_a_number_is_in_its_range(text: str, span: int, start: int) -> None:
    assert start <= Draws(text).randrange(start, start + span) < start + span


@given(st.text(), st.lists(st.integers()), st.data())
def test_a_sample_and_a_shuffle_take_each_item_once(
    text: str, items: list[int], data: st.DataObject
) -> None:
    rng = Draws(text)
    k = data.draw(st.integers(0, len(items)))
    assert not Counter(rng.sample(items, k)) - Counter(items)
    mixed = list(items)
    rng.shuffle(mixed)
    assert sorted(mixed) == sorted(items)


def test_draws_are_even() -> None:
    rng = Draws("even")
    counts = Counter(rng.randrange(6) for _ in range(6000))
    assert all(850 < counts[side] < 1150 for side in range(6))
    orders = Counter(tuple(rng.sample("abc", 3)) for _ in range(6000))
    assert len(orders) == 6
    assert all(850 < count < 1150 for count in orders.values())


def test_asking_for_nothing_or_too_much_is_an_error_as_with_python() -> None:
    rng = Draws("x")
    for ask in (lambda: rng.choice([]), lambda: rng.randrange(0), lambda: rng.sample([1], 2)):
        with pytest.raises((ValueError, IndexError)):
            ask()


def test_it_does_not_touch_the_shared_generator() -> None:
    random.seed(1)
    expected = random.random()
    random.seed(1)
    Draws("x").random()
    assert random.random() == expected
