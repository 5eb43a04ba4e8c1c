"""Measure everything and print the table."""

from __future__ import annotations

import argparse
import logging
from functools import partial

from tests.benchmarks.grading import backlog, five_cases
from tests.benchmarks.handling import message_handled
from tests.benchmarks.hints import hint_table
from tests.benchmarks.kernels import first_reply
from tests.benchmarks.latency import sentence_released
from tests.benchmarks.rivals import CACHE, Missing
from tests.benchmarks.serving import question_served, report_built, resumed
from tests.benchmarks.table import Row, show


def main() -> None:
    """Run the benchmarks."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each thing is done")
    parser.add_argument(
        "--skip-rivals",
        action="store_true",
        help=f"measure nbgrader and otter not (they are installed once, into {CACHE})",
    )
    benches = {
        "five-cases": five_cases,
        "first-reply": first_reply,
        "backlog": backlog,
        "served": question_served,
        "resumed": resumed,
        "report": report_built,
        "latency": sentence_released,
        "handling": message_handled,
        "hints": hint_table,
    }
    parser.add_argument("--only", nargs="+", choices=benches, default=list(benches))
    options = parser.parse_args()
    logging.getLogger("papermill").setLevel(logging.ERROR)
    rows: list[Row] = []
    remarks: list[str] = []
    for name in options.only:
        bench = benches[name]
        print(f"measuring {name}…", flush=True)
        if bench not in (five_cases, backlog):
            rows += bench(options.rounds)
            continue
        try:
            rows += partial(bench, with_rivals=not options.skip_rivals)(options.rounds)
        except Missing as error:
            remarks.append(f"{name} without rivals: {error}")
            rows += partial(bench, with_rivals=False)(options.rounds)
    if rows:
        show(rows, remarks)


if __name__ == "__main__":
    main()
