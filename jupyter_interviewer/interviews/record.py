"""An interview in memory, and what is asked of it and answered."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.interviews.state import Interview

Listener = Callable[[list[Event]], None]


@dataclass
class Record:
    """An interview in memory: its events so far, and what they add up to.

    Only a copy: before anything is decided, what the log has beyond it is read.
    """

    iid: str
    events: list[Event] = field(default_factory=list)
    state: Interview | None = None
    listeners: set[Listener] = field(default_factory=set)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def number(self) -> int:
        """Number of the last event."""
        return len(self.events)

    @property
    def standing(self) -> Interview:
        """The state of an interview that exists."""
        if self.state is None:
            raise NotFound("no_interview", "there is no such interview")
        return self.state


@dataclass(frozen=True)
class Request:
    """The outside of a command.

    Attributes
    ----------
    key
        The ``Idempotency-Key``.
    kind, fingerprint
        What was asked; the same key with something else is refused.
    answer
        What it is answered with.
    counted
        The kind of act that the person's rate counts.
    """

    key: str | None = None
    kind: str = ""
    fingerprint: str = ""
    answer: Any = None
    counted: str | None = None


INTERNAL = Request()


@dataclass(frozen=True)
class Outcome:
    """What became of a command.

    Attributes
    ----------
    answer
        Of the first time, where the request is a repetition.
    """

    answer: Any = None
    repeated: bool = False
    events: tuple[Event, ...] = ()
    dropped: tuple[Refused, ...] = ()
