"""The question that would come next is made while the one before it is answered."""

from __future__ import annotations

import threading
from typing import Any

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.interviews.requests import NewInterview

BEN = Actor(name="ben@example.org")


async def begin(service: Any, tools: Any, actor: Any) -> str:
    view = await service.create(actor, NewInterview(plan="short", seed=7))
    await service.start(actor, view.id)

    async def served() -> Any:
        return (await service.view(actor, view.id)).question

    await tools.until(served)
    return str(view.id)


async def go_on(service: Any, tools: Any, iid: str) -> Any:
    await service.next_question(tools.ann, iid)

    async def second() -> Any:
        question = (await service.view(tools.ann, iid)).question
        return question if question is not None and question.index == 1 else None

    return await tools.until(second)


def soon(house: Any) -> None:
    house.patience = type(house.patience)(tries=3, pause=0.01, reply=5.0, wait=0.05, ahead=0.05)


class Holding:
    """A freezer that makes nothing after its first few until it is let go."""

    def __init__(self, inner: Any, free: int) -> None:
        self.inner = inner
        self.free = free
        self.begun: list[str] = []
        self.go = threading.Event()

    def freeze(self, id: str, *rest: Any) -> Any:
        self.begun.append(id)
        if len(self.begun) > self.free:
            assert self.go.wait(20)
        return self.inner.freeze(id, *rest)


def test_the_next_question_is_there_when_it_is_wanted(house: Any, tools: Any) -> None:
    soon(house)

    async def story(service: Any) -> None:
        iid = await begin(service, tools, tools.ann)
        await tools.until(lambda: len(house.freezer.made) == 2)
        ahead = house.freezer.made[1]
        question = await go_on(service, tools, iid)
        assert (question.id, question.seed) == ahead[:2]
        # It was made once only, and then the one after it.
        await tools.until(lambda: len(house.freezer.made) == 3)
        assert house.freezer.made.count(ahead) == 1
        assert house.freezer.made[2][0] not in {made[0] for made in house.freezer.made[:2]}

    house.run(story)


def test_it_is_made_at_the_latest_when_a_submission_is_accepted(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools, tools.ann)
        await service.submit(tools.ann, iid, tools.wrong)

        async def judged() -> bool:
            told = await service.submissions(tools.ann, iid)
            return all(attempt.verdict is not None for attempt in told)

        await tools.until(judged)
        assert len(house.freezer.made) == 1
        await service.submit(tools.ann, iid, tools.right)
        await tools.until(lambda: len(house.freezer.made) == 2)

    house.run(story)


def test_what_is_made_ahead_keeps_nobody_waiting(house: Any, tools: Any) -> None:
    soon(house)
    holding = house.freezer = Holding(house.freezer, free=1)

    async def story(service: Any) -> None:
        iid = await begin(service, tools, tools.ann)
        await tools.until(lambda: len(holding.begun) == 2)
        # Somebody else's first question, a reply and a verdict: all come in the meantime.
        holding.free = 3
        await begin(service, tools, BEN)
        sid = await service.submit(tools.ann, iid, tools.right)
        await service.post_message(tools.ann, iid, "Done.")

        async def quiet() -> bool:
            return not (await service._record(tools.ann, iid)).state.obligations

        await tools.until(quiet)
        assert (await service.submission_result(tools.ann, iid, sid)).verdict.accepted
        # Of all interviews one at a time: his next one waits for hers.
        assert len(holding.begun) == 3
        holding.go.set()
        await tools.until(lambda: len(holding.begun) >= 4)

    try:
        house.run(story)
    finally:
        holding.go.set()


def test_what_cannot_be_made_ahead_is_told_when_it_is_wanted(house: Any, tools: Any) -> None:
    soon(house)

    async def story(service: Any) -> None:
        iid = await begin(service, tools, tools.ann)
        first = house.freezer.made[0][0]
        await tools.until(lambda: len(house.freezer.made) == 2)
        events = [event.type for event in (await service._record(tools.ann, iid)).events]
        assert "QuestionFailed" not in events
        assert (await go_on(service, tools, iid)).id != first

    house.freezer.broken = set()
    original = house.freezer.freeze

    def failing_second(id: str, *rest: Any) -> Any:
        question = original(id, *rest)
        if len(house.freezer.made) == 2:
            raise RuntimeError("no sandbox just now")
        return question

    house.freezer.freeze = failing_second
    house.run(story)
