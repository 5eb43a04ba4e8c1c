"""What comes in from outside, validated."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from jupyter_interviewer.domain.cell import MAX_CELLS, MAX_SOURCE, Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, HintKind, Language

MAX_MESSAGE = 20_000
"""Characters in one message; a pasted stack trace fits, a pasted book does not."""
MAX_OUTPUTS = 100
MAX_OUTPUT_BYTES = 1 << 20
"""JSON of an executed cell's outputs together: it stays in the log for good."""
MAX_SEED = 2**31 - 1

Slug = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
Cells = Annotated[tuple[Cell, ...], Field(max_length=MAX_CELLS)]


class NewInterview(Frozen):
    """What a person chooses when setting up an interview; the plan decides the rest.

    Attributes
    ----------
    question
        Id of the question to begin with.
    made
        Whether later questions may be new ones by a model; the plan's word unless said, and
        never more than that.
    """

    plan: Slug
    difficulty: Difficulty | None = None
    language: Language | None = None
    minutes: int | None = Field(default=None, ge=5, le=180)
    topic: str | None = Field(default=None, min_length=1, max_length=100)
    question: Slug | None = None
    seed: int | None = Field(default=None, ge=0, le=MAX_SEED)
    made: bool | None = None


class CodeRequest(Frozen):
    """The code cells of the notebook: a draft, a run or a submission."""

    cells: Cells


class MessageRequest(Frozen):
    """Something the candidate says."""

    text: str = Field(min_length=1, max_length=MAX_MESSAGE, pattern=r"\S")


class HintRequest(Frozen):
    """A hint asked for, or the offer that is accepted.

    Attributes
    ----------
    kind
        What it is to help with.
    """

    offer: str | None = Field(default=None, max_length=64)
    kind: HintKind | None = None


class RatingRequest(Frozen):
    """Whether a hint helped."""

    rating: Literal["helpful", "unhelpful"]


class ExecutionReport(Frozen):
    """A cell the candidate executed, as its workspace tells it: a claim, never proof.

    Attributes
    ----------
    outputs
        nbformat outputs, already cut to a sensible size by the workspace.
    """

    cell: str = Field(max_length=128)
    source: str = Field(max_length=MAX_SOURCE)
    ok: bool
    execution_count: int | None = Field(default=None, ge=0, le=2**31 - 1)
    outputs: tuple[dict[str, Any], ...] = Field(default=(), max_length=MAX_OUTPUTS)

    @field_validator("outputs")
    @classmethod
    def _bounded(cls, outputs: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
        size = len(json.dumps(outputs))
        if size > MAX_OUTPUT_BYTES:
            raise ValueError(f"the outputs take {size} bytes; cut them to {MAX_OUTPUT_BYTES}")
        return outputs
