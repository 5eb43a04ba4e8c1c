"""The variety: another seed is another page, another salt other hidden cases, and no more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import SALT, Variant

CHECK = "variety"
_VALUES = re.compile(r"\d+|`[^`]*`")
_VARIANT = "variant.py"


def check(variant: Variant) -> Iterator[Finding]:
    """Compare a variant with one of the next seed, and with one of another salt."""
    if variant.template.fixed is not None:
        yield variant.finding(
            CHECK, Severity.LACKING, "its cases are fixed, the same for everybody", file=_VARIANT,
            expected="`variant` and `cases`, so that each candidate has a page of their own",
        )  # fmt: skip
        return
    other = variant.subject.variant(variant.seed + 1)
    salted = variant.subject.variant(variant.seed, f"{SALT}, another")
    one, two = (each.any_question for each in (variant, other))
    advice = "draw stories, values and rules from `rng` in `variant`"
    if one.statement == two.statement:
        yield variant.finding(
            CHECK, Severity.LACKING, "another seed has the same page", file=_VARIANT,
            expected="a page of its own for each seed", advice=advice,
        )  # fmt: skip
    elif _VALUES.findall(one.statement) == _VALUES.findall(two.statement):
        yield variant.finding(
            CHECK, Severity.LACKING, "another seed has the same values and rules on its page",
            file=_VARIANT, expected="values, bounds or rules that vary, too", advice=advice,
        )  # fmt: skip
    kinds = {case.kind for each in (variant, other) for case in each.made.cases}
    for index, hint in enumerate(variant.template.spec.hints):
        if missing := [kind for kind in hint.kinds if kind not in kinds]:
            yield variant.finding(
                "hints", Severity.WARNING, f"hints.{index}: no case is {', '.join(missing)}",
                file="question.yaml", expected="kinds of cases that there are for some seeds",
            )  # fmt: skip
    shown = [{case.input for case in each.public_cases} for each in (one, two)]
    if shown[0] & shown[1]:
        yield variant.finding(
            CHECK, Severity.WARNING, "two seeds share an example", file=_VARIANT,
            expected="examples of their own",
        )  # fmt: skip
    made, again = variant.made, salted.made
    public = [[case for case in each.cases if case.public] for each in (made, again)]
    if made.values != again.values or public[0] != public[1]:
        yield variant.finding(
            CHECK, Severity.ERROR, "the salt changes what the candidate sees", file=_VARIANT,
            expected="the same values and examples for one seed",
            advice="draw public cases apart from hidden ones, each with no other draws before",
        )  # fmt: skip
    hidden = [{case.input for case in each.cases if not case.public} for each in (made, again)]
    if len(hidden[0] & hidden[1]) > len(hidden[0]) / 2:
        yield variant.finding(
            CHECK, Severity.LACKING,
            f"{len(hidden[0] & hidden[1])} of {len(hidden[0])} hidden cases are the same for "
            "another salt", file=_VARIANT,
            expected="most to differ: bank and seeds are public",
        )  # fmt: skip
