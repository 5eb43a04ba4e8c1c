"""The frozen questions of interviews: made, kept, and read again."""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from typing import Any, TypeVar

import nbformat

from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.interviews.ports import Freezer
from jupyter_interviewer.interviews.state import Asked, Interview
from jupyter_interviewer.questions.preview import PREVIEW_SALT
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.errors import MissingArtifact

KEPT = 128
"""Questions kept in memory; a frozen question with its cases is some hundred kilobytes."""

Result = TypeVar("Result")


class Stock:
    """Questions by interview.

    Parameters
    ----------
    freezer
        Makes them; blocking and slow, it runs bank code in a sandbox.
    artifacts
        Where they stand once they are served.
    threads
        Where both are waited for.
    """

    def __init__(self, freezer: Freezer, artifacts: Artifacts, threads: Executor) -> None:
        self._freezer = freezer
        self._artifacts = artifacts
        self._threads = threads
        self._making: OrderedDict[tuple[str, str, int], asyncio.Task[Question]] = OrderedDict()
        self._turn = asyncio.Lock()
        self._showing = asyncio.Lock()
        self._read: OrderedDict[str, Question] = OrderedDict()

    def prepare(self, state: Interview, question: str, seed: int) -> asyncio.Task[Question]:
        """Begin to freeze a question, or give the freezing that was begun before."""
        key = (state.id, question, seed)
        task = self._making.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = asyncio.create_task(
                self._thread(self._freezer.freeze, question, seed, state.salt, state.language)
            )
            # A failure is told to whoever serves the question; nobody else needs to hear it.
            task.add_done_callback(lambda t: t.cancelled() or t.exception())
            self._making[key] = task
            while len(self._making) > KEPT:
                self._making.popitem(last=False)
        return task

    async def ahead(self, state: Interview, question: str, seed: int) -> None:
        """Freeze a question that may be wanted: of all interviews one at a time.

        So a room full of people leaves a thread to what is wanted now. It returns when the
        freezing has begun; the next turn comes when it has ended, also where nobody waits
        for it any more.
        """
        await self._turn.acquire()
        self.prepare(state, question, seed).add_done_callback(lambda _: self._turn.release())

    async def shown(self, question: str, seed: int, language: Language) -> Question:
        """Make a question to look at, for no interview; of all that ask for one, one at a time."""
        async with self._showing:
            made = self._freezer.freeze
            return await self._thread(made, question, seed, PREVIEW_SALT, language)

    async def keep(self, state: Interview, index: int, question: Question) -> str:
        """Keep a question for good; returns its artifact."""
        data = question.model_dump_json().encode()
        folder = folder_of(state)
        path = await self._thread(
            self._artifacts.put_content, folder, data, f".question-{index + 1}.json"
        )
        self._remember(path, question)
        return path

    async def keep_notebook(self, state: Interview, index: int, notebook: Any) -> None:
        """Keep the notebook as it is served."""
        text = nbformat.writes(notebook)
        await self._thread(
            self._artifacts.put, f"{folder_of(state)}/question-{index + 1}.ipynb", text.encode()
        )

    async def keep_executed(self, state: Interview, id: str, notebook: str | None) -> str | None:
        """Keep the executed notebook of a run or submission; returns its artifact."""
        if notebook is None:
            return None
        path = f"{folder_of(state)}/{id}.ipynb"
        return await self._thread(self._artifacts.put, path, notebook.encode())

    async def notebook(self, state: Interview, index: int) -> dict[str, Any]:
        """Read the notebook as it was served."""
        path = f"{folder_of(state)}/question-{index + 1}.ipynb"
        data: dict[str, Any] = json.loads(await self._thread(self._artifacts.get, path))
        return data

    async def question(self, asked: Asked) -> Question:
        """Read a question that was served."""
        known = self._read.get(asked.artifact)
        if known is not None:
            return known
        data = await self._thread(self._artifacts.get, asked.artifact)
        question = await self._thread(Question.model_validate_json, data)
        self._remember(asked.artifact, question)
        return question

    async def questions(self, state: Interview) -> Mapping[int, Question]:
        """Read all questions that were served, by index."""
        served = [asked for asked in state.questions if asked.served is not None]
        return {asked.index: await self.question(asked) for asked in served}

    async def erase(self, person: str) -> None:
        """Delete all that was kept for a person."""
        self._read.clear()
        await self._thread(self._artifacts.erase, person)

    async def close(self) -> None:
        """Wait for no question any more; what makes it is ended by whoever lent it."""
        making = [task for task in self._making.values() if not task.done()]
        for task in making:
            task.cancel()
        await asyncio.gather(*making, return_exceptions=True)

    def _remember(self, path: str, question: Question) -> None:
        self._read[path] = question
        while len(self._read) > KEPT:
            self._read.popitem(last=False)

    async def _thread(self, function: Callable[..., Result], *arguments: Any) -> Result:
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, function, *arguments)
        except (MissingArtifact, OSError) as error:
            raise Unavailable(
                "artifacts",
                f"what was kept of this question cannot be reached: {error}",
                retry_after=5,
            ) from error


def folder_of(state: Interview) -> str:
    """Name the folder of an interview's artifacts, within its person's."""
    return f"{state.person}/{state.id}"
