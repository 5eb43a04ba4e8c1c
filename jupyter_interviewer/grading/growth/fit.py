"""The growth that measurements show, or that they show none clearly.

Never a wrong claim in place of "not clear": each step below can only take away from what is
claimed, and whatever contradicts itself is not clear.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from jupyter_interviewer.domain.measured import Fit
from jupyter_interviewer.grading.growth.family import (
    BETWEEN,
    NARROW,
    SCATTERED,
    Family,
    Tolerance,
    family,
)
from jupyter_interviewer.grading.growth.logarithm import harmless, has_logarithm, power_of
from jupyter_interviewer.grading.growth.observed import Observed
from jupyter_interviewer.grading.growth.terms import fit as fit_terms

WAITS = "the code waits for something, so its processor time says little"
UNWEIGHED = "memory is not measured in this language"
UNSEEN = "some of the memory cannot be traced"
CONTRARY = "its instructions and its time grow differently"

FLAT_RANGE = 64
"""The largest size over the smallest from which something is found not to grow."""
FLAT = 0.25
"""How much a time may vary that does not grow."""
COLD = 40e-6
"""What a first call may take longer than a later one, in seconds: nothing is in a cache yet."""
FLAT_SECONDS = 150e-9
"""Longer numbers take so much longer; to look at each element of many takes far more."""
FLAT_BYTES = 512
LITTLE = 32 << 10
"""Bytes whose allocation takes no time that would show."""
_SPELLED = {"exponential": "2^n", "factorial": "n!"}
_SINGLE = {"n": "1", "n log n": "log n", "n^2": "n", "n^2 log n": "n log n", "n^3": "n^2"}
_SINGLE |= {"n^3 log n": "n^2 log n"}
# Tables double, or quadruple, when they are full: a step of memory, not an error.
_STEPWISE = Tolerance(below=0.2, above=0.25, scatter=0.5, out_of_floor=3.0, range=16.0, sums=False)


def spell(power: int, logarithm: bool | None) -> tuple[str, ...]:
    """Spell a power of n, with a factor ``log n``, without, or either."""
    plain = {0: "1", 1: "n"}.get(power, f"n^{power}")
    mixed = f"{plain} log n" if power else "log n"
    return {True: (mixed,), False: (plain,), None: (plain, mixed)}[logarithm]


def fit_time(observed: Observed, *, per_operation: bool = False) -> Fit:
    """Find the growth of processor time.

    Parameters
    ----------
    observed
        What was measured.
    per_operation
        Whether a call makes n operations and the growth of a single one is wanted.
    """
    found = _time(observed)
    if not per_operation or not found.clear:
        return found
    if not all(text in _SINGLE for text in found.possible):
        return unclear(BETWEEN)
    return found.model_copy(update={"possible": tuple(_SINGLE[text] for text in found.possible)})


def unclear(reason: str) -> Fit:
    """Say that it is not clear, and why."""
    return Fit(reason=reason)


def _time(observed: Observed) -> Fit:
    sizes = sorted(observed.seconds)
    if len(sizes) < 4:
        return unclear(NARROW)
    if all(
        observed.idle.get(size, 0) > max(0.5 * observed.seconds[size], 0.002) for size in sizes[-3:]
    ):
        return unclear(WAITS)
    short = observed.again and set(observed.again) >= set(sizes[-3:])
    if short and (said := _same_again(observed)) is not None:
        return unclear(said)
    values: Mapping[int, float] = observed.again if short else observed.seconds
    found = family([(size, value) for size, value in values.items()])
    if found.reason is not None:
        return _slow(observed) if short else unclear(found.reason)
    return _with_logarithm(found, observed, values)


def _with_logarithm(found: Family, observed: Observed, values: Mapping[int, float]) -> Fit:
    smallest, largest = _range(values)
    claim = {"confidence": found.confidence, "smallest": smallest, "largest": largest}
    if found.other is not None or found.power is None:
        return Fit(possible=(_SPELLED[found.other or ""],), **claim)
    logarithm: bool | None = None
    steps = [(size, count) for size, count in sorted(observed.steps.items()) if size >= 16]
    below = power_of(steps)
    if steps and steps[-1][0] >= 16 * steps[0][0]:
        # Each instruction takes time: there cannot be more of them than time.
        if below is None or below > found.power:
            return unclear(CONTRARY)
        here = has_logarithm(steps, below)
        if here is True and below == found.power:
            logarithm = True
        elif here is False and observed.called is not None and harmless(observed.called):
            logarithm = False
    return Fit(possible=spell(found.power, logarithm), **claim)


def _range(values: Mapping[int, float]) -> tuple[int, int]:
    floor = min(values.values())
    told = [size for size, value in values.items() if value >= 4 * floor]
    return min(told, default=min(values)), max(values)


def _same_again(observed: Observed) -> str | None:
    """Say what is wrong where a later call is not what a first one is (it may remember)."""
    sizes = sorted(set(observed.again) & set(observed.seconds))
    first = [observed.seconds[size] - observed.seconds[sizes[0]] for size in sizes]
    later = [observed.again[size] - observed.again[sizes[0]] for size in sizes]
    if any(
        abs(one - two) > max(COLD, 0.35 * max(one, two))
        for one, two in zip(first, later, strict=True)
    ):
        return "a call is faster when it is made again"
    return None


def _slow(observed: Observed) -> Fit:
    """Tell growth slower than any power: what does not grow, and logarithms."""
    points = sorted((size, value) for size, value in observed.again.items() if size >= 8)
    if len(points) < 5 or points[-1][0] < FLAT_RANGE * points[0][0]:
        return unclear(NARROW)
    steps = sorted((size, count) for size, count in observed.steps.items() if size >= 8)
    memory = observed.space or observed.allocated
    space = sorted((size, count) for size, count in memory.items() if size >= 8)
    if len(steps) < 5 or steps[-1][0] < FLAT_RANGE * steps[0][0]:
        return unclear(NARROW)
    if not space or max(size for _, size in space) - min(size for _, size in space) > LITTLE:
        # What is allocated takes time, too.
        return unclear(BETWEEN)
    where = {"smallest": points[0][0], "largest": points[-1][0]}
    values = [value for _, value in points]
    flat = max(values) - min(values) <= max(FLAT * min(values), FLAT_SECONDS)
    counts = [count for _, count in steps]
    called = observed.called if observed.called is not None else frozenset({"?"})
    if flat and max(counts) - min(counts) <= max(2, 0.01 * min(counts)):
        sure = len(values) / (len(values) + 1)
        return Fit(possible=spell(0, False if harmless(called) else None), confidence=sure, **where)
    as_logarithm = fit_terms(steps, [_one, math.log])[0]
    as_root = fit_terms(steps, [_one, math.sqrt])[0]
    in_time = fit_terms(points, [_one, math.log])[0]
    root_in_time = fit_terms(points, [_one, math.sqrt])[0]
    if in_time > 0.12 or root_in_time < 1.5 * in_time:
        return unclear(SCATTERED)
    sure = max(0.0, 1 - in_time)
    if as_logarithm <= 0.05 and as_root >= 3 * as_logarithm and as_root >= 0.1:
        return Fit(possible=spell(0, True), confidence=sure, **where)
    if max(counts) - min(counts) <= max(2, 0.01 * min(counts)) and not harmless(called):
        return Fit(possible=spell(0, None), confidence=sure, **where)
    return unclear(BETWEEN)


def _one(size: float) -> float:
    return 1.0


def fit_space(observed: Observed) -> Fit:
    """Find the growth of the memory that a call takes at its peak, on top of its input."""
    points = sorted((size, value) for size, value in observed.space.items() if value > 0)
    if len(points) < 4:
        return unclear(NARROW)
    both = [size for size, _ in points if size in observed.resident]
    if both:
        largest = max(both)
        if observed.resident[largest] > 4 * observed.space[largest] + (8 << 20):
            return unclear(UNSEEN)
    upper = [point for point in points if point[0] >= points[-1][0] / 256]
    where = {"smallest": upper[0][0], "largest": upper[-1][0]}
    values = [value for _, value in upper]
    wide = len(upper) >= 4 and upper[-1][0] >= 16 * upper[0][0]
    if max(values) - min(values) <= FLAT_BYTES:
        if not wide:
            return unclear(NARROW)
        sure = len(values) / (len(values) + 1)
        return Fit(possible=("1",), confidence=sure, **where)
    found = family(points, _STEPWISE)
    if found.reason is None:
        told = [point for point in points if point[1] >= 3 * points[0][1]]
        where = {"smallest": told[0][0], "largest": told[-1][0]}
        if found.other is not None or found.power is None:
            possible: tuple[str, ...] = (_SPELLED[found.other or ""],)
        else:
            possible = spell(found.power, _rises(told, found.power))
        return Fit(possible=possible, confidence=found.confidence, **where)
    as_logarithm = fit_terms(points, [_one, math.log])[0]
    as_root = fit_terms(points, [_one, math.sqrt])[0]
    if wide and as_logarithm <= 0.06 and as_root >= 3 * as_logarithm and as_root >= 0.08:
        sure = max(0.0, 1 - as_logarithm)
        where = {"smallest": points[0][0], "largest": points[-1][0]}
        return Fit(possible=("log n",), confidence=sure, **where)
    return unclear(found.reason)


def _rises(points: list[tuple[int, int]], power: int) -> bool | None:
    """Whether memory per ``n^power`` rises as ``log n`` does; over steps, so by their tops."""
    each = [(size, value / size**power) for size, value in points]
    low, high = each[0][0], each[-1][0]
    if high < 64 * low:
        return None
    begin = max(value for size, value in each if size <= 4 * low)
    end = max(value for size, value in each if size >= high / 4)
    logarithm = math.log(high / 2) / math.log(low * 2)
    if end <= begin * 1.1:
        return False
    return True if end >= begin * (1 + 0.85 * (logarithm - 1)) and logarithm > 1.5 else None
