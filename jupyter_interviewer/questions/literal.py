"""Cases as a person would type them: calls, results, cases of one's own."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from jupyter_interviewer.domain.codec import Opaque, loads
from jupyter_interviewer.domain.question import Case, EntryKind, Language, Question

WIDTH = 80
MAX_EXAMPLE = 4000
_SAFE_INT = 2**53
_LONE = re.compile("[\ud800-\udfff]")
_REMARKS = {
    "unordered": "  (in any order)",
    "set": "  (in any order)",
    "checker": "  (for example)",
}


def literal(value: Any, language: Language = Language.PYTHON) -> str:
    """Write a value as source, the same text each time (sets in order)."""
    if language is Language.SQL:
        return _sql(value)
    return _python(value) if language is Language.PYTHON else _script(value)


def comment(language: Language) -> str:
    """Give what a comment begins with."""
    return {Language.PYTHON: "#", Language.SQL: "--"}.get(language, "//")


def example(case: Case, question: Question) -> str:
    """Write a case as code, its result in comments."""
    given, expected = loads(case.input), loads(case.expected)
    mark = comment(question.language)
    if question.entry_kind is EntryKind.CLASS:
        # Of several right sessions one can be shown.
        results = expected[0] if question.comparison.kind == "any_of" else expected
        text = _session(given, results, question)
    elif question.entry_kind is EntryKind.CALL:
        text = f"{given}\n{mark} → {_result(expected, question)}"
    else:
        call = _call(question.entry_point, question.parameters, given, question.language)
        text = f"{call}\n{mark} → {_result(expected, question)}"
    return text if len(text) <= MAX_EXAMPLE else text[:MAX_EXAMPLE] + f"\n{mark} … (cut)"


def own_case(case: Case, question: Question) -> str:
    """Write a case as an entry of one's own cases: ``(arguments, expected)``."""
    given, expected = loads(case.input), loads(case.expected)
    if question.language is not Language.PYTHON:
        return f"[{literal(list(given), question.language)}, {_script(expected)}]"
    arguments = literal(given if question.entry_kind is EntryKind.CLASS else tuple(given))
    return f"({arguments}, {literal(expected)})"


def variable_for(class_name: str) -> str:
    """Give the name for an object of a class: the last word of ``ExpiringCache``, in small."""
    words = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", class_name)
    return words[-1].lower() if words and words[-1].lower() != class_name else "it"


def _python(value: Any) -> str:
    if isinstance(value, (set, frozenset)):
        inner = ", ".join(sorted(map(_python, value)))
        if isinstance(value, frozenset):
            return f"frozenset({{{inner}}})" if value else "frozenset()"
        return f"{{{inner}}}" if value else "set()"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_python(k)}: {_python(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_python, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_python, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    return repr(value)


def _script(value: Any) -> str:
    """Write a value as JavaScript has it, and TypeScript with it."""
    if value is None or isinstance(value, (bool, str)):
        text = json.dumps(value, ensure_ascii=False)
        return _LONE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
    if isinstance(value, int):
        return str(value) if -_SAFE_INT < value < _SAFE_INT else f"{value}n"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_script, value))}]"
    if isinstance(value, (set, frozenset)):
        inner = ", ".join(sorted(map(_script, value)))
        return f"new Set([{inner}])" if value else "new Set()"
    if isinstance(value, bytes):
        return f"new Uint8Array([{', '.join(map(str, value))}])"
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            pairs = ", ".join(f"[{_script(key)}, {_script(item)}]" for key, item in value.items())
            return f"new Map([{pairs}])"
        pairs = ", ".join(f"{_key(key)}: {_script(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if value else "{}"
    # What has no spelling is shown as it showed itself.
    return value.text if isinstance(value, Opaque) else _script(str(value))


def _sql(value: Any) -> str:
    """Write a plain value as SQL has it."""
    if value is None or isinstance(value, bool):
        return {None: "NULL", True: "TRUE", False: "FALSE"}[value]
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_sql, value))}]"
    if isinstance(value, (int, float)):
        return repr(value)
    return "'" + str(value).replace("'", "''") + "'"


def _number(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value).removesuffix(".0")


def _key(key: str) -> str:
    # Written plainly it would be the object's prototype.
    return f"[{_script(key)}]" if key == "__proto__" else _script(key)


def _result(expected: Any, question: Question) -> str:
    kind, language = question.comparison.kind, question.language
    if kind == "any_of":
        return "one of " + ", ".join(literal(one, language) for one in expected)
    return literal(expected, language) + _REMARKS.get(kind, "")


def _call(name: str, parameters: tuple[str, ...], arguments: Any, language: Language) -> str:
    parts = [literal(value, language) for value in arguments]
    # One argument needs no name to be told apart; in JavaScript arguments have none.
    named = 1 < len(parts) == len(parameters)
    python = language is Language.PYTHON
    if named and python:
        parts = [f"{parameter}={part}" for parameter, part in zip(parameters, parts, strict=True)]
    line = f"{name}({', '.join(parts)})"
    if len(line) <= WIDTH or len(parts) < 2:
        return line
    if python:
        return f"{name}(\n" + "".join(f"    {part},\n" for part in parts) + ")"
    if named:
        rows = [f"  {part}, // {one}\n" for one, part in zip(parameters, parts, strict=True)]
        return f"{name}(\n{''.join(rows)})"
    return f"{name}(\n" + "".join(f"  {part},\n" for part in parts) + ")"


def _answering(question: Question) -> set[str]:
    """Find the methods that ever give something: their ``None`` is an answer, too."""
    several = question.comparison.kind == "any_of"
    return {
        operation[0]
        for case in question.public_cases
        for results in (loads(case.expected) if several else [loads(case.expected)])
        for operation, result in zip(loads(case.input), results, strict=True)
        if result is not None
    }


def _session(operations: Any, results: Any, question: Question) -> str:
    language, answering = question.language, _answering(question)
    python = language is Language.PYTHON
    name, arguments = operations[0]
    subject = variable_for(name)
    made, end = (f"{subject} = ", "") if python else (f"const {subject} = new ", ";")
    lines = [f"{made}{_call(name, (), arguments, language)}{end}"]
    calls = [f"{subject}.{_call(one, (), given, language)}{end}" for one, given in operations[1:]]
    width = min(max(map(len, calls), default=0), 40)
    for (method, _), call, result in zip(operations[1:], calls, results[1:], strict=True):
        shown = f"{call:<{width}}  {comment(language)} → {literal(result, language)}"
        # What never gives anything is called for its effect.
        lines.append(shown if method in answering else call)
    return "\n".join(lines)
