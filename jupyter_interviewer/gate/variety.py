"""The variety: another seed is another page, another salt other hidden cases, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.gate.drawn import Drawn, draw
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import SALT, Variant
from jupyter_interviewer.questions.statement import StatementError, render

CHECK = "variety"
_NUMBERS = re.compile(r"\d+|`[^`]*`")
_VARIANT = "variant.py"


def check(variant: Variant) -> Iterator[Finding]:
    """Compare a variant with one of the next seed, and with one of another salt."""

    def found(severity: Severity, message: str, expected: str) -> Finding:
        return variant.finding(CHECK, severity, message, file=_VARIANT, expected=expected)

    if variant.template.fixed is not None:
        yield found(
            Severity.LACKING,
            "its cases are fixed, the same for everybody",
            "`variant` and `cases`, so that each candidate has a page of their own",
        )
        return
    seed = variant.seed
    own, other, salted = draw(
        variant.subject, [(seed, SALT), (seed + 1, SALT), (seed, f"{SALT}, another")]
    )
    if own is None or other is None or salted is None:
        yield found(
            Severity.ERROR, "it cannot be drawn for the next seed or another salt", "any to do"
        )
        return
    yield from _seeds(variant, own, other)
    if own.values != salted.values or _inputs(own, True) != _inputs(salted, True):
        yield found(
            Severity.ERROR,
            "the salt changes what the candidate sees",
            "the same values and examples for one seed, whatever is drawn besides",
        )
    hidden, again = _inputs(own, False), _inputs(salted, False)
    if (same := len(hidden & again)) > len(hidden) / 2:
        yield found(
            Severity.LACKING,
            f"{same} of {len(hidden)} hidden cases are the same for another salt",
            "most to differ, since bank and seeds are public",
        )


def _seeds(variant: Variant, own: Drawn, other: Drawn) -> Iterator[Finding]:
    def found(severity: Severity, message: str, expected: str) -> Finding:
        return variant.finding(CHECK, severity, message, file=_VARIANT, expected=expected)

    if own.values != dumps(variant.made.values):
        yield found(Severity.ERROR, "it draws other values each time", "draws from `rng` alone")
        return
    try:
        pages = [render(variant.template.statement, one.decoded()) for one in (own, other)]
    except StatementError as error:
        yield found(Severity.ERROR, f"the next seed's page fails: {error}", "a page for any seed")
        return
    if pages[0] == pages[1]:
        yield found(
            Severity.LACKING,
            "another seed has the same page",
            "stories and values that vary",
        )
    elif _NUMBERS.findall(pages[0]) == _NUMBERS.findall(pages[1]):
        yield found(
            Severity.LACKING,
            "another seed has the same values and rules on its page",
            "more than other names",
        )
    if _inputs(own, True) & _inputs(other, True):
        yield found(Severity.WARNING, "two seeds share an example", "examples of their own")
    kinds = {case.kind for one in (own, other) for case in one.cases}
    for index, hint in enumerate(variant.template.spec.hints):
        if missing := [kind for kind in hint.kinds if kind not in kinds]:
            yield variant.finding(
                "hints",
                Severity.WARNING,
                f"hints.{index}: no case is {', '.join(missing)}",
                file="question.yaml",
                expected="kinds of cases that there are, at least for some seeds",
            )


def _inputs(drawn: Drawn, public: bool) -> set[str]:
    return {case.digest for case in drawn.cases if case.public is public}
