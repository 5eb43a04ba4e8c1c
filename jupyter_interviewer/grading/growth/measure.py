"""Measuring one answer: inputs are made, its calls are measured, and the growth is fitted."""

from __future__ import annotations

import time
from collections.abc import Sequence

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.measured import Measured, Point
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.grading.course import Allowance, Course
from jupyter_interviewer.grading.grade import allowances, execute
from jupyter_interviewer.grading.growth.cells import build_measuring, measurable, reported
from jupyter_interviewer.grading.growth.fit import UNWEIGHED, fit_space, fit_time, unclear
from jupyter_interviewer.grading.growth.inputs import Inputs, make
from jupyter_interviewer.grading.growth.observed import Observed, read
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.sandbox.tier import Tier

SECONDS = 8.0
"""Time of the measurements, unless something else is said."""

MESSAGE_BYTES = 16 << 20
FAILED = "the code could not be measured to the end"


def measure(
    question: Question,
    cells: Sequence[Cell],
    *,
    tier: str | None = None,
    seconds: float = SECONDS,
) -> Measured:
    """Measure how an answer's processor time and memory grow with its input.

    Of JavaScript and TypeScript the memory is left out: V8 tells what is allocated, and not what
    of that is still in use at the peak.

    Whatever the answer does, this ends, and is at worst "not clear".

    Parameters
    ----------
    question
        As it was frozen.
    cells
        The code cells of the answer.
    tier
        The isolation tier; the best that works where it is None.
    seconds
        Time of the measurements; on a busy machine it may pass three times. Making inputs and
        loading the answer come on top.

    Raises
    ------
    NoInputs
        The question has nothing to make inputs from, or that failed.
    Exception
        Through a fault of ours (no kernel, no memory).
    """
    began = time.monotonic()
    if not measurable(question.language, question.entry_kind):
        said = unclear("answers of this kind cannot be measured")
        return Measured(time=said, space=said)
    inputs = make(question, Tier(tier) if tier else None)
    job = Job(question=question, cells=tuple(cells), kind="run", tier=tier)
    observed = _observe(job, inputs, seconds)
    per = "operation" if question.entry_kind is EntryKind.CLASS else "call"
    if observed is None:
        time_fit = space_fit = unclear(FAILED)
        points: tuple[Point, ...] = ()
    else:
        time_fit = fit_time(observed, per_operation=per == "operation")
        weighed = question.language is Language.PYTHON
        space_fit = fit_space(observed) if weighed else unclear(UNWEIGHED)
        points = observed.points()
    return Measured(
        time=time_fit,
        space=space_fit,
        points=points,
        counted=inputs.grows["n"],
        together=tuple(sorted(inputs.grows)),
        per=per,
        seconds=round(time.monotonic() - began, 3),
    )


def _observe(job: Job, inputs: Inputs, seconds: float) -> Observed | None:
    measuring = Allowance(seconds=seconds * 3 + 20, message_bytes=MESSAGE_BYTES)
    allowed = {**allowances(job), "harness": measuring}
    course = Course(allowed, sealed=frozenset({"harness"}))
    notebook = build_measuring(job, inputs, seconds)
    execute(job, notebook, course)
    return read(reported(notebook))
