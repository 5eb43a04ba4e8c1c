"""Whether the hidden cases find out small changes to the Python solutions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jupyter_interviewer.domain.question import Case, Language
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.mutants.telling import Telling, tell_apart
from jupyter_interviewer.gate.report import Figures, Part
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.mutator import Mutant, difference, mutants
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_all
from jupyter_interviewer.questions.freeze import MISTAKE_CASE_SECONDS
from jupyter_interviewer.questions.template import Solution

CHECK = "mutants"
ENOUGH = 0.9
"""Share of mutants that the hidden cases must find out."""

FURTHER = 2
"""Seeds on which survivors are tried where too many are left: a rule that one variant has another
may be without, and in such a one nothing that is changed in its code can be found out."""

MOST = 150
"""Mutants of one solution; of more, so many are taken evenly from first to last."""

SMALL = 4_000
"""Characters of a case's input up to which it is tried first, on all mutants."""

_SHOWN = 8


def check(subject: Subject, variant: Variant, *, search: bool = True) -> Part:
    """Try mutants of each Python solution on the hidden cases of a variant.

    Parameters
    ----------
    search
        Whether to look for inputs that tell survivors from the solution.
    """
    findings: list[Finding] = []
    survivors: list[tuple[Solution, Mutant]] = []
    made = 0
    for solution in subject.solutions(Language.PYTHON):
        chosen = sample(mutants(solution.source), MOST)
        try:
            left = survive(variant, solution, chosen)
        except TrialFailed as failed:
            findings.append(_failed(variant, solution, str(failed)))
            continue
        made += len(chosen)
        survivors += [(solution, mutant) for mutant in left]
    for further in range(1, FURTHER + 1):
        if made - len(survivors) >= ENOUGH * made:
            break
        survivors = _of_another_seed(subject, variant.seed + further, survivors)
    killed = made - len(survivors)
    told = tell_apart(variant, survivors) if search and survivors else {}
    findings += _findings(variant, survivors, told, made, killed)
    unlike = sum(one is not None for one in told.values()) if search else None
    return Part(
        findings=tuple(findings), figures=Figures(mutants=made, killed=killed, unlike=unlike)
    )


def _of_another_seed(
    subject: Subject, seed: int, survivors: list[tuple[Solution, Mutant]]
) -> list[tuple[Solution, Mutant]]:
    found: list[tuple[Solution, Mutant]] = []
    variant = subject.variant(seed)
    for solution in dict.fromkeys(solution for solution, _ in survivors):
        mine = [mutant for one, mutant in survivors if one == solution]
        found += [(solution, mutant) for mutant in survive(variant, solution, mine)]
    return found


def sample(found: Sequence[Mutant], most: int) -> list[Mutant]:
    """Take at most so many, evenly and each time the same."""
    if len(found) <= most:
        return list(found)
    return [found[number * len(found) // most] for number in range(most)]


def survive(variant: Variant, solution: Solution, chosen: Sequence[Mutant]) -> list[Mutant]:
    """Give the mutants that pass every hidden case.

    Raises
    ------
    TrialFailed
        They could not be tried.
    """
    hidden = sorted(
        (case for case in variant.made.cases if not case.public), key=lambda case: len(case.input)
    )
    limit = variant.template.spec.limits.case_seconds
    small = [case for case in hidden if len(case.input) <= SMALL]
    left = list(chosen)
    # What runs twenty times as long as the solution on a small input does not end, or as good as;
    # on large ones it is too slow as by the rule that mistakes are served by.
    for cases, pace in (
        (small, Pace(least=0.05, factor=20, most=limit)),
        (hidden[len(small) :], Pace(least=MISTAKE_CASE_SECONDS, factor=3, most=limit)),
    ):
        if left and cases:
            left = _left(variant, solution, left, cases, pace)
    return left


def _left(
    variant: Variant, solution: Solution, left: list[Mutant], cases: list[Case], pace: Pace
) -> list[Mutant]:
    sources = [solution.source, *(mutant.source for mutant in left)]
    inputs = [case.input for case in cases]
    own, *rows = run_all(variant.template, sources, inputs, pace, variant.means.run)
    judge = Judge(variant.question(Language.PYTHON))
    judge.judge(_pairs(cases, [own, *rows]))
    if not _passes(judge, cases, own):
        raise TrialFailed(f"the solution itself does not pass ({own[-1].status} {own[-1].text})")
    return [mutant for mutant, row in zip(left, rows, strict=True) if _passes(judge, cases, row)]


def _pairs(cases: list[Case], rows: list[list[Outcome]]) -> Iterator[tuple[str, str]]:
    for row in rows:
        for case, outcome in zip(cases, row, strict=False):
            if outcome.status == "ok":
                yield case.input, outcome.text


def _passes(judge: Judge, cases: list[Case], row: list[Outcome]) -> bool:
    return len(row) == len(cases) and all(
        outcome.status == "ok" and judge.right(case.input, outcome.text)
        for case, outcome in zip(cases, row, strict=True)
    )


def _failed(variant: Variant, solution: Solution, message: str) -> Finding:
    return variant.finding(
        CHECK,
        Severity.ERROR,
        f"mutants could not be tried: {message}",
        file=file_of(solution),
    )


def _findings(
    variant: Variant,
    survivors: list[tuple[Solution, Mutant]],
    told: dict[str, Telling | None],
    made: int,
    killed: int,
) -> Iterator[Finding]:
    if made and killed < ENOUGH * made:
        detail = "\n".join(
            f"{file_of(solution)}:{mutant.line}: {mutant.change}"
            for solution, mutant in survivors[:_SHOWN]
        )
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"the hidden cases find out {killed} of {made} small changes to the solutions "
            f"({killed / made:.0%})",
            file="variant.py",
            expected=f"{ENOUGH:.0%} or more",
            advice="add cases that tell the survivors apart; where no case can, the code that was "
            "changed is not needed: leave it out of the solution",
            detail=detail,
        )
    for solution, mutant in survivors:
        telling = told.get(mutant.source)
        shown = difference(solution.source, mutant.source)
        if telling is not None:
            shown += f"\n{telling}"
        yield variant.finding(
            CHECK,
            Severity.NOTE,
            f"survives: {mutant.change}",
            file=file_of(solution),
            line=mutant.line,
            advice=None if telling is None else "add a case like the one shown",
            detail=shown,
        )
