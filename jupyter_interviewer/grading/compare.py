"""Whether what came out is what was expected. Judged here, never where the candidate's code runs.

The values are what the codec read: plain data, and `Opaque` for everything else. What each kind
of comparison means stands in ``docs/comparison.md``, for those who write questions and those who
answer them. In short:

``exact``
    Types count: 1, 1.0 and True are three different values, and so are ``"a"`` and ``b"a"``.
    Two distinctions that people do not make when they hand in an answer are not made here
    either, at any depth: a list equals a tuple with the same items, and a set equals a
    frozenset. ``nan`` equals ``nan``, 0.0 equals -0.0, and a dictionary's order does not count.
``unordered``
    The same, but the items of the outermost list (tuple, set) may stand in any order, each as
    often as expected.
``set``
    The same, and how often an item stands there does not count either.
``float``
    As ``exact``, but numbers (also an integer where a float was expected; never a boolean) need
    only be close: within the tolerance, relative or absolute. Infinities must be equal.
    A dictionary's keys compare as in ``exact``, and so do sets, save sets of numbers, whose
    items are compared in sorted order.
``equals``
    Python's own ``==`` on plain data: 1, 1.0 and True are equal, a list and a tuple never, and
    ``nan`` equals nothing. In other languages it is ``exact``.
``any_of``
    The expected value is the list of those that are right; one of them is equal as by ``exact``.
``table``
    Tables, as `grading.tables` compares them.
``checker``
    Not decided here but by the question's own checker (`grading.checker`).

In JavaScript and TypeScript there is one kind of number: there, integers and floats are equal
where they are numerically. An object that has no encoding is equal to nothing.

Whoever chooses the values must not choose how long this takes: values are compared by texts of
bounded length that are the same for equal values only, in time that grows as the values do.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from jupyter_interviewer.domain.codec import Opaque
from jupyter_interviewer.domain.question import Comparison, Language
from jupyter_interviewer.grading.tables import differ

_LONGEST = 128


def equal(
    expected: Any,
    actual: Any,
    comparison: Comparison,
    language: Language = Language.PYTHON,
) -> bool:
    """Compare an actual value with the expected one. This never raises.

    Parameters
    ----------
    expected, actual
        Values as `codec.loads` gives them. Anything else in them, an object of a subclass of a
        plain type included, is equal to nothing, and none of its methods is called.
    comparison
        How they are compared; see the module.
    language
        What the answer was written in.
    """
    form = _Form(loose=language is not Language.PYTHON)
    try:
        match comparison.kind:
            case "equals" if language is Language.PYTHON:
                # Plain data only: what it holds has no ``__eq__`` of its own, and the codec
                # bounds depth and equal hashes.
                return bool(form(expected) and form(actual) and expected == actual)
            case "float":
                return _Close(form, comparison.tolerance)(expected, actual)
            case "any_of":
                return _is_many(expected) and form(actual) in _forms(form, expected)
            case "unordered" if _is_many(expected) and _is_many(actual):
                # A set and a list may both be meant where the order does not count.
                return sorted(map(form, expected)) == sorted(map(form, actual))
            case "set" if _is_many(expected) and _is_many(actual):
                return set(map(form, expected)) == set(map(form, actual))
            case "table":
                return differ(expected, actual, comparison) is None
            case "checker":
                return False
        return form(expected) == form(actual)
    except (_Incomparable, RecursionError):
        return False


class _Incomparable(Exception):
    """A part of a value equals nothing."""


def _is_many(value: Any) -> bool:
    return type(value) in (list, tuple, set, frozenset)


def _forms(form: _Form, acceptable: Iterable[Any]) -> set[str]:
    """Give the forms of those values that can be equal to something."""
    found = set()
    for value in acceptable:
        try:
            found.add(form(value))
        except _Incomparable:
            continue
    return found


class _Form:
    """Writes a value so that equal values have equal texts.

    Texts rather than hashes of Python's own, which can be chosen to collide; a long one is
    replaced by its digest, so that depth does not multiply what there is to copy.

    Parameters
    ----------
    loose
        Whether integers and floats are one kind of number.
    """

    def __init__(self, *, loose: bool = False) -> None:
        self.loose = loose

    def __call__(self, value: Any) -> str:
        text = self._text(value)
        if len(text) <= _LONGEST:
            return text
        # Of the language's own forms none begins with a "#".
        return "#" + blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()

    def _text(self, value: Any) -> str:
        kind = type(value)
        if value is None or kind is bool:
            return repr(value)
        if kind is int:
            return f"i{value:x}"
        if kind is str:
            return f"s{value}"
        if kind is float:
            return self._float(value)
        if kind is list or kind is tuple:
            return f"[{';'.join(map(self._part, value))}]"
        if kind is dict:
            pairs = (f"{self._part(key)}={self._part(item)}" for key, item in value.items())
            return f"{{{';'.join(sorted(pairs))}}}"
        if kind is set or kind is frozenset:
            return f"<{';'.join(sorted(map(self._part, value)))}>"
        if kind is bytes:
            return f"b{value.hex()}"
        if kind is complex:
            return f"c{_plain(value.real)},{_plain(value.imag)}"
        raise _Incomparable

    def _part(self, value: Any) -> str:
        # Only text can hold what separates parts: its length says where it ends.
        form = self(value)
        return f"{len(form)}{form}" if form[0] == "s" else form

    def _float(self, value: float) -> str:
        if self.loose and math.isfinite(value) and value == int(value):
            return f"i{int(value):x}"
        return "f" + _plain(value)


def _plain(value: float) -> str:
    # Adding zero makes of -0.0 what it is equal to.
    return repr(value + 0.0)


class _Close:
    """Compares values whose numbers need only be close."""

    def __init__(self, form: _Form, tolerance: float) -> None:
        self.form = form
        self.tolerance = tolerance

    def __call__(self, expected: Any, actual: Any) -> bool:
        kind = type(expected)
        if _is_number(expected) and _is_number(actual):
            return self._numbers(expected, actual)
        if kind is complex or type(actual) is complex:
            return self._complex(expected, actual)
        if kind is list or kind is tuple:
            return (
                type(actual) in (list, tuple)
                and len(expected) == len(actual)
                and all(map(self, expected, actual))
            )
        if kind in (set, frozenset) and all(map(_is_number, expected)):
            return (
                type(actual) in (set, frozenset)
                and len(expected) == len(actual)
                and all(map(_is_number, actual))
                and all(map(self._numbers, _in_order(expected), _in_order(actual)))
            )
        if kind is dict:
            if type(actual) is not dict or len(expected) != len(actual):
                return False
            found = {self.form(key): item for key, item in actual.items()}
            forms = {self.form(key): item for key, item in expected.items()}
            return forms.keys() == found.keys() and all(
                self(item, found[key]) for key, item in forms.items()
            )
        return self.form(expected) == self.form(actual)

    def _numbers(self, expected: float, actual: float) -> bool:
        if expected == actual or (expected != expected and actual != actual):
            return True
        try:
            return math.isclose(expected, actual, rel_tol=self.tolerance, abs_tol=self.tolerance)
        except OverflowError:
            # Integers beyond every float: exact ones only.
            return False

    def _complex(self, expected: Any, actual: Any) -> bool:
        if not all(type(v) is complex or _is_number(v) for v in (expected, actual)):
            return False
        try:
            e, a = complex(expected), complex(actual)
        except OverflowError:
            return False
        return self._numbers(e.real, a.real) and self._numbers(e.imag, a.imag)


def _is_number(value: Any) -> bool:
    return type(value) is int or type(value) is float


def _in_order(values: Any) -> list[Any]:
    return sorted(values, key=lambda value: (value != value, value if value == value else 0))


_MAKERS = frozenset({"map", "filter", "zip", "enumerate", "reversed"})
_PROMISES = frozenset({"coroutine", "Promise", "Task", "Future"})
_FUNCTIONS = frozenset({"function", "method", "builtin_function_or_method", "type", "Function"})

_TAGGED = re.compile(r"Object \[([A-Za-z ]{1,40})\]")


def objection(value: Any) -> str | None:
    """Say which object in a value kept it from being compared; None where there is none.

    One sentence for the candidate; of several objects the first is told.
    """
    left = [value]
    while left:
        part = left.pop()
        kind = type(part)
        if kind is Opaque:
            return _of_object(part, inside=part is not value)
        if kind in (list, tuple, set, frozenset):
            left.extend(reversed(list(part)))
        elif kind is dict:
            left.extend(part.values())
            left.extend(part)
    return None


def _of_object(thing: Opaque, *, inside: bool) -> str:
    # JavaScript's generators and iterators have no name of their own but in their text.
    tagged = _TAGGED.match(thing.text)
    name = tagged[1] if tagged else thing.type_name
    what = f"an object of type `{name}`"
    text = f"there is {what} in what was returned" if inside else f"{what} was returned"
    if name.lower() in _MAKERS or name.lower().endswith(("iterator", "generator")):
        return f"{text}: return the items themselves, in a list"
    if name in _PROMISES:
        return f"{text}: return its result, since nobody waits for it"
    if name in _FUNCTIONS:
        return f"{text}: return what it gives when it is called"
    return f"{text}, which cannot be compared: return plain values (numbers, text, lists, …)"
