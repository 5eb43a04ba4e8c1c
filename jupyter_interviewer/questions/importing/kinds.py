"""Which edge class a case stands for, as far as its arguments tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

MANY = 50


def kind_of(arguments: Sequence[Any]) -> str:
    """Name the first of ``empty``, ``large``, ``one``, ``duplicates``, ``negative``, ``zero``.

    It is ``basic`` where none holds. A text counts as a list of its characters, except that
    characters may well repeat.
    """
    groups = [one for one in arguments if isinstance(one, (str, list, tuple, set, dict))]
    if any(not one for one in groups):
        return "empty"
    if any(len(one) >= MANY for one in groups):
        return "large"
    if any(len(one) == 1 for one in groups):
        return "one"
    if any(_repeats(one) for one in groups if isinstance(one, (list, tuple))):
        return "duplicates"
    numbers = list(_numbers(arguments))
    if any(one < 0 for one in numbers):
        return "negative"
    return "zero" if any(one == 0 for one in numbers) else "basic"


def size_of(arguments: Sequence[Any]) -> int:
    """Give the length of the longest argument."""
    return max((len(one) for one in arguments if hasattr(one, "__len__")), default=0)


def _repeats(items: Sequence[Any]) -> bool:
    texts = list(map(repr, items))
    return len(set(texts)) < len(texts)


def _numbers(values: Any) -> Iterator[float]:
    for one in values:
        if isinstance(one, (list, tuple, set)):
            yield from _numbers(one)
        elif isinstance(one, (int, float)) and not isinstance(one, bool):
            yield one
