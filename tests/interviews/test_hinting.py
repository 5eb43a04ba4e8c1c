"""Hints by a model in a whole interview, and who may be asked for them."""

from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.app import JupyterInterviewer
from jupyter_interviewer.domain.question import HintKind
from jupyter_interviewer.hints.gate import Gate
from jupyter_interviewer.hints.pipeline import Hints
from jupyter_interviewer.hints.writing import Writers
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.llm import Client, Endpoint, Role
from tests.llm.loopback import KEY, Loopback, Said

GOOD = "Look at line 2, `return number ** 2`: what does it give for 3, and what is twice 3?"
FINE = {"relevant": True, "correct": True, "level_fits": True, "leaks": False, "why": ""}


def hold(house: Any, tools: Any, said: list[str], kind: HintKind | None = None) -> Any:
    """Hold an interview up to a hint; gives its event, the models' events and the requests."""
    left = list(said)

    def behave(request: dict[str, Any]) -> Said:
        if request["model"] == "writer":
            return Said(json.dumps({"text": left.pop(0) if len(left) > 1 else left[0]}))
        return Said(json.dumps(FINE))

    async def story(service: Any) -> Any:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        await service.start(tools.ann, view.id)

        async def events(kind: str) -> list[Any]:
            record = await service._record(tools.ann, view.id)
            return [event for event in record.events if event.type == kind]

        await tools.until(lambda: events("QuestionServed"))
        await service.submit(tools.ann, view.id, cells=tools.wrong)
        await tools.until(lambda: events("VerdictReached"))
        before = (await service.view(tools.ann, view.id)).hints_left
        hint = await service.request_hint(tools.ann, view.id, kind=kind)
        (given,) = await tools.until(lambda: events("HintGiven"))
        assert (await service.view(tools.ann, view.id)).hints_left == before - 1
        await service.rate_hint(tools.ann, view.id, hint, "helpful")
        assert await events("HintRated")
        return given, await events("ModelUsed")

    with Loopback(behave) as server:
        endpoint = Endpoint(
            url=server.url,
            key=SecretStr(KEY),
            models={Role.HINT_WRITER: "writer", Role.HINT_VALIDATOR: "validator"},
            pause=0.01,
        )
        client = Client(endpoint)
        house.hint_maker = Hints(Gate(), house.hints, Writers(client, 30))

        async def whole(service: Any) -> Any:
            async with client:
                return await story(service)

        found = house.run(whole, timeout=60)
        return (*found, list(server.requests))


def test_a_hint_by_a_model_is_given_and_its_event_names_what_made_it(
    house: Any, tools: Any
) -> None:
    given, used, requests = hold(house, tools, [GOOD], HintKind.DEBUGGING)
    assert (given.data.text, given.data.source) == (GOOD, "model"), given.data.withheld
    assert given.data.models == ("writer", "validator") and given.data.tries == 1
    assert given.data.kind is HintKind.DEBUGGING
    shown = given.public_form()["data"]
    assert shown["kind"] == "debugging" and shown["text"] == GOOD
    assert not {"source", "models", "prompts", "tokens", "seconds", "tries"} & set(shown)
    assert {one.data.role for one in used} == {"hint-writer", "hint-validator"}
    told = json.dumps(requests[0])
    assert "number ** 2" in told and "to help with debugging" in told


def test_a_leak_by_a_model_is_nowhere_in_the_log_that_is_shown(house: Any, tools: Any) -> None:
    leak = "On line 2 it has to be `number * 2` where you have `number ** 2`."
    given, _, requests = hold(house, tools, [leak])
    assert given.data.source != "model" and len(given.data.withheld) == 3
    assert "number * 2" not in json.dumps(given.public_form())
    assert len(requests) == 3


def test_where_the_budget_is_used_up_no_model_is_asked(house: Any, tools: Any) -> None:
    house.purse = Purse(tokens=0)
    given, used, requests = hold(house, tools, [GOOD])
    assert given.data.source != "model" and not used and not requests


@pytest.mark.parametrize(
    ("models", "asked"),
    [
        ({}, None),
        ({"interviewer": "talker"}, None),
        ({"hint-validator": "judge"}, None),
        ({"hint-writer": "writer"}, ("writer", "writer")),
        ({"hint-writer": "writer", "hint-validator": "judge"}, ("writer", "judge")),
    ],
)
def test_a_model_writes_hints_only_where_it_was_named_for_that(
    models: dict[str, str], asked: tuple[str, str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("", *(f"_{role.name}" for role in Role)):
        monkeypatch.delenv(f"JUPYTER_INTERVIEWER_MODEL{name}", raising=False)
    app = JupyterInterviewer(model_url="http://127.0.0.1:9/v1", model="for-all", models=models)

    async def built() -> Any:
        async with AsyncExitStack() as stack:
            writers = app._writers(stack)
            if writers is None:
                return None
            endpoint = writers._client.endpoint
            return tuple(
                endpoint.model_of(role) for role in (Role.HINT_WRITER, Role.HINT_VALIDATOR)
            )

    assert asyncio.run(built()) == asked
