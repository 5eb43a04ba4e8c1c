"""Submissions as lines of JSON, each with ``name`` and ``source``."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from jupyter_interviewer.domain.cell import MAX_SOURCE, Cell
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.grading.backlog.submission import Submission

MAX_LINE = 8 * MAX_SOURCE
"""Bytes: each character may be written as an escape of six."""


def is_one(path: Path) -> bool:
    """Whether a path names a file of JSON lines."""
    return path.name.lower().endswith((".jsonl", ".jsonl.gz"))


def read(path: Path) -> Iterator[Submission | str]:
    """Read a ``.jsonl`` or ``.jsonl.gz`` file.

    Yields
    ------
    Submission or str
        In the file's order; for a line that is none, a complaint that names file and line.
        Empty lines are passed over, and so are fields other than ``name``, ``source`` and
        ``language``.
    """
    number = 0
    try:
        if path.exists() and not path.is_file():
            yield f"{path}: not a regular file"
            return
        with _opened(path) as file:
            while line := file.readline(MAX_LINE):
                number += 1
                if len(line) == MAX_LINE and not line.endswith(b"\n"):
                    yield f"{path}:{number}: a line of more than {MAX_LINE} bytes"
                    while (rest := file.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                        pass
                    continue
                if not line.strip():
                    continue
                try:
                    yield _submission(line, f"{path}:{number}", first=number == 1)
                except ValueError as error:
                    yield f"{path}:{number}: {error}"
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield f"{path}: not whole as gzip after line {number}: {error}"
    except (OSError, ValueError) as error:
        yield f"{path}: {getattr(error, 'strerror', None) or error}"
    else:
        if not number:
            yield f"{path}: holds no line"


def _opened(path: Path) -> BinaryIO:
    if path.name.lower().endswith(".gz"):
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def _submission(line: bytes, origin: str, *, first: bool) -> Submission:
    try:
        data = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: {error}") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise ValueError("not JSON: nested too deep") from None
    if not isinstance(data, dict):
        raise ValueError('expected an object with "name" and "source"')
    source = _text(data, "source")
    if len(source) > MAX_SOURCE:
        raise ValueError(f"a source of {len(source)} characters, more than {MAX_SOURCE}")
    return Submission(
        name=_text(data, "name"),
        origin=origin,
        language=_language(data["language"]) if data.get("language") is not None else None,
        cells=(Cell(id="source", source=source),),
    )


def _text(data: dict[str, Any], key: str) -> str:
    if key not in data:
        raise ValueError(f'there is no "{key}"')
    if not isinstance(data[key], str):
        raise ValueError(f'"{key}" is not a string')
    text = str(data[key])
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError(f'"{key}" holds half a character (a lone surrogate)')
    return text


def _language(said: Any) -> Language:
    try:
        return Language(said)
    except ValueError:
        known = ", ".join(language.value for language in Language)
        raise ValueError(f'"language" is {str(said)[:40]!r}, expected {known}') from None
