"""Signature types: a closed list, matched strictly."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.questions.types import TypeSyntaxError, parse

SIMPLE = st.sampled_from(["int", "float", "str", "bool", "none", "any"])
TYPES = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        inner.map("list[{}]".format),
        inner.map("set[{}]".format),
        inner.map("optional[{}]".format),
        inner.map("tuple[{}, ...]".format),
        st.lists(inner, min_size=1, max_size=3).map(lambda t: f"tuple[{', '.join(t)}]"),
        st.tuples(inner, inner).map(lambda t: f"dict[{t[0]}, {t[1]}]"),
    ),
    max_leaves=5,
)


@given(TYPES)
def test_a_type_is_written_back_as_it_was_read(text: str) -> None:
    if len(text) <= 200:
        assert str(parse(text)) == text


@given(st.text(alphabet="intlsrdoepa[],. \n", max_size=40) | st.text(max_size=250))
def test_any_other_text_is_refused_with_the_grammar_named(text: str) -> None:
    try:
        found = parse(text)
    except TypeSyntaxError as error:
        assert "type" in str(error)
    else:
        assert parse(str(found)) == found


@pytest.mark.parametrize(
    "text",
    ["", "list", "list[]", "list[int", "list[int]]", "int[str]", "dict[int]", "List[int]",
     "tuple[...]", "tuple[int, ..., str]", "tuple[]", "int | none", "list[int,]", "object",
     "list[" * 500],
)  # fmt: skip
def test_what_is_nearly_a_type_is_refused(text: str) -> None:
    with pytest.raises(TypeSyntaxError):
        parse(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("int", 3), ("float", 3.0), ("bool", True), ("none", None), ("any", object()),
        ("optional[int]", None), ("optional[int]", 4), ("list[int]", []), ("set[str]", {"a"}),
        ("dict[str, list[int]]", {"a": [1]}), ("tuple[int, str]", (1, "a")),
        ("tuple[int, ...]", (1, 2, 3)), ("tuple[int, ...]", ()), ("list[any]", [1, "a", None]),
    ],
)  # fmt: skip
def test_a_value_of_the_type_fits(text: str, value: Any) -> None:
    assert parse(text).mismatch(value) is None


@pytest.mark.parametrize(
    ("text", "value", "part"),
    [
        ("int", True, "True is of type bool, expected int"),
        ("float", 1, "1 is of type int, expected float"),
        ("list[int]", (1,), "of type tuple, expected list[int]"),
        ("list[list[int]]", [[1], [2, "x"]], "'x' is of type str, expected int (at [1] [1])"),
        ("dict[str, int]", {"a": None}, "(at ['a'])"),
        ("dict[str, int]", {3: 4}, "(at a key)"),
        ("tuple[int, int]", (1, 2, 3), "has 3 items, expected tuple[int, int]"),
        ("set[int]", {"a"}, "(at a member)"),
        ("none", 0, "expected none"),
        ("list[int]", [0] * 9 + [2.5], "(at [9])"),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_named_with_its_place(text: str, value: Any, part: str) -> None:
    said = parse(text).mismatch(value)
    assert said is not None
    assert part in said


def test_a_complaint_about_a_huge_value_stays_short() -> None:
    assert len(parse("int").mismatch(list(range(100_000))) or "") < 200
