"""Fitting sums of terms to points."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations

Points = Sequence[tuple[float, float]]
"""Sizes, each with a value, by size."""

Term = Callable[[float], float]


def powers(exponent: float) -> Term:
    """Give the term ``n^exponent``."""
    return lambda n: n**exponent


def fit(points: Points, terms: Sequence[Term]) -> tuple[float, float]:
    """Fit a sum of terms with coefficients that are not negative, by least relative squares.

    There are few terms, so each choice of those that count is tried (Lawson and Hanson,
    "Solving least squares problems", 1974, give the way for many).

    Returns
    -------
    deviation, share
        The root mean square of the relative deviations, and the last term's share of the
        value at the largest size. Infinite and 0 where a value is not above zero (a call too
        short for the clock): nothing deviates from it relatively.
    """
    if any(value <= 0 for _, value in points):
        return math.inf, 0.0
    columns = [[term(size) / value for size, value in points] for term in terms]
    best: tuple[float, float] | None = None
    for count in range(1, len(terms) + 1):
        for chosen in combinations(range(len(terms)), count):
            weights = _solve([columns[index] for index in chosen])
            if weights is None or min(weights) < 0:
                continue
            sums = [
                sum(
                    weight * columns[index][row]
                    for weight, index in zip(weights, chosen, strict=True)
                )
                for row in range(len(points))
            ]
            deviation = math.sqrt(sum((one - 1) ** 2 for one in sums) / len(points))
            last = weights[-1] * columns[-1][-1] if chosen[-1] == len(terms) - 1 else 0.0
            # A further term has to earn its place.
            if best is None or deviation < best[0] * 0.999 - 1e-9:
                best = deviation, last
    return best or (math.inf, 0.0)


def _solve(columns: Sequence[Sequence[float]]) -> list[float] | None:
    """Solve the normal equations for a sum of columns that shall be 1 everywhere."""
    size = len(columns)
    scale = [math.sqrt(sum(x * x for x in column)) or 1.0 for column in columns]
    columns = [[x / s for x in column] for column, s in zip(columns, scale, strict=True)]
    rows = [
        [sum(x * y for x, y in zip(one, two, strict=True)) for two in columns] + [sum(one)]
        for one in columns
    ]
    for index in range(size):
        pivot = max(range(index, size), key=lambda row: abs(rows[row][index]))
        if abs(rows[pivot][index]) < 1e-12:
            return None
        rows[index], rows[pivot] = rows[pivot], rows[index]
        for row in range(size):
            if row != index:
                factor = rows[row][index] / rows[index][index]
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[index], strict=True)]
    return [rows[index][size] / rows[index][index] / scale[index] for index in range(size)]
