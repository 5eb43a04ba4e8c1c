"""Has questions made in the background while others are answered; nobody waits for them."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable

from jupyter_interviewer.authoring.author import Author
from jupyter_interviewer.authoring.order import Order, Outcome
from jupyter_interviewer.domain.question import Difficulty

log = logging.getLogger(__name__)

HOUR = 3600.0


class Commissions:
    """Orders on their way: one at a time, so many an hour, and few that wait.

    Parameters
    ----------
    author
        Makes them.
    made
        Is called in a thread when there is a new question, to read the banks again.
    an_hour
        How many are begun in an hour, whatever becomes of them.
    waiting
        How many may wait for their turn.
    """

    def __init__(
        self,
        author: Author,
        made: Callable[[], None],
        *,
        an_hour: int = 6,
        waiting: int = 2,
    ) -> None:
        self._author = author
        self._made = made
        self._an_hour = an_hour
        self._most = waiting
        self._orders: deque[Order] = deque()
        self._begun: deque[float] = deque()
        self._task: asyncio.Task[None] | None = None
        self.outcomes: deque[Outcome] = deque(maxlen=100)

    def wish(self, topic: str, difficulty: Difficulty, avoid: tuple[str, ...] = ()) -> bool:
        """Have a question made, if one may be; returns whether it will be tried."""
        order = Order(topic=topic, difficulty=difficulty, avoid=avoid)
        alike = [one for one in self._orders if (one.topic, one.difficulty) == (topic, difficulty)]
        now = time.monotonic()
        while self._begun and now - self._begun[0] > HOUR:
            self._begun.popleft()
        full = len(self._orders) >= self._most
        if alike or full or len(self._begun) + len(self._orders) >= self._an_hour:
            return False
        self._orders.append(order)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())
        return True

    async def close(self) -> None:
        """Make nothing any more."""
        self._orders.clear()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await self._author.interrupt()
            await asyncio.gather(task, return_exceptions=True)

    async def _work(self) -> None:
        while self._orders:
            order = self._orders[0]
            self._begun.append(time.monotonic())
            try:
                outcome = await self._author.make(order)
                self.outcomes.append(outcome)
                said = f"{order.difficulty.value} question on {order.topic}"
                if outcome.made:
                    await asyncio.to_thread(self._made)
                    log.info("a new %s was made: %s", said, outcome.question)
                else:
                    log.warning("no %s was made, the bank's are served: %s", said, outcome.reason)
            except Exception:
                # What is made here nobody waits for: the bank has questions.
                log.exception("a question could not be made")
            finally:
                # Only now, so that nobody orders the same while it is being made.
                if self._orders:
                    self._orders.popleft()
