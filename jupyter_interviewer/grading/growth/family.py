"""Which power of n, or which exponential, points follow: apart from factors ``log n``.

The points of a run time lie near ``c + a * f(n)``. For powers the slope in doubly logarithmic
coordinates tells (Goldsmith, Aiken and Wilkerson, "Measuring empirical computational
complexity", ESEC/FSE 2007), taken as the median of the slopes of all pairs, which outliers do
not move (Theil 1950; Sen, "Estimates of the regression coefficient based on Kendall's tau",
JASA 63, 1968). That the constant ``c`` is unknown is met by asking twice, with none and with the
greatest possible. How sure it is comes from a bootstrap of the points (Efron and Tibshirani, "An
introduction to the bootstrap", 1993).

Whole powers are one apart. What lies between two of them (``n sqrt(n)``, or a sum whose larger
part does not rule yet) is given to neither.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from jupyter_interviewer.grading.growth import sums
from jupyter_interviewer.grading.growth.terms import Points

MOST_POWER = 3
BELOW, ABOVE = 0.17, 0.25
"""How far below and above a power a slope may lie. Above there is room for ``log n``."""
OUT_OF_FLOOR = 8.0
"""How many times the least value a point has to reach to say anything."""
LEAST_POINTS = 6
LEAST_RANGE = 7.0
"""The largest size over the smallest one: from how much growth is told for powers."""
LEAST_RISE = 16.0
SCATTER = 0.12
"""How far points may lie off the curve, as the median of the logarithms."""
GREATEST_RATE = math.log(4.5)
"""Exponentials with a greater base are not met, and a factorial looks like one at a few sizes."""
RESAMPLINGS = 200
SUM_RESAMPLINGS = 30
UPPER = 64
"""The largest size over the smallest one that is looked at for a sum."""
CONFIDENCE = 0.95

NARROW = "the sizes that could be measured are too close to each other"
SCATTERED = "the measurements scatter too much"
BETWEEN = "the growth lies between the classes, or is not yet settled at these sizes"


@dataclass(frozen=True)
class Family:
    """What was found: a power, ``exponential``, ``factorial``, or why nothing was."""

    power: int | None = None
    other: str | None = None
    confidence: float = 0.0
    reason: str | None = None

    @property
    def key(self) -> tuple[int | None, str | None]:
        """What two equal findings have in common."""
        return self.power, self.other


@dataclass(frozen=True)
class Tolerance:
    """How much a kind of measurement may deviate."""

    below: float = BELOW
    above: float = ABOVE
    scatter: float = SCATTER
    out_of_floor: float = OUT_OF_FLOOR
    range: float = LEAST_RANGE
    sums: bool = True


def family(points: Points, tolerance: Tolerance = Tolerance()) -> Family:
    """Find the family of points ``(size, value)``, with how sure that is.

    Values that do not grow, or hardly do, belong to none here.
    """
    known = sorted(point for point in points if min(point) > 0)
    if not known:
        return Family(reason=NARROW)
    floor = min(value for _, value in known)
    high = [(size, value - floor) for size, value in known if value >= 4 * floor]
    steep = _steep(high)
    if steep is not None:
        return _sure(high, steep, lambda drawn: _steep(drawn, 8) or Family())
    window = [point for point in known if point[1] >= tolerance.out_of_floor * floor]
    found = Family(reason=NARROW)
    if window and window[-1][1] >= LEAST_RISE * floor:
        found = _decide(window, floor, tolerance)
        found = _sure(window, found, lambda drawn: _decide(drawn, floor, tolerance, resampled=True))
    upper = [point for point in known if point[0] >= known[-1][0] / UPPER]
    if found.reason is None or not tolerance.sums or len(upper) < sums.LEAST_POINTS:
        return found
    power = sums.ruling(upper, MOST_POWER)
    if power is None:
        return found

    def again(drawn: Points) -> Family:
        return Family(power=sums.ruling(drawn, MOST_POWER))

    return _sure(upper, Family(power=power), again, SUM_RESAMPLINGS)


def _sure(
    window: Points, found: Family, decide: Callable[[Points], Family], times: int = RESAMPLINGS
) -> Family:
    if found.reason is not None:
        return found
    # The same points give the same answer, always.
    rng = random.Random(len(window))  # noqa: S311
    same = 0
    for _ in range(times):
        drawn = sorted(rng.choices(window, k=len(window)))
        if len(set(drawn)) < 4:
            drawn = list(window)
        same += decide(drawn).key == found.key
    confidence = same / times
    if confidence < CONFIDENCE:
        return Family(reason=SCATTERED)
    return replace(found, confidence=confidence)


def _decide(
    window: Points, floor: float, tolerance: Tolerance, *, resampled: bool = False
) -> Family:
    if not resampled:
        if len(window) < LEAST_POINTS or window[-1][0] < tolerance.range * window[0][0]:
            return Family(reason=NARROW)
        if window[-1][1] < LEAST_RISE / 2 * window[0][1]:
            return Family(reason=NARROW)
    powers = set()
    for constant in (0.0, floor):
        lowered = [(size, value - constant) for size, value in window]
        slope = theil_sen(lowered)
        if slope is None:
            return Family(reason=NARROW)
        if not resampled and _scatter(lowered, slope) > tolerance.scatter:
            return Family(reason=SCATTERED)
        powers.add(_power(slope, tolerance))
        # The upper parts alone have to say the same: a sum shows its larger part there.
        for begin in (math.sqrt(window[0][0] * window[-1][0]), window[-1][0] / 4.1):
            upper = theil_sen([point for point in lowered if point[0] >= begin])
            if upper is not None and not resampled:
                powers.add(_power(upper, tolerance))
    if len(powers) != 1 or None in powers:
        return Family(reason=BETWEEN)
    return Family(power=powers.pop())


def _power(slope: float, tolerance: Tolerance) -> int | None:
    for power in range(1, MOST_POWER + 1):
        if power - tolerance.below <= slope <= power + tolerance.above:
            return power
    return None


def theil_sen(points: Points) -> float | None:
    """Give the median slope in doubly logarithmic coordinates, of pairs of sizes well apart."""
    apart = 1.9 if points and points[-1][0] >= 4 * points[0][0] else 1.3
    slopes = [
        math.log(high / low) / math.log(larger / smaller)
        for index, (smaller, low) in enumerate(points)
        for larger, high in points[index + 1 :]
        if larger >= apart * smaller and low > 0 and high > 0
    ]
    return median(slopes) if slopes else None


def _scatter(points: Points, slope: float) -> float:
    rests = [math.log(value) - slope * math.log(size) for size, value in points if value > 0]
    middle = median(rests)
    return median(abs(rest - middle) for rest in rests)


def _steep(window: Points, rise: float = 32) -> Family | None:
    """Tell exponentials, by a straight line over n (or over ``log n!``) and over nothing else."""
    if not window or window[-1][1] < rise * window[0][1]:
        return None
    if len({size for size, _ in window}) < 4:
        return None
    window = [point for point in window if point[1] > 0]
    values = [math.log(value) for _, value in window]
    power, as_power = line([math.log(size) for size, _ in window], values)
    if power < MOST_POWER + ABOVE:
        return None
    rate, as_exponential = line([size for size, _ in window], values)
    gamma, as_factorial = line([math.lgamma(size + 1) for size, _ in window], values)
    worst = 0.15
    if (
        as_exponential <= worst
        and math.log(1.25) <= rate <= GREATEST_RATE
        and as_power >= max(2.5 * as_exponential, 0.06)
        and (as_factorial >= 2 * as_exponential or not 0.85 <= gamma <= 1.2)
    ):
        return Family(other="exponential")
    if (
        as_factorial <= worst
        and rate > GREATEST_RATE
        and 0.85 <= gamma <= 1.2
        and as_power >= max(2.5 * as_factorial, 0.06)
        and as_exponential >= max(2 * as_factorial, 0.06)
    ):
        return Family(other="factorial")
    return Family(reason=BETWEEN)


def line(xs: Sequence[float], ys: Sequence[float]) -> tuple[float, float]:
    """Give the slope of the line of least squares, and the root mean square of what is left."""
    count = len(xs)
    x, y = sum(xs) / count, sum(ys) / count
    across = sum((one - x) ** 2 for one in xs)
    slope = sum((one - x) * (two - y) for one, two in zip(xs, ys, strict=True)) / (across or 1.0)
    rest = sum((two - y - slope * (one - x)) ** 2 for one, two in zip(xs, ys, strict=True))
    return slope, math.sqrt(rest / count)
