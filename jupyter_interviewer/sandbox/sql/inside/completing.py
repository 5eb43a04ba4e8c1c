"""What could stand where somebody types: tables, columns, values, functions, words of SQL."""

import re
from typing import Any

_WORDS = (
    "ALL AND AS ASC BETWEEN BY CASE CAST COUNT CROSS DATE DESC DESCRIBE DISTINCT ELSE END EXCEPT "
    "EXISTS EXPLAIN FALSE FILTER FIRST FOLLOWING FROM FULL GROUP HAVING IN INNER INTERSECT "
    "INTERVAL IS JOIN LAST LEFT LIKE LIMIT NOT NULL NULLS OFFSET ON OR ORDER OUTER OVER PARTITION "
    "PIVOT PRECEDING QUALIFY RANGE RECURSIVE RIGHT ROWS SELECT SHOW SUMMARIZE TABLE TABLES THEN "
    "TIMESTAMP TRUE UNBOUNDED UNION UNPIVOT USING VALUES WHEN WHERE WINDOW WITH"
)
_TYPED = re.compile(r"(?:(\w+)\.)?(\$?\w*)$")
_NAMED = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?|,\s*(\w+)\s+(\w+)\b", re.I)
_MOST = 200


def complete(connection: Any, code: str, position: int) -> "tuple[list[str], int]":
    """Give what fits before the cursor, and where that begins."""
    found = _TYPED.search(code[:position])
    assert found is not None, "it matches nothing at all, too"
    owner, begun = found[1], found[2]
    start = position - len(begun)
    if begun.startswith("$"):
        names = [f"${name}" for (name,) in _ask(connection, "name FROM duckdb_variables()")]
        return _fitting(names, begun), start
    columns = _ask(connection, "table_name, column_name FROM duckdb_columns() WHERE NOT internal")
    if owner is not None:
        table = _tables(code).get(owner.lower(), owner.lower())
        names = [column for name, column in columns if name.lower() == table]
        return _fitting(names, begun), start
    tables = sorted({table for table, _ in columns})
    mentioned = set(_tables(code).values())
    near = [column for table, column in columns if table.lower() in mentioned]
    names = [*near, *tables] if near else [*tables, *(column for _, column in columns)]
    offered = _fitting(list(dict.fromkeys(names)), begun)
    if begun:
        upper = [word if begun.isupper() else word.lower() for word in _WORDS.split()]
        functions = [
            name
            for (name,) in _ask(connection, "DISTINCT function_name FROM duckdb_functions()")
            if name.isidentifier() and not name.startswith("_")
        ]
        offered += _fitting(upper, begun) + _fitting(sorted(functions), begun)
    return list(dict.fromkeys(offered))[:_MOST], start


def _fitting(names: list[str], begun: str) -> list[str]:
    return [name for name in names if name.lower().startswith(begun.lower())]


def _tables(code: str) -> "dict[str, str]":
    """Find under which names tables are used."""
    found = {}
    for one, alias, other, short in _NAMED.findall(code):
        table = (one or other).lower()
        found[table] = table
        if name := (alias or short):
            found[name.lower()] = table
    return found


def _ask(connection: Any, what: str) -> list[Any]:
    try:
        rows: list[Any] = connection.execute(f"SELECT {what}").fetchall()
    except Exception:
        return []
    return rows
