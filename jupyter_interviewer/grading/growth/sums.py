"""Powers of n that come with smaller ones, such as ``3 n + n^2 / 100``.

Where the smaller part still counts, the slope lies between two powers. Measurements that follow
such a sum very closely, and no power in between, still tell which power rules.
"""

from __future__ import annotations

from jupyter_interviewer.grading.growth.terms import Points, Term, fit, powers

CLOSE = 0.04
"""The relative deviation of the points from the sum, at most."""
SHARE = 0.3
"""The share of the largest power in the value at the largest size, at least."""
MORE = 0.08
"""The share that the next larger power may seem to have."""
LEAST_RANGE = 16.0
LEAST_POINTS = 7


def ruling(points: Points, most: int) -> int | None:
    """Give the power that rules a sum, None where that is not plain."""
    sizes = sorted({size for size, _ in points})
    if len(sizes) < 4 or sizes[-1] < LEAST_RANGE * sizes[0]:
        return None
    found = {power: fit(points, _upto(power)) for power in range(1, most + 1)}
    power = next((one for one in found if found[one][0] <= CLOSE), 0)
    if not power:
        return None
    deviation, share = found[power]
    if share < SHARE or (power < most and found[power + 1][1] > MORE):
        return None
    lower = _upto(power - 1)
    for rival in (power - 0.5, power + 0.5, power + 1):
        if fit(points, [*lower, powers(rival)])[0] < max(2.5 * deviation, 0.05):
            return None
    return power


def _upto(power: int) -> list[Term]:
    return [powers(exponent) for exponent in range(power + 1)]
