"""The one object that the web layer speaks to."""

from __future__ import annotations

import builtins
import json
import logging
import secrets
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any, Literal

from jupyter_interviewer.assessment import report as reports
from jupyter_interviewer.assessment import transcript as transcripts
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import OtherHelp
from jupyter_interviewer.domain.question import HintKind, Language
from jupyter_interviewer.domain.refusal import Invalid, NotFound, Refused, Unavailable
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews import picture
from jupyter_interviewer.interviews.founding import found
from jupyter_interviewer.interviews.keeper import STREAM, Keeper, request_of
from jupyter_interviewer.interviews.record import Record
from jupyter_interviewer.interviews.requests import ExecutionReport, NewInterview
from jupyter_interviewer.interviews.state import Interview, Status
from jupyter_interviewer.interviews.views import (
    AttemptView,
    InterviewView,
    Page,
    PlanView,
    QuestionPreview,
)
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.catalogue import Wanted, find

log = logging.getLogger(__name__)


class Interviews(Keeper):
    """Interviews of everybody, for whoever is asking.

    Every method raises `domain.refusal.Refused` (or a subclass, whose ``status`` is the
    HTTP status) where something is not allowed; another person's interview is `NotFound`.

    It is built from its parts: see `Keeper`.
    """

    # What there is

    async def plans(self) -> list[PlanView]:
        """List the plans."""
        return [PlanView.of(plan) for plan in self._plans.values()]

    async def questions(
        self,
        wanted: Wanted = Wanted(),  # noqa: B008  (frozen)
    ) -> builtins.list[Card]:
        """List the bank's cards, from easy to hard."""
        return find(self._bank.cards(), wanted)

    async def preview(
        self, question: str, seed: int = 0, language: Language | None = None
    ) -> QuestionPreview:
        """Show a question as a candidate would see it; in its own first language unless said."""
        card = next((one for one in self._bank.cards() if one.id == question), None)
        if card is None:
            raise NotFound("no_question", "there is no such question")
        chosen = language or card.languages[0]
        return QuestionPreview.of(await self._stock.shown(question, seed, chosen))

    # An interview from beginning to end

    async def create(
        self, actor: Actor, request: NewInterview, key: str | None = None
    ) -> InterviewView:
        """Set an interview up."""
        person = await self._desk.in_thread(self._people.id_of, actor.name)
        known = await self._desk.person(person)
        created = found(person, known, request, self._plans, self._bank.cards())
        outcome = await self._desk.act(
            created.interview,
            lambda state: c.Create(created),
            request_of(
                "create", key, request.model_dump(mode="json"), created.interview, "interview"
            ),
        )
        record = await self._record(actor, str(outcome.answer))
        if not outcome.repeated:
            self._prefetch(record)
        return self._picture(record)

    async def start(self, actor: Actor, iid: str, key: str | None = None) -> InterviewView:
        """Begin: the clock runs, the first question is on its way."""
        record = await self._record(actor, iid)
        await self._end_overdue(record.standing)
        await self._act(actor, iid, "start", key, lambda s: c.Start(self._crew.pick(s)))
        return self._picture(record)

    async def next_question(self, actor: Actor, iid: str, key: str | None = None) -> InterviewView:
        """Go on to the next question, solved or not."""
        await self._act(actor, iid, "next", key, lambda s: c.Next(self._crew.pick(s)))
        return await self.view(actor, iid)

    async def end(self, actor: Actor, iid: str, key: str | None = None) -> InterviewView:
        """End before the time is up."""
        await self._act(actor, iid, "end", key, lambda s: c.Finish())
        return await self.view(actor, iid)

    async def list(
        self, actor: Actor, cursor: str | None = None, limit: int = 50
    ) -> Page[InterviewView]:
        """List the actor's interviews, newest first."""
        person = await self._person(actor)
        infos = await self._desk.in_thread(self._log.streams_of, person)
        mine = [i.stream.removeprefix(STREAM) for i in infos if i.stream.startswith(STREAM)]
        mine.reverse()
        begin = 0
        if cursor is not None:
            if cursor not in mine:
                raise Invalid(
                    "cursor",
                    "this cursor is not from a list of your interviews",
                    field="query.cursor",
                )
            begin = mine.index(cursor) + 1
        page = mine[begin : begin + max(1, limit)]
        views = []
        for iid in page:
            try:
                views.append(await self.view(actor, iid))
            except Unavailable as unavailable:
                log.error("left out of a list: %s", unavailable)
        more = begin + len(page) < len(mine)
        return Page[InterviewView](items=tuple(views), next=page[-1] if more else None)

    async def view(self, actor: Actor, iid: str) -> InterviewView:
        """Show one."""
        return self._picture(await self._record(actor, iid))

    # The question, and the work on it

    async def notebook(self, actor: Actor, iid: str) -> dict[str, Any]:
        """Give the notebook of the question that stands, as it was served."""
        state = (await self._record(actor, iid)).standing
        asked = picture.shown_question(state)
        if asked is None:
            raise NotFound("no_question", "no question stands yet; start, or wait some seconds")
        return await self._stock.notebook(state, asked.index)

    async def save_draft(
        self, actor: Actor, iid: str, cells: Sequence[Cell], key: str | None = None
    ) -> None:
        """Keep what is typed so far."""
        kept = tuple(cells)
        await self._act(actor, iid, "draft", key, lambda s: c.SaveDraft(kept), _dump(kept))

    async def record_execution(
        self, actor: Actor, iid: str, report: ExecutionReport, key: str | None = None
    ) -> None:
        """Keep an executed cell with its outputs."""
        body = report.model_dump(mode="json")
        await self._act(actor, iid, "execution", key, lambda s: c.RecordExecution(report), body)

    async def run(
        self, actor: Actor, iid: str, cells: Sequence[Cell], key: str | None = None
    ) -> str:
        """Run the examples and the person's own cases; returns the run's id."""
        run, kept = _new_id("run"), tuple(cells)
        make = lambda s: c.Run(run, kept)  # noqa: E731
        return await self._act(actor, iid, "run", key, make, _dump(kept), run, "run")

    async def submit(
        self, actor: Actor, iid: str, cells: Sequence[Cell], key: str | None = None
    ) -> str:
        """Hand in an answer; returns the submission's id."""
        submission, kept = _new_id("sub"), tuple(cells)
        make = lambda s: c.Submit(submission, kept)  # noqa: E731
        return await self._act(actor, iid, "submission", key, make, _dump(kept), submission, "run")

    async def stop_run(self, actor: Actor, iid: str, rid: str) -> None:
        """Stop waiting for a run; a run that has ended already is left as it is."""
        await self._act(actor, iid, "stop", None, lambda s: c.StopRun(rid))

    async def run_result(self, actor: Actor, iid: str, rid: str) -> AttemptView:
        """Show one run."""
        return picture.attempt((await self._record(actor, iid)).standing, "run", rid)

    async def submission_result(self, actor: Actor, iid: str, sid: str) -> AttemptView:
        """Show one submission."""
        return picture.attempt((await self._record(actor, iid)).standing, "submission", sid)

    async def runs(self, actor: Actor, iid: str) -> builtins.list[AttemptView]:
        """List the runs, oldest first."""
        return picture.attempts((await self._record(actor, iid)).standing, "run")

    async def submissions(self, actor: Actor, iid: str) -> builtins.list[AttemptView]:
        """List the submissions, oldest first."""
        return picture.attempts((await self._record(actor, iid)).standing, "submission")

    # Talk and hints

    async def post_message(self, actor: Actor, iid: str, text: str, key: str | None = None) -> str:
        """Say something; returns the message's id, the reply comes as events."""
        message = _new_id("msg")
        make = lambda s: c.Post(message, text)  # noqa: E731
        return await self._act(actor, iid, "message", key, make, text, message, "message")

    async def stop_reply(self, actor: Actor, iid: str) -> InterviewView:
        """Stop the reply that is being spoken; what was shown of it stays."""
        await self._record(actor, iid)
        director = self._directors.get(iid)
        if director is not None:
            await director.stop_speaking()
        return await self.view(actor, iid)

    async def request_hint(
        self,
        actor: Actor,
        iid: str,
        key: str | None = None,
        offer: str | None = None,
        kind: HintKind | None = None,
    ) -> str:
        """Ask for a hint, or accept an offered one; returns the hint's id."""
        hint, body = _new_id("hint"), [offer, kind]
        make = lambda s: c.RequestHint(hint, offer, kind)  # noqa: E731
        return await self._act(actor, iid, "hint", key, make, body, hint, "hint")

    async def rate_hint(
        self,
        actor: Actor,
        iid: str,
        hint: str,
        rating: Literal["helpful", "unhelpful"],
        key: str | None = None,
    ) -> None:
        """Say whether a hint helped; the last time counts."""
        make = lambda s: c.RateHint(hint, rating)  # noqa: E731
        await self._act(actor, iid, "rating", key, make, [hint, rating])

    async def decline_hint(
        self, actor: Actor, iid: str, offer: str, key: str | None = None
    ) -> None:
        """Say "not now" to an offered hint."""
        await self._act(actor, iid, "decline", key, lambda s: c.DeclineHint(offer), offer)

    # Other AI help

    def other_help(self) -> OtherHelp | None:
        """Say what help the interviews that run here allow, by the strictest; None for none."""
        states = [one._record.standing for one in self._directors.values()]
        allowed = {state.plan.other_help for state in states if state.running}
        order = (OtherHelp.OFF, OtherHelp.LOGGED, OtherHelp.ALLOWED)
        return next((one for one in order if one in allowed), None)

    async def running(self, actor: Actor) -> InterviewView | None:
        """Show the actor's running interview, the newest one."""
        mine = (await self.list(actor)).items
        return next((view for view in mine if view.status == "in_progress"), None)

    async def log_help(self, actor: Actor, iid: str, helper: str, asked: str, told: str) -> None:
        """Keep what another AI helper was asked and answered."""
        await self._act(actor, iid, "help", None, lambda s: c.LogHelp(helper, asked, told))

    async def owes_reply(self, actor: Actor, iid: str) -> bool:
        """Whether the interviewer still has something to respond to."""
        state = (await self._record(actor, iid)).standing
        return state.live and any(due.kind == "reply" for due in state.obligations)

    # What happened

    async def events(
        self, actor: Actor, iid: str, after: int = 0, limit: int = 1000
    ) -> builtins.list[dict[str, Any]]:
        """Give the public forms of the events after a number."""
        record = await self._record(actor, iid)
        return [event.public_form() for event in record.events[after : after + limit]]

    async def follow(
        self, actor: Actor, iid: str, after: int = 0
    ) -> AsyncGenerator[dict[str, Any], None]:
        """Follow an interview: public events without gap or repeat, and unnumbered frames.

        Unnumbered: ``{"type": "piece", "data": {message, offset, text, looked}}`` of a message
        being spoken, ``{"type": "clock", "data": {now, deadline, seconds_left}}`` at once and every
        15 s. A reader that is too slow finds the iteration ended and may follow again.
        """
        record = await self._record(actor, iid)
        async with aclosing(self._streams.follow(record, after)) as frames:
            async for frame in frames:
                yield frame

    async def report(self, actor: Actor, iid: str) -> dict[str, Any]:
        """Sum the interview up, with scores and their reasons."""
        record = await self._record(actor, iid)
        self._must_have_begun(record.standing)
        questions = await self._stock.questions(record.standing)
        report = await self._desk.in_thread(reports.build, tuple(record.events), questions)
        return report.model_dump(mode="json")

    async def transcript(self, actor: Actor, iid: str, format: Literal["md", "json"] = "md") -> str:
        """Give the transcript as Markdown or JSON text."""
        record = await self._record(actor, iid)
        if format == "md":
            return transcripts.markdown(tuple(record.events))
        return json.dumps(transcripts.as_json(tuple(record.events)), indent=1)

    def _prefetch(self, record: Record) -> None:
        """Make the first question before the person asks for it."""
        choice = self._crew.pick(record.standing)
        if isinstance(choice, c.Choice):
            self._stock.prepare(record.standing, choice.question, choice.seed)

    def _picture(self, record: Record) -> InterviewView:
        return picture.interview(
            record.standing, self._clock(), self._crew.engine.name, self._crew.tier
        )

    def _must_have_begun(self, state: Interview) -> None:
        if state.status is Status.CREATED:
            raise Refused("not_started", "this interview has not begun; there is nothing to report")


def _dump(cells: Sequence[Cell]) -> builtins.list[Any]:
    return [cell.model_dump(mode="json") for cell in cells]


def _new_id(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(8)}"
