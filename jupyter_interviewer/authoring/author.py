"""Has a model write a question until it passes, or until what that may cost is used up."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from jupyter_interviewer.authoring import binding, rivals, safety
from jupyter_interviewer.authoring.manuscript import Code, Manuscript
from jupyter_interviewer.authoring.order import MEANING, Bounds, Order, Outcome, Round
from jupyter_interviewer.authoring.page import Page, look
from jupyter_interviewer.authoring.shelf import Record, Shelf
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Refused, Unavailable
from jupyter_interviewer.gate import Finding, Gate, Report, Severity
from jupyter_interviewer.hints.overlap import shared, too_long
from jupyter_interviewer.llm import Budget, Client, Message, ModelFailed, Role, read
from jupyter_interviewer.questions import scaffold
from jupyter_interviewer.questions.freeze import ScriptRunner
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.spec import Written
from jupyter_interviewer.questions.template import Template, load

TOLERATED = frozenset({"folder", "probes", "complexity"})
"""Checks whose *lacking* findings alone do not send a question back: other languages, something
to ask, figures of growth. What would prove the question itself may not lack."""

NAMES = ("the first solution", "the second solution", "the brute force")
NICE = 15
"""How far whatever tries a question stands back behind what people wait for."""

_WRITER = Role.QUESTION_WRITER
_EXAMPLE = ("question.yaml", "statement.md", "variant.py", "mistakes/forgets_the_last.py")
_STYLE = "Prefer plain loops and conditions, in a style of your own."
_SAID = 12_000

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
        self._client = client
        self._shelf = shelf
        self._run = run
        self._gate = gate
        self._bounds = bounds
        self._threads = threads or ThreadPoolExecutor(
            1, thread_name_prefix="author", initializer=_yield_to_others
        )
        self._gates: set[Gate] = set()

    @property
    def model(self) -> str:
        """The model that writes."""
        return self._client.endpoint.model_of(_WRITER)

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
        began = time.monotonic()
        budget = Budget(self._bounds.tokens, self._bounds.seconds)
        rounds: list[Round] = []
        desk = await self._thread(self._shelf.desk)
        try:
            reason, made = await self._written(order, budget, rounds, desk)
            ending = "gate" if made is None else "made"
        except ModelFailed as failed:
            ending, reason, made = "model", f"the model gave nothing: {failed.detail}", None
        except Refused as refused:
            ending, reason, made = "sandbox", f"nothing could be tried: {refused.detail}", None
        finally:
            await self._thread(shutil.rmtree, desk, True)
        outcome = Outcome(
            ending=ending,
            reason=reason,
            question=made,
            rounds=tuple(rounds),
            usage=budget.used,
            seconds=round(time.monotonic() - began, 1),
        )
        await self._thread(self._shelf.note, order, outcome)
        return outcome

    async def _written(
        self, order: Order, budget: Budget, rounds: list[Round], desk: Path
    ) -> tuple[str, str | None]:
        prompt = read("question-new")
        begin = messages(
            *prompt.render(
                topic=order.topic,
                difficulty=order.difficulty.value,
                meaning=MEANING[order.difficulty],
                avoid=list(order.avoid),
                modules=", ".join(safety.MODULES),
                example={name: scaffold.files(scaffold.ID)[name] for name in _EXAMPLE},
            )
        )
        talk = begin
        solved = _Solved()
        for number in range(1, self._bounds.rounds + 1):
            began = time.monotonic()
            answer = await self._client.ask(
                _WRITER, talk, Manuscript, name="question", budget=budget
            )
            written = Written(
                model=plain(answer.model),
                prompt=prompt.label,
                date=datetime.now(UTC).date().isoformat(),
            )
            trial = _Trial(self, order, answer.value, written, budget, desk / str(number), solved)
            findings, report = await trial.findings()
            if findings:
                await self._thread(must_work, self._run)
            seconds = round(time.monotonic() - began, 1)
            rounds.append(
                Round(findings=tuple(str(one)[:2000] for one in findings), seconds=seconds)
            )
            if not findings and report is not None:
                record = Record(
                    written=written,
                    rounds=number,
                    compared=NAMES,
                    figures=report.figures,
                    seeds=report.seeds,
                    findings=tuple(line[:2000] for line in report.text().splitlines())[:200],
                    usage=budget.used,
                    made=datetime.now(UTC),
                )
                name = await self._thread(self._shelf.add, trial.folder, record)
                return f"passed in round {number}", name
            talk = [*begin, *_again(answer.value, findings)]
        last = (
            rounds[-1].findings[0].splitlines()[0] if rounds[-1].findings else "nothing was tried"
        )
        return f"still not fit after {len(rounds)} rounds: {last[:400]}", None

    async def _thread(self, function: Callable[..., Result], *arguments: object) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, function, *arguments)


class _Solved:
    """What was solved from a page, kept while the page stays as it is."""

    def __init__(self) -> None:
        self.page: Page | None = None
        self.sources: tuple[str, ...] = ()


class _Trial:
    """One manuscript on its way: looked at, solved, compared, proved."""

    def __init__(
        self,
        author: Author,
        order: Order,
        manuscript: Manuscript,
        written: Written,
        budget: Budget,
        desk: Path,
        solved: _Solved,
    ) -> None:
        self._author = author
        self._order = order
        self._manuscript = manuscript
        self._written = written
        self._budget = budget
        self._solved = solved
        self.id = binding.id_of(manuscript)
        self.folder = desk / self.id

    async def findings(self) -> tuple[list[Finding], Report | None]:
        """Give what has to be mended; a report where it came as far as the gate."""
        if found := safety.of_manuscript(self._manuscript):
            return found, None
        found, page = await self._author._thread(self._drawn)
        if page is None:
            return found, None
        if self._solved.page != page:
            self._solved.sources = await self._solve(page)
            self._solved.page = page
        found, report = await self._author._thread(self._proved, self._solved.sources)
        if any(one.check in (rivals.CHECK, safety.CHECK, "solutions") for one in found):
            # Whose fault it was is not known: all of them begin anew.
            self._solved.page = None
        return found, report

    def _bind(self, sources: Mapping[str, str]) -> Template:
        texts = binding.files(
            self.id, self._manuscript, self._order.difficulty, sources, self._written
        )
        binding.write(self.folder, texts)
        return load(self.folder)

    def _drawn(self) -> tuple[list[Finding], Page | None]:
        try:
            return look(self._bind({}), self._manuscript, self._author._run)
        except QuestionBroken as error:
            return broken(error), None

    async def _solve(self, page: Page) -> tuple[str, ...]:
        """Ask for two solutions and a brute force, none of which sees another or the manuscript."""
        orders = (("solution", ""), ("solution", _STYLE), ("solution-brute", ""))
        asked = []
        for name, style in orders:
            told = messages(
                *read(name).render(
                    signature=binding.heading(self._manuscript),
                    pages=page.texts,
                    inputs="\n".join(page.inputs),
                    modules=", ".join(safety.MODULES),
                    **({"style": style} if name == "solution" else {}),
                )
            )
            asked.append(
                self._author._client.ask(
                    _WRITER, told, Code, name=name.replace("-", "_"), budget=self._budget
                )
            )
        answers = await asyncio.gather(*asked, return_exceptions=True)
        for one in answers:
            if isinstance(one, BaseException):
                raise one
        return tuple(one.value.code for one in answers if not isinstance(one, BaseException))

    def _proved(self, sources: Sequence[str]) -> tuple[list[Finding], Report | None]:
        found = [
            finding
            for name, source in zip(NAMES, sources, strict=True)
            for finding in safety.code(name, source)
        ]
        if found:
            return found, None
        try:
            template = self._bind(dict(zip(binding.SOLUTIONS, sources, strict=False)))
        except QuestionBroken as error:
            return broken(error), None
        found = [*_told_away(self._manuscript, sources)]
        found += rivals.compare(template, dict(zip(NAMES, sources, strict=True)), self._author._run)
        if found:
            return found, None
        report = self._author.prove(template)
        needed = [one for one in report.lacking if one.check not in TOLERATED]
        # What is merely tolerated is mentioned where there is something to mend anyhow.
        wanted = [*report.errors, *needed]
        return [*wanted, *(set(report.lacking) - set(needed))] if wanted else [], report


def _told_away(manuscript: Manuscript, sources: Sequence[str]) -> list[Finding]:
    """Look for a solution's code in what is read or heard; the gate would, too, but later."""
    told = [("statement.md", manuscript.statement)]
    told += [("question.yaml", probe.ask) for probe in manuscript.probes]
    told += [("question.yaml", hint.text) for hint in manuscript.hints]
    told += [(f"mistakes/{slip.name}.py", slip.hint) for slip in manuscript.mistakes]
    return [
        Finding(
            check="leaks",
            severity=Severity.ERROR,
            file=file,
            message=f"it shares {len(run.split())} tokens in a row with a solution: {run}",
            expected="a task, not its solution",
        )
        for file, text in told
        for run in [max((shared(text, one, Language.PYTHON) for one in sources), key=len)]
        if too_long(run)
    ]


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
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)


def broken(error: QuestionBroken) -> list[Finding]:
    """Give as findings why a folder cannot be read."""
    return [
        Finding(
            check="folder",
            severity=Severity.ERROR,
            message=": ".join(part for part in (one.field, one.message) if part),
            file=one.file,
            line=one.line,
        )
        for one in error.problems
    ]


def messages(system: str, user: str) -> list[Message]:
    """Give the beginning of a conversation."""
    return [Message(role="system", content=system), Message(role="user", content=user)]


def _again(manuscript: Manuscript, findings: Sequence[Finding]) -> list[Message]:
    """Give the manuscript, and what was found."""
    said = "\n".join(f"[{one.check}] {one}" for one in dict.fromkeys(findings))
    _, mend = read("question-mend").render(
        findings=said[:_SAID], disagree=any(one.check == rivals.CHECK for one in findings)
    )
    return [
        Message(role="assistant", content=manuscript.model_dump_json()),
        Message(role="user", content=mend),
    ]


def plain(text: str) -> str:
    """Make a model's name fit to be noted."""
    return "".join(one if " " <= one <= "~" else "?" for one in text)[:100] or "unnamed"
