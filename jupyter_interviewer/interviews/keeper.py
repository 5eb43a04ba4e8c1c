"""Keeps the interviews of one server: finds them, carries acts out, directs the live ones."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.plan import Plan
from jupyter_interviewer.domain.refusal import Invalid, NotFound, Unavailable
from jupyter_interviewer.hints import ladder
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.clock import next_alarm
from jupyter_interviewer.interviews.crew import Crew, Patience
from jupyter_interviewer.interviews.desk import Desk
from jupyter_interviewer.interviews.director import Director
from jupyter_interviewer.interviews.person import Rates
from jupyter_interviewer.interviews.picking import pick, wish
from jupyter_interviewer.interviews.ports import (
    Clock,
    Commissions,
    Freezer,
    Grader,
    HintChooser,
    HintMaker,
    NotebookBuilder,
    Shelf,
    Workspace,
)
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.record import Record, Request
from jupyter_interviewer.interviews.state import Interview
from jupyter_interviewer.interviews.stock import Stock
from jupyter_interviewer.interviews.stream import Streams
from jupyter_interviewer.questions import notebook as notebooks
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.log import EventLog
from jupyter_interviewer.store.people import People

MAX_KEY = 200
STREAM = "interview/"

log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Tell the time."""
    return datetime.now(UTC)


class Keeper:
    """What all that can be asked of interviews is built on.

    Parameters
    ----------
    log, artifacts, people
        The store.
    bank, freezer
        Where questions come from.
    grader
        Runs and judges code.
    engine
        The interviewer.
    workspace
        Where notebooks are put.
    plans
        What kinds of interviews there are.
    rates
        What a person may do in what time.
    clock
        Tells the time.
    tier
        The isolation tier that grading uses; shown in every view.
    purse
        What models may cost.
    commissions
        Has new questions made while others are answered; none are made unless given.
    """

    def __init__(
        self,
        *,
        log: EventLog,
        artifacts: Artifacts,
        people: People,
        bank: Shelf,
        freezer: Freezer,
        grader: Grader,
        engine: Engine,
        workspace: Workspace,
        plans: Sequence[Plan],
        rates: Rates = Rates(),  # noqa: B008  (frozen)
        clock: Clock = utc_now,
        tier: str | None = None,
        build_notebook: NotebookBuilder = notebooks.build,
        choose_hint: HintChooser = ladder.choose,
        hints: HintMaker | None = None,
        patience: Patience = Patience(),  # noqa: B008  (frozen)
        purse: Purse = Purse(),  # noqa: B008  (frozen)
        commissions: Commissions | None = None,
    ) -> None:
        # Apart from each other: freezing takes seconds, and the database must not wait for it.
        self._threads = ThreadPoolExecutor(8, thread_name_prefix="interviews")
        self._makers = ThreadPoolExecutor(2, thread_name_prefix="questions")
        self._log = log
        self._people = people
        self._bank = bank
        self._plans = {plan.id: plan for plan in plans}
        self._clock = clock
        self._desk = Desk(log, rates, clock, self._threads)
        self._streams = Streams(self._desk, clock)
        self._stock = Stock(freezer, artifacts, self._makers)
        self._crew = Crew(
            desk=self._desk,
            streams=self._streams,
            stock=self._stock,
            grader=grader,
            engine=engine,
            workspace=workspace,
            build_notebook=build_notebook,
            hints=hints or Hints(Gate(), choose_hint),
            pick=lambda state: pick(state, bank.cards(), self._desk.questions.ratings),
            now=clock,
            tier=tier,
            patience=patience,
            purse=purse,
            wish=self._wish,
        )
        self._commissions = commissions
        self._directors: dict[str, Director] = {}
        self._ids: dict[str, str] = {}
        self._closed = False

    def _wish(self, state: Interview, choice: c.Choice) -> None:
        """Have a new question made for an interview, where a model may write some."""
        if self._commissions is None:
            return
        cards = self._bank.cards()
        if (topic := wish(state, choice, cards)) is not None:
            avoid = tuple(card.title for card in cards if topic in card.topics)[:20]
            self._commissions.wish(topic, choice.difficulty, avoid)

    async def erase(self, actor: Actor) -> None:
        """Delete everything of the person who asks: interviews, artifacts, name."""
        person = await self._person(actor)
        infos = await self._desk.in_thread(self._log.streams_of, person)
        mine = [i.stream.removeprefix(STREAM) for i in infos if i.stream.startswith(STREAM)]
        for iid in mine:
            director = self._directors.pop(iid, None)
            if director is not None:
                await director.close()
        await self._desk.in_thread(self._log.erase, person)
        await self._stock.erase(person)
        await self._desk.in_thread(self._people.erase, person)
        self._ids.pop(actor.name, None)
        self._desk.forget(person, mine)
        self._streams.end(mine)

    # The server

    async def resume(self) -> None:
        """Take up what was live when the server stopped: open work is done, clocks run on."""
        for card in self._bank.cards():
            await self._desk.in_thread(self._desk.questions.look_up, card.id)
        for info in await self._desk.in_thread(self._log.live_streams):
            if not info.stream.startswith(STREAM):
                continue
            try:
                self._direct(await self._desk.record(info.stream.removeprefix(STREAM)))
            except Unavailable as unavailable:
                # One that cannot be read must not keep all others from going on.
                log.error("%s is left alone: %s", info.stream, unavailable)

    async def close(self) -> None:
        """Stop directing; everything goes on at the next `resume`."""
        self._closed = True
        for director in list(self._directors.values()):
            await director.close()
        self._directors.clear()
        await self._stock.close()
        await self._desk.close()
        self._makers.shutdown(wait=False, cancel_futures=True)
        self._threads.shutdown(wait=False)

    async def _act(
        self,
        actor: Actor,
        iid: str,
        kind: str,
        key: str | None,
        make: Callable[[Interview | None], c.Command],
        body: Any = None,
        answer: str = "",
        counted: str | None = None,
    ) -> str:
        person = await self._person(actor)
        request = request_of(kind, key, body, answer, counted)
        outcome = await self._desk.act(iid, make, request, person)
        self._direct(await self._desk.record(iid))
        return str(outcome.answer)

    async def _person(self, actor: Actor) -> str:
        """Give the person's id; nobody's, for a name that never set up an interview."""
        known = self._ids.get(actor.name)
        if known is None:
            known = await self._desk.in_thread(self._people.find, actor.name)
            if known is None:
                return ""
            self._ids[actor.name] = known
        return known

    async def _record(self, actor: Actor, iid: str) -> Record:
        """Give an interview of the actor's, with what time has brought about."""
        person = await self._person(actor)
        record = await self._desk.record(iid)
        if record.standing.person != person:
            raise NotFound("no_interview", "there is no such interview")
        await self._look_at_the_clock(record)
        return record

    async def _look_at_the_clock(self, record: Record) -> None:
        alarm = next_alarm(record.standing)
        if alarm is not None and self._clock() >= alarm:
            await self._desk.act(record.iid, lambda state: c.Tick())

    async def _end_overdue(self, state: Interview) -> None:
        """End an interview that ran out unseen, so that it does not stand in another's way."""
        person = await self._desk.person(state.person)
        other = person.running.get(state.domain)
        if other is not None:
            await self._look_at_the_clock(await self._desk.record(other))

    def _direct(self, record: Record) -> None:
        if self._closed or record.iid in self._directors or not record.standing.live:
            return
        self._directors[record.iid] = Director(self._crew, record, self._directors.pop)


def request_of(kind: str, key: str | None, body: Any, answer: Any, counted: str | None) -> Request:
    """Describe a request from outside; its body is kept as a digest."""
    if key is not None and not 0 < len(key) <= MAX_KEY:
        raise Invalid("key", f"an Idempotency-Key has 1 to {MAX_KEY} characters")
    text = json.dumps(body, sort_keys=True)
    return Request(key, kind, hashlib.sha256(text.encode()).hexdigest(), answer, counted)
