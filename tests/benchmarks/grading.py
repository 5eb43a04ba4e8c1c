"""What grading costs beside other graders, papermill as it comes, and plain Python."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat.v4
import papermill

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.grading import opening
from jupyter_interviewer.grading.grade import grade
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.nursery.nursling import Nursling
from jupyter_interviewer.sandbox.nursery.shared import take
from tests.benchmarks import rivals
from tests.benchmarks.exercise import exercise
from tests.benchmarks.table import Row, Target, in_turn

BACKLOG = 400
"""Submissions of the backlog: a course's."""

REFILL_SECONDS = 0.4
"""In which a kernel is put in place of one that was taken, while nothing is measured."""


def five_cases(rounds: int, with_rivals: bool = True) -> list[Row]:
    """Grade the exercise in the strongest tier that works here."""
    given = exercise()
    cells = (Cell(id="answer", source=given.answer),)
    job = Job(question=given.question, cells=cells, kind="submission")
    calls = "\n".join(call for call, _ in given.calls)

    def graded() -> None:
        verdict = grade(job).verdict
        assert verdict.accepted, verdict

    def stock() -> None:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(given.answer), nbformat.v4.new_code_cell(calls)],
            metadata={"kernelspec": rivals.KERNELSPEC},
        )
        papermill.execute_notebook(notebook, None, kernel_name="python3", progress_bar=False)

    def plain() -> None:
        subprocess.run([sys.executable, "-c", f"{given.answer}\n{calls}"], check=True)

    others: list[tuple[str, Callable[[], object], Target | None]] = [
        ("papermill's own engine, no sandbox", stock, Target("ratio", 1 / 15)),
        ("bare python -c, no sandbox", plain, None),
    ]
    with tempfile.TemporaryDirectory() as folder:
        if with_rivals:
            nbgrader, _ = rivals.nbgrader(given, Path(folder, "nbgrader"))
            others.append(
                ("nbgrader autograde 0.9.6, no sandbox", nbgrader, Target("ratio", 1 / 60))
            )
            otter = rivals.otter(given, Path(folder, "otter"))
            others.append(("otter run 7, no sandbox", otter, Target("ratio", 1 / 60)))
        with _nothing_waiting() as origins:
            fresh, beside = in_turn(rounds, graded, stock)
        # The round that does not count may have got one that waited from before.
        assert set(origins[1:]) == {"forked"}, origins
        mine, *theirs = in_turn(
            rounds, graded, *(doing for _, doing, _ in others), pause=REFILL_SECONDS
        )
    tier = detect().tier.value
    rows = [
        Row(f"graded run of five cases, pooled kernel ({tier})", mine, name, median, target)
        for (name, _, target), median in zip(others, theirs, strict=True)
    ]
    forked = f"the same, kernel forked on demand ({tier})"
    return [*rows, Row(forked, fresh, others[0][0], beside, Target("ratio", 1 / 6))]


@contextmanager
def _nothing_waiting() -> Iterator[list[str]]:
    """Have no kernel waiting: each is forked when it is asked for. Gives where each came from."""
    origins: list[str] = []

    def taking(*arguments: Any, **options: Any) -> Nursling:
        nursling = take(*arguments, **{**options, "keep": 0})
        origins.append(nursling.origin)
        return nursling

    opening.take = taking
    try:
        yield origins
    finally:
        opening.take = take


def backlog(rounds: int, with_rivals: bool = True) -> list[Row]:
    """Grade a cohort's backlog by the command line, all of it from its start to its end."""
    given = exercise()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = {
            "id": "bench",
            "title": "Bench",
            "statement": "",
            "language": "python",
            "difficulty": "easy",
            "cases": [{"call": call, "expected": expected} for call, expected in given.calls],
            "solutions": {"python": given.answer},
        }
        (folder / "bench.cases.json").write_text(json.dumps(table))
        (folder / "all.jsonl").write_text(
            "".join(
                json.dumps({"name": f"student-{number}", "source": given.answer}) + "\n"
                for number in range(BACKLOG)
            )
        )
        began = time.perf_counter()
        done = subprocess.run(
            [
                *(sys.executable, "-m", "jupyter_interviewer.cli", "grade", "all.jsonl"),
                *("--question", "bench.cases.json", "--output", "results.jsonl"),
            ],
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        ours = BACKLOG / (time.perf_counter() - began)
        assert done.stdout.count('"accepted"') == BACKLOG, done.stdout[-500:]
        rows = [
            Row(
                f"a cohort's backlog ({BACKLOG} submissions, start included)",
                ours,
                target=Target("ours", 20, least=True),
                unit="/s",
            )
        ]
        if with_rivals:
            one, ten = in_turn(max(1, rounds // 3), *rivals.nbgrader(given, folder / "nbgrader"))
            target = Target("ratio", 40, least=True)
            # The longer its backlog, the less its start counts; ours is counted all the same.
            further = (rivals.STUDENTS - 1) * 1000 / (ten - one)
            called = rivals.STUDENTS * 1000 / ten
            name = "nbgrader autograde 0.9.6"
            rows += [
                Row("the same", ours, f"{name}, each further submission", further, target, "/s"),
                Row("the same", ours, f"{name}, ten in one call", called, unit="/s"),
            ]
    return rows
