"""Grading a whole backlog: several submissions at a time, each result as soon as it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice

from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.grading.pool import Pool

AHEAD = 3
"""Jobs that are handed in per worker, so that none waits for the next while results are kept."""


def verdicts(jobs: Iterable[tuple[str, Job]], workers: int) -> Iterator[tuple[str, Verdict]]:
    """Grade jobs, of which each has a name, in workers of their own.

    Only a few at a time are held in memory, however many there are. Ending the iteration ends
    the workers, whatever they are doing.

    Parameters
    ----------
    jobs
        Are taken as they are needed.
    workers
        How many are graded at the same time.

    Yields
    ------
    tuple of str and Verdict
        In the order in which they are done.
    """
    waiting = iter(jobs)
    first = list(islice(waiting, max(2, workers)))
    if len(first) < 2:
        # Not worth starting a worker that has to import everything once more.
        from jupyter_interviewer.grading.grade import grade

        for name, job in first:
            yield name, grade(job).verdict
        return
    workers = min(workers, len(first))
    pool = Pool(workers)
    try:
        running: dict[Future[Graded], str] = {}
        for name, job in first:
            running[pool.submit(job)] = name
        while running:
            for name, job in islice(waiting, max(0, workers * AHEAD - len(running))):
                running[pool.submit(job)] = name
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future.result().verdict
    finally:
        pool.close()
