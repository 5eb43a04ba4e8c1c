"""Events as rows, and back."""

from __future__ import annotations

import gc
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError

from jupyter_interviewer.domain import events as _events  # noqa: F401  (fills the registry)
from jupyter_interviewer.domain.event import EVENT_TYPES, Event
from jupyter_interviewer.store.errors import UnknownEvent


def to_row(event: Event) -> dict[str, Any]:
    """Turn an event into the values of its row."""
    return {
        "stream": event.stream,
        "number": event.number,
        "type": event.type,
        "version": event.data.version,
        "time": event.time.astimezone(UTC).isoformat(),
        "actor": event.actor,
        "command": event.command,
        "cause": event.cause,
        "data": json.dumps(event.data.model_dump(mode="json"), separators=(",", ":")),
    }


def from_rows(rows: Sequence[Any]) -> list[Event]:
    """Turn rows into events; see `from_row`."""
    if len(rows) < _LONG:
        return [from_row(row) for row in rows]
    with _quiet_gc():
        return [from_row(row) for row in rows]


def from_row(row: Any) -> Event:
    """Turn a row (in the order of the table's columns) into an event.

    Raises
    ------
    UnknownEvent
        The type or its version is not known to this release, or the data does not fit it.
    """
    stream, number, name, version, time, actor, command, cause, data = row
    kind = EVENT_TYPES.get(name)
    if kind is None:
        raise UnknownEvent(stream, number, f"this release knows no event type {name!r}")
    if version != kind.version:
        raise UnknownEvent(
            stream, number, f"{name} has version {version}, this release knows {kind.version}"
        )
    try:
        parsed = kind.model_validate_json(data)
    except ValidationError as error:
        raise UnknownEvent(stream, number, f"the data is no {name}: {error}") from error
    return _made(
        {
            "data": parsed,
            "time": datetime.fromisoformat(time),
            "actor": actor,
            "cause": cause,
            "stream": stream,
            "number": number,
            "command": command,
        }
    )


_FIELDS = set(Event.model_fields)


def _made(fields: dict[str, Any]) -> Event:
    """Make an event of fields that were checked when they were written.

    As ``model_construct`` does, without looking for defaults, which would take most of the
    time of reading a long log.
    """
    event = Event.__new__(Event)
    object.__setattr__(event, "__dict__", fields)
    object.__setattr__(event, "__pydantic_fields_set__", _FIELDS)
    object.__setattr__(event, "__pydantic_extra__", None)
    object.__setattr__(event, "__pydantic_private__", None)
    return event


_LONG = 1000
_lock = threading.Lock()
_quiet = 0


@contextmanager
def _quiet_gc() -> Iterator[None]:
    """Hold the cyclic collector back while a long log is read.

    Everything that is made then is kept, and looking through it again and again in vain
    takes as long as the reading itself.
    """
    global _quiet
    with _lock:
        was_on = gc.isenabled() or _quiet > 0
        _quiet += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _quiet -= 1
            if was_on and not _quiet:
                gc.enable()
