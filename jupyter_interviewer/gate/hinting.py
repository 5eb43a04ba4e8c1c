"""The hints: none is too much of a hint, holds a solution's code, or code that does the work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jupyter_interviewer.domain.question import EntryKind, HintLevel, Language, Question
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.hints.check import fault
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.overlap import LONGEST, shared, too_long
from jupyter_interviewer.hints.pieces import TRIVIAL, in_place, programs, snippets
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_each

CHECK = "hints"
YAML = "question.yaml"


class Told(NamedTuple):
    """A text that a candidate may get to see, and where it stands."""

    text: str
    file: str
    where: str
    level: HintLevel


def present(subject: Subject) -> Iterator[Finding]:
    """Say which hints are lacking."""
    hints = subject.template.spec.hints
    generic = {hint.level for hint in hints if not hint.kinds}
    if missing := [level.value for level in HintLevel if level not in generic]:
        yield _lacking(f"none for any case at level {', '.join(missing)}", "one at each level")
    if not any(hint.kinds for hint in hints):
        yield _lacking("none for the kinds of cases that fail", "some with `kinds`")


def _lacking(message: str, expected: str) -> Finding:
    return Finding(
        check=CHECK, severity=Severity.LACKING, file=YAML, message=message, expected=expected
    )


def check(variant: Variant) -> Iterator[Finding]:
    """Look at the hints as they read in this variant, and try their code."""
    for language in variant.subject.languages:
        question = variant.question(language)
        for told in _texts(variant, question):
            if why := fault(told.text, told.level):
                yield _error(variant, told, f"it would never be given: {why}", "a shorter hint")
            yield from _overlap(variant, told, language)
    if Language.PYTHON in variant.subject.languages:
        yield from _tried(variant)


def _texts(variant: Variant, question: Question) -> Iterator[Told]:
    for index, hint in enumerate(question.hints):
        yield Told(hint.text, YAML, f"hints.{index}", hint.level)
    for mistake in variant.subject.mistakes(question.language):
        # It is given at whatever level is due: the least that may show code is what counts.
        yield Told(mistake.hint, file_of(mistake), "its hint", HintLevel.NUDGE)


def _error(variant: Variant, told: Told, message: str, expected: str) -> Finding:
    return variant.finding(
        CHECK,
        Severity.ERROR,
        f"{told.where}: {message}",
        file=told.file,
        expected=expected,
        advice="say what to think about, not what to write",
    )


def _overlap(variant: Variant, told: Told, language: Language) -> Iterator[Finding]:
    for solution in variant.subject.solutions(language):
        run = shared(told.text, solution.source, language)
        if too_long(run):
            yield _error(
                variant,
                told,
                f"it shares {len(run.split())} tokens in a row with {file_of(solution)}: {run}",
                f"fewer than {LONGEST}",
            )


def _tried(variant: Variant) -> Iterator[Finding]:
    """Execute the code of hints in place of an answer."""
    question = variant.question(Language.PYTHON)
    if question.entry_kind is not EntryKind.FUNCTION:
        return
    told = list(_texts(variant, question))
    tries = [
        (one, code, program)
        for one in told
        for code in snippets(one.text, question.statement)
        for program in programs(code, question)
    ]
    if not tries:
        return
    trivial = [in_place(question, f"return {value}") for value in (*TRIVIAL, *question.parameters)]
    hidden = [case for case in question.cases if not case.public]
    pace = Pace(least=0.2, factor=0, most=variant.template.spec.limits.case_seconds)
    sources = [*trivial, *(program for _, _, program in tries)]
    inputs = [case.input for case in hidden]
    try:
        rows = run_each(variant.template, sources, inputs, pace, variant.means.run)
    except TrialFailed as failed:
        yield variant.finding(
            CHECK, Severity.ERROR, f"the code of hints could not be tried: {failed}", file=YAML
        )
        return
    judge = Judge(question)

    def passed(row: list[Outcome]) -> set[str]:
        failed = {
            case.kind
            for case, outcome in zip(hidden, row, strict=True)
            if outcome.status != "ok" or not judge.right(case.input, outcome.text)
        }
        return {case.kind for case in hidden} - failed

    free = set().union(*(passed(row) for row in rows[: len(trivial)]))
    said: set[tuple[str, str]] = set()
    for (one, code, _), row in zip(tries, rows[len(trivial) :], strict=True):
        if (kinds := passed(row) - free) and (one.where, code) not in said:
            said.add((one.where, code))
            names = ", ".join(sorted(kinds))
            yield _error(
                variant, one, f"its code `{code}` makes hidden cases pass ({names})", "no such code"
            )
