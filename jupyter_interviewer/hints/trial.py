"""Trying many sources on many inputs, in the sandbox; what came back is checked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, TypeAlias

from pydantic import Field, ValidationError

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions import freeze
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.template import Template

MODULES = (*freeze.MODULES[:-1], "jupyter_interviewer.hints.runner")
"""What the making of variants takes along, save its last, which is the script itself."""

WALL_SECONDS = 300.0
MEMORY_MB = 1024
_LIMITS = Limits(
    case_seconds=10, total_seconds=60, memory_mb=4096, processes=16, file_mb=16, output_kb=4096
)


class TrialFailed(RuntimeError):
    """The sandbox did not give what was asked of it; says why."""


class Pace(Frozen):
    """How long a changed source may take for a case, in processor seconds.

    That is ``least`` and ``factor`` times the slowest case of the first source, at most ``most``.
    """

    least: float
    factor: float
    most: float


class Outcome(Frozen):
    """What a source gave for an input.

    Attributes
    ----------
    status
        ``ok``, ``error``, ``time``, or ``died``.
    text
        The encoded result, or what the error says.
    """

    status: str
    text: str = ""
    seconds: float = 0.0


_Row = tuple[int, Annotated[str, Field(max_length=10)], int | None, float]


class _Reply(Frozen):
    texts: list[str]
    outcomes: list[list[_Row]]


Asked: TypeAlias = Template | Question
"""What the sources answer: a question, or what it is made from."""


def run_each(
    asked: Asked, sources: Sequence[str], inputs: Sequence[str], pace: Pace, run: ScriptRunner
) -> list[list[Outcome]]:
    """Run sources on all inputs, however many of them fail; else as `run_all`."""
    found = _run(asked, sources, inputs, pace, run, stop=False)
    if any(len(row) != len(inputs) for row in found):
        raise TrialFailed("not every input was tried")
    return found


def run_all(
    asked: Asked, sources: Sequence[str], inputs: Sequence[str], pace: Pace, run: ScriptRunner
) -> list[list[Outcome]]:
    """Run sources on inputs, each until it fails.

    Parameters
    ----------
    sources
        The first one is that which the others are changed from; it may take ``pace.most``.
    inputs
        Encoded, in the order in which they are tried.

    Returns
    -------
    list of list of Outcome
        For each source those of the inputs that it was tried on; all but the last are ``ok``.

    Raises
    ------
    TrialFailed
        The sandbox did not answer, or not as it should.
    """
    return _run(asked, sources, inputs, pace, run, stop=True)


def _run(
    asked: Asked,
    sources: Sequence[str],
    inputs: Sequence[str],
    pace: Pace,
    run: ScriptRunner,
    *,
    stop: bool,
) -> list[list[Outcome]]:
    setup, entry, kind = _entry(asked)
    order = {
        "sources": [f"{setup.rstrip()}\n{source}" if setup else source for source in sources],
        "inputs": list(inputs),
        "stop": stop,
        "entry": entry,
        "entry_kind": kind,
        "case_seconds": pace.most,
        "least_seconds": pace.least,
        "factor": pace.factor,
        "memory_bytes": MEMORY_MB << 20,
        "wall_seconds": WALL_SECONDS - 10,
    }
    given = json.dumps(order).encode()
    for _ in range(2):
        # Once more, as grading does: it may have been the machine's fault.
        done = run(bundle(MODULES), given, limits=_LIMITS, wall_seconds=WALL_SECONDS)
        if done.ok:
            break
    else:
        last = (done.stderr.strip().splitlines() or [""])[-1][:300]
        raise TrialFailed("; ".join(part for part in (done.message, last) if part))
    try:
        reply = _Reply.model_validate_json(done.stdout)
        found = [_outcomes(rows, reply.texts, len(inputs)) for rows in reply.outcomes]
    except (ValidationError, IndexError, ValueError) as error:
        raise TrialFailed("what the code of the question left is not an answer") from error
    if len(found) != len(sources):
        raise TrialFailed("the results are too large to be carried out of the sandbox")
    return found


def _entry(asked: Asked) -> tuple[str, str, str]:
    """Give what runs before, the name that is called, and how."""
    if isinstance(asked, Question):
        kind = "table" if asked.tables else asked.entry_kind.value
        return asked.setup, asked.entry_point, kind
    entry = asked.spec.signature.entry
    kind = "table" if asked.spec.tables else entry.kind.value
    return asked.setups.get(Language.PYTHON, ""), entry.name[Language.PYTHON], kind


def _outcomes(rows: list[_Row], texts: list[str], count: int) -> list[Outcome]:
    found = []
    for place, (index, status, number, seconds) in enumerate(rows):
        if index != place or index >= count or (number is not None and number < 0):
            raise ValueError("cases in another order")
        text = "" if number is None else texts[number]
        found.append(Outcome(status=status, text=text, seconds=seconds))
    return found
