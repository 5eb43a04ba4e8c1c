"""From what happened to a verdict. Expected values meet actual ones here, and nowhere else."""

from __future__ import annotations

import re
import signal as signals
from collections.abc import Iterator

from nbformat import NotebookNode

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Case, EntryKind
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.grading import readable
from jupyter_interviewer.grading.course import Cause, CellError, Course, Stop, signal_name
from jupyter_interviewer.grading.decision import Decider
from jupyter_interviewer.grading.harness.language import harness
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.reports import (
    CaseReport,
    OwnCase,
    Raised,
    Reports,
    Returned,
    TooLarge,
    Unreadable,
    read,
    read_reply,
)

_SYNTAX_ERRORS = ("SyntaxError", "IndentationError", "TabError")
_OWN_CASES = re.compile(r"^[ \t]*((const|let|var)[ \t]+)?my(_c|C)ases\b", re.M)
_SIGNALS = {
    signals.SIGXCPU: Outcome.TIME_LIMIT,
    signals.SIGXFSZ: Outcome.FILE_LIMIT,
}
_BY_CAUSE = {
    Cause.MEMORY: Outcome.MEMORY_LIMIT,
    Cause.PROCESSOR: Outcome.TIME_LIMIT,
    Cause.FILE: Outcome.FILE_LIMIT,
}
_OF_DECISION = {
    True: Outcome.ACCEPTED,
    False: Outcome.WRONG_ANSWER,
    None: Outcome.INTERNAL_ERROR,
}


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
    reports = read(notebook, shown=len(job.question.public_cases))
    return _Judge(job, course, reports).verdict(round(seconds, 3))


class _Judge:
    def __init__(self, job: Job, course: Course, reports: Reports) -> None:
        self.job = job
        self.question = job.question
        self.course = course
        self.reports = reports
        self.candidates = {f"candidate-{n}": n for n in range(len(job.cells))}

    def verdict(self, seconds: float) -> Verdict:
        verdict = self._whole() or self._by_cases()
        return verdict.model_copy(update={"seconds": seconds, "tier": self.course.tier})

    # The run as a whole

    def _whole(self) -> Verdict | None:
        """The verdict where it did not come to running cases."""
        broken = self._broken_definition()
        if broken is not None:
            return broken
        if self.reports.entry == "ok":
            return self._uncompiled()
        if self.course.stop is not None:
            return self._stopped()
        if self.reports.entry is None:
            return self._failed(
                Outcome.RUNTIME_ERROR,
                "Your cells changed the kernel so much that no case could be run in it.",
            )
        return self._no_entry()

    def _broken_definition(self) -> Verdict | None:
        # What stands in the notebook is what is meant: an earlier version that still works is not.
        language = harness(self.question.language)
        name = "" if self.question.entry_kind is EntryKind.CALL else self.question.entry_point
        defines = language.definition(name)
        broken = [
            (cell, error)
            for cell, error in self._cell_errors()
            if error.name in _SYNTAX_ERRORS
            and (
                defines.search(self.job.cells[cell].source)
                or self.reports.entry in (None, "missing")
            )
        ]
        broken.sort(key=lambda item: not defines.search(self.job.cells[item[0]].source))
        if not broken:
            return None
        cell, error = broken[0]
        message, line = _syntax_error(error)
        where = f"line {line} of {self._cell(cell)}" if line else self._cell(cell)
        return self._failed(Outcome.SYNTAX_ERROR, f"{message} ({where}).", cell=cell, line=line)

    def _uncompiled(self) -> Verdict | None:
        error = self.reports.uncompiled
        if error is None:
            return None
        cell, line = self._place(error) or (None, None)
        return self._failed(Outcome.COMPILE_ERROR, f"{self._raised(error)}.", cell=cell, line=line)

    def _no_entry(self) -> Verdict:
        kind = "class" if self.question.entry_kind is EntryKind.CLASS else "function"
        name = self.question.entry_point
        state, holder = self.reports.entry, self.reports.holder
        if state == "class":
            text = f"`{name}` is a class in your notebook, but a function was asked for."
        elif state == "not_class":
            text = f"`{name}` is not a class in your notebook, but a class was asked for."
        elif state == "not_callable":
            text = f"`{name}` is not a function in your notebook, but a value."
        else:
            text = f"There is no {kind} `{name}` in your notebook."
            if holder:
                text += (
                    f" There is one inside the class `{readable.text(holder, 80)}`: move it out."
                )
        cell = None
        for cell, error in self._cell_errors():
            text += f" {self._cell(cell).capitalize()} stopped with {_told(error)}."
            if error.name == "MemoryError":
                return self._failed(Outcome.MEMORY_LIMIT, text, cell=cell)
            break
        return self._failed(Outcome.MISSING_ENTRY_POINT, text, cell=cell)

    def _stopped(self) -> Verdict:
        stop, cell = self.course.stop, self.candidates.get(self.course.stopped_in or "")
        where = self._cell(cell).capitalize() if cell is not None else "Your notebook"
        if stop is Stop.TIME:
            text = f"{where} was still running when its time was up."
            return self._failed(Outcome.TIME_LIMIT, text, cell=cell)
        if stop is Stop.OUTPUT:
            return self._failed(Outcome.OUTPUT_LIMIT, f"{where} printed too much.", cell=cell)
        outcome, why = self._death()
        return self._failed(outcome, f"{where} ended the kernel: {why}.", cell=cell)

    def _death(self) -> tuple[Outcome, str]:
        death = self.course.death
        if death is None:
            return Outcome.RUNTIME_ERROR, "it is gone"
        return _BY_CAUSE.get(death.cause, Outcome.RUNTIME_ERROR), str(death)

    def _failed(
        self, outcome: Outcome, message: str, *, cell: int | None = None, line: int | None = None
    ) -> Verdict:
        return Verdict(
            outcome=outcome,
            passed=0,
            total=len(self._cases()),
            message=message,
            cell=None if cell is None else self.job.cells[cell].id,
            line=line,
        )

    # Case by case

    def _by_cases(self) -> Verdict:
        cases = self._cases()
        self.decide = Decider(self.job, cases, self.reports, self.course.tier)
        results = [self._result(index, case) for index, case in enumerate(cases)]
        results += [
            self._own_result(len(cases) + number, own)
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
            message=self.decide.failure or self._remark(),
            cell=cell,
            line=line,
        )

    def _cases(self) -> list[Case]:
        """The cases in the order in which they were run."""
        public = [case for case in self.question.cases if case.public]
        if self.job.kind == "run":
            return public
        return public + [case for case in self.question.cases if not case.public]

    def _remark(self) -> str | None:
        if self.reports.finished and len(self.reports.cases) >= len(self._cases()):
            return self._own_cases_lost()
        if self.course.stop is Stop.DEAD:
            return f"The kernel ended before all cases were run: {self._death()[1]}."
        if self.course.stop is Stop.OUTPUT:
            return "The cases were stopped: your code printed too much."
        if self.course.stop is None and not self.reports.late:
            return "Your code interfered with how cases are run."
        seconds = f"{self.question.limits.total_seconds:g} s"
        return f"The time for all cases together ({seconds}) was up before all had been run."

    def _own_cases_lost(self) -> str | None:
        """Say that own cases are missing because the cell that defines them stopped."""
        if self.job.kind == "submission" or self.reports.own:
            return None
        for cell, error in self._cell_errors():
            if _OWN_CASES.search(self.job.cells[cell].source):
                where = self._cell(cell)
                return f"Your own cases were not tried: {where} stopped with {_told(error)}."
        return None

    def _result(self, index: int, case: Case) -> CaseResult:
        report = self.reports.cases.get(index)
        if report and not case.public:
            report = report.rough(self.question.limits)
        outcome, actual, error = self._outcome(index, case.expected)
        result = CaseResult(
            index=index,
            outcome=outcome,
            public=case.public,
            seconds=report.seconds if report else None,
            memory_bytes=report.memory if report else None,
        )
        if not case.public:
            return result
        return result.model_copy(
            update=self._shown(case.input, case.expected, report, actual, error)
        )

    def _own_result(self, index: int, own: OwnCase) -> CaseResult:
        if own.arguments is None or own.expected is None:
            return CaseResult(
                index=index,
                outcome=Outcome.RUNTIME_ERROR,
                public=True,
                own=True,
                error=readable.text(own.problem or "", readable.MAX_ERROR),
            )
        report = self.reports.cases.get(index)
        outcome, actual, error = self._outcome(index, own.expected)
        return CaseResult(
            index=index,
            outcome=outcome,
            public=True,
            own=True,
            seconds=report.seconds if report else None,
            memory_bytes=report.memory if report else None,
            **self._shown(own.arguments, own.expected, report, actual, error),
        )

    def _shown(
        self,
        arguments: str,
        expected: str,
        report: CaseReport | None,
        actual: str | None,
        error: str | None,
    ) -> dict[str, str | None]:
        return {
            "input": readable.call(codec.loads(arguments), self.question),
            "expected": readable.value(codec.loads(expected)),
            "actual": actual,
            "stdout": readable.text(report.stdout, readable.MAX_STDOUT) if report else None,
            "error": readable.text(error, readable.MAX_ERROR) if error else None,
        }

    def _outcome(self, index: int, expected: str) -> tuple[Outcome, str | None, str | None]:
        """The outcome of a case, what it returned, and what went wrong, for a person."""
        limits = self.question.limits
        report = self.reports.cases.get(index)
        if report is None:
            return self._not_run()
        match report.end:
            case "reply" if report.reply is not None:
                return self._of_reply(index, report.reply, expected)
            case "processor":
                error = f"more than {limits.case_seconds:g} s of processor time"
                return Outcome.TIME_LIMIT, None, error
            case "wall":
                return Outcome.TIME_LIMIT, None, "it was still waiting when its time was up"
            case "output":
                return Outcome.OUTPUT_LIMIT, None, f"more than {limits.output_kb} KiB printed"
            case "large":
                return Outcome.OUTPUT_LIMIT, None, "the returned value is too large"
            case "no_process":
                return Outcome.PROCESS_LIMIT, None, "no process was left to run this case in"
            case "no_memory":
                return Outcome.MEMORY_LIMIT, None, "no memory was left to run this case in"
            case "gone":
                return self._gone(report)
        return Outcome.RUNTIME_ERROR, None, "your code interfered with how this case was run"

    def _not_run(self) -> tuple[Outcome, None, str]:
        if self.course.stop is Stop.DEAD:
            outcome, why = self._death()
            return outcome, None, f"not run: your code ended the kernel ({why})"
        if self.course.stop is Stop.OUTPUT:
            return Outcome.OUTPUT_LIMIT, None, "not run: your code printed too much"
        if self.course.stop is Stop.TIME or self.reports.late:
            return Outcome.TIME_LIMIT, None, "not run: the time for all cases together was up"
        return Outcome.RUNTIME_ERROR, None, "not run: your code interfered with how cases are run"

    def _gone(self, report: CaseReport) -> tuple[Outcome, None, str]:
        if report.signal is None:
            text = f"your code ended its own process (exit status {report.status})"
            return Outcome.RUNTIME_ERROR, None, text
        name = signal_name(report.signal)
        outcome = _SIGNALS.get(report.signal, Outcome.RUNTIME_ERROR)  # type: ignore[call-overload]
        return outcome, None, f"the process died of {name}"

    def _of_reply(
        self, index: int, text: str, expected: str
    ) -> tuple[Outcome, str | None, str | None]:
        reply = read_reply(text)
        match reply:
            case Returned(value):
                shown = readable.value(value)
                found = self.decide(index, expected, value)
                return _OF_DECISION[found.right], shown, None if found.right else found.reason
            case Unreadable(why):
                error = f"what was returned is not plain data: {why}"
                return Outcome.WRONG_ANSWER, None, error
            case TooLarge():
                return Outcome.OUTPUT_LIMIT, None, "the returned value is too large"
            case Raised() as raised:
                return raised.limit or Outcome.RUNTIME_ERROR, None, self._raised(raised)
        return Outcome.RUNTIME_ERROR, None, None

    def _raised(self, raised: Raised) -> str:
        if raised.name == "StdinNotImplementedError":
            text = "input() was called, but nobody is there to type: use the arguments"
        else:
            text = f"{raised.name}: {raised.message}" if raised.message else raised.name
        place = self._place(raised)
        return text if place is None else f"{text} (line {place[1]} of {self._cell(place[0])})"

    # Where in the notebook

    def _place(self, raised: Raised) -> tuple[int, int] | None:
        if raised.execution is None or raised.line is None:
            return None
        if not 1 <= raised.execution <= len(self.course.executed):
            return None
        cell = self.candidates.get(self.course.executed[raised.execution - 1])
        return None if cell is None else (cell, raised.line)

    def _first_place(self, failed: list[CaseResult]) -> tuple[str | None, int | None]:
        """Where the first error of a case that may be shown stands."""
        for result in failed:
            report = self.reports.cases.get(result.index) if result.public else None
            if report is not None and report.end == "reply" and report.reply is not None:
                reply = read_reply(report.reply)
                place = self._place(reply) if isinstance(reply, Raised) else None
                if place is not None:
                    return self.job.cells[place[0]].id, place[1]
        return None, None

    def _cell_errors(self) -> Iterator[tuple[int, CellError]]:
        for name, error in self.course.errors.items():
            if name in self.candidates:
                yield self.candidates[name], error

    def _cell(self, number: int) -> str:
        return "your code" if len(self.job.cells) == 1 else f"code cell {number + 1}"


def _syntax_error(error: CellError) -> tuple[str, int | None]:
    """The message without IPython's name for the file, and the line."""
    found = re.search(r"\s*\((?:[^()]*, )?line (\d+)\)\s*$", error.message)
    if found is None:
        return readable.text(f"{error.name}: {error.message}", readable.MAX_ERROR), None
    text = readable.text(error.message[: found.start()], readable.MAX_ERROR)
    return f"{error.name}: {text}", min(int(found.group(1)[:9]), 2**31)


def _told(error: CellError) -> str:
    return readable.text(f"{error.name}: {error.message}".strip(": "), 300)
