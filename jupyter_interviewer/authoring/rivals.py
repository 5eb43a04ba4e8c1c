"""Whether those who solved a question from its page agree, on small inputs, in the sandbox."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jupyter_interviewer.domain.codec import Unencodable, loads
from jupyter_interviewer.domain.question import Comparison, Language
from jupyter_interviewer.gate.drawn import Drawn, draw, fits
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import SALT, Means, Subject
from jupyter_interviewer.grading.compare import equal
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_all
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.literal import literal
from jupyter_interviewer.questions.template import Template

CHECK = "agreement"
SEEDS = range(100, 108)
MOST = 120
"""Inputs that are tried, the smallest of all that were drawn."""

FEWEST = 12
"""Inputs on which a brute force must have come to an end."""

_PACE = Pace(least=2.0, factor=0, most=2.0)
_SHOWN = 3


def drawn(template: Template, run: ScriptRunner, seeds: tuple[int, ...]) -> list[Drawn | None]:
    """Draw variants of a question that may have no solution yet."""
    subject = Subject(template, Means(run, lambda jobs: []))
    return draw(subject, [(seed, SALT) for seed in seeds])


def compare(template: Template, rivals: Mapping[str, str], run: ScriptRunner) -> list[Finding]:
    """Let rivals give their results, and compare each with the first.

    Parameters
    ----------
    template
        The question.
    rivals
        Sources by the name under which findings speak of them. The last is the brute force, which
        may be too slow for some inputs.
    """
    subject = Subject(template, Means(run, lambda jobs: []))
    texts = {
        case.input
        for one in drawn(template, run, tuple(SEEDS))
        if one is not None
        for case in one.cases
        if case.input is not None and fits(subject, case.input)
    }
    inputs = sorted(texts, key=lambda text: (len(text), text))[:MOST]
    if len(inputs) < FEWEST:
        return [
            _finding(
                f"{len(texts)} small inputs were drawn from {len(SEEDS)} variants",
                f"{FEWEST} or more of up to 2,000 characters, so that a brute force can check them",
                "variant.py",
            )
        ]
    try:
        # From the smallest on, each until it fails: what never ends is waited for once.
        rows = run_all(template, list(rivals.values()), inputs, _PACE, run)
    except TrialFailed as failed:
        return [_finding(f"the solutions could not be tried: {failed}", "code that ends", None)]
    return list(_judged(template.spec.comparison, list(rivals), inputs, rows))


def _judged(
    comparison: Comparison, names: list[str], inputs: list[str], rows: list[list[Outcome]]
) -> Iterator[Finding]:
    own, *others = rows
    for name, row in zip(names, rows, strict=True):
        last = row[-1] if row else Outcome(status="died")
        if last.status == "ok" or (last.status == "time" and name == names[-1]):
            continue
        yield _finding(
            f"{name} fails on a small input",
            "a result for each",
            None,
            f"{_shown(inputs[max(len(row) - 1, 0)])}: {_said(last)}",
        )
    for name, row in zip(names[1:], others, strict=True):
        both = [
            (given, one, two)
            for given, one, two in zip(inputs, own, row, strict=False)
            if one.status == two.status == "ok"
        ]
        apart = [each for each in both if not _same(each[1].text, each[2].text, comparison)]
        if apart:
            lines = [
                f"{_shown(given)}: {names[0]} gives {_shown(one.text)}, {name} {_shown(two.text)}"
                for given, one, two in apart[:_SHOWN]
            ]
            yield _finding(
                f"{names[0]} and {name} disagree on {len(apart)} of {len(both)} small inputs",
                "a page from which all who solve it come to the same results",
                None,
                "\n".join(lines),
            )
        elif len(both) < FEWEST and own[-1].status == "ok":
            yield _finding(
                f"{names[0]} and {name} both came to an end on {len(both)} small inputs only",
                f"{FEWEST} or more",
                None,
            )


def _same(one: str, two: str, comparison: Comparison) -> bool:
    try:
        return equal(loads(one), loads(two), comparison, Language.PYTHON)
    except Unencodable:
        return False


def _shown(text: str) -> str:
    try:
        shown = literal(loads(text))
    except Unencodable:
        shown = text
    return shown if len(shown) <= 200 else shown[:200] + "…"


def _said(outcome: Outcome) -> str:
    words = {"time": "too slow", "died": "it died", "error": outcome.text}
    return words.get(outcome.status, outcome.status)[:200]


def _finding(message: str, expected: str, file: str | None, detail: str | None = None) -> Finding:
    return Finding(
        check=CHECK,
        severity=Severity.ERROR,
        message=message,
        expected=expected,
        file=file,
        detail=detail,
    )
