"""An author with one gate for all tests, and a shelf for each."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Protocol

import pytest
from pydantic import SecretStr

from jupyter_interviewer.authoring.author import Author
from jupyter_interviewer.authoring.order import Bounds, Order, Outcome
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.gate import Cache, Gate
from jupyter_interviewer.llm import Client, Endpoint
from jupyter_interviewer.sandbox.script import run_script
from tests.llm.loopback import KEY, Behaviour, Loopback

SECONDS = 30.0
"""A request may take so long: much more than loopback needs."""

ORDER = Order(topic="arrays", difficulty=Difficulty.EASY)


class Make(Protocol):
    def __call__(self, behave: Behaviour, **bounds: Any) -> Outcome: ...


@pytest.fixture(scope="session")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    # What passed once need not be tried again where another behaviour leads to the same folder.
    with Gate(2, cache=Cache(tmp_path_factory.mktemp("gate"))) as gate:
        yield gate


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "made")


@pytest.fixture
def make(gate: Gate, shelf: Shelf) -> Make:
    """Has a model on loopback write a question."""

    def run(behave: Behaviour, **bounds: Any) -> Outcome:
        return written(behave, gate, shelf, **bounds)

    return run


def written(
    behave: Behaviour, gate: Gate, shelf: Shelf, *, timeout: float = SECONDS, **bounds: Any
) -> Outcome:
    """Have a model on loopback write a question."""

    async def run() -> Outcome:
        endpoint = Endpoint(
            url=server.url, key=SecretStr(KEY), model="pear-1", pause=0.01, timeout=timeout, tries=2
        )
        async with Client(endpoint) as client:
            limits = Bounds(**{"rounds": 2, "seeds": 1, **bounds})
            author = Author(client, shelf, run_script, lambda: nullcontext(gate), limits)
            return await author.make(ORDER)

    with Loopback(behave) as server:
        return asyncio.run(run())
