"""Queries, as far as they are read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.interviewer.queries import Join, Query, read

BANK = Path(__file__).parents[2] / "question_templates" / "data"


def query(source: str) -> Query:
    found = read([Cell(id="a", source=f"-- name: wanted\n{source}")], "wanted")
    assert found is not None, source
    return found


def test_the_parts_of_a_query_are_seen_with_their_lines() -> None:
    found = query("""\
WITH kept AS (SELECT * FROM sales WHERE amount >= 5),
     ranked AS (
    SELECT name, ROW_NUMBER() OVER (PARTITION BY name ORDER BY amount) AS n FROM kept
)
SELECT p.name, count(*) FROM places AS p
JOIN towns USING (town_id)
LEFT OUTER JOIN ranked AS r ON r.name = p.name
GROUP BY p.name
ORDER BY 2 DESC""")
    assert (found.steps, found.numbered, found.window) == (2, 4, 4)
    assert found.joins == (
        Join(kind="INNER", line=7, alias="TOWNS"),
        Join(kind="LEFT", line=8, alias="R"),
    )
    assert (found.grouped, found.ordered, found.counts_rows) == (9, 10, 6)
    assert found.starred is None and found.undone is None


@pytest.mark.parametrize(
    "source",
    [
        "SELECT name, rank() OVER (ORDER BY n) FROM t",
        "SELECT string_agg(a ORDER BY b) FROM t",
        "SELECT * FROM (SELECT a FROM t ORDER BY a) AS s",
        "SELECT a FROM t -- ORDER BY a",
        "SELECT 'ORDER BY' FROM t /* ORDER BY a */",
        'SELECT "ORDER" FROM t',
        "SELECT a FROM t ORDER BY a UNION SELECT 1",
    ],
)
def test_an_order_within_is_none_of_the_result(source: str) -> None:
    assert query(source).ordered is None


def test_what_is_surely_wrong_is_seen() -> None:
    assert query("SELECT a FROM t\nWHERE a <> NULL").compares_null == 3
    assert query("SELECT a FROM t WHERE a NOT IN\n(SELECT b FROM u)").not_in == 2
    assert query("SELECT a FROM t LIMIT 3").unordered_limit == 2
    undone = query("SELECT 1 FROM a\nLEFT JOIN b AS c ON a.x = c.x WHERE c.year = $year").undone
    assert undone == Join(kind="LEFT", line=3, alias="C")


@pytest.mark.parametrize(
    "source",
    [
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x WHERE b.x IS NULL",
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x AND b.year = 3",
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x WHERE b.year = 3 OR b.x IS NULL",
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x WHERE coalesce(b.year, 3) = 3",
        "SELECT 1 FROM a LEFT JOIN b ON a.x = b.x WHERE a.year = 3",
        "SELECT 1 FROM a JOIN b ON a.x = b.x WHERE b.year = 3",
        "SELECT 1 FROM a WHERE a.x IS NOT NULL AND a.y = 'NULL' ORDER BY a.x LIMIT 3",
        'SELECT 1 FROM a WHERE a.x = "NULL" AND a.y NOT IN (1, 2)',
    ],
)
def test_what_is_right_is_not_doubted(source: str) -> None:
    found = query(source)
    assert found.undone is None
    assert (found.compares_null, found.not_in, found.unordered_limit) == (None, None, None)


def test_every_query_of_the_bank_is_read_and_no_solution_is_doubted() -> None:
    files = sorted(BANK.glob("*/*/*.sql"))
    assert len(files) > 60
    for file in files:
        source = file.read_text()
        begin = source.index("-- name:")
        name = source[begin:].split("\n")[0].removeprefix("-- name:").strip()
        found = read([Cell(id="a", source=source[begin:])], name)
        if file.parent.name == "starters":
            assert found is None, file
            continue
        assert found is not None, file
        if file.parent.name == "solutions":
            doubts = found.compares_null, found.undone, found.unordered_limit, found.not_in
            assert doubts == (None,) * 4, file


@pytest.mark.parametrize(
    "source",
    ["", "SELECT (", "SELECT )(", "DROP TABLE t", "((((", "SELECT $$ ) $$", "(SELECT 1)", ";;;"],
)
def test_what_cannot_be_read_is_nothing(source: str) -> None:
    assert read([Cell(id="a", source=f"-- name: wanted\n{source}")], "wanted") is None
    assert read([Cell(id="a", source="SELECT 1")], "wanted") is None


WORDS = (
    "SELECT FROM JOIN LEFT WHERE GROUP BY ORDER NULL = ( ) ' \" -- /* $ $$ ; , . * a b AS NOT IN \n"
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split(" "))).map(" ".join)))
@settings(max_examples=200, deadline=None)
def test_nothing_makes_it_fail(source: str) -> None:
    read([Cell(id="a", source=f"-- name: wanted\n{source}")], "wanted")


@pytest.mark.parametrize("piece", ["(", "'", "/*", "$", "SELECT ", "LEFT JOIN a WHERE a.b ", "- "])
def test_nothing_makes_it_slow(piece: str) -> None:
    source = f"-- name: wanted\nSELECT {piece * 20_000}"[:9_999]
    begun = time.process_time()
    read([Cell(id="a", source=source)], "wanted")
    assert time.process_time() - begun < 5
