"""The measurements of one answer, from small inputs to as large ones as time allows.

What `grading/harness/python/measure.py` does with forked processes: here each call takes a process
that has to start and to read its input, so there are fewer of them.
"""

import base64
import time
import zlib
from typing import Any

from .meter import Meter, Taken

SIZES = 13
"""How many sizes are measured again and again."""

ROUNDS = 6
PATIENCE = 3
"""How many times the time that is given may pass on a busy machine."""

_ALWAYS = 16
"""Up to this size it goes on measuring however busy the machine is."""

_SHORT = 0.005
"""What takes less is not far above what any first call takes."""


class Series:
    """Makes the measurements of one answer.

    Parameters
    ----------
    meter
        Makes single calls.
    job
        ``inputs`` (sizes, each with the codec's text, compressed), ``call_seconds`` (about how
        long the largest call shall take) and ``seconds`` (of all).
    """

    def __init__(self, meter: Meter, job: dict[str, Any]) -> None:
        self.meter = meter
        self.inputs: dict[int, str] = dict(job["inputs"])
        self.sizes = sorted(self.inputs)
        self.call_seconds: float = job["call_seconds"]
        self.seconds: float = job["seconds"]
        self.began = time.monotonic()
        self.times: dict[int, list[Taken]] = {}

    def run(self) -> dict[str, Any]:
        """Measure everything; the result is made of plain data."""
        top = self._climb()
        chosen = self._choose(top)
        short = bool(chosen) and self._least(top) < _SHORT
        if short:
            wide = [size for size in self.sizes if size & (size - 1) == 0 or size > 32]
            chosen = spread([size for size in wide if min(8, top) <= size <= top])
        counted = self._count([size for size in self.sizes if size <= top])
        hiding = self.meter.hiding
        self._repeat(chosen, ROUNDS, 0.6 if short else 1.0)
        again = self._again(chosen) if short else {}
        return {
            "times": [
                [size, *((one.seconds, one.idle, one.resident) for one in taken)]
                for size, taken in sorted(self.times.items())
            ],
            "chosen": chosen,
            "again": sorted(again.items()),
            "steps": [
                [size, one.said["steps"], {**one.said["called"], **hiding}] for size, one in counted
            ],
            "allocated": [[size, max(0, one.said["allocated"])] for size, one in counted],
        }

    def _left(self, share: float) -> bool:
        """Whether less than this share of the time is spent, that others took not counted."""
        wall = time.monotonic() - self.began
        if wall > self.seconds * share * PATIENCE:
            return False
        return wall - self.meter.waited < self.seconds * share

    def _call(self, mode: str, size: int, seconds: float, repeats: int = 1) -> Taken | None:
        text = zlib.decompress(base64.b64decode(self.inputs[size]))
        return self.meter.measure(mode, text, seconds, repeats)

    def _time(self, size: int) -> float | None:
        taken = self._call("time", size, self.call_seconds * 2)
        if taken is None:
            return None
        self.times.setdefault(size, []).append(taken)
        return taken.seconds

    def _least(self, size: int) -> float:
        return min(one.seconds for one in self.times[size])

    def _climb(self) -> int:
        """Double the size until a call takes long, then go on in the smallest steps."""
        top = 0
        taken: float | None = 0.0
        for size in self.sizes:
            if size & (size - 1) == 0 and (size <= _ALWAYS or self._left(0.25)):
                taken = self._time(size)
                if taken is None:
                    break
                top = size
                if taken > self.call_seconds / 2:
                    break
        if taken is None:
            for size in [size for size in self.sizes if top < size < top * 2]:
                if not self._left(0.35) or (taken := self._time(size)) is None:
                    break
                top = size
                if taken > self.call_seconds / 2:
                    break
        return top

    def _choose(self, top: int) -> list[int]:
        """Choose sizes whose times stand out from what every call takes, evenly spread."""
        known = sorted(self.times)
        if not known:
            return []
        floor = min(self._least(size) for size in known)
        low = max((size for size in known if self._least(size) < 4 * floor), default=1)
        if low == top or self._least(top) < 16 * floor:
            low = min(16, top)
        return spread([size for size in self.sizes if low <= size <= top])

    def _repeat(self, chosen: list[int], rounds: int, share: float) -> None:
        # Round by round, so that what disturbs for a while does not hit one size alone.
        for number in range(rounds):
            for size in reversed(chosen):
                if not self._left(share if number >= 2 else 1.0):
                    return
                self._time(size)

    def _again(self, chosen: list[int]) -> dict[int, float]:
        found: dict[int, float] = {}
        for _ in range(4):
            for size in chosen:
                if not self._left(1.0):
                    break
                repeats = max(5, min(1000, int(0.02 / (self._least(size) + 1e-6))))
                taken = self._call("again", size, 2.0, repeats)
                if taken is not None:
                    found[size] = min(found.get(size, 1e9), taken.seconds / repeats)
        return found

    def _count(self, below: list[int]) -> list[tuple[int, Taken]]:
        doubled = [size for size in below if size & (size - 1) == 0 and size >= 16]
        found = []
        for size in doubled if len(doubled) >= 5 else below:
            taken = self._call("steps", size, 0.5) if self._left(0.5) else None
            if taken is None:
                break
            found.append((size, taken))
        return found


def spread(sizes: list[int]) -> list[int]:
    """Choose not too many sizes, evenly spread, the ends among them."""
    if len(sizes) <= SIZES:
        return sizes
    places = {round(i * (len(sizes) - 1) / (SIZES - 1)) for i in range(SIZES)}
    return [sizes[place] for place in sorted(places)]
