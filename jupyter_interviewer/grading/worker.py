"""The process that grades for a server: jobs come in on a pipe, results go out on another.

It is spawned by `pool`, never forked from the server. The pipe that jobs come in on is also what
it watches: when the server ends, however it ends, the pipe does too, and then this process
and its kernels.
"""

from __future__ import annotations

import contextlib
import gc
import json
import logging
import os
import queue
import sys
import threading
from typing import BinaryIO

from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.sandbox.detect import detect

_log = logging.getLogger(__name__)


def main() -> None:
    """Grade the jobs on standard input, one JSON line each, until it closes."""
    logging.basicConfig(level=logging.WARNING)
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    results = _claim_stdout()
    source = os.fdopen(os.dup(0), "rb")
    threading.Thread(target=_read, args=(source, jobs), daemon=True).start()
    with contextlib.suppress(Exception):
        # Trying out the sandbox takes a moment; what is wrong with it shows with the first job.
        detect()
    # Nothing that is imported goes away again: without this the collector looks through all of it
    # several times a job.
    gc.collect()
    gc.freeze()
    while True:
        results.write(json.dumps(_grade(jobs.get())).encode("ascii") + b"\n")
        results.flush()


def _claim_stdout() -> BinaryIO:
    # What any library prints must not come between the results.
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return results


def _read(source: BinaryIO, jobs: queue.SimpleQueue[bytes]) -> None:
    for line in source:
        jobs.put(line)
    # At once, in the middle of whatever is being graded: a sandbox ends with its launcher.
    os._exit(0)


def _grade(line: bytes) -> dict[str, object]:
    try:
        request = json.loads(line)
        if "measure" in request:
            return {"measured": _measure(Job.model_validate(request["measure"]))}
        graded = attempt_once(Job.model_validate(request))
    except Exception as error:
        _log.exception("Grading failed")
        return {"failed": f"{type(error).__name__}: {error}"}
    return {"graded": graded.model_dump(mode="json")}


def _measure(job: Job) -> object:
    # Only here, since most workers never do.
    from jupyter_interviewer.grading.growth.measure import measure

    found = measure(job.question, job.cells, tier=job.tier)
    return found.model_dump(mode="json")
