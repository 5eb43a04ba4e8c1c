"""Values and cases as a person would type them."""

import ast
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.question import Language
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


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"), (True, "true"), (2.0, "2"), (-0.0, "-0"), (0.1, "0.1"), (1e300, "1e+300"),
        (float("nan"), "NaN"), (float("-inf"), "-Infinity"), (2**53 - 1, "9007199254740991"),
        (2**53, "9007199254740992n"), ("it's \"é\"\n", '"it\'s \\"é\\"\\n"'),
        ("\ud800", '"\\ud800"'),
        ((1, [2]), "[1, [2]]"), ({"(": ")"}, '{ "(": ")" }'), ({}, "{}"), (set(), "new Set()"),
        ({"__proto__": 1}, '{ ["__proto__"]: 1 }'), ({1: "a"}, 'new Map([[1, "a"]])'),
        ({"b", "a"}, 'new Set(["a", "b"])'), (b"\x01\xff", "new Uint8Array([1, 255])"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", [Language.JAVASCRIPT, Language.TYPESCRIPT])
def test_a_value_is_written_as_javascript_has_it(value: Any, text: str, language: Language) -> None:
    assert literal(value, language) == text


JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**52), 2**52) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text().filter(lambda key: key != "__proto__"), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(JSON)
def test_plain_values_are_written_as_json_reads_them(value: Any) -> None:
    assert json.loads(literal(value, Language.JAVASCRIPT)) == value
