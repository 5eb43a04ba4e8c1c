"""Cases as a person would type them in Python: calls, results, cases of one's own."""

from __future__ import annotations

import math
import re
from typing import Any

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Case, EntryKind, Question

WIDTH = 80
MAX_EXAMPLE = 4000


def literal(value: Any) -> str:
    """Write a value as Python source, the same text each time (sets in order)."""
    if isinstance(value, (set, frozenset)):
        inner = ", ".join(sorted(map(literal, value)))
        if isinstance(value, frozenset):
            return f"frozenset({{{inner}}})" if value else "frozenset()"
        return f"{{{inner}}}" if value else "set()"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    return repr(value)


def example(case: Case, question: Question) -> str:
    """Write a case as code, its result in comments."""
    given, expected = loads(case.input), loads(case.expected)
    if question.entry_kind is EntryKind.CLASS:
        text = _session(given, expected, _answering(question))
    else:
        text = f"{_call(question.entry_point, question.parameters, given)}\n# → {literal(expected)}"
    return text if len(text) <= MAX_EXAMPLE else text[:MAX_EXAMPLE] + "\n# … (cut)"


def own_case(case: Case, question: Question) -> str:
    """Write a case as an entry of ``my_cases``: ``(arguments, expected)``."""
    given, expected = loads(case.input), loads(case.expected)
    arguments = literal(given if question.entry_kind is EntryKind.CLASS else tuple(given))
    return f"({arguments}, {literal(expected)})"


def variable_for(class_name: str) -> str:
    """Give the name for an object of a class: the last word of ``ExpiringCache``, in small."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", class_name)
    return words[-1].lower() if words and words[-1].lower() != class_name else "it"


def _call(name: str, parameters: tuple[str, ...], arguments: Any) -> str:
    parts = [literal(value) for value in arguments]
    # One argument needs no name to be told apart.
    if len(parts) > 1 and len(parts) == len(parameters):
        parts = [f"{parameter}={part}" for parameter, part in zip(parameters, parts, strict=True)]
    line = f"{name}({', '.join(parts)})"
    if len(line) <= WIDTH or len(parts) < 2:
        return line
    return f"{name}(\n" + "".join(f"    {part},\n" for part in parts) + ")"


def _answering(question: Question) -> set[str]:
    """Find the methods that ever give something: their ``None`` is an answer, too."""
    return {
        operation[0]
        for case in question.public_cases
        for operation, result in zip(loads(case.input), loads(case.expected), strict=True)
        if result is not None
    }


def _session(operations: Any, results: Any, answering: set[str]) -> str:
    name, arguments = operations[0]
    subject = variable_for(name)
    lines = [f"{subject} = {_call(name, (), arguments)}"]
    calls = [f"{subject}.{_call(method, (), given)}" for method, given in operations[1:]]
    width = min(max(map(len, calls), default=0), 40)
    for (method, _), call, result in zip(operations[1:], calls, results[1:], strict=True):
        shown = f"{call:<{width}}  # → {literal(result)}"
        # What never gives anything is called for its effect.
        lines.append(shown if method in answering else call)
    return "\n".join(lines)
