"""The mistakes: every one is rejected, for the right reason, by cases of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jupyter_interviewer.domain.question import Case, Language
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.report import Figures, Part
from jupyter_interviewer.gate.solving import failing
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.template import MistakeFile

CHECK = "mistakes"
FEWEST = 3
SLOW = "slow"
"""What the name of a mistake begins with whose answers are right, but late."""

HURRY = 4
"""In other languages than Python, and in further variants, a slow mistake has a case's time limit
divided by this. What is too slow should be so by far: it takes its whole limit each time."""

_WRONG = {Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR}
_LATE = {Outcome.TIME_LIMIT}
_AS_SERVED = {
    False: {False: Outcome.ACCEPTED, True: Outcome.WRONG_ANSWER},
    True: {False: Outcome.ACCEPTED, True: Outcome.TIME_LIMIT},
}
"""Serving says only which cases fail; why is known from the first variant."""

_LARGE = 4
"""A slow mistake may fail only cases larger than the largest divided by this."""


class Tried(NamedTuple):
    """A mistake, the places of the cases that it was graded on, and what came of it."""

    mistake: MistakeFile
    chosen: tuple[int, ...]
    verdict: Verdict

    @property
    def slow(self) -> bool:
        """Whether its name says that it is right, but late."""
        return self.mistake.name.startswith(SLOW)

    @property
    def failed(self) -> frozenset[int]:
        """Places of the cases that it failed."""
        return frozenset(
            self.chosen[case.index]
            for case in self.verdict.cases
            if case.outcome is not Outcome.ACCEPTED
        )


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


def check(variant: Variant, chosen: Sequence[MistakeFile]) -> Part:
    """Grade mistakes; what is accepted, or fails for another reason than it says, is an error.

    Python's are graded on all cases, those in other languages on a few that Python's with the
    same name fails and passes, or on all where there is none.
    """
    python = [one for one in chosen if one.language is Language.PYTHON]
    everything = tuple(range(len(variant.made.cases)))
    tried = _grade(variant, [(one, everything) for one in python])
    patterns = {one.mistake.name: one.failed for one in tried}
    tried += _others(variant, chosen, patterns)
    findings: list[Finding] = []
    for each in tried:
        findings += _judged(variant, each)
    findings += _alike(variant, tried)
    findings += _differing(variant, tried, patterns)
    findings += _served(variant, patterns)
    return Part(findings=tuple(findings), figures=Figures(graded=len(chosen)))


def check_served(variant: Variant, chosen: Sequence[MistakeFile]) -> Part:
    """Look at the mistakes in Python as serving tries them, and grade some in other languages."""
    patterns = {
        name: frozenset(place for place, right in enumerate(passed) if not right)
        for name, passed in variant.made.passes.items()
    }
    findings: list[Finding] = []
    tried = []
    for one in variant.subject.mistakes(Language.PYTHON):
        failed = patterns.get(one.name, frozenset())
        cases = tuple(
            CaseResult(
                index=place,
                outcome=_AS_SERVED[one.name.startswith(SLOW)][place in failed],
                public=case.public,
            )
            for place, case in enumerate(variant.made.cases)
        )
        outcome = next((case.outcome for case in cases if case.index in failed), Outcome.ACCEPTED)
        total = len(cases)
        verdict = Verdict(outcome=outcome, passed=total - len(failed), total=total, cases=cases)
        tried.append(Tried(one, tuple(range(total)), verdict))
    tried += _others(variant, chosen, patterns)
    for each in tried:
        findings += _judged(variant, each)
    findings += _alike(variant, tried)
    findings += _differing(variant, tried, patterns)
    return Part(findings=tuple(findings), figures=Figures(graded=len(chosen)))


def _others(
    variant: Variant, chosen: Sequence[MistakeFile], python: dict[str, frozenset[int]]
) -> list[Tried]:
    """Grade mistakes in other languages than Python."""
    everything = tuple(range(len(variant.made.cases)))
    orders = []
    for one in chosen:
        if one.language is not Language.PYTHON:
            known = python.get(one.name)
            orders.append((one, _few(variant.made.cases, known) if known else everything))
    return _grade(variant, orders)


def _few(cases: tuple[Case, ...], failed: frozenset[int]) -> tuple[int, ...]:
    """Choose of the cases that fail and of those that pass the smallest."""
    by_size = sorted(range(len(cases)), key=lambda index: (cases[index].size, index))
    chosen = [index for index in by_size if index in failed][:2]
    chosen = chosen[:1] if cases[chosen[0]].size * _LARGE > cases[by_size[-1]].size else chosen
    return tuple(sorted(chosen + [index for index in by_size if index not in failed][:2]))


def _grade(variant: Variant, orders: Sequence[tuple[MistakeFile, tuple[int, ...]]]) -> list[Tried]:
    jobs = [_job(variant, one, places) for one, places in orders]
    verdicts = variant.means.grade(jobs)
    return [
        Tried(one, places, verdict) for (one, places), verdict in zip(orders, verdicts, strict=True)
    ]


def _job(variant: Variant, one: MistakeFile, places: tuple[int, ...]) -> Job:
    job = variant.job(one)
    limits = job.question.limits
    if one.name.startswith(SLOW) and one.language is not Language.PYTHON:
        limits = limits.model_copy(update={"case_seconds": limits.case_seconds / HURRY})
    cases = tuple(job.question.cases[place] for place in places)
    question = job.question.model_copy(update={"cases": cases, "limits": limits})
    return job.model_copy(update={"question": question})


def _judged(variant: Variant, tried: Tried) -> Iterator[Finding]:
    one, verdict = tried.mistake, tried.verdict
    found = {case.outcome for case in verdict.cases} - {Outcome.ACCEPTED}
    if verdict.outcome is Outcome.ACCEPTED:
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"is accepted: it passes all {verdict.total} cases",
            file=file_of(one),
            expected="the time limit to stop it" if tried.slow else "a case that it fails",
            advice="add larger cases" if tried.slow else f"add a case for: {one.misconception}",
        )
        return
    wanted = _LATE if tried.slow else _WRONG
    told = ", ".join(sorted(one.value for one in found - wanted)) or verdict.outcome.value
    if not found & wanted or (tried.slow and found - wanted):
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"is rejected for another reason than it is there for: {told}",
            file=file_of(one),
            line=verdict.line,
            expected=" or ".join(sorted(one.value for one in wanted)),
            advice=f"a name that begins with {SLOW}_ says: right, but late; any other: wrong",
            detail=failing(variant, one.language, verdict, tried.chosen),
        )
    elif found - wanted:
        yield variant.finding(
            CHECK,
            Severity.WARNING,
            f"is wrong, and some cases end with {told} besides",
            file=file_of(one),
            detail=failing(variant, one.language, verdict, tried.chosen),
        )
    if tried.slow:
        yield from _small(variant, tried)


def _small(variant: Variant, tried: Tried) -> Iterator[Finding]:
    cases = variant.made.cases
    largest = max(case.size for case in cases)
    small = sorted(place + 1 for place in tried.failed if cases[place].size <= largest / _LARGE)
    if small:
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"fails small cases, too (number {', '.join(map(str, small))})",
            file=file_of(tried.mistake),
            expected=f"a slow solution to fail only cases larger than {largest // _LARGE}",
        )


def _alike(variant: Variant, all_tried: Sequence[Tried]) -> Iterator[Finding]:
    """Find mistakes that cannot be told apart by the cases that they fail."""
    first: dict[tuple[Language, frozenset[int]], str] = {}
    whole = len(variant.made.cases)
    for tried in all_tried:
        if len(tried.chosen) < whole:
            continue
        name, language = tried.mistake.name, tried.mistake.language
        other = first.setdefault((language, tried.failed), name) if tried.failed else name
        if other != name:
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"{other} and {name} fail the same cases in {language.spelled}",
                file="mistakes",
                expected="each to fail a set of cases of its own, by which it is recognised",
                advice="add a case that only one of them fails",
            )


def _differing(
    variant: Variant, all_tried: Sequence[Tried], python: dict[str, frozenset[int]]
) -> Iterator[Finding]:
    """Find mistakes that fail other cases in one language than in Python."""
    for tried in all_tried:
        name = tried.mistake.name
        if tried.slow or not tried.failed or not (known := python.get(name)):
            continue
        odd = tried.failed ^ (known & frozenset(tried.chosen))
        if odd:
            cases = ", ".join(str(place + 1) for place in sorted(odd))
            yield variant.finding(
                CHECK,
                Severity.WARNING,
                f"{name} fails other cases in {tried.mistake.language.spelled} than in Python: "
                f"see {cases}",
                file="mistakes",
                expected="the same ones: by Python's it is recognised in each language",
            )


def _served(variant: Variant, python: dict[str, frozenset[int]]) -> Iterator[Finding]:
    """Find mistakes that serving takes to fail other cases than they do when they are graded."""
    for name, passed in variant.made.passes.items():
        told = frozenset(place for place, right in enumerate(passed) if not right)
        if name in python and (odd := told ^ python[name]):
            cases = ", ".join(str(place + 1) for place in sorted(odd))
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"{name} is told by other cases than it fails when it is graded: see {cases}",
                file="mistakes",
                expected="the same; what is too slow should be so by far, all else well in time",
            )
