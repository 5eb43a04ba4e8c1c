"""Makes mutants: copies of a source with one small change each.

The changes are those of mutmut and cosmic-ray (relations, arithmetic, logic, constants, loop
control, results, calls left out). Each replaces the text of one node, so that the rest of the file,
its lines and comments stay as they are.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from typing import NamedTuple

_RELATIONS: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<=", ">="),
    ast.LtE: ("<", ">"),
    ast.Gt: (">=", "<="),
    ast.GtE: (">", "<"),
    ast.Eq: ("!=",),
    ast.NotEq: ("==",),
    ast.In: ("not in",),
    ast.NotIn: ("in",),
    ast.Is: ("is not",),
    ast.IsNot: ("is",),
}
_SPELLED: dict[type[ast.cmpop], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not",
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.FloorDiv(),
    ast.FloorDiv: ast.Mult(),
    ast.Div: ast.Mult(),
    ast.Mod: ast.FloorDiv(),
    ast.Pow: ast.Mult(),
    ast.LShift: ast.RShift(),
    ast.RShift: ast.LShift(),
    ast.BitAnd: ast.BitOr(),
    ast.BitOr: ast.BitAnd(),
    ast.BitXor: ast.BitAnd(),
}
_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    # Whichever of the two was imported, the other need not have been.
    "bisect_left": "__import__('bisect').bisect_right",
    "bisect_right": "__import__('bisect').bisect_left",
}
_METHODS = {
    "bisect_left": "bisect_right", "bisect_right": "bisect_left", "insort": "insort_left",
    "popleft": "pop", "appendleft": "append",
}  # fmt: skip

_OTHERWISE = (ast.Compare, ast.Constant, ast.UnaryOp)
"""Conditions that are turned around already where they stand."""


class Mutant(NamedTuple):
    """A changed source.

    Attributes
    ----------
    line
        Of the change, from 1.
    change
        What was replaced by what, on one line.
    """

    source: str
    line: int
    change: str


class _Change(NamedTuple):
    node: ast.expr | ast.stmt
    text: str


def mutants(source: str) -> list[Mutant]:
    """Make all mutants of a source, in the order of its lines; none is the source itself.

    Raises
    ------
    SyntaxError
        The source is not Python.
    """
    tree = ast.parse(source)
    lines = source.encode("utf-8").splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    text = source.encode("utf-8")
    found: dict[str, Mutant] = {}
    for change in _changes(tree):
        node = change.node
        assert node.end_lineno is not None and node.end_col_offset is not None
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        changed = (text[:begin] + change.text.encode() + text[end:]).decode("utf-8")
        if changed == source or changed in found or not _compiles(changed):
            continue
        was = " ".join(text[begin:end].decode("utf-8").split())
        found[changed] = Mutant(changed, node.lineno, f"{was} → {change.text}")
    return sorted(found.values(), key=lambda one: one.line)


def difference(source: str, mutant: str) -> str:
    """Show what a mutant changes, as a unified difference with one line around it."""
    lines = difflib.unified_diff(source.splitlines(), mutant.splitlines(), lineterm="", n=1)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _changes(tree: ast.AST) -> Iterator[_Change]:
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        yield from _of(node)
        waiting.extend(reversed(list(_inside(node))))


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """Give the parts of a node that a change can be seen in: no annotations, no documentation."""
    if isinstance(node, ast.JoinedStr):
        # Their positions are those of the whole text.
        return
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for part in value if isinstance(value, list) else [value]:
            documentation = isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)
            if isinstance(part, ast.AST) and not documentation:
                yield part


def _of(node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.Compare():
            yield from _relations(node)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            yield _written(node, ast.BinOp(node.left, _OPERATORS[type(node.op)], node.right))
        case ast.AugAssign():
            if type(node.op) in _OPERATORS:
                turned = ast.AugAssign(node.target, _OPERATORS[type(node.op)], node.value)
                yield _Change(node, ast.unparse(turned))
            yield _Change(node, "pass")
        case ast.BoolOp():
            other_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield _written(node, ast.BoolOp(other_op, node.values))
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert()):
            yield _written(node, node.operand)
        case ast.If() | ast.IfExp() | ast.While() if not isinstance(node.test, _OTHERWISE):
            yield _written(node.test, ast.UnaryOp(ast.Not(), node.test))
        case ast.Constant():
            yield from _constants(node)
        case ast.Break():
            yield _Change(node, "continue")
        case ast.Continue():
            yield _Change(node, "break")
            yield _Change(node, "pass")
        case ast.Return(value=ast.expr()) if not isinstance(node.value, ast.Constant):
            yield _Change(node, "return None")
        case ast.Expr(value=ast.Call()):
            yield _Change(node, "pass")
        case ast.Name() if node.id in _NAMES and isinstance(node.ctx, ast.Load):
            yield _Change(node, _NAMES[node.id])
        case ast.Attribute() if node.attr in _METHODS:
            other = ast.Attribute(node.value, _METHODS[node.attr], node.ctx)
            yield _Change(node, ast.unparse(other))


def _relations(node: ast.Compare) -> Iterator[_Change]:
    operands = [node.left, *node.comparators]
    for index, operator in enumerate(node.ops):
        for replacement in _RELATIONS[type(operator)]:
            parts = [f"({ast.unparse(operands[0])})"]
            for number, (one, operand) in enumerate(zip(node.ops, operands[1:], strict=True)):
                parts.append(replacement if number == index else _SPELLED[type(one)])
                parts.append(f"({ast.unparse(operand)})")
            yield _tidy(node, " ".join(parts))


def _constants(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _Change(node, repr(not value))
    elif isinstance(value, int | float):
        for other in (value + 1, value - 1):
            yield _Change(node, repr(other) if other >= 0 else f"({other!r})")
    elif isinstance(value, str):
        yield _Change(node, repr(value + "X"))


def _written(node: ast.expr, other: ast.expr) -> _Change:
    return _tidy(node, f"({ast.unparse(other)})")


def _tidy(node: ast.expr, text: str) -> _Change:
    """Write an expression without the brackets that it does not need in itself."""
    bare = ast.unparse(ast.parse(text, mode="eval").body)
    return _Change(node, f"({bare})" if not bare.isidentifier() else bare)
