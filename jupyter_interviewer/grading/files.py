"""Reading an answer from a file, for the command line."""

from __future__ import annotations

import json
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.cell import MAX_CELLS, MAX_SOURCE, Cell
from jupyter_interviewer.domain.question import Language

LANGUAGES = {
    ".py": Language.PYTHON,
    ".js": Language.JAVASCRIPT,
    ".ts": Language.TYPESCRIPT,
    ".sql": Language.SQL,
}
"""What a file is written in, by its suffix; notebooks say it themselves."""

SUFFIXES = (*LANGUAGES, ".ipynb")

MAX_FILE = 32 * 1024 * 1024
"""Bytes of a file; notebooks may carry large outputs."""


class Unreadable(ValueError):
    """A file is not an answer; the message names the file and says why."""


class GradebookFound(Unreadable):
    """A notebook is what grading has written, not an answer."""


@dataclass(frozen=True)
class Answer:
    """What stands in a file, and in which language."""

    language: Language
    cells: tuple[Cell, ...]


def read_answer(path: Path) -> Answer:
    """Read a ``.py``, ``.js``, ``.ts`` or ``.ipynb`` file.

    A source file is one cell. Of a notebook its code cells count, under their ids where it has
    them (nbformat 4.5) and numbered otherwise; its kernelspec says the language, and one that
    says nothing is Python's.

    Raises
    ------
    Unreadable
        There is no such file, it is too large, wrongly encoded, no valid notebook, or one in
        a language that is not graded.
    """
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise Unreadable(f"{path}: expected a {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} file")
    data = _content(path)
    if kind == ".ipynb":
        language, cells = _notebook(path, data)
    else:
        language = LANGUAGES[kind]
        cells = [("file", _script(path, data) if kind == ".py" else _text(path, data))]
    if len(cells) > MAX_CELLS:
        raise Unreadable(f"{path}: {len(cells)} code cells, more than {MAX_CELLS}")
    for cell in cells:
        if len(cell[1]) > MAX_SOURCE:
            raise Unreadable(f"{path}: a cell of {len(cell[1])} characters, over {MAX_SOURCE}")
        if not cell[1].isascii() and any("\ud800" <= letter <= "\udfff" for letter in cell[1]):
            raise Unreadable(f"{path}: a cell holds half a character (a lone surrogate)")
    return Answer(language, tuple(Cell(id=name, source=source) for name, source in cells))


def _content(path: Path) -> bytes:
    try:
        # A pipe or a device would be waited for, or never end.
        if path.exists() and not path.is_file():
            raise Unreadable(f"{path}: not a regular file")
        size = path.stat().st_size
        if size > MAX_FILE:
            raise Unreadable(f"{path}: {size} bytes, more than {MAX_FILE}")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def _script(path: Path, data: bytes) -> str:
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        return data.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        raise Unreadable(f"{path}: not readable as Python source: {error}") from error


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8: {error}") from error


def _notebook(path: Path, data: bytes) -> tuple[Language, list[tuple[str, str]]]:
    # Here, since nbformat takes a while to import and a cohort's files may need none of it.
    import nbformat

    text = _text(path, data)
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{path}: not JSON: {error}") from error
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        cells = list(_named(cell for cell in notebook.cells if cell.cell_type == "code"))
    except Exception as error:
        # nbformat raises whatever its readers of each version run into.
        why = str(error).strip().partition("\n")[0] or type(error).__name__
        raise Unreadable(f"{path}: not a valid notebook: {why}") from error
    if "gradebook" in (_mapping(notebook.metadata, "jupyter_interviewer")):
        raise GradebookFound(f"{path}: a gradebook that grading has written, not an answer")
    return _language(path, notebook.metadata), cells


def _language(path: Path, metadata: Any) -> Language:
    said = [
        str(name).lower()
        for name in (
            _mapping(metadata, "kernelspec").get("language"),
            _mapping(metadata, "language_info").get("name"),
        )
        if name
    ]
    for language in Language:
        if language.value in said or not said:
            return language
    known = ", ".join(language.value for language in Language)
    raise Unreadable(f"{path}: a notebook in {said[0][:40]}, expected {known}")


def _mapping(metadata: Any, name: str) -> Any:
    found = metadata.get(name)
    return found if isinstance(found, dict) else {}


def _named(cells: Iterator[Any]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        name = str(cell.get("id") or f"cell-{number}")
        while name in seen:
            name += "-again"
        seen.add(name)
        yield name, cell.source
