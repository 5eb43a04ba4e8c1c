"""Tables as a candidate sees them in a notebook: columns, examples, and cells that make them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Case, Language, Question, TableShape
from jupyter_interviewer.domain.table import Table, read, show
from jupyter_interviewer.questions.literal import literal

MARK = "Example tables"
"""What the first line of the cell that makes the tables says."""

MOST_ROWS = 40
_TYPES = {
    Language.PYTHON: {
        "integer": "int64", "number": "float64", "decimal": "Decimal objects", "text": "text",
        "boolean": "bool", "date": "datetime64", "timestamp": "datetime64",
    },
    Language.SQL: {
        "integer": "BIGINT", "number": "DOUBLE", "decimal": "DECIMAL(18,2)", "text": "VARCHAR",
        "boolean": "BOOLEAN", "date": "DATE", "timestamp": "TIMESTAMP",
    },
}  # fmt: skip
_NULLABLE = {"int64": "Int64", "bool": "boolean"}


def schema(question: Question) -> str:
    """Describe the tables in Markdown."""
    parts = []
    for shape in question.tables:
        lines = [f"**`{shape.name}`**" + (f": {shape.description}" if shape.description else "")]
        lines += ["", "| column | type | |", "| --- | --- | --- |"]
        for column in shape.columns:
            kind = _TYPES[question.language][column.type]
            if column.missing:
                kind = f"{_NULLABLE.get(kind, kind)}, may be missing"
            lines.append(f"| `{column.name}` | {kind} | {_escaped(column.description)} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def example(case: Case, question: Question) -> str:
    """Show a case in Markdown: the tables given, and the one that is expected."""
    parts = []
    for name, given in _given(case, question):
        if isinstance(given, Table):
            parts.append(f"`{name}`:\n\n{markdown(given)}")
        else:
            mark = "$" if question.language is Language.SQL else ""
            parts.append(f"`{mark}{name}` is `{literal(given, question.language)}`.")
    parts.append(f"Result:\n\n{markdown(read(loads(case.expected)))}")
    return "\n\n".join(parts)


def markdown(table: Table, most: int = MOST_ROWS) -> str:
    """Write a table in Markdown."""
    kinds = [kind for _, kind in table.columns]
    numbers = ("integer", "number", "decimal")
    lines = [
        f"| {' | '.join(map(_escaped, table.names))} |",
        f"| {' | '.join('---:' if kind in numbers else '---' for kind in kinds)} |",
    ]
    for row in table.rows[:most]:
        lines.append(f"| {' | '.join(map(_cell, row, kinds))} |")
    if len(table.rows) > most:
        lines.append(f"\n… and {len(table.rows) - most} more rows")
    elif not table.rows:
        lines.append("\n(no rows)")
    return "\n".join(lines)


def tables_cell(question: Question) -> str:
    """Give the source of the cell that makes the tables of the first example."""
    case = question.public_cases[0]
    made = _sql_cell if question.language is Language.SQL else _python_cell
    return "\n".join(made(question, list(_given(case, question))))


def _given(case: Case, question: Question) -> Iterator[tuple[str, Any]]:
    tables = {shape.name for shape in question.tables}
    for name, value in zip(question.parameters, loads(case.input), strict=True):
        yield name, read(value) if name in tables else value


def _sql_cell(question: Question, given: list[tuple[str, Any]]) -> Iterator[str]:
    yield f"-- {MARK}: run this cell first. Run it again whenever you want them anew."
    for name, value in given:
        if not isinstance(value, Table):
            yield f"SET VARIABLE {name} = {literal(value, question.language)};"
            continue
        columns = [(column, _TYPES[Language.SQL][kind]) for column, kind in value.columns]
        typed = ", ".join(f"{column}::{kind} AS {column}" for column, kind in columns)
        yield f"CREATE OR REPLACE TABLE {name} AS SELECT {typed}"
        if value.rows:
            rows = [
                f"    ({', '.join(literal(one, Language.SQL) for one in r)})" for r in value.rows
            ]
            yield "FROM (VALUES\n" + ",\n".join(rows)
        else:
            yield f"FROM (SELECT {', '.join('NULL' for _ in columns)} WHERE FALSE"
        yield f") AS given({', '.join(column for column, _ in columns)});"


def _python_cell(question: Question, given: list[tuple[str, Any]]) -> Iterator[str]:
    shapes = {shape.name: shape for shape in question.tables}
    yield f"# {MARK}: run this cell to explore them. Your function is given tables like these."
    yield "import pandas as pd\n"
    for name, value in given:
        if not isinstance(value, Table):
            yield f"{name} = {value!r}"
            continue
        yield f"{name} = pd.DataFrame(["
        for row in value.rows:
            yield f"    {tuple(row)!r},"
        types = ", ".join(f"{column!r}: {kind!r}" for column, kind in _dtypes(shapes[name]))
        yield f"], columns={list(value.names)!r})"
        yield f"{name} = {name}.astype({{{types}}})"


def _dtypes(shape: TableShape) -> Iterator[tuple[str, str]]:
    """Give the dtypes that `frames.to_frame` gives; text and decimals come so by themselves."""
    for column in shape.columns:
        kind = _TYPES[Language.PYTHON][column.type]
        if column.type in ("date", "timestamp"):
            yield column.name, "datetime64[us]"
        elif column.type not in ("text", "decimal"):
            yield column.name, _NULLABLE.get(kind, kind) if column.missing else kind


def _cell(value: Any, kind: str) -> str:
    if value is None:
        return "*NULL*"
    return _escaped(value if kind == "text" else show(value, kind))


def _escaped(text: str) -> str:
    """Write text so that it stands in a table of Markdown as it is, blanks at its ends included."""
    text = text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")
    text = text.replace("<", "&lt;").replace("*", "\\*").replace("$", "\\$")
    stripped = text.strip(" ")
    before, after = len(text) - len(text.lstrip(" ")), len(text) - len(text.rstrip(" "))
    return "&nbsp;" * before + stripped + ("&nbsp;" * after if stripped else "")
