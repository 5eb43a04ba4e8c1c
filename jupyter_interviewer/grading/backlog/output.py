"""Where the results of a backlog go: JSON lines, a CSV table, or a gradebook notebook."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading.backlog import gradebook, table
from jupyter_interviewer.grading.backlog.ledger import Ledger, OutputRefused, line
from jupyter_interviewer.grading.backlog.submission import Record

SUFFIXES = (".jsonl", ".csv", ".ipynb")
_RENDER_SECONDS = 2.0
_RENDER_SHARE = 0.05


class Output:
    """A file of results that a stopped run goes on with.

    JSON lines grow as results come. The other forms are written whole, from time to time and at
    the end; until then each result stands in a file beside them that ends in ``.part``. At no
    moment are results that were there before lost, or a table half written.

    Parameters
    ----------
    path
        Its suffix says the form.
    question
        What everything in the file answers.
    complaints
        What could not be read, for the gradebook.

    Attributes
    ----------
    records
        What is known, by name.

    Raises
    ------
    OutputRefused
        The file holds something else, is being written by another run, or cannot be written.
    """

    def __init__(self, path: Path, question: Question, complaints: Sequence[str] = ()) -> None:
        self._form = check(path)
        self._path = path.resolve()
        self._question = question
        self._complaints = complaints
        self._part = self._path if self._form == ".jsonl" else Path(f"{self._path}.part")
        self._ledger = Ledger(self._part)
        try:
            self.records = {**self._before(), **self._ledger.records}
            for record in self.records.values():
                if record.question != question.id:
                    raise OutputRefused(
                        f"{path}: holds results for `{record.question}`; write those for "
                        f"`{question.id}` to another file"
                    )
        except BaseException:
            self.close()
            raise
        self._due = time.monotonic() + _RENDER_SECONDS

    def known(self, name: str, sha256: str) -> Record | None:
        """Give what is known of a submission, unless it or the question has changed."""
        record = self.records.get(name)
        if record is None or record.sha256 != sha256:
            return None
        # A fault of ours is not a result that anyone wants to keep.
        return None if record.outcome is Outcome.INTERNAL_ERROR else record

    def add(self, record: Record) -> None:
        """Keep a result: once this returns, killing the process does not lose it."""
        self._ledger.add(record)
        self.records[record.name] = record
        began = time.monotonic()
        if self._form != ".jsonl" and began >= self._due:
            self._write(self.records.values())
            took = time.monotonic() - began
            self._due = began + max(_RENDER_SECONDS, took / _RENDER_SHARE)

    def finish(self, order: Iterable[str]) -> None:
        """Write everything in its final form, and let go of the file.

        Parameters
        ----------
        order
            Names in the order in which they shall stand, after all that are not among them.
        """
        last = [self.records[name] for name in order if name in self.records]
        names = {record.name for record in last}
        self._write([*(r for r in self.records.values() if r.name not in names), *last])
        if self._part != self._path:
            with suppress(OSError):
                self._part.unlink()
        self.close()

    def close(self) -> None:
        """Let go of the file as it is."""
        self._ledger.close()

    def _before(self) -> dict[str, Record]:
        if self._form == ".jsonl" or not self._path.exists():
            return {}
        read = table.read if self._form == ".csv" else gradebook.read
        return {record.name: record for record in read(self._path)}

    def _write(self, records: Iterable[Record]) -> None:
        if self._form == ".jsonl":
            content = b"".join(map(line, records))
            if content == self._path.read_bytes():
                return
        elif self._form == ".csv":
            content = table.write(records)
        else:
            content = gradebook.write(list(records), self._question, self._complaints)
        _replace(self._path, content)


def check(path: Path) -> str:
    """Give the form that a file's name says.

    Raises
    ------
    OutputRefused
        It says none, or what is there is no file.
    """
    form = path.suffix.lower()
    if form not in SUFFIXES:
        raise OutputRefused(f"{path}: expected a name that ends in {', '.join(SUFFIXES)}")
    if path.exists() and not path.is_file():
        raise OutputRefused(f"{path}: not a regular file")
    return form


def _replace(path: Path, content: bytes) -> None:
    # Nobody else writes here: the ledger is locked. So a leftover of a killed run is ours, too.
    new = Path(f"{path}.new")
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        new.chmod(path.stat().st_mode & 0o7777)
    new.replace(path)
