"""JavaScript and TypeScript as trees of syntax, by tree-sitter's TypeScript grammar.

It reads both languages, never fails on newer syntax as a whole, ships as a wheel with nothing
to compile, and executes nothing; esprima knows neither TypeScript nor class fields.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

MAX_TEXT = 2_000_000


class NoParser(RuntimeError):
    """The parser is not installed; says what to do."""


@cache
def _parser() -> Parser:
    try:
        import tree_sitter_typescript
        from tree_sitter import Language, Parser
    except ImportError as error:
        raise NoParser(
            "JavaScript and TypeScript tests are read with tree-sitter, which is not installed; "
            'pip install "jupyter-interviewer[import]"'
        ) from error
    return Parser(Language(tree_sitter_typescript.language_typescript()))


def parse(text: str) -> Node:
    """Give the root of a text's tree.

    Raises
    ------
    NoParser
        It is not installed.
    SyntaxError
        It is too long, or holds something that is neither language.
    """
    if len(text) > MAX_TEXT:
        raise SyntaxError(f"has over {MAX_TEXT} characters")
    root = _parser().parse(text.encode()).root_node
    if root.has_error:
        place = next((one for one in walk(root) if one.is_error or one.is_missing), root)
        raise SyntaxError(f"line {place.start_point[0] + 1} is no JavaScript that can be read")
    return root


def walk(node: Node) -> Iterator[Node]:
    """Give a node and all below it."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        waiting.extend(reversed(one.children))


def source(node: Node) -> str:
    """Give a node's text."""
    return (node.text or b"").decode()


def line(node: Node) -> int:
    """Give the line in which a node begins, from 1."""
    return int(node.start_point[0]) + 1


def field(node: Node, name: str) -> Node | None:
    """Give a child by its field."""
    return node.child_by_field_name(name)


def named(node: Node) -> list[Node]:
    """Give the children that are no punctuation and no comments."""
    return [one for one in node.named_children if one.type != "comment"]


_TYPES = frozenset({
    "type_annotation", "type_arguments", "type_parameters", "accessibility_modifier",
    "definite_assignment",
})  # fmt: skip


def untyped(node: Node) -> str:
    """Write an expression or a statement without types and comments."""
    start = node.start_byte
    text = node.text or b""
    cuts: list[tuple[int, int]] = []

    def look(one: Node) -> None:
        if one.type in _TYPES or one.type == "comment":
            cuts.append((one.start_byte, one.end_byte))
            return
        if one.type in ("as_expression", "satisfies_expression", "non_null_expression"):
            inner = named(one)[0]
            cuts.append((inner.end_byte, one.end_byte))
            look(inner)
            return
        for child in one.children:
            look(child)

    look(node)
    for begin, end in reversed(cuts):
        text = text[: begin - start] + text[end - start :]
    return text.decode().strip()


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}


def text_of(node: Node) -> str:
    """Read a string, or a template without substitutions.

    Raises
    ------
    ValueError
        It has an escape that is not read.
    """
    parts = []
    for one in node.named_children:
        raw = source(one)
        if one.type in ("string_fragment", "template_chars"):
            parts.append(raw)
        elif one.type == "escape_sequence":
            parts.append(_escape(raw))
        else:
            raise ValueError("has a substitution")
    if not node.named_children and len(source(node)) > 2:
        return source(node)[1:-1]
    return "".join(parts)


def _escape(raw: str) -> str:
    body = raw[1:]
    if body[:1] == "u":
        digits = body[2:-1] if body[1:2] == "{" else body[1:]
        return str(json.loads(f'"\\u{digits}"')) if len(digits) == 4 else chr(int(digits, 16))
    if body[:1] == "x":
        return chr(int(body[1:], 16))
    if body in ("\n", "\r\n"):
        return ""
    return _ESCAPES.get(body, body)


def number(text: str) -> Any:
    """Read a number: whole ones become integers, as all of them are one kind there."""
    plain = text.replace("_", "").lower()
    if plain.endswith("n"):
        return int(plain[:-1], 0)
    if plain[:2] in ("0x", "0b", "0o"):
        return int(plain, 0)
    value = float(plain)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value
