"""The harness for JavaScript and TypeScript, as the text of cells.

Each is a comment that the kernels on Deno obey (``sandbox/deno/inside/grading.py``): the cases
are not run by what the candidate's cells run in, so nothing needs to be brought there.
"""

from __future__ import annotations

import re


class DenoHarness:
    """The cells for the kernels on Deno."""

    def preparation(self) -> str:
        """Have processes wait for the cells and for the first cases."""
        return 'interview("prepare")'

    def beginning(self, inputs: str) -> str:
        """Run the first batch."""
        return f"//% interview begin {inputs}"

    def going_on(self, inputs: str) -> str:
        """Run a further batch."""
        return f"//% interview go_on {inputs}"

    def definition(self, name: str) -> re.Pattern[str]:
        """Find a function, a class, or a variable that could be one."""
        named = rf"{re.escape(name)}(?![\w$])" if name else r"[\w$]"
        words = r"(?:async[ \t]+)?function[ \t]*\*?|(?:abstract[ \t]+)?class|const|let|var"
        return re.compile(
            rf"^[ \t]*(?:export[ \t]+(?:default[ \t]+)?)?(?:{words})[ \t]*\b{named}", re.M
        )


HARNESS = DenoHarness()
