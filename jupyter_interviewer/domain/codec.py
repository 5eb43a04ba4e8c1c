"""Values as text, without losing what JSON loses.

One string holds one value. ``None``, booleans, strings, lists and integers below 2**53
stand as in JSON; everything else is an object with one ``$`` naming its type, so that
tuples, sets, bytes, integer keys, ``nan`` and big integers come back as they were.

This file is also put, as text, in front of the harness that runs in the candidate's
kernel: it imports only the standard library and nothing of ours.
"""

from __future__ import annotations

import json
from typing import Any

MAX_DEPTH = 200
MAX_NODES = 2_000_000
MAX_SAME_HASH = 100
_SAFE_INT = 2**53
_LONGEST_FLOAT = 32
# Most has a dictionary of complex numbers: nine commas and brackets for two parts.
_MAX_SEPARATORS = 5 * MAX_NODES


class Unencodable(ValueError):
    """A value has no encoding (cyclic, too deep, too large), or a text is not one of ours."""


class Opaque:
    """Stands for an object that has no encoding; equal to nothing, itself included.

    It can be hashed, so that a set or the keys of a dictionary may hold one.
    """

    def __init__(self, type_name: str, text: str) -> None:
        self.type_name = type_name
        self.text = text

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return self.text


def dumps(value: Any) -> str:
    """Encode a value as ASCII text.

    Parameters
    ----------
    value
        Any Python object. Subclasses of the built-in containers and numbers are taken as
        those, by what they hold and not by what methods of their own say of it; NumPy's
        scalars and arrays as the numbers and lists they stand for. Other objects become opaque.

    Raises
    ------
    Unencodable
        The value contains itself, is nested deeper than 200 or has over two million parts.
    """
    try:
        return json.dumps(_encode(value, 0, set(), [0]), separators=(",", ":"))
    except RecursionError:
        raise Unencodable("the value is nested too deep") from None


def loads(text: str) -> Any:
    """Decode what `dumps` wrote; the text may come from anywhere.

    Raises
    ------
    Unencodable
        The text is not strictly of our form, or has more parts than `dumps` writes.
    """
    if text.count(",") + text.count("[") > _MAX_SEPARATORS:
        # Before anything is made of it: parts take much more memory than their text.
        raise Unencodable(f"the text has more than {_MAX_SEPARATORS} separators")
    try:
        # json.loads itself refuses numbers of more than some thousand digits, whose reading
        # would cost quadratic time.
        raw = json.loads(
            text, parse_constant=_refuse, parse_float=_refuse, object_pairs_hook=_tagged
        )
        return _decode(raw, 0)
    except Unencodable:
        raise
    except RecursionError:
        raise Unencodable("nested too deep") from None
    except (TypeError, ValueError) as error:
        raise Unencodable("not valid JSON") from error


def _refuse(token: str) -> Any:
    raise Unencodable(f"a bare number {token[:20]} is not part of the encoding")


class _Tagged:
    """An object of the JSON text, while it is being read."""

    __slots__ = ("body", "tag")

    def __init__(self, tag: str, body: Any) -> None:
        self.tag = tag
        self.body = body


def _tagged(pairs: list[tuple[str, Any]]) -> _Tagged:
    if len(pairs) != 2 or pairs[0][0] != "$" or pairs[1][0] != "v" or type(pairs[0][1]) is not str:
        raise Unencodable("an object that is not tagged")
    return _Tagged(pairs[0][1], pairs[1][1])


def _encode(value: Any, depth: int, open_ids: set[int], nodes: list[int]) -> Any:
    nodes[0] += 1
    if nodes[0] > MAX_NODES:
        raise Unencodable(f"the value has more than {MAX_NODES} parts")
    if depth > MAX_DEPTH:
        raise Unencodable(f"the value is nested deeper than {MAX_DEPTH}")
    # What an object says of its class (``__class__``) does not count, nor do its own methods.
    kind = type(value)
    if value is None or kind is bool:
        return value
    if issubclass(kind, str):
        return str.__str__(value)
    if issubclass(kind, int):
        number = int.__index__(value)
        if -_SAFE_INT < number < _SAFE_INT:
            return number
        return {"$": "int", "v": hex(number)}
    if issubclass(kind, float):
        return {"$": "float", "v": float.__repr__(value)}
    if issubclass(kind, complex):
        value = complex.__pos__(value)
        return {"$": "complex", "v": [float.__repr__(value.real), float.__repr__(value.imag)]}
    if issubclass(kind, (bytes, bytearray)):
        return {"$": "bytes", "v": (bytes if issubclass(kind, bytes) else bytearray).hex(value)}
    base = next((b for b in (list, tuple, dict, set, frozenset) if issubclass(kind, b)), None)
    if base is None:
        return _encode_other(value, kind, depth, open_ids, nodes)
    if id(value) in open_ids:
        raise Unencodable("the value contains itself")
    open_ids.add(id(value))
    try:
        if base is dict:
            pairs = [
                [
                    _encode(key, depth + 1, open_ids, nodes),
                    _encode(item, depth + 1, open_ids, nodes),
                ]
                for key, item in dict.items(value)
            ]
            return {"$": "dict", "v": pairs}
        each: Any = base
        items = [_encode(item, depth + 1, open_ids, nodes) for item in each.__iter__(value)]
        return items if base is list else {"$": base.__name__, "v": items}
    finally:
        open_ids.discard(id(value))


def _encode_other(value: Any, kind: Any, depth: int, open_ids: set[int], nodes: list[int]) -> Any:
    if kind.__module__ == "numpy" and hasattr(value, "tolist"):
        # People who count with NumPy return its numbers; they mean the plain ones.
        plain = value.tolist()
        # Some of its numbers (longdouble) have no plain one.
        if type(plain) is not kind:
            return _encode(plain, depth + 1, open_ids, nodes)
    return {"$": "object", "v": [str(kind.__name__)[:100], _repr(value)]}


def _repr(value: Any) -> str:
    try:
        return str.__str__(str.__getitem__(repr(value), slice(500)))
    except BaseException:
        return f"<{type(value).__name__[:100]}>"


def _decode(raw: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise Unencodable(f"nested deeper than {MAX_DEPTH}")
    if raw is None or isinstance(raw, (bool, str)):
        return raw
    if isinstance(raw, int):
        if not -_SAFE_INT < raw < _SAFE_INT:
            raise Unencodable("a bare integer of more than 53 bits")
        return raw
    if isinstance(raw, list):
        if raw and depth == MAX_DEPTH:
            raise Unencodable(f"nested deeper than {MAX_DEPTH}")
        return [
            # Most of what is long is numbers and text: they need no call of their own.
            item
            if type(item) is str or (type(item) is int and -_SAFE_INT < item < _SAFE_INT)
            else _decode(item, depth + 1)
            for item in raw
        ]
    if isinstance(raw.body, str):
        return _decode_text(raw.tag, raw.body)
    if isinstance(raw.body, list):
        return _decode_parts(raw.tag, raw.body, depth)
    raise Unencodable(f"a malformed {raw.tag[:20]}")


def _decode_text(tag: str, body: str) -> Any:
    # Each is compared with its own encoding again: only the one form that dumps writes counts.
    value: Any
    again: Any
    if tag == "float":
        return _decode_float(body)
    try:
        if tag == "int":
            value, again = int(body, 16), hex
        elif tag == "bytes":
            value, again = bytes.fromhex(body), bytes.hex
        else:
            raise Unencodable(f"an unknown tag {tag[:20]}")
    except ValueError:
        raise Unencodable(f"a malformed {tag}") from None
    if again(value) != body or (tag == "int" and -_SAFE_INT < value < _SAFE_INT):
        raise Unencodable(f"a malformed {tag}")
    return value


def _decode_float(body: Any) -> float:
    try:
        value = float(body) if isinstance(body, str) and len(body) <= _LONGEST_FLOAT else None
    except ValueError:
        value = None
    if value is None or float.__repr__(value) != body:
        raise Unencodable("a malformed float")
    return value


def _decode_parts(tag: str, body: list[Any], depth: int) -> Any:
    if tag == "complex" and len(body) == 2:
        return complex(_decode_float(body[0]), _decode_float(body[1]))
    if tag == "object" and len(body) == 2 and all(isinstance(part, str) for part in body):
        return Opaque(body[0][:100], body[1][:500])
    if tag == "dict":
        if not all(isinstance(pair, list) and len(pair) == 2 for pair in body):
            raise Unencodable("a malformed dict")
        keys = [_decode(pair[0], depth + 1) for pair in body]
        _check_hashes(keys)
        values = [_decode(pair[1], depth + 1) for pair in body]
        return _all_kept(dict(zip(keys, values, strict=True)), keys)
    if tag not in ("tuple", "set", "frozenset"):
        raise Unencodable(f"an unknown tag {tag[:20]}")
    items = [_decode(item, depth + 1) for item in body]
    if tag == "tuple":
        return tuple(items)
    _check_hashes(items)
    return _all_kept(set(items) if tag == "set" else frozenset(items), items)


def _check_hashes(items: list[Any]) -> None:
    # Numbers can be chosen so that all have one hash; a set of them would cost quadratic time.
    counts: dict[int, int] = {}
    for item in items:
        try:
            key = hash(item)
        except TypeError:
            raise Unencodable("a set or a key that cannot be hashed") from None
        counts[key] = counts.get(key, 0) + 1
        if counts[key] > MAX_SAME_HASH:
            raise Unencodable(f"more than {MAX_SAME_HASH} parts share one hash")


def _all_kept(container: Any, items: list[Any]) -> Any:
    if len(container) != len(items):
        raise Unencodable("a set or a dict that names something twice")
    return container
