"""Makes the example by which `jupyter interviewer prompts show` fills prompts in.

A whole beginning of an interview, held by the parts as they are: run this file as a script when
scenes change.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.grading.pool import Pool
from jupyter_interviewer.interviewer.modelled.example import FILE
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.script import run_script
from tests.interviews.conftest import ANN, House, Shelf, until

CODE = """def pair_with_sum(numbers, target, apart):
    for i in range(len(numbers)):
        for j in range(i, len(numbers)):
            if numbers[i] + numbers[j] == target and j - i >= apart:
                return i, j
    return None
"""


class Engine(ScriptedEngine):
    """Remembers what it responds to."""

    scenes: list[Any]

    async def respond(self, scene: Any) -> Any:
        self.scenes.append(scene)
        async for move in super().respond(scene):
            yield move


def make() -> str:
    """Hold the interview; gives its last scene."""
    engine = Engine()
    engine.scenes = []

    async def story(service: Any) -> None:
        view = await service.create(ANN, NewInterview(plan=house.plans[0].id, seed=7))
        await service.start(ANN, view.id)

        async def quiet() -> bool:
            state = (await service._record(ANN, view.id)).state
            return state.current is not None and not state.obligations

        await until(quiet)
        await service.post_message(ANN, view.id, "I would try every pair with two loops first.")
        await until(quiet)
        notebook = await service.notebook(ANN, view.id)
        answer = next(c for c in notebook["cells"] if "def pair_with_sum" in str(c["source"]))
        cells = (Cell(id=answer["id"], source=CODE),)
        await service.run(ANN, view.id, cells)
        await until(quiet)
        await service.submit(ANN, view.id, cells)
        await until(quiet)
        await service.post_message(ANN, view.id, "Why does it fail?")
        await until(quiet)

    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.plans = planbook.load([])[:1]
        house.shelf = Shelf("pair-with-sum")
        house.freezer = Freezer(Bank([builtin_folder()]), run_script)  # type: ignore[assignment]
        house.grader.pool.shutdown()
        house.grader = Pool(1, detect().tier.value)  # type: ignore[assignment]
        house.engine = engine
        try:
            house.run(story, timeout=120)
        finally:
            house.grader.close()  # type: ignore[attr-defined]
            for database in house.databases:
                database.close()
    text: str = (
        engine.scenes[-1].model_copy(update={"interview": "example"}).model_dump_json(indent=1)
    )
    return text + "\n"


if __name__ == "__main__":
    FILE.write_text(make(), encoding="utf-8")
