"""The executed part of the gate: whether a hint's code does the work, or a part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jupyter_interviewer.domain.question import Case, EntryKind, Question
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.merging import Answer, merged, tripped
from jupyter_interviewer.hints.pieces import TRIVIAL, in_place, programs
from jupyter_interviewer.hints.trial import Outcome, Pace, run_each
from jupyter_interviewer.questions.freeze import ScriptRunner

MOST = 60
"""Whole answers that are tried for one hint."""
CASES = 30
"""Cases, the smallest, that a line is looked for in."""
_STOPPED = re.compile(r"(\w+):?.* \(line (\d+)\)$", re.DOTALL)
SECONDS = 0.3
"""Processor time of a case: a hint is waited for."""


class Trial:
    """Tries answers to one question on its cases, and judges what they give.

    Parameters
    ----------
    question
        In Python.
    run
        Runs scripts in the sandbox.
    """

    def __init__(self, question: Question, run: ScriptRunner) -> None:
        self.question = question
        self._run = run
        self._judge = Judge(question)

    def right(
        self, sources: Sequence[str], cases: Sequence[Case], seconds: float = SECONDS
    ) -> list[list[bool]]:
        """Say for each source which cases it is right for. Blocking."""
        return [[one is True for one in row] for row in self.results(sources, cases, seconds)]

    def results(
        self, sources: Sequence[str], cases: Sequence[Case], seconds: float = SECONDS
    ) -> list[list[bool | None]]:
        """Say the same, and None where a source did not end in time. Blocking.

        Raises
        ------
        TrialFailed
            The sandbox did not answer.
        """
        rows = self._rows(sources, cases, seconds)
        return [
            [
                None if outcome.status == "time" else self._fits(case, outcome)
                for case, outcome in zip(cases, row, strict=True)
            ]
            for row in rows
        ]

    def stops(self, answer: Answer, cases: Sequence[Case]) -> list[tuple[str, int]]:
        """Say for each case that ends in an error which one, and on which line. Blocking."""
        (row,) = self._rows([answer.whole], cases, SECONDS) or [[]]
        setup = self.question.setup.rstrip()
        before = answer.before.count("\n") + (setup.count("\n") + 1 if setup else 0)
        found = []
        for outcome in row:
            stopped = _STOPPED.match(outcome.text) if outcome.status == "error" else None
            if stopped is not None:
                line = int(stopped[2]) - before
                if 1 <= line <= answer.cell.count("\n") + 1:
                    found.append((stopped[1], line))
        return found

    def idle_lines(self, answer: Answer, lines: Sequence[int]) -> list[int]:
        """Give those of some lines that no failing case comes by. Blocking.

        A line that an error is put before, and no failing case notices, has no part in it.
        """
        cases = sorted(self.question.cases, key=lambda case: len(case.input))[:CASES]
        (had,) = self.results([answer.whole], cases)
        failing = [case for case, right in zip(cases, had, strict=True) if not right]
        probes = {line: tripped(answer.cell, line) for line in lines}
        tried = {line: cell for line, cell in probes.items() if cell is not None}
        if not failing or not tried:
            return []
        sources = [answer.whole, *(answer.with_cell(cell) for cell in tried.values())]
        was, *rows = self._rows(sources, failing, SECONDS)
        before = [(one.status, one.text) for one in was]
        return [
            line
            for line, row in zip(tried, rows, strict=True)
            if [(one.status, one.text) for one in row] == before
        ]

    def _rows(
        self, sources: Sequence[str], cases: Sequence[Case], seconds: float
    ) -> list[list[Outcome]]:
        if not sources or not cases:
            return [[Outcome(status="none")] * len(cases) for _ in sources]
        most = min(self.question.limits.case_seconds, seconds)
        pace = Pace(least=most, factor=0.0, most=most)
        inputs = [case.input for case in cases]
        return run_each(self.question, sources, inputs, pace, self._run)

    def _fits(self, case: Case, outcome: Outcome) -> bool:
        return outcome.status == "ok" and self._judge.right(case.input, outcome.text)


def leaked(question: Question, answer: Answer, pieces: Sequence[str], trial: Trial) -> str | None:
    """Try pieces of code alone, in place of the answer and merged into it. Blocking.

    Returns
    -------
    str or None
        What they do that they must not: make a class of hidden cases pass that the answer as it
        is fails. What anybody would get right by returning a value at once does not count for a
        piece in place of the whole.
    """
    whole = [] if question.entry_kind is not EntryKind.FUNCTION else _wholes(question, pieces)
    parts = [one for piece in pieces for one in merged(piece, answer, question)]
    parts = list(dict.fromkeys(parts))[: MOST - len(whole)]
    if not whole and not parts:
        return None
    values = (*TRIVIAL, *question.parameters) if whole else ()
    trivial = [in_place(question, f"return {value}") for value in values]
    hidden = [case for case in question.cases if not case.public]
    had, *anybody = [_classes(hidden, row) for row in trial.right([answer.whole, *trivial], hidden)]
    open_ = [case for case in hidden if case.kind not in had]
    free = set().union(*anybody)
    # The smallest of each class first: what fails that makes no class pass.
    first = {case.kind: case for case in sorted(open_, key=lambda one: -len(one.input))}
    rows = trial.right([*whole, *parts], list(first.values()))
    promising = [place for place, row in enumerate(rows) if any(row)]
    sources = [(*whole, *parts)[place] for place in promising]
    for place, row in zip(promising, trial.right(sources, open_), strict=True):
        alone = place < len(whole)
        if gained := _classes(open_, row) - (free if alone else set()):
            where = "in place of the answer" if alone else "merged into the answer"
            return f"its code, {where}, makes hidden cases pass ({', '.join(sorted(gained))})"
    return None


def _classes(cases: Sequence[Case], row: Sequence[bool]) -> set[str]:
    """Give the classes of which all cases are right."""
    failed = {case.kind for case, right in zip(cases, row, strict=True) if not right}
    return {case.kind for case in cases} - failed


def _wholes(question: Question, pieces: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(one for piece in pieces for one in programs(piece, question)))[:20]
