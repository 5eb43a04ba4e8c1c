"""The syntax of ``unittest``: what is an assertion, and what is said of an exception."""

from __future__ import annotations

import ast
from collections.abc import Collection

_MESSAGE = "{}.exception.args[0]"
_KIND = "type({}.exception)"


class Plain(ast.NodeTransformer):
    """Makes `self.x` a name of its own, except where an assertion is called; `module.x` is `x`."""

    def __init__(self, modules: Collection[str], answer: Collection[str]) -> None:
        self.modules, self.answer = modules, answer

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Write it plainly."""
        if isinstance(node.value, ast.Name) and node.value.id == "self":
            if node.attr.startswith(("assert", "subTest", "fail", "skip")):
                return node
            return ast.copy_location(ast.Name(id=f"self_{node.attr}", ctx=node.ctx), node)
        if (
            isinstance(node.value, ast.Name)
            and node.value.id in self.modules
            and node.attr in self.answer
        ):
            return ast.copy_location(ast.Name(id=node.attr, ctx=node.ctx), node)
        return self.generic_visit(node)


def called_of_self(node: ast.expr) -> str | None:
    """Give the name of a method of `self` that is called."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "self"
    ):
        return node.func.attr
    return None


def is_assertion(node: ast.stmt) -> bool:
    """Whether a statement is nothing but an assertion."""
    name = called_of_self(node.value) if isinstance(node, ast.Expr) else None
    return name is not None and name.startswith("assert")


def assertions_in(node: ast.stmt) -> int:
    """Count the assertions anywhere in a statement."""
    return sum(
        isinstance(one, ast.expr) and (called_of_self(one) or "").startswith("assert")
        for one in ast.walk(node)
    )


def details(name: str, following: list[ast.stmt]) -> tuple[str | None, ast.expr | None, int]:
    """Read what is asserted of an exception below its `with`: its kind, its message."""
    kind: str | None = None
    said: ast.expr | None = None
    count = 0
    for node in following:
        call = node.value if isinstance(node, ast.Expr) else None
        if not name or not isinstance(call, ast.Call) or called_of_self(call) != "assertEqual":
            break
        left, right = ast.unparse(call.args[0]), call.args[1]
        if left == _KIND.format(name) and isinstance(right, ast.Name):
            kind = right.id
        elif left == _MESSAGE.format(name) or left == f"str({name}.exception)":
            said = right
        else:
            break
        count += 1
    return kind, said, count
