"""The service living in this server: started in the background, started again if it failed."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from jupyter_interviewer import __version__
from jupyter_interviewer.authoring.review import Review
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.web.schemas import Health, SettingsView
from jupyter_interviewer.web.stream import Stream

PATIENCE = 60.0
"""Seconds a request waits for the service to be ready; the first start tries sandboxes out."""
AGAIN = 5.0
"""Seconds between two attempts to start what failed."""


@dataclass(frozen=True)
class House:
    """All parts, built and running.

    Attributes
    ----------
    interviews
        The service.
    settings
        What the panel says about it.
    review
        What reviewers do with questions by a model.
    close
        Ends it all.
    """

    interviews: Interviews
    settings: SettingsView
    review: Review
    close: Callable[[], Awaitable[None]]


class LocalHost:
    """A host that builds its house on its own server's event loop.

    A house that cannot be built (no database, no room on the disk) never keeps the server
    from starting: whoever asks hears why, and from time to time it is tried again.

    Parameters
    ----------
    build
        Builds the house and takes up what was live.
    log
        Where a failure is told.
    reviewers
        Names of those who may review, as the identity provider has them.
    """

    def __init__(
        self,
        build: Callable[[], Awaitable[House]],
        log: logging.Logger,
        reviewers: Iterable[str] = (),
    ) -> None:
        self.reviewers = frozenset(reviewers)
        self._build = build
        self._log = log
        self._building: asyncio.Task[House] | None = None
        self._failed_at = 0.0
        self._closed = False

    def begin(self) -> None:
        """Begin to build, if that has not begun; must be called on the event loop."""
        failed = self._building is not None and self._building.done() and self._failure()
        if self._building is None or (failed and time.monotonic() - self._failed_at > AGAIN):
            self._building = asyncio.create_task(self._try())
            # It is logged where it happens; asyncio need not say so again.
            self._building.add_done_callback(lambda task: task.cancelled() or task.exception())

    async def interviews(self) -> Interviews:
        """Give the service, once it runs."""
        return (await self._house()).interviews

    async def review(self) -> Review:
        """Give what reviewers do with questions by a model."""
        return (await self._house()).review

    async def settings(self) -> SettingsView:
        """Tell what the panel says about the house."""
        return (await self._house()).settings

    async def health(self) -> Health:
        """Tell that everything works, or raise `Unavailable`."""
        house = await self._house()
        await house.interviews.plans()
        return Health(version=__version__)

    async def close(self) -> None:
        """End the streams and everything that was built."""
        self._closed = True
        await Stream.close_all(self)
        building, self._building = self._building, None
        if building is None:
            return
        if not building.done():
            building.cancel()
        try:
            house = await building
        except (asyncio.CancelledError, Exception):
            return
        await house.close()

    async def _try(self) -> House:
        try:
            return await self._build()
        except Exception as error:
            self._failed_at = time.monotonic()
            self._log.exception("the interviewer could not be started: %s", error)
            raise

    def _failure(self) -> BaseException | None:
        assert self._building is not None
        if self._building.cancelled():
            return asyncio.CancelledError()
        return self._building.exception()

    async def _house(self) -> House:
        if self._closed:
            raise Unavailable("stopping", "the server is stopping; try again once it is back")
        self.begin()
        assert self._building is not None
        # Waiting, not taking part: a request that goes away must not stop the building.
        done, _ = await asyncio.wait({self._building}, timeout=PATIENCE)
        if not done:
            raise Unavailable(
                "starting", "the interviewer is still starting; try again", retry_after=AGAIN
            )
        failure = self._failure()
        if failure is None:
            return self._building.result()
        detail = failure.detail if isinstance(failure, Unavailable) else _first_line(failure)
        raise Unavailable(
            "not_running",
            f"the interviewer could not be started: {detail}. It is tried again in a few "
            "seconds; `jupyter interviewer doctor` looks into it.",
            retry_after=AGAIN,
        )


def _first_line(error: BaseException) -> str:
    text = str(error).strip().split("\n")[0][:300]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
