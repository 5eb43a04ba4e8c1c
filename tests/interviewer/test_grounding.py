from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.interviewer.grounding import answer, bound, gist, opening, parts, task


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("can the list be empty?", "0 <= len(numbers)"),
        ("can numbers be negative", "-1000 <= numbers[i]"),
        ("what do i return if there is no such pair", "return an empty list"),
        ("may i use a position twice?", "Each position may be used only once"),
        ("how long can the list get?", "len(numbers)"),
    ],
)
def test_the_sentence_that_answers_is_found(kit: Any, asked: str, part: str) -> None:
    found = answer(asked, kit.brief.statement)
    assert found
    assert part in found[0]


@pytest.mark.parametrize("asked", ["is unicode normalised?", "who made the voucher machine gun"])
def test_what_the_statement_does_not_say_is_not_made_up(kit: Any, asked: str) -> None:
    for sentence in answer(asked, kit.brief.statement):
        assert sentence in " ".join(kit.brief.statement.split())


LOG = """\
A robot keeps a log. It closes a box only after all boxes within it.

Write `first_fault(text, pairs)`. `pairs` gives the partner of each mark. The **first fault** is the
first position at which a mark stands that fits nothing.

Return that position. If there is none, return `-1`.
"""
SIZE = (
    "Boxes.\n\nWrite `smallest(pieces)` that returns the smallest length with which it can be done."
)
ASIDE = """\
Cold spreads over a chip.

Write `spreading(grid)`. Return `[last, never]`: the last minute in which it entered a cell (`0` if
that never happened after minute 0, or if there was no source at all), and the cells never entered.
"""


@pytest.mark.parametrize(("statement", "entry"), [(LOG, "first_fault"), (SIZE, "smallest")])
def test_a_task_that_rests_on_what_stands_before_it_is_not_told(statement: str, entry: str) -> None:
    assert task(statement, entry) is None


def test_a_task_is_told_where_it_stands_by_itself(kit: Any) -> None:
    statement = "A hall.\n\nWrite `best(offers)` that returns the greatest amount one can earn."
    assert (
        task(statement, "best") == "`best(offers)` that returns the greatest amount one can earn."
    )


def test_a_long_aside_is_left_to_the_notebook() -> None:
    told = task(ASIDE, "spreading")
    assert told is not None
    assert "the last minute in which it entered a cell, and the cells never entered." in told


@pytest.mark.parametrize("end", ["", ":"])
def test_a_task_that_a_list_goes_on_with_is_told_without_it(end: str) -> None:
    statement = (
        f"Sales.\n\nWrite a query `best` that tells for each `shop`{end}\n\n- `n`: how many\n"
    )
    told = task(statement, "best")
    assert told == "a query `best` that tells for each `shop`; the notebook has the details."


def test_the_opening_is_the_story_and_not_the_task(kit: Any) -> None:
    assert opening(LOG) == "A robot keeps a log. It closes a box only after all boxes within it."
    assert opening("Write `f(x)` that returns x.") == ""


def test_the_gist_says_what_to_write_and_what_it_returns(kit: Any) -> None:
    whole = gist(kit.brief.statement, "pair_with_sum")
    assert whole is not None
    assert "pair_with_sum(numbers, target)" in whole
    assert "returns the positions" in whole


def test_the_largest_size_is_taken_from_the_constraints(kit: Any) -> None:
    assert bound(kit.brief.statement) == "100,000"
    assert bound("Return 123456 if nothing fits.") is None


def test_code_blocks_are_no_sentences() -> None:
    assert parts("Say this.\n\n```\nNever this. Or this.\n```\n\nAnd that.") == (
        "Say this.",
        "And that.",
    )


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_question_to_any_statement_quotes_or_stays_silent(asked: str, statement: str) -> None:
    known = parts(statement)
    assert all(sentence in known for sentence in answer(asked, statement))
    gist(statement, asked[:20])
    bound(statement)
