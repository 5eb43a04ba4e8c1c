"""Directs one live interview: does what is due, lets the interviewer speak, watches the clock."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Coroutine
from typing import Any

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.interviewer.guard import guarded
from jupyter_interviewer.interviews.ahead import Ahead
from jupyter_interviewer.interviews.clock import next_alarm
from jupyter_interviewer.interviews.commands import Tick
from jupyter_interviewer.interviews.crew import Crew
from jupyter_interviewer.interviews.record import Record
from jupyter_interviewer.interviews.speech import Speech
from jupyter_interviewer.interviews.staging import stage
from jupyter_interviewer.interviews.work import Work

_INTERRUPTING = (
    e.RunRequested,
    e.SubmissionMade,
    e.HintRequested,
    e.HintDeclined,
    e.QuestionChosen,
    e.InterviewCompleted,
    e.Expired,
)
"""What the person does meanwhile cancels the reply being spoken; typing does not."""

log = logging.getLogger(__name__)


class _Stop:
    """A letter that asks for silence."""

    def __init__(self) -> None:
        self.heard = asyncio.Event()


class Director:
    """The one that keeps an interview going, until nothing is left to do.

    It has one mailbox, filled with the interview's events as they stand in the log. After
    each letter it looks at what the state owes, and starts what is not under way yet. So a
    server that starts again needs nothing but the log.

    Parameters
    ----------
    crew
        Whom it puts to work.
    record
        The interview.
    done
        Called when nothing is left.
    """

    def __init__(self, crew: Crew, record: Record, done: Callable[[str], object]) -> None:
        self._crew = crew
        self._record = record
        self._done = done
        self._work = Work(crew, record)
        self._ahead = Ahead(crew, record)
        self._mailbox: asyncio.Queue[list[Event] | _Stop] = asyncio.Queue()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._speech: Speech | None = None
        self._speaking: asyncio.Task[None] | None = None
        self._aware = 0
        self._stumbles = 0
        self._stop_listening = crew.desk.listen(record, self._mailbox.put_nowait)
        self._main = asyncio.create_task(self._direct(), name=f"director of {record.iid}")

    async def close(self) -> None:
        """Stop. What is under way is dropped and, since it stays due, done after the next start."""
        self._stop_listening()
        tasks = [self._main, *self._tasks.values()]
        if self._speaking is not None:
            tasks.append(self._speaking)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, self._ahead.close(), return_exceptions=True)
        self._crew.streams.hush(self._record.iid)

    async def stop_speaking(self) -> None:
        """End the reply that is being spoken, or thought about; what was shown of it stays."""
        stop = _Stop()
        self._mailbox.put_nowait(stop)
        heard = asyncio.create_task(stop.heard.wait())
        await asyncio.wait((heard, self._main), return_when=asyncio.FIRST_COMPLETED)
        heard.cancel()

    async def _direct(self) -> None:
        self._ahead.resume()
        while True:
            try:
                self._arrange()
                if not self._record.standing.live:
                    break
                letter = await self._next_letter()
                if isinstance(letter, _Stop):
                    try:
                        await self._hush(stopped=True)
                    finally:
                        letter.heard.set()
                    continue
                for event in letter:
                    if event.number > self._aware and self._interrupts(event):
                        await self._hush()
                    self._ahead.look(event)
            except Exception:
                # Nothing may end an interview but its rules.
                log.exception("%s: the director stumbled", self._record.iid)
                await asyncio.sleep(self._crew.patience.pause)
        await self._hush()
        await self._ahead.close()
        self._stop_listening()
        self._done(self._record.iid)

    async def _next_letter(self) -> list[Event] | _Stop:
        """Wait for the next events, or for the moment when time brings something about."""
        wait = self._crew.patience.wait
        alarm = next_alarm(self._record.standing)
        if alarm is not None:
            wait = min(wait, (alarm - self._crew.now()).total_seconds())
        try:
            async with asyncio.timeout(max(0.0, wait)):
                return await self._mailbox.get()
        except TimeoutError:
            if alarm is not None and self._crew.now() >= alarm:
                await self._crew.desk.act(self._record.iid, lambda state: Tick())
            return []

    def _arrange(self) -> None:
        """Start what is due and not under way; stop what nobody waits for any more."""
        state = self._record.standing
        open_work = {due.number: due for due in state.obligations if due.kind != "reply"}
        for number, task in list(self._tasks.items()):
            if number not in open_work:
                task.cancel()
                del self._tasks[number]
            elif task.done():
                del self._tasks[number]
        for number, due in open_work.items():
            if number not in self._tasks:
                self._tasks[number] = self._begin(self._work.do(due))
        silent = self._speaking is None or self._speaking.done()
        wanted = any(due.kind == "reply" for due in state.obligations)
        if wanted and silent and state.running and state.current is not None:
            self._speaking = self._begin(self._speak())

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        # Done or failed, there is something to look at.
        task.add_done_callback(lambda _: self._mailbox.put_nowait([]))
        return task

    async def _speak(self) -> None:
        try:
            await self._give_speech()
            self._stumbles = 0
        except Exception:
            log.exception("%s: nothing could be said", self._record.iid)
            self._stumbles += 1
            await asyncio.sleep(min(self._crew.patience.pause * 2**self._stumbles, 30.0))

    async def _give_speech(self) -> None:
        record = self._record
        self._aware = record.number
        asked = record.standing.current
        if asked is None:
            return
        question = await self._crew.stock.question(asked)
        left = await self._crew.left(record.standing)
        # Reading the question may have taken its time: what stands now is what is spoken about.
        state, events, self._aware = record.standing, tuple(record.events), record.number
        if state.current is None or state.current.index != asked.index:
            return
        replies = [due for due in state.obligations if due.kind == "reply"]
        if not replies:
            return
        scene = stage(events, state, state.current, question, replies, self._crew.now(), left)
        message = f"msg-{secrets.token_hex(8)}"
        engine = guarded(self._crew.engine, question)
        self._speech = Speech(self._crew, record.iid, replies[-1].number, message, engine)
        await self._speech.give(scene)

    def _interrupts(self, event: Event) -> bool:
        if isinstance(event.data, e.MessagePosted):
            return event.data.author == "candidate"
        return isinstance(event.data, _INTERRUPTING) and event.actor != "interviewer"

    async def _hush(self, *, stopped: bool = False) -> None:
        """Cancel the reply being spoken. What was shown of it is logged, as far as it got.

        Where the person stopped it, nothing more is said to what it was about.
        """
        speaking, self._speaking = self._speaking, None
        speech, self._speech = self._speech, None
        if speaking is None or speaking.done():
            return
        speaking.cancel()
        await asyncio.gather(speaking, return_exceptions=True)
        self._crew.streams.hush(self._record.iid)
        if speech is not None and (speech.begun or stopped):
            await speech.conclude(interrupted=True)
