"""Inputs of growing size for a frozen question, as the sandbox made them."""

from __future__ import annotations

import json
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.sandbox.tier import Tier

MODULES = (
    "jupyter_interviewer.domain.codec",
    "jupyter_interviewer.questions.draws",
    "jupyter_interviewer.grading.growth.making",
)
LIMITS = Limits(case_seconds=10, total_seconds=12, memory_mb=1024, processes=8, file_mb=4)
WALL_SECONDS = 60.0
_MOST = 8_000_000
_Packed = Annotated[str, StringConstraints(max_length=4_000_000, pattern=r"^[A-Za-z0-9+/=]*$")]
_Letter = Annotated[str, StringConstraints(pattern=r"^[a-z]$")]
_What = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class NoInputs(RuntimeError):
    """The bank's code gave no inputs; says why."""


class Inputs(Frozen):
    """Inputs by size, each the codec's text, compressed and in base 64.

    Attributes
    ----------
    grows
        The sizes that grow together, as the expected growth names them: ``n``, which counts what
        is said here, and others in proportion to it.
    """

    grows: dict[_Letter, _What]
    inputs: tuple[tuple[Annotated[int, Field(ge=1)], _Packed], ...] = Field(max_length=200)
    error: None = None


def make(question: Question, tier: Tier | None = None) -> Inputs:
    """Make inputs for a question from what was frozen with it.

    Raises
    ------
    NoInputs
        It has nothing to make them from, or that failed.
    """
    if question.growing is None:
        raise NoInputs("the question makes no inputs of growing size")
    request = {
        "source": question.growing.source,
        "values": question.growing.values,
        "seed": question.seed,
    }
    done = run_script(
        bundle(MODULES),
        json.dumps(request).encode(),
        limits=LIMITS,
        tier=tier,
        wall_seconds=WALL_SECONDS,
    )
    if not done.ok or len(done.stdout) > _MOST:
        raise NoInputs(f"growth() could not be executed: {done.message}")
    try:
        found = Inputs.model_validate_json(done.stdout)
    except ValidationError as error:
        raise NoInputs(
            f"growth() failed: {done.stdout[:300].decode('utf-8', 'replace')}"
        ) from error
    if not found.inputs or "n" not in found.grows:
        raise NoInputs("growth() gave no inputs")
    return found
