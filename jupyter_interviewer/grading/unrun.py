"""The verdict where it did not come to running cases."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading import readable
from jupyter_interviewer.grading.course import CellError, Stop
from jupyter_interviewer.grading.harness.language import harness
from jupyter_interviewer.grading.traces import Traces, told

_SYNTAX_ERRORS = ("SyntaxError", "IndentationError", "TabError")


def unrun(traces: Traces) -> Verdict | None:
    """Say why no case was run; None where some were."""
    return _Unrun(traces).verdict()


class _Unrun:
    def __init__(self, traces: Traces) -> None:
        self.traces = traces
        self.job = traces.job
        self.question = traces.job.question
        self.course = traces.course
        self.reports = traces.reports

    def verdict(self) -> Verdict | None:
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
            for cell, error in self.traces.errors
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
        where = f"line {line} of {self.traces.cell(cell)}" if line else self.traces.cell(cell)
        return self._failed(Outcome.SYNTAX_ERROR, f"{message} ({where}).", cell=cell, line=line)

    def _uncompiled(self) -> Verdict | None:
        error = self.reports.uncompiled
        if error is None:
            return None
        cell, line = self.traces.place(error) or (None, None)
        return self._failed(
            Outcome.COMPILE_ERROR, f"{self.traces.told(error)}.", cell=cell, line=line
        )

    def _no_entry(self) -> Verdict:
        if self.question.language is Language.SQL:
            return self._no_query()
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
        for cell, error in self.traces.errors:
            text += f" {self.traces.cell(cell).capitalize()} stopped with {told(error)}."
            if error.name == "MemoryError":
                return self._failed(Outcome.MEMORY_LIMIT, text, cell=cell)
            break
        return self._failed(Outcome.MISSING_ENTRY_POINT, text, cell=cell)

    def _no_query(self) -> Verdict:
        name = self.question.entry_point
        text = (
            f"There is no query `{name}` in your notebook: begin its cell with `-- name: {name}`."
        )
        return self._failed(Outcome.MISSING_ENTRY_POINT, text)

    def _stopped(self) -> Verdict:
        stop, cell = self.course.stop, self.traces.number(self.course.stopped_in)
        where = self.traces.cell(cell).capitalize() if cell is not None else "Your notebook"
        if stop is Stop.TIME:
            text = f"{where} was still running when its time was up."
            return self._failed(Outcome.TIME_LIMIT, text, cell=cell)
        if stop is Stop.OUTPUT:
            return self._failed(Outcome.OUTPUT_LIMIT, f"{where} printed too much.", cell=cell)
        outcome, why = self.traces.death()
        return self._failed(outcome, f"{where} ended the kernel: {why}.", cell=cell)

    def _failed(
        self, outcome: Outcome, message: str, *, cell: int | None = None, line: int | None = None
    ) -> Verdict:
        return Verdict(
            outcome=outcome,
            passed=0,
            total=len(self.traces.cases),
            message=message,
            cell=None if cell is None else self.job.cells[cell].id,
            line=line,
        )


def _syntax_error(error: CellError) -> tuple[str, int | None]:
    """The message without IPython's name for the file, and the line."""
    found = re.search(r"\s*\((?:[^()]*, )?line (\d+)\)\s*$", error.message)
    if found is None:
        return readable.text(f"{error.name}: {error.message}", readable.MAX_ERROR), None
    text = readable.text(error.message[: found.start()], readable.MAX_ERROR)
    return f"{error.name}: {text}", min(int(found.group(1)[:9]), 2**31)
