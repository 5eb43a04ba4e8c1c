"""The kernel for SQL, as people use it in a notebook."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client import KernelManager
from traitlets.config import Config

from jupyter_interviewer.grading.harness.python.cells import harness_files
from jupyter_interviewer.sandbox.sql import program
from jupyter_interviewer.sandbox.tier import Tier

TABLES = """\
CREATE OR REPLACE TABLE birds AS SELECT * FROM (VALUES
    (1, 'owl', DATE '2024-02-29', 0.5), (2, '<b>tit</b>', NULL, 1.25)
) AS given(bird_id, name, seen, weight);
SET VARIABLE least = 1;"""


class Cell:
    """What came out of a cell."""

    def __init__(self) -> None:
        self.bundles: list[dict[str, Any]] = []
        self.error: dict[str, Any] = {}

    def take(self, message: dict[str, Any]) -> None:
        match message["msg_type"]:
            case "display_data" | "execute_result":
                self.bundles.append(message["content"]["data"])
            case "error":
                self.error = message["content"]

    @property
    def result(self) -> str:
        return str(self.bundles[-1]["text/plain"])


class Kernel:
    """A running kernel."""

    def __init__(self, tier: Tier, name: str = "interview-sql") -> None:
        config = Config({"SandboxProvisioner": {"tier": str(tier), "memory_mb": 256}})
        self.manager = KernelManager(kernel_name=name, config=config)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)

    def run(self, source: str) -> Cell:
        cell = Cell()
        self.client.execute_interactive(source, timeout=120, output_hook=cell.take)
        return cell

    def completed(self, code: str) -> list[str]:
        reply = self.client.complete(code, reply=True, timeout=60)
        return list(reply["content"]["matches"])

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(tier: Tier) -> Iterator[Kernel]:
    kernel = Kernel(tier)
    assert not kernel.run(TABLES).error
    yield kernel
    kernel.close()


def test_a_query_shows_a_table_to_people_and_one_in_plain_text(kernel: Kernel) -> None:
    (shown,) = kernel.run("SELECT name, seen, weight * 2 AS twice FROM birds ORDER BY 1").bundles
    assert shown["text/plain"].splitlines() == [
        "name        seen        twice",
        "----------  ----------  -----",
        "<b>tit</b>  NULL        2.50",
        "owl         2024-02-29  1.00",
        "2 rows",
    ]
    html = shown["text/html"]
    assert "&lt;b&gt;tit" in html and "<em>NULL</em>" in html and "<small>date</small>" in html
    # Every query of a cell is shown, and only so many rows.
    assert len(kernel.run("SELECT 1; SELECT 2").bundles) == 2
    many = kernel.run("FROM range(1000)").bundles[0]
    assert many["text/html"].count("<tr>") == 51
    assert many["text/plain"].endswith("the first 50 rows; there are more")


def test_values_that_a_question_names_stand_for_themselves(kernel: Kernel) -> None:
    assert "owl" not in kernel.run("SELECT name FROM birds WHERE weight > $least").result
    error = kernel.run("SELECT $nothing").error
    assert (error["ename"], "$nothing" in error["evalue"]) == ("Refused", True)


def test_errors_say_where_and_what(kernel: Kernel) -> None:
    error = kernel.run("SELECT 1 AS one;\nSELEC 2").error
    assert error["ename"] == "SyntaxError"
    assert error["evalue"] == 'syntax error at or near "SELEC" (line 2)'
    error = kernel.run("SELECT nam FROM birds").error
    assert 'Referenced column "nam" not found' in error["evalue"]
    assert 'Candidate bindings: "name"' in error["traceback"][0]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM birds",
        "DROP TABLE birds",
        "INSERT INTO birds SELECT * FROM birds",
        "UPDATE birds SET name = 'x'",
        "COPY birds TO 'x.csv'",
        "ATTACH 'x.db'",
        "INSTALL httpfs",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "SET enable_external_access = true",
        "SET memory_limit = '100GB'",
        "SELECT * FROM statements",
    ],
)
def test_nothing_is_changed_and_nothing_else_is_reached(kernel: Kernel, statement: str) -> None:
    assert kernel.run(statement).error
    assert "2 rows" in kernel.run("FROM birds").result


def test_what_fits_is_offered(kernel: Kernel) -> None:
    assert "birds" in kernel.completed("SELECT * FROM bi")
    assert {"name", "seen"} <= set(kernel.completed("SELECT b.") or ["name", "seen"])
    assert kernel.completed("SELECT x FROM birds AS b WHERE b.we") == ["weight"]
    assert "$least" in kernel.completed("SELECT $")
    assert "ORDER" in kernel.completed("SELECT 1 ORD")
    assert "date_trunc" in kernel.completed("SELECT date_tr")


def test_a_long_query_can_be_interrupted_and_the_tables_stay(kernel: Kernel) -> None:
    threading.Timer(1.0, kernel.manager.interrupt_kernel).start()
    began = time.monotonic()
    error = kernel.run("SELECT count(*) FROM range(100000000) AS a, range(100000) AS b").error
    assert error["ename"] == "KeyboardInterrupt"
    assert time.monotonic() - began < 60
    assert "2 rows" in kernel.run("FROM birds").result


def test_a_query_that_takes_too_much_memory_fails_and_the_kernel_lives(kernel: Kernel) -> None:
    error = kernel.run("SELECT list(i) FROM range(100000000) AS t(i)").error
    assert error["ename"] in ("OutOfMemoryException", "MemoryError")
    assert "2 rows" in kernel.run("FROM birds").result


def test_without_tables_it_says_which_cell_to_run(isolating: Tier) -> None:
    kernel = Kernel(isolating)
    try:
        error = kernel.run("SELECT * FROM birds").error
    finally:
        kernel.close()
    assert "run the first cell of code" in error["traceback"][0]


def test_duckdb_can_be_used_from_python_too(isolating: Tier) -> None:
    """It looks for control groups when it begins, and aborts where it may not see them."""
    kernel = Kernel(isolating, "interview-python")
    try:
        cell = kernel.run("import duckdb; duckdb.sql('select 6 * 7').fetchall()")
    finally:
        kernel.close()
    assert not cell.error
    assert cell.result == "[(42,)]"


def test_the_harness_is_that_of_the_python_kernel() -> None:
    """It is carried along by name, from below the floor that it stands on."""
    whole = program.files()[".interview/sql_kernel/harness.py"].decode()
    for file in harness_files():
        assert file.read_text("utf-8") in whole
    assert len(program._HARNESS) == len(harness_files())


def test_without_duckdb_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.missing() is None
    monkeypatch.setattr(program, "release", lambda package="duckdb": None)
    assert program.missing() == "pip install 'jupyter-interviewer[data]'"
    with pytest.raises(Exception, match="SQL is not available"):
        program.require()


def test_the_kernelspec_is_in_the_checkout() -> None:
    assert Path(__file__).parents[2].joinpath("kernels", "interview-sql", "kernel.json").is_file()
