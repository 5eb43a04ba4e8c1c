"""How two tables differ, as a question compares them.

Whoever made the actual table chooses its values, and must not choose how long this takes: it
grows as the tables do. This file also travels, as text, into sandboxes: beside the standard
library it needs `domain.table` only.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from jupyter_interviewer.domain.table import NOTHING, OTHER, Table, show

_NUMBERS = frozenset({"integer", "number", "decimal"})
_MOMENTS = frozenset({"date", "timestamp"})
_SPELLED = {
    "integer": "whole numbers", "number": "numbers", "decimal": "decimal numbers", "text": "text",
    "boolean": "booleans", "date": "dates", "timestamp": "timestamps", OTHER: "values of no kind "
    "that a table here can hold", NOTHING: "missing values",
}  # fmt: skip
_GROUP = 200
_SHOWN = 60


@dataclass(frozen=True)
class Likeness:
    """How two tables are compared.

    Attributes
    ----------
    rows
        ``any`` order, or ``ordered``.
    order_by
        Where rows are ordered: the columns that order them. Rows that agree in all of them may
        stand in any order; without such columns each row has its place.
    columns
        ``any`` order, or ``ordered``.
    types
        ``numeric``: all numbers are one kind; ``strict``: whole numbers must be of a whole type.
    tolerance
        Relative or absolute, for numbers that are not whole.
    """

    rows: str = "any"
    order_by: tuple[str, ...] = ()
    columns: str = "ordered"
    types: str = "numeric"
    tolerance: float = 1e-6


def difference(expected: Table, actual: Table, how: Likeness) -> str | None:
    """Say what the first difference is, for the person who made the actual table.

    Returns
    -------
    str or None
        One sentence without its full stop; None where there is no difference.
    """
    found = _of_columns(expected, actual, how)
    if found is not None:
        return found
    places = [actual.names.index(name) for name in expected.names]
    rows = [tuple(row[place] for place in places) for row in actual.rows]
    kinds = [actual.columns[place][1] for place in places]
    for number, (name, kind) in enumerate(expected.columns):
        if said := _of_types(name, kind, kinds[number], expected.rows, rows, number, how):
            return said
    return _Rows(expected, kinds, how).compare(rows)


def _of_columns(expected: Table, actual: Table, how: Likeness) -> str | None:
    found = Counter(actual.names)
    there = ", ".join(f"`{name}`" for name in actual.names[:20]) or "none at all"
    for name in expected.names:
        if not found[name]:
            if name in actual.index:
                return f"`{name}` is the index; `reset_index()` makes it a column"
            return f"the column `{name}` is missing; there are {there}"
        if found[name] > 1:
            return f"there are {found[name]} columns called `{name}`"
    for name in actual.names:
        if name not in expected.names:
            return f"the column `{name[:_SHOWN]}` was not asked for"
    if how.columns == "ordered" and actual.names != expected.names:
        wanted = ", ".join(f"`{name}`" for name in expected.names)
        return f"the columns stand in the order {there}; expected {wanted}"
    return None


def _of_types(
    name: str, wanted: str, kind: str, expected: Sequence[Any], rows: Sequence[Any], place: int,
    how: Likeness,
) -> str | None:  # fmt: skip
    filled = [row[place] for row in rows if row[place] is not None]
    if not filled or all(row[place] is None for row in expected):
        return None
    if _family(wanted) == _family(kind):
        if how.types == "strict" and (wanted == "integer") is not (kind == "integer"):
            return f"the column `{name}` holds {_SPELLED[kind]}, expected {_SPELLED[wanted]}"
        return None
    return (
        f"the column `{name}` holds {_SPELLED[kind]} (such as {show(filled[0], kind)}), "
        f"expected {_SPELLED[wanted]}"
    )


def _family(kind: str) -> str:
    return "number" if kind in _NUMBERS else "moment" if kind in _MOMENTS else kind


class _Rows:
    """Compares rows whose columns stand in the expected order."""

    def __init__(self, expected: Table, kinds: Sequence[str], how: Likeness) -> None:
        self.names = expected.names
        self.how = how
        self.types = ([kind for _, kind in expected.columns], list(kinds))
        # Whole numbers are equal or not; the others need only be close.
        self.close = [kind in ("number", "decimal") for _, kind in expected.columns]
        self.raw = expected.rows
        self.expected = [self._plain(row, 0) for row in expected.rows]

    def _plain(self, row: Sequence[Any], side: int) -> tuple[Any, ...]:
        return tuple(map(_comparable, row, self.types[side]))

    def compare(self, raw: Sequence[Sequence[Any]]) -> str | None:
        rows = [self._plain(row, 1) for row in raw]
        if self.how.rows == "ordered" and not self.how.order_by:
            return self._one_by_one(rows, raw)
        missing, extra = self._unmatched(rows)
        if len(rows) != len(self.expected) or missing or extra:
            return self._told(missing, extra, len(rows), raw)
        if self.how.rows == "ordered":
            return self._order(rows, raw)
        return None

    def _one_by_one(self, rows: Sequence[Any], raw: Sequence[Any]) -> str | None:
        missing, extra = self._unmatched(rows)
        if missing or extra or len(rows) != len(self.expected):
            return self._told(missing, extra, len(rows), raw)
        for number, (row, wanted) in enumerate(zip(rows, self.expected, strict=True)):
            if not self._alike(row, wanted):
                return (
                    f"the rows are right, but row {number + 1} should be "
                    f"({self._row(self.raw[number], 0)}) and is ({self._row(raw[number], 1)})"
                )
        return None

    def _order(self, rows: Sequence[Any], raw: Sequence[Any]) -> str | None:
        places = [self.names.index(name) for name in self.how.order_by]
        for number, (row, wanted) in enumerate(zip(rows, self.expected, strict=True)):
            if not all(self._same(place, row[place], wanted[place]) for place in places):
                by = ", ".join(f"`{name}`" for name in self.how.order_by)
                return (
                    f"the rows are right, but not in the order by {by}: row {number + 1} should "
                    f"be ({self._row(self.raw[number], 0)}) and is ({self._row(raw[number], 1)})"
                )
        return None

    def _unmatched(self, rows: Sequence[Any]) -> tuple[list[int], list[int]]:
        """Give the numbers of expected rows that are not there, and of rows not expected."""
        groups: dict[Any, tuple[list[int], list[int]]] = {}
        for side, table in enumerate((self.expected, rows)):
            for number, row in enumerate(table):
                groups.setdefault(self._exact(row), ([], []))[side].append(number)
        missing: list[int] = []
        extra: list[int] = []
        for wanted, found in groups.values():
            wanted.sort(key=lambda number: self._rough(self.expected[number]))
            found.sort(key=lambda number: self._rough(rows[number]))
            if len(wanted) == len(found) and all(
                self._alike(rows[one], self.expected[other])
                for one, other in zip(found, wanted, strict=True)
            ):
                continue
            self._pair(wanted, found, rows)
            missing += wanted
            extra += found
        return sorted(missing), sorted(extra)

    def _pair(self, wanted: list[int], found: list[int], rows: Sequence[Any]) -> None:
        """Take out what belongs together; of very many alike rows only neighbours are tried."""
        for one in found[:]:
            for other in wanted[:_GROUP]:
                if self._alike(rows[one], self.expected[other]):
                    wanted.remove(other)
                    found.remove(one)
                    break
            if not wanted or len(found) > 10 * _GROUP:
                return

    def _exact(self, row: Sequence[Any]) -> tuple[Any, ...]:
        # With the type, since 1 and True are one key otherwise.
        return tuple(
            (value is None,) if close else (type(value).__name__, value)
            for value, close in zip(row, self.close, strict=True)
        )

    def _rough(self, row: Sequence[Any]) -> tuple[float, ...]:
        """Give what rows with all else alike are put in order by, robust against tiny errors."""
        return tuple(
            float(f"{float(value):.7g}")
            for value, close in zip(row, self.close, strict=True)
            if close and value is not None and isinstance(value, (int, float, Decimal))
        )

    def _alike(self, row: Sequence[Any], wanted: Sequence[Any]) -> bool:
        return all(map(self._same, range(len(row)), row, wanted))

    def _same(self, place: int, value: Any, wanted: Any) -> bool:
        if value is None or wanted is None or not self.close[place]:
            return type(value) is type(wanted) and bool(value == wanted)
        try:
            one, other, tolerance = float(value), float(wanted), self.how.tolerance
        except (OverflowError, ValueError):
            return bool(value == wanted)
        return math.isclose(one, other, rel_tol=tolerance, abs_tol=tolerance)

    def _told(self, missing: list[int], extra: list[int], count: int, raw: Sequence[Any]) -> str:
        wanted = len(self.expected)
        parts = []
        if count != wanted:
            parts.append(f"{_count(count)}, expected {wanted}")
        elif len(missing) == len(extra) == 1 and (place := self._place(missing, extra, raw)):
            return place
        if missing:
            which = "without" if len(missing) == 1 else f"without {len(missing)} rows such as"
            parts.append(f"{which} ({self._row(self.raw[missing[0]], 0)})")
        if extra:
            which = "not expected:" if len(extra) == 1 else f"{len(extra)} rows not expected:"
            parts.append(f"{which} ({self._row(raw[extra[0]], 1)})")
        return "; ".join(parts)

    def _place(self, missing: list[int], extra: list[int], raw: Sequence[Any]) -> str | None:
        row, wanted = raw[extra[0]], self.raw[missing[0]]
        plain, right = self._plain(row, 1), self._plain(wanted, 0)
        wrong = [n for n in range(len(row)) if not self._same(n, plain[n], right[n])]
        if len(wrong) != 1 or len(row) == 1:
            return None
        (at,) = wrong
        return (
            f"row {extra[0] + 1} ({self._row(row, 1)}): `{self.names[at]}` should be "
            f"{show(wanted[at], self.types[0][at])}"
        )

    def _row(self, row: Sequence[Any], side: int) -> str:
        pairs = zip(self.names, row, self.types[side], strict=True)
        return ", ".join(f"{name}={show(value, kind)}" for name, value, kind in list(pairs)[:12])


def _count(rows: int) -> str:
    return "one row" if rows == 1 else f"{rows} rows"


def _comparable(value: Any, kind: str) -> Any:
    if value is None or (kind == "number" and value != value):
        return None
    if kind == "decimal":
        try:
            value = Decimal(value)
        except InvalidOperation:
            return None
    if kind in ("decimal", "number"):
        # Whole numbers are whole in each type.
        whole = math.isfinite(value) and value == int(value)
        return int(value) if whole else float(value)
    if kind == "date":
        return f"{value} 00:00:00"
    if kind == OTHER:
        return _Odd()
    return value


class _Odd:
    """Equal to nothing."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return False
