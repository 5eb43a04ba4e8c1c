"""Where commands become events: reads, decides, appends, and tells whoever listens."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.events import (
    Expired,
    InterviewCompleted,
    InterviewStarted,
    ModelUsed,
    QuestionServed,
)
from jupyter_interviewer.domain.refusal import Invalid, NotFound, Refused, Unavailable
from jupyter_interviewer.interviews import person as persons
from jupyter_interviewer.interviews.commands import Command, Create, Tick
from jupyter_interviewer.interviews.decision import Decision
from jupyter_interviewer.interviews.evolve import apply, fold, stream_of
from jupyter_interviewer.interviews.interview import decide
from jupyter_interviewer.interviews.person import (
    Close,
    Count,
    Meet,
    Open,
    Pay,
    Person,
    PersonCommand,
    Rate,
    Rates,
)
from jupyter_interviewer.interviews.ports import Clock
from jupyter_interviewer.interviews.rated import Rated
from jupyter_interviewer.interviews.rating import (
    person_begins,
    question_begins,
    score,
    settled,
)
from jupyter_interviewer.interviews.record import INTERNAL, Listener, Outcome, Record, Request
from jupyter_interviewer.interviews.state import Asked, Interview
from jupyter_interviewer.store.errors import Conflict, Repeated, UnknownEvent
from jupyter_interviewer.store.log import Answer, Entry, EventLog

TRIES = 20
"""How often a command is decided again after another writer was quicker."""
KEPT = 256
"""Interviews kept in memory that nobody follows or directs."""

Result = TypeVar("Result")


@dataclass
class _News:
    """What a thread found or appended beyond a record, to be taken in on the loop's thread."""

    state: Interview | None
    events: list[Event] = field(default_factory=list)

    def take(self, events: Iterable[Event]) -> None:
        events = list(events)
        self.state = fold(events, self.state)
        self.events.extend(events)


class Desk:
    """All interviews of one server process.

    Parameters
    ----------
    event_log
        Where events stand.
    rates
        What a person may do in what time.
    clock
        Tells the time.
    threads
        Where the database is waited for, never on the event loop's thread.
    """

    def __init__(self, event_log: EventLog, rates: Rates, clock: Clock, threads: Executor) -> None:
        self._log = event_log
        self._rates = rates
        self._clock = clock
        self._threads = threads
        self._records: OrderedDict[str, Record] = OrderedDict()
        self._people: dict[str, Person] = {}
        self._acting: set[asyncio.Task[Outcome]] = set()
        self.questions = Rated(event_log)

    async def record(self, iid: str) -> Record:
        """Give an interview as the log has it now.

        Raises
        ------
        NotFound
            There is none.
        """
        record = self._find(iid)
        async with record.lock:
            news = _News(record.state)
            await self.in_thread(self._catch_up, record, news)
            self._take(record, news)
        if record.state is None:
            self._records.pop(iid, None)
            raise NotFound("no_interview", "there is no such interview")
        return record

    async def act(
        self,
        iid: str,
        make: Callable[[Interview | None], Command],
        request: Request = INTERNAL,
        person: str | None = None,
    ) -> Outcome:
        """Carry a command out.

        Parameters
        ----------
        make
            Makes the command from the state; called again where another writer was quicker.
        request
            The outside of the command.
        person
            Whose interview it has to be; None for commands of our own.

        Raises
        ------
        Refused
            Why it is not done. What time brought about is appended all the same.
        """
        # Whoever asked may go away; what was begun is ended, or memory would lag the log.
        acting = asyncio.create_task(self._act(iid, make, request, person))
        self._acting.add(acting)
        acting.add_done_callback(self._acting.discard)
        return await asyncio.shield(acting)

    async def close(self) -> None:
        """Wait until what was begun is ended."""
        await asyncio.gather(*self._acting, return_exceptions=True)

    async def person(self, person: str) -> Person:
        """Give a person as the log has them now."""
        return await self.in_thread(self._person, person)

    async def in_thread(self, function: Callable[..., Result], *arguments: Any) -> Result:
        """Call something that blocks, and say in a person's words where the store fails."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, function, *arguments)
        except UnknownEvent as error:
            raise Unavailable(
                "unreadable",
                f"this interview cannot be read ({error}); was it made by a newer release?",
            ) from error
        except SQLAlchemyError as error:
            raise Unavailable(
                "store",
                "the database did not take or give anything just now; try again with the same "
                "Idempotency-Key. The server's log says more.",
                retry_after=5,
            ) from error

    def listen(self, record: Record, listener: Listener) -> Callable[[], None]:
        """Have a listener told of new events, in order; returns how to end it.

        The record stays in memory as long as somebody listens.
        """
        self._records[record.iid] = record
        record.listeners.add(listener)
        return lambda: record.listeners.discard(listener)

    def forget(self, person: str, iids: Iterable[str]) -> None:
        """Drop what was erased."""
        self._people.pop(person, None)
        for iid in iids:
            self._records.pop(iid, None)

    async def _act(
        self,
        iid: str,
        make: Callable[[Interview | None], Command],
        request: Request,
        person: str | None,
    ) -> Outcome:
        record = self._find(iid)
        async with record.lock:
            news = _News(record.state)
            try:
                outcome, refused = await self.in_thread(
                    self._transact, record, news, make, request, person
                )
            finally:
                # Also where it was refused: others may have appended meanwhile.
                self._take(record, news)
        if record.state is None:
            self._records.pop(iid, None)
        if refused is not None:
            raise refused
        return outcome

    def _transact(
        self,
        record: Record,
        news: _News,
        make: Callable[[Interview | None], Command],
        request: Request,
        person: str | None,
    ) -> tuple[Outcome, Refused | None]:
        """Read, decide, append; again, where somebody else was quicker. Runs in a thread."""
        stream = stream_of(record.iid)
        for _ in range(TRIES):
            self._catch_up(record, news)
            state = news.state
            if person is not None and state is not None and state.person != person:
                raise NotFound("no_interview", "there is no such interview")
            command = make(state)
            home = persons.stream_of(command.data.person) if isinstance(command, Create) else stream
            if request.key is not None:
                before = self._log.answer(home, request.key)
                if before is not None:
                    return Outcome(_same(before, request), repeated=True), None
            decision, entries = self._decide(state, command, request, record.iid)
            try:
                appended = self._log.append(*entries) if entries else ()
            except (Conflict, Repeated):
                continue
            for events in appended:
                self.questions.note(events)
            mine = next(
                (a for e, a in zip(entries, appended, strict=True) if e.stream == stream), ()
            )
            news.take(mine)
            return Outcome(request.answer, False, mine, decision.dropped), decision.refused
        raise Unavailable("busy", "too many writers at once; try again", retry_after=1)

    def _decide(
        self, state: Interview | None, command: Command, request: Request, iid: str
    ) -> tuple[Decision, list[Entry]]:
        now = self._clock()
        decision = decide(state, command, now)
        try:
            return decision, self._entries(state, decision, request, iid, now)
        except Refused as refused:
            # The person's own rules forbid the act; what time brought about stands all the same.
            timely = decide(state, Tick(), now) if state is not None else Decision()
            entries = self._entries(state, timely, INTERNAL, iid, now)
            return Decision(timely.events, refused), entries

    def _entries(
        self,
        state: Interview | None,
        decision: Decision,
        request: Request,
        iid: str,
        now: datetime,
    ) -> list[Entry]:
        """Say what is to be appended to the interview's stream and to its person's."""
        after = state
        for new in decision.events:
            after = apply(after, new, iid)
        if after is None:
            return []
        done = decision.refused is None
        key = request.key if done else None
        answer = Answer(request.kind, request.fingerprint, request.answer) if key else None
        creating = state is None
        entries = [
            Entry(
                stream=stream_of(iid),
                expected=0 if state is None else state.number,
                events=decision.events,
                owner=after.person,
                live=after.live,
                command=None if creating else key,
                answer=None if creating else answer,
            )
        ]
        wanted = list(_for_person(decision, after, request.counted if done else None))
        rates = [self._rate(after, asked) for asked in _newly_settled(state, after)]
        counted = [rate for rate in rates if rate is not None]
        wanted += counted
        if wanted:
            member = self._person(after.person)
            entries += [self.questions.entry(rate, member, now) for rate in counted]
            entries.append(
                Entry(
                    stream=persons.stream_of(after.person),
                    expected=member.number,
                    events=persons.decide_all(member, wanted, now, self._rates, after.person),
                    owner=after.person,
                    # A key of a request that makes an interview can only be the person's.
                    command=key if creating else None,
                    answer=answer if creating else None,
                )
            )
        return [entry for entry in entries if entry.events or entry.command]

    def _rate(self, state: Interview, asked: Asked) -> Rate | None:
        worth = score(state, asked)
        if worth is None:
            return None
        return Rate(
            interview=state.id,
            question=asked.id,
            domain=state.domain,
            begins=person_begins(state.difficulty),
            rating=self.questions.look_up(asked.id) or question_begins(asked.difficulty),
            score=worth,
        )

    def _person(self, person: str) -> Person:
        known = self._people.get(person, Person())
        news = self._log.read(persons.stream_of(person), known.number)
        if len(self._people) > KEPT:
            self._people.clear()
        self._people[person] = known = persons.fold(news, known)
        return known

    def _catch_up(self, record: Record, news: _News) -> None:
        after = record.number + len(news.events)
        news.take(self._log.read(stream_of(record.iid), after))

    def _take(self, record: Record, news: _News) -> None:
        if not news.events:
            return
        record.events.extend(news.events)
        record.state = news.state
        for listener in tuple(record.listeners):
            listener(news.events)

    def _find(self, iid: str) -> Record:
        record = self._records.get(iid)
        if record is None:
            record = self._records[iid] = Record(iid)
            self._drop_oldest()
        self._records.move_to_end(iid)
        return record

    def _drop_oldest(self) -> None:
        idle = [i for i, r in self._records.items() if not r.listeners and not r.lock.locked()]
        for iid in idle[: max(0, len(idle) - KEPT)]:
            del self._records[iid]


def _for_person(
    decision: Decision, after: Interview, counted: str | None
) -> Iterable[PersonCommand]:
    if counted is not None:
        yield Count(counted, after.id)
    for new in decision.events:
        if isinstance(new.data, InterviewStarted):
            yield Open(after.id, after.domain)
        elif isinstance(new.data, InterviewCompleted | Expired):
            yield Close(after.id, after.domain)
        elif isinstance(new.data, QuestionServed):
            yield Meet(after.id, new.data.question)
        elif isinstance(new.data, ModelUsed):
            yield Pay(after.id, new.data.tokens, new.data.money or 0.0)


def _newly_settled(before: Interview | None, after: Interview) -> Iterable[Asked]:
    known = {asked.index for asked in settled(before)}
    return [asked for asked in settled(after) if asked.index not in known]


def _same(before: Answer, request: Request) -> Any:
    if (before.kind, before.fingerprint) != (request.kind, request.fingerprint):
        raise Invalid(
            "key_reused",
            "this Idempotency-Key was used for another request; use a new one for each",
            field="Idempotency-Key",
        )
    return before.answer
