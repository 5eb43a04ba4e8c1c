"""The mistakes: every one is rejected, for the right reason, by cases of its own."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.report import Figures, Part
from jupyter_interviewer.gate.solving import failing
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.questions.template import MistakeFile

CHECK = "mistakes"
FEWEST = 3
SLOW = "slow"
"""What the name of a mistake begins with whose answers are right, but late."""

_WRONG = {Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR}
_LATE = {Outcome.TIME_LIMIT}
_LARGE = 4
"""A slow mistake may fail only cases larger than the largest divided by this."""

Patterns = dict[tuple[str, Language], frozenset[int]]


def present(subject: Subject) -> Iterator[Finding]:
    """Say which mistakes are lacking."""
    python = {one.name for one in subject.mistakes(Language.PYTHON)}
    for language in subject.languages:
        names = {one.name for one in subject.mistakes(language)}
        if len(names) < FEWEST:
            yield _lacking(
                f"{len(names)} in {language.spelled}",
                f"{FEWEST} or more plausible wrong solutions, each with its misconception",
            )
        elif Language.PYTHON in subject.languages and (odd := sorted(names ^ python)):
            yield Finding(
                check=CHECK,
                severity=Severity.WARNING,
                file="mistakes",
                message=f"{', '.join(odd)} stand in only one of Python and {language.spelled}",
                expected="the same names in each language, since Python's say which cases fail",
            )
    spec = subject.template.spec
    if spec.complexity.time and python and not any(name.startswith(SLOW) for name in python):
        yield _lacking(
            f"none is named {SLOW}_…, though a complexity is expected",
            "one whose answers are right but late, so that the large cases are proved",
        )


def _lacking(message: str, expected: str) -> Finding:
    return Finding(
        check=CHECK, severity=Severity.LACKING, file="mistakes", message=message, expected=expected
    )


def check(variant: Variant, chosen: list[MistakeFile]) -> Part:
    """Grade mistakes; what is accepted, or fails for another reason than it says, is an error."""
    verdicts = variant.means.grade([variant.job(one) for one in chosen])
    findings: list[Finding] = []
    patterns: Patterns = {}
    for one, verdict in zip(chosen, verdicts, strict=True):
        findings += _one(variant, one, verdict)
        failed = (case for case in verdict.cases if case.outcome is not Outcome.ACCEPTED)
        patterns[one.name, one.language] = frozenset(case.index for case in failed)
    findings += _alike(variant, patterns)
    findings += _differing(variant, patterns)
    return Part(findings=tuple(findings), figures=Figures(graded=len(chosen)))


def _one(variant: Variant, one: MistakeFile, verdict: Verdict) -> Iterator[Finding]:
    slow = one.name.startswith(SLOW)
    found = {case.outcome for case in verdict.cases} - {Outcome.ACCEPTED}
    if verdict.outcome is Outcome.ACCEPTED:
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"is accepted: it passes all {verdict.total} cases",
            file=file_of(one),
            expected="the time limit to stop it" if slow else "a case that it fails",
            advice="add larger cases" if slow else f"add a case for: {one.misconception}",
        )
        return
    wanted = _LATE if slow else _WRONG
    if not found & wanted or (slow and found - wanted):
        told = sorted(one.value for one in found) or [verdict.outcome.value]
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"is rejected for another reason than it is there for: {', '.join(told)}",
            file=file_of(one),
            line=verdict.line,
            expected=" or ".join(sorted(one.value for one in wanted)),
            advice=f"a name that begins with {SLOW}_ says: right, but late; any other: wrong",
            detail=failing(variant, one.language, verdict),
        )
    elif found - wanted:
        told = sorted(one.value for one in found - wanted)
        yield variant.finding(
            CHECK,
            Severity.WARNING,
            f"is wrong, and some cases end with {', '.join(told)} besides",
            file=file_of(one),
            detail=failing(variant, one.language, verdict),
        )
    if slow:
        yield from _too_slow(variant, one, verdict)


def _too_slow(variant: Variant, one: MistakeFile, verdict: Verdict) -> Iterator[Finding]:
    cases = variant.made.cases
    largest = max(case.size for case in cases)
    small = [
        case.index + 1
        for case in verdict.cases
        if case.outcome is not Outcome.ACCEPTED and cases[case.index].size <= largest / _LARGE
    ]
    if small:
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"fails small cases, too (number {', '.join(map(str, small))})",
            file=file_of(one),
            expected=f"a slow solution to fail only cases larger than {largest // _LARGE}",
        )


def _alike(variant: Variant, patterns: Patterns) -> Iterator[Finding]:
    """Find mistakes that cannot be told apart by the cases that they fail."""
    first: dict[tuple[Language, frozenset[int]], str] = {}
    for (name, language), failed in patterns.items():
        if not failed:
            continue
        other = first.setdefault((language, failed), name)
        if other != name:
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"{other} and {name} fail the same cases in {language.spelled}",
                file="mistakes",
                expected="each to fail a set of cases of its own, by which it is recognised",
                advice="add a case that only one of them fails",
            )


def _differing(variant: Variant, patterns: Patterns) -> Iterator[Finding]:
    """Find mistakes that fail other cases in one language than in Python."""
    for (name, language), failed in patterns.items():
        own = patterns.get((name, Language.PYTHON))
        if own is None or own == failed or name.startswith(SLOW) or not own or not failed:
            continue
        cases = ", ".join(str(index + 1) for index in sorted(own ^ failed))
        yield variant.finding(
            CHECK,
            Severity.WARNING,
            f"{name} fails other cases in {language.spelled} than in Python: see {cases}",
            file="mistakes",
            expected="the same ones: by Python's it is recognised in each language",
        )
