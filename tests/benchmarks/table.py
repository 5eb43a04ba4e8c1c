"""Rows of figures: two things done in turn in one run, and how they compare."""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results" / "latest.json"


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes
    ----------
    what, beside
        What was measured, and what was measured beside it.
    ours_ms, theirs_ms
        Medians in milliseconds; ``theirs_ms`` is absent where the target is absolute.
    target
        What ``ours / theirs``, or ``ours``, should be at most.
    """

    what: str
    ours_ms: float
    beside: str
    theirs_ms: float | None
    target: str

    @property
    def ratio(self) -> float | None:
        """Ours in units of theirs."""
        return None if self.theirs_ms is None else self.ours_ms / self.theirs_ms


def in_turn(rounds: int, *doings: Callable[[], object]) -> list[float]:
    """Do each thing in turn, round after round, after one round that does not count.

    Returns
    -------
    list of float
        Median milliseconds of each.
    """
    taken: list[list[float]] = [[] for _ in doings]
    for number in range(rounds + 1):
        for doing, times in zip(doings, taken, strict=True):
            began = time.perf_counter()
            doing()
            if number:
                times.append((time.perf_counter() - began) * 1000)
    return [statistics.median(times) for times in taken]


def show(rows: list[Row]) -> None:
    """Print the table, and write it as JSON beside this file."""
    print(f"\n{'what':<58}{'ours':>11}{'beside it':>11}{'ratio':>8}  target")
    for row in rows:
        theirs = "" if row.theirs_ms is None else f"{row.theirs_ms:.1f} ms"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        print(f"{row.what:<58}{row.ours_ms:>8.1f} ms{theirs:>11}{ratio:>8}  {row.target}")
        print(f"  beside: {row.beside}")
    RESULTS.parent.mkdir(exist_ok=True)
    document = {
        "machine": platform.platform(),
        "python": platform.python_version(),
        "rows": [{**asdict(row), "ratio": row.ratio} for row in rows],
    }
    RESULTS.write_text(json.dumps(document, indent=2) + "\n")
    print(f"\nwritten to {RESULTS}")
