"""The work that obligations call for: each kind is done, or given up with a clear event."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from jupyter_interviewer.assessment.answer import answer
from jupyter_interviewer.assessment.quality import measure as measure_quality
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.events import QuestionServed
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading import own_kernel
from jupyter_interviewer.grading.growth.worth import worth_measuring
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.crew import Crew
from jupyter_interviewer.interviews.hinting import wanted
from jupyter_interviewer.interviews.obligations import Kind, Obligation
from jupyter_interviewer.interviews.record import Record
from jupyter_interviewer.interviews.state import Asked, Interview
from jupyter_interviewer.llm.meter import Meter
from jupyter_interviewer.questions.problem import QuestionBroken

OTHER_QUESTIONS = 3
"""Questions that may fail in one interview before the person is asked to try again."""

log = logging.getLogger(__name__)


class Work:
    """Does what one interview owes.

    Parameters
    ----------
    crew
        Who does it.
    record
        The interview.
    """

    def __init__(self, crew: Crew, record: Record) -> None:
        self._crew = crew
        self._record = record
        self._do: dict[Kind, Callable[[Obligation], Awaitable[None]]] = {
            "question": self._serve,
            "run": self._grade,
            "submission": self._grade,
            "measurement": self._measure,
            "hint": self._hint,
        }
        self._give_up: dict[Kind, Callable[[Obligation], Awaitable[None]]] = {
            "question": self._fail_question,
            "run": self._fail_grading,
            "submission": self._fail_grading,
            "measurement": self._fail_measuring,
            "hint": self._fail_hint,
        }

    async def do(self, due: Obligation) -> None:
        """Do what is due; give it up after some tries; never leave it open."""
        meter = Meter()
        try:
            with meter:
                await self._try(due)
        finally:
            used = meter.take()
            if used:
                await self._act(c.Account(used, due.number))

    async def _try(self, due: Obligation) -> None:
        patience = self._crew.patience
        for attempt in range(patience.tries):
            try:
                await self._do[due.kind](due)
                return
            except Refused as refused:
                if not self._still(due):
                    log.info("%s: %s", self._record.iid, refused)
                    return
                log.warning("%s: %s %s: %s", self._record.iid, due.kind, due.about, refused)
            except QuestionBroken as broken:
                log.error("%s: %s", self._record.iid, broken)
                break  # it will be just as broken the next time
            except Exception:
                log.exception("%s: %s %s failed", self._record.iid, due.kind, due.about)
            await asyncio.sleep(patience.pause * 2**attempt)
        pause = patience.pause
        while self._still(due):
            try:
                await self._give_up[due.kind](due)
                return
            except Exception:
                # The store itself does not take it: there is nothing to do but wait.
                log.exception("%s: cannot give up %s", self._record.iid, due.about)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)

    def _still(self, due: Obligation) -> bool:
        return due in self._record.standing.obligations

    async def _act(self, command: c.Command) -> None:
        await self._crew.desk.act(self._record.iid, lambda state: command)

    # A question

    async def _serve(self, due: Obligation) -> None:
        state = self._record.standing
        asked = state.asked(due.index)
        question = await asyncio.shield(self._crew.stock.prepare(state, asked.id, asked.seed))
        artifact = await self._crew.stock.keep(state, asked.index, question)
        notebook = await self._crew.desk.in_thread(self._build, question, asked.index)
        await self._crew.stock.keep_notebook(state, asked.index, notebook)
        path = await self._crew.workspace.write_notebook(
            notebook_path(state, asked.index, asked.id), notebook
        )
        public = len(question.public_cases)
        served = QuestionServed(
            index=asked.index,
            question=question.id,
            seed=question.seed,
            title=question.title,
            difficulty=question.difficulty,
            topics=question.topics,
            language=question.language,
            entry_point=question.entry_point,
            notebook=path,
            artifact=artifact,
            hints=state.plan.hints,
            public_cases=public,
            hidden_cases=len(question.cases) - public,
            points=_points(state, question),
            cells=tuple(
                Cell(id=cell["id"], source=cell["source"])
                for cell in notebook.cells
                if cell["cell_type"] == "code"
            ),
        )
        await self._act(c.Serve(due.number, served))

    def _build(self, question: Question, index: int) -> Any:
        return self._crew.build_notebook(question, interview=self._record.iid, index=index)

    async def _fail_question(self, due: Obligation) -> None:
        def make(state: Interview | None) -> c.FailQuestion:
            again = state is not None and len(state.failed) + 1 < OTHER_QUESTIONS
            choice = self._crew.pick(state) if again else None
            instead = choice if isinstance(choice, c.Choice) else None
            todo = "Ask for the next question to try again."
            if instead is not None:
                todo = "Another one is being prepared."
            message = f"The question {due.about!r} could not be prepared. {todo}"
            return c.FailQuestion(due.number, message, instead)

        await self._crew.desk.act(self._record.iid, make)

    # A run or a submission

    async def _grade(self, due: Obligation) -> None:
        state = self._record.standing
        question = await self._crew.stock.question(state.asked(due.index))
        opened = self._record.events[due.number - 1].data
        job = Job(
            question=question,
            cells=getattr(opened, "cells", ()),
            kind="run" if due.kind == "run" else "submission",
            tier=self._crew.tier,
        )
        graded = await asyncio.wrap_future(self._crew.grader.submit(job))
        verdict = graded.verdict
        if job.kind == "submission":
            verdict = await self._beside_own_kernel(state.asked(due.index), job, verdict)
        artifact = await self._crew.stock.keep_executed(state, due.about, graded.notebook)
        await self._close_grading(due, verdict, artifact)

    async def _beside_own_kernel(self, asked: Asked, job: Job, verdict: Verdict) -> Verdict:
        """Say where it passes in the candidate's own kernel, and why; that costs no points."""
        question, cells = job.question, job.cells
        if not own_kernel.worth_asking(question, verdict):
            return verdict
        try:
            answer = await self._crew.workspace.ask_kernel(
                asked.notebook, own_kernel.expression(question, cells), own_kernel.SECONDS + 1
            )
            if answer is None:
                return verdict
            claim = await self._crew.desk.in_thread(
                own_kernel.read, question, cells, verdict, answer
            )
        except Exception:
            # The verdict is reached without it.
            log.exception("%s: the candidate's kernel could not be asked", asked.notebook)
            return verdict
        return verdict if claim is None else verdict.model_copy(update={"kernel": claim})

    async def _fail_grading(self, due: Obligation) -> None:
        message = (
            "Grading failed through a fault of ours; your code was not judged. "
            "Hand it in once more; if it happens again, the server's log says why."
        )
        verdict = Verdict(outcome=Outcome.INTERNAL_ERROR, passed=0, total=0, message=message)
        await self._close_grading(due, verdict, None)

    async def _close_grading(self, due: Obligation, verdict: Verdict, artifact: str | None) -> None:
        if due.kind == "run":
            await self._act(c.FinishRun(due.number, verdict, artifact))
        else:
            await self._act(c.Judge(due.number, verdict, artifact))

    # Figures beside the verdict

    async def _measure(self, due: Obligation) -> None:
        asked = self._record.standing.asked(due.index)
        reached = self._record.events[due.number - 1]
        made = self._record.events[(reached.cause or due.number) - 1].data
        cells: tuple[Cell, ...] = getattr(made, "cells", ())
        source = answer(cells, asked.entry_point)
        quality = await self._crew.desk.in_thread(measure_quality, source, asked.language)
        growth = None
        question = await self._crew.stock.question(asked)
        verdict: Verdict | None = getattr(reached.data, "verdict", None)
        if verdict is not None and worth_measuring(question, verdict):
            job = Job(question=question, cells=cells, kind="submission", tier=self._crew.tier)
            growth = await asyncio.wrap_future(self._crew.grader.measure(job))
        await self._act(c.Measure(due.number, quality, growth))

    async def _fail_measuring(self, due: Obligation) -> None:
        await self._act(c.Measure(due.number, None, None))

    # A hint

    async def _hint(self, due: Obligation) -> None:
        asked = self._record.standing.asked(due.index)
        question = await self._crew.stock.question(asked)
        events, state = tuple(self._record.events), self._record.standing
        left = await self._crew.left(state)
        asks = self._crew.hints.modelled and left.tokens != 0 and left.money != 0
        wish = wanted(events, state, due, question, self._crew.now(), asks)
        made = await self._crew.hints.make(wish)
        await self._act(c.GiveHint(due.number, kind=wish.kind, **dict(made)))

    async def _fail_hint(self, due: Obligation) -> None:
        message = "The hint could not be made; it costs nothing. Please ask again."
        await self._act(c.FailHint(due.number, message))


def notebook_path(state: Interview, index: int, question: str) -> str:
    """Name a question's notebook: a folder for each interview, under the server's root."""
    folder = f"interview-{state.created:%Y-%m-%d}-{state.id[:8]}"
    return f"{folder}/{index + 1}-{question}.ipynb"


def _points(state: Interview, question: Question) -> tuple[str, ...]:
    """The plan's emphasis first, then what the question's author wants to hear about."""
    probed = [probe.point for probe in question.probes]
    return tuple(dict.fromkeys((*state.plan.emphasis, *probed)))
