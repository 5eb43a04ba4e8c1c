"""A cell of the candidate's notebook, as far as we need it."""

from __future__ import annotations

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen

MAX_CELLS = 200
MAX_SOURCE = 1_048_576
"""Characters in one cell; ``mission.md`` allows a case's input 1 MiB, so code gets no less."""


class Cell(Frozen):
    """A code cell: its notebook id and what stands in it."""

    id: str = Field(max_length=128)
    source: str = Field(max_length=MAX_SOURCE)
