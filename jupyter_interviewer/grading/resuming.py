"""Going on in a new kernel where a case ended the old one: one case's fault is not the others'."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from nbformat import NotebookNode

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.grading.build import BEGIN, GO_ON, count, ordered
from jupyter_interviewer.grading.course import Course, Stop
from jupyter_interviewer.grading.job import Job

DEATHS = 4
"""How many kernels one answer may end; the cases after that are not run."""

_NOT_RUN = "not run: "


@dataclass
class Run:
    """One execution of an answer: its course, the executed notebook, and what came of it."""

    course: Course
    notebook: NotebookNode
    verdict: Verdict

    def killer(self, cases: int) -> int | None:
        """Give the index of the case that ended the kernel, of so many; None if none did."""
        if self.course.stop is not Stop.DEAD or self.course.stopped_in not in (BEGIN, GO_ON):
            return None
        # Each case that came to its end has its seconds.
        ran = [result.seconds is not None for result in self.verdict.cases if not result.own]
        return ran.index(False) if False in ran[:cases] else None


@dataclass
class _Whole:
    """The results of all runs, one after another."""

    results: list[CaseResult] = field(default_factory=list)
    ended: dict[int, str] = field(default_factory=dict)

    def verdict(self, last: Verdict, rest: Iterable[CaseResult]) -> Verdict:
        numbered = [
            result.model_copy(update={"index": index})
            for index, result in enumerate([*self.results, *rest])
        ]
        failed = [r.outcome for r in numbered if r.outcome is not Outcome.ACCEPTED]
        return last.model_copy(
            update={
                "outcome": failed[0] if failed else Outcome.ACCEPTED,
                "passed": len(numbered) - len(failed),
                "total": len(numbered),
                "cases": tuple(numbered),
                "message": self._message(last),
                "cell": None,
                "line": None,
            }
        )

    def _message(self, last: Verdict) -> str | None:
        if not self.ended:
            return last.message
        told = " and ".join(f"case {index + 1} ({why})" for index, why in self.ended.items())
        text = f"The kernel was ended by {told}; the cases after that ran in a new one."
        return f"{text} {last.message}" if last.message else text


def run_all(job: Job, execute: Callable[[Job], Run]) -> Run:
    """Execute an answer, in new kernels where its cases ended the one before.

    Parameters
    ----------
    job
        What is graded.
    execute
        Executes a job in a kernel of its own.

    Returns
    -------
    Run
        The first execution, with the verdict on all cases.
    """
    began = time.monotonic()
    first = run = execute(job)
    whole, rest = _Whole(), job
    for _ in range(DEATHS):
        killer = run.killer(count(rest))
        if killer is None:
            break
        left = job.question.limits.total_seconds - (time.monotonic() - began)
        # What the case before it reported may have been lost with the kernel: by itself it shows.
        alone = execute(_part(rest, slice(killer, killer + 1), max(left, 1.0)))
        if not alone.verdict.cases:
            # What loaded before does not now: the first word on it stands.
            break
        if alone.killer(1) is not None:
            whole.ended[len(whole.results) + killer] = str(alone.course.death or "it is gone")
        whole.results += [*run.verdict.cases[:killer], _ended(alone.verdict.cases[0])]
        rest = _part(rest, slice(killer + 1, None), left)
        if left <= 0 or not count(rest):
            unrun = run.verdict.cases[killer + 1 :]
            return Run(first.course, first.notebook, whole.verdict(first.verdict, unrun))
        run = execute(rest)
    if not whole.results:
        return first
    return Run(first.course, first.notebook, whole.verdict(run.verdict, run.verdict.cases))


def _part(job: Job, part: slice, seconds: float) -> Job:
    """Give the job for some of its cases, numbered as they are run, with so much time in all."""
    limits = job.question.limits
    if seconds > 0:
        limits = limits.model_copy(update={"total_seconds": seconds})
    question = job.question.model_copy(
        update={"cases": tuple(ordered(job)[part]), "limits": limits}
    )
    return job.model_copy(update={"question": question})


def _ended(result: CaseResult) -> CaseResult:
    """Tell of the case itself what is told of those that were not run."""
    if result.error is None:
        return result
    return result.model_copy(update={"error": result.error.removeprefix(_NOT_RUN)})
