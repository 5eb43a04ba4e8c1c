"""A whole house in a folder, with a small question of its own and a grader that runs in threads."""

from __future__ import annotations

import asyncio
import inspect
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.measured import Fit, Growing, Measured
from jupyter_interviewer.domain.plan import Persona, Plan
from jupyter_interviewer.domain.question import (
    Case,
    Difficulty,
    EntryKind,
    Hint,
    HintLevel,
    Language,
    Mistake,
    Probe,
    Question,
)
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.hints.ladder import LadderHint
from jupyter_interviewer.interviewer.moves import Say
from jupyter_interviewer.interviews.crew import Patience
from jupyter_interviewer.interviews.person import Rates
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.database import Database
from jupyter_interviewer.store.log import EventLog
from jupyter_interviewer.store.people import People

ANN = Actor(name="ann@example.org")
STARTER = "def double(number):\n    ...\n"
RIGHT = "def double(number):\n    return number * 2\n"
WRONG = "def double(number):\n    return number ** 2\n"
INPUTS = (2, 3, 0, -4, 10)
KINDS = ("basic", "basic", "zero", "negative", "large")


def make_plan(**fields: Any) -> Plan:
    """A plan, with a greeting and an hour."""
    persona = Persona(name="Interviewer", style="calm", greeting='Hello: "{title}", {minutes}.')
    return Plan(
        **{
            "id": "short",
            "title": "Short",
            "summary": "One question.",
            "minutes": 30,
            "persona": persona,
            **fields,
        }
    )


def make_question(id: str = "double", seed: int = 1) -> Question:
    """A question about doubling, with two public and three hidden cases."""
    cases = tuple(
        Case(
            input=codec.dumps([number]),
            expected=codec.dumps(number * 2),
            public=index < 2,
            kind=kind,
        )
        for index, (number, kind) in enumerate(zip(INPUTS, KINDS, strict=True))
    )
    return Question(
        id=id,
        seed=seed,
        template_hash="0" * 64,
        title=f"Double it ({id})",
        difficulty=Difficulty.EASY,
        topics=("numbers",),
        language=Language.PYTHON,
        statement="Give twice the number.",
        entry_point="double",
        entry_kind=EntryKind.FUNCTION,
        parameters=("number",),
        starter=STARTER,
        cases=cases,
        growing=Growing(source="", values=codec.dumps({})),
        hints=tuple(Hint(level=level, text=f"A {level} hint.") for level in HintLevel),
        probes=(Probe(point="complexity", ask="How long does it take?", expects=("O(1)",)),),
        mistakes=(
            Mistake(name="square", misconception="squares it", hint="Try 3.", fails=(1, 3, 4)),
            Mistake(name="positive", misconception="forgets negatives", hint="?", fails=(3,)),
        ),
    )


class Shelf:
    """Cards of four questions."""

    def __init__(self, *ids: str) -> None:
        self.ids = ids or ("double", "again", "third", "fourth")

    def cards(self) -> tuple[Card, ...]:
        return tuple(
            Card(
                id=id,
                title=id,
                kind="coding",
                difficulty=Difficulty.EASY,
                topics=("numbers",),
                languages=(Language.PYTHON,),
                entry_point="double",
                entry_kind=EntryKind.FUNCTION,
            )
            for id in self.ids
        )


class Freezer:
    """Makes the question; ids in ``broken`` cannot be made."""

    def __init__(self) -> None:
        self.broken: set[str] = set()
        self.made: list[tuple[str, int, str]] = []

    def freeze(self, id: str, seed: int, salt: str, language: Language) -> Question:
        self.made.append((id, seed, salt))
        if id in self.broken:
            raise RuntimeError(f"{id} is broken")
        return make_question(id, seed)


def judge(job: Job) -> Graded:
    """Really run the code on the cases, in this process: enough for code that tests write."""
    cases = job.question.public_cases if job.kind == "run" else job.question.cases
    names: dict[str, Any] = {}
    try:
        for cell in job.cells:
            exec(cell.source, names)
    except SyntaxError as error:
        verdict = Verdict(
            outcome=Outcome.SYNTAX_ERROR, passed=0, total=len(cases), message=str(error)
        )
        return Graded(verdict=verdict, notebook=None)
    results = []
    for index, case in enumerate(cases):
        try:
            right = names["double"](*codec.loads(case.input)) == codec.loads(case.expected)
            outcome = Outcome.ACCEPTED if right else Outcome.WRONG_ANSWER
        except Exception:
            outcome = Outcome.RUNTIME_ERROR
        results.append(CaseResult(index=index, outcome=outcome, public=case.public, seconds=0.0))
    failed = [r.outcome for r in results if r.outcome is not Outcome.ACCEPTED]
    verdict = Verdict(
        outcome=failed[0] if failed else Outcome.ACCEPTED,
        passed=len(results) - len(failed),
        total=len(results),
        cases=tuple(results),
    )
    return Graded(verdict=verdict, notebook=nbformat.writes(nbformat.v4.new_notebook()))


class Grader:
    """Grades in threads; `hold` keeps results back, `faults` lets that many jobs fail."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(2)
        self.faults = 0
        self.jobs: list[Job] = []
        self.held: list[tuple[Job, Future[Graded]]] | None = None

    def submit(self, job: Job) -> Future[Graded]:
        self.jobs.append(job)
        if self.faults:
            self.faults -= 1
            return self.pool.submit(self._fail)
        if self.held is not None:
            future: Future[Graded] = Future()
            self.held.append((job, future))
            return future
        return self.pool.submit(judge, job)

    def measure(self, job: Job) -> Future[Measured]:
        fit = Fit(possible=("1",), confidence=1.0, smallest=1, largest=9)
        return self.pool.submit(lambda: Measured(time=fit, space=fit))

    def hold(self) -> None:
        self.held = []

    def release(self) -> None:
        held, self.held = self.held or [], None
        for job, future in held:
            if future.set_running_or_notify_cancel():
                future.set_result(judge(job))

    def _fail(self) -> Graded:
        raise RuntimeError("the worker died")


class Folder:
    """A workspace in a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults = 0
        self.answer: str | None = None

    async def ask_kernel(self, path: str, expression: str, seconds: float) -> str | None:
        return self.answer

    async def write_notebook(self, path: str, notebook: Any) -> str:
        if self.faults:
            self.faults -= 1
            raise OSError("the disk is full")
        target = self.root / path
        await asyncio.to_thread(target.parent.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(nbformat.write, notebook, target)
        return path


class Parrot:
    """Says what the occasions were, in pieces."""

    name = "parrot"

    def __init__(self) -> None:
        self.scenes: list[Any] = []

    async def respond(self, scene: Any) -> Any:
        self.scenes.append(scene)
        for occasion in scene.occasions:
            yield Say(text=f"{occasion.kind} ")
            yield Say(text=f"{occasion.number}. ")


def choose_hint(question, attempt, cells, given, level):  # type: ignore[no-untyped-def]
    """The first hint not given yet, of the level asked for if there is one."""
    left = [hint for hint in question.hints if hint.text not in given] or list(question.hints)
    fitting = [hint for hint in left if level in (None, hint.level)] or left
    return LadderHint(level=fitting[0].level, text=fitting[0].text, about="")


class FastClock:
    """A clock that can be put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def forward(self, **span: float) -> None:
        self.ahead += timedelta(**span)


class House:
    """Interviews with everything they need, that can be stopped and started again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.clock = FastClock()
        self.freezer = Freezer()
        self.grader = Grader()
        self.engine: Any = Parrot()
        self.shelf = Shelf()
        self.workspace = Folder(root / "work")
        self.plans = (make_plan(),)
        self.rates = Rates(None, None, None, None)
        self.patience = Patience(tries=3, pause=0.01, reply=5.0, wait=0.05)
        self.hints = choose_hint
        self.hint_maker: Any = None
        self.commissions: Any = None
        self.purse = Purse()
        self.services: list[Interviews] = []
        self.databases: list[Database] = []

    def open(self) -> Interviews:
        database = Database(f"sqlite:///{self.root / 'log.db'}")
        self.databases.append(database)
        self.log = EventLog(database)
        service = Interviews(
            log=self.log,
            artifacts=Artifacts((self.root / "artifacts").as_uri()),
            people=People(database),
            bank=self.shelf,
            freezer=self.freezer,
            grader=self.grader,
            engine=self.engine,
            workspace=self.workspace,
            plans=self.plans,
            rates=self.rates,
            clock=self.clock,
            tier="namespaces",
            choose_hint=self.hints,
            hints=self.hint_maker,
            patience=self.patience,
            commissions=self.commissions,
            purse=self.purse,
        )
        self.services.append(service)
        return service

    async def close(self) -> None:
        for service in self.services:
            await service.close()
        self.services.clear()

    def run(self, story: Any, timeout: float = 30.0) -> Any:
        """Run a coroutine function with a service, then close."""

        async def whole() -> Any:
            service = self.open()
            try:
                async with asyncio.timeout(timeout):
                    return await story(service)
            finally:
                await self.close()

        return asyncio.run(whole())


@pytest.fixture
def house(tmp_path: Path) -> Any:
    built = House(tmp_path)
    yield built
    built.grader.pool.shutdown(wait=False)
    for database in built.databases:
        database.close()


async def until(condition: Any, timeout: float = 15.0) -> Any:
    """Wait until a (possibly async) condition gives something true."""
    async with asyncio.timeout(timeout):
        while True:
            found = condition()
            if inspect.isawaitable(found):
                found = await found
            if found:
                return found
            await asyncio.sleep(0.01)


@pytest.fixture
def tools() -> Any:
    """What tests build with; conftest cannot be imported."""
    return SimpleNamespace(
        ann=ANN,
        until=until,
        right=(Cell(id="q1-answer", source=RIGHT),),
        wrong=(Cell(id="q1-answer", source=WRONG),),
        starter=STARTER,
        make_plan=make_plan,
        make_question=make_question,
        House=House,
        Shelf=Shelf,
    )
