"""The tables that a question about data gives: as its author describes them, and checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Comparison, Language
from jupyter_interviewer.questions.naming import is_reserved

TABLE = "table"
"""How a signature calls a parameter, or a result, that is a table."""

LANGUAGES = frozenset({Language.PYTHON, Language.SQL})
"""What questions about data are answered in."""

_Name = Annotated[str, StringConstraints(pattern=r"^[a-z_][a-z0-9_]*$", max_length=64)]
_Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


class ColumnSpec(Frozen):
    """A column of a table; ``missing`` says whether values may be missing in it."""

    name: _Name
    type: Literal["integer", "number", "decimal", "text", "boolean", "date", "timestamp"]
    missing: bool = False
    description: _Text = ""


class TableSpec(Frozen):
    """A table that is given, under the name of a parameter."""

    name: _Name
    description: _Text = ""
    columns: tuple[ColumnSpec, ...] = Field(min_length=1, max_length=40)

    @model_validator(mode="after")
    def _has_usable_names(self) -> TableSpec:
        names = [column.name for column in self.columns]
        if len(set(names)) != len(names):
            raise ValueError(f"the table {self.name} has two columns of one name")
        for name in (self.name, *names):
            if is_reserved(name, Language.SQL):
                raise ValueError(f"`tables` calls something {name!r}, a word of SQL")
        return self

    @property
    def header(self) -> list[list[Any]]:
        """The columns as they stand in a table's value."""
        return [[column.name, column.type, column.missing] for column in self.columns]


def complaint(
    types: dict[str, str], result: str | None, tables: Sequence[TableSpec],
    languages: Sequence[Language], comparison: Comparison,
) -> str | None:  # fmt: skip
    """Say what is wrong with a question about data; None where nothing is.

    Parameters
    ----------
    types, result
        Of the signature: each parameter's type, and the result's.
    tables, languages, comparison
        The question's.
    """
    if others := [one.value for one in languages if one not in LANGUAGES]:
        return f"`languages` has {others[0]}; data questions are answered in python and sql"
    wanted = [name for name, kind in types.items() if kind == TABLE]
    described = [table.name for table in tables]
    if not wanted or sorted(wanted) != sorted(described):
        return (
            f"`tables` describes {', '.join(described) or 'none'}; the signature's parameters of "
            f"type table are {', '.join(wanted) or 'none'}"
        )
    if result != TABLE:
        return "`signature.returns` of a data question must be table"
    if comparison.kind != TABLE:
        return "`comparison.kind` of a data question must be table"
    if comparison.order_by and comparison.rows != "ordered":
        return "`comparison.order_by` needs `rows: ordered`"
    return None


def misfit(table: Any, shape: TableSpec) -> str | None:
    """Say how a table, which was read before, does not fit its shape; None where it does."""
    header = [list(column) for column in table["columns"]]
    if header != shape.header:
        return f"the table {shape.name} has the columns {header}, expected {shape.header}"
    for place, column in enumerate(shape.columns):
        if not column.missing and any(row[place] is None for row in table["rows"]):
            return f"{shape.name}.{column.name} misses a value, and may not (`missing: true`)"
    return None
