"""Which of a notebook's cells is the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jupyter_interviewer.domain.cell import Cell

_DEFINITION = (
    r"^[ \t]*(?:export[ \t]+)?(?:async[ \t]+)?"
    r"(?:def|class|function\*?|const|let|var)[ \t]+{name}\b"
)
_OWN_CASES = re.compile(r"(?:(?:const|let|var)\s+)?my_?cases\b", re.IGNORECASE)


def answer_cells(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Give the code cells without the candidate's own cases."""
    return tuple(cell for cell in cells if not _OWN_CASES.match(cell.source.lstrip("#/ \n")))


def answer(cells: Sequence[Cell], entry_point: str) -> str:
    """Give the source that the answer stands in: the last cell that defines the entry point.

    Where none does, everything but the candidate's own cases.
    """
    defines = re.compile(_DEFINITION.format(name=re.escape(entry_point)), re.MULTILINE)
    for cell in reversed(cells):
        if defines.search(cell.source):
            return cell.source
    return "\n\n".join(cell.source for cell in answer_cells(cells) if cell.source.strip())
