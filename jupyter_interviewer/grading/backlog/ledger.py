"""Results in a file of JSON lines, each there as soon as it is known, whatever happens then."""

from __future__ import annotations

import fcntl
import json
import os
import time
from pathlib import Path

from pydantic import ValidationError

from jupyter_interviewer.grading.backlog.submission import Record

_SYNC_SECONDS = 1.0
_BEGINNING = b'{"name": "'


class OutputRefused(ValueError):
    """Results cannot be written where they should; the message names the file and says why."""


class Ledger:
    """An append-only file of records, held by one process at a time.

    A line that was only half written when its writer was killed is removed when it is opened.

    Parameters
    ----------
    path
        Is made where it is not there; its folder must be.

    Attributes
    ----------
    records
        What the file holds, in its order; of several with one name, the last.

    Raises
    ------
    OutputRefused
        Another process writes it, it holds something else, or it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = _locked(path)
        try:
            content = path.read_bytes()
            self.records, whole = _understood(content, path)
            if whole < len(content):
                os.ftruncate(self._descriptor, whole)
        except BaseException:
            os.close(self._descriptor)
            raise
        self._synced = time.monotonic()

    def add(self, record: Record) -> None:
        """Keep a record: once this returns, killing the process does not lose it."""
        data = line(record)
        while data:
            data = data[os.write(self._descriptor, data) :]
        if time.monotonic() - self._synced > _SYNC_SECONDS:
            os.fsync(self._descriptor)
            self._synced = time.monotonic()

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)


def line(record: Record) -> bytes:
    """Write a record as a line of JSON."""
    return json.dumps(record.model_dump(mode="json")).encode("ascii") + b"\n"


def _locked(path: Path) -> int:
    try:
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # Its last holder may have put another file in its place meanwhile.
                if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
    except BlockingIOError:
        raise OutputRefused(f"{path}: another run is writing it") from None
    except OSError as error:
        raise OutputRefused(f"{path}: {error.strerror}") from error


def _understood(content: bytes, path: Path) -> tuple[dict[str, Record], int]:
    """Give the records of a file, and how many of its bytes are whole lines."""
    records: dict[str, Record] = {}
    whole = 0
    for number, text in enumerate(content.splitlines(keepends=True), start=1):
        try:
            record = Record.model_validate_json(text)
        except ValidationError:
            if whole + len(text) == len(content) and _torn(text, alone=number == 1):
                break
            raise OutputRefused(
                f"{path}:{number}: not a result of grading; mend the line, or write to another file"
            ) from None
        if not text.endswith(b"\n"):
            break
        # The latest of a name stands where the latest was written.
        records.pop(record.name, None)
        records[record.name] = record
        whole += len(text)
    return records, whole


def _torn(text: bytes, *, alone: bool) -> bool:
    """Whether a last line was being written when whoever wrote it was killed."""
    text = text.rstrip(b"\0")
    if text.endswith(b"\n"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        # Where nothing of ours stands before it, it must at least begin like ours.
        return not alone or text.startswith(_BEGINNING) or _BEGINNING.startswith(text)
    return False
