"""Inputs that tell a surviving mutant from the solution it was made from."""

from __future__ import annotations

from collections.abc import Sequence

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, Comparison, Language, Question
from jupyter_interviewer.gate.drawn import draw, fits
from jupyter_interviewer.gate.subject import SALT, Variant
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.mutator import Mutant
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_all, run_each
from jupyter_interviewer.questions.template import Solution

OTHERS = ((0, 1), (0, 2), (1, 1), (2, 1), (3, 1), (4, 1))
"""What is added to the seed, and the salt, of the variants whose cases are searched: a rule that
one seed has another may be without."""

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
    kinds = _inputs(variant)
    if not kinds:
        return found
    inputs = sorted(kinds, key=len)
    pace = Pace(least=0.05, factor=20, most=variant.template.spec.limits.case_seconds)
    for solution in {one.name: one for one, _ in survivors}.values():
        mine = [mutant for one, mutant in survivors if one.name == solution.name]
        try:
            # Alone, since it may fail where an input is beyond its bounds.
            (own,) = run_each(variant.template, [solution.source], inputs, pace, variant.means.run)
            cases = [
                Case(input=given, expected=outcome.text, public=False, kind=kinds[given])
                for given, outcome in zip(inputs, own, strict=True)
                if outcome.status == "ok"
            ]
            sources = [solution.source, *(mutant.source for mutant in mine)]
            known = [case.input for case in cases]
            _, *rows = run_all(variant.template, sources, known, pace, variant.means.run)
        except TrialFailed:
            continue
        # Against the solution's own results: of several right ones any other differs, too.
        judge = Judge(_exact(variant), cases)
        for mutant, row in zip(mine, rows, strict=True):
            found[mutant.source] = _first(judge, cases, row)
    return found


def _exact(variant: Variant) -> Question:
    question = variant.question(Language.PYTHON)
    if question.comparison.kind != "any_of":
        return question
    return question.model_copy(update={"comparison": Comparison(kind="exact")})


def _first(judge: Judge, cases: list[Case], row: list[Outcome]) -> Telling | None:
    for case, outcome in zip(cases, row, strict=False):
        if outcome.status != "ok" or not judge.right(case.input, outcome.text):
            actual = outcome.text if outcome.status == "ok" else f"{outcome.status} {outcome.text}"
            return Telling(
                kind=case.kind, input=case.input, expected=case.expected, actual=actual.strip()
            )
    return None


def _inputs(variant: Variant) -> dict[str, str]:
    """Give small inputs of other variants, with the kind of each."""
    subject = variant.subject
    if variant.template.fixed is not None:
        return {}
    draws = [(variant.seed + further, f"{SALT} {salt}") for further, salt in OTHERS]
    return {
        case.input: case.kind
        for drawn in draw(subject, draws)
        for case in (drawn.cases if drawn else ())
        if case.input is not None and fits(subject, case.input)
    }
