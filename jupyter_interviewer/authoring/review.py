"""What a reviewer does with questions by a model, while the server runs: look, keep, drop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from jupyter_interviewer.authoring.shelf import Entry, Shelf
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.domain.refusal import Forbidden, Unavailable

log = logging.getLogger(__name__)

Result = TypeVar("Result")


class MadeQuestion(Frozen):
    """A question by a model that nobody has kept or dropped yet.

    Attributes
    ----------
    prompt
        What the model was told, by name and version.
    after
        The question of the bank that it tells anew, where it is one.
    rounds
        How often it was written until it passed.
    seeds
        Variants that the gate has proved.
    compared
        Who agreed on small inputs before the gate was asked.
    cases
        Hidden cases of a variant, the fewest of all.
    mutants, killed
        Changed solutions that the cases were tried on, and how many of them they caught.
    findings
        What the gate says besides; only warnings, and parts that may lack.
    tokens
        What it cost.
    """

    id: str
    title: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    model: str
    prompt: str = ""
    date: str = ""
    after: str | None = None
    rounds: int = 0
    seeds: int = 0
    compared: tuple[str, ...] = ()
    cases: int = 0
    mutants: int = 0
    killed: int = 0
    findings: tuple[str, ...] = ()
    tokens: int = 0

    @classmethod
    def of(cls, entry: Entry) -> MadeQuestion:
        """Tell of a question what its reviewer decides by."""
        card, record = entry.template.card, entry.record
        shown = cls(
            id=card.id,
            title=card.title,
            difficulty=card.difficulty,
            topics=card.topics,
            model=card.model or "",
        )
        if record is None:
            return shown
        figures = record.figures
        told = {
            "prompt": record.written.prompt,
            "date": record.written.date,
            "after": record.after,
            "rounds": record.rounds,
            "seeds": len(record.seeds),
            "compared": record.compared,
            "cases": figures.cases,
            "mutants": figures.mutants or 0,
            "killed": figures.killed or 0,
            "findings": record.findings,
            "tokens": record.usage.tokens,
        }
        return shown.model_copy(update=told)


class Review:
    """The shelf as reviewers have it; everybody else is refused.

    Parameters
    ----------
    shelf
        Where the questions stand.
    bank
        Folder of the bank that takes what is kept.
    changed
        Is called in a thread when there is one more or less, to read the banks again.
    """

    def __init__(self, shelf: Shelf, bank: Path, changed: Callable[[], None]) -> None:
        self._shelf = shelf
        self._bank = bank
        self._changed = changed
        self._turn = asyncio.Lock()

    async def made(self, actor: Actor) -> list[MadeQuestion]:
        """List what waits for a decision, newest first."""
        entries = await self._do(actor, self._shelf.entries)
        return [MadeQuestion.of(entry) for entry in entries]

    async def keep(self, actor: Actor, question: str) -> None:
        """Move a question to the bank of those that were kept; it is no longer new."""
        await self._do(actor, lambda: self._shelf.keep(question, self._bank), changes=True)
        log.info("a reviewer keeps the question %s", question)

    async def drop(self, actor: Actor, question: str) -> None:
        """Delete a question; whoever was asked it already keeps it."""
        await self._do(actor, lambda: self._shelf.drop(question), changes=True)
        log.info("a reviewer drops the question %s", question)

    async def _do(
        self, actor: Actor, act: Callable[[], Result], *, changes: bool = False
    ) -> Result:
        if not actor.reviews:
            raise Forbidden(
                "reviewers_only",
                "Questions by a model are kept and dropped by reviewers. Whoever runs the server "
                "names them in its configuration: c.JupyterInterviewer.reviewers.",
            )
        # One at a time: two who decide at once must not meet half of a folder.
        async with self._turn:
            try:
                done = await asyncio.to_thread(act)
            except OSError as error:
                said = error.strerror or type(error).__name__
                raise Unavailable(
                    "shelf", f"the folder of made questions cannot be changed: {said}"
                ) from error
            if changes:
                await asyncio.to_thread(self._changed)
            return done
