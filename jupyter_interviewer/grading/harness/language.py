"""What grading needs to know of a language: a harness, as the text of cells.

A language adds a folder to ``harness/`` whose module ``cells`` has a `Harness` called
``HARNESS``, and a line to the table below.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Protocol

from jupyter_interviewer.domain.question import Language

_FOLDERS = {
    Language.PYTHON: "python",
    Language.JAVASCRIPT: "deno",
    Language.TYPESCRIPT: "deno",
    Language.SQL: "sql",
}


class Harness(Protocol):
    """The cells around the candidate's, and how the candidate's are read.

    What the cells report is the same in every language (``reports.py``): strings of the codec
    under one MIME type, published by the cells that run cases.
    """

    def preparation(self) -> str:
        """The source that a kernel executes before any cell; empty for none."""

    def beginning(self, inputs: str) -> str:
        """The source of the cell that runs the first batch of cases.

        The inputs are the codec's text of a dictionary: ``entry``, ``kind``, the codec's texts of
        the cases under ``inputs``, ``own`` (how many of ``my_cases`` may be run), and the limits.
        """

    def going_on(self, inputs: str) -> str:
        """The source of the cell that runs a further batch, the codec's text of a list of texts."""

    def definition(self, name: str) -> re.Pattern[str]:
        """Find where a cell defines a name, or anything where the name is empty."""


def harness(language: Language) -> Harness:
    """Give the harness of a language."""
    module = import_module(f"jupyter_interviewer.grading.harness.{_FOLDERS[language]}.cells")
    found: Harness = module.HARNESS
    return found
