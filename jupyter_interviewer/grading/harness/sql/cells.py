"""The harness for SQL, as the text of cells.

Each is a comment that the kernel on DuckDB obeys (``sandbox/sql/inside/grading.py``).
"""

from __future__ import annotations

import re


class SqlHarness:
    """The cells for the kernel on DuckDB."""

    def preparation(self) -> str:
        """Nothing: the kernel is as it has to be."""
        return ""

    def beginning(self, inputs: str) -> str:
        """Run the first batch."""
        return f"--% interview begin {inputs}"

    def going_on(self, inputs: str) -> str:
        """Run a further batch."""
        return f"--% interview go_on {inputs}"

    def definition(self, name: str) -> re.Pattern[str]:
        """Find the comment that names a query."""
        named = rf"{re.escape(name)}\b" if name else r"\w"
        return re.compile(rf"^[ \t]*--[ \t]*name:[ \t]*{named}", re.M | re.I)


HARNESS = SqlHarness()
