"""How what the candidate writes is declared in each language."""

from __future__ import annotations

from collections.abc import Sequence

from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions.naming import spell
from jupyter_interviewer.questions.spec import Parameter, Signature
from jupyter_interviewer.questions.types import Type, parse

_PLAIN = {
    "int": "number", "float": "number", "str": "string", "bool": "boolean", "none": "null",
    "any": "unknown",
}  # fmt: skip


def typescript(kind: Type) -> str:
    """Write a type of the closed list as TypeScript has it."""
    if kind.name in _PLAIN:
        return _PLAIN[kind.name]
    parts = [typescript(part) for part in kind.parts]
    if kind.name == "list" or kind.endless:
        return f"({parts[0]})[]" if "|" in _outside(parts[0]) else f"{parts[0]}[]"
    if kind.name == "tuple":
        return f"[{', '.join(parts)}]"
    if kind.name == "set":
        return f"Set<{parts[0]}>"
    if kind.name == "optional":
        return f"{parts[0]} | null"
    if kind.parts[0].name == "str":
        return f"Record<string, {parts[1]}>"
    return f"Map<{parts[0]}, {parts[1]}>"


def declare(signature: Signature, language: Language) -> list[str]:
    """Give the lines that declare a signature's entry: the function, or the class with its methods.

    In JavaScript types stand in the parameters as TypeScript has them, for want of a place.
    """
    name = signature.entry.name[language]
    own = _parameters(signature.parameters, language)
    if signature.entry.kind is EntryKind.FUNCTION:
        if language is Language.SQL:
            tables = [one.name for one in signature.parameters if one.type == "table"]
            values = [f"${one.name}" for one in signature.parameters if one.type != "table"]
            return [f"-- name: {name}", f"-- from {', '.join(tables + values)}"]
        result = _type(signature.returns or "any", language)
        if language is Language.PYTHON:
            return [f"{name}({own}) -> {result}"]
        return [f"function {name}({own}): {result}"]
    if language is Language.PYTHON:
        lines = [f"class {name}({own})"]
    else:
        lines = [f"class {name}", f"  constructor({own})"]
    for method in signature.methods:
        given = _parameters(method.parameters, language)
        result = _type(method.returns, language)
        if language is Language.PYTHON:
            lines.append(f"  .{method.name}({given}) -> {result}")
        else:
            # What gives nothing gives `undefined`, which only `void` allows.
            result = "void" if method.returns == "none" else result
            lines.append(f"  {spell(method.name, language)}({given}): {result}")
    return lines


def _parameters(parameters: Sequence[Parameter], language: Language) -> str:
    return ", ".join(
        f"{spell(one.name, language)}: {_type(one.type, language)}" for one in parameters
    )


def _type(text: str, language: Language) -> str:
    if text == "table":
        return "DataFrame"
    return text if language is Language.PYTHON else typescript(parse(text))


def _outside(text: str) -> str:
    """Give what of a type stands outside of all brackets."""
    depth, found = 0, []
    for character in text:
        depth -= character in ">])"
        if depth == 0:
            found.append(character)
        depth += character in "<[("
    return "".join(found)
