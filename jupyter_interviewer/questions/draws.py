"""The random numbers that a variant may draw: the same on every Python, for ever.

Python promises to keep ``Random.random()`` as it is; how ``choice`` or ``sample`` use it has
changed before. So they are built here, on ``random()`` alone. Runs inside the sandbox, as text:
standard library only.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from typing import Any, NoReturn


def seed_of(text: str) -> int:
    """Turn a text into a seed."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest(), "big")


class Draws:
    """What ``variant(rng)`` and ``cases(rng, values)`` get as ``rng``.

    Parameters
    ----------
    text
        Whatever the draws shall depend on, as text.
    """

    def __init__(self, text: str) -> None:
        self._random = random.Random(seed_of(text)).random  # noqa: S311

    def random(self) -> float:
        """Draw a float from [0, 1)."""
        return self._random()

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """Draw from ``range(start, stop, step)``, or from ``range(start)``."""
        first, end = (0, start) if stop is None else (start, stop)
        # Not len(range(…)): it may be longer than any list can be.
        count = -((first - end) // step)
        if count <= 0:
            raise ValueError(f"randrange({first}, {end}, {step}): nothing to draw from")
        return first + step * self._below(count)

    def randint(self, first: int, last: int) -> int:
        """Draw an integer from first to last, both included."""
        return self.randrange(first, last + 1)

    def choice(self, items: Sequence[Any]) -> Any:
        """Draw one of the items."""
        if not items:
            raise IndexError("choice from nothing")
        return items[self._below(len(items))]

    def shuffle(self, items: list[Any]) -> None:
        """Bring a list into another order, in place."""
        for index in range(len(items) - 1, 0, -1):
            other = self._below(index + 1)
            items[index], items[other] = items[other], items[index]

    def sample(self, items: Sequence[Any], k: int) -> list[Any]:
        """Draw k items at different positions."""
        if isinstance(items, (set, frozenset, dict)):
            raise TypeError("sample needs a sequence: the order of a set is not the same each time")
        if not 0 <= k <= len(items):
            raise ValueError(f"sample: {k} of {len(items)} items")
        # Few of many: remember what was moved instead of copying, so that ranges stay cheap.
        moved: dict[int, int] = {}
        found = []
        for index in range(k):
            other = index + self._below(len(items) - index)
            found.append(items[moved.get(other, other)])
            moved[other] = moved.get(index, index)
        return found

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"rng.{name} is not to be had: it may differ between Python versions. "
            "Use random, randrange, randint, choice, shuffle or sample"
        )

    def _below(self, limit: int) -> int:
        if limit <= 2**40:
            return int(self._random() * limit)
        # Enough blocks of 32 bits that what the remainder favours does not matter.
        value = 0
        for _ in range(limit.bit_length() // 32 + 3):
            value = value << 32 | int(self._random() * 2**32)
        return value % limit
