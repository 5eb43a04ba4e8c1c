"""The solutions: every one, in every language, is accepted by real grading, and well in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.report import Figures, Part
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.questions.template import Solution

CHECK = "solutions"
FEWEST = 2
"""Solutions in a language, written in different ways, so that they check each other."""

NEAR = 0.5
"""Share of a case's time limit from which on a solution comes too near to it."""


def present(subject: Subject) -> Iterator[Finding]:
    """Say which solutions are lacking."""
    for language in subject.languages:
        count = len(subject.solutions(language))
        if count < FEWEST:
            yield Finding(
                check=CHECK,
                severity=Severity.LACKING,
                file="solutions",
                message=f"{count} in {language.spelled}",
                expected=f"{FEWEST}, written in different ways, so that they check each other",
            )


def check(variant: Variant, chosen: list[Solution]) -> Part:
    """Grade solutions; whatever is not accepted is an error.

    The expected values are the first solution's own results, so accepting all of them says that
    they agree.
    """
    verdicts = variant.means.grade([variant.job(one) for one in chosen])
    findings: list[Finding] = []
    slowest = 0.0
    limit = variant.template.spec.limits.case_seconds
    for one, verdict in zip(chosen, verdicts, strict=True):
        share = max((case.seconds or 0.0 for case in verdict.cases), default=0.0) / limit
        slowest = max(slowest, share)
        if verdict.outcome is not Outcome.ACCEPTED:
            findings.append(_refused(variant, one, verdict))
        elif share > NEAR:
            findings.append(
                variant.finding(
                    CHECK,
                    Severity.WARNING,
                    f"took {share:.0%} of a case's time limit",
                    file=file_of(one),
                    expected=f"at most {NEAR:.0%}, so that a slower machine accepts it, too",
                    advice="make the largest cases smaller, or raise `limits.case_seconds`",
                )
            )
    figures = Figures(graded=len(chosen), slowest=round(slowest, 3))
    return Part(findings=tuple(findings), figures=figures)


def _refused(variant: Variant, one: Solution, verdict: Verdict) -> Finding:
    return variant.finding(
        CHECK,
        Severity.ERROR,
        f"is not accepted ({verdict.outcome.value}, {verdict.passed} of {verdict.total} cases)",
        file=file_of(one),
        line=verdict.line,
        expected="every solution to give what the first one gives, in time",
        advice=_advice(variant, one),
        detail=failing(variant, one.language, verdict),
    )


def _advice(variant: Variant, one: Solution) -> str:
    if one.source == variant.template.oracle.source:
        return "it is the reference solution itself: its results must not change from run to run"
    return "find out which of the two solutions is right"


def failing(
    variant: Variant, language: Language, verdict: Verdict, places: Sequence[int] | None = None
) -> str:
    """Describe the first cases that fail, for the author: hidden ones, too.

    ``places`` are those of the cases that were graded, where it was not all of them.
    """
    question = variant.question(language)
    lines = [verdict.message] if verdict.message else []
    failed = [case for case in verdict.cases if case.outcome is not Outcome.ACCEPTED]
    for result in failed[:3]:
        place = result.index if places is None else places[result.index]
        case = question.cases[place]
        shown = case.input if len(case.input) <= 160 else case.input[:160] + "…"
        lines.append(
            f"case {place + 1} ({case.kind}, size {case.size}): {result.outcome.value}; "
            f"input {shown}"
        )
    return "\n".join(lines)
