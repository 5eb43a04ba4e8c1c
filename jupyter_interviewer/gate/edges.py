"""The cases: the edge classes that the question names, in every variant, within its bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Subject, Variant

CHECK = "edges"
FEWEST = 4
_YAML = "question.yaml"
_VARIANT = "variant.py"
MOST_ALIKE = 0.6


def present(subject: Subject) -> Iterator[Finding]:
    """Say whether the question names its edge classes."""
    edges = subject.template.spec.edges
    if len(edges) < FEWEST:
        yield Finding(
            check=CHECK,
            severity=Severity.LACKING,
            file=_YAML,
            message=f"`edges` names {len(edges)} kinds of cases",
            expected=f"{FEWEST} or more that the hidden cases of every variant contain, such as "
            "empty, one, duplicates, ties, extremes, large",
        )


def check(variant: Variant) -> Iterator[Finding]:
    """Look for the edge classes among the hidden cases."""
    edges = variant.template.spec.edges
    kinds = Counter(case.kind for case in variant.made.cases if not case.public)
    if missing := [edge for edge in edges if edge not in kinds]:
        yield variant.finding(
            CHECK,
            Severity.ERROR,
            f"no hidden case is of the kind {', '.join(missing)}",
            file=_VARIANT,
            expected="each of `edges` in every variant",
            advice="let `cases` add it for every seed, or take it out of `edges`",
            detail="kinds there are: " + ", ".join(f"{kind} {n}" for kind, n in kinds.items()),
        )
    answers = Counter(case.expected for case in variant.made.cases)
    share = max(answers.values()) / answers.total()
    if share > MOST_ALIKE:
        yield variant.finding(
            CHECK,
            Severity.WARNING,
            f"{share:.0%} of the cases expect the same result",
            file=_VARIANT,
            expected=f"at most {MOST_ALIKE:.0%}, so that nothing passes by always giving that",
        )
