"""What models are used for is counted, whatever comes of it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import Any

import pytest
from prometheus_client import REGISTRY
from pydantic import SecretStr

from jupyter_interviewer.domain.model_events import ModelUsed
from jupyter_interviewer.llm import Budget, Endpoint, ModelFailed, Role
from jupyter_interviewer.llm.endpoint import Price, from_environment
from jupyter_interviewer.llm.meter import Meter, fell_back, withheld
from jupyter_interviewer.llm.stream import Streamer
from tests.llm.streaming import KEY, Streamed, Streaming, in_turn, text

PRICES = {"counted": Price(asked=2.0, answered=10.0)}


def figure(name: str, **labels: str) -> float:
    found = REGISTRY.get_sample_value(
        f"jupyter_interviewer_model_{name}", {"role": "interviewer", "model": "counted", **labels}
    )
    return found or 0.0


def endpoint(url: str, **more: Any) -> Endpoint:
    return Endpoint(url=url, key=SecretStr(KEY), model="counted", prices=PRICES, pause=0.01, **more)


async def hear(streamer: Streamer, until: int | None = None) -> str:
    said = ""
    talk = [{"role": "user", "content": "Go."}]
    asked = streamer.stream(Role.INTERVIEWER, talk, budget=Budget(10_000, 20))
    async with aclosing(asked) as pieces:
        async for piece in pieces:
            said += getattr(piece, "text", "")
            if until is not None and len(said) >= until:
                break
    return said


def metered(behave: Any, until: int | None = None) -> tuple[ModelUsed, ...]:
    async def ask(url: str) -> tuple[ModelUsed, ...]:
        meter = Meter()
        with meter:
            async with Streamer(endpoint(url)) as streamer:
                # In a task of its own: what is begun within is counted, too.
                with suppress(ModelFailed):
                    await asyncio.create_task(hear(streamer, until))
        return meter.take()

    with Streaming(behave) as server:
        return asyncio.run(ask(server.url))


def test_an_answer_is_counted_with_what_it_cost() -> None:
    names = ("requests_total", "money_total", "seconds_count")
    before = [figure(name) for name in names]
    tokens = figure("tokens_total", direction="asked")
    (used,) = metered(in_turn(Streamed(text("Good."))))
    assert (used.role, used.model, used.requests) == ("interviewer", "counted", 1)
    assert (used.asked, used.answered, used.tokens) == (300, 40, 340)
    assert used.money == pytest.approx((300 * 2 + 40 * 10) / 1e6)
    assert used.failures == () and used.seconds > 0
    after = [figure(name) for name in names]
    assert [b - a for a, b in zip(before, after, strict=True)] == pytest.approx([1, 0.001, 1])
    assert figure("tokens_total", direction="asked") - tokens == 300


def test_tries_that_fail_are_counted_with_their_reasons() -> None:
    before = figure("failures_total", reason="failing")
    (used,) = metered(in_turn(Streamed(status=500), Streamed(text("Good."))))
    # What a server did not take is not charged for.
    assert (used.requests, used.failures, used.tokens) == (2, ("failing",), 340)
    (used,) = metered(in_turn(Streamed(text("Goo"), finish=None)))
    assert used.failures == ("unreachable",)
    assert used.tokens > 0
    assert figure("failures_total", reason="failing") - before == 1


def test_an_answer_that_nobody_hears_to_its_end_is_counted() -> None:
    (used,) = metered(in_turn(Streamed(text("word " * 400), pause=0.001)), until=100)
    assert used.requests == 1 and used.answered >= 25 and used.failures == ()


def test_what_is_withheld_is_counted_and_what_was_taken_is_not_taken_twice() -> None:
    before = figure("withheld_total", reason="code")
    with Meter() as meter:
        withheld(Role.INTERVIEWER, "counted", "code")
    withheld(Role.INTERVIEWER, "counted", "code")
    (used,) = meter.take()
    assert (used.withheld, used.requests, used.money) == (("code",), 0, None)
    assert meter.take() == ()
    assert figure("withheld_total", reason="code") - before == 2


def test_answers_without_the_model_are_counted() -> None:
    name, labels = "jupyter_interviewer_model_fallbacks_total", {"role": "judge", "reason": "slow"}
    before = REGISTRY.get_sample_value(name, labels) or 0.0
    fell_back(Role.JUDGE, "slow")
    assert (REGISTRY.get_sample_value(name, labels) or 0.0) - before == 1


def test_prices_are_by_model_with_one_for_all_others() -> None:
    found = from_environment(
        model="big", prices={"big": [1, 2.5], "*": (0, 0)}, environment={"OPENAI_API_KEY": KEY}
    )
    assert found.price("big") == Price(asked=1, answered=2.5)
    assert found.price("small") == Price(asked=0, answered=0)
    assert Endpoint().price("big") is None
    for wrong in ({"big": 3}, {"big": [1]}, {"big": [1, -1]}, {"big": ["free", "of charge"]}):
        with pytest.raises(ValueError, match="the price of 'big' must be two numbers"):
            from_environment(prices=wrong, environment={})
