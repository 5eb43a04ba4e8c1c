"""One turn of the model: it is asked, may look and act, and is released sentence by sentence."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.interviewer.guard import Guard
from jupyter_interviewer.interviewer.modelled import telling
from jupyter_interviewer.interviewer.modelled.checker import Checker
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.hand import TOOLS, Hand
from jupyter_interviewer.interviewer.modelled.sentences import Sentences
from jupyter_interviewer.interviewer.moves import Look, Move, Say
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.llm import meter
from jupyter_interviewer.llm.endpoint import Role
from jupyter_interviewer.llm.library import tell
from jupyter_interviewer.llm.stream import Calls, Streamer, Text
from jupyter_interviewer.llm.tools import Called, as_message, as_result
from jupyter_interviewer.llm.usage import Budget

PROMPT = "interviewer"
_AGAIN = (
    "A sentence of yours was withheld. {detail} Nobody has seen it. {seen} Go on without it, and "
    "do not speak of this."
)


class Limits(Frozen):
    """What one turn may take.

    Attributes
    ----------
    seconds
        Of all its requests together.
    tokens
        Likewise.
    rounds
        How often it may call tools before it has to speak.
    mends
        How often a sentence may be withheld before another engine speaks.
    """

    seconds: float = 30.0
    tokens: int = 40_000
    rounds: int = 3
    mends: int = 1


class Unfit(Exception):
    """The model gave no good answer; ``code`` says why in one word."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Turn:
    """A turn.

    Parameters
    ----------
    streamer
        Asks the model.
    scene
        What is responded to.
    allowed
        Moves that the rules would make.
    limits
        What it may take.
    guard
        What of the question is not to be told.

    Attributes
    ----------
    shown
        What the candidate has seen of it.
    trouble
        Why something was withheld, if it was.
    prompt
        Which prompt it was told by.
    """

    def __init__(
        self,
        streamer: Streamer,
        scene: Scene,
        allowed: tuple[Move, ...],
        limits: Limits,
        guard: Guard | None = None,
    ) -> None:
        self._streamer = streamer
        self._model = streamer.endpoint.model_of(Role.INTERVIEWER)
        self._limits = limits
        told = tell(PROMPT, **telling.values(scene))
        self.prompt = told.label
        self._checker = Checker(scene, told.system, guard)
        self._hand = Hand(scene, allowed, Checker(scene, told.system, guard))
        self._full = False
        self._talk: list[dict[str, Any]] = [
            {"role": "system", "content": told.system},
            {"role": "user", "content": told.user},
        ]
        self.budget = Budget(limits.tokens, limits.seconds)
        self.shown = ""
        self.trouble: str | None = None

    @property
    def moves(self) -> list[Move]:
        """What it did beside speaking."""
        return self._hand.moves

    async def speak(self) -> AsyncGenerator[Say | Look]:
        """Give what the candidate may see, as soon as it is known to be that.

        Raises
        ------
        Unfit
            There is no good answer, or no good end of it.
        ModelFailed
            The model failed.
        """
        rounds = mends = 0
        while True:
            said: list[str] = []
            calls: tuple[Called, ...] = ()
            withheld: Finding | None = None
            tools = TOOLS if rounds < self._limits.rounds else ()
            asked = self._streamer.stream(Role.INTERVIEWER, self._talk, tools, budget=self.budget)
            cut = Sentences()
            async with aclosing(asked) as pieces:
                async for piece in pieces:
                    if isinstance(piece, Calls):
                        calls = piece.calls
                    text = piece.text if isinstance(piece, Text) else None
                    for sentence in cut.rest() if text is None else cut.feed(text):
                        withheld = self._check(sentence)
                        if withheld is not None or self._full:
                            break
                        said.append(sentence)
                        self.shown += sentence
                        yield Say(text=sentence)
                    if withheld is not None or self._full:
                        break
            if withheld is not None:
                self.trouble = withheld.kind
                meter.withheld(Role.INTERVIEWER, self._model, withheld.kind)
                mends += 1
                if mends > self._limits.mends:
                    raise Unfit(withheld.kind)
                self._feed_back(said, withheld)
                continue
            if not calls or self._full:
                break
            results = self._hand.carry_out(calls)
            for what in self._hand.looks:
                yield Look(what=what)
            if self._hand.silent or (self.shown.strip() and not self._hand.looked):
                break
            rounds = max(rounds + 1, self._limits.rounds if self._hand.circling else 0)
            if not tools:
                raise Unfit("tools")
            self._talk.append(as_message("".join(said), calls))
            self._talk += [as_result(*one) for one in zip(calls, results, strict=True)]
        if not self.shown.strip() and not self._hand.silent:
            raise Unfit("empty")

    def _check(self, sentence: str) -> Finding | None:
        if self.shown and not self._checker.fits(sentence):
            # Enough was said; what follows is dropped.
            self._full = True
            return None
        finding = self._checker.find(sentence)
        if finding is not None and finding.kind == "repeated" and self.shown:
            # A model that goes round in circles has said what it has to say.
            self.trouble, self._full = finding.kind, True
            return None
        return finding

    def _feed_back(self, said: list[str], finding: Finding) -> None:
        if said:
            self._talk.append({"role": "assistant", "content": "".join(said)})
        seen = f"The candidate has seen this much: {self.shown!r}." if self.shown else ""
        self._talk.append(
            {"role": "user", "content": _AGAIN.format(detail=finding.detail, seen=seen)}
        )
