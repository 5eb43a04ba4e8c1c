"""Tables as pandas has them, there and back.

Runs where the bank's code or a candidate's runs, as text: beside the standard library it needs
pandas, which is imported only when there is a table.
"""

from __future__ import annotations

import datetime
import decimal
from importlib import import_module
from typing import Any

_MIXED = {frozenset({"integer", "number"}): "number", frozenset({"integer", "decimal"}): "decimal"}


def given(arguments: Any) -> list[Any]:
    """Give a function's arguments as it gets them: tables as DataFrames."""
    return [to_frame(one) if is_table(one) else one for one in arguments]


def is_table(value: Any) -> bool:
    """Whether a value is a table."""
    return isinstance(value, dict) and value.keys() >= {"columns", "rows"}


def to_frame(table: Any) -> Any:
    """Make a DataFrame of a table.

    A column's dtype depends on its declared type alone, never on what happens to be in it: one
    that may miss values has ``Int64`` or ``boolean``, others ``int64`` and ``bool``.
    """
    pandas: Any = import_module("pandas")

    columns = {}
    for place, (name, kind, *may_miss) in enumerate(table["columns"]):
        values = [row[place] for row in table["rows"]]
        columns[name] = _series(pandas, values, kind, bool(may_miss and may_miss[0]))
    return pandas.DataFrame(columns, columns=[column[0] for column in table["columns"]])


def _series(pandas: Any, values: list[Any], kind: str, may_miss: bool) -> Any:
    missing = may_miss or None in values
    if kind == "integer":
        return pandas.Series(values, dtype="Int64" if missing else "int64")
    if kind == "boolean":
        return pandas.Series(values, dtype="boolean" if missing else "bool")
    if kind == "number":
        return pandas.Series(values, dtype="float64")
    if kind in ("date", "timestamp"):
        return pandas.Series(pandas.to_datetime(values)).astype("datetime64[us]")
    if kind == "decimal":
        found = [None if value is None else decimal.Decimal(value) for value in values]
        return pandas.Series(found, dtype=object)
    # Before pandas 3 text is a column of objects.
    text = "str" if int(pandas.__version__.split(".")[0]) >= 3 else object
    return pandas.Series(values, dtype=text)


def from_frame(frame: Any) -> dict[str, Any]:
    """Write a DataFrame as a table; its index is left out.

    Raises
    ------
    TypeError
        It is no DataFrame.
    """
    pandas: Any = import_module("pandas")

    if not isinstance(frame, pandas.DataFrame):
        what = "None" if frame is None else f"a {type(frame).__name__}"
        raise TypeError(f"the function returned {what}; expected a DataFrame")
    columns, found = [], []
    for place in range(frame.shape[1]):
        kind, values = _column(pandas, frame.iloc[:, place])
        columns.append([str(frame.columns[place]), kind])
        found.append(values)
    rows = [list(row) for row in zip(*found, strict=True)]
    index = [str(name) for name in frame.index.names if name is not None]
    return {"columns": columns, "rows": rows, "index": index}


def _column(pandas: Any, series: Any) -> tuple[str, list[Any]]:
    values = series.astype(object).tolist()
    absent = series.isna().tolist()
    cells = [
        ("nothing", None) if gone else _cell(value)
        for value, gone in zip(values, absent, strict=True)
    ]
    kinds = {kind for kind, _ in cells} - {"nothing"}
    if not kinds:
        return _declared(pandas, series.dtype), [None] * len(cells)
    kind = kinds.pop() if len(kinds) == 1 else _MIXED.get(frozenset(kinds), "other")
    if kind == "timestamp" and all(
        gone or _is_day(value) for gone, (_, value) in zip(absent, cells, strict=True)
    ):
        # pandas has no dates: days are moments at midnight there.
        kind = "date"
    return kind, [None if one == "nothing" else _as(kind, value) for one, value in cells]


def _declared(pandas: Any, dtype: Any) -> str:
    """Tell the type of a column in which nothing is."""
    types = pandas.api.types
    if types.is_bool_dtype(dtype):
        return "boolean"
    if types.is_integer_dtype(dtype):
        return "integer"
    if types.is_float_dtype(dtype):
        return "number"
    return "timestamp" if types.is_datetime64_dtype(dtype) else "nothing"


def _is_day(value: Any) -> bool:
    return bool(value.time() == datetime.time() and not getattr(value, "nanosecond", 0))


def _cell(value: Any) -> tuple[str, Any]:
    # NumPy's scalars are what they stand for.
    if type(value).__module__ == "numpy" and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, int):
        return "integer", int(value)
    if isinstance(value, float):
        return "number", float(value)
    if isinstance(value, decimal.Decimal) and value.is_finite():
        return "decimal", value
    if isinstance(value, str):
        return "text", str(value)
    if isinstance(value, datetime.datetime) and value.tzinfo is None:
        return "timestamp", value
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return "date", value
    return "other", value


def _as(kind: str, value: Any) -> Any:
    if kind == "number":
        return float(value)
    if kind == "decimal":
        return format(decimal.Decimal(value), "f")
    if kind == "date":
        return f"{value:%Y-%m-%d}".rjust(10, "0")
    if kind == "timestamp":
        text = f"{value:%Y-%m-%d %H:%M:%S}".rjust(19, "0")
        return f"{text}.{value.microsecond:06d}" if value.microsecond else text
    if kind == "other":
        return str(value)[:200]
    return value
