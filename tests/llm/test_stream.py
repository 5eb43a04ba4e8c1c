"""Answers are passed on while they come; how they end has a name."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm import Budget, Endpoint, ModelFailed, Role
from jupyter_interviewer.llm.stream import Calls, Ended, Piece, Streamer, Text
from jupyter_interviewer.llm.tools import Call, Tool
from tests.llm.streaming import KEY, Streamed, Streaming, call, fragments, in_turn, text


class Place(Frozen):
    line: int


LOOK = Tool(name="look", about="Look at a line.", shape=Place)
TALK = [{"role": "user", "content": "Hello"}]


def ask(
    behave: Any, *, tokens: int = 100_000, seconds: float = 60.0, first: float = 30.0
) -> tuple[list[Piece], Streaming, Budget]:
    with Streaming(behave) as server:
        endpoint = Endpoint(
            url=server.url, key=SecretStr(KEY), models={Role.INTERVIEWER: "m"}, pause=0.01
        )

        async def collect() -> tuple[list[Piece], Budget]:
            budget = Budget(tokens, seconds)
            found: list[Piece] = []
            async with Streamer(endpoint, first) as streamer:
                stream = streamer.stream(Role.INTERVIEWER, TALK, (LOOK,), budget=budget)
                try:
                    async for piece in stream:
                        found.append(piece)
                except ModelFailed as failed:
                    failed.found = found  # type: ignore[attr-defined]
                    failed.budget = budget  # type: ignore[attr-defined]
                    raise
            return found, budget

        pieces, budget = asyncio.run(collect())
        return pieces, server, budget


def test_text_comes_piece_by_piece_and_ends_with_what_it_cost() -> None:
    pieces, server, budget = ask(in_turn(Streamed(text("Hello there, and welcome."))))
    assert "".join(one.text for one in pieces if isinstance(one, Text)) == (
        "Hello there, and welcome."
    )
    assert len(pieces) > 3
    (end,) = [one for one in pieces if isinstance(one, Ended)]
    assert (end.model, end.usage.asked, end.usage.answered) == ("m", 300, 40)
    assert budget.used == end.usage
    assert server.requests[0]["tools"] == [LOOK.told]


def test_a_server_that_does_not_count_is_counted() -> None:
    pieces, _, budget = ask(in_turn(Streamed(text("Hello there. " * 40), usage=False)))
    assert isinstance(pieces[-1], Ended)
    assert budget.used.answered == len("Hello there. " * 40) // 4 + 1


@pytest.mark.parametrize(
    "sent",
    [
        (*fragments("look", {"line": 1}), *fragments("look", {"line": 22}, id="c2", index=1)),
        (call("look", {"line": 1}), call("look", {"line": 22}, id="c2")),
        (call("look", {"line": 1}, index=None), call("look", {"line": 22}, id="c2", index=None)),
    ],
    ids=["fragments", "whole, one index", "whole, no index"],
)
def test_calls_are_put_together(sent: tuple[Any, ...]) -> None:
    pieces, _, _ = ask(in_turn(Streamed(sent, finish="tool_calls")))
    (calls,) = [one for one in pieces if isinstance(one, Calls)]
    assert [one.value for one in calls.calls if isinstance(one, Call)] == [
        Place(line=1),
        Place(line=22),
    ]


@pytest.mark.parametrize(
    "said, code, requests",
    [
        (Streamed(("Hello",), finish=None), "unreachable", 1),
        (Streamed((), finish=None), "unreachable", 3),
        (Streamed(("Hello",), finish="length"), "cut_off", 1),
        (Streamed(("Hello",), finish="content_filter"), "declined", 1),
        (Streamed(), "malformed", 3),
        (Streamed(refusal="No."), "declined", 1),
        (Streamed(tuple(call("look", {}, id=f"c{n}") for n in range(40))), "malformed", 1),
        (Streamed(status=500), "failing", 3),
        (Streamed(status=401), "rejected", 1),
        (Streamed(status=404), "rejected", 5),
        (Streamed(status=429), "busy", 3),
        (Streamed(status=429, headers={"Retry-After": "600"}), "busy", 1),
    ],
)
def test_every_other_end_has_a_name(said: Streamed, code: str, requests: int) -> None:
    asked: list[Any] = []

    def behave(request: Any) -> Streamed:
        asked.append(request)
        return said

    with pytest.raises(ModelFailed) as failed:
        ask(behave)
    assert failed.value.code == code
    assert KEY not in str(failed.value)
    assert len(asked) == requests


def test_an_answer_that_was_begun_is_not_asked_for_again() -> None:
    with pytest.raises(ModelFailed) as failed:
        ask(in_turn(Streamed(("Hello",), finish=None), Streamed(("Anew",))))
    assert failed.value.found == [Text(text="Hello")]  # type: ignore[attr-defined]


def test_what_failed_counts_too() -> None:
    with pytest.raises(ModelFailed) as failed:
        ask(in_turn(Streamed(status=500)))
    assert failed.value.budget.used.requests == 3  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "said, first, seconds",
    [
        (Streamed(("Hello",), wait=60), 0.3, 60.0),
        (Streamed(("Hello", "there"), pause=60), 30.0, 0.5),
    ],
    ids=["to begin", "to go on"],
)
def test_nobody_waits_for_ever(said: Streamed, first: float, seconds: float) -> None:
    began = time.monotonic()
    with pytest.raises(ModelFailed) as failed:
        ask(in_turn(said), first=first, seconds=seconds)
    assert failed.value.code == "slow"
    assert time.monotonic() - began < 30


def test_no_tokens_no_request() -> None:
    asked: list[Any] = []

    def behave(request: Any) -> Streamed:
        asked.append(request)
        return Streamed(("Hello",))

    with pytest.raises(ModelFailed) as failed:
        ask(behave, tokens=3)
    assert (failed.value.code, asked) == ("spent", [])


def test_nobody_there() -> None:
    endpoint = Endpoint(url="http://127.0.0.1:9/v1", models={Role.INTERVIEWER: "m"}, pause=0.01)

    async def collect() -> None:
        async with Streamer(endpoint) as streamer:
            async for _ in streamer.stream(Role.INTERVIEWER, TALK, budget=Budget(1000, 30)):
                pass

    with pytest.raises(ModelFailed) as failed:
        asyncio.run(collect())
    assert failed.value.code == "unreachable"
