from __future__ import annotations

import asyncio
import os
import sys
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from jupyter_interviewer.authoring.author import NICE, Author
from jupyter_interviewer.authoring.order import Bounds, Outcome
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.gate import Gate
from jupyter_interviewer.llm import Client, Endpoint
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.sandbox.script import run_script
from tests.authoring.behaviours import LEAK, SCRIPT, behaviours
from tests.authoring.conftest import ORDER, SECONDS, Make
from tests.authoring.model import STRICT, Model, manuscript, saying
from tests.llm.loopback import KEY, Loopback

# One gate for all of them, which remembers what passed.
pytestmark = pytest.mark.xdist_group("authoring")

CASES = behaviours()
del CASES["example by hand is wrong"]  # what the gate finds by itself its own tests show


@pytest.mark.parametrize("name", CASES)
def test_only_what_passed_is_put_on_the_shelf(name: str, make: Make, shelf: Shelf) -> None:
    model, ending, words = CASES[name]
    timeout = {"slow": 0.5}.get(name, SECONDS)
    outcome = make(model, rounds=2 if ending == "made" else 1, timeout=timeout)
    told = "\n".join([outcome.reason, *(text for one in outcome.rounds for text in one.findings)])
    assert outcome.ending == ending, told
    assert words in told
    assert [entry.template.id for entry in shelf.entries()] == [outcome.question] * outcome.made
    assert not list(shelf.folder.glob(".making-*"))
    assert KEY not in outcome.model_dump_json()
    assert outcome.usage.requests > 0


def test_what_was_found_goes_back_to_the_model(make: Make) -> None:
    model = Model(questions=[manuscript(saying(SCRIPT))])
    requests: list[dict[str, Any]] = []

    def behave(request: dict[str, Any]) -> Any:
        requests.append(request)
        return model(request)

    outcome = make(behave, rounds=3)
    assert outcome.ending == "gate" and len(outcome.rounds) == 3
    assert model.asked == ["question"] * 3  # nobody had to solve it
    assert len(requests[0]["messages"]) == 2
    *_, written, complaint = requests[1]["messages"]
    assert written["role"] == "assistant" and "wet_days" in written["content"]
    assert "statement.md: it holds HTML" in complaint["content"]


def test_those_who_solve_it_see_the_page_and_neither_code_nor_each_other(make: Make) -> None:
    model = Model(questions=[manuscript(LEAK), manuscript()])
    requests: list[dict[str, Any]] = []

    def behave(request: dict[str, Any]) -> Any:
        requests.append(request)
        return model(request)

    assert make(behave).made
    # The hint was mended, the page stayed as it was: nobody had to solve it once more.
    assert sorted(model.asked) == ["brute", "first", "question", "question", "second"]
    solving = [one["messages"] for one in requests if "Define `def" in str(one["messages"])]
    assert len(solving) == 3
    for messages in solving:
        seen = "".join(message["content"] for message in messages)
        assert "Constraints" in seen and "belongs to it" in seen
        assert "{{" not in seen and "rng" not in seen and "current" not in seen


def test_tokens_and_seconds_are_bounded(make: Make) -> None:
    outcome = make(Model(), tokens=3_000)
    assert outcome.ending == "model" and "tokens" in outcome.reason
    assert outcome.usage.tokens < 20_000
    outcome = make(Model(), seconds=0.001)
    assert outcome.ending == "model" and "seconds" in outcome.reason


def test_a_made_question_is_told_from_others(make: Make, shelf: Shelf) -> None:
    outcome = make(Model())
    (entry,) = shelf.entries()
    record = entry.record
    assert record is not None
    assert record.written.model == "pear-1" and record.written.prompt == "question-new 1"
    assert record.written.date == datetime.now(UTC).date().isoformat()
    assert record.figures.killed and record.figures.mutants
    assert record.figures.killed >= 0.9 * record.figures.mutants
    assert record.usage.tokens == outcome.usage.tokens
    (card,) = Bank([shelf.folder]).cards()
    assert (card.id, card.model, card.new) == (outcome.question, "pear-1", True)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only processes have priorities")
def test_what_people_wait_for_comes_first(gate: Gate, shelf: Shelf) -> None:
    seen: list[int] = []

    def run(source: str, *rest: Any, **more: Any) -> Any:
        if not seen:
            done = run_script("import os; print(os.getpriority(os.PRIO_PROCESS, 0))")
            seen.append(int(done.stdout))
        return run_script(source, *rest, **more)

    async def story() -> None:
        endpoint = Endpoint(url=server.url, key=SecretStr(KEY), model="pear-1")
        async with Client(endpoint) as client:
            bounds = Bounds(rounds=1, seeds=1)
            author = Author(client, shelf, run, lambda: nullcontext(gate), bounds)
            await author.make(ORDER)
            await author.close()

    own = os.getpriority(os.PRIO_PROCESS, 0)
    with Loopback(Model(first=STRICT)) as server:
        asyncio.run(story())
    assert seen and seen[0] >= max(NICE, own)
    assert os.getpriority(os.PRIO_PROCESS, 0) == own


def test_a_sandbox_that_does_not_work_is_not_held_against_the_model(
    gate: Gate, shelf: Shelf
) -> None:
    def fail(source: str, *rest: Any, **more: Any) -> Any:
        raise Unavailable("tier", "no sandbox works here")

    async def story() -> Outcome:
        endpoint = Endpoint(url=server.url, key=SecretStr(KEY), model="pear-1")
        async with Client(endpoint) as client:
            return await Author(client, shelf, fail, lambda: nullcontext(gate)).make(ORDER)

    model = Model()
    with Loopback(model) as server:
        outcome = asyncio.run(story())
    assert (outcome.ending, outcome.question) == ("sandbox", None)
    assert "no sandbox works here" in outcome.reason
    assert model.asked == ["question"]
    assert not list(shelf.folder.glob(".making-*"))
