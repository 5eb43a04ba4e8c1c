"""JavaScript expressions whose value can be told without executing anything."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jupyter_interviewer.questions.importing.folding import MAX_ITEMS, Unfoldable
from jupyter_interviewer.questions.importing.syntax import (
    field,
    named,
    number,
    source,
    text_of,
    untyped,
)

if TYPE_CHECKING:
    from tree_sitter import Node

_WORDS = {"undefined": None, "NaN": math.nan, "Infinity": math.inf}
_PLAIN = {"true": True, "false": False, "null": None, "undefined": None}


def value(node: Node, names: Mapping[str, Any]) -> Any:
    """Tell an expression's value; ``names`` are those whose value is known.

    Raises
    ------
    Unfoldable
        It cannot be told.
    """
    try:
        found = _value(node, names)
    except (ValueError, TypeError, ArithmeticError, IndexError) as error:
        raise Unfoldable(f"`{source(node)[:60]}` cannot be read: {error}") from error
    if hasattr(found, "__len__") and len(found) > MAX_ITEMS:
        raise Unfoldable("is too large")
    return found


def _value(node: Node, names: Mapping[str, Any]) -> Any:
    kind = node.type
    if kind == "number":
        return number(source(node))
    if kind in ("string", "template_string"):
        return text_of(node)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind in ("identifier", "shorthand_property_identifier"):
        word = source(node)
        if word in names:
            return names[word]
        if word in _WORDS:
            return _WORDS[word]
        raise Unfoldable(f"uses `{word}`")
    if kind in ("parenthesized_expression", "as_expression", "satisfies_expression",
                "non_null_expression"):  # fmt: skip
        return value(named(node)[0], names)
    if kind == "array":
        if ",," in source(node).replace(" ", ""):
            raise Unfoldable("has a list with holes")
        return [value(one, names) for one in named(node)]
    if kind == "object":
        return dict(_pair(one, names) for one in named(node))
    if kind == "member_expression":
        return _member(node, names)
    if kind == "unary_expression":
        return _unary(source(node.children[0]), value(node.children[-1], names))
    if kind == "binary_expression":
        left, right = field(node, "left"), field(node, "right")
        assert left is not None and right is not None
        operator = source(node.children[1])
        return _binary(operator, value(left, names), value(right, names))
    if kind == "new_expression":
        return _made(node, names)
    if kind == "call_expression":
        return _called(node, names)
    raise Unfoldable(f"computes with `{untyped(node)[:60]}`")


def _pair(node: Node, names: Mapping[str, Any]) -> tuple[str, Any]:
    if node.type == "shorthand_property_identifier":
        return source(node), value(node, names)
    key, item = field(node, "key"), field(node, "value")
    if node.type != "pair" or key is None or item is None:
        raise Unfoldable("has an object that is computed")
    if key.type == "string":
        name = text_of(key)
    elif key.type in ("property_identifier", "number"):
        name = source(key)
    else:
        raise Unfoldable("has an object that is computed")
    return name, value(item, names)


def _member(node: Node, names: Mapping[str, Any]) -> Any:
    owner, property = field(node, "object"), field(node, "property")
    assert owner is not None and property is not None
    subject, name = value(owner, names), source(property)
    if isinstance(subject, dict) and name in subject:
        return subject[name]
    if isinstance(subject, (list, str)) and name == "length":
        return len(subject)
    raise Unfoldable(f"computes with `{source(node)[:60]}`")


def _unary(operator: str, operand: Any) -> Any:
    if operator == "-" and isinstance(operand, (int, float)):
        # Zero has a sign there.
        return -0.0 if operand == 0 and not isinstance(operand, bool) else -operand
    if operator == "+" and isinstance(operand, (int, float)):
        return operand
    if operator == "!" and isinstance(operand, bool):
        return not operand
    raise Unfoldable(f"computes with `{operator}`")


def _binary(operator: str, left: Any, right: Any) -> Any:
    numbers = all(isinstance(one, (int, float)) for one in (left, right))
    if operator == "+" and (numbers or all(isinstance(one, str) for one in (left, right))):
        return left + right
    if numbers and operator in ("-", "*", "/", "**"):
        if operator == "-":
            return left - right
        if operator == "*":
            return left * right
        if operator == "/":
            found = left / right
            return int(found) if found.is_integer() else found
        if abs(right) <= 1024 and abs(left) <= 2**32:
            return left**right
    raise Unfoldable(f"computes with `{operator}`")


def _made(node: Node, names: Mapping[str, Any]) -> Any:
    maker, given = field(node, "constructor"), field(node, "arguments")
    items = [value(one, names) for one in named(given)] if given else []
    what = source(maker) if maker else ""
    if what == "Set" and len(items) <= 1:
        return {_hashable(one) for one in (items[0] if items else ())}
    if what == "Map" and len(items) <= 1:
        return {_hashable(key): item for key, item in (items[0] if items else ())}
    raise Unfoldable(f"makes a `{what}`")


def _hashable(one: Any) -> Any:
    if isinstance(one, (list, dict, set)):
        raise Unfoldable("has a set of lists or objects")
    return one


def _called(node: Node, names: Mapping[str, Any]) -> Any:
    called, arguments = field(node, "function"), field(node, "arguments")
    assert called is not None and arguments is not None
    given = [value(one, names) for one in named(arguments)]
    if called.type == "member_expression":
        owner, method = field(called, "object"), source(field(called, "property") or called)
        assert owner is not None
        if owner.type != "identifier" or source(owner) in names:
            subject = value(owner, names)
            if method == "join" and isinstance(subject, list) and _texts(subject):
                return (given[0] if given else ",").join(subject)
            if method == "repeat" and isinstance(subject, str) and 0 <= given[0] <= MAX_ITEMS:
                return subject * given[0]
            if method == "trim" and isinstance(subject, str):
                return subject.strip()
            if method == "split" and isinstance(subject, str) and given and given[0]:
                return subject.split(given[0])
        if source(owner) == "Object" and len(given) == 1:
            if method == "freeze":
                return given[0]
            if method == "entries" and isinstance(given[0], dict):
                return [list(pair) for pair in given[0].items()]
    if source(called) == "BigInt" and len(given) == 1 and isinstance(given[0], (int, str)):
        return int(given[0])
    raise Unfoldable(f"calls `{source(called)[:60]}`")


def _texts(items: list[Any]) -> bool:
    return all(isinstance(one, str) for one in items)
