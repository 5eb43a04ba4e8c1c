"""How much each case may use, and how the time of all is shared out.

A case may take its seconds of processor time, and by the clock half a second more: waiting is
not working, so a case that only waits (a sleep, a lock, a server that never answers) ends soon.
Time in which it was ready to run, and the machine busy with others, does not count.

All cases together have a time too. So that every case gets its chance whatever those before it
did, each leaves something to all that come after it: a quarter of a second, or half of an even
share where there are very many; and even where nothing is left a tenth of a second, until a
quarter more than the whole is spent. And whoever loops on everything hears of it soon: where
three cases in a row ran out of time, the next three get half of it, the three after these a
quarter, and so on, until one ends in time. A case that was given less is told so.

This file, too, is put as text in front of the harnesses: it imports only the standard library.
"""

from typing import Any

GRACE = 0.5
"""Seconds that a case may take by the clock beyond its processor time."""

RESERVE = 0.25
"""Seconds that a case leaves to each after it, and below which no share is halved."""

LEAST = 0.1
OVER = 0.25
IN_A_ROW = 3


class Bounds:
    """What one case may use up.

    Attributes
    ----------
    processor, wall
        Seconds of processor time, and by the clock.
    memory, file_size
        Bytes on top of what is loaded, and of one file.
    printed, value
        Bytes of output, and of the encoded value.
    """

    def __init__(self, job: "dict[str, Any]", processor: float, wall: float) -> None:
        self.processor = processor
        self.wall = wall
        self.memory: int = job["memory_bytes"]
        self.file_size: int = job["file_bytes"]
        self.printed: int = job["stdout_bytes"]
        self.value: int = job["value_bytes"]


class Budget:
    """Shares out the time.

    Parameters
    ----------
    job
        With ``case_seconds``, ``total_seconds``, and under ``cases`` how many there are where
        that is more than come first.
    """

    def __init__(self, job: "dict[str, Any]") -> None:
        self.job = job
        self.case_seconds: float = job["case_seconds"]
        self.total: float = job["total_seconds"]
        self.left: float = self.total
        self.cases: int = job.get("cases", len(job["inputs"]))
        self.missed = 0

    @property
    def spent(self) -> bool:
        """Whether no further case may be run."""
        return self.left <= -self.total * OVER

    def bounds(self) -> Bounds:
        """Say what the next case may use."""
        factor = 0.5 ** (self.missed // IN_A_ROW)
        after = max(0, self.cases - 1)
        reserve = min(RESERVE, self.total / (2 * max(1, self.cases)))
        share = max(self.left - after * reserve, LEAST)
        wall = min(max((self.case_seconds + GRACE) * factor, RESERVE), share)
        processor = max(self.case_seconds * factor, min(self.case_seconds, RESERVE))
        return Bounds(self.job, min(processor, wall), wall)

    def took(self, seconds: float, *, missed: bool) -> None:
        """Note how long a case took, and whether it ran out of time."""
        self.left -= seconds
        self.cases -= 1
        self.missed = self.missed + 1 if missed else 0

    def state(self) -> "list[Any]":
        """Say what is left; for `resume` in another process."""
        return [self.left, self.cases, self.missed]

    def resume(self, state: "list[Any]") -> None:
        """Go on from what another process has left."""
        self.left, self.cases, self.missed = state
