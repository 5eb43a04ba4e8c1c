"""Measures calls of growing size, in the kernel, after the candidate's cells.

Each call is made in a process of its own, forked from the loaded state: nothing that one call
remembers makes the next one faster. The processor time of a call is read from outside that
process, between the moment it is ready and the moment it says that it is done; the least of
several counts, since whatever disturbs a measurement only adds to it (Chen and Revels,
"Robust benchmarking in noisy environments", 2016). Memory and steps are taken in calls of their
own, which what takes them makes slow.

What is reported is a claim, as all is that comes from here; it is fitted outside.
"""

import base64
import marshal
import time
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.codec import dumps, loads
    from jupyter_interviewer.grading.harness.python.meter import STEPS, Meter
    from jupyter_interviewer.grading.harness.python.run import settle

GROWTH_MIME = "application/vnd.jupyter-interviewer.growth+json"
SIZES = 13
"""How many sizes are measured again and again."""
ROUNDS = 9
PATIENCE = 3
"""How many times the time that is given may pass on a busy machine."""


class Series:
    """The measurements of one answer, from small inputs to as large ones as time allows."""

    def __init__(self, meter: Meter, job: dict[str, Any]) -> None:
        self.meter = meter
        self.inputs: dict[int, str] = dict(job["inputs"])
        self.packed: dict[int, bytes] = {}
        self.sizes = sorted(self.inputs)
        self.call_seconds: float = job["call_seconds"]
        self.seconds: float = job["seconds"]
        self.began = time.monotonic()
        self.times: dict[int, list[Any]] = {}

    def left(self, share: float) -> bool:
        """Whether less than this share of the time is spent, that others took not counted."""
        wall = time.monotonic() - self.began
        if wall > self.seconds * share * PATIENCE:
            return False
        return wall - self.meter.waited < self.seconds * share

    def call(self, mode: str, size: int, seconds: float) -> Any:
        """Measure one call of a size."""
        if size not in self.packed:
            text = zlib.decompress(base64.b64decode(self.inputs[size])).decode("ascii")
            self.packed[size] = marshal.dumps(loads(text))
        return self.meter.measure(mode, self.packed[size], seconds)

    def run(self) -> dict[str, Any]:
        """Measure everything; the result is made of plain data."""
        top = self._climb()
        chosen = self._choose(top)
        # What takes a millisecond is not far above what any first call takes.
        short = bool(chosen) and self._least(top) < 0.002
        if short:
            chosen = spread([size for size in self.sizes if min(8, top) <= size <= top])
        self._repeat(chosen, ROUNDS * (2 if short else 1), 0.3 if short else 0.65)
        again = self._again(chosen) if short else {}
        below = [size for size in self.sizes if size <= top]
        doubled = [size for size in below if size & (size - 1) == 0 and size >= 16]
        if len(doubled) < 5:
            doubled = below
        return {
            "times": [[size, *found] for size, found in sorted(self.times.items())],
            "chosen": chosen,
            "again": sorted(again.items()),
            "space": self._others("space", doubled, 0.85),
            "steps": self._others("steps", doubled, 1.0),
        }

    def _again(self, chosen: list[int]) -> dict[int, float]:
        found: dict[int, float] = {}
        for _ in range(7):
            for size in chosen:
                if not self.left(0.65):
                    break
                self.meter.repeats = max(5, min(1000, int(0.02 / (self._least(size) + 1e-6))))
                if taken := self.call("again", size, 2.0):
                    found[size] = min(found.get(size, 1e9), taken[0] / self.meter.repeats)
        return found

    def _least(self, size: int) -> float:
        least: float = min(found[0] for found in self.times[size])
        return least

    def _time(self, size: int) -> float | None:
        found = self.call("time", size, self.call_seconds * 2)
        if found is None:
            return None
        self.times.setdefault(size, []).append(found)
        return float(found[0])

    def _climb(self) -> int:
        """Double the size until a call takes long, then go on in the smallest steps."""
        top = 0
        taken: float | None = 0.0
        for size in self.sizes:
            if size & (size - 1) == 0 and self.left(0.25):
                taken = self._time(size)
                if taken is None:
                    break
                top = size
                if taken > self.call_seconds / 2:
                    break
        if taken is None:
            for size in [size for size in self.sizes if top < size < top * 2]:
                if not self.left(0.35) or (taken := self._time(size)) is None:
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
                if number < 2 and not self.left(0.9):
                    return
                if number >= 2 and not self.left(share):
                    return
                self._time(size)

    def _others(self, mode: str, sizes: list[int], share: float) -> list[Any]:
        found = []
        for size in sizes:
            if not self.left(share):
                break
            result = self.call(mode, size, 1.0)
            if result is None:
                break
            found.append([size, *result])
            if mode == "steps" and result[0] > STEPS:
                break
        return found


def spread(sizes: list[int]) -> list[int]:
    """Choose not too many sizes, evenly spread, the ends among them."""
    if len(sizes) <= SIZES:
        return sizes
    places = {round(i * (len(sizes) - 1) / (SIZES - 1)) for i in range(SIZES)}
    return [sizes[place] for place in sorted(places)]


def measure(shell: Any, text: str) -> None:
    """Measure the entry point with inputs of growing size, and report."""
    settle()
    job = loads(text)
    if not callable(shell.user_ns.get(job["entry"])):
        return
    shell.display_pub.publish({GROWTH_MIME: dumps(Series(Meter(shell, job), job).run())})
