"""What was found before, kept between runs in the user's cache folder."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path
from pydantic import ValidationError

from jupyter_interviewer import __version__
from jupyter_interviewer.gate.report import Part

_ROOMS = ("domain", "questions", "sandbox", "grading", "hints", "gate")
"""All whose code decides what is found."""


@cache
def version() -> str:
    """Name this gate: another one may find something else in the same folder."""
    total = hashlib.sha256(__version__.encode())
    package = Path(__file__).parent.parent
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


def default_folder() -> Path:
    """Give the user's cache folder for what the gate found."""
    return user_cache_path("jupyter-interviewer") / "gate"


class Cache:
    """Remembers parts of the work, one file each.

    Only what ended without an error is kept: an error may be due to a machine that was too busy,
    and who mends a question wants it tried again anyway.

    Parameters
    ----------
    folder
        Where; it is made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, hash: str, part: Sequence[str]) -> Part | None:
        """Give what was kept of a part of a folder with this hash, if anything was."""
        try:
            return Part.model_validate_json(self._path(hash, part).read_bytes())
        except (OSError, ValidationError):
            return None

    def put(self, hash: str, part: Sequence[str], found: Part) -> None:
        """Keep a part; where that is not possible, nothing is said."""
        path = self._path(hash, part)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(found.model_dump_json())
            Path(name).replace(path)

    def _path(self, hash: str, part: Sequence[str]) -> Path:
        key = json.dumps([version(), hash, *part])
        name = hashlib.sha256(key.encode()).hexdigest()
        return self._folder / name[:2] / f"{name}.json"
