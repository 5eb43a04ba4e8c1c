"""What was proved of a bank, written down beside it, so that only what changed is proved anew."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from pydantic import Field, TypeAdapter, ValidationError

from jupyter_interviewer.domain.model import Sparse
from jupyter_interviewer.gate.report import Report
from jupyter_interviewer.questions.template import Template

FILE = "verified.json"


class Entry(Sparse):
    """A question that passed: its folder as it was, on how many seeds, and the figures."""

    hash: str
    seeds: int = Field(ge=1)
    solutions: int
    mistakes: int
    cases: int
    mutants: int | None = None
    killed: int | None = None


_Entries = TypeAdapter(dict[str, Entry])


class Ledger:
    """The entries of one file; there need not be one.

    It says what its author claims, and is for saving time: whoever does not believe it proves
    the whole bank on all seeds.

    Parameters
    ----------
    path
        The file, ``verified.json`` of a bank.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, Entry] = {}
        # Else nothing is known, and all of it is proved.
        with suppress(OSError, ValidationError):
            self._entries = _Entries.validate_json(path.read_bytes())

    def knows(self, template: Template, seeds: int) -> bool:
        """Whether a question passed as it is on so many seeds or more."""
        entry = self._entries.get(template.id)
        return entry is not None and entry.hash == template.hash and entry.seeds >= seeds

    def add(self, report: Report) -> None:
        """Take a question over that passed, unless as much of it is known on more seeds."""
        known = self._entries.get(report.question)
        if not report.passed or report.hash is None:
            return
        if known and known.hash == report.hash and known.seeds > len(report.seeds):
            return
        figures = report.figures
        self._entries[report.question] = Entry(
            hash=report.hash,
            seeds=len(report.seeds),
            solutions=figures.solutions,
            mistakes=figures.mistakes,
            cases=figures.cases,
            mutants=figures.mutants,
            killed=figures.killed,
        )

    def write(self) -> None:
        """Write the file, one line a question.

        Raises
        ------
        OSError
            It cannot be written.
        """
        lines = [
            f"{json.dumps(name)}: {self._entries[name].model_dump_json()}"
            for name in sorted(self._entries)
        ]
        self._path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
