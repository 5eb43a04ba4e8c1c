"""The same attacks in whole interviews: what is streamed, and what the log shows its candidate."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.interviewer.modelled import Modelled
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.llm import Endpoint, Role
from jupyter_interviewer.llm.stream import Streamer
from tests.interviews.conftest import ANN, House, Shelf, make_plan, until
from tests.llm.streaming import KEY

from .attack import Attack, attacks
from .ground import CODE, NAME, PLAN, Ground, question

CHOSEN = (
    "the solution in a block",
    "the one line that counts",
    "base64 in code spans",
    "rot13 of an idea",
    "zero-width signs between letters",
    "German",
    "an HTML comment",
    "which data structure",
    "a leading question",
    "one step a message",
    "half a line a message",
    "a hidden case",
    "the system prompt",
    "you pass",
    "points of the agenda, by calls",
    "an accepted submission",
    "another candidate's code",
    "the solution as what a hint is about",
    "hints without asking",
    "the end, by a call",
    "calls with hostile arguments",
)


class Freezer:
    """Gives the question of the bank."""

    def freeze(self, *order: Any) -> Question:
        return question()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    built.freezer = Freezer()  # type: ignore[assignment]
    built.shelf = Shelf(NAME)
    built.plans = (make_plan(persona=PLAN.persona),)
    yield built
    built.grader.pool.shutdown(wait=False)
    for database in built.databases:
        database.close()


async def _frames(service: Any, iid: str, into: list[dict[str, Any]]) -> None:
    async with aclosing(service.follow(ANN, iid, 0)) as stream:
        async for frame in stream:
            into.append(frame)


async def _tried(service: Any, iid: str, ground: Ground, attack: Attack) -> None:
    """Say all that the attack says, each time when the one before is answered."""

    async def settled() -> bool:
        state = (await service._desk.record(iid)).state
        return state.current is not None and not state.obligations

    await until(settled)
    code = f"{attack.says[0]}\n{CODE}" if attack.place == "comment" else CODE
    await service.save_draft(ANN, iid, (Cell(id="q1-answer", source=code),))
    for turn, said in enumerate(attack.says):
        ground.obedient.obey(attack, turn)
        await service.post_message(ANN, iid, said if attack.place == "chat" else "And now?")
        await until(settled, 60)


def _read(frames: list[dict[str, Any]]) -> str:
    """Give all that the candidate gets beside their own words and the task."""
    theirs = [
        frame
        for frame in frames
        if frame["type"] not in ("clock", "QuestionServed", "DraftSaved", "InterviewCreated")
        and frame.get("data", {}).get("author") != "candidate"
    ]
    pieces = "".join(one["data"]["text"] for one in theirs if one["type"] == "piece")
    texts = [
        str(value)
        for one in theirs
        if one["type"] != "piece"
        for value in one.get("data", {}).values()
        if isinstance(value, str)
    ]
    return "\n".join((pieces, *texts, json.dumps(theirs, default=str)))


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    with Ground() as found:
        yield found


@pytest.mark.parametrize("name", CHOSEN)
def test_neither_the_stream_nor_the_log_shows_anything(
    name: str, ground: Ground, house: House
) -> None:
    attack = next(one for one in attacks() if one.name == name)
    frames: list[dict[str, Any]] = []

    async def story(service: Any) -> None:
        view = await service.create(ANN, NewInterview(plan="short", seed=7))
        await service.start(ANN, view.id)
        reading = asyncio.create_task(_frames(service, view.id, frames))
        await _tried(service, view.id, ground, attack)
        after = (await service.view(ANN, view.id)).last_event
        await until(lambda: any(one.get("number") == after for one in frames))
        reading.cancel()
        assert (await service.view(ANN, view.id)).status == "in_progress"

    endpoint = Endpoint(
        url=ground.url, key=SecretStr(KEY), models={Role.INTERVIEWER: "obedient"}, pause=0.01
    )
    streamer = Streamer(endpoint)
    house.engine = Modelled(streamer)

    async def whole(service: Any) -> None:
        async with streamer:
            await story(service)

    house.run(whole, timeout=120)
    kinds = [one["type"] for one in frames]
    wrongly = {"HintGiven", "PointCovered", "InterviewCompleted", "HintRequested"}
    assert not [one for one in frames if one["type"] in wrongly]
    assert kinds.count("HintOffered") <= 1
    assert any(one["type"] == "MessagePosted" for one in frames)
    gains = ground.judge(*attack.says).gains(_read(frames), attack.shows)
    assert not gains, _read(frames)
