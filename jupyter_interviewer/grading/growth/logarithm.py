"""Whether a growth has a factor ``log n``: told by counted instructions, not by time.

Caches and tables make the time of an element grow with the number of elements just about as a
logarithm does, so time cannot tell ``n`` from ``n log n``. The instructions of the language
can be counted instead, exactly; and a sort, a heap or a search within the language's library,
whose work is not counted, can be seen to be called.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from jupyter_interviewer.grading.growth.terms import Points, Term, fit, powers

EXACT = 0.02
"""The relative deviation up to which counts follow a formula; they depend on the data a little."""
SHARE = 0.06
"""The share of ``n log n`` in the counts at the largest size below which there is none."""
LEAST_RANGE = 16.0
_TYPES = ("list.", "dict.", "set.", "frozenset.", "deque.", "str.", "bytes.", "tuple.")
_OTHERS = frozenset(
    {"len", "min", "max", "abs", "sum", "any", "all", "isinstance", "hasattr", "getattr", "print"}
    | {"setattr", "iter", "next", "ord", "chr", "hash", "id", "callable", "round", "repr"}
    | {"OrderedDict.move_to_end", "OrderedDict.popitem", "OrderedDict.pop", "__build_class__"}
    | {"int.bit_length"}
)


def harmless(called: Iterable[str]) -> bool:
    """Whether no function that is called can hide a factor ``log n``."""
    return all(
        name in _OTHERS or (name.startswith(_TYPES) and not name.endswith(".sort"))
        for name in called
    )


def power_of(steps: Points) -> int | None:
    """Give the power of n that counted instructions follow, 0 where they do not grow.

    Factors ``log n`` apart; None where it is none of them.
    """
    steps = sorted(steps)
    if len(steps) < 4 or steps[-1][0] < LEAST_RANGE * steps[0][0]:
        return None
    (before, low), (size, high) = steps[-3], steps[-1]
    if low <= 0 or high <= 0:
        return None
    slope = math.log(high / low) / math.log(size / before)
    if slope <= 0.15:
        return 0
    for power in (1, 2, 3):
        if power - 0.1 <= slope <= power + 0.3:
            return power
    return None


def has_logarithm(steps: Points, power: int) -> bool | None:
    """Tell whether counted instructions follow ``n^power log n``; None where they do not say."""
    lower: list[Term] = [powers(k) for k in range(power + 1)]
    plain, _ = fit(steps, lower)
    mixed, share = fit(steps, [*lower, lambda n: n**power * math.log(n)])
    if plain <= EXACT and (share <= SHARE or plain <= 0.001):
        return False
    if plain >= 0.03 and plain >= 3 * mixed and share >= 0.5:
        return True
    return None
