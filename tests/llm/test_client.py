from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest
from pydantic import Field, SecretStr

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm import Answer, Budget, Client, Endpoint, Message, ModelFailed, Role
from jupyter_interviewer.llm.wire import MOST_BYTES
from tests.llm.loopback import KEY, Behaviour, Loopback, Said, form, in_turn


class Fruit(Frozen):
    name: str = Field(max_length=20)
    seeds: int = Field(ge=0)


PLUM = Said('{"name": "plum", "seeds": 1}')
ASKED = [Message(role="system", content="You name fruit."), Message(role="user", content="One.")]


def ask(
    behave: Behaviour, budget: Budget | None = None, **fields: Any
) -> tuple[Answer[Fruit] | ModelFailed, Loopback, Client]:
    """Ask for a fruit; give what came of it."""

    async def run() -> tuple[Answer[Fruit] | ModelFailed, Client]:
        settings: dict[str, Any] = {"model": "pear-1", "pause": 0.01, "timeout": 30, **fields}
        endpoint = Endpoint(url=server.url, key=SecretStr(KEY), **settings)
        async with Client(endpoint) as client:
            try:
                answer = await client.ask(
                    Role.QUESTION_WRITER, ASKED, Fruit, name="fruit", budget=budget
                )
            except ModelFailed as failed:
                return failed, client
            return answer, client

    with Loopback(behave) as server:
        found, client = asyncio.run(run())
    return found, server, client


def answered(found: Answer[Fruit] | ModelFailed) -> Fruit:
    assert isinstance(found, Answer), found
    return found.value


def failed(found: Answer[Fruit] | ModelFailed) -> ModelFailed:
    assert isinstance(found, ModelFailed), found
    return found


def test_an_answer_comes_in_the_shape_that_was_asked_for() -> None:
    found, server, client = ask(in_turn(PLUM))
    assert answered(found) == Fruit(name="plum", seeds=1)
    (request,) = server.requests
    told = request["response_format"]["json_schema"]
    assert (told["name"], told["strict"]) == ("fruit", True)
    assert told["schema"]["required"] == ["name", "seeds"]
    assert told["schema"]["additionalProperties"] is False
    assert request["model"] == "pear-1"
    assert server.keys == [f"Bearer {KEY}"]
    assert (client.used.requests, client.used.asked, client.used.answered) == (1, 100, 20)


def test_each_role_may_have_a_model_of_its_own() -> None:
    _, server, _ = ask(in_turn(PLUM), models={Role.QUESTION_WRITER: "plum-2"})
    assert server.requests[0]["model"] == "plum-2"


@pytest.mark.parametrize("known", ["json_object", "text"])
def test_a_server_that_lacks_a_form_is_asked_in_another(known: str) -> None:
    def behave(request: dict[str, Any]) -> Said:
        if form(request) != known:
            return Said(status=400, body=b'{"error": {"message": "response_format is unknown"}}')
        assert '"seeds"' in request["messages"][0]["content"]
        return Said('Of course!\n```json\n{"name": "plum", "seeds": 1}\n```\nAnything else?')

    found, server, _ = ask(behave)
    assert answered(found).name == "plum"
    assert [form(one) for one in server.requests][-1] == known


def test_what_does_not_fit_is_sent_back_with_the_reason() -> None:
    found, server, _ = ask(in_turn(Said('{"name": "plum", "seeds": "many"}'), PLUM))
    assert answered(found).seeds == 1
    *_, wrong, complaint = server.requests[1]["messages"]
    assert wrong == {"role": "assistant", "content": '{"name": "plum", "seeds": "many"}'}
    assert "seeds" in complaint["content"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I would rather talk about the weather.",
        '{"name": "plum", "seeds": 1',
        '["plum", 1]',
        '{"name": "plum", "seeds": NaN}',
        '{"name": "plum", "seeds": 1, "colour": "blue"}',
        '{"name": "' + "p" * 5000 + '", "seeds": 1}',
        "[" * 5000,
    ],
)
def test_what_never_fits_fails_after_some_tries(text: str) -> None:
    found, server, _ = ask(in_turn(Said(text)))
    assert failed(found).code == "malformed"
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_asked_again(status: int) -> None:
    found, server, _ = ask(in_turn(Said(status=status, headers={"Retry-After": "0"}), PLUM))
    assert answered(found).name == "plum"
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Said(status=429), "busy"),
        (Said(status=500, body=b"oops"), "failing"),
        (Said(body=b"<html>not me</html>"), "failing"),
        (Said(body=b'{"choices": []}'), "failing"),
    ],
)
def test_trouble_that_stays_fails_after_some_tries(said: Said, code: str) -> None:
    found, server, _ = ask(in_turn(said))
    assert failed(found).code == code
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (
            Said(status=401, body=f'{{"error": {{"message": "bad key {KEY}"}}}}'.encode()),
            "rejected",
        ),
        (Said(status=429, headers={"Retry-After": "900"}), "busy"),
        (Said(status=302, headers={"Location": "http://127.0.0.1:9/"}), "rejected"),
        (Said(PLUM.text, finish="length"), "cut_off"),
        (Said(PLUM.text, finish="content_filter"), "declined"),
        (Said("", refusal="No."), "declined"),
        (Said(body=b" " * (MOST_BYTES + 1)), "too_large"),
    ],
)
def test_what_would_not_change_is_not_asked_again(said: Said, code: str) -> None:
    found, server, _ = ask(in_turn(said))
    assert failed(found).code == code
    assert len(server.requests) == 1


@pytest.mark.parametrize("said", [Said(PLUM.text, seconds=60), Said(PLUM.text, drip=True)])
def test_a_slow_answer_is_waited_for_so_long_and_no_longer(said: Said) -> None:
    found, _, client = ask(in_turn(said), timeout=0.5, tries=2)
    assert failed(found).code == "slow"
    assert client.used.requests == 2


def test_a_server_that_is_not_there_is_named_without_what_is_private_in_its_address() -> None:
    with Loopback(in_turn(PLUM)) as server:
        gone = server.url
    endpoint = Endpoint(
        url=gone.replace("127", "ann:secret@127"), key=SecretStr(KEY), model="m", pause=0
    )
    with pytest.raises(ModelFailed, match=gone) as found:
        asyncio.run(Client(endpoint).ask(Role.JUDGE, ASKED, Fruit, name="fruit"))
    assert found.value.code == "unreachable"
    assert "secret" not in found.value.detail


def test_no_more_is_spent_than_was_granted() -> None:
    budget = Budget(tokens=150, seconds=60)
    found, server, _ = ask(in_turn(Said("nothing")), budget=budget)
    assert failed(found).code == "spent"
    assert len(server.requests) < 3
    assert budget.used.tokens == 120 * len(server.requests)


def test_the_key_is_in_no_text_that_anybody_sees(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = json.dumps({"error": {"message": f"cannot serve {KEY}\n\x1b[31m now"}}).encode()
    found, server, client = ask(in_turn(Said(status=418, body=echo)))
    assert server.keys == [f"Bearer {KEY}"]
    shown = [failed(found).detail, repr(found), repr(client.endpoint), str(client.endpoint)]
    shown += [client.endpoint.model_dump_json(), caplog.text]
    assert not [text for text in shown if KEY in text]
    assert "\x1b" not in failed(found).detail and "\n" not in failed(found).detail
    assert failed(found).__cause__ is None


def test_without_a_model_it_says_what_to_configure() -> None:
    with pytest.raises(ModelFailed, match="OPENAI_BASE_URL") as found:
        asyncio.run(Client(Endpoint()).ask(Role.JUDGE, ASKED, Fruit, name="fruit"))
    assert found.value.code == "unconfigured"
