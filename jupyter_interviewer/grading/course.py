"""What happened while a notebook was executed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Stop(StrEnum):
    """Why an execution did not reach the notebook's end."""

    TIME = "time"
    OUTPUT = "output"
    DEAD = "dead"


@dataclass(frozen=True)
class CellError:
    """An exception that a cell raised, as the kernel tells it."""

    name: str
    message: str


@dataclass(frozen=True)
class Allowance:
    """What the cells of one kind may use together: seconds, and bytes of messages."""

    seconds: float
    message_bytes: int


@dataclass
class Course:
    """The bounds of an execution, and its course.

    Attributes
    ----------
    allowances
        By cell tag; the cells that carry the tag share one.
    executed
        Ids of the cells that were sent to the kernel, in order. The kernel counts them from 1.
    errors
        By cell id.
    stop, stopped_in, exit_status
        Why and in which cell it stopped, and how the kernel's process ended if it did by itself.
    memory
        Whether the sandbox ended it for taking too much memory.
    tier
        The isolation tier.
    """

    allowances: dict[str, Allowance]
    executed: list[str] = field(default_factory=list)
    errors: dict[str, CellError] = field(default_factory=dict)
    stop: Stop | None = None
    stopped_in: str | None = None
    exit_status: int | None = None
    memory: bool = False
    tier: str | None = None
