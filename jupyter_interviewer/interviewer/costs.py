"""Steps of a loop that themselves walk over the data."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.interviewer.sights import fixed, minus, shown


class Costly(Frozen):
    """A step within a loop that may walk over the data: as written, and its line."""

    what: str
    line: int


def costly(tree: ast.AST) -> tuple[Costly, ...]:
    """Find steps inside growing loops that walk over a list: only what is plainly a list's."""
    lists = _list_names(tree)
    found: dict[int, Costly] = {}
    for loop in ast.walk(tree):
        if not isinstance(loop, (ast.For, ast.AsyncFor, ast.While)):
            continue
        if isinstance(loop, (ast.For, ast.AsyncFor)) and fixed(loop.iter):
            continue
        for part in loop.body:
            for node in ast.walk(part):
                what = _walks(node, lists)
                if what is not None and isinstance(node, ast.expr):
                    found.setdefault(node.lineno, Costly(what=what, line=node.lineno))
    return tuple(found[line] for line in sorted(found))


def _walks(node: ast.AST, lists: frozenset[str]) -> str | None:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        target = node.comparators[0]
        if isinstance(node.ops[0], (ast.In, ast.NotIn)):
            named = isinstance(target, ast.Name) and target.id in lists
            sliced = isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice)
            return shown(node) if named or sliced else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        owner = node.func.value
        if not (isinstance(owner, ast.Name) and owner.id in lists):
            return None
        if node.func.attr in {"index", "count", "remove", "insert"}:
            return shown(node)
        if node.func.attr == "pop" and node.args and not minus(node.args[0]):
            return shown(node)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        inner = node.args[0] if node.args else None
        if node.func.id in {"sum", "max", "min"} and len(node.args) == 1:
            return shown(node) if isinstance(inner, ast.Name) and inner.id in lists else None
    return None


def _list_names(tree: ast.AST) -> frozenset[str]:
    """Names that are only ever lists: assigned a list, or annotated as one, and nothing else."""
    yes: set[str] = set()
    no: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            text = shown(node.annotation) if node.annotation is not None else None
            (yes if text and re.match(r"(?:list|List)\b", text) else no).add(node.arg)
        for target, value in _assigned(node):
            made = isinstance(value, (ast.List, ast.ListComp)) or (
                isinstance(value, ast.Call)
                and isinstance(value.func, ast.Name)
                and value.func.id in {"list", "sorted"}
            )
            (yes if made else no).add(target)
    return frozenset(yes - no)


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr | None]]:
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Name):
                yield target.id, node.value
            elif isinstance(target, (ast.Tuple, ast.List)):
                yield from ((part.id, None) for part in target.elts if isinstance(part, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.target.id, node.value
    elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
        yield from ((part.id, None) for part in ast.walk(node.target) if isinstance(part, ast.Name))
