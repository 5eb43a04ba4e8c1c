"""What a check finds in a log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jupyter_interviewer.rehearsal.recording import Recording


@dataclass(frozen=True)
class Finding:
    """Something that should not have happened.

    Attributes
    ----------
    number
        Of the event that shows it; 0 where something is missing.
    detail
        What is wrong, in one line.
    """

    number: int
    detail: str


Check = Callable[[Recording], Iterator[Finding]]
"""Reads a recording, and nothing else."""
