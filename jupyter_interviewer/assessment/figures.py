"""What is counted in a source."""

from __future__ import annotations

from typing import TypedDict


class Figures(TypedDict):
    """What parsers tell of a source; see `domain.quality.Quality`.

    ``names`` are those that it assigns to, ``placeholders`` the lines of an ``...`` that stands
    for a body.
    """

    lines: int
    comments: float
    functions: int
    complexity: int
    depth: int
    longest: int
    names: list[str]
    placeholders: list[int]
