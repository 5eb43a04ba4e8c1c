"""Tables compared: what differs is found, and said so that a person can act on it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.domain.table import TYPES, NoTable, read
from jupyter_interviewer.grading.tables import differ, grid
from jupyter_interviewer.questions.likeness import like


def table(columns: str, *rows: tuple[Any, ...]) -> dict[str, Any]:
    """Make a table; columns are written ``name:type``."""
    header = [column.split(":") for column in columns.split()]
    return {"columns": header, "rows": [list(row) for row in rows]}


def compared(expected: Any, actual: Any, **how: Any) -> str | None:
    comparison = Comparison(kind="table", **how)
    said = differ(expected, actual, comparison)
    # What makes variants compares in the same way.
    assert like(actual, expected, comparison.model_dump()) is (said is None)
    return said


PEOPLE = table("name:text age:integer", ("Ada", 36), ("Ben", None), ("Chloe", 7))


def test_the_same_rows_in_another_order_are_the_same_table() -> None:
    turned = {**PEOPLE, "rows": PEOPLE["rows"][::-1]}
    assert compared(PEOPLE, turned) is None
    said = compared(PEOPLE, turned, rows="ordered")
    assert said is not None and "row 1 should be (name='Ada', age=36)" in said


def test_a_row_counts_as_often_as_it_stands_there() -> None:
    twice = {**PEOPLE, "rows": [*PEOPLE["rows"], ["Ada", 36]]}
    assert compared(PEOPLE, twice) == "4 rows, expected 3; not expected: (name='Ada', age=36)"
    assert compared(twice, PEOPLE) == "3 rows, expected 4; without (name='Ada', age=36)"


def test_one_wrong_value_is_told_with_its_place() -> None:
    wrong = table("name:text age:integer", ("Ada", 36), ("Ben", 3), ("Chloe", 7))
    assert compared(PEOPLE, wrong) == "row 2 (name='Ben', age=3): `age` should be NULL"


@pytest.mark.parametrize(
    ("actual", "said"),
    [
        (table("name:text", ("Ada",)), "the column `age` is missing; there are `name`"),
        (table("name:text age:integer x:text"), "the column `x` was not asked for"),
        (table("age:integer name:text"), "the columns stand in the order `age`, `name`"),
        (table("name:text age:integer age:integer"), "there are 2 columns called `age`"),
        (table("name:text age:text", ("Ada", "36")), "`age` holds text (such as '36'), expected"),
        (table("name:text age:boolean", ("Ada", True)), "`age` holds booleans"),
        (table("name:text age:other", ("Ada", "<x>")), "`age` holds values of no kind"),
        ({**table("name:text"), "index": ["age"]}, "`age` is the index; `reset_index()`"),
        (None, "what came out is no table"),
        ([1, 2], "what came out is no table"),
        ({"columns": [["name", "text"]], "rows": [["Ada", 1]]}, "row 1 has 2 values"),
        ({"columns": [["name", "word"]], "rows": []}, "is no column"),
        (table("name:text age:integer", ("Ada", 1.5)), "1.5 is no integer"),
        (table("name:text age:integer", ("Ada", True)), "True is no integer"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_columns_is_said(actual: Any, said: str) -> None:
    assert said in (compared(PEOPLE, actual) or "")


def test_columns_may_stand_in_any_order_where_the_question_says_so() -> None:
    turned = table("age:integer name:text", (36, "Ada"), (7, "Chloe"), (None, "Ben"))
    assert compared(PEOPLE, turned, columns="any") is None


def test_ties_of_the_order_may_stand_in_any_order() -> None:
    expected = table("name:text points:integer", ("a", 9), ("b", 5), ("c", 5), ("d", 1))
    tied = table("name:text points:integer", ("a", 9), ("c", 5), ("b", 5), ("d", 1))
    wrong = table("name:text points:integer", ("b", 5), ("a", 9), ("c", 5), ("d", 1))
    assert compared(expected, tied, rows="ordered", order_by=("points",)) is None
    assert compared(expected, tied, rows="ordered") is not None
    said = compared(expected, wrong, rows="ordered", order_by=("points",))
    assert said is not None and said.startswith("the rows are right, but not in the order by")


def test_numbers_are_one_kind_unless_the_types_are_strict() -> None:
    whole = table("n:integer", (3,), (None,))
    for actual in (table("n:number", (3.0,), (None,)), table("n:decimal", ("3.00",), (None,))):
        assert compared(whole, actual) is None
        assert "expected whole numbers" in (compared(whole, actual, types="strict") or "")
    # A whole number is equal or not, however large it is.
    assert compared(table("n:integer", (10**9,)), table("n:number", (10**9 + 1.0,))) is not None


def test_numbers_need_only_be_close() -> None:
    expected = table("k:text x:number", ("a", 0.1 + 0.2), ("a", 1e9), ("b", 5.0))
    close = table("k:text x:number", ("a", 1e9 + 0.001), ("b", 5.0 - 1e-9), ("a", 0.3))
    assert compared(expected, close) is None
    assert compared(expected, close, tolerance=1e-14) is not None
    infinite = table("x:number", (float("inf"),))
    assert compared(infinite, infinite) is None
    assert compared(infinite, table("x:number", (1e300,))) is not None


def test_a_missing_value_is_missing_however_it_is_written() -> None:
    assert compared(table("x:number", (None,)), table("x:number", (float("nan"),))) is None
    assert compared(table("x:text", (None,)), table("x:nothing", (None,))) is None
    assert compared(table("x:text", ("",)), table("x:text", (None,))) is not None


def test_a_date_is_the_moment_at_which_it_begins() -> None:
    day = table("d:date", ("2024-02-29",))
    assert compared(day, table("d:timestamp", ("2024-02-29 00:00:00",))) is None
    assert compared(day, table("d:timestamp", ("2024-02-29 00:00:01",))) is not None
    assert "expected dates" in (compared(day, table("d:text", ("2024-02-29",))) or "")


@pytest.mark.parametrize("day", ["2023-02-29", "2024-2-9", "29.02.2024", "0000-00-00", "", "x"])
def test_what_is_no_day_is_not_read_as_one(day: str) -> None:
    with pytest.raises(NoTable):
        read(table("d:date", (day,)))


def test_an_empty_table_needs_its_columns_and_no_types() -> None:
    assert compared(table("a:integer b:text"), table("a:nothing b:nothing")) is None
    assert compared(table("a:integer"), table("b:integer")) is not None


def test_many_alike_rows_are_compared_in_time_that_grows_as_they_do() -> None:
    rows = [("same", number / 7, number % 3) for number in range(20_000)]
    expected = table("k:text x:number n:integer", *rows)
    assert compared(expected, table("k:text x:number n:integer", *rows[::-1])) is None
    shifted = [(k, x + 1.0, n) for k, x, n in rows]
    assert compared(expected, table("k:text x:number n:integer", *shifted)) is not None


def test_a_table_is_shown_as_lines() -> None:
    shown = grid(table("name:text day:date", ("Ada", "2024-01-01"), (None, None)))
    assert shown == ("name | day\n-----+-----------\nAda  | 2024-01-01\nNULL | NULL")
    many = grid(table("n:integer", *[(n,) for n in range(50)]))
    assert many is not None and many.endswith("… 30 more rows")
    assert grid([1]) is None


CELLS = {
    "integer": st.integers(-(2**70), 2**70),
    "number": st.floats(),
    "decimal": st.decimals(-999, 999, places=2).map(lambda value: format(value, "f")),
    "text": st.text(max_size=5),
    "boolean": st.booleans(),
    "date": st.dates().map(str),
    "timestamp": st.datetimes().map(lambda value: value.isoformat(" ")),
}


@st.composite
def tables(draw: Any) -> dict[str, Any]:
    kinds = draw(st.lists(st.sampled_from(TYPES), min_size=1, max_size=4))
    cells = st.tuples(*[st.none() | CELLS[kind] for kind in kinds])
    rows = draw(st.lists(cells, max_size=6))
    columns = [[f"c{place}", kind] for place, kind in enumerate(kinds)]
    return {"columns": columns, "rows": [list(row) for row in rows]}


@settings(max_examples=50)
@given(tables(), st.randoms())
def test_a_table_equals_itself_in_any_order_and_through_the_codec(one: Any, random: Any) -> None:
    mixed = {**one, "rows": random.sample(one["rows"], len(one["rows"]))}
    assert differ(one, codec.loads(codec.dumps(mixed)), Comparison(kind="table")) is None


@settings(max_examples=50)
@given(tables(), st.recursive(st.none() | st.text(max_size=3) | st.integers(), st.lists))
def test_whatever_comes_out_is_judged_and_nothing_breaks(one: Any, thing: Any) -> None:
    assert isinstance(differ(one, thing, Comparison(kind="table")), str)
    said = differ(one, {**one, "rows": thing}, Comparison(kind="table"))
    assert said is None if thing == one["rows"] else isinstance(said, str)
