"""How a name is spelt in each language: ``max_depth`` is ``maxDepth`` in JavaScript."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.question import Language

_JOINT = re.compile(r"(?<=[A-Za-z0-9])_+([A-Za-z0-9])")
_RESERVED = frozenset({
    "arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger",
    "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally",
    "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new",
    "null", "package", "private", "protected", "public", "return", "static", "super", "switch",
    "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield",
})  # fmt: skip

_RESERVED_IN_SQL = frozenset({
    "all", "and", "any", "as", "asc", "between", "both", "by", "case", "cast", "check", "collate",
    "column", "constraint", "create", "cross", "default", "desc", "distinct", "do", "else", "end",
    "except", "exists", "false", "fetch", "for", "foreign", "from", "full", "grant", "group",
    "having", "in", "inner", "intersect", "interval", "into", "is", "join", "lateral", "left",
    "like", "limit", "natural", "not", "null", "offset", "on", "only", "or", "order", "outer",
    "pivot", "primary", "qualify", "references", "returning", "right", "row", "rows", "select",
    "set", "some", "table", "then", "to", "true", "union", "unique", "unpivot", "using", "values",
    "when", "where", "window", "with",
})  # fmt: skip


def spell(name: str, language: Language) -> str:
    """Spell a parameter's or a method's name as it is usual in a language."""
    if language in (Language.PYTHON, Language.SQL):
        return name
    return _JOINT.sub(lambda joint: joint[1].upper(), name)


def is_reserved(name: str, language: Language) -> bool:
    """Whether a language has the word for itself, so that nothing can be called so."""
    if language is Language.SQL:
        return name.lower() in _RESERVED_IN_SQL
    return language is not Language.PYTHON and name in _RESERVED
