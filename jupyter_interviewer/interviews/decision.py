"""What comes out of deciding."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from jupyter_interviewer.domain.event import EventData, NewEvent
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviews.evolve import apply
from jupyter_interviewer.interviews.state import Interview

CLOCK = "clock"
SYSTEM = "system"
INTERVIEWER = "interviewer"


@dataclass(frozen=True)
class Decision:
    """Events to append, and why the command itself was not done, if it was not.

    Attributes
    ----------
    events
        Also there when the command was refused: time may have run out meanwhile.
    dropped
        Moves of the interviewer that the rules do not allow.
    """

    events: tuple[NewEvent, ...] = ()
    refused: Refused | None = None
    dropped: tuple[Refused, ...] = ()


@dataclass
class Draft:
    """A decision being made: each event is in the state before the next is decided on."""

    state: Interview
    now: datetime
    events: list[NewEvent] = field(default_factory=list)
    dropped: list[Refused] = field(default_factory=list)

    def add(
        self,
        data: EventData,
        actor: str | None = None,
        *,
        cause: int | None = None,
        time: datetime | None = None,
    ) -> None:
        """Let something have happened; by the candidate unless said otherwise."""
        new = NewEvent(
            data=data, time=time or self.now, actor=actor or self.state.person, cause=cause
        )
        self.state = apply(self.state, new, self.state.id)
        self.events.append(new)
