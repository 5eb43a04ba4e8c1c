"""A candidate before a model that behaves as a test says, over a real endpoint on loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.interviewer.modelled import Modelled
from jupyter_interviewer.interviewer.modelled.turn import Limits
from jupyter_interviewer.interviewer.moves import Move, Say, Speaks, Understand
from jupyter_interviewer.interviewer.scene import Occasion, Scene
from jupyter_interviewer.llm import Endpoint, Role
from jupyter_interviewer.llm.endpoint import Price
from jupyter_interviewer.llm.stream import Streamer
from tests.llm.streaming import KEY, Behaviour, Streaming


@dataclass
class Seen:
    """What the candidate saw, and what was done."""

    moves: list[Move]
    at: list[float]
    requests: list[dict[str, Any]] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)

    @property
    def sentences(self) -> list[str]:
        return [move.text for move in self.moves if isinstance(move, Say)]

    @property
    def text(self) -> str:
        return "".join(self.sentences)

    @property
    def speaks(self) -> Speaks:
        return [move for move in self.moves if isinstance(move, Speaks)][-1]

    @property
    def done(self) -> list[Move]:
        return [m for m in self.moves if not isinstance(m, Say | Speaks | Understand)]


@pytest.fixture
def scene(kit: Any) -> Scene:
    """Two of four cases passed, the third gave something else; they ask what is wrong."""
    room = kit.room()
    room.greet()
    room.say("I would try every pair with two loops.")
    cases = [
        kit.passed(0, public=True, input="[2, 7], 9", expected="[0, 1]", actual="[0, 1]"),
        kit.passed(1, public=True, input="[], 4", expected="[]", actual="[]"),
        kit.wrong(2, "[3, 3], 6", "[0, 1]", "[0, 0]"),
        kit.hidden(3),
    ]
    room.submit(kit.nested, kit.verdict(cases))
    room.number += 1
    room.clock += 20
    room.lines.append((room.number, "candidate", "What do you make of it?", room.clock, None))
    found: Scene = room.scene(Occasion(kind="message", number=room.number))
    return found


@pytest.fixture
def ask(scene: Scene) -> Callable[..., Seen]:
    """Let an engine respond to the scene, with a model that behaves so."""

    def respond(behave: Behaviour, within: Scene = scene, **limits: Any) -> Seen:
        with Streaming(behave) as server:
            first = limits.pop("first", 20.0)
            endpoint = Endpoint(
                url=server.url,
                key=SecretStr(KEY),
                models={Role.INTERVIEWER: "talker"},
                pause=0.01,
                prices={"talker": Price(asked=1.0, answered=1.0)},
            )

            async def collect() -> Seen:
                async with Streamer(endpoint, first) as streamer:
                    engine = Modelled(streamer, Limits(**limits))
                    moves, at = [], []
                    async for move in engine.respond(within):
                        moves.append(move)
                        at.append(time.monotonic())
                    return Seen(moves, at)

            seen = asyncio.run(collect())
            seen.requests, seen.sent = server.requests, server.sent
            return seen

    return respond
