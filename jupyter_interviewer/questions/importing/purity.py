"""Which Python expressions a case may hold as the call: calls of the answer, and pure things."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from typing import Any

from jupyter_interviewer.questions.importing.folding import Unfoldable
from jupyter_interviewer.questions.literal import literal

PURE = frozenset({
    "abs", "all", "any", "bool", "bytes", "dict", "enumerate", "float", "frozenset", "int",
    "isinstance", "issubclass", "iter", "len", "list", "map", "filter", "max", "min", "next",
    "range", "repr", "reversed", "round", "set", "sorted", "str", "sum", "tuple", "type", "zip",
    "hash", "callable", "object", "setattr",
    "Exception", "ValueError", "TypeError", "KeyError", "IndexError", "BufferError",
    "AttributeError", "ZeroDivisionError", "StopIteration", "RuntimeError",
})  # fmt: skip
"""Names that a call may use beside the answer's own."""

_ALLOWED = (
    ast.Call, ast.Name, ast.expr_context, ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict,
    ast.UnaryOp, ast.unaryop, ast.BinOp, ast.operator, ast.Subscript, ast.Slice, ast.keyword,
    ast.Starred, ast.Attribute, ast.Compare, ast.cmpop, ast.BoolOp, ast.boolop, ast.Lambda,
    ast.arguments, ast.arg, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp,
    ast.comprehension, ast.IfExp, ast.JoinedStr, ast.FormattedValue,
)  # fmt: skip


def written(node: ast.expr, names: Mapping[str, Any], free: Mapping[str, str]) -> str:
    """Write an expression of a test as the source of a call.

    Parameters
    ----------
    node
        The expression; it is not changed.
    names
        Names with a value, which is written in their place.
    free
        Names of the answer, and of objects made before, with how they are to be written.

    Raises
    ------
    Unfoldable
        It holds something else.
    """
    copy = ast.parse(ast.unparse(node), mode="eval").body
    own = {one.arg for one in ast.walk(copy) if isinstance(one, ast.arg)}
    own |= {
        one.id
        for each in ast.walk(copy)
        if isinstance(each, ast.comprehension)
        for one in ast.walk(each.target)
        if isinstance(one, ast.Name)
    }
    return ast.unparse(ast.fix_missing_locations(_Writer(names, free, own).visit(copy)))


def uses(node: ast.AST, names: Collection[str]) -> bool:
    """Whether one of the names stands in it."""
    return any(isinstance(one, ast.Name) and one.id in names for one in ast.walk(node))


class _Writer(ast.NodeTransformer):
    def __init__(
        self, names: Mapping[str, Any], free: Mapping[str, str], own: Collection[str]
    ) -> None:
        self.names, self.free, self.own = names, free, own

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self.own:
            return node
        if node.id in self.free:
            return ast.Name(id=self.free[node.id], ctx=node.ctx)
        if node.id in self.names:
            return ast.parse(literal(self.names[node.id]), mode="eval").body
        if node.id in PURE:
            return node
        raise Unfoldable(f"uses `{node.id}`")

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        if node.attr.startswith("__"):
            raise Unfoldable(f"uses `{node.attr}`")
        return self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if not isinstance(node, _ALLOWED):
            raise Unfoldable(f"has a {type(node).__name__.lower()} in the call")
        return super().generic_visit(node)
