"""Variants that were drawn only: their values and inputs, without what is expected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from jupyter_interviewer.domain.codec import Unencodable, loads
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.gate.subject import Subject
from jupyter_interviewer.questions import freeze
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.made import check_input

SMALL = 2_000
"""Characters up to which an input is told as it is."""

_MODULES = (*freeze.MODULES, "jupyter_interviewer.gate.drawing")
_LIMITS = Limits(total_seconds=60, memory_mb=1024, processes=16)
_WALL_SECONDS = 120.0


class DrawnCase(Frozen):
    """A case, with its input where that is small."""

    input: str | None
    digest: str
    public: bool
    kind: str


class Drawn(Frozen):
    """A variant's values, encoded, and its cases."""

    values: str
    cases: tuple[DrawnCase, ...]

    def decoded(self) -> dict[str, Any]:
        """Give the values; none where they are not what values have to be."""
        try:
            found = loads(self.values)
        except Unencodable:
            return {}
        return found if isinstance(found, dict) else {}


_Reply = TypeAdapter(tuple[Drawn | None, ...])


def draw(subject: Subject, draws: Sequence[tuple[int, str]]) -> list[Drawn | None]:
    """Draw variants, each by seed and salt; None for those that cannot be drawn."""
    template = subject.template
    order = {
        **freeze.request(template, 0, ""),
        "draws": [list(one) for one in draws],
        "small": SMALL,
        "compile": {},
        "wall_seconds": _WALL_SECONDS,
    }
    del order["oracle"], order["mistakes"]
    done = subject.means.run(
        bundle(_MODULES),
        json.dumps(order).encode(),
        limits=_LIMITS,
        wall_seconds=_WALL_SECONDS + 10,
    )
    try:
        found = _Reply.validate_json(done.stdout)
    except ValidationError:
        return [None] * len(draws)
    return list(found) if len(found) == len(draws) else [None] * len(draws)


def fits(subject: Subject, text: str) -> bool:
    """Whether an input that was drawn is of the kind that the signature says."""
    try:
        return check_input(subject.template.spec.signature, loads(text)) is None
    except Unencodable:
        return False
