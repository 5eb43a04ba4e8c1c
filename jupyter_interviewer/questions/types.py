"""The closed list of types that a question's signature may name.

A question about data may also name ``table``, whose columns stand in its ``tables``.

``int float str bool none any list[T] dict[K, V] set[T] tuple[A, B] tuple[T, ...] optional[T]``:
what every language of ours can hold, so that one set of cases serves all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Any

from jupyter_interviewer.domain.table import NoTable, read

GRAMMAR = (
    "int, float, str, bool, none, any, list[T], dict[K, V], set[T], "
    "tuple[A, B], tuple[T, ...] or optional[T]"
)
MAX_TEXT = 200
MAX_DEPTH = 12
_PLAIN: dict[str, type] = {"int": int, "float": float, "str": str, "bool": bool, "none": type(None)}
_CLASSES = {**_PLAIN, "list": list, "dict": dict, "set": set, "tuple": tuple}
_ARITY = {"list": 1, "set": 1, "optional": 1, "dict": 2}
_TOKEN = re.compile(r"\s*([a-z]+|\.\.\.|[\[\],])")


class TypeSyntaxError(ValueError):
    """A text is not a type of the closed list."""


@dataclass(frozen=True)
class Type:
    """A parsed type.

    Attributes
    ----------
    name
        ``int``, ``list``…
    parts
        The types in brackets.
    endless
        Whether it is a ``tuple[T, ...]`` of any length.
    """

    name: str
    parts: tuple[Type, ...] = ()
    endless: bool = False

    def __str__(self) -> str:
        if not self.parts:
            return self.name
        inner = ", ".join(str(part) for part in self.parts)
        return f"{self.name}[{inner}{', ...' if self.endless else ''}]"

    def mismatch(self, value: Any) -> str | None:
        """Say where and how a value is not of this type; ``None`` where it is.

        Matching is strict: ``True`` is no ``int``, ``1`` is no ``float``, a tuple is no list.
        """
        found = _mismatch(self, value)
        if found is None:
            return None
        complaint, way = found
        return f"{complaint} (at {' '.join(reversed(way))})" if way else complaint


@lru_cache(maxsize=1024)
def parse(text: str) -> Type:
    """Parse a type.

    Raises
    ------
    TypeSyntaxError
        The text is not of the grammar; the message says what is.
    """
    tokens = _tokens(text)
    found, rest = _parse(tokens, 0, 0, text)
    if rest != len(tokens):
        raise TypeSyntaxError(f"unexpected {tokens[rest]!r} in type {text!r}; expected {GRAMMAR}")
    return found


def _tokens(text: str) -> list[str]:
    if len(text) > MAX_TEXT:
        raise TypeSyntaxError(f"a type of {len(text)} characters; at most {MAX_TEXT} are allowed")
    tokens: list[str] = []
    position, end = 0, len(text.rstrip())
    while position < end:
        found = _TOKEN.match(text, position)
        if found is None:
            raise TypeSyntaxError(f"{text!r} is not a type; expected {GRAMMAR}")
        tokens.append(found[1])
        position = found.end()
    return tokens


def _parse(tokens: list[str], at: int, depth: int, text: str) -> tuple[Type, int]:
    wrong = TypeSyntaxError(f"{text!r} is not a type; expected {GRAMMAR}")
    if at >= len(tokens) or depth > MAX_DEPTH:
        raise wrong
    name = tokens[at]
    at += 1
    if name in _PLAIN or name in ("any", "table"):
        return Type(name), at
    if (name not in _ARITY and name != "tuple") or at >= len(tokens) or tokens[at] != "[":
        raise wrong
    parts: list[Type] = []
    endless = False
    while True:
        at += 1
        if at < len(tokens) and tokens[at] == "..." and name == "tuple" and len(parts) == 1:
            endless, at = True, at + 1
        else:
            part, at = _parse(tokens, at, depth + 1, text)
            parts.append(part)
        if at >= len(tokens) or tokens[at] not in (",", "]") or (endless and tokens[at] != "]"):
            raise wrong
        if tokens[at] == "]":
            break
    if name in _ARITY and len(parts) != _ARITY[name]:
        raise wrong
    return Type(name, tuple(parts), endless), at + 1


def _mismatch(kind: Type, value: Any) -> tuple[str, list[str]] | None:
    """Give the complaint and the way to its place, innermost step first."""
    name = kind.name
    if name == "any" or (name == "optional" and value is None):
        return None
    if name == "optional":
        return _mismatch(kind.parts[0], value)
    if name == "table":
        try:
            read(value)
        except NoTable as error:
            return str(error), []
        return None
    if type(value) is not _CLASSES[name]:
        return f"{shorten(value)} is of type {type(value).__name__}, expected {kind}", []
    if isinstance(value, dict):
        return _mismatch_dict(kind, value)
    if not isinstance(value, (list, set, tuple)):
        return None
    parts: Iterable[Type] = kind.parts
    if name != "tuple" or kind.endless:
        parts = repeat(kind.parts[0], len(value))
    elif len(value) != len(kind.parts):
        return f"{shorten(value)} has {len(value)} items, expected {kind}", []
    for index, (part, item) in enumerate(zip(parts, value, strict=True)):
        if found := _mismatch(part, item):
            return found[0], [*found[1], "a member" if name == "set" else f"[{index}]"]
    return None


def _mismatch_dict(kind: Type, value: dict[Any, Any]) -> tuple[str, list[str]] | None:
    for key, item in value.items():
        if found := _mismatch(kind.parts[0], key):
            return found[0], [*found[1], "a key"]
        if found := _mismatch(kind.parts[1], item):
            return found[0], [*found[1], f"[{shorten(key, 40)}]"]
    return None


def shorten(value: Any, length: int = 80) -> str:
    """Give a value's ``repr``, cut to a readable length."""
    text = repr(value)
    return text if len(text) <= length else text[: length - 1] + "…"
