"""Answers in SQL and with pandas: graded for real, in both tiers that isolate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Case, Column, Comparison, Language, Question
from jupyter_interviewer.domain.question import TableShape as Shape
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.grade import attempt_once

LIMITS = Limits(case_seconds=2, total_seconds=20, memory_mb=256, file_mb=4)
SHAPE = Shape(
    name="sales",
    columns=(
        Column(name="shop", type="text"),
        Column(name="day", type="date"),
        Column(name="pieces", type="integer", missing=True),
        Column(name="price", type="number", missing=True),
        Column(name="tax", type="decimal"),
        Column(name="paid", type="boolean", missing=True),
        Column(name="at", type="timestamp", missing=True),
    ),
)
SQL = """\
-- name: by_shop
SELECT shop, max(day) AS day, sum(pieces) AS pieces, sum(price) AS price, sum(tax) AS tax,
    bool_or(paid) AS paid, max("at") AS at
FROM sales WHERE pieces >= $least OR pieces IS NULL GROUP BY shop ORDER BY shop
"""
PANDAS = """\
import pandas as pd

def by_shop(sales, least):
    assert list(sales.dtypes.astype(str)[["pieces", "price", "paid"]]) == [
        "Int64", "float64", "boolean"
    ]
    kept = sales[~(sales["pieces"] < least).fillna(False)]
    return kept.groupby("shop", as_index=False).agg(
        day=("day", "max"),
        pieces=("pieces", lambda s: s.sum(min_count=1)),
        price=("price", lambda s: s.sum(min_count=1)),
        tax=("tax", "sum"),
        paid=("paid", lambda s: s.any() if s.notna().any() else pd.NA),
        at=("at", "max"),
    )
"""
LOOP = "-- name: by_shop\nSELECT count(*) FROM range(100000000) AS a, range(100000) AS b"


def sales(*rows: tuple[Any, ...]) -> dict[str, Any]:
    columns = [[one.name, one.type, one.missing] for one in SHAPE.columns]
    return {"columns": columns, "rows": [list(row) for row in rows]}


def result(*rows: tuple[Any, ...]) -> dict[str, Any]:
    return {
        "columns": [[one.name, one.type] for one in SHAPE.columns],
        "rows": list(map(list, rows)),
    }


FULL = ("a'b", "2024-02-29", 3, 0.1, "1.10", True, "2024-02-29 23:59:59.000001")
BARE = ("a'b", "2023-12-31", None, None, "0.00", None, None)
CASES = (
    ([sales(FULL, BARE), 2], result((*FULL[:2], 3, 0.1, "1.10", True, FULL[6])), True),
    ([sales(BARE), 1], result(("a'b", "2023-12-31", None, None, "0.00", None, None)), True),
    ([sales(), 1], result(), False),
    ([sales(("x", "2024-01-01", 1, 2.0, "0.50", False, None), FULL), 2],
     result(FULL), False),
)  # fmt: skip


@pytest.fixture
def graded(
    make_job: Callable[..., Any], make_question: Callable[..., Question]
) -> Callable[..., Verdict]:
    def graded(
        *sources: str, language: Language = Language.SQL, tier: str = "namespaces", **more: Any
    ) -> Verdict:
        question = make_question(
            kind="data",
            language=language,
            entry_point="by_shop",
            parameters=("sales", "least"),
            tables=(SHAPE,),
            limits=LIMITS,
            comparison=Comparison(kind="table", rows="ordered"),
            cases=tuple(
                Case(input=codec.dumps(given), expected=codec.dumps(expected), public=public)
                for given, expected, public in CASES
            ),
        )
        job = make_job(*sources, question=question, **more)
        return attempt_once(job.model_copy(update={"tier": tier})).verdict

    return graded


@pytest.mark.parametrize("tier", ["namespaces", "landlock"])
@pytest.mark.parametrize(
    ("language", "source"), [(Language.SQL, SQL), (Language.PYTHON, PANDAS)], ids=["sql", "pandas"]
)
def test_every_type_goes_there_and_back(
    graded: Callable[..., Verdict], language: Language, source: str, tier: str
) -> None:
    verdict = graded(source, language=language, tier=tier)
    assert verdict.outcome is Outcome.ACCEPTED, verdict
    assert (verdict.passed, verdict.total) == (4, 4)


def test_a_wrong_table_is_shown_and_the_first_difference_is_told(
    graded: Callable[..., Verdict],
) -> None:
    verdict = graded(SQL.replace("max(day)", "min(day)"))
    assert verdict.outcome is Outcome.WRONG_ANSWER
    first = verdict.cases[0]
    assert first.error is not None and first.error.endswith("`day` should be 2024-02-29")
    assert first.input is not None and first.input.startswith("sales:\nshop | day")
    assert first.input.endswith("least = 2")
    assert first.expected is not None and first.expected.splitlines()[-1].startswith("a'b ")
    # Nothing of hidden cases.
    assert all(case.error is None and case.actual is None for case in verdict.cases[2:])


def test_the_named_query_is_the_answer_wherever_it_stands(graded: Callable[..., Verdict]) -> None:
    assert graded("SELECT 1;", SQL, "SELECT * FROM nowhere").outcome is Outcome.ACCEPTED
    # The only cell needs no name, as in a file.
    assert graded(SQL.replace("-- name: by_shop\n", "")).outcome is Outcome.ACCEPTED
    missing = graded("SELECT 1", SQL.replace("by_shop", "others"))
    assert missing.outcome is Outcome.MISSING_ENTRY_POINT
    assert missing.message is not None and "`-- name: by_shop`" in missing.message


def test_views_may_help_the_query(graded: Callable[..., Verdict]) -> None:
    helped = SQL.replace("SELECT shop", "CREATE TEMP VIEW v AS FROM sales;\nSELECT shop")
    assert graded(helped.replace("FROM sales WHERE", "FROM v WHERE")).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    ("source", "outcome", "said"),
    [
        ("-- name: by_shop\nSELEC 1", Outcome.SYNTAX_ERROR, 'near "SELEC" (line 2'),
        ("-- name: by_shop\nSELECT * FROM shops", Outcome.RUNTIME_ERROR, "shops"),
        ("-- name: by_shop\nSELECT $much FROM sales", Outcome.RUNTIME_ERROR, "$much"),
        ("-- name: by_shop\nCREATE TABLE t (a INT)", Outcome.RUNTIME_ERROR, "must be one query"),
        ("-- name: by_shop\nDROP TABLE sales", Outcome.RUNTIME_ERROR, "only there to be read"),
        ("-- name: by_shop\nSELECT list(i) FROM range(100000000) AS t(i)",
         Outcome.MEMORY_LIMIT, ""),
        ("-- name: by_shop\nFROM range(10000000)", Outcome.RUNTIME_ERROR, "more than 100,000"),
        ("-- name: by_shop\nFROM read_csv('/etc/passwd')", Outcome.RUNTIME_ERROR, "disabled"),
    ],
)  # fmt: skip
def test_what_went_wrong_is_said(
    graded: Callable[..., Verdict], source: str, outcome: Outcome, said: str
) -> None:
    verdict = graded(source)
    assert verdict.outcome is outcome, verdict
    told = [verdict.message, *(case.error for case in verdict.cases if case.public)]
    assert any(said in (text or "") for text in told), told


def test_a_query_without_end_is_stopped(graded: Callable[..., Verdict]) -> None:
    # In a kernel that waits for the cells only the candidate's own time is up; as an answer
    # that the cells do not run, each case has a limit of its own.
    verdict = graded(LOOP, tier="landlock")
    assert verdict.outcome is Outcome.TIME_LIMIT, verdict


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        ("None", "returned None; expected a DataFrame"),
        ("sales['shop']", "returned a Series; expected a DataFrame"),
        ("sales.set_index('shop')", "`shop` is the index"),
        ("sales.rename(columns={'tax': 'Tax'})", "the column `tax` is missing"),
        ("sales.assign(price=lambda t: t['price'].astype(str))", "holds text"),
        ("sales.assign(price=[[1]] * len(sales))", "values of no kind"),
    ],
)
def test_what_a_function_may_get_wrong_is_said(
    graded: Callable[..., Verdict], returned: str, said: str
) -> None:
    source = f"def by_shop(sales, least):\n    return {returned}\n"
    verdict = graded(source, language=Language.PYTHON)
    assert verdict.outcome in (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)
    assert any(said in (case.error or "") for case in verdict.cases if case.public), verdict


def test_that_there_are_no_cases_of_ones_own_is_said_and_not_held_against_anybody(
    graded: Callable[..., Verdict],
) -> None:
    own = "my_cases = [((sales, 2), sales), 7]"
    verdict = graded(PANDAS + "\nsales = 1\n" + own, language=Language.PYTHON, kind="run")
    assert verdict.outcome is Outcome.ACCEPTED
    assert not any(case.own for case in verdict.cases)
    assert verdict.message is not None and verdict.message.startswith("Your own cases were not")
    without = graded(PANDAS, language=Language.PYTHON, kind="run")
    assert without.message is None
