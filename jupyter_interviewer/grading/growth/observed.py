"""What came back from a measurement, believed only as far as its form goes."""

from __future__ import annotations

import math
from typing import Annotated, Any

from pydantic import Field, ValidationError

from jupyter_interviewer.domain.codec import Unencodable, loads
from jupyter_interviewer.domain.measured import Point
from jupyter_interviewer.domain.model import Frozen

_Size = Annotated[int, Field(ge=1, le=1 << 40)]
_Seconds = Annotated[float, Field(ge=0, le=1e6, allow_inf_nan=False)]
_Count = Annotated[int, Field(ge=0, le=1 << 62)]
_Call = tuple[_Seconds, _Seconds, _Count]
_Name = Annotated[str, Field(max_length=80)]


class Raw(Frozen):
    """A report as it was sent."""

    times: tuple[tuple[Any, ...], ...] = Field(max_length=200)
    chosen: tuple[_Size, ...] = Field(max_length=200)
    again: tuple[tuple[_Size, _Seconds], ...] = Field(default=(), max_length=200)
    space: tuple[tuple[_Size, _Count, _Count], ...] = Field(default=(), max_length=200)
    allocated: tuple[tuple[_Size, _Count], ...] = Field(default=(), max_length=200)
    steps: tuple[tuple[_Size, _Count, dict[_Name, _Count]], ...] = Field(default=(), max_length=200)


class _Times(Frozen):
    size: _Size
    calls: tuple[_Call, ...] = Field(min_length=1, max_length=200)


class Observed(Frozen):
    """Measurements by size.

    Attributes
    ----------
    seconds
        Processor time of a first call, the least of several.
    idle
        For how long a call neither ran nor was kept from running, the least of several.
    resident
        What resident memory grew by in a call.
    again
        Processor time of a call that follows others, where single ones are too short.
    space
        Bytes at the peak, those of stack frames among them; empty where that is not known.
    allocated
        Bytes that a call allocates, whether or not it lets go of them; empty where ``space`` tells.
    steps
        Instructions of the language, or characters of the code, that were executed; empty where
        they are not counted.
    called
        Functions outside the language itself that were called while counting; None where that
        is not known.
    """

    seconds: dict[int, float] = Field(default_factory=dict)
    idle: dict[int, float] = Field(default_factory=dict)
    resident: dict[int, int] = Field(default_factory=dict)
    again: dict[int, float] = Field(default_factory=dict)
    space: dict[int, int] = Field(default_factory=dict)
    allocated: dict[int, int] = Field(default_factory=dict)
    steps: dict[int, int] = Field(default_factory=dict)
    called: frozenset[str] | None = None

    def points(self) -> tuple[Point, ...]:
        """Give what was measured at each size."""
        sizes = sorted({*self.seconds, *self.space, *self.steps})
        return tuple(
            Point(
                size=size,
                seconds=self.seconds.get(size),
                memory_bytes=self.space.get(size),
                steps=self.steps.get(size),
            )
            for size in sizes
        )


def read(text: object) -> Observed | None:
    """Read a report, None where it is none.

    Parameters
    ----------
    text
        What a kernel published: the codec's text of a dictionary, or anything.
    """
    if not isinstance(text, str) or len(text) > 1_000_000:
        return None
    try:
        raw = Raw.model_validate(loads(text))
        times = [_Times(size=one[0], calls=one[1:]) for one in raw.times if one]
    except (Unencodable, ValidationError, TypeError):
        return None
    best = {one.size: min(one.calls) for one in times if one.size in raw.chosen}
    seconds = {size: call[0] for size, call in best.items()}
    # The small ones, measured once on the way up, tell what every call takes.
    for one in times:
        if one.size < min(raw.chosen, default=0):
            seconds[one.size] = min(one.calls)[0]
    called: set[str] | None = None
    for _, _, names in raw.steps:
        called = (called or set()) | set(names)
    return Observed(
        seconds={size: value for size, value in sorted(seconds.items()) if math.isfinite(value)},
        idle={one.size: min(call[1] for call in one.calls) for one in times},
        resident={one.size: min(call[2] for call in one.calls) for one in times},
        again=dict(raw.again),
        space={size: peak + frames for size, peak, frames in raw.space},
        allocated=dict(raw.allocated),
        steps={size: count for size, count, _ in raw.steps},
        called=None if called is None else frozenset(called),
    )
