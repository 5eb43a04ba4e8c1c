"""Measure everything and print the table."""

from __future__ import annotations

import argparse
import logging

from tests.benchmarks.grading import first_reply, five_cases
from tests.benchmarks.serving import question_served, report_built, resumed
from tests.benchmarks.table import show


def main() -> None:
    """Run the benchmarks."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each thing is done")
    rounds = parser.parse_args().rounds
    logging.getLogger("papermill").setLevel(logging.ERROR)
    rows = []
    for bench in (five_cases, first_reply, question_served, resumed, report_built):
        print(f"measuring {bench.__name__}…", flush=True)
        rows += bench(rounds)
    show(rows)


if __name__ == "__main__":
    main()
