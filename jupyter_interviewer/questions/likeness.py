"""Whether a mistake's result is the reference solution's: what `grading.compare` says, in brief.

Runs inside the sandbox, as text, where only the bank's own code is: no candidate's. Standard
library only. A test holds the two together.
"""

from __future__ import annotations

import math
from typing import Any

from jupyter_interviewer.domain.difference import Likeness, difference
from jupyter_interviewer.domain.table import NoTable, read


def like(actual: Any, expected: Any, comparison: dict[str, Any]) -> bool:
    """Compare as the question says (``{"kind": …, "tolerance": …}``)."""
    if comparison["kind"] == "table":
        return _same_table(actual, expected, comparison)
    if comparison["kind"] == "float":
        return _near(actual, expected, comparison["tolerance"])
    if comparison["kind"] == "equals":
        return bool(actual == expected)
    many = (list, tuple, set, frozenset)
    if isinstance(actual, many) and isinstance(expected, many):
        if comparison["kind"] == "unordered":
            return sorted(map(_form, actual)) == sorted(map(_form, expected))
        if comparison["kind"] == "set":
            return set(map(_form, actual)) == set(map(_form, expected))
    return _form(actual) == _form(expected)


def _same_table(actual: Any, expected: Any, comparison: dict[str, Any]) -> bool:
    how = {name: comparison[name] for name in Likeness.__dataclass_fields__}
    how["order_by"] = tuple(how["order_by"])
    try:
        return difference(read(expected), read(actual), Likeness(**how)) is None
    except NoTable:
        return False


def _form(value: Any) -> str:
    """Give a text that is the same for equal values only; a list equals a tuple."""
    if isinstance(value, (set, frozenset)):
        return f"<{';'.join(sorted(map(_form, value)))}>"
    if isinstance(value, dict):
        return f"{{{';'.join(sorted(f'{_form(k)}={_form(v)}' for k, v in value.items()))}}}"
    if isinstance(value, (list, tuple)):
        return f"[{';'.join(map(_form, value))}]"
    if isinstance(value, float):
        return f"float {value + 0.0!r}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"int {value:x}"
    return f"{type(value).__name__} {value!r}"


def _near(actual: Any, expected: Any, tolerance: float) -> bool:
    if _is_number(actual) and _is_number(expected):
        if actual == expected or (actual != actual and expected != expected):
            return True
        try:
            return math.isclose(actual, expected, rel_tol=tolerance, abs_tol=tolerance)
        except OverflowError:
            return False
    if isinstance(expected, (list, tuple)) and isinstance(actual, (list, tuple)):
        return len(actual) == len(expected) and all(
            _near(one, other, tolerance) for one, other in zip(actual, expected, strict=True)
        )
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = {_form(key): item for key, item in actual.items()}
        return len(actual) == len(expected) and all(
            _form(key) in found and _near(found[_form(key)], item, tolerance)
            for key, item in expected.items()
        )
    return _form(actual) == _form(expected)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
