"""Figures of Python source. Standard library only; see `measuring`."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jupyter_interviewer.assessment.figures import Figures

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_FORKS = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.IfExp,
    ast.Assert,
    ast.ExceptHandler,
    ast.match_case,
)
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def plain(source: str) -> str:
    """Replace what only IPython understands (``%magic``, ``!command``), line by line."""
    return re.sub(r"(?m)^([ \t]*)(?:%%?|!|\?).*$", r"\g<1>0", source)


def figures(source: str) -> Figures:
    """Measure source.

    Raises
    ------
    SyntaxError, ValueError, RecursionError, MemoryError
        It cannot be parsed.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(plain(source))
    functions = [node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS)]
    total = [line for line in source.splitlines() if line.strip()]
    code = [line for line in total if line.lstrip()[0] != "#"]
    remarks = len(total) - len(code) + sum(_docstring_lines(node) for node in functions)
    return {
        "lines": len(code),
        "comments": round(min(1.0, remarks / len(total)), 2) if total else 0.0,
        "functions": len(functions),
        "complexity": max((_branches(node) for node in functions), default=1),
        "depth": _depth(tree),
        "longest": max(((node.end_lineno or 0) - node.lineno + 1 for node in functions), default=0),
        "names": sorted(_names(tree)),
        "placeholders": sorted(line for node in functions for line in _placeholders(node)),
    }


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    text = ast.get_docstring(node, clean=False)
    return len(text.splitlines()) if text else 0


def _branches(function: ast.AST) -> int:
    count = 1
    for node in _own(function):
        if isinstance(node, _FORKS):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
    return count


def _own(function: ast.AST) -> list[ast.AST]:
    """Nodes of a function without those of functions within it."""
    found: list[ast.AST] = []
    stack: list[ast.AST] = list(ast.iter_child_nodes(function))
    while stack:
        node = stack.pop()
        if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
            continue
        found.append(node)
        stack.extend(ast.iter_child_nodes(node))
    return found


def _depth(tree: ast.AST) -> int:
    deepest = 0
    stack: list[tuple[ast.AST, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        for name, value in ast.iter_fields(node):
            parts = value if isinstance(value, list) else [value]
            for part in parts:
                if not isinstance(part, ast.AST):
                    continue
                # `elif` stands inside the `if` only for the parser.
                chained = isinstance(node, ast.If) and name == "orelse" and len(parts) == 1
                deeper = isinstance(part, _BLOCKS) and not (chained and isinstance(part, ast.If))
                stack.append((part, depth + deeper))
    return deepest


def _placeholders(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[int]:
    return [
        part.lineno
        for part in function.body
        if isinstance(part, ast.Expr)
        and isinstance(part.value, ast.Constant)
        and part.value.value is Ellipsis
    ]


def _names(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, _FUNCTIONS):
            names.update(part.arg for part in node.args.args)
    return names
