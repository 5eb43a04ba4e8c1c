"""A mistake's result is compared as a candidate's is."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.grading.compare import equal
from jupyter_interviewer.questions.likeness import like

LEAVES: Any = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(width=16)
    | st.sampled_from(["", "a"])
)
KEYS = st.booleans() | st.integers(-2, 2) | st.sampled_from(["a", "b"])
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(KEYS, inner, max_size=2)
        | st.sets(KEYS, max_size=3)
    ),
    max_leaves=5,
)
KINDS = st.sampled_from(["exact", "unordered", "set", "float", "equals"])


@given(VALUES, VALUES, KINDS)
@settings(max_examples=300, deadline=None)
def test_it_agrees_with_what_grading_says(one: Any, other: Any, kind: str) -> None:
    comparison = Comparison(kind=kind)
    for expected, actual in ((one, other), (one, one)):
        judged = equal(expected, actual, comparison)
        assert like(actual, expected, comparison.model_dump()) is judged


@given(st.lists(LEAVES, max_size=4), st.randoms(use_true_random=False))
def test_order_counts_only_where_it_should(items: list[Any], order: Any) -> None:
    mixed = list(items)
    order.shuffle(mixed)
    unordered = Comparison(kind="unordered")
    assert like(mixed, items, unordered.model_dump()) is equal(items, mixed, unordered)
    assert like(mixed, items, Comparison().model_dump()) is equal(items, mixed, Comparison())
