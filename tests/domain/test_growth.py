from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.growth import claims, compare, parse


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("O(n log n)", "O(n log n)"),
        ("o(N*log(N))", "O(n log n)"),
        ("O(n²)", "O(n^2)"),
        ("n squared", "O(n^2)"),
        ("it's quadratic", "O(n^2)"),
        ("O(2n + 5)", "O(n)"),
        ("O(n + n^2)", "O(n^2)"),
        ("O(len(nums))", "O(n)"),
        ("big o of n", "O(n)"),
        ("it runs in linear time", "O(n)"),
        ("O(m+n)", "O(m + n)"),
        ("O(V+E)", "O(e + v)"),
        ("O(n log k)", "O(n log k)"),
        ("exponential", "O(2^n)"),
        ("O(n!)", "O(n!)"),
        ("O(1)", "O(1)"),
        ("logarithmic", "O(log n)"),
        ("O(n/2)", "O(n)"),
        ("not O(n) but O(n^2)", "O(n^2)"),
    ],
)
def test_a_claim_is_read_as_people_write_it(said: str, found: str) -> None:
    assert [str(claim.growth) for claim in claims(said)] == [found]


@pytest.mark.parametrize(
    "said",
    ["I use a linear search", "a constant number of steps remains", "the order of the list",
     "faster than O(n^2)", "", "O()", "O(it depends)", "look at n"],
)  # fmt: skip
def test_what_is_no_claim_is_not_taken_for_one(said: str) -> None:
    assert claims(said) == ()


def test_a_bare_word_is_a_claim_when_growth_was_asked_for() -> None:
    assert claims("this one has a linear feeling to me, more or less") == ()
    assert claims("this one has a linear feeling to me, more or less", True)


def test_time_and_space_are_told_apart() -> None:
    for said in ("O(n) time and O(1) space", "time O(n), space O(1)", "space O(1), time O(n)"):
        found = {claim.about: str(claim.growth) for claim in claims(said)}
        assert found == {"time": "O(n)", "space": "O(1)"}


def growth(text: str):  # type: ignore[no-untyped-def]
    found = parse(text)
    assert found is not None
    return found


def test_growths_are_ordered_where_they_can_be() -> None:
    order = ["1", "log n", "sqrt(n)", "n", "n log n", "n^2", "n^2 log n", "n^3", "2^n", "n!"]
    for slower, faster in pairwise(order):
        assert compare(growth(slower), growth(faster)) == -1
        assert compare(growth(faster), growth(slower)) == 1


def test_growths_in_different_sizes_are_not_compared() -> None:
    assert compare(growth("n"), growth("n*m")) is None
    assert compare(growth("m"), growth("n^2")) is None
    assert compare(growth("m*n"), growth("n*m")) == 0
    assert compare(growth("1"), growth("n")) == -1


@given(st.text(max_size=400))
def test_any_text_is_searched_without_failing(text: str) -> None:
    for claim in claims(text):
        assert parse(claim.growth.text) is not None


@given(st.text(max_size=80))
def test_any_brackets_are_read_or_not_but_never_fail(text: str) -> None:
    found = parse(text)
    assert found is None or compare(found, found) == 0
