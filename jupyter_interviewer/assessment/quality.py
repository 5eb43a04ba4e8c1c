"""How readable a piece of code is, by figures."""

from __future__ import annotations

import ast
import re
import warnings

from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Language

MAX_READ = 60_000
"""Characters beyond which code is not read."""


def measure(source: str, language: Language = Language.PYTHON) -> Quality:
    """Measure code; the figures are absent, with the reason, where it cannot be read.

    Parameters
    ----------
    source
        A candidate's source; it is parsed and never executed.
    language
        What it is written in.

    Notes
    -----
    From ten points are taken: 0.5 for each step of cyclomatic complexity above 10 (McCabe's
    limit, "A Complexity Measure", 1976), at most 3; 1 for each level of nesting above 3, at
    most 2; 1 for each 20 lines by which the longest function exceeds 40, at most 2; 0.25 for
    each line over 100 characters, at most 1; 1 for a bare ``except``; 0.5 for each local name
    that is assigned and never read, at most 1; 0.5 for ``print`` left in a function; 1 for
    placeholders left; 1 if more than half of at least four names have one letter (``i``,
    ``j``, ``k``, ``n``, ``x``, ``y``, ``_`` aside). Comments take and give nothing: a short
    function may need none.
    """
    if language is not Language.PYTHON:
        return Quality(reason=f"{language.value} is not measured")
    if len(source) > MAX_READ:
        return Quality(reason=f"more than {MAX_READ:,} characters")
    if not source.strip():
        return Quality(reason="there is no code")
    plain = re.sub(r"(?m)^([ \t]*)(?:%%?|!|\?).*$", r"\1pass", source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(plain)
        return _measured(source, tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Quality(reason="it cannot be parsed")


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _measured(source: str, tree: ast.Module) -> Quality:
    functions = [node for node in ast.walk(tree) if isinstance(node, _FUNCTIONS)]
    code = [line for line in source.splitlines() if line.strip() and line.lstrip()[0] != "#"]
    total = [line for line in source.splitlines() if line.strip()]
    remarks = len(total) - len(code) + sum(_docstring_lines(node) for node in functions)
    complexity = max((_branches(node) for node in functions), default=1)
    depth = _depth(tree)
    faults: list[str] = []
    off = 0.0

    def take(points: float, most: float, words: str) -> None:
        nonlocal off
        if points > 0:
            off += min(points, most)
            faults.append(words)

    take(0.5 * (complexity - 10), 3, f"a function with {complexity} ways through it")
    take(1.0 * (depth - 3), 2, f"blocks nested {depth} deep")
    length = max(((node.end_lineno or 0) - node.lineno + 1 for node in functions), default=0)
    take((length - 40) / 20, 2, f"a function of {length} lines")
    wide = [n for n, line in enumerate(source.splitlines(), 1) if len(line) > 100]
    take(0.25 * len(wide), 1, f"lines over 100 characters (line {wide[0] if wide else 0})")
    bare = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.ExceptHandler) and n.type is None]
    take(float(len(bare)), 1, f"a bare `except` (line {bare[0] if bare else 0})")
    unread = sorted({name for node in functions for name in _unread(node)})
    listed = ", ".join(f"`{name}`" for name in unread[:3])
    take(0.5 * len(unread), 1, f"names assigned and never read ({listed})")
    prints = [line for node in functions for line in _prints(node)]
    take(0.5 * bool(prints), 0.5, f"a `print` left in (line {min(prints, default=0)})")
    holders = [line for node in functions for line in _placeholders(node)]
    take(float(bool(holders)), 1, f"a placeholder left (line {min(holders, default=0)})")
    names = _names(tree)
    short = [name for name in names if len(name) == 1 and name not in "ijknxy_"]
    take(float(len(names) >= 4 and len(short) * 2 > len(names)), 1, "names of one letter")
    return Quality(
        lines=len(code),
        comments=round(min(1.0, remarks / len(total)), 2) if total else 0.0,
        functions=len(functions),
        complexity=complexity,
        depth=depth,
        longest=length,
        faults=tuple(faults),
        score=round(max(0.0, 10.0 - off), 1),
    )


def _docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    text = ast.get_docstring(node, clean=False)
    return len(text.splitlines()) if text else 0


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


_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.Try, ast.Match)


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


def _unread(function: ast.AST) -> set[str]:
    stored: set[str] = set()
    read: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            (stored if isinstance(node.ctx, ast.Store) else read).add(node.id)
        elif isinstance(node, ast.Global | ast.Nonlocal):
            read.update(node.names)
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            read.add(node.target.id)
    loops = {
        part.id
        for node in ast.walk(function)
        if isinstance(node, ast.For | ast.AsyncFor | ast.comprehension)
        for part in ast.walk(node.target)
        if isinstance(part, ast.Name)
    }
    return {name for name in stored - read - loops if not name.startswith("_")}


def _prints(function: ast.AST) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]


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
