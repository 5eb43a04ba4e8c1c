"""What models may cost, and that it is counted over restarts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.events import ModelPaid
from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviewer.scene import Allowance
from jupyter_interviewer.interviews.person import Person, fold
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.llm.endpoint import Role
from jupyter_interviewer.llm.meter import record
from jupyter_interviewer.llm.usage import Usage

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def paid(hours: float, tokens: int, money: float) -> Event:
    return Event(
        data=ModelPaid(interview="i", tokens=tokens, money=money),
        time=NOW - timedelta(hours=hours),
        actor="p",
        stream="person/p",
        number=1,
    )


@pytest.mark.parametrize(
    "purse, left",
    [
        (Purse(), Allowance()),
        (Purse(tokens=1000), Allowance(tokens=700)),
        (Purse(tokens=200, money=1.0), Allowance(tokens=0, money=0.75)),
        (Purse(day_tokens=1000, tokens=1000), Allowance(tokens=600)),
        (Purse(day_money=0.5), Allowance(money=0.25)),
        (Purse(day_money=0.1), Allowance(money=0.0)),
        (Purse(tokens=0), Allowance(tokens=0)),
    ],
)
def test_what_is_left_is_the_least_of_all_limits(purse: Purse, left: Allowance) -> None:
    class State:
        tokens, money = 300, 0.25

    person = fold([paid(30, 5000, 9.0), paid(23, 300, 0.125), paid(1, 100, 0.125)], Person())
    found = purse.left(State(), person, NOW)  # type: ignore[arg-type]
    assert found == left
    assert found.spent == (0 in (left.tokens, left.money))


class Costly:
    """Uses a model, says whether anything is left, and may be stopped."""

    name = "costly"

    def __init__(self) -> None:
        self.left: list[Allowance] = []
        self.silent = False
        self.broken = False
        self.endless = False

    async def respond(self, scene: Any) -> AsyncIterator[Any]:
        self.left.append(scene.allowance)
        record(Role.INTERVIEWER, "m", Usage(requests=1, asked=90, answered=10), 0.01)
        if self.broken:
            raise ConnectionError("gone")
        if not self.silent:
            yield m.Say(text="Go on.")
        if self.endless:
            await asyncio.sleep(60)


async def quiet(service: Any, tools: Any, iid: str) -> bool:
    return not (await service._record(tools.ann, iid)).state.obligations


async def accounts(service: Any, tools: Any, iid: str) -> list[Any]:
    events = (await service._record(tools.ann, iid)).events
    return [event for event in events if event.type == "ModelUsed"]


def test_all_turns_are_counted_those_that_said_nothing_too(house: Any, tools: Any) -> None:
    house.engine = engine = Costly()
    house.purse = Purse(tokens=10_000, day_money=1.0)

    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        await service.start(tools.ann, view.id)

        async def until_counted(number: int) -> None:
            async def counted() -> bool:
                found = await accounts(service, tools, view.id)
                return sum(each.data.requests for each in found) >= number

            await tools.until(counted)
            await tools.until(lambda: quiet(service, tools, view.id))

        await until_counted(1)
        engine.silent = True
        await service.post_message(tools.ann, view.id, "Thanks.")
        await until_counted(2)
        engine.silent, engine.broken = False, True
        await service.post_message(tools.ann, view.id, "Hello?")
        await until_counted(5)  # three tries
        engine.broken, engine.endless = False, True
        await service.post_message(tools.ann, view.id, "And now?")
        await tools.until(lambda: view.id in service._streams._spoken)
        await service.stop_reply(tools.ann, view.id)
        await until_counted(6)
        state = (await service._record(tools.ann, view.id)).state
        assert (state.tokens, state.money) == (600, pytest.approx(0.06))
        assert {e.public_form()["type"] for e in await accounts(service, tools, view.id)} == {
            "withheld"
        }

    house.run(story)


def test_what_was_used_is_known_after_a_restart_and_in_the_next_interview(
    house: Any, tools: Any
) -> None:
    house.engine = engine = Costly()
    house.purse = Purse(tokens=150, day_tokens=220)

    async def one(service: Any) -> str:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        await service.start(tools.ann, view.id)
        await tools.until(lambda: accounts(service, tools, view.id))
        await tools.until(lambda: quiet(service, tools, view.id))
        return str(view.id)

    iid = house.run(one)

    async def again(service: Any) -> None:
        await service.post_message(tools.ann, iid, "Go on?")

        async def counted() -> bool:
            return len(await accounts(service, tools, iid)) >= 2

        await tools.until(counted)
        await service.end(tools.ann, iid)

    house.run(again)
    house.run(one)
    assert [left.tokens for left in engine.left] == [150, 50, 20]
