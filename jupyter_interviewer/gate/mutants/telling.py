"""Inputs that tell a surviving mutant from the solution it was made from."""

from __future__ import annotations

from collections.abc import Sequence

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, Language
from jupyter_interviewer.gate.judging import Judge
from jupyter_interviewer.gate.mutants.mutator import Mutant
from jupyter_interviewer.gate.mutants.trial import Outcome, Pace, TrialFailed, run_all
from jupyter_interviewer.gate.subject import SALT, Variant
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import Solution

OTHERS = ((0, 1), (0, 2), (1, 1), (2, 1), (3, 1), (4, 1))
"""What is added to the seed, and the salt, of the variants whose cases are searched: a rule that
one seed has another may be without."""

SMALL = 2_000
_SHOWN = 300


class Telling(Frozen):
    """An input for which a mutant gives something else."""

    kind: str
    input: str
    expected: str
    actual: str

    def __str__(self) -> str:
        parts = [self.input, self.expected, self.actual]
        given, expected, actual = (
            text if len(text) <= _SHOWN else text[:_SHOWN] + "…" for text in parts
        )
        return f"input ({self.kind}) {given}\nexpected {expected}, the mutant: {actual}"


def tell_apart(
    variant: Variant, survivors: Sequence[tuple[Solution, Mutant]]
) -> dict[str, Telling | None]:
    """Search the small cases of other salts and seeds.

    Returns
    -------
    dict
        By the mutant's source, the shortest input that was found; None where none was: likely
        the mutant does the same as the solution.
    """
    found: dict[str, Telling | None] = {mutant.source: None for _, mutant in survivors}
    cases = _more_cases(variant)
    if not cases:
        return found
    inputs = [case.input for case in cases]
    pace = Pace(least=0.05, factor=20, most=variant.template.spec.limits.case_seconds)
    judge = Judge(variant.question(Language.PYTHON), cases)
    for solution in {one.name: one for one, _ in survivors}.values():
        mine = [mutant for one, mutant in survivors if one.name == solution.name]
        sources = [solution.source, *(mutant.source for mutant in mine)]
        try:
            _, *rows = run_all(variant.template, sources, inputs, pace, variant.means.run)
        except TrialFailed:
            continue
        for mutant, row in zip(mine, rows, strict=True):
            found[mutant.source] = _first(judge, cases, row)
    return found


def _first(judge: Judge, cases: list[Case], row: list[Outcome]) -> Telling | None:
    for case, outcome in zip(cases, row, strict=False):
        if outcome.status != "ok" or not judge.right(case.input, outcome.text):
            actual = outcome.text if outcome.status == "ok" else f"{outcome.status} {outcome.text}"
            return Telling(
                kind=case.kind, input=case.input, expected=case.expected, actual=actual.strip()
            )
    return None


def _more_cases(variant: Variant) -> list[Case]:
    found: dict[str, Case] = {}
    for further, salt in OTHERS:
        try:
            other = variant.subject.variant(variant.seed + further, f"{SALT} {salt}")
        except QuestionBroken:
            # The seeds that are looked at say what is wrong.
            continue
        for case in other.made.cases:
            if len(case.input) <= SMALL:
                found.setdefault(case.input, case)
    return sorted(found.values(), key=lambda case: len(case.input))
