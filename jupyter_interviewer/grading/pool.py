"""Grading for a server: a few worker processes, and futures for what they do."""

from __future__ import annotations

import json
import logging
import os
import select
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.measured import Fit, Measured
from jupyter_interviewer.grading.job import Graded, Job

JOB_SECONDS = 240.0
"""After which a worker that has not answered is taken to be broken. Grading itself is bounded
well below this, so it is never the candidate's code that takes so long."""

_PROGRAM = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from jupyter_interviewer.grading.lean import import_lean
import_lean()
from jupyter_interviewer.grading.worker import main
main()
"""
NOT_MEASURED = Fit(reason="it could not be measured")
_log = logging.getLogger(__name__)


LEAVE_SECONDS = 1.0
"""What workers have to end by themselves; a sandbox ends with its launcher anyway."""


class PoolClosed(RuntimeError):
    """The pool was closed before a job was done. It may be submitted to another one."""


class WorkerBroken(RuntimeError):
    """A worker process died, does not answer, or failed."""


class Pool:
    """Grades jobs in worker processes.

    The workers are spawned, so that they share no descriptors, locks or memory with the
    server, and end when it does, even by ``kill -9``. One that breaks is replaced. A job is
    tried twice; then it is an ``internal_error``.

    Parameters
    ----------
    workers
        How many jobs are graded at the same time.
    tier
        The isolation tier for jobs that name none.
    """

    def __init__(self, workers: int = 2, tier: str | None = None) -> None:
        self._tier = tier
        self._workers = workers
        self._closed = False
        self._lock = threading.Lock()
        self._idle = [_Worker() for _ in range(workers)]
        self._all = set(self._idle)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="grading")
        # One at a time: two measurements would disturb each other, and grading goes first.
        self._measuring = ThreadPoolExecutor(1, thread_name_prefix="measuring")

    @property
    def worker_pids(self) -> tuple[int, ...]:
        """The processes that live now."""
        with self._lock:
            return tuple(worker.pid for worker in self._all if worker.lives())

    def submit(self, job: Job) -> Future[Graded]:
        """Hand in a job.

        Returns
        -------
        Future
            Gives the result. It raises `PoolClosed` where the pool is closed before, and
            nothing else. Cancelling it works until a worker has begun.
        """
        if self._closed:
            raise PoolClosed("the grading pool is closed")
        if job.tier is None and self._tier is not None:
            job = job.model_copy(update={"tier": self._tier})
        return self._threads.submit(self._grade, job)

    def measure(self, job: Job) -> Future[Measured]:
        """Have the growth of an answer measured; graded it is by `submit`.

        Returns
        -------
        Future
            As from `submit`: what cannot be measured is "not clear".
        """
        if self._closed:
            raise PoolClosed("the grading pool is closed")
        if job.tier is None and self._tier is not None:
            job = job.model_copy(update={"tier": self._tier})
        return self._measuring.submit(self._measure, job)

    def close(self) -> None:
        """End the workers, whatever they are doing. Jobs that wait are cancelled."""
        with self._lock:
            self._closed = True
            workers = tuple(self._all)
            self._all.clear()
            self._idle.clear()
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._measuring.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.leave()
        # Together, not each: those that still import what they need do not hear it yet.
        deadline = time.monotonic() + LEAVE_SECONDS
        for worker in workers:
            worker.end(deadline - time.monotonic())

    def _grade(self, job: Job) -> Graded:
        for attempt in (1, 2):
            # What broke one worker may have broken the idle ones: the second try gets a new one.
            worker = self._take(fresh=attempt == 2)
            try:
                graded = worker.grade(job)
            except WorkerBroken as error:
                self._end(worker)
                if self._closed:
                    raise PoolClosed("the grading pool was closed") from error
                _log.warning("Grading %s, attempt %d: %s", job.question.id, attempt, error)
            else:
                self._give_back(worker)
                return graded
        # Here, since all that executes notebooks comes with it, and that is the workers' work.
        from jupyter_interviewer.grading.grade import internal_error

        return internal_error(job)

    def _measure(self, job: Job) -> Measured:
        worker = self._take(fresh=False)
        try:
            measured = worker.measure(job)
        except WorkerBroken as error:
            self._end(worker)
            if self._closed:
                raise PoolClosed("the grading pool was closed") from error
            _log.warning("Measuring %s: %s", job.question.id, error)
            return Measured(time=NOT_MEASURED, space=NOT_MEASURED)
        self._give_back(worker)
        return measured

    def _take(self, *, fresh: bool) -> _Worker:
        with self._lock:
            if self._closed:
                raise PoolClosed("the grading pool was closed")
            while self._idle and not fresh:
                worker = self._idle.pop()
                if worker.lives():
                    return worker
                # It was killed while it had nothing to do: no attempt is lost to it.
                self._all.discard(worker)
                worker.leave()
            worker = _Worker()
            self._all.add(worker)
            return worker

    def _give_back(self, worker: _Worker) -> None:
        with self._lock:
            if self._closed:
                return
            self._idle.append(worker)
            spare = self._idle[: -self._workers]
            del self._idle[: -self._workers]
        for one in spare:
            self._end(one)

    def _end(self, worker: _Worker) -> None:
        with self._lock:
            self._all.discard(worker)
        worker.leave()
        worker.end(LEAVE_SECONDS)


class _Worker:
    """A worker process, and the pipes to and from it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _PROGRAM,
                json.dumps([str(Path(p).absolute()) for p in sys.path]),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Ctrl-C in a terminal is for the server, which then ends its workers.
            start_new_session=True,
        )
        self._rest = b""

    @property
    def pid(self) -> int:
        return self._process.pid

    def lives(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def grade(self, job: Job) -> Graded:
        """Send a job and wait for its result.

        Raises
        ------
        WorkerBroken
            The worker died, is silent, or said that it failed.
        """
        return Graded.model_validate(self._ask(job.model_dump(mode="json"))["graded"])

    def measure(self, job: Job) -> Measured:
        """Send a job to be measured and wait for its result; raises as `grade` does."""
        answer = self._ask({"measure": job.model_dump(mode="json")})
        return Measured.model_validate(answer["measured"])

    def _ask(self, request: dict[str, object]) -> dict[str, Any]:
        assert self._process.stdin is not None
        try:
            line = json.dumps(request).encode("ascii") + b"\n"
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise WorkerBroken("the worker is gone") from error
        answer: dict[str, Any] = json.loads(self._line(time.monotonic() + JOB_SECONDS))
        if "failed" in answer:
            raise WorkerBroken(answer["failed"])
        return answer

    def leave(self) -> None:
        """Tell it to end: it does when there is nobody to read from."""
        with suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.close()

    def end(self, seconds: float) -> None:
        """See to it that it has ended: after so many seconds by killing it."""
        try:
            self._process.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _line(self, deadline: float) -> bytes:
        assert self._process.stdout is not None
        poll = select.poll()
        poll.register(self._process.stdout, select.POLLIN)
        pieces = [self._rest]
        while b"\n" not in pieces[-1]:
            left = deadline - time.monotonic()
            if left <= 0:
                raise WorkerBroken(f"no answer from the worker in {JOB_SECONDS:g} s")
            try:
                if not poll.poll(left * 1000):
                    continue
                piece = os.read(self._process.stdout.fileno(), 1 << 20)
            except (OSError, ValueError) as error:
                raise WorkerBroken("the worker is gone") from error
            if not piece:
                raise WorkerBroken("the worker died")
            pieces.append(piece)
        line, _, self._rest = b"".join(pieces).partition(b"\n")
        return line
