"""Single things to be seen in a syntax tree."""

from __future__ import annotations

import ast
import re

from jupyter_interviewer.domain.model import Frozen

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Loop(Frozen):
    """A loop: its line, how deep it stands (1 outermost), the line of the one around it.

    ``over`` is what a ``for`` runs over, as written and cut short; a ``while`` has none.
    ``grows`` is false where the number of rounds is plainly fixed.
    """

    line: int
    depth: int
    around: int | None = None
    over: str | None = None
    grows: bool = True


class Use(Frozen):
    """A data structure in use, in words, and the line where it first stands."""

    name: str
    line: int


def loops(tree: ast.AST) -> tuple[Loop, ...]:
    """Find loops and comprehensions, by line; a function within a loop starts anew."""
    found: list[Loop] = []
    stack: list[tuple[ast.AST, int, int | None]] = [(tree, 0, None)]
    while stack:
        node, depth, around = stack.pop()
        inside, line = depth, around
        if isinstance(node, (*DEFINITIONS, ast.Lambda)):
            inside, line = 0, None
        elif isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
            still = isinstance(node, (ast.For, ast.AsyncFor)) and fixed(node.iter)
            over = None if isinstance(node, ast.While) else shown(node.iter)
            found.append(
                Loop(line=node.lineno, depth=depth + 1, around=around, over=over, grows=not still)
            )
            inside, line = depth + (0 if still else 1), around if still else node.lineno
        elif isinstance(node, _COMPREHENSIONS):
            for offset, part in enumerate(node.generators):
                found.append(
                    Loop(
                        line=part.target.lineno,
                        depth=depth + 1 + offset,
                        around=around if offset == 0 else node.generators[0].target.lineno,
                        over=shown(part.iter),
                        grows=not fixed(part.iter),
                    )
                )
            inside, line = depth + len(node.generators), node.generators[-1].target.lineno
        parts = list(ast.iter_child_nodes(node))
        outside: list[ast.AST] = []
        if isinstance(node, (ast.For, ast.AsyncFor)):
            # What is run over is worked out once, before the first round.
            outside = [node.iter, *node.orelse]
        elif isinstance(node, ast.While):
            outside = list(node.orelse)
        elif isinstance(node, _COMPREHENSIONS):
            outside = [node.generators[0].iter]
            parts += [cond for part in node.generators for cond in part.ifs]
            parts = [part for part in parts if not isinstance(part, ast.comprehension)]
            parts += [part.iter for part in node.generators[1:]]
        stack.extend((part, depth, around) for part in outside)
        stack.extend((part, inside, line) for part in parts if part not in outside)
    return tuple(sorted(found, key=lambda loop: (loop.line, loop.depth)))


def fixed(node: ast.expr) -> bool:
    """Tell whether running over this takes a number of rounds that no input changes."""
    if isinstance(node, (ast.Constant, ast.Tuple, ast.List, ast.Set)):
        return True
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        return all(isinstance(part, ast.Constant) or minus(part) for part in node.args)
    return False


def minus(node: ast.expr) -> bool:
    """Tell whether this is a negative number, written out."""
    return isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant)


def shown(node: ast.AST) -> str | None:
    """Write an expression as the candidate would, if it is short."""
    try:
        text = ast.unparse(node)
    except (RecursionError, ValueError):
        return None
    return text if len(text) <= 40 and "\n" not in text and "`" not in text else None


def recursion(tree: ast.AST) -> tuple[tuple[str, int], ...]:
    """Find functions that call themselves, by name, with the line of the first such call."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, _FUNCTIONS):
            continue
        calls = [
            inner.lineno
            for inner in ast.walk(node)
            if isinstance(inner, ast.Call)
            and (
                (isinstance(inner.func, ast.Name) and inner.func.id == node.name)
                or (
                    isinstance(inner.func, ast.Attribute)
                    and isinstance(inner.func.value, ast.Name)
                    and inner.func.value.id == "self"
                    and inner.func.attr == node.name
                )
            )
        ]
        if calls:
            found.append((node.name, min(calls)))
    return tuple(found)


_CALLS = {
    "dict": "a dictionary",
    "defaultdict": "a dictionary",
    "OrderedDict": "a dictionary",
    "Counter": "a counter",
    "set": "a set",
    "frozenset": "a set",
    "deque": "a deque",
    "heappush": "a heap",
    "heapify": "a heap",
    "nlargest": "a heap",
    "nsmallest": "a heap",
    "bisect": "binary search",
    "bisect_left": "binary search",
    "bisect_right": "binary search",
    "insort": "a sorted list",
    "lru_cache": "a cache",
    "cache": "a cache",
}


def structures(tree: ast.AST) -> tuple[Use, ...]:
    """Find the data structures that the code makes or uses, each once, by line."""
    first: dict[str, int] = {}
    for node in ast.walk(tree):
        name: str | None = None
        if isinstance(node, (ast.Dict, ast.DictComp)):
            name = "a dictionary"
        elif isinstance(node, (ast.Set, ast.SetComp)):
            name = "a set"
        elif isinstance(node, ast.Call):
            name = _CALLS.get(_called(node) or "")
        elif isinstance(node, _FUNCTIONS):
            for mark in node.decorator_list:
                inner = mark.func if isinstance(mark, ast.Call) else mark
                label = getattr(inner, "id", getattr(inner, "attr", ""))
                if _CALLS.get(label) == "a cache":
                    first["a cache"] = min(first.get("a cache", mark.lineno), mark.lineno)
        if name is not None and isinstance(node, ast.expr):
            first[name] = min(first.get(name, node.lineno), node.lineno)
    return tuple(
        Use(name=name, line=line) for name, line in sorted(first.items(), key=lambda item: item[1])
    )


def _called(node: ast.Call) -> str | None:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else None


def sorts(tree: ast.AST) -> tuple[int, ...]:
    """Find the lines that sort."""
    return tuple(
        sorted(
            node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and (
                (isinstance(node.func, ast.Name) and node.func.id == "sorted")
                or (isinstance(node.func, ast.Attribute) and node.func.attr == "sort")
            )
        )
    )


def unfinished(tree: ast.AST, source: str) -> tuple[int, ...]:
    """Find placeholders: a body that is only ``pass`` or ``...``, ``TODO``, not implemented."""
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        branches = [body, getattr(node, "orelse", None)]
        for branch in branches:
            if not isinstance(branch, list) or not branch or isinstance(node, ast.ExceptHandler):
                continue
            rest = [part for part in branch if not _docstring(part)]
            if len(rest) == 1 and _placeholder(rest[0]) and not isinstance(node, ast.ClassDef):
                found.add(rest[0].lineno)
        if isinstance(node, ast.Raise) and node.exc is not None:
            raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            if isinstance(raised, ast.Name) and raised.id == "NotImplementedError":
                found.add(node.lineno)
    for number, line in enumerate(source.splitlines(), 1):
        if re.search(r"#.*\b(?:TODO|FIXME|XXX)\b", line):
            found.add(number)
    return tuple(sorted(found))


def _docstring(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _placeholder(node: ast.stmt) -> bool:
    if isinstance(node, ast.Pass):
        return True
    is_value = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_value and node.value.value is Ellipsis  # type: ignore[attr-defined]


def returns(tree: ast.AST) -> tuple[int, ...]:
    """Find lines that hand a value back."""
    return tuple(
        sorted(
            node.lineno
            for node in ast.walk(tree)
            if (isinstance(node, ast.Return) and node.value is not None)
            or isinstance(node, (ast.Yield, ast.YieldFrom))
        )
    )


def prints(tree: ast.AST) -> tuple[int, ...]:
    """Find lines that print."""
    return tuple(
        sorted(
            node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "print"
        )
    )


def own_cases(tree: ast.Module) -> int:
    """Count the entries of a plain list called ``my_cases``."""
    counts = [
        len(node.value.elts)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, (ast.List, ast.Tuple))
        and any(isinstance(target, ast.Name) and target.id == "my_cases" for target in node.targets)
    ]
    return counts[-1] if counts else 0
