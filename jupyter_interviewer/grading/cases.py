"""What became of one case. Expected values meet actual ones here, and nowhere else."""

from __future__ import annotations

import signal as signals

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Case
from jupyter_interviewer.domain.verdict import CaseResult, Outcome
from jupyter_interviewer.grading import readable
from jupyter_interviewer.grading.course import Stop, signal_name
from jupyter_interviewer.grading.decision import Decider
from jupyter_interviewer.grading.reports import (
    CaseReport,
    OwnCase,
    Raised,
    Returned,
    TooLarge,
    Unreadable,
    read_reply,
)
from jupyter_interviewer.grading.traces import Traces

_SIGNALS = {
    signals.SIGXCPU: Outcome.TIME_LIMIT,
    signals.SIGXFSZ: Outcome.FILE_LIMIT,
}
_OF_DECISION = {
    True: Outcome.ACCEPTED,
    False: Outcome.WRONG_ANSWER,
    None: Outcome.INTERNAL_ERROR,
}
_LESS = "all that the cases before it had left for it"


class CaseJudge:
    """Judges the cases of one run.

    Parameters
    ----------
    traces
        What the run left behind.
    decide
        Compares, or asks the question's checker.
    """

    def __init__(self, traces: Traces, decide: Decider) -> None:
        self.traces = traces
        self.question = traces.job.question
        self.course = traces.course
        self.reports = traces.reports
        self.decide = decide

    def result(self, index: int, case: Case) -> CaseResult:
        """Judge one of the question's cases."""
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

    def own_result(self, index: int, own: OwnCase) -> CaseResult:
        """Judge a case that the candidate wrote."""
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
            "expected": readable.value(codec.loads(expected), language=self.question.language),
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
            case "processor" | "wall":
                return Outcome.TIME_LIMIT, None, self._out_of_time(report)
            case "memory":
                error = f"more than {limits.memory_mb} MiB of memory, with its processes"
                return Outcome.MEMORY_LIMIT, None, error
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

    def _out_of_time(self, report: CaseReport) -> str:
        limit, allowed = self.question.limits.case_seconds, report.allowed
        if report.end == "processor":
            # What is not a little less is what everybody has.
            if allowed is None or allowed > 0.95 * limit:
                return f"more than {limit:g} s of processor time"
            return f"more than {allowed:.2g} s of processor time, {_LESS}"
        if report.seconds > limit / 2:
            text = "it was still running when its time was up"
        else:
            text = "it was still waiting when its time was up"
        if allowed is None:
            return text
        return f"{text}, after {allowed:.2g} s" + (f", {_LESS}" if allowed < limit else "")

    def _not_run(self) -> tuple[Outcome, None, str]:
        if self.course.stop is Stop.DEAD:
            outcome, why = self.traces.death()
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
        if self.decide.is_hopeless(index, expected, text):
            return Outcome.WRONG_ANSWER, None, None
        reply = read_reply(text)
        match reply:
            case Returned(value):
                shown = readable.value(value, language=self.question.language)
                found = self.decide(index, expected, value)
                return _OF_DECISION[found.right], shown, None if found.right else found.reason
            case Unreadable(why):
                error = f"what was returned is not plain data: {why}"
                return Outcome.WRONG_ANSWER, None, error
            case TooLarge():
                return Outcome.OUTPUT_LIMIT, None, "the returned value is too large"
            case Raised() as raised:
                return raised.limit or Outcome.RUNTIME_ERROR, None, self.traces.told(raised)
        return Outcome.RUNTIME_ERROR, None, None
