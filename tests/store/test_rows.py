"""Rows that are not as they should be."""

from __future__ import annotations

import gc
import threading
from datetime import UTC, datetime

import pytest

from jupyter_interviewer.domain.event import NewEvent
from jupyter_interviewer.domain.events import MessagePosted
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.errors import UnknownEvent
from jupyter_interviewer.store.log import Entry, EventLog


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("type", "MessageSung", "no event type 'MessageSung'"),
        ("version", "7", "version 7, this release knows 1"),
        ("data", '{"message": "m"}', "no MessagePosted"),
        ("data", '{"message": "m", "author": "candidate", "text": "t", "more": 1}', "more"),
        ("data", "{", "no MessagePosted"),
    ],
)
def test_an_event_this_release_does_not_know_is_named(
    database: Database, column: str, value: str, says: str
) -> None:
    log = EventLog(database)
    data = MessagePosted(message="m", author="candidate", text="t")
    new = NewEvent(data=data, time=datetime.now(UTC), actor="p")
    log.append(Entry("interview/a", 0, [new, new], "p"))
    with database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE events SET {column} = ? WHERE number = 2", (value,))
    with pytest.raises(UnknownEvent, match="interview/a, event 2") as caught:
        log.read("interview/a")
    assert says in str(caught.value)


def test_reading_long_logs_in_threads_leaves_garbage_collection_as_it_was(
    database: Database,
) -> None:
    log = EventLog(database)
    data = MessagePosted(message="m", author="candidate", text="t")
    new = NewEvent(data=data, time=datetime.now(UTC), actor="p")
    log.append(Entry("interview/a", 0, [new] * 1500, "p"))
    threads = [threading.Thread(target=log.read, args=("interview/a",)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert gc.isenabled()
    gc.disable()
    try:
        log.read("interview/a")
        assert not gc.isenabled()
    finally:
        gc.enable()
