"""One reply of the interviewer, from its first piece to its last move."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import Any, get_args

from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviewer.moves import Look, Move, Say, Speaks, TakeNote, Understand
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.interviews.commands import Account, Reply
from jupyter_interviewer.interviews.crew import Crew
from jupyter_interviewer.llm.meter import Meter

MAX_TEXT = 12_000
"""Characters of one reply; an engine that goes on is cut off there."""
MAX_MOVES = 5_000
APOLOGY = (
    "I lost my train of thought there. Please go on, or say it once more: "
    "your code, results and time are as they were."
)

log = logging.getLogger(__name__)


class Speech:
    """A reply in the making.

    Parameters
    ----------
    crew
        Who speaks, and where the pieces go.
    iid
        The interview.
    cause
        The last of the events it responds to.
    message
        Id of the message it will be.
    engine
        Who speaks.
    """

    def __init__(self, crew: Crew, iid: str, cause: int, message: str, engine: Engine) -> None:
        self._crew = crew
        self._engine = engine
        self._iid = iid
        self._cause = cause
        self._message = message
        self._text = ""
        self._moves: list[Move] = []
        self._looked: dict[str, None] = {}
        self._logged = False
        self._meter = Meter()

    @property
    def begun(self) -> bool:
        """Whether anything of it was shown."""
        return bool(self._text)

    async def give(self, scene: Scene) -> None:
        """Let the engine speak until it has done, and log what came of it.

        An engine that fails before its first word is asked again, a few times; one that
        fails later, or is far too slow, has said what it has said.
        """
        try:
            with self._meter:
                await self._give(scene)
        finally:
            await self.settle()

    async def settle(self) -> None:
        """Log what models have cost for it so far, and was not logged yet."""
        used = self._meter.take()
        if used:
            account = Account(used, self._cause)
            await self._crew.desk.act(self._iid, lambda state: account)

    async def _give(self, scene: Scene) -> None:
        patience = self._crew.patience
        for attempt in range(patience.tries):
            try:
                async with asyncio.timeout(patience.reply):
                    await self._listen(scene)
            except Exception as error:
                log.warning("%s: the engine failed: %r", self._iid, error)
                if self.begun:
                    await self.conclude(interrupted=True)
                    return
                await asyncio.sleep(patience.pause * 2**attempt)
            else:
                await self.conclude()
                return
        self._moves.clear()
        self._say(APOLOGY)
        await self.conclude()

    async def conclude(self, *, interrupted: bool = False) -> None:
        """Log what was said and done; nothing if that is done already, or came too late."""
        if self._logged:
            return
        # Half a reply has noted what it noted; what it was about to propose is void.
        kept = (TakeNote, Understand, Speaks) if interrupted else get_args(Move)
        moves = [self._settled(move) if interrupted else move for move in self._moves]
        command = Reply(
            cause=self._cause,
            message=self._message,
            text=self._text.strip(),
            engine=self._engine.name,
            interrupted=interrupted,
            moves=tuple(move for move in moves if isinstance(move, kept)),
            looked=tuple(self._looked),
        )
        try:
            outcome = await self._crew.desk.act(self._iid, lambda state: command)
        except Refused as refused:
            log.info("%s: a reply came too late: %s", self._iid, refused)
            return
        finally:
            self._crew.streams.hush(self._iid)
        self._logged = True
        for why in outcome.dropped:
            log.info("%s: a move was dropped: %s", self._iid, why)

    def _settled(self, move: Move) -> Move:
        """Say what it cost until it was cut off, which its engine could not."""
        if not isinstance(move, Speaks) or move.model is None:
            return move
        cost = self._meter.whole
        return move.model_copy(update={"tokens": cost.tokens, "seconds": cost.seconds})

    async def _listen(self, scene: Scene) -> None:
        self._moves.clear()
        self._looked.clear()
        moves: Any = self._engine.respond(scene)
        async with aclosing(moves):
            count = 0
            async for move in moves:
                count += 1
                if isinstance(move, Say):
                    self._say(move.text)
                elif isinstance(move, Look):
                    self._looked[move.what] = None
                    self._crew.streams.look(self._iid, self._message, move.what)
                elif isinstance(move, get_args(Move)):
                    self._moves.append(move)
                else:
                    log.warning("%s: not a move: %r", self._iid, type(move))
                if len(self._text) >= MAX_TEXT or count >= MAX_MOVES:
                    log.warning("%s: the engine would not end", self._iid)
                    return
                # An engine that never waits must not keep everybody else waiting.
                await asyncio.sleep(0)

    def _say(self, piece: str) -> None:
        # What a model sends need not be valid text; what the log holds is.
        piece = piece.encode("utf-8", "replace").decode("utf-8")[: MAX_TEXT - len(self._text)]
        if piece and (self._text or piece.strip()):
            self._text += piece
            self._crew.streams.speak(self._iid, self._message, piece)
