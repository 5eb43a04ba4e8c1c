"""Grading one answer: the notebook is built, executed by papermill, and judged."""

from __future__ import annotations

import logging
import time
from contextlib import suppress

from nbformat import NotebookNode
from papermill.engines import papermill_engines

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading import engine
from jupyter_interviewer.grading.build import build, count, kernel_name, takes_frames, value_limit
from jupyter_interviewer.grading.course import Allowance, Course
from jupyter_interviewer.grading.harness.language import harness
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.grading.judge import judge
from jupyter_interviewer.grading.opening import Demand
from jupyter_interviewer.grading.outputs import MAX_OUTPUT, bound
from jupyter_interviewer.grading.resuming import Run, run_all
from jupyter_interviewer.grading.stopped import KernelDied, OutOfOutput, OutOfTime
from jupyter_interviewer.sandbox import plan as sandbox

LOAD_SECONDS = 10.0
"""Wall seconds of the candidate's cells together, before any case is run."""

LOAD_BYTES = 16 * 1024 * 1024
"""Bytes of messages (output, mostly) of the candidate's cells together."""

PANDAS = ("numpy", "pandas")
"""What kernels for answers that take tables have loaded: importing it takes half a second."""

_SETUP_SECONDS = 30.0
_SPARE_MB = 192
_log = logging.getLogger(__name__)


def grade(job: Job) -> Graded:
    """Grade an answer. Whatever the candidate's code does, this ends with a verdict.

    A failure of our own is tried once more, and is then an ``internal_error``.

    Parameters
    ----------
    job
        What is to be graded.
    """
    for attempt in (1, 2):
        try:
            return attempt_once(job)
        except Exception:
            _log.exception("Grading %s failed (attempt %d)", job.question.id, attempt)
    return internal_error(job)


def internal_error(job: Job) -> Graded:
    """Give the verdict for a job that could not be graded through our own fault."""
    message = "The grader failed; this is not your fault. Please hand in again."
    verdict = Verdict(
        outcome=Outcome.INTERNAL_ERROR, passed=0, total=count(job), message=message, tier=job.tier
    )
    return Graded(verdict=verdict, notebook=None)


def attempt_once(job: Job) -> Graded:
    """Grade once.

    Raises
    ------
    Exception
        Through a fault of ours only (no kernel, no memory, an error in this code).
    """
    began = time.monotonic()
    run = run_all(job, _execute)
    seconds = round(time.monotonic() - began, 3)
    verdict = run.verdict.model_copy(update={"seconds": seconds})
    return Graded(verdict=verdict, notebook=bound(run.notebook))


def _execute(job: Job) -> Run:
    began = time.monotonic()
    course = Course(allowances(job), sealed=frozenset({"harness"}))
    notebook = build(job)
    execute(job, notebook, course)
    return Run(course, notebook, judge(job, course, notebook, seconds=time.monotonic() - began))


def execute(job: Job, notebook: NotebookNode, course: Course) -> None:
    """Execute a notebook that was built for a job; what happened stands in it and in the course."""
    with suppress(OutOfTime, OutOfOutput, KernelDied):
        # It was made for papermill: it need not be written, read and written once more.
        papermill_engines.execute_notebook_with_engine(
            engine.NAME,
            notebook,
            kernel_name=kernel_name(job.question.language),
            progress_bar=False,
            autosave_cell_every=0,
            course=course,
            demand=demand(job),
            allow_errors=True,
            join_streams=True,
        )


def allowances(job: Job) -> dict[str, Allowance]:
    """How long the cells of each kind may take together, and how much they may send."""
    limits = job.question.limits
    cases = Allowance(
        # The harness keeps the time itself, and more fairly on a busy machine; this is for when
        # it was broken.
        seconds=limits.total_seconds * 2.5 + 10,
        message_bytes=min(128 << 20, (count(job) + 20) * 4 * value_limit(job.question)),
        # A value is text in a text in a message: each time its quotes are escaped anew.
        one_message=8 * value_limit(job.question),
    )
    setup = Allowance(seconds=_SETUP_SECONDS, message_bytes=LOAD_BYTES)
    load = Allowance(
        seconds=min(LOAD_SECONDS, limits.total_seconds),
        message_bytes=LOAD_BYTES,
        cell_bytes=MAX_OUTPUT,
    )
    return {"setup": setup, "candidate": load, "harness": cases}


def demand(job: Job) -> Demand:
    """Say what the sandbox for a job has to be like.

    Its limits stand a little above those that the harness sets for each case, so that it is a
    case that ends, with its own outcome, and not the kernel.
    """
    limits: Limits = job.question.limits
    return Demand(
        tier=job.tier,
        preload=PANDAS if takes_frames(job.question) else (),
        preparation=harness(job.question.language).preparation(),
        lean=True,
        allowance=sandbox.Allowance(
            memory_mb=limits.memory_mb + _SPARE_MB,
            processes=limits.processes,
            file_mb=limits.file_mb,
            cpu_seconds=int(LOAD_SECONDS + limits.total_seconds * 1.25 + 30),
        ),
    )
