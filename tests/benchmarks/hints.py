"""The hint table: what students with wrong code get told, and whether it is so.

Real wrong submissions, no model. *Coverage*: the share that gets a hint which names a fault of that
very code: a line, found by mending it or by where its errors arise, or a misconception.
*Precision*: of the faults that mending found, those for which the mended code, graded as answers
are, passes cases that failed before and fails none that passed. *Leaks*: hints whose text the gate,
asked anew, would withhold, or which have a line of the mended code that the student has not.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.hints.executing import Trial
from jupyter_interviewer.hints.faults import Found, find
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.merging import Answer, answer_of
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.hints.wanted import Made, Wanted
from jupyter_interviewer.questions.casetable import SUFFIX, load, read
from jupyter_interviewer.questions.template import Solution
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.scripts import Scripts
from tests.benchmarks.table import Row

DATA = Path(__file__).parents[3] / "shared" / "data" / "student-submissions"
SAMPLE = 200
"""Wrong submissions of a question, spread over all of them."""


@dataclass
class Tally:
    """What was seen of one question."""

    question: str
    asked: int = 0
    named: int = 0
    mended: int = 0
    true: int = 0
    stops: int = 0
    leaks: int = 0
    seconds: list[float] | None = None

    def row(self) -> str:
        """Give a row of the table."""
        precision = f"{self.true} of {self.mended}" if self.mended else "none"
        share = 100 * self.named / max(1, self.asked)
        took = sorted(self.seconds or [0.0])
        return (
            f"| {self.question} | {self.asked} | {self.named} ({share:.0f}%) | {precision} | "
            f"{self.stops} | {self.leaks} | {statistics.median(took):.1f} | "
            f"{took[int(0.95 * (len(took) - 1))]:.1f} |"
        )


HEAD = (
    "| question | wrong submissions | fault named | mending holds | line of the error | leaks | "
    "median s | 95% s |\n| --- | --- | --- | --- | --- | --- | --- | --- |"
)


def hint_table(rounds: int = 0, sample: int = SAMPLE) -> list[Row]:
    """Print the table; there is nothing of others to be compared with."""
    if not DATA.is_dir():
        print(f"no hint table: there are no students' submissions in {DATA}")
        return []
    tier = detect(None).tier
    scripts, pool = Scripts(tier), Pool(2, tier.value)
    try:
        tallies = [
            _measured(table, sample, scripts, pool) for table in sorted(DATA.glob(f"*{SUFFIX}"))
        ]
    finally:
        pool.close()
        scripts.close()
    print(HEAD)
    for tally in tallies:
        print(tally.row())
    total = Tally("all", seconds=[])
    for tally in tallies:
        for name in ("asked", "named", "mended", "true", "stops", "leaks", "seconds"):
            setattr(total, name, getattr(total, name) + getattr(tally, name))
    print(total.row(), flush=True)
    return []


def _measured(table: Path, sample: int, scripts: Scripts, pool: Pool) -> Tally:
    question = load(table)
    told = read(table)
    solutions = tuple(
        Solution(name="solution", language=language, source=source)
        for language, source in told.solutions.items()
    )
    gate = Gate(scripts, lambda _: solutions)
    source = table.with_name(table.name.replace(SUFFIX, ".submissions.jsonl.gz"))
    with gzip.open(source, "rt", encoding="utf-8") as file:
        wrong = [row["source"] for row in map(json.loads, file) if not row["accepted"]]
    chosen = wrong[:: max(1, len(wrong) // sample)][:sample] if sample else wrong
    tally = Tally(question.id, seconds=[])
    for code in chosen:
        asyncio.run(_one(question, code, gate, pool, tally))
    return tally


async def _one(question: Question, code: str, gate: Gate, pool: Pool, tally: Tally) -> None:
    cells = (Cell(id="answer", source=code),)
    verdict = await _graded(question, cells, pool)
    wanted = Wanted(question=question, attempt=verdict, cells=cells, given=())
    seen: list[Found | None] = []

    def search(question: Question, answer: Answer, trial: Trial) -> Found | None:
        seen.append(find(question, answer, trial))
        return seen[-1]

    began = time.monotonic()
    made = await Hints(gate, search=search).make(wanted)
    assert tally.seconds is not None
    tally.seconds.append(time.monotonic() - began)
    tally.asked += 1
    tally.leaks += await gate.of_bank(made.text, made.level, wanted) is not None
    found = seen[0] if seen else None
    if found is not None and made.about == f"line {found.repair.line}":
        await _held(question, cells, verdict, made, found, pool, tally)
    else:
        tally.named += made.source == "misconception"


async def _held(
    question: Question,
    cells: tuple[Cell, ...],
    before: Verdict,
    made: Made,
    found: Found,
    pool: Pool,
    tally: Tally,
) -> None:
    """Look, by grading, whether the line that was named is at fault."""
    answer = answer_of(cells, question)
    tally.named += 1
    if found.repair.fault in ("stops", "syntax"):
        tally.stops += 1
        return
    tally.mended += 1
    mended = (Cell(id="answer", source=answer.with_cell(found.repair.source)),)
    after = await _graded(question, mended, pool)
    was, now = _passed(before), _passed(after)
    tally.true += was < now
    new = set(found.repair.source.split("\n")) - set(answer.cell.split("\n"))
    tally.leaks += any(line.strip() in made.text for line in new if len(line.split()) > 2)


async def _graded(question: Question, cells: tuple[Cell, ...], pool: Pool) -> Verdict:
    job = Job(question=question, cells=cells, kind="submission")
    return (await asyncio.wrap_future(pool.submit(job))).verdict


def _passed(verdict: Verdict) -> set[int]:
    return {case.index for case in verdict.cases if case.outcome is Outcome.ACCEPTED}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.hints", description=__doc__)
    parser.add_argument("--sample", type=int, default=SAMPLE, help="of each question; 0: all")
    hint_table(sample=parser.parse_args().sample)
