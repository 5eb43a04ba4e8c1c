"""Figures of JavaScript and TypeScript source, from lizard; see `measuring`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import lizard
from lizard_languages.javascript import JavaScriptReader
from lizard_languages.typescript import TypeScriptReader

if TYPE_CHECKING:
    from jupyter_interviewer.assessment.figures import Figures

_ENDINGS = {"javascript": "answer.js", "typescript": "answer.ts"}
_READERS = {"javascript": JavaScriptReader, "typescript": TypeScriptReader}
_CONTROL = frozenset({"if", "else", "for", "while", "do", "switch", "try", "catch", "finally"})
_DECLARING = frozenset({"const", "let", "var"})


def figures(source: str, language: str) -> Figures:
    """Measure source.

    Raises
    ------
    ValueError, RecursionError, MemoryError
        It cannot be parsed.
    """
    try:
        tokens = list(_READERS[language].generate_tokens(source))
        functions = lizard.analyze_file.analyze_source_code(
            _ENDINGS[language], source
        ).function_list
    except (AttributeError, IndexError, KeyError, TypeError, AssertionError) as error:
        raise ValueError("lizard cannot read it") from error
    code, remarks = _lines(tokens)
    names = _names(tokens)
    for function in functions:
        names.update(function.parameters)
    return {
        "lines": len(code),
        "comments": round(len(remarks - code) / len(code | remarks), 2) if code | remarks else 0.0,
        "functions": len(functions),
        "complexity": max((one.cyclomatic_complexity for one in functions), default=1),
        "depth": _depth([token for token in tokens if not _is_remark(token) and token.strip()]),
        "longest": max((one.length for one in functions), default=0),
        "names": sorted(names),
        "placeholders": [],
    }


def _is_remark(token: str) -> bool:
    return token.startswith(("//", "/*"))


def _lines(tokens: list[str]) -> tuple[set[int], set[int]]:
    """Give the numbers of the lines with code, and of those with comments."""
    code: set[int] = set()
    remarks: set[int] = set()
    line = 1
    for token in tokens:
        if token.strip():
            found = remarks if _is_remark(token) else code
            held = token.rstrip("\n").split("\n")
            found.update(line + place for place, part in enumerate(held) if part.strip())
        line += token.count("\n")
    return code, remarks


def _depth(tokens: list[str]) -> int:
    """Deepest nesting of blocks in braces that belong to a statement of control."""
    deepest = depth = parentheses = 0
    waiting: int | None = None
    open_braces: list[tuple[bool, int | None]] = []
    for part in tokens:
        if part in _CONTROL:
            waiting = parentheses
        elif part == "(":
            parentheses += 1
        elif part == ")":
            parentheses -= 1
        elif part == ";" and waiting == parentheses:
            waiting = None
        elif part == "{":
            is_block = waiting == parentheses
            open_braces.append((is_block, None if is_block else waiting))
            depth += is_block
            deepest = max(deepest, depth)
            waiting = None
        elif part == "}" and open_braces:
            was_block, waiting = open_braces.pop()
            depth -= was_block
    return deepest


def _names(tokens: list[str]) -> set[str]:
    bare = [token for token in tokens if token.strip() and not _is_remark(token)]
    return {
        name
        for declaring, name in pairwise(bare)
        if declaring in _DECLARING and name.isidentifier()
    }
