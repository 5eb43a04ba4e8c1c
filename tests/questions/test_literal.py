"""Values and cases as a person would type them."""

import ast
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.questions.literal import literal, variable_for

LEAVES: Any = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3)
    | st.lists(inner, max_size=3).map(tuple)
    | st.dictionaries(st.integers() | st.text(), inner, max_size=3)
    | st.sets(st.integers() | st.text(), min_size=1, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_what_is_written_reads_back_as_the_same(value: Any) -> None:
    assert ast.literal_eval(literal(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (set(), "set()"), ({"b", "a"}, "{'a', 'b'}"), ((1,), "(1,)"), (frozenset(), "frozenset()"),
        (float("inf"), 'float("inf")'), (float("nan"), 'float("nan")'),
        ({"k": {2, 1}}, "{'k': {1, 2}}"),
    ],
)  # fmt: skip
def test_what_has_no_literal_of_its_own_is_written_as_an_expression(value: Any, text: str) -> None:
    assert literal(value) == text


@pytest.mark.parametrize(
    ("name", "variable"),
    [("ExpiringCache", "cache"), ("LRU", "lru"), ("stack", "it"), ("HTTPServer", "server")],
)
def test_an_object_is_called_after_the_last_word_of_its_class(name: str, variable: str) -> None:
    assert variable_for(name) == variable
