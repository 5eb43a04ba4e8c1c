"""Cuts what streams in into sentences."""

from __future__ import annotations

import re

LONGEST = 700
"""Characters without an end of a sentence, from which on it is none."""

_END = re.compile(r"[.!?…。！？][\"'”’)*_\]]*(?=\s)\s+|\n+|[。！？]")  # noqa: RUF001
_NO_END = re.compile(r"(?:\b(?:e\.g|i\.e|vs|cf|approx|No)|(?:^|\n)\s*\d{1,2})\.\s+$|:[*_]*\s+$")
"""What announces something is judged with it."""


class Sentences:
    """Takes pieces of any size and gives whole sentences; they join to what came in.

    A sentence does not end within a span or a fence of code.
    """

    def __init__(self) -> None:
        self._open = ""

    def feed(self, piece: str) -> list[str]:
        """Take a piece; gives the sentences that it ends."""
        self._open += piece
        found: list[str] = []
        start = place = 0
        while match := _END.search(self._open, place):
            place = match.end()
            candidate = self._open[start:place]
            if candidate.strip() and _closed(candidate) and not _NO_END.search(candidate):
                found.append(candidate)
                start = place
        self._open = self._open[start:]
        if len(self._open) > LONGEST:
            found.append(self._open)
            self._open = ""
        return found

    def rest(self) -> list[str]:
        """Give what is left at the end."""
        left, self._open = self._open, ""
        return [left] if left.strip() else []


def _closed(text: str) -> bool:
    for fence in ("```", "~~~"):
        if text.count(fence) % 2:
            return False
    return text.count("`") % 2 == 0
