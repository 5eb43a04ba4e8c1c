"""Whether the table that came out is the one that was expected. Judged here, outside.

What differs is said in a sentence for the candidate, who sees it of public cases alone. How tables
are compared stands in `domain.difference`, since what makes variants compares them, too; what
questions may choose stands in ``docs/data-questions.md``.
"""

from __future__ import annotations

from typing import Any

from jupyter_interviewer.domain.difference import Likeness, difference
from jupyter_interviewer.domain.question import Comparison
from jupyter_interviewer.domain.table import NoTable, Table, read, show

ROWS = 20
"""How many rows of a table are shown."""

_WIDTH = 24


def likeness(comparison: Comparison) -> Likeness:
    """Give how a question compares tables."""
    return Likeness(
        rows=comparison.rows,
        order_by=comparison.order_by,
        columns=comparison.columns,
        types=comparison.types,
        tolerance=comparison.tolerance,
    )


def differ(expected: Any, actual: Any, comparison: Comparison) -> str | None:
    """Say how an actual table differs from the expected one; None where it does not.

    Parameters
    ----------
    expected
        The oracle's, as the codec read it.
    actual
        The candidate's; it may be anything.
    comparison
        How they are compared.
    """
    try:
        found = read(actual)
    except NoTable as error:
        return f"what came out is no table: {error}"
    return difference(read(expected), found, likeness(comparison))


def grid(value: Any, most: int = ROWS) -> str | None:
    """Write a table as lines of plain text; None where a decoded value is none."""
    if not isinstance(value, dict):
        return None
    try:
        return _drawn(read(value), most)
    except NoTable:
        return None


def _drawn(table: Table, most: int) -> str:
    kinds = [kind for _, kind in table.columns]
    lines = [[_short(name) for name in table.names]]
    for row in table.rows[:most]:
        lines.append([_short(_cell(value, kind)) for value, kind in zip(row, kinds, strict=True)])
    if not table.columns:
        return "(no columns)"
    widths = [max(len(line[place]) for line in lines) for place in range(len(kinds))]
    drawn = [
        " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    drawn.insert(1, "-+-".join("-" * width for width in widths))
    if len(table.rows) > most:
        drawn.append(f"… {len(table.rows) - most} more rows")
    elif not table.rows:
        drawn.append("(no rows)")
    return "\n".join(drawn)


def _cell(value: Any, kind: str) -> str:
    return value if kind == "text" and type(value) is str else show(value, kind)


def _short(text: str) -> str:
    text = " ".join(text.split("\n"))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
