"""What a message takes in a process that holds 200 live interviews, each of them followed."""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from contextlib import aclosing
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from jupyter_interviewer.interviews.requests import NewInterview
from tests.benchmarks.table import Row, Target
from tests.interviews.conftest import House, until

LIVE = 200
EVERY = 15.0
"""Seconds between two messages of one person."""
SECONDS = 4.0
"""Of each round."""
TEXTS = (
    "I would go through the list once and remember what I have seen.",
    "Is it allowed that the number is negative?",
    "It takes linear time, I think, and constant memory.",
    "What happens with an empty list?",
    "Give me a moment, please.",
    "I am done with the first version.",
)


def message_handled(rounds: int) -> list[Row]:
    """Post messages as people do; how long until they are taken, and until they are answered."""
    taken, answered = asyncio.run(_measured(rounds * SECONDS))
    rows = []
    for what, times in (("taken", taken), ("answered by rules", answered)):
        for share in (50, 95):
            value = statistics.quantiles(times, n=100, method="inclusive")[share - 1]
            target = Target("ours", 100) if share == 95 else None
            rows.append(
                Row(f"a message {what}, {LIVE} live interviews, p{share}", value, target=target)
            )
    return rows


async def _measured(seconds: float) -> tuple[list[float], list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder))
        house.engine = ScriptedEngine()
        house.patience = type(house.patience)()
        service = house.open()
        rooms: list[_Room] = []
        try:
            for number in range(LIVE):
                rooms.append(await _Room.opened(service, Actor(name=f"person-{number}")))
            return await _under_load(rooms, seconds)
        finally:
            for room in rooms:
                room.following.cancel()
            await asyncio.gather(*(room.following for room in rooms), return_exceptions=True)
            await house.close()
            house.grader.pool.shutdown()
            for database in house.databases:
                database.close()


class _Room:
    """An interview with somebody in it who follows it."""

    def __init__(self, service: Any, actor: Actor, iid: str) -> None:
        self.service, self.actor, self.iid = service, actor, iid
        self.answered = asyncio.Event()
        self.following = asyncio.create_task(self._follow())

    @classmethod
    async def opened(cls, service: Any, actor: Actor) -> _Room:
        view = await service.create(actor, NewInterview(plan="short", seed=7))
        await service.start(actor, view.id)
        room = cls(service, actor, view.id)

        async def greeted() -> bool:
            state = (await service._record(actor, view.id)).state
            return state.current is not None and not state.obligations

        await until(greeted)
        return room

    async def _follow(self) -> None:
        async with aclosing(self.service.follow(self.actor, self.iid)) as frames:
            async for frame in frames:
                said = frame["type"] == "MessagePosted"
                if said and frame["data"]["author"] == "interviewer":
                    self.answered.set()
                elif frame["type"] == "withheld":
                    # Perhaps nothing was to be said to it.
                    state = (await self.service._record(self.actor, self.iid)).state
                    if not state.obligations:
                        self.answered.set()

    async def say(self, text: str) -> tuple[float, float]:
        """Post a message; gives the milliseconds until it was taken, and until it was answered."""
        self.answered.clear()
        began = time.perf_counter()
        await self.service.post_message(self.actor, self.iid, text)
        taken = time.perf_counter()
        await asyncio.wait_for(self.answered.wait(), 60)
        return (taken - began) * 1000, (time.perf_counter() - began) * 1000


async def _under_load(rooms: list[_Room], seconds: float) -> tuple[list[float], list[float]]:
    """Let everybody speak every so often, at moments that nobody has agreed on."""
    chance = random.Random(1)
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    turns: list[asyncio.Task[tuple[float, float]]] = []
    waiting = list(rooms)
    while loop.time() < end:
        await asyncio.sleep(chance.expovariate(LIVE / EVERY))
        room = waiting.pop(0)
        waiting.append(room)
        turns.append(asyncio.create_task(room.say(chance.choice(TEXTS))))
    done = await asyncio.gather(*turns)
    return [one for one, _ in done], [one for _, one in done]
