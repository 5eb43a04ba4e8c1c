"""Questions that a model writes are asked once they are there, and nobody waits for them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from jupyter_interviewer.domain.events import QuestionChosen
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.interviews.requests import NewInterview


class Wishes:
    """Takes orders down; what is made of them the test says."""

    def __init__(self) -> None:
        self.orders: list[tuple[str, Difficulty]] = []

    def wish(self, topic: str, difficulty: Difficulty, avoid: tuple[str, ...] = ()) -> bool:
        assert "double" in avoid
        self.orders.append((topic, difficulty))
        return True


class Growing:
    """A bank that gets another question."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner
        self.more: list[Any] = []

    def cards(self) -> tuple[Any, ...]:
        return (*self.inner.cards(), *self.more)

    def add(self, **fields: Any) -> None:
        told = {"id": "fresh", "title": "Fresh", "model": "pear-1", "new": True, **fields}
        self.more.append(self.inner.cards()[0].model_copy(update=told))


async def begin(service: Any, tools: Any) -> str:
    view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
    await service.start(tools.ann, view.id)
    await served(service, tools, view.id, 0)
    return str(view.id)


async def served(service: Any, tools: Any, iid: str, index: int) -> Any:
    async def there() -> Any:
        question = (await service.view(tools.ann, iid)).question
        return question if question is not None and question.index == index else None

    return await tools.until(there)


async def reasons(service: Any, tools: Any, iid: str) -> list[str]:
    events = (await service._record(tools.ann, iid)).events
    return [event.data.why for event in events if isinstance(event.data, QuestionChosen)]


def arranged(house: Any) -> tuple[Wishes, Growing]:
    house.patience = type(house.patience)(tries=3, pause=0.01, reply=5.0, wait=0.05, ahead=0.05)
    house.commissions, house.shelf = Wishes(), Growing(house.shelf)
    return house.commissions, house.shelf


def test_a_new_question_is_ordered_meanwhile_and_comes_when_it_is_there(
    house: Any, tools: Any
) -> None:
    wishes, shelf = arranged(house)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: wishes.orders)
        assert wishes.orders == [("numbers", Difficulty.EASY)]
        shelf.add()
        await service.next_question(tools.ann, iid)
        assert (await served(service, tools, iid, 1)).id == "fresh"
        first, second = await reasons(service, tools, iid)
        assert "new" not in first
        assert second.endswith("; it is new, written by pear-1.")

    house.run(story)


@pytest.mark.parametrize("plan", [False, True])
def test_where_a_plan_or_a_person_wants_none_none_is_written_or_asked(
    plan: bool, house: Any, tools: Any
) -> None:
    wishes, shelf = arranged(house)
    if plan:
        house.plans = (house.plans[0].model_copy(update={"made": False}),)
    shelf.add()

    async def story(service: Any) -> None:
        wish = NewInterview(plan="short", seed=7, made=None if plan else False)
        view = await service.create(tools.ann, wish)
        await service.start(tools.ann, view.id)
        await served(service, tools, view.id, 0)
        await service.next_question(tools.ann, view.id)
        assert (await served(service, tools, view.id, 1)).id in house.shelf.inner.ids
        # By then one would have been ordered, since what comes after that is looked for, too.
        await asyncio.sleep(0.3)
        assert wishes.orders == []

    house.run(story)


def test_nobody_gets_new_questions_by_a_plan_that_has_none(house: Any, tools: Any) -> None:
    arranged(house)
    house.plans = (house.plans[0].model_copy(update={"made": False}),)

    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", made=True))
        state = (await service._record(tools.ann, view.id)).standing
        assert state.plan.made is False
        (shown,) = await service.plans()
        assert shown.made is False

    house.run(story)


def test_a_topic_is_ordered_as_the_bank_spells_it(house: Any, tools: Any) -> None:
    wishes, _ = arranged(house)
    house.plans = (house.plans[0].model_copy(update={"topics": ("Unheard Of", "NumBers")}),)

    async def story(service: Any) -> None:
        await begin(service, tools)
        await tools.until(lambda: wishes.orders)
        assert wishes.orders == [("numbers", Difficulty.EASY)]

    house.run(story)


def test_where_it_is_not_there_the_banks_question_comes(house: Any, tools: Any) -> None:
    wishes, _ = arranged(house)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: wishes.orders)
        await service.next_question(tools.ann, iid)
        assert (await served(service, tools, iid, 1)).id in house.shelf.inner.ids
        assert not [reason for reason in await reasons(service, tools, iid) if "new," in reason]

    house.run(story)


def test_an_interview_begins_with_a_question_that_somebody_has_reviewed(
    house: Any, tools: Any
) -> None:
    _, shelf = arranged(house)
    shelf.add(id="aaa")

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        assert (await service.view(tools.ann, iid)).question.id in house.shelf.inner.ids

    house.run(story)


def test_one_that_is_too_hard_or_about_something_else_does_not_come(house: Any, tools: Any) -> None:
    _, shelf = arranged(house)
    house.plans = (house.plans[0].model_copy(update={"topics": ("numbers",)}),)
    shelf.add(id="hard", difficulty=Difficulty.HARD)
    shelf.add(id="other", topics=("trees",))

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.next_question(tools.ann, iid)
        assert (await served(service, tools, iid, 1)).id in house.shelf.inner.ids

    house.run(story)


def test_a_new_one_that_was_picked_in_the_catalogue_comes_first(house: Any, tools: Any) -> None:
    _, shelf = arranged(house)
    shelf.add()

    async def story(service: Any) -> None:
        request = NewInterview(plan="short", seed=7, question="fresh")
        view = await service.create(tools.ann, request)
        await service.start(tools.ann, view.id)
        assert (await served(service, tools, view.id, 0)).id == "fresh"

    house.run(story)
