"""Reading an answer from a file, for the command line."""

from __future__ import annotations

import json
import tokenize
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from jupyter_interviewer.domain.cell import MAX_CELLS, MAX_SOURCE, Cell

MAX_FILE = 32 * 1024 * 1024
"""Bytes of a file; notebooks may carry large outputs."""


class Unreadable(ValueError):
    """A file is not an answer; the message names the file and says why."""


def read_cells(path: Path) -> tuple[Cell, ...]:
    """Read the code cells of a ``.py`` or ``.ipynb`` file.

    A Python file is one cell. Of a notebook its code cells count, under their ids where it has
    them (nbformat 4.5) and numbered otherwise.

    Raises
    ------
    Unreadable
        There is no such file, it is too large, wrongly encoded, or no valid notebook.
    """
    kind = path.suffix.lower()
    if kind not in (".py", ".ipynb"):
        raise Unreadable(f"{path}: expected a .py or .ipynb file")
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise Unreadable(f"{path}: {size} bytes, more than {MAX_FILE}")
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror or error}") from error
    cells = _script(path, data) if kind == ".py" else _notebook(path, data)
    if len(cells) > MAX_CELLS:
        raise Unreadable(f"{path}: {len(cells)} code cells, more than {MAX_CELLS}")
    for cell in cells:
        if len(cell[1]) > MAX_SOURCE:
            raise Unreadable(f"{path}: a cell of {len(cell[1])} characters, over {MAX_SOURCE}")
    return tuple(Cell(id=name, source=source) for name, source in cells)


def _script(path: Path, data: bytes) -> list[tuple[str, str]]:
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        return [("file", data.decode(encoding))]
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        raise Unreadable(f"{path}: not readable as Python source: {error}") from error


def _notebook(path: Path, data: bytes) -> list[tuple[str, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8: {error}") from error
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{path}: not JSON: {error}") from error
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        return list(_named(cell for cell in notebook.cells if cell.cell_type == "code"))
    except Exception as error:
        # nbformat raises whatever its readers of each version run into.
        why = str(error).strip().partition("\n")[0] or type(error).__name__
        raise Unreadable(f"{path}: not a valid notebook: {why}") from error


def _named(cells: Iterator[NotebookNode]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        name = str(cell.get("id") or f"cell-{number}")
        while name in seen:
            name += "-again"
        seen.add(name)
        yield name, cell.source
