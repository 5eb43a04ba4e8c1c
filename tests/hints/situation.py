"""A candidate with a wrong answer to a question of the bank, before models of a test."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from pydantic import SecretStr

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import HintKind, HintLevel, Language, Question
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.grading.grade import grade
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.hints.wanted import Made, Wanted
from jupyter_interviewer.hints.writing import Writers
from jupyter_interviewer.interviewer.modelled import example
from jupyter_interviewer.interviewer.modelled.facts import SceneFacts
from jupyter_interviewer.interviewer.scene import Attempt, Scene
from jupyter_interviewer.llm import Client, Endpoint, Role
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.script import run_script
from tests.llm.loopback import KEY, Loopback, Said

BANK = Bank([builtin_folder()])
TEMPLATE = BANK.get("pair-with-sum")
WRONG = """\
def pair_with_sum(numbers, target, apart):
    seen = {}
    for j, number in enumerate(numbers):
        free = j - apart - 1
        if free >= 0:
            seen.setdefault(numbers[free], free)
        i = seen.get(target - number)
        if i is not None:
            return [i, j]
    return []
"""
"""It wants one more between the two than it must."""
RIGHT = WRONG.replace("j - apart - 1", "j - apart")
GOOD = (
    "Look at line 4, where you work out `free`. Take a list in which the only fitting pair stands "
    "exactly `apart` places from each other, and follow the loop by hand until its second number. "
    "Is the first one in `seen` by then?"
)

Writer = Callable[[dict[str, Any]], Said]


@cache
def freeze(language: Language = Language.PYTHON) -> Question:
    """Give the question as one interview has it."""
    return Freezer(BANK, run_script).freeze("pair-with-sum", 3, "salt", language)


@cache
def _judged(source: str) -> Verdict:
    cells = (Cell(id="answer", source=source),)
    return grade(Job(question=freeze(), cells=cells, kind="submission")).verdict


def wanted(
    question: Question,
    source: str = WRONG,
    *,
    level: HintLevel | None = None,
    kind: HintKind | None = None,
    given: tuple[str, ...] = (),
) -> Wanted:
    """Want a hint for an answer that was submitted."""
    cells = (Cell(id="answer", source=source),)
    verdict = _judged(source)
    return Wanted(
        question=question,
        attempt=verdict,
        cells=cells,
        given=given,
        level=level,
        kind=kind,
        facts=SceneFacts(scene(question, cells, verdict)),
    )


def scene(question: Question, cells: tuple[Cell, ...], verdict: Verdict) -> Scene:
    """Give what an interviewer sees of it."""
    shown = example.scene()
    brief = shown.question.model_copy(
        update={
            name: getattr(question, name)
            for name in ("statement", "starter", "parameters", "entry_point", "language", "title")
        }
    )
    attempt = Attempt(number=9, kind="submission", id="sub-1", cells=cells, verdict=verdict)
    return shown.model_copy(
        update={
            "question": brief,
            "code": cells,
            "attempts": (attempt,),
            "transcript": (),
            "executions": (),
            "hints_given": (),
        }
    )


def gate() -> Gate:
    """Give the gate as the server has it."""
    return Gate(run_script, BANK.solutions)


def ask(
    want: Wanted, behave: Writer, seconds: float = 60.0, made_by: Gate | None = None
) -> tuple[Made, list[dict[str, Any]]]:
    """Have a hint made with models; give what they were asked, too."""
    with Loopback(behave) as server:
        endpoint = Endpoint(
            url=server.url,
            key=SecretStr(KEY),
            models={Role.HINT_WRITER: "writer", Role.HINT_VALIDATOR: "validator"},
            pause=0.01,
            tries=2,
        )

        async def story() -> Made:
            async with Client(endpoint) as client:
                hints = Hints(made_by or gate(), writers=Writers(client, seconds))
                return await hints.make(want)

        made = asyncio.run(story())
        return made, list(server.requests)


def says(text: str, **opinion: Any) -> Writer:
    """Let the writer say a text, whatever it is told, and the validator think well of it."""
    good = {"relevant": True, "correct": True, "level_fits": True, "leaks": False, "why": ""}

    def behave(request: dict[str, Any]) -> Said:
        if request["model"] == "writer":
            return Said(json.dumps({"text": text}))
        return Said(json.dumps({**good, **opinion}))

    return behave
