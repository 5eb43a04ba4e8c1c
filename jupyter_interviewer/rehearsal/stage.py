"""The real service in a temporary folder, for rehearsals."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from concurrent.futures import Future
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.pool import NOT_MEASURED, Pool
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.crew import Patience
from jupyter_interviewer.interviews.person import Rates
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.rehearsal.clock import Clock
from jupyter_interviewer.sandbox.scripts import Scripts
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import EventLog
from jupyter_interviewer.store.people import People

_NO_LIMITS = Rates(None, None, None, None)
_PATIENCE = Patience(ahead=3600.0)


class Variants:
    """Makes a few variants of each question, for all rehearsals: each costs seconds to make.

    Parameters
    ----------
    freezer
        Makes them.
    seeds
        How many.
    """

    def __init__(self, freezer: Freezer, seeds: int) -> None:
        self._freezer = freezer
        self._seeds = seeds

    def freeze(self, id: str, seed: int, salt: str, language: Language) -> Question:
        """Make a question, or give the one that another interview has."""
        return self._freezer.freeze(id, seed % self._seeds, "rehearsal", language)


@dataclass(frozen=True)
class Parts:
    """What the stages share: bank, sandbox and interviewer are the real ones."""

    bank: Bank
    freezer: Variants
    pool: Pool
    engine: Engine
    tier: Tier
    hints: Hints
    opening: asyncio.Lock
    """Migrations use names of their whole process."""


@dataclass(frozen=True)
class Stage:
    """A service with a clock of its own, and what it writes to."""

    service: Interviews
    clock: Clock
    log: EventLog
    artifacts: Artifacts
    bank: Bank


class Folder:
    """A candidate's side that keeps notebooks in a folder and has no kernel."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def write_notebook(self, path: str, notebook: Any) -> str:
        """Write a notebook."""
        target = self._root / path
        await asyncio.to_thread(target.parent.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(nbformat.write, notebook, target)
        return path

    async def ask_kernel(self, path: str, expression: str, seconds: float) -> str | None:
        """Answer nothing: there is no kernel."""
        return None


@asynccontextmanager
async def shared(
    bank: Bank, engine: Engine, tier: Tier, workers: int, variants: int
) -> AsyncIterator[Parts]:
    """Set up what all stages share."""
    async with AsyncExitStack() as stack:
        pool = await asyncio.to_thread(Pool, workers, tier.value)
        stack.push_async_callback(asyncio.to_thread, pool.close)
        scripts = Scripts(tier)
        stack.callback(scripts.close)
        yield Parts(
            bank=bank,
            freezer=Variants(Freezer(bank, scripts, keep=400), variants),
            pool=pool,
            engine=engine,
            tier=tier,
            hints=Hints(Gate(scripts, bank.solutions, pool)),
            opening=asyncio.Lock(),
        )


class Unmeasured:
    """A grader that measures no growth, which takes longer than all the rest of an interview."""

    def __init__(self, pool: Pool) -> None:
        self.submit = pool.submit

    def measure(self, job: Job) -> Future[Measured]:
        """Give at once what is given where nothing can be measured."""
        found: Future[Measured] = Future()
        found.set_result(Measured(time=NOT_MEASURED, space=NOT_MEASURED))
        return found


@asynccontextmanager
async def stage(parts: Parts, *, measured: bool) -> AsyncIterator[Stage]:
    """Set up a stage in a temporary folder, which is gone afterwards.

    Parameters
    ----------
    parts
        What it shares with others.
    measured
        Whether the growth of what is accepted is measured.
    """
    async with AsyncExitStack() as stack:
        root = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rehearsal-")))
        async with parts.opening:
            database = await asyncio.to_thread(Database, f"sqlite:///{root / 'log.db'}")
        stack.callback(database.close)
        log, clock = EventLog(database), Clock()
        artifacts = Artifacts((root / "artifacts").as_uri())
        service = Interviews(
            log=log,
            artifacts=artifacts,
            people=People(database),
            bank=parts.bank,
            freezer=parts.freezer,
            grader=parts.pool if measured else Unmeasured(parts.pool),
            engine=parts.engine,
            workspace=Folder(root / "notebooks"),
            plans=planbook.load(),
            rates=_NO_LIMITS,
            clock=clock,
            tier=parts.tier.value,
            hints=parts.hints,
            patience=_PATIENCE,
        )
        stack.push_async_callback(service.close)
        yield Stage(service, clock, log, artifacts, parts.bank)
