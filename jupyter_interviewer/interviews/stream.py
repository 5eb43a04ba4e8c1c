"""Following interviews: what happens, as it happens, to whoever watches."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, replace
from typing import Any

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.refusal import NotFound
from jupyter_interviewer.interviews.clock import seconds_left
from jupyter_interviewer.interviews.desk import Desk
from jupyter_interviewer.interviews.ports import Clock
from jupyter_interviewer.interviews.record import Record

Frame = dict[str, Any]

ROOM = 2000
"""Frames a reader may be behind before it is cut off. Events wait in the log, at no cost."""
BEAT_SECONDS = 15.0
"""How often the clock is sent, and events that another server appended are looked for."""


class Streams:
    """All that is being followed.

    Parameters
    ----------
    desk
        Where events come from.
    now
        Tells the time.
    beat_seconds, room
        See `BEAT_SECONDS` and `ROOM`.
    """

    def __init__(
        self, desk: Desk, now: Clock, beat_seconds: float = BEAT_SECONDS, room: int = ROOM
    ) -> None:
        self._desk = desk
        self._now = now
        self._beat = beat_seconds
        self._room = room
        self._spoken: dict[str, _Spoken] = {}
        self._readers: defaultdict[str, set[_Reader]] = defaultdict(set)

    def speak(self, iid: str, message: str, piece: str) -> None:
        """Send a piece of a message that is being spoken."""
        before = self._heard(iid, message)
        self._send(iid, replace(before, text=before.text + piece), len(before.text))

    def look(self, iid: str, message: str, what: str) -> None:
        """Send what is looked at for a message that is being spoken."""
        before = self._heard(iid, message)
        if what not in before.looked:
            self._send(iid, replace(before, looked=(*before.looked, what)), len(before.text))

    def _heard(self, iid: str, message: str) -> _Spoken:
        spoken = self._spoken.get(iid)
        return spoken if spoken is not None and spoken.message == message else _Spoken(message)

    def _send(self, iid: str, spoken: _Spoken, offset: int) -> None:
        self._spoken[iid] = spoken
        for reader in tuple(self._readers.get(iid, ())):
            reader.hear(spoken.frame(offset))

    def hush(self, iid: str) -> None:
        """Forget the message that was being spoken: it is in the log now, or was dropped."""
        self._spoken.pop(iid, None)

    def end(self, iids: Iterable[str]) -> None:
        """Let everybody go who follows interviews that were erased."""
        for iid in iids:
            for reader in tuple(self._readers.get(iid, ())):
                reader.leave()

    async def follow(self, record: Record, after: int) -> AsyncGenerator[Frame, None]:
        """Give the events after a number, then everything that happens, without end.

        Events are taken from the record by number, so there is no gap and no repeat. It
        ends where the reader fell too far behind; it may follow on from where it was.

        Raises
        ------
        NotFound
            The interview was erased meanwhile.
        """
        reader = _Reader(self._room)
        stop = self._desk.listen(record, reader.notice)
        self._readers[record.iid].add(reader)
        try:
            yield self._clock_frame(record)
            reader.wait_for(record.number)
            if record.iid in self._spoken:
                reader.hear(self._spoken[record.iid].frame())
            async for item in reader.items(self._beat):
                if item is None:
                    await self._desk.record(record.iid)
                    yield self._clock_frame(record)
                elif isinstance(item, dict):
                    yield item
                else:
                    while after < item:
                        event = record.events[after]
                        after = event.number
                        yield event.public_form()
        finally:
            stop()
            self._readers[record.iid].discard(reader)
            if not self._readers[record.iid]:
                del self._readers[record.iid]

    def _clock_frame(self, record: Record) -> Frame:
        state, now = record.standing, self._now()
        deadline = state.deadline.isoformat() if state.deadline is not None else None
        left = round(seconds_left(state, now), 3)
        data = {"now": now.isoformat(), "deadline": deadline, "seconds_left": left}
        return {"type": "clock", "data": data}


@dataclass(frozen=True)
class _Spoken:
    """What is known of a message that is being spoken."""

    message: str
    text: str = ""
    looked: tuple[str, ...] = ()

    def frame(self, offset: int = 0) -> Frame:
        data = {"message": self.message, "offset": offset, "text": self.text[offset:]}
        return {"type": "piece", "data": {**data, "looked": list(self.looked)}}


class _Reader:
    """What one follower has yet to be sent: frames, and numbers up to which events stand."""

    def __init__(self, room: int) -> None:
        self._waiting: deque[Frame | int] = deque()
        self._room = room
        self._bell = asyncio.Event()
        self._cut = False
        self._gone = False

    def notice(self, events: list[Event]) -> None:
        self.wait_for(events[-1].number)

    def wait_for(self, number: int) -> None:
        if self._waiting and isinstance(self._waiting[-1], int):
            self._waiting.pop()
        self._add(number)

    def hear(self, frame: Frame) -> None:
        self._add(frame)

    def leave(self) -> None:
        self._gone = True
        self._bell.set()

    def _add(self, item: Frame | int) -> None:
        if len(self._waiting) >= self._room:
            self._cut = True
            self._waiting.clear()
        if not self._cut:
            self._waiting.append(item)
        self._bell.set()

    async def items(self, beat: float) -> AsyncGenerator[Frame | int | None, None]:
        """Give what is to be sent; None once a beat. Ends when cut off."""
        loop = asyncio.get_running_loop()
        next_beat = loop.time() + beat
        while True:
            while self._waiting:
                yield self._waiting.popleft()
            if self._gone:
                raise NotFound("no_interview", "this interview was deleted")
            if self._cut:
                return
            self._bell.clear()
            try:
                async with asyncio.timeout_at(next_beat):
                    await self._bell.wait()
            except TimeoutError:
                next_beat = loop.time() + beat
                yield None
