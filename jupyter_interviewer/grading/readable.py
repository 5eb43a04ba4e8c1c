"""Values and texts as a person reads them, cut to a bounded length."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.grading.tables import grid
from jupyter_interviewer.questions.literal import literal

MAX_VALUE = 2_000
MAX_STDOUT = 8_000
MAX_ERROR = 1_000


_SCRIPTS = (Language.JAVASCRIPT, Language.TYPESCRIPT)


def value(thing: Any, most: int = MAX_VALUE, language: Language = Language.PYTHON) -> str:
    """Write a decoded value as its language would show it, and a table as lines."""
    try:
        drawn = grid(thing)
        if drawn is None:
            drawn = literal(thing, language) if language in _SCRIPTS else repr(thing)
        return text(drawn, most)
    except ValueError:
        # Python refuses to write integers of more than some thousand digits in decimal.
        return "a value with an integer too long to show"


def text(raw: str, most: int) -> str:
    """Cut a text, and replace what cannot stand in every text (NUL, lone surrogates)."""
    cut = raw[:most].replace("\0", "\N{REPLACEMENT CHARACTER}")
    cut = cut.encode("utf-8", "backslashreplace").decode("utf-8")
    return cut if len(raw) <= most else f"{cut}… ({len(raw) - most} more characters)"


def call(arguments: Any, question: Question) -> str:
    """Write a case's input the way a person would call it.

    ``numbers=[2, 7], target=9`` for a function, ``Stack(2), push(1), pop()`` for the
    operations on a class, and the source of a call as it is.
    """
    write = partial(value, language=question.language)
    if isinstance(arguments, str) and question.entry_kind is EntryKind.CALL:
        return text(arguments, MAX_VALUE)
    if not isinstance(arguments, (list, tuple)):
        return write(arguments)
    if question.entry_kind is EntryKind.CLASS:
        return text(", ".join(_operation(one, write) for one in arguments), MAX_VALUE)
    names = question.parameters
    if len(names) != len(arguments):
        return text(", ".join(map(write, arguments)), MAX_VALUE)
    if question.tables:
        shown = (
            f"{name}:\n{value(item)}" if isinstance(item, dict) else f"{name} = {value(item)}"
            for name, item in zip(names, arguments, strict=True)
        )
        return text("\n\n".join(shown), MAX_VALUE)
    pairs = zip(names, arguments, strict=True)
    return text(", ".join(f"{name}={write(item)}" for name, item in pairs), MAX_VALUE)


def _operation(operation: Any, write: Callable[[Any], str]) -> str:
    match operation:
        case [str() as method, list() | tuple() as arguments]:
            return f"{method}({', '.join(map(write, arguments))})"
    return write(operation)
