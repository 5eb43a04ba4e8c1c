"""The event log."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from jupyter_interviewer.domain.event import Event, NewEvent
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.errors import Conflict, Repeated
from jupyter_interviewer.store.rows import from_rows, to_row
from jupyter_interviewer.store.tables import answers, events, streams


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command was answered with.

    Attributes
    ----------
    kind, fingerprint
        What the command was and a digest of what it carried: the same key with another
        request is a mistake of the client's.
    answer
        Anything JSON can hold.
    """

    kind: str
    fingerprint: str
    answer: Any


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be appended to one stream.

    Attributes
    ----------
    expected
        Number of the last event that the decision was based on; 0 for a new stream.
    owner
        The person whose stream it is: erasing the person erases it.
    live
        Whether work stays open once these events stand (`EventLog.live_streams`).
    command, answer
        The request's ``Idempotency-Key`` and what it is answered with.
    """

    stream: str
    expected: int
    events: Sequence[NewEvent]
    owner: str
    live: bool = False
    command: str | None = None
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """A line of the index of streams."""

    stream: str
    owner: str
    head: int
    created: str


class EventLog:
    """Numbered events in streams. All methods block: call them off the event loop's thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, *entries: Entry) -> tuple[tuple[Event, ...], ...]:
        """Append to one or several streams: all of it or nothing, durable on return.

        Returns
        -------
        tuple of tuple of Event
            The appended events, for each entry.

        Raises
        ------
        Conflict
            A stream's last number is not the expected one.
        Repeated
            A stream has seen the command before; `answer` tells what it was answered with.
        """
        numbered = tuple(_number(entry) for entry in entries)
        with self._database.writing() as connection:
            # Always in the same order, or two writers could wait for each other's rows.
            for entry, appended in sorted(
                zip(entries, numbered, strict=True), key=lambda pair: pair[0].stream
            ):
                _write(connection, entry, appended)
        return numbered

    def read(self, stream: str, after: int = 0, limit: int | None = None) -> list[Event]:
        """Read the events of a stream with numbers above ``after``, in order."""
        query = (
            select(events)
            .where(events.c.stream == stream, events.c.number > after)
            .order_by(events.c.number)
            .limit(limit)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return from_rows(rows)

    def answer(self, stream: str, command: str) -> Answer | None:
        """Find what a command was answered with, if the stream has seen it."""
        query = select(answers.c.kind, answers.c.fingerprint, answers.c.answer).where(
            answers.c.stream == stream, answers.c.command == command
        )
        with self._database.reading() as connection:
            row = connection.execute(query).first()
        return None if row is None else Answer(row[0], row[1], json.loads(row[2]))

    def info(self, stream: str) -> StreamInfo | None:
        """Look a stream up in the index."""
        found = self._select(streams.c.stream == stream)
        return found[0] if found else None

    def streams_of(self, owner: str) -> list[StreamInfo]:
        """List a person's streams, oldest first."""
        return self._select(streams.c.owner == owner)

    def live_streams(self) -> list[StreamInfo]:
        """List the streams with open work, oldest first."""
        return self._select(streams.c.live.is_(True))

    def erase(self, owner: str) -> None:
        """Delete every stream of a person, whole."""
        mine = select(streams.c.stream).where(streams.c.owner == owner)
        with self._database.writing() as connection:
            connection.execute(delete(events).where(events.c.stream.in_(mine)))
            connection.execute(delete(answers).where(answers.c.stream.in_(mine)))
            connection.execute(delete(streams).where(streams.c.owner == owner))

    def _select(self, condition: Any) -> list[StreamInfo]:
        query = (
            select(streams.c.stream, streams.c.owner, streams.c.head, streams.c.created)
            .where(condition)
            .order_by(streams.c.created, streams.c.stream)
        )
        with self._database.reading() as connection:
            return [StreamInfo(*row) for row in connection.execute(query)]


def _number(entry: Entry) -> tuple[Event, ...]:
    return tuple(
        Event(
            data=new.data,
            time=new.time,
            actor=new.actor,
            cause=new.cause,
            stream=entry.stream,
            number=number,
            # Unique with the stream, so it stands once.
            command=entry.command if number == entry.expected + 1 else None,
        )
        for number, new in enumerate(entry.events, entry.expected + 1)
    )


def _write(connection: Connection, entry: Entry, appended: tuple[Event, ...]) -> None:
    head = entry.expected + len(appended)
    if entry.command is not None and entry.answer is not None:
        try:
            with connection.begin_nested():
                connection.execute(
                    insert(answers).values(
                        stream=entry.stream,
                        command=entry.command,
                        kind=entry.answer.kind,
                        fingerprint=entry.answer.fingerprint,
                        answer=json.dumps(entry.answer.answer),
                    )
                )
        except IntegrityError as error:
            raise Repeated(entry.stream, entry.command) from error
    if not appended:
        return
    if entry.expected == 0:
        try:
            with connection.begin_nested():
                connection.execute(
                    insert(streams).values(
                        stream=entry.stream,
                        owner=entry.owner,
                        head=head,
                        live=entry.live,
                        created=datetime.now(UTC).isoformat(),
                    )
                )
        except IntegrityError as error:
            raise Conflict(entry.stream) from error
    else:
        moved = connection.execute(
            update(streams)
            .where(streams.c.stream == entry.stream, streams.c.head == entry.expected)
            .values(head=head, live=entry.live)
        )
        if moved.rowcount != 1:
            raise Conflict(entry.stream)
    connection.execute(insert(events), [to_row(event) for event in appended])
