"""What is said about tables and queries."""

from __future__ import annotations

import pytest

from jupyter_interviewer.domain.difference import Likeness, difference
from jupyter_interviewer.domain.plan import Domain
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.table import Table
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer.tabular import kind_of
from tests.interviewer.conftest import BRIEF, PLAN, Room

STARTER = "-- name: takings\n-- from places, sales, $least\n-- Write your answer here.\n"
INNER = """\
-- name: takings
SELECT p.name, sum(s.amount) AS takings
FROM places AS p
JOIN sales AS s ON s.place_id = p.place_id
GROUP BY ALL
"""
DRAWN = "name | n\n-----+--\nMill | 1"
GIVEN = f"places:\n{DRAWN}\n\nleast = 3"


def make_room(language: Language = Language.SQL) -> Room:
    question = BRIEF.model_copy(
        update={
            "language": language,
            "entry_point": "takings",
            "parameters": ("places", "sales", "least"),
            "statement": "Write a query `takings` that tells for every place what was taken.",
            "starter": STARTER,
        }
    )
    room = Room(
        plan=PLAN.model_copy(update={"domain": Domain.DATA}), question=question, code=STARTER
    )
    room.greet()
    return room


def wrong(
    told: str, outcome: Outcome = Outcome.WRONG_ANSWER, actual: str | None = DRAWN
) -> Verdict:
    case = CaseResult(
        index=0,
        outcome=outcome,
        public=True,
        input=GIVEN,
        expected=DRAWN.replace("1", "2"),
        actual=actual,
        error=told,
    )
    return Verdict(outcome=outcome, passed=1, total=2, cases=(case,))


@pytest.mark.parametrize(
    ("code", "told", "asks"),
    [
        (INNER, "2 rows, expected 3; without (name=Mill, takings=0.0)", "`JOIN` on line 4"),
        (INNER, "4 rows, expected 3; not expected: (name=Mill)", "join on line 4"),
        (
            INNER,
            "the rows are right, but not in the order by `takings`: row 1 should be (a) and is (b)",
            "no `ORDER BY` at its end",
        ),
        (
            INNER + "ORDER BY 2",
            "the rows are right, but row 1 should be (a) and is (b)",
            "`ORDER BY` on line 6",
        ),
        (
            "-- name: takings\nSELECT * FROM places",
            "the column `takings` is missing; there are `name`",
            "`*` on line 2",
        ),
        (
            "-- name: takings\nSELECT 1 FROM sales\nWHERE amount <> NULL",
            "no rows, expected 3; without (name=Mill)",
            "line 3 something is compared with NULL",
        ),
        (INNER, "row 2 (name=Mill): `takings` should be NULL", "missing values"),
        (INNER, "row 2 (name=Mill): `takings` should be 3.5", "value"),
    ],
)
def test_of_a_wrong_table_it_is_told_what_differs_and_asked_about_the_query(
    code: str, told: str, asks: str
) -> None:
    said = make_room().run(code, wrong(told)).text
    assert told.split(";")[0][:40] in said
    assert asks in said
    for foreign in ("-+-", "Python", "loop", "return", "variable"):
        assert foreign not in said


def test_the_kinds_are_those_that_grading_tells() -> None:
    columns = (("name", "text"), ("n", "integer"))
    expected = Table(columns, (("Ann", 1), ("Ben", None), ("Cleo", 3)))
    ordered = Likeness(rows="ordered", order_by=("n",))
    for kind, rows in (
        ("order", (("Cleo", 3), ("Ann", 1), ("Ben", None))),
        ("lost", (("Ann", 1), ("Ben", None))),
        ("extra", (("Ann", 1), ("Ann", 1), ("Ben", None), ("Cleo", 3))),
        ("missing", (("Ann", 1), ("Ben", 7), ("Cleo", 3))),
        ("value", (("Ann", 2), ("Ben", None), ("Cleo", 3))),
        ("rows", (("Zoe", 2), ("Ben", None), ("Cleo", 3))),
    ):
        for how in (ordered, Likeness()):
            told = difference(expected, Table(columns, rows), how)
            if kind != "order" or how is ordered:
                assert told is not None and kind_of(told) == kind, told
    for kind, names in (("columns", ("name", "m")), ("columns", ("n", "name"))):
        told = difference(expected, Table(tuple((n, "text") for n in names), ()), Likeness())
        assert told is not None and kind_of(told) == kind, told
    told = difference(expected, Table((("name", "text"), ("n", "text")), (("Ann", "x"),)), ordered)
    assert told is not None and kind_of(told) == "type"


def test_an_error_is_told_in_the_databases_words() -> None:
    error = (
        'BinderException: Binder Error: Referenced column "nam" not found in FROM clause!\n'
        'Candidate bindings: "name"\n\nLINE 2: SELECT nam\n               ^'
    )
    said = make_room().run(INNER, wrong(error, Outcome.RUNTIME_ERROR, None)).text
    assert 'Binder Error: Referenced column "nam" not found in FROM clause! (line 2)' in said
    assert "variable" not in said and "-+-" not in said


def test_a_query_that_is_accepted_is_described_by_what_is_in_it() -> None:
    accepted = Verdict(outcome=Outcome.ACCEPTED, passed=2, total=2)
    said = make_room().submit(INNER, accepted).text
    assert "`JOIN` (line 4) and grouping (line 5)" in said
    assert "loop" not in said


def test_cases_that_nobody_sees_lead_to_what_is_doubtful_in_the_query() -> None:
    hidden = CaseResult(index=1, outcome=Outcome.WRONG_ANSWER, public=False)
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=1, total=2, cases=(hidden,))
    code = "-- name: takings\nSELECT name FROM a WHERE x NOT IN (SELECT y FROM b)"
    assert "`NOT IN` on line 2" in make_room().submit(code, verdict).text


def test_a_frame_that_is_wrong_is_not_drawn_in_the_chat() -> None:
    room = make_room(Language.PYTHON)
    said = room.run("def takings(p, s, n):\n    return p\n", wrong("row 1 (a=1): `a` should be 2"))
    assert "row 1 (a=1)" in said.text and "-+-" not in said.text
    error = wrong("KeyError: 'amount' (line 2 of your code)", Outcome.RUNTIME_ERROR, None)
    said = room.run("def takings(p, s, n):\n    return s['amount']\n", error)
    assert "KeyError: 'amount'" in said.text and "-+-" not in said.text


@pytest.mark.parametrize("language", [Language.SQL, Language.PYTHON])
def test_whoever_asks_about_an_example_is_sent_to_its_tables(language: Language) -> None:
    room = make_room(language)
    room.run(INNER, wrong("row 1 (a=1): `a` should be 2"))
    said = room.say("What does example 1 mean exactly?").text
    assert "-+-" not in said and "Example 1" in said
    room.hints_left = 0
    assert "-+-" not in room.say("Can I have a hint?").text
    assert room.idle() is not None
    assert room.say("I am done.") is not None
