"""Grading for a server: workers that break are replaced, and none outlives its server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading import pool as pools
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool, PoolClosed

MakeJob = Callable[..., Job]
SLOW = "def pair_with_sum(numbers, target):\n    import time; time.sleep(99)\n"


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool(workers=2)
    yield pool
    pool.close()


def wait_until(what: Callable[[], object], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.05)


def gone(process: psutil.Process) -> bool:
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_jobs_are_graded_and_a_killed_worker_is_replaced(
    pool: Pool, make_job: MakeJob, right: str
) -> None:
    results = [pool.submit(make_job(right)) for _ in range(3)]
    assert [r.result(90).verdict.outcome for r in results] == [Outcome.ACCEPTED] * 3
    before = pool.worker_pids
    assert len(before) == 2
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    again = pool.submit(make_job(right)).result(90)
    assert again.verdict.outcome is Outcome.ACCEPTED
    assert not set(pool.worker_pids) & set(before)


def test_a_worker_killed_in_the_middle_of_a_job_costs_the_candidate_nothing(
    make_job: MakeJob, make_question: Callable[..., Question], right: str
) -> None:
    question = make_question(limits=Limits(case_seconds=5, total_seconds=20))
    slowly = right.replace("    seen", "    import time; time.sleep(1)\n    seen", 1)
    pool = Pool(workers=1)
    try:
        result = pool.submit(make_job(slowly, question=question))
        (first,) = pool.worker_pids
        wait_until(lambda: psutil.Process(first).children(recursive=True))
        children = psutil.Process(first).children(recursive=True)
        os.kill(first, signal.SIGKILL)
        assert result.result(90).verdict.outcome is Outcome.ACCEPTED
        assert pool.worker_pids != (first,)
        wait_until(lambda: all(map(gone, children)))
    finally:
        pool.close()


def test_a_job_that_breaks_two_workers_is_an_internal_error(
    make_job: MakeJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Workers that cannot even begin: the fault is ours, and the candidate is told so.
    monkeypatch.setattr(pools, "_PROGRAM", "import sys; sys.exit(1)")
    pool = Pool(workers=1)
    try:
        verdict = pool.submit(make_job("x = 1")).result(60).verdict
    finally:
        pool.close()
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert (verdict.passed, verdict.total) == (0, 4)


def test_a_tier_for_all_is_used_and_an_unknown_one_is_our_fault(
    make_job: MakeJob, right: str
) -> None:
    pool = Pool(workers=1, tier="limits")
    try:
        assert pool.submit(make_job(right)).result(90).verdict.tier == "limits"
        odd = make_job(right).model_copy(update={"tier": "castle"})
        assert pool.submit(odd).result(90).verdict.outcome is Outcome.INTERNAL_ERROR
    finally:
        pool.close()


def test_closing_ends_workers_and_what_waits(make_job: MakeJob) -> None:
    pool = Pool(workers=1)
    running, waiting = pool.submit(make_job(SLOW)), pool.submit(make_job(SLOW))
    (pid,) = pool.worker_pids
    worker = psutil.Process(pid)
    wait_until(lambda: worker.children(recursive=True))
    family = [worker, *worker.children(recursive=True)]
    pool.close()
    with pytest.raises(PoolClosed):
        running.result(10)
    with pytest.raises(CancelledError):
        waiting.result(10)
    with pytest.raises(PoolClosed):
        pool.submit(make_job(SLOW))
    wait_until(lambda: all(map(gone, family)))


def has_kernel(worker: psutil.Process) -> bool:
    # The server of its nursery, a kernel's supervisor, and the kernel itself.
    return len(worker.children(recursive=True)) >= 3


SERVER = """\
import json, sys, time
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import Pool
pool = Pool(workers=2)
job = Job.model_validate_json(sys.stdin.readline())
pool.submit(job), pool.submit(job)
print(json.dumps(pool.worker_pids), flush=True)
time.sleep(600)
"""


def test_nothing_outlives_a_server_that_is_killed(make_job: MakeJob, tmp_path: Path) -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        text=True,
    )
    try:
        assert server.stdin is not None and server.stdout is not None
        print(make_job(SLOW).model_dump_json(), file=server.stdin, flush=True)
        workers = [psutil.Process(pid) for pid in json.loads(server.stdout.readline())]
        assert len(workers) == 2

        wait_until(lambda: all(map(has_kernel, workers)), 90)
        family = [*workers, *(c for w in workers for c in w.children(recursive=True))]
    finally:
        server.kill()
        server.wait()
    wait_until(lambda: all(map(gone, family)), 10)
