from __future__ import annotations

import asyncio
import time
from typing import Any

from pydantic import SecretStr

from jupyter_interviewer.authoring.author import Author as RealAuthor
from jupyter_interviewer.authoring.commissions import Commissions
from jupyter_interviewer.authoring.order import Order, Outcome
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.gate import Gate
from jupyter_interviewer.llm import Client, Endpoint
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.scripts import Scripts
from tests.authoring.model import Model
from tests.llm.loopback import KEY, Loopback

EASY = Difficulty.EASY


class Author:
    """Finishes an order when it is let go."""

    def __init__(self, ending: str = "made") -> None:
        self.ending = ending
        self.orders: list[Order] = []
        self.busy = 0
        self.go = asyncio.Event()

    async def make(self, order: Order) -> Outcome:
        self.orders.append(order)
        self.busy += 1
        assert self.busy == 1
        await self.go.wait()
        self.busy -= 1
        if self.ending == "raise":
            raise RuntimeError("a fault of ours")
        question = "q" if self.ending == "made" else None
        return Outcome(ending=self.ending, reason="so", question=question)  # type: ignore[arg-type]

    async def interrupt(self) -> None:
        pass


async def until(condition: Any, seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)


def test_one_is_made_at_a_time_and_the_banks_are_read_again() -> None:
    async def run() -> None:
        author, read = Author(), []
        found = Commissions(author, lambda: read.append(1))  # type: ignore[arg-type]
        assert found.wish("arrays", EASY)
        assert not found.wish("arrays", EASY), "the same is being made"
        assert found.wish("strings", EASY)
        assert not found.wish("trees", EASY), "enough are waiting"
        await until(lambda: author.orders)
        assert not read
        author.go.set()
        await until(lambda: len(read) == 2)
        assert [order.topic for order in author.orders] == ["arrays", "strings"]
        await found.close()

    asyncio.run(run())


def test_so_many_an_hour_and_no_more() -> None:
    async def run() -> None:
        author = Author("gate")
        author.go.set()
        found = Commissions(author, lambda: None, an_hour=2, waiting=9)  # type: ignore[arg-type]
        assert [found.wish(topic, EASY) for topic in "abcd"] == [True, True, False, False]
        await until(lambda: len(found.outcomes) == 2)
        assert not found.wish("e", EASY)
        await found.close()

    asyncio.run(run())


def test_a_failure_ends_neither_the_server_nor_the_next_order() -> None:
    async def run() -> None:
        author = Author("raise")
        author.go.set()
        found = Commissions(author, lambda: None)  # type: ignore[arg-type]
        assert found.wish("arrays", EASY)
        await until(lambda: len(author.orders) == 1 and author.busy == 0)
        author.ending = "made"
        await until(lambda: found.wish("arrays", EASY))
        await until(lambda: found.outcomes)
        await found.close()

    asyncio.run(run())


def test_closing_waits_for_nothing() -> None:
    async def run() -> None:
        author = Author()
        found = Commissions(author, lambda: None)  # type: ignore[arg-type]
        found.wish("arrays", EASY)
        await until(lambda: author.orders)
        await found.close()
        assert not found.outcomes

    asyncio.run(run())


def test_what_is_being_proved_is_ended_and_leaves_nothing(shelf: Shelf) -> None:
    async def run() -> float:
        tier = detect().tier
        scripts = Scripts(tier)
        endpoint = Endpoint(url=server.url, key=SecretStr(KEY), model="pear-1")
        async with Client(endpoint) as client:
            opened: list[Gate] = []

            def gate() -> Gate:
                opened.append(Gate(1, tier=tier, run=scripts))
                return opened[-1]

            author = RealAuthor(client, shelf, scripts, gate)
            found = Commissions(author, lambda: None)
            assert found.wish("arrays", EASY)
            await until(lambda: opened, 120)
            began = time.monotonic()
            scripts.close()
            await found.close()
            await author.close()
            return time.monotonic() - began

    with Loopback(Model()) as server:
        assert asyncio.run(run()) < 20
    assert not list(shelf.folder.glob(".making-*"))
    assert not shelf.entries()
