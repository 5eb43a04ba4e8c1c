"""Prints what came of each behaviour, as in docs/model-questions.md.

Run as ``python -m tests.authoring.figures``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.gate import Cache, Gate
from tests.authoring.behaviours import behaviours
from tests.authoring.conftest import SECONDS, written

ROUNDS = 2


def main() -> None:
    """Print the table, a line as soon as it is known."""
    print("| the model | served | why | rounds | requests | tokens | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    counts = {"made": 0, "gate": 0, "model": 0, "sandbox": 0}
    with tempfile.TemporaryDirectory() as place, Gate(2, cache=Cache(Path(place))) as gate:
        for name, expected in behaviours().items():
            timeout = 0.5 if name == "slow" else SECONDS
            shelf = Shelf(Path(place) / "made" / name.replace(" ", "-"))
            found = written(expected.model, gate, shelf, rounds=ROUNDS, seeds=3, timeout=timeout)
            counts[found.ending] += 1
            served = "its question" if found.made else "the bank's"
            why = found.reason.removeprefix(f"still not fit after {len(found.rounds)} rounds: ")
            why = why.removeprefix("the model gave nothing: ").split("; expected")[0][:100]
            used = found.usage
            print(
                f"| {name} | {served} | {why} | {len(found.rounds)} | {used.requests} "
                f"| {used.tokens} | {found.seconds:.1f} |",
                flush=True,
            )
    total = sum(counts.values())
    print(
        f"\n{total} behaviours: {counts['made']} questions made, {counts['gate']} stopped by what "
        f"was found in them, {counts['model']} gave nothing that could be tried.",
    )


if __name__ == "__main__":
    sys.exit(main())
