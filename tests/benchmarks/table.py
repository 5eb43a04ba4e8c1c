"""Rows of figures: two things done in turn in one run, how they compare, and what is wanted."""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

RESULTS = Path(__file__).parent / "results" / "latest.json"


@dataclass(frozen=True)
class Target:
    """What ``ours``, or the ratio of ours to theirs, should be at most or at least."""

    of: Literal["ours", "ratio"]
    bound: float
    least: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value meets it."""
        return value >= self.bound if self.least else value <= self.bound


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes
    ----------
    what, beside
        What was measured, and what was measured beside it.
    ours, theirs
        Medians; ``theirs`` is absent where there is nothing beside it.
    target
        Absent where a row only reports.
    unit
        ``ms`` for each doing, or ``/s``.
    """

    what: str
    ours: float
    beside: str = ""
    theirs: float | None = None
    target: Target | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """Ours in units of theirs."""
        return None if self.theirs is None else self.ours / self.theirs

    @property
    def holds(self) -> bool | None:
        """Whether the target is met."""
        if self.target is None:
            return None
        value = self.ours if self.target.of == "ours" else self.ratio
        return value is not None and self.target.holds(value)

    @property
    def wanted(self) -> str:
        """The target, as a person writes it."""
        if self.target is None:
            return "reported"
        sign, bound = "≥" if self.target.least else "≤", self.target.bound
        if self.target.of == "ours":
            return f"{sign} {bound:g} {self.unit}"
        return f"{sign} 1/{1 / bound:.0f}" if bound < 1 else f"{sign} {bound:g} x"


def in_turn(rounds: int, *doings: Callable[[], object], pause: float = 0.0) -> list[float]:
    """Do each thing in turn, round after round, after one round that does not count.

    Parameters
    ----------
    rounds
        How often each is done.
    doings
        What is measured: how long each takes, or up to the moment (of `time.perf_counter`) that it
        returns where clearing up after it is not meant.
    pause
        Seconds after each, for what it has left to be done in the background.

    Returns
    -------
    list of float
        Median milliseconds of each.
    """
    taken: list[list[float]] = [[] for _ in doings]
    for number in range(rounds + 1):
        for doing, times in zip(doings, taken, strict=True):
            began = time.perf_counter()
            ended = doing()
            ended = ended if isinstance(ended, float) else time.perf_counter()
            if number:
                times.append((ended - began) * 1000)
            time.sleep(pause)
    return [statistics.median(times) for times in taken]


def show(rows: Iterable[Row], remarks: Iterable[str] = ()) -> None:
    """Print the table, and write it as JSON beside this file."""
    rows = list(rows)
    print(f"\n{'what':<58}{'ours':>12}{'beside it':>12}{'ratio':>10}  {'target':<12} holds")
    for row in rows:
        theirs = "" if row.theirs is None else f"{row.theirs:.1f} {row.unit}"
        ratio = "" if row.ratio is None else _ratio(row.ratio)
        holds = {None: "", True: "yes", False: "NO"}[row.holds]
        ours = f"{row.ours:.1f} {row.unit}"
        print(f"{row.what:<58}{ours:>12}{theirs:>12}{ratio:>10}  {row.wanted:<12} {holds}")
        if row.beside:
            print(f"  beside: {row.beside}")
    for remark in remarks:
        print(f"  {remark}")
    RESULTS.parent.mkdir(exist_ok=True)
    document = {
        "machine": platform.platform(),
        "python": platform.python_version(),
        "rows": [
            {**asdict(row), "ratio": row.ratio, "wanted": row.wanted, "holds": row.holds}
            for row in rows
        ],
        "remarks": list(remarks),
    }
    RESULTS.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    print(f"\nwritten to {RESULTS}")


def _ratio(ratio: float) -> str:
    return f"1/{1 / ratio:.1f}" if ratio < 0.5 else f"{ratio:.2f}"
