"""A numbered line of a log, and the registry of what may stand in one."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from pydantic import SerializeAsAny

from jupyter_interviewer.domain.model import Frozen

EVENT_TYPES: dict[str, type[EventData]] = {}


class EventData(Frozen):
    """What happened. Subclasses are the event types; the class name is the type's name.

    Attributes
    ----------
    version
        Version of the type's fields, kept with each event.
    public
        Names of the fields that the candidate's browser may see. Where it is
        empty, the stream sends ``withheld`` in the event's place.
    """

    version: ClassVar[int] = 1
    public: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        EVENT_TYPES[cls.__name__] = cls

    @property
    def type(self) -> str:
        """The event type's name."""
        return type(self).__name__


class NewEvent(Frozen):
    """What is about to be appended: it gets its number from the log.

    Attributes
    ----------
    actor
        A person id, ``interviewer`` or ``clock`` or ``system``.
    cause
        Number of the event in the same stream that made this one due.
    """

    data: SerializeAsAny[EventData]
    time: datetime
    actor: str
    cause: int | None = None


class Event(NewEvent):
    """A line of a log.

    Attributes
    ----------
    stream
        ``interview/<id>`` or ``person/<id>``.
    number
        From 1, without gaps within the stream.
    command
        The ``Idempotency-Key`` of the request that led to it, if it had one.
    """

    stream: str
    number: int
    command: str | None = None

    @property
    def type(self) -> str:
        """The event type's name."""
        return self.data.type

    def public_form(self) -> dict[str, Any]:
        """The form a browser gets: ``{number, time, type, data}``."""
        fields = self.data.public
        head: dict[str, Any] = {"number": self.number, "time": self.time.isoformat()}
        if not fields:
            return {**head, "type": "withheld", "data": {}}
        data = self.data.model_dump(mode="json", include=set(fields), exclude_none=True)
        return {**head, "type": self.type, "data": data}
