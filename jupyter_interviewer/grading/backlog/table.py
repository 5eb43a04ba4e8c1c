"""Results as a CSV table, which a spreadsheet can open without being told to run anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from jupyter_interviewer.grading.backlog.ledger import OutputRefused
from jupyter_interviewer.grading.backlog.submission import Record

COLUMNS = (
    "name",
    "outcome",
    "passed",
    "total",
    "seconds",
    "failed",
    "message",
    "question",
    "sha256",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
"""Beginnings that a spreadsheet may take for a formula, and the one that says it is none."""


def write(records: Iterable[Record]) -> bytes:
    """Write a table, UTF-8 with a header.

    A text that a spreadsheet might take for a formula gets an apostrophe before it: names and
    messages are the candidates' own.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for record in records:
        fields = record.model_dump(mode="json")
        fields["failed"] = " ".join(map(str, record.failed))
        writer.writerow([_shielded(str(fields[column])) for column in COLUMNS])
    return text.getvalue().encode("utf-8", "backslashreplace")


def read(path: Path) -> list[Record]:
    """Read a table that `write` has written; further columns do not matter.

    Raises
    ------
    OutputRefused
        It is another table, or a row of it is no result.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_records(csv.reader(file), path))
    except OSError as error:
        raise OutputRefused(f"{path}: {error.strerror}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise OutputRefused(f"{path}: not a table of results: {error}") from error


def _records(reader: Iterator[list[str]], path: Path) -> Iterator[Record]:
    header = next(reader, None)
    if header is None:
        return
    if missing := [column for column in COLUMNS if column not in header]:
        raise OutputRefused(
            f"{path}: not a table of results (no column {missing[0]!r}); write to another file"
        )
    places = [header.index(column) for column in COLUMNS]
    torn = False
    for number, row in enumerate(reader, start=2):
        if not row:
            continue
        if torn:
            raise OutputRefused(
                f"{path}: row {number - 1} is not a result of grading; mend or remove it, or "
                "write to another file"
            )
        record = _record(row, places)
        # The last row may have been cut off where somebody copied the file.
        torn = record is None
        if record is not None:
            yield record


def _record(row: list[str], places: list[int]) -> Record | None:
    if len(row) <= max(places):
        return None
    fields = {column: _plain(row[place]) for column, place in zip(COLUMNS, places, strict=True)}
    try:
        return Record.model_validate({**fields, "failed": fields["failed"].split()})
    except ValidationError:
        return None


def _shielded(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
