"""The files of a JavaScript or TypeScript answer: what they export, import and define."""

from __future__ import annotations

from jupyter_interviewer.questions.importing.steps import declared
from jupyter_interviewer.questions.importing.syntax import (
    field,
    named,
    parse,
    source,
    text_of,
    walk,
)


def exported(text: str) -> list[str]:
    """Give the names that a module exports."""
    found = []
    for node in named(parse(text)):
        if node.type != "export_statement":
            continue
        stated = field(node, "declaration")
        given = field(node, "value")
        if given is not None:
            found += [source(given)] if given.type == "identifier" else []
        elif stated is None:
            found += [
                source(field(one, "name") or one)
                for one in walk(node)
                if one.type == "export_specifier"
            ]
        elif stated.type in ("lexical_declaration", "variable_declaration"):
            found += sorted(declared(stated))
        elif (name := field(stated, "name")) is not None:
            found.append(source(name))
    return found


def imported(text: str) -> list[str]:
    """Give what a module imports."""
    return [
        text_of(origin)
        for node in named(parse(text))
        if (origin := field(node, "source")) is not None
    ]


def without_exports(text: str) -> str:
    """Write a module so that it can stand in a notebook's cell: with names, without exports."""
    data = text.encode()
    for node in reversed(named(parse(text))):
        if source(node).startswith("module.exports"):
            data = data[: node.start_byte] + data[node.end_byte :]
        if node.type != "export_statement":
            continue
        stated = field(node, "declaration")
        rest = b"" if stated is None else data[stated.start_byte : node.end_byte]
        data = data[: node.start_byte] + rest + data[node.end_byte :]
    return data.decode()


def parameters(text: str, entry: str) -> list[str]:
    """Give the names of a function's parameters, none where they are not plain names."""
    for node in walk(parse(text)):
        name = field(node, "name")
        if name is None or source(name) != entry:
            continue
        function = field(node, "value") if node.type == "variable_declarator" else node
        given = field(function, "parameters") if function else None
        if given is None:
            continue
        names = []
        for one in named(given):
            inner = field(one, "pattern") or one
            if inner.type != "identifier" or field(one, "value") is not None:
                return []
            names.append(source(inner))
        return names
    return []
