"""Has a model write a question until it passes, or until what that may cost is used up."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any, TypeVar

from jupyter_interviewer.authoring import rivals, safety
from jupyter_interviewer.authoring.account import SAID, Account, written_by
from jupyter_interviewer.authoring.manuscript import Manuscript
from jupyter_interviewer.authoring.order import MEANING, Bounds, Ending, Order, Outcome
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.authoring.trial import NAMES, WRITER, Solved, Trial, messages
from jupyter_interviewer.domain.refusal import Refused, Unavailable
from jupyter_interviewer.gate import Finding, Gate, Report
from jupyter_interviewer.llm import Client, Message, ModelFailed, tell
from jupyter_interviewer.questions import scaffold
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.template import Template

NICE = 15
"""How far whatever tries a question stands back behind what people wait for."""

_EXAMPLE = ("question.yaml", "statement.md", "variant.py", "mistakes/forgets_the_last.py")

Result = TypeVar("Result")


class Author:
    """Makes questions by a model.

    Parameters
    ----------
    client
        Asks the model.
    shelf
        Where what passed is put.
    run
        Runs a script in a sandbox of its own.
    gate
        Opens a gate; it is closed after each question.
    bounds
        What one question may cost.
    threads
        Where the sandbox and the gate are waited for; one of its own unless given.
    """

    def __init__(
        self,
        client: Client,
        shelf: Shelf,
        run: ScriptRunner,
        gate: Callable[[], AbstractContextManager[Gate]],
        bounds: Bounds = Bounds(),  # noqa: B008  (frozen)
        threads: Executor | None = None,
    ) -> None:
        self.client = client
        self._shelf = shelf
        self.run = run
        self._gate = gate
        self._bounds = bounds
        self._threads = threads or ThreadPoolExecutor(
            1, thread_name_prefix="author", initializer=_yield_to_others
        )
        self._gates: set[Gate] = set()

    @property
    def model(self) -> str:
        """The model that writes."""
        return self.client.endpoint.model_of(WRITER)

    async def interrupt(self) -> None:
        """End what is being proved; whoever waits for it hears so soon."""
        for gate in tuple(self._gates):
            await asyncio.to_thread(gate.close)

    async def close(self) -> None:
        """Prove nothing any more."""
        await self.interrupt()
        await asyncio.to_thread(self._threads.shutdown, True)

    def prove(self, template: Template) -> Report:
        """Let the gate look at a question. Blocking."""
        with self._gate() as gate:
            self._gates.add(gate)
            try:
                return gate.verify(template, range(self._bounds.seeds))
            finally:
                self._gates.discard(gate)

    async def make(self, order: Order) -> Outcome:
        """Make a question; whatever goes wrong is told in the outcome, never raised."""
        account = Account(self._bounds)
        ending: Ending
        desk = await self.thread(self._shelf.desk)
        try:
            reason, made = await self._written(order, account, desk)
            ending = "gate" if made is None else "made"
        except ModelFailed as failed:
            ending, reason, made = "model", f"the model gave nothing: {failed.detail}", None
        except Refused as refused:
            ending, reason, made = "sandbox", f"nothing could be tried: {refused.detail}", None
        finally:
            await self.thread(shutil.rmtree, desk, True)
        outcome = account.outcome(ending, reason, made)
        await self.thread(self._shelf.note, order, outcome)
        return outcome

    async def _written(self, order: Order, account: Account, desk: Path) -> tuple[str, str | None]:
        told = tell("question-new", **values(order))
        begin = messages(told.system, told.user)
        talk = begin
        solved = Solved()
        for _ in range(self._bounds.rounds):
            number = account.begin_round()
            answer = await self.client.ask(
                WRITER, talk, Manuscript, name="question", budget=account.budget
            )
            written = written_by(answer.model, told.label)
            place = desk / str(number)
            trial = Trial(self, order, answer.value, written, account.budget, place, solved)
            findings, report = await trial.findings()
            if findings:
                await self.thread(must_work, self.run)
            account.end_round(findings)
            if not findings and report is not None:
                record = account.record(written, report, NAMES)
                name = await self.thread(self._shelf.add, trial.folder, record)
                return account.passed, name
            talk = [*begin, *_again(answer.value, findings)]
        return account.unfit, None

    async def thread(self, function: Callable[..., Result], *arguments: object) -> Result:
        """Wait for a function in the thread of what is tried."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, function, *arguments)


def must_work(run: ScriptRunner) -> None:
    """See that it is not the sandbox's own fault that something failed.

    Raises
    ------
    Unavailable
        It is.
    """
    done = run("print(1)")
    if not done.ok:
        raise Unavailable("sandbox", done.message or "the sandbox does not work")


def _yield_to_others() -> None:
    """Let this thread, and all that it starts, work when nobody else has to.

    On Linux a thread has a priority of its own, which its processes inherit; elsewhere it is a
    process's, and ours has candidates waiting.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            mine = threading.get_native_id()
            behind = max(NICE, os.getpriority(os.PRIO_PROCESS, mine))
            os.setpriority(os.PRIO_PROCESS, mine, behind)


def values(order: Order) -> dict[str, Any]:
    """Give what the prompt for a new question is filled with."""
    return {
        "topic": order.topic,
        "difficulty": order.difficulty.value,
        "meaning": MEANING[order.difficulty],
        "avoid": list(order.avoid),
        "modules": ", ".join(safety.MODULES),
        "example": {name: scaffold.files(scaffold.ID)[name] for name in _EXAMPLE},
    }


def _again(manuscript: Manuscript, findings: Sequence[Finding]) -> list[Message]:
    """Give the manuscript, and what was found."""
    said = "\n".join(f"[{one.check}] {one}" for one in dict.fromkeys(findings))
    disagree = any(one.check == rivals.CHECK for one in findings)
    _, mend, _ = tell("question-mend", findings=said[:SAID], disagree=disagree)
    return [
        Message(role="assistant", content=manuscript.model_dump_json()),
        Message(role="user", content=mend),
    ]
