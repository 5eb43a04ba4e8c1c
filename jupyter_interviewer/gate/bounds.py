"""The bounds: the cases keep to what the statement promises, and the starter solves nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from pydantic import Field, ValidationError

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Variant
from jupyter_interviewer.questions import freeze
from jupyter_interviewer.questions.bundle import bundle

CHECK = "bounds"
_MODULES = (*freeze.MODULES[:-1], "jupyter_interviewer.gate.bounding")
_LIMITS = Limits(total_seconds=60, memory_mb=1024, processes=16)


class _Reply(Frozen):
    holds: list[tuple[int, bool, str]] = Field(max_length=200)
    blank: list[tuple[str]] = Field(max_length=1)


def check(variant: Variant) -> Iterator[Finding]:
    """Ask the question's own `holds` about each case."""
    template = variant.template
    defined = re.search(r"^def holds\(", template.variant, re.MULTILINE)
    starter = template.starters.get(Language.PYTHON)
    if not defined and not starter:
        return
    cases = variant.made.cases
    signature = template.spec.signature
    order = {
        "variant": template.variant if defined else "",
        "values": dumps(variant.made.values),
        "inputs": [case.input for case in cases],
        "starter": starter,
        "entry": signature.entry.name.get(Language.PYTHON, ""),
        "entry_kind": signature.entry.kind.value,
    }
    done = variant.means.run(
        bundle(_MODULES), json.dumps(order).encode(), limits=_LIMITS, wall_seconds=120
    )
    try:
        reply = _Reply.model_validate_json(done.stdout)
    except ValidationError:
        reply = None
    if reply is None or (defined and len(reply.holds) != len(cases)):
        why = done.message or "it did not finish"
        yield variant.finding(
            CHECK, Severity.ERROR, f"`holds` cannot be asked: {why}", file="variant.py"
        )
        return
    for index, right, said in reply.holds:
        if not right and index < len(cases):
            case = cases[index]
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"case {index + 1} ({case.kind}, size {case.size}) is beyond the bounds",
                file="variant.py",
                expected="every case to keep to the statement's constraints, as `holds` says",
                detail=said or case.input[:300],
            )
    for (blank,) in reply.blank:
        if blank != "None":
            yield variant.finding(
                "starters",
                Severity.ERROR,
                f"it does something: {blank}",
                file="starters/python.py",
                expected="a starter that runs and returns nothing",
            )
