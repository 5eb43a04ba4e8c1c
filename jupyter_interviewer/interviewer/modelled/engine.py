"""The engine that a language model speaks for; the scripted one stands by."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

from jupyter_interviewer.interviewer.guard import Guard
from jupyter_interviewer.interviewer.modelled.turn import Limits, Turn, Unfit
from jupyter_interviewer.interviewer.moves import Move, Say, Speaks, Understand
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from jupyter_interviewer.llm.endpoint import Role
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.meter import fell_back
from jupyter_interviewer.llm.stream import Streamer

USED_UP = (
    "What the language model may cost here is used up. From now on I work by fixed rules, without "
    "a model; everything else stays as it was."
)
LEFT_THERE = "I have to leave it there for now. Go on, or ask me once more."
"""What ends a message that the model could not end; the candidate has seen its beginning."""

log = logging.getLogger(__name__)


class Modelled:
    """Interviews by a model, in words that are checked; by rules where that is not possible.

    Parameters
    ----------
    streamer
        Asks the model.
    limits
        What one turn may take.
    guard
        What of the question is not to be told.
    """

    name = "modelled"

    def __init__(
        self, streamer: Streamer, limits: Limits | None = None, guard: Guard | None = None
    ) -> None:
        self._streamer = streamer
        self._limits = limits or Limits()
        self._guard = guard
        self._rules = ScriptedEngine()

    def guarded(self, guard: Guard) -> Modelled:
        """Give the engine as it may speak about the guarded question."""
        return Modelled(self._streamer, self._limits, guard)

    async def respond(self, scene: Scene) -> AsyncIterator[Move]:
        """Respond to what happened, move by move."""
        scripted = tuple(self._rules.moves(scene))
        if not scene.occasions or any(one.kind == "greeting" for one in scene.occasions):
            # A greeting is the plan's own, word by word.
            yield Speaks(engine=self._rules.name)
            for move in scripted:
                yield move
            return
        for move in scripted:
            if isinstance(move, Understand):
                yield move
        limits = self._affordable(scene)
        if limits.tokens <= 0:
            fell_back(Role.INTERVIEWER, "spent")
            yield Speaks(engine=self._rules.name, trouble="spent")
            for move in without_model(scene, scripted):
                yield move
            return
        turn = Turn(self._streamer, scene, scripted, limits, self._guard)
        yield self._speaks(turn)
        trouble: str | None = None
        try:
            async with aclosing(turn.speak()) as spoken:
                async for piece in spoken:
                    yield piece
        except ModelFailed as failed:
            trouble = failed.code
            log.warning("the model failed: %s", failed)
        except Unfit as unfit:
            trouble = unfit.code
            log.info("the model's answer was withheld: %s", unfit)
        except Exception:
            # Whatever is wrong with our own checks, the person gets an answer.
            trouble = "error"
            log.exception("the model's answer could not be checked")
        if trouble is None:
            yield self._speaks(turn, turn.trouble)
            for move in turn.moves:
                yield move
        elif turn.shown.strip():
            yield Say(text=f"\n\n{LEFT_THERE}")
            yield self._speaks(turn, trouble)
        else:
            fell_back(Role.INTERVIEWER, trouble)
            yield self._speaks(turn, trouble).model_copy(update={"engine": self._rules.name})
            poor = trouble == "spent" and limits.tokens < self._limits.tokens
            for move in without_model(scene, scripted) if poor else scripted:
                if not isinstance(move, Understand):
                    yield move

    def _affordable(self, scene: Scene) -> Limits:
        """Give the limits of a turn, within what it may cost."""
        left = [self._limits.tokens]
        if scene.allowance.tokens is not None:
            left.append(scene.allowance.tokens)
        endpoint = self._streamer.endpoint
        price = endpoint.price(endpoint.model_of(Role.INTERVIEWER))
        if scene.allowance.money is not None and price is not None and price.most > 0:
            left.append(int(scene.allowance.money / price.most * 1e6))
        return self._limits.model_copy(update={"tokens": min(left)})

    def _speaks(self, turn: Turn, trouble: str | None = None) -> Speaks:
        used = turn.budget.used
        return Speaks(
            engine=self.name,
            model=self._streamer.endpoint.model_of(Role.INTERVIEWER),
            prompt=turn.prompt,
            tokens=used.tokens,
            seconds=used.seconds,
            trouble=trouble,
        )


def without_model(scene: Scene, scripted: tuple[Move, ...]) -> Iterator[Move]:
    """Give the moves of the rules; says once before them that the model's budget is used up."""
    told = any(line.author == "interviewer" and USED_UP in line.text for line in scene.transcript)
    for move in scripted:
        if isinstance(move, Say) and not told:
            told = True
            yield Say(text=f"{USED_UP}\n\n")
        if not isinstance(move, Understand):
            yield move
