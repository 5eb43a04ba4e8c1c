"""What a notebook may use up, and what happened while it was executed."""

from __future__ import annotations

import math
import signal as signals
from dataclasses import dataclass, field
from enum import StrEnum

from nbformat import NotebookNode

MESSAGE_BYTES = 256 * 1024 * 1024
"""Bytes of messages that a whole notebook may send where nothing else is said."""


class Stop(StrEnum):
    """Why an execution did not reach the notebook's end."""

    TIME = "time"
    OUTPUT = "output"
    DEAD = "dead"


class Cause(StrEnum):
    """What a kernel died of."""

    MEMORY = "memory"
    PROCESSOR = "processor"
    FILE = "file"
    KILLED = "killed"
    EXITED = "exited"


_BY_SIGNAL = {signals.SIGXCPU: Cause.PROCESSOR, signals.SIGXFSZ: Cause.FILE}


@dataclass(frozen=True)
class Death:
    """How a kernel's process ended by itself.

    Attributes
    ----------
    cause
        What it died of.
    number
        The signal, or the exit status where it `EXITED`.
    """

    cause: Cause
    number: int

    @classmethod
    def of(cls, status: int, *, memory: bool = False) -> Death:
        """Read an exit status as shells and as `subprocess` write it (137, -9).

        Parameters
        ----------
        status
            Of the kernel's process.
        memory
            Whether it was ended because its processes together took too much memory.
        """
        number = -status if status < 0 else status - 128 if status > 128 else 0
        if memory:
            return cls(Cause.MEMORY, number)
        if number:
            return cls(_BY_SIGNAL.get(number, Cause.KILLED), number)  # type: ignore[call-overload]
        return cls(Cause.EXITED, status)

    def __str__(self) -> str:
        match self.cause:
            case Cause.MEMORY:
                return "it took more memory than is allowed"
            case Cause.PROCESSOR:
                return "it took more processor time than is allowed"
            case Cause.FILE:
                return "it wrote a larger file than is allowed"
            case Cause.KILLED:
                return f"it died of {signal_name(self.number)}"
        return f"its process ended itself (exit status {self.number})"


def signal_name(number: int) -> str:
    """Name a signal, with what mostly is behind it."""
    try:
        name = signals.Signals(number).name
    except ValueError:
        return f"signal {number}"
    extra = {"SIGSEGV": " (a crash in C code, often recursion without end)"}
    return name + extra.get(name, "")


@dataclass(frozen=True)
class CellError:
    """An exception that a cell raised, as the kernel tells it."""

    name: str
    message: str


@dataclass(frozen=True)
class Allowance:
    """What the cells of one kind may use together: seconds, and bytes of messages.

    Messages of more than ``one_message`` bytes, or that make a cell's more than ``cell_bytes``,
    count and are not read: what is read from JSON can be thirty times as large, and reading takes
    longer than sending.
    """

    seconds: float = math.inf
    message_bytes: int = MESSAGE_BYTES
    one_message: int = MESSAGE_BYTES
    cell_bytes: int = MESSAGE_BYTES


@dataclass
class Course:
    """The bounds of an execution, and its course.

    Attributes
    ----------
    allowances
        By cell tag; the cells that carry the tag share one. Cells without such a tag share the
        one named ``""``.
    sealed
        Tags of cells whose outputs no other cell may change.
    executed
        Ids of the cells that were sent to the kernel, in order. The kernel counts them from 1.
    errors
        By cell id.
    stop, stopped_in, death
        Why and in which cell it stopped, and how the kernel ended if it did by itself.
    tier
        The isolation tier.
    notebook
        As it is executed: papermill works on a copy, and gives none back where a cell raised.
    """

    allowances: dict[str, Allowance] = field(default_factory=dict)
    sealed: frozenset[str] = frozenset()
    executed: list[str] = field(default_factory=list)
    errors: dict[str, CellError] = field(default_factory=dict)
    stop: Stop | None = None
    stopped_in: str | None = None
    death: Death | None = None
    tier: str | None = None
    notebook: NotebookNode | None = None
