"""Checking the types of all cells together, as one module in strict mode."""

import contextlib
import itertools
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from .processes import FLAGS, deno, environment

_SECONDS = 15.0
_HEAP = "--max-old-space-size=512,--max-semi-space-size=8"
"""In V8's words. With more for young objects it would be no faster, and take a fifth more."""

_MOST = 5
_ERROR = re.compile(r"^TS(\d+) \[ERROR\]: (.*)$", re.M)
_PLACE = re.compile(r"^\s*at file:.*:(\d+):(\d+)\s*$", re.M)
_AGAIN = {2300, 2323, 2393, 2451}
"""Names declared twice, which a later cell may do; within one cell it does not even run."""

Error: TypeAlias = tuple[str, str, int | None, int | None]
"""Name, message, cell and line."""


class TypeCheck:
    """A check that runs in the background from the start.

    Parameters
    ----------
    cells
        Number and source of each.
    """

    def __init__(self, cells: Iterable[tuple[int, str]]) -> None:
        self._starts: list[tuple[int, int]] = []
        lines: list[str] = []
        for number, source in cells:
            self._starts.append((len(lines) + 1, number))
            lines += source.split("\n")
        # What Python itself keeps of it may be older than this kernel's own.
        place = os.environ.get("TMPDIR")
        self._folder = tempfile.TemporaryDirectory(prefix="check", dir=place)
        path = Path(self._folder.name, "cells.ts")
        path.write_text("\n".join([*lines, "export {};"]), encoding="utf-8")
        self._output = tempfile.TemporaryFile(dir=place)  # noqa: SIM115  (closed with the check)
        command = [deno(), "check", *FLAGS]
        command += [f"--v8-flags={_HEAP}", str(path)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            env=environment(),
        )
        self._deadline = time.monotonic() + _SECONDS

    def wait(self) -> list[Error]:
        """Wait for the end; give the errors, of which there may be none."""
        try:
            self._process.wait(max(0.0, self._deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            return [_about_all(f"checking the types took longer than {_SECONDS:g} s")]
        if self._process.returncode == 0:
            return []
        self._output.seek(0)
        text = self._output.read(1 << 20).decode("utf-8", "replace")
        found = list(self._errors(text))
        if not found and not _ERROR.search(text):
            last = (text.strip().splitlines() or ["it ended without a word"])[0]
            return [_about_all(f"the types could not be checked: {last[:300]}")]
        return found[:_MOST]

    def _errors(self, text: str) -> Iterable[Error]:
        starts = [match.start() for match in _ERROR.finditer(text)] + [len(text)]
        for begin, end in itertools.pairwise(starts):
            part = text[begin:end]
            error, place = _ERROR.match(part), _PLACE.search(part)
            if error is None or int(error[1]) in _AGAIN:
                continue
            name = f"TS{error[1]}"
            if place is None:
                yield name, error[2], None, None
                continue
            line = int(place[1])
            first, cell = max((one for one in self._starts if one[0] <= line), default=(1, 1))
            yield name, error[2], cell, line - first + 1

    def close(self) -> None:
        """End it and remove its files."""
        self._process.kill()
        self._process.wait()
        self._output.close()
        with contextlib.suppress(OSError):
            self._folder.cleanup()


def _about_all(message: str) -> Error:
    return "TypeCheck", message, None, None
