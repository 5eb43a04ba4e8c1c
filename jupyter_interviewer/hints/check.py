"""Whether a hint's text is small enough to be a hint."""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator

from jupyter_interviewer.domain.question import HintLevel

CODE_LINES = {HintLevel.NUDGE: 0, HintLevel.APPROACH: 2, HintLevel.DETAIL: 4}
"""Lines of code that a hint of a level may show."""
WORDS = 160
"""Words of a hint, the longest one that is still read (issue 5: 80 to 160 at most)."""

_STATEMENT = re.compile(
    r"\s*(?:def \w+\(|class \w+\s*[(:]|for \w[\w, ]* in .+:\s*$|while .+:\s*$|if .+:\s*$"
    r"|return\b.*[\])}]\s*$)"
)
_FENCE = re.compile(r"(?ms)^[ \t]*(`{3,}|~{3,})[^\n]*\n(.*?)(?:^[ \t]*\1[`~]*[ \t]*$|\Z)")


def fault(text: str, level: HintLevel) -> str | None:
    """Say why a hint may not be given; none if nothing speaks against it.

    Parameters
    ----------
    text
        The hint, Markdown.
    level
        Its level, on which the code it may show depends.

    Notes
    -----
    This looks at the text alone. Whether its code makes hidden cases pass is found out by
    executing it.
    """
    if not text.strip():
        return "it is empty"
    if len(text.split()) > WORDS:
        return f"it has more than {WORDS} words"
    blocks = list(code_blocks(text))
    if any(_defines(block) for block in blocks):
        return "it writes the function out"
    lines = sum(1 for block in blocks for line in block.splitlines() if line.strip())
    if lines > CODE_LINES[level]:
        return f"it shows {lines} lines of code, a {level.value} may show {CODE_LINES[level]}"
    return None


def code_blocks(text: str) -> Iterator[str]:
    """Give what stands as code in a Markdown text: fenced, indented, or plainly Python."""
    rest = text
    for match in _FENCE.finditer(text):
        yield textwrap.dedent(match[2])
    rest = _FENCE.sub("\n", rest)
    indented: list[str] = []
    for line in rest.splitlines():
        set_apart = line.startswith(("    ", "\t")) and line.strip()
        if set_apart or _STATEMENT.match(line):
            indented.append(line)
    if indented:
        yield textwrap.dedent("\n".join(indented))


def _defines(block: str) -> bool:
    """Whether a block defines something with a body that does something."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(block)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return bool(re.search(r"(?m)^\s*def \w+\(.*\).*:\s*\n\s+\S", block))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            rest = [part for part in node.body if not isinstance(part, ast.Pass)]
            return any(not _constant(part) for part in rest)
    return False


def _constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
