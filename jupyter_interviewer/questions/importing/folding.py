"""Python expressions whose value can be told without executing anything of theirs.

Literals, arithmetic, a few pure functions and comprehensions over them, all within bounds. What
a foreign test computes in any other way is not carried over.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Any

MAX_STEPS = 20_000
MAX_BITS = 20_000
MAX_ITEMS = 20_000
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
    ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
    ast.Pow: operator.pow, ast.BitOr: operator.or_, ast.BitAnd: operator.and_,
    ast.BitXor: operator.xor,
}  # fmt: skip
_UNARY: dict[type[ast.unaryop], Callable[[Any], Any]] = {
    ast.USub: operator.neg, ast.UAdd: operator.pos, ast.Not: operator.not_,
    ast.Invert: operator.invert,
}  # fmt: skip
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le,
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.In: lambda item, group: item in group,
    ast.NotIn: lambda item, group: item not in group, ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
}  # fmt: skip
_FUNCTIONS: dict[str, Callable[..., Any]] = {
    one.__name__: one
    for one in (
        abs, bool, chr, dict, float, int, len, list, max, min, ord, range, round, set, sorted,
        str, sum, tuple, divmod, frozenset,
    )
} | {  # Iterators would be used up by the first who looks.
    "reversed": lambda items: list(reversed(items)),
    "enumerate": lambda items: list(enumerate(items)),
    "zip": lambda *groups: list(zip(*groups, strict=False)),
}  # fmt: skip
_METHODS = {
    str: {"join", "upper", "lower", "strip", "split", "splitlines", "title", "encode", "rstrip"},
    dict: {"items", "keys", "values"},
    list: {"copy"},
}


class Unfoldable(Exception):
    """The value of an expression cannot be told; says why."""


def fold(node: ast.expr, names: Mapping[str, Any]) -> Any:
    """Tell an expression's value.

    Parameters
    ----------
    node
        The expression.
    names
        Values of names that it may use.

    Raises
    ------
    Unfoldable
        It is none of those whose value can be told here, or is too large.
    """
    return _Folder(names).value(node)


class _Folder:
    def __init__(self, names: Mapping[str, Any]) -> None:
        self.names = dict(names)
        self.steps = 0

    def value(self, node: ast.expr) -> Any:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise Unfoldable("computes too much")
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise Unfoldable(f"computes with `{ast.unparse(node)[:60]}`")
        try:
            found = method(node)
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
            raise Unfoldable(f"`{ast.unparse(node)[:60]}` fails: {error}") from error
        if hasattr(found, "__len__") and len(found) > MAX_ITEMS:
            raise Unfoldable("is too large")
        if isinstance(found, int) and found.bit_length() > MAX_BITS:
            raise Unfoldable("is too large")
        return found

    def _constant(self, node: ast.Constant) -> Any:
        return node.value

    def _name(self, node: ast.Name) -> Any:
        if node.id not in self.names:
            raise Unfoldable(f"uses `{node.id}`")
        return self.names[node.id]

    def _joinedstr(self, node: ast.JoinedStr) -> Any:
        return "".join(str(self.value(one)) for one in node.values)

    def _formattedvalue(self, node: ast.FormattedValue) -> Any:
        if node.conversion != -1 or node.format_spec is not None:
            raise Unfoldable("formats a text")
        return self.value(node.value)

    def _items(self, nodes: list[ast.expr]) -> Iterator[Any]:
        for one in nodes:
            if isinstance(one, ast.Starred):
                yield from self.value(one.value)
            else:
                yield self.value(one)

    def _list(self, node: ast.List) -> Any:
        return list(self._items(node.elts))

    def _tuple(self, node: ast.Tuple) -> Any:
        return tuple(self._items(node.elts))

    def _set(self, node: ast.Set) -> Any:
        return set(self._items(node.elts))

    def _dict(self, node: ast.Dict) -> Any:
        found: dict[Any, Any] = {}
        for key, item in zip(node.keys, node.values, strict=True):
            found.update(self.value(item) if key is None else {self.value(key): self.value(item)})
        return found

    def _unaryop(self, node: ast.UnaryOp) -> Any:
        return _UNARY[type(node.op)](self.value(node.operand))

    def _binop(self, node: ast.BinOp) -> Any:
        left, right = self.value(node.left), self.value(node.right)
        if isinstance(node.op, ast.Pow):
            if not isinstance(right, (int, float)) or abs(right) > MAX_BITS:
                raise Unfoldable("is too large")
            if isinstance(left, int) and left.bit_length() * abs(right) > MAX_BITS:
                raise Unfoldable("is too large")
        if isinstance(node.op, ast.Mult):
            for group, times in ((left, right), (right, left)):
                too_many = isinstance(times, int) and hasattr(group, "__len__")
                if too_many and len(group) * times > MAX_ITEMS:
                    raise Unfoldable("is too large")
        if isinstance(node.op, ast.Mod) and isinstance(left, (str, bytes)):
            raise Unfoldable("formats a text")
        return _BINARY[type(node.op)](left, right)

    def _boolop(self, node: ast.BoolOp) -> Any:
        found: Any = None
        for one in node.values:
            found = self.value(one)
            if bool(found) is isinstance(node.op, ast.Or):
                break
        return found

    def _compare(self, node: ast.Compare) -> Any:
        left = self.value(node.left)
        for compare, other in zip(node.ops, node.comparators, strict=True):
            right = self.value(other)
            if not _COMPARE[type(compare)](left, right):
                return False
            left = right
        return True

    def _ifexp(self, node: ast.IfExp) -> Any:
        return self.value(node.body if self.value(node.test) else node.orelse)

    def _subscript(self, node: ast.Subscript) -> Any:
        group = self.value(node.value)
        if not isinstance(node.slice, ast.Slice):
            return group[self.value(node.slice)]
        parts = (node.slice.lower, node.slice.upper, node.slice.step)
        return group[slice(*(None if one is None else self.value(one) for one in parts))]

    def _call(self, node: ast.Call) -> Any:
        given = list(self._items(node.args))
        named = {one.arg: self.value(one.value) for one in node.keywords if one.arg}
        if len(named) < len(node.keywords):
            raise Unfoldable("passes on a dictionary")
        if isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
            if node.func.id == "range":
                found = range(*given)
                if len(found) > MAX_ITEMS:
                    raise Unfoldable("is too large")
                return list(found)
            return _FUNCTIONS[node.func.id](*given, **named)
        if isinstance(node.func, ast.Attribute):
            subject = self.value(node.func.value)
            for owner, methods in _METHODS.items():
                if type(subject) is owner and node.func.attr in methods:
                    found = getattr(subject, node.func.attr)(*given, **named)
                    return list(found) if owner is dict else found
        raise Unfoldable(f"calls `{ast.unparse(node.func)[:60]}`")

    def _comprehended(self, node: ast.expr, generators: list[ast.comprehension]) -> list[Any]:
        found: list[Any] = []

        def go(depth: int) -> None:
            if depth == len(generators):
                found.append(self.value(node))
                return
            one = generators[depth]
            for item in self.value(one.iter):
                bind(one.target, item, self.names)
                if all(self.value(test) for test in one.ifs):
                    go(depth + 1)

        before = dict(self.names)
        go(0)
        self.names = before
        return found

    def _listcomp(self, node: ast.ListComp) -> Any:
        return self._comprehended(node.elt, node.generators)

    def _generatorexp(self, node: ast.GeneratorExp) -> Any:
        return self._comprehended(node.elt, node.generators)

    def _setcomp(self, node: ast.SetComp) -> Any:
        return set(self._comprehended(node.elt, node.generators))

    def _dictcomp(self, node: ast.DictComp) -> Any:
        pair = ast.Tuple(elts=[node.key, node.value], ctx=ast.Load())
        return dict(self._comprehended(pair, node.generators))


def bind(target: ast.expr, value: Any, names: dict[str, Any]) -> None:
    """Give the names of a target their values.

    Raises
    ------
    Unfoldable
        It is no name, and no tuple of names that fits.
    """
    if isinstance(target, ast.Name):
        names[target.id] = value
    elif isinstance(target, (ast.Tuple, ast.List)) and isinstance(value, (tuple, list, str)):
        if len(target.elts) != len(value):
            raise Unfoldable(f"cannot take `{ast.unparse(target)}` apart")
        for one, item in zip(target.elts, value, strict=True):
            bind(one, item, names)
    else:
        raise Unfoldable(f"cannot assign to `{ast.unparse(target)[:60]}`")
