"""The types of a signature, from what an author annotated and from the values of the cases."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from typing import Any

from jupyter_interviewer.questions.types import MAX_TEXT, TypeSyntaxError, parse

_NAMES = {
    "int": "int", "float": "float", "str": "str", "bool": "bool", "None": "none", "Any": "any",
    "List": "list", "Dict": "dict", "Set": "set", "Tuple": "tuple", "Optional": "optional",
    "list": "list", "dict": "dict", "set": "set", "tuple": "tuple",
}  # fmt: skip


def common_type(values: Sequence[Any], said: str | None = None) -> str:
    """Give the narrowest of our types that all values have; what was ``said`` where it fits."""
    if said is not None:
        try:
            kind = parse(said)
        except TypeSyntaxError:
            kind = None
        if kind is not None and all(kind.mismatch(value) is None for value in values):
            return said
    found = _common(values)
    return found if len(found) <= MAX_TEXT else "any"


def annotation(node: ast.expr | None) -> str | None:
    """Write a Python annotation in our types; None where it is none of them."""
    if node is None:
        return None
    try:
        text = _annotated(node)
        parse(text)
    except (KeyError, TypeSyntaxError):
        return None
    return text


def _annotated(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and node.value is None:
        return "none"
    if isinstance(node, ast.Constant) and node.value is Ellipsis:
        return "..."
    if isinstance(node, ast.Name):
        name = _NAMES[node.id]
        return f"{name}[any]" if name in ("list", "set") else name
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return f"{_NAMES[node.value.id]}[{', '.join(map(_annotated, inner))}]"
    raise KeyError(ast.dump(node))


def _common(values: Iterable[Any]) -> str:
    items = list(values)
    some = [one for one in items if one is not None]
    if not some:
        return "none" if items else "any"
    if len(some) < len(items):
        inner = _common(some)
        return "any" if inner == "any" else f"optional[{inner}]"
    classes = {type(one) for one in some}
    if len(classes) > 1:
        return "any"
    (found,) = classes
    if found in (bool, int, float, str):
        return str(found.__name__)
    if found in (list, set):
        return f"{found.__name__}[{_common(item for one in some for item in one)}]"
    if found is dict:
        keys = _common(key for one in some for key in one)
        return f"dict[{keys}, {_common(item for one in some for item in one.values())}]"
    if found is tuple:
        lengths = {len(one) for one in some}
        if len(lengths) == 1 and 0 < min(lengths) <= 6:
            return f"tuple[{', '.join(_common(column) for column in zip(*some, strict=True))}]"
        return f"tuple[{_common(item for one in some for item in one)}, ...]"
    return "any"
