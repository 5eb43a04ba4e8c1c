"""Grades many submissions in a row, honest and hostile, and prints what is left of them.

usage: python -m tests.hostile.soak [NUMBER] [--tier TIER] [--workers WORKERS] [--seed SEED]

Ends with status 1 if a hostile one gained anything, an honest one was not accepted, or processes,
descriptors, folders or memory have grown.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.grading.pool import Pool

from .ground import (
    HONEST,
    descendants,
    honest_question,
    hostile_question,
    make_job,
    scout,
)
from .submission import every
from .targets import Targets

_SETTLED_SECONDS = 90.0
_SLACK = {"processes": 12, "descriptors": 16, "folders": 12, "files": 4, "MiB": 200}
"""How much more there may be afterwards; a leak of one in fifty would show in a thousand."""


def main() -> int:
    """Soak, and say how it went."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("number", nargs="?", type=int, default=5000)
    parser.add_argument("--tier", default="namespaces")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hostile", type=float, default=0.3, help="share of hostile ones")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="s") as folder:
        # What others leave in the usual place is not ours.
        Path(folder).chmod(0o755)
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        targets = Targets()
        pool = Pool(told.workers, tier=told.tier)
        try:
            return _soak(pool, targets, told)
        finally:
            pool.close()
            targets.close()
            tempfile.tempdir = None


def _soak(pool: Pool, targets: Targets, told: argparse.Namespace) -> int:
    jobs = _Jobs(targets, random.Random(told.seed), told.hostile)
    # What is kept ready, and what Python keeps for itself, is there after a few dozen.
    _grade(pool, jobs, 40 * told.workers, told.workers)
    first = _settled(pool)
    began = time.monotonic()
    outcomes, wrong = _grade(pool, jobs, told.number, told.workers, talk=True)
    seconds = time.monotonic() - began
    last = _settled(pool, first)
    print(f"{told.number} submissions in {seconds:.0f} s, {told.number / seconds:.1f} a second,")
    print(f"tier {told.tier}, {told.workers} workers, seed {told.seed}")
    for (kind, outcome), count in sorted(outcomes.items()):
        print(f"  {kind:8} {outcome:20} {count:6}")
    print(f"  {'':14} {'before':>8} {'after':>8}")
    for name in first:
        print(f"  {name:14} {first[name]:8} {last[name]:8}")
    reached = targets.reached()
    grown = [name for name in first if last[name] > first[name] + _SLACK[name]]
    for what in [*wrong, *reached, *(f"more {name} than before" for name in grown)]:
        print("WRONG:", what)
    return 1 if wrong or reached or grown else 0


class _Jobs:
    """Makes one job after another."""

    def __init__(self, targets: Targets, rng: random.Random, share: float) -> None:
        self._targets = targets
        self._rng = rng
        self._share = share
        self._hostile = [one for one in every() if one.language is Language.PYTHON]

    def next(self) -> list[tuple[str, Job]]:
        """Make a job, or several that belong together; each with its name."""
        if self._rng.random() >= self._share:
            question = honest_question(Language.PYTHON)
            return [("honest", make_job(question, HONEST[Language.PYTHON]))]
        one = self._rng.choice(self._hostile)
        wanted = self._targets.wanted(one.header.get("wanted"))
        question = hostile_question(one, wanted, self._targets.hush)
        prize = wanted if one.prize_given else None
        first = scout(one.language, self._targets.known() | {"other": None}, prize)
        return [(one.name, make_job(question, first, *cells)) for cells in one.parts]


def _grade(
    pool: Pool, jobs: _Jobs, number: int, workers: int, *, talk: bool = False
) -> tuple[collections.Counter[tuple[str, str]], list[str]]:
    outcomes: collections.Counter[tuple[str, str]] = collections.Counter()
    wrong: list[str] = []
    waiting: collections.deque[tuple[str, Future[Graded]]] = collections.deque()
    made = done = 0
    while done < number:
        while made < number and len(waiting) < 2 * workers:
            for name, job in jobs.next():
                waiting.append((name, pool.submit(job)))
                made += 1
        name, future = waiting.popleft()
        outcome = str(future.result().verdict.outcome)
        done += 1
        kind = "honest" if name == "honest" else "hostile"
        outcomes[kind, outcome] += 1
        if outcome == "internal_error" or (outcome == "accepted") != (kind == "honest"):
            wrong.append(f"{name}: {outcome}")
        if talk and done % 100 == 0:
            print(f"{done} of {number}", file=sys.stderr, flush=True)
    return outcomes, wrong


def _settled(pool: Pool, first: dict[str, int] | None = None) -> dict[str, int]:
    """The figures, once they no longer fall (and are as low as they were, if they come to be)."""
    deadline = time.monotonic() + _SETTLED_SECONDS
    figures = _figures(pool)
    while time.monotonic() < deadline:
        time.sleep(2)
        again = _figures(pool)
        low = first is None or all(again[name] <= first[name] for name in first)
        if again == figures and low:
            break
        figures = again
    return figures


def _figures(pool: Pool) -> dict[str, int]:
    gc.collect()
    own = (os.getpid(), *pool.worker_pids)
    return {
        "processes": len(descendants(os.getpid())),
        "descriptors": sum(len(os.listdir(f"/proc/{pid}/fd")) for pid in own),  # noqa: PTH208
        "folders": _entries(Path(tempfile.gettempdir()).glob("interview-*/*")),
        "files": _entries(Path(tempfile.gettempdir()).rglob("*")),
        "MiB": sum(_resident(pid) for pid in own) >> 20,
    }


def _entries(paths: Iterable[Path]) -> int:
    return sum(1 for _ in paths)


def _resident(pid: int) -> int:
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


if __name__ == "__main__":
    sys.exit(main())
