"""From what happened to a verdict."""

from __future__ import annotations

import re

from nbformat import NotebookNode

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.grading.cases import CaseJudge
from jupyter_interviewer.grading.course import Course, Stop
from jupyter_interviewer.grading.decision import Decider
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.reports import Raised, read, read_reply
from jupyter_interviewer.grading.traces import Traces, told
from jupyter_interviewer.grading.unrun import unrun

_OWN_CASES = re.compile(r"^[ \t]*((const|let|var)[ \t]+)?my(_c|C)ases\b", re.M)
_NOT_OF_TABLES = (
    "Your own cases were not tried: questions about data have none. Call your function on tables "
    "of your own in a cell instead."
)


def judge(job: Job, course: Course, notebook: NotebookNode, *, seconds: float) -> Verdict:
    """Judge an executed notebook.

    Parameters
    ----------
    job
        What was graded, with the expected values.
    course
        How the execution went.
    notebook
        As it was executed.
    seconds
        Wall seconds that it took.
    """
    traces = Traces(job, course, read(notebook, shown=len(job.question.public_cases)))
    verdict = unrun(traces) or _Judge(traces).verdict()
    return verdict.model_copy(update={"seconds": round(seconds, 3), "tier": course.tier})


class _Judge:
    def __init__(self, traces: Traces) -> None:
        self.traces = traces
        self.job = traces.job
        self.course = traces.course
        self.reports = traces.reports

    def verdict(self) -> Verdict:
        cases = self.traces.cases
        decide = Decider(self.job, cases, self.reports, self.course.tier)
        judging = CaseJudge(self.traces, decide)
        results = [judging.result(index, case) for index, case in enumerate(cases)]
        results += [
            judging.own_result(len(cases) + number, own)
            for number, own in enumerate(self.reports.own)
            if self.job.kind == "run"
        ]
        failed = [result for result in results if result.outcome is not Outcome.ACCEPTED]
        cell, line = self._first_place(failed)
        return Verdict(
            outcome=failed[0].outcome if failed else Outcome.ACCEPTED,
            passed=len(results) - len(failed),
            total=len(results),
            cases=tuple(results),
            message=decide.failure or self._remark(),
            cell=cell,
            line=line,
        )

    def _remark(self) -> str | None:
        if self.reports.finished and len(self.reports.cases) >= len(self.traces.cases):
            return self._own_cases_lost()
        if self.course.stop is Stop.DEAD:
            return f"The kernel ended before all cases were run: {self.traces.death()[1]}."
        if self.course.stop is Stop.OUTPUT:
            return "The cases were stopped: your code printed too much."
        if self.course.stop is None and not self.reports.late:
            return "Your code interfered with how cases are run."
        seconds = f"{self.job.question.limits.total_seconds:g} s"
        return f"The time for all cases together ({seconds}) was up before all had been run."

    def _own_cases_lost(self) -> str | None:
        """Say that own cases are missing because the cell that defines them stopped."""
        if self.job.kind == "submission" or self.reports.own:
            return None
        if self.job.question.tables:
            written = any(_OWN_CASES.search(cell.source) for cell in self.job.cells)
            return _NOT_OF_TABLES if written else None
        for cell, error in self.traces.errors:
            if _OWN_CASES.search(self.job.cells[cell].source):
                where = self.traces.cell(cell)
                return f"Your own cases were not tried: {where} stopped with {told(error)}."
        return None

    def _first_place(self, failed: list[CaseResult]) -> tuple[str | None, int | None]:
        """Where the first error of a case that may be shown stands."""
        for result in failed:
            report = self.reports.cases.get(result.index) if result.public else None
            if report is not None and report.end == "reply" and report.reply is not None:
                reply = read_reply(report.reply)
                place = self.traces.place(reply) if isinstance(reply, Raised) else None
                if place is not None:
                    return self.job.cells[place[0]].id, place[1]
        return None, None
