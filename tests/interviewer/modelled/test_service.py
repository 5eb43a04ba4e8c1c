"""A modelled interviewer in a whole interview, as the service holds it and as it is configured."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.app import JupyterInterviewer
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.interviewer.modelled import Modelled
from jupyter_interviewer.interviewer.modelled.engine import USED_UP
from jupyter_interviewer.interviewer.modelled.turn import Limits
from jupyter_interviewer.interviewer.scripted import ScriptedEngine
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.llm import Endpoint, Role
from jupyter_interviewer.llm.endpoint import Price
from jupyter_interviewer.llm.stream import Streamer
from tests.interviews.conftest import ANN, WRONG, House, until
from tests.llm.streaming import KEY, Streamed, Streaming, call, text

ASKED = (
    "May the number be negative?",
    "What does it return for zero?",
    "How large can the number be?",
    "What is the complexity that you expect?",
    "Is the input always a whole number?",
    "Can I have a hint?",
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.grader.pool.shutdown(wait=False)
    for database in built.databases:
        database.close()


def test_a_whole_turn_from_a_submission_to_what_is_said_about_it(house: House) -> None:
    def behave(request: dict[str, Any]) -> Streamed:
        told = request["messages"]
        if "verdict (event" not in told[1]["content"]:
            return Streamed(text("Good. How long does it take?"))
        if told[-1]["role"] != "tool":
            return Streamed((call("see_verdict", {}),))
        assert "2 of 5 cases passed" in told[-1]["content"]
        return Streamed(text("Your submission passed 2 of 5 cases. What does `number ** 2` give?"))

    async def story(service: Any) -> None:
        view = await service.create(ANN, NewInterview(plan="short", seed=7))
        await service.start(ANN, view.id)

        async def log() -> list[Any]:
            return list((await service._record(ANN, view.id)).events)

        async def messages(number: int) -> list[Any]:
            found = [e.data for e in await log() if e.type == "MessagePosted"]
            own = [data for data in found if data.author == "interviewer"]
            return own if len(own) >= number else []

        (greeting,) = await until(lambda: messages(1))
        assert (greeting.engine, greeting.model) == ("scripted", None)
        await service.submit(ANN, view.id, cells=(Cell(id="q1-answer", source=WRONG),))
        answer = (await until(lambda: messages(2)))[1]
        assert answer.text == "Your submission passed 2 of 5 cases. What does `number ** 2` give?"
        assert (answer.engine, answer.model) == ("modelled", "talker")
        assert (answer.prompt, answer.trouble) == ("interviewer 3", None)
        assert answer.tokens == 680
        assert answer.seconds > 0
        event = [e for e in await log() if e.type == "MessagePosted"][-1]
        # The person sees who speaks; what it cost is not theirs to see.
        assert {"engine"} <= event.data.public
        assert not {"model", "prompt", "tokens", "seconds", "trouble"} & event.data.public

    with Streaming(behave) as server:
        endpoint = Endpoint(
            url=server.url, key=SecretStr(KEY), models={Role.INTERVIEWER: "talker"}, pause=0.01
        )
        streamer = Streamer(endpoint)
        house.engine = Modelled(streamer, Limits(seconds=20))

        async def whole(service: Any) -> None:
            async with streamer:
                await story(service)

        house.run(whole, timeout=60)


def test_a_reply_that_is_stopped_names_what_it_cost(house: House) -> None:
    async def story(service: Any) -> None:
        view = await service.create(ANN, NewInterview(plan="short", seed=7))
        await service.start(ANN, view.id)

        async def found(kind: str, number: int) -> list[Any]:
            events = (await service._record(ANN, view.id)).events
            data = [event.data for event in events if event.type == kind]
            return data if len(data) >= number else []

        await until(lambda: found("MessagePosted", 1))
        await service.post_message(ANN, view.id, "I would double it.")
        await until(lambda: view.id in service._streams._spoken)
        await service.stop_reply(ANN, view.id)
        reply = (await found("MessagePosted", 3))[-1]
        assert (reply.text, reply.interrupted) == ("How long does it take?", True)
        (used,) = await found("ModelUsed", 1)
        assert (used.role, used.model, used.requests) == ("interviewer", "talker", 1)
        assert (reply.tokens, reply.seconds) == (used.tokens, used.seconds)
        assert used.tokens > 100

    said = Streamed(("How long does it take? ", "And ", "how ", "much "), pause=5)
    with Streaming(lambda request: said) as server:
        endpoint = Endpoint(
            url=server.url, key=SecretStr(KEY), models={Role.INTERVIEWER: "talker"}, pause=0.01
        )
        streamer = Streamer(endpoint)
        house.engine = Modelled(streamer, Limits(seconds=20))

        async def whole(service: Any) -> None:
            async with streamer:
                await story(service)

        house.run(whole, timeout=60)


def test_when_the_budget_is_used_up_the_rules_go_on_and_the_candidate_is_told(
    house: House,
) -> None:
    house.purse = Purse(money=0.06)

    async def story(service: Any) -> None:
        view = await service.create(ANN, NewInterview(plan="short", seed=7))
        await service.start(ANN, view.id)

        async def messages(number: int) -> list[Any]:
            events = (await service._record(ANN, view.id)).events
            found = [e.data for e in events if e.type == "MessagePosted"]
            own = [data for data in found if data.author == "interviewer"]
            return own if len(own) >= number else []

        await until(lambda: messages(1))
        by: list[str] = []
        asked = 0
        while len(by) < 2 or by[-2] == "modelled":
            await service.post_message(ANN, view.id, ASKED[len(by)])
            # Bound now: what is waited for must not move on.
            last = (await until(partial(messages, len(by) + 2)))[-1]
            by.append(last.engine)
            asked = len(server.requests) if by.count("scripted") < 2 else asked
            told = last.engine == "scripted" and by.count("scripted") == 1
            assert last.text.startswith(USED_UP) == told
            assert (last.trouble == "spent") == (last.engine == "scripted")
        assert by[0] == "modelled"
        assert len(server.requests) == asked
        state = (await service._record(ANN, view.id)).state
        assert state.money == pytest.approx(state.tokens / 1e5)

    answers = iter(("How long does it take?", "And how much memory?", "What is `number`?") * 3)
    behave = lambda request: Streamed(text(next(answers)), usage=False)  # noqa: E731
    with Streaming(behave) as server:
        endpoint = Endpoint(
            url=server.url,
            key=SecretStr(KEY),
            models={Role.INTERVIEWER: "talker"},
            prices={"*": Price(asked=10.0, answered=10.0)},
            pause=0.01,
        )
        streamer = Streamer(endpoint)
        house.engine = Modelled(streamer, Limits(seconds=20))

        async def whole(service: Any) -> None:
            async with streamer:
                await story(service)

        house.run(whole, timeout=60)


@pytest.mark.parametrize(
    "models, model, modelled",
    [
        ({"interviewer": "talker"}, "", True),
        ({}, "writer", False),
        ({"question-writer": "writer"}, "", False),
        ({}, "", False),
    ],
)
def test_a_model_interviews_only_where_one_is_named_for_that(
    models: dict[str, str], model: str, modelled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "JUPYTER_INTERVIEWER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    app = JupyterInterviewer(model_url="http://127.0.0.1:9/v1", models=models, model=model)

    async def engine() -> Any:
        async with AsyncExitStack() as stack:
            return app._engine(stack)

    found = asyncio.run(engine())
    assert isinstance(found, Modelled if modelled else ScriptedEngine)


def test_an_address_that_is_none_leaves_the_interviewer_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "nowhere")
    app = JupyterInterviewer(models={"interviewer": "talker"})

    async def engine() -> Any:
        async with AsyncExitStack() as stack:
            return app._engine(stack)

    assert isinstance(asyncio.run(engine()), ScriptedEngine)
