"""Whether what came out is what was expected. Judged here, never where the candidate's code runs.

The values are what the codec read: plain data, and `Opaque` for everything else.

``exact``
    Types count: 1, 1.0 and True are three different values, and so are ``"a"`` and ``b"a"``.
    Two distinctions that people do not make when they hand in an answer are not made here
    either, at any depth: a list equals a tuple with the same items, and a set equals a
    frozenset. ``nan`` equals ``nan``, 0.0 equals -0.0, and a dictionary's order does not count.
``unordered``
    The same, but the items of the outermost list (tuple, set) may stand in any order, each as
    often as expected.
``float``
    The same, but numbers (also an integer where a float was expected; never a boolean) need
    only be close: within the tolerance, relative or absolute. Infinities must be equal.
    A dictionary's keys compare as in ``exact``, and so do sets, save sets of numbers, whose
    items are compared in sorted order.
``equals``
    Python's own ``==`` on plain data: 1, 1.0 and True are equal, a list and a tuple never, and
    ``nan`` equals nothing.

An object that has no encoding is equal to nothing.
"""

from __future__ import annotations

import math
from typing import Any

from jupyter_interviewer.domain.codec import Opaque
from jupyter_interviewer.domain.question import Comparison


def equal(expected: Any, actual: Any, comparison: Comparison) -> bool:
    """Compare an actual value with the expected one.

    Parameters
    ----------
    expected, actual
        Values as `codec.loads` gives them.
    comparison
        How they are compared; see the module.
    """
    if comparison.kind == "equals":
        # Plain data only: what it holds has no ``__eq__`` of its own, and the codec bounds
        # depth and equal hashes.
        return bool(expected == actual)
    try:
        if comparison.kind == "float":
            return _close(expected, actual, comparison.tolerance)
        if comparison.kind == "unordered" and _is_many(expected) and _is_many(actual):
            # A set and a list may both be meant where the order does not count.
            return sorted(map(_form, expected)) == sorted(map(_form, actual))
        return _form(expected) == _form(actual)
    except _Incomparable:
        return False


class _Incomparable(Exception):
    """A part of a value equals nothing."""


def _is_many(value: Any) -> bool:
    return isinstance(value, (list, tuple, set, frozenset))


def _form(value: Any) -> str:
    """Write a value so that equal values have equal texts.

    Texts rather than hashes: whoever chooses the values must not choose how long this takes.
    """
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, int):
        return f"i{value:x}"
    if isinstance(value, float):
        return "f" + _form_float(value)
    if isinstance(value, complex):
        return f"c{_form_float(value.real)},{_form_float(value.imag)}"
    if isinstance(value, str):
        return f"s{len(value)}:{value}"
    if isinstance(value, bytes):
        return f"b{value.hex()}"
    if isinstance(value, (list, tuple)):
        return f"[{';'.join(map(_form, value))}]"
    if isinstance(value, (set, frozenset)):
        return f"<{';'.join(sorted(map(_form, value)))}>"
    if isinstance(value, dict):
        return f"{{{';'.join(sorted(f'{_form(k)}={_form(v)}' for k, v in value.items()))}}}"
    raise _Incomparable


def _form_float(value: float) -> str:
    return repr(value + 0.0)


def _close(expected: Any, actual: Any, tolerance: float) -> bool:
    if isinstance(expected, Opaque) or isinstance(actual, Opaque):
        raise _Incomparable
    if _is_number(expected) and _is_number(actual):
        return _close_numbers(expected, actual, tolerance)
    if isinstance(expected, complex) or isinstance(actual, complex):
        return _close_complex(expected, actual, tolerance)
    if isinstance(expected, (list, tuple)):
        return (
            isinstance(actual, (list, tuple))
            and len(expected) == len(actual)
            and all(_close(e, a, tolerance) for e, a in zip(expected, actual, strict=True))
        )
    if isinstance(expected, (set, frozenset)) and all(map(_is_number, expected)):
        return (
            isinstance(actual, (set, frozenset))
            and len(expected) == len(actual)
            and all(map(_is_number, actual))
            and all(
                _close_numbers(e, a, tolerance)
                for e, a in zip(_in_order(expected), _in_order(actual), strict=True)
            )
        )
    if isinstance(expected, dict):
        if not isinstance(actual, dict) or len(expected) != len(actual):
            return False
        found = {_form(key): item for key, item in actual.items()}
        return all(
            _form(key) in found and _close(item, found[_form(key)], tolerance)
            for key, item in expected.items()
        )
    return _form(expected) == _form(actual)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _in_order(values: Any) -> list[Any]:
    return sorted(values, key=lambda value: (value != value, value if value == value else 0))


def _close_numbers(expected: float, actual: float, tolerance: float) -> bool:
    if expected == actual or (expected != expected and actual != actual):
        return True
    try:
        return math.isclose(expected, actual, rel_tol=tolerance, abs_tol=tolerance)
    except OverflowError:
        # Integers beyond every float: exact ones only.
        return False


def _close_complex(expected: Any, actual: Any, tolerance: float) -> bool:
    if not all(isinstance(v, complex) or _is_number(v) for v in (expected, actual)):
        return False
    try:
        e, a = complex(expected), complex(actual)
    except OverflowError:
        return False
    return _close_numbers(e.real, a.real, tolerance) and _close_numbers(e.imag, a.imag, tolerance)
