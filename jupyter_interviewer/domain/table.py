"""Tables as plain values: how they are written and read.

A table is ``{"columns": [[name, type], …], "rows": [[…], …]}``, so that the codec carries it
like any other value. What JSON has no word for stands as text of one form, and the column's type
says what it means: ``2024-03-01`` a ``date``, ``2024-03-01 08:30:00`` a ``timestamp``, ``12.50`` a
``decimal``. NULL, NaN and NaT are all ``None``: a value is there or it is missing.

Whoever wrote a table is not trusted: it is read strictly. This file also travels, as text, into
sandboxes: standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

TYPES = ("integer", "number", "decimal", "text", "boolean", "date", "timestamp")
"""What a column of a question's tables may hold."""

NOTHING, OTHER = "nothing", "other"
"""Of a result also: only missing values; values that have no form here (as text, equal to none)."""

MAX_COLUMNS = 200
_DECIMAL = re.compile(r"-?\d{1,60}(\.\d{1,60})?")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d{6})?)?")
_SHOWN = 60


class NoTable(ValueError):
    """A value is no table; says why."""


@dataclass(frozen=True)
class Table:
    """A table that was read.

    Attributes
    ----------
    columns
        Names and types.
    rows
        Each as long as there are columns.
    index
        Names of what a DataFrame had as its index, which is no column.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Any, ...], ...]
    index: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(name for name, _ in self.columns)

    def value(self) -> dict[str, Any]:
        """Give it as the plain value that it is written as."""
        columns = [list(column) for column in self.columns]
        return {"columns": columns, "rows": [list(row) for row in self.rows]}


def read(value: Any) -> Table:
    """Read a plain value as a table.

    Raises
    ------
    NoTable
        It is none.
    """
    if not isinstance(value, dict) or not {"columns", "rows"} <= value.keys():
        raise NoTable(f"it is {str(value)[:_SHOWN]!r}, not a table")
    columns = tuple(map(_column, _list(value["columns"], "columns")))
    if len(columns) > MAX_COLUMNS:
        raise NoTable(f"it has {len(columns)} columns, more than {MAX_COLUMNS}")
    index = tuple(str(name)[:_SHOWN] for name in _list(value.get("index", []), "index")[:10])
    rows = tuple(tuple(_list(row, "a row")) for row in _list(value["rows"], "rows"))
    for number, row in enumerate(rows, start=1):
        if len(row) != len(columns):
            raise NoTable(f"row {number} has {len(row)} values, expected {len(columns)}")
    for place, (name, kind) in enumerate(columns):
        fits = _FITTING[kind]
        for number, row in enumerate(rows, start=1):
            if row[place] is not None and not fits(row[place]):
                said = f"{row[place]!r:.{_SHOWN}} is no {kind}"
                raise NoTable(f"row {number}, column {name!r}: {said}")
    return Table(columns, rows, index)


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, (list, tuple)):
        raise NoTable(f"{what} must be a list, not {str(value)[:_SHOWN]!r}")
    return list(value)


def _column(value: Any) -> tuple[str, str]:
    match value:
        # Of the tables given, each column also says whether values may be missing in it.
        case [str() as name, str() as kind] | [str() as name, str() as kind, bool()]:
            if kind in _FITTING:
                return name[:200], kind
    raise NoTable(f"{str(value)[:_SHOWN]!r} is no column: expected [name, type]")


def _is_moment(value: Any, *, day: bool) -> bool:
    if type(value) is not str or _MOMENT.fullmatch(value) is None or (len(value) == 10) is not day:
        return False
    try:
        date.fromisoformat(value) if day else datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


_FITTING: Mapping[str, Any] = {
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) is float,
    "decimal": lambda value: type(value) is str and _DECIMAL.fullmatch(value) is not None,
    "text": lambda value: type(value) is str,
    "boolean": lambda value: type(value) is bool,
    "date": lambda value: _is_moment(value, day=True),
    "timestamp": lambda value: _is_moment(value, day=False),
    NOTHING: lambda value: False,
    OTHER: lambda value: type(value) is str,
}


def show(value: Any, kind: str = "text") -> str:
    """Write a value as people read it."""
    if value is None or value != value:
        return "NULL"
    if kind in ("date", "timestamp", "decimal", OTHER) or type(value) is not str:
        text = str(value)
    else:
        text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
