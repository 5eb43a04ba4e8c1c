"""Makes the question ahead that would come next, so that going on does not wait for it."""

from __future__ import annotations

import asyncio
import logging

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.interviews.commands import Choice
from jupyter_interviewer.interviews.crew import Crew
from jupyter_interviewer.interviews.record import Record

log = logging.getLogger(__name__)


class Ahead:
    """Prepares one interview's next question; what it prepares binds nobody.

    The choice is made anew when the person goes on. Where it is the same, the question is
    there at once; where it went differently meanwhile, it is made then, as ever.

    Parameters
    ----------
    crew
        Who chooses and makes it.
    record
        The interview.
    """

    def __init__(self, crew: Crew, record: Record) -> None:
        self._crew = crew
        self._record = record
        self._task: asyncio.Task[None] | None = None

    def look(self, event: Event) -> None:
        """Begin, where an event makes it likely that a question will be wanted."""
        data = event.data
        if isinstance(data, e.QuestionServed):
            self._begin(self._crew.patience.ahead)
        elif isinstance(data, e.NextOffered) or (
            isinstance(data, e.VerdictReached) and data.verdict.accepted
        ):
            self._begin(0.0)

    def resume(self) -> None:
        """Begin after a start in the middle of an interview."""
        if self._record.standing.current is not None:
            self._begin(self._crew.patience.ahead)

    async def close(self) -> None:
        """Wait for nothing any more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _begin(self, wait: float) -> None:
        # One at a time: what is being made goes on, but no longer for us.
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.create_task(self._prepare(wait))

    async def _prepare(self, wait: float) -> None:
        await asyncio.sleep(wait)
        try:
            state = self._record.standing
            if not state.running or state.current is None:
                return
            choice = self._crew.pick(state)
            if isinstance(choice, Choice):
                self._crew.wish(state, choice)
                await self._crew.stock.ahead(state, choice.question, choice.seed)
        except Exception as error:
            # It is told to whoever asks for the question, if anybody does.
            log.info("%s: nothing was prepared: %s", self._record.iid, error)
