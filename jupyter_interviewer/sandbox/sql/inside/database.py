"""DuckDB, shut off from everything but what it is given.

The sandbox around it holds anyway; this makes errors plain and keeps a query from looking for
files that are not there.
"""

import json
import os
import threading
from typing import Any

# What it would else look up in control groups, which Landlock keeps from it: then it aborts.
os.environ.update(SLURM_CPUS_ON_NODE="1", SLURM_MEM_PER_NODE="512")

import duckdb

THREADS = 1
MOST_ROWS = 100_000
_TYPES = {
    "integer": "BIGINT",
    "number": "DOUBLE",
    "decimal": "DECIMAL(18,2)",
    "text": "VARCHAR",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
}
_WHOLE = frozenset({
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "UHUGEINT",
})  # fmt: skip
_FORMS = {
    "FLOAT": "number",
    "DOUBLE": "number",
    "VARCHAR": "text",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "timestamp",
    "TIMESTAMP_S": "timestamp",
    "TIMESTAMP_MS": "timestamp",
    "TIMESTAMP_NS": "timestamp",
    '"NULL"': "nothing",
}
_QUERY = duckdb.StatementType.SELECT
_HARMLESS = frozenset({
    duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.CREATE,
    duckdb.StatementType.SET, duckdb.StatementType.VARIABLE_SET, duckdb.StatementType.RELATION,
})  # fmt: skip


class Refused(Exception):
    """A statement is not one that is run here; says why."""


class Database:
    """A database in memory.

    Parameters
    ----------
    memory_mb
        MiB that it may take.
    """

    def __init__(self, memory_mb: int) -> None:
        self.connection = duckdb.connect(
            ":memory:",
            config={
                "threads": THREADS,
                "memory_limit": f"{memory_mb}MiB",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "allow_community_extensions": "false",
                # A table's name is never that of a variable of this program.
                "python_enable_replacements": "false",
            },
        )
        # In this order: the last but one forbids the first, and the last all of them.
        for setting in (
            "temp_directory=''",
            "enable_external_access=false",
            "lock_configuration=true",
        ):
            self.connection.execute(f"SET {setting}")

    def statements(self, text: str) -> list[Any]:
        """Read SQL into statements.

        Raises
        ------
        duckdb.Error
            It is no SQL.
        Refused
            It would change what is given.
        """
        found: list[Any] = self.connection.extract_statements(text)
        for one in found:
            if one.type not in _HARMLESS:
                kind = str(one.type).rpartition(".")[2].replace("_", " ")
                raise Refused(f"{kind} is not allowed: the tables are only there to be read")
        return found

    def load(self, name: str, table: dict[str, Any]) -> None:
        """Make a table of a plain value (``domain/table.py``)."""
        columns = [(column[0], _TYPES[column[1]]) for column in table["columns"]]
        declared = ", ".join(f"{_quoted(column)} {kind}" for column, kind in columns)
        self.connection.execute(f"CREATE TABLE {_quoted(name)} ({declared})")
        if not table["rows"]:
            return
        texts = [
            [None if value is None else _text(value) for value in row] for row in table["rows"]
        ]
        # As text of JSON: binding Python's values one by one takes a hundred times as long.
        encoded = json.dumps(texts).replace("'", "''")
        picked = ", ".join(
            f"CAST(r->>{place} AS {kind})" for place, (_, kind) in enumerate(columns)
        )
        self.connection.execute(
            f"INSERT INTO {_quoted(name)} SELECT {picked} "  # noqa: S608
            f"FROM (SELECT unnest(from_json('{encoded}', '[\"JSON\"]')) AS r)"
        )

    def answer(self, text: str, values: dict[str, Any]) -> dict[str, Any]:
        """Run what was handed in, and give the result of its query as a plain table."""
        statements = self.statements(text)
        if not statements or statements[-1].type != _QUERY:
            raise Refused("the answer must be one query: SELECT …")
        for one in statements:
            wanted = {name: values[name] for name in one.named_parameters if name in values}
            if missing := sorted(one.named_parameters - wanted.keys()):
                raise Refused(f"there is no value ${missing[0]}; there are {_listed(values)}")
            try:
                self.connection.execute(one, wanted or None)
            except duckdb.OutOfMemoryException as error:
                raise MemoryError(str(error).partition("\n")[0]) from None
        rows: list[Any] = []
        while more := self.connection.fetchmany(5000):
            rows += more
            if len(rows) > MOST_ROWS:
                raise Refused(f"the query gave more than {MOST_ROWS:,} rows")
        return plain(self.connection.description or [], rows)

    def value_of(self, name: str) -> Any:
        """Give the value that stands for ``$name`` while exploring."""
        row = self.connection.execute(f"SELECT getvariable('{name}')").fetchone()
        return row[0] if row else None

    def explore(self, statement: Any, most: int) -> "tuple[list[Any], list[Any]] | None":
        """Run a statement; of a query give the header and up to so many rows."""
        values = {name: self.value_of(name) for name in statement.named_parameters}
        if missing := sorted(name for name, value in values.items() if value is None):
            raise Refused(
                f"there is no value ${missing[0]}: run the first cell of code, which sets it"
            )
        self.connection.execute(statement, values or None)
        if statement.type not in (_QUERY, duckdb.StatementType.EXPLAIN):
            return None
        return list(self.connection.description or []), self.connection.fetchmany(most)


class Work(threading.Thread):
    """Something done in a thread of its own, so that this one can be interrupted meanwhile."""

    def __init__(self, work: Any) -> None:
        super().__init__(daemon=True)
        self.work = work
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        """Do it."""
        try:
            self.result = self.work()
        except BaseException as error:
            self.error = error


def plain(description: list[Any], rows: list[Any]) -> dict[str, Any]:
    """Write a result as a plain table."""
    columns, found = [], []
    for place, header in enumerate(description):
        declared = str(header[1])
        kind = "integer" if declared in _WHOLE else _FORMS.get(declared, "other")
        kind = "decimal" if declared.startswith("DECIMAL") else kind
        kind = "text" if declared.startswith("ENUM") else kind
        columns.append([str(header[0]), kind])
        found.append([None if row[place] is None else _form(kind, row[place]) for row in rows])
    return {"columns": columns, "rows": [list(row) for row in zip(*found, strict=True)]}


def _form(kind: str, value: Any) -> Any:
    if kind == "decimal":
        return format(value, "f")
    if kind == "date" and hasattr(value, "isoformat"):
        return value.isoformat()
    if kind == "timestamp" and hasattr(value, "isoformat"):
        return value.isoformat(" ")
    return str(value)[:200] if kind in ("other", "date", "timestamp") else value


def _text(value: Any) -> str:
    return repr(value) if isinstance(value, float) else str(value)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _listed(names: Any) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "none"
