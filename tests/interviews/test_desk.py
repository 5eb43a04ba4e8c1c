"""Commands to events, where the store fails or somebody else was quicker."""

from __future__ import annotations

import asyncio
import shutil
from typing import Any

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.requests import NewInterview


async def begin(service: Any, tools: Any) -> str:
    view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
    await service.start(tools.ann, view.id)

    async def greeted() -> bool:
        state = (await service._desk.record(view.id)).state
        return state.current is not None and not state.obligations

    await tools.until(greeted)
    return str(view.id)


def test_a_command_is_decided_again_on_what_another_server_did(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        other = house.open()
        seen: list[int] = []

        def make(state: Any) -> c.Command:
            seen.append(state.number)
            if len(seen) == 1:  # in the very moment between reading and appending
                house.log.append(next_entry(house.log, iid))
            return c.Post("mine", "mine")

        await service._desk.act(iid, make)
        assert seen == [seen[0], seen[0] + 1]
        events = house.log.read(f"interview/{iid}")
        texts = [getattr(event.data, "text", "") for event in events]
        assert texts.index("theirs") < texts.index("mine")
        assert (await other.view(tools.ann, iid)).last_event >= seen[1] + 1

    house.run(story)


def next_entry(log: Any, iid: str) -> Any:
    """What another server would append next."""
    from datetime import UTC, datetime

    from jupyter_interviewer.domain.event import NewEvent
    from jupyter_interviewer.domain.events import MessagePosted
    from jupyter_interviewer.store.log import Entry

    info = log.info(f"interview/{iid}")
    posted = MessagePosted(message="theirs", author="candidate", text="theirs")
    new = NewEvent(data=posted, time=datetime.now(UTC), actor=info.owner)
    return Entry(info.stream, info.head, [new], info.owner, live=True)


def test_an_interview_that_cannot_be_read_keeps_no_other_from_going_on(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        broken = await begin(service, tools)
        await service.end(tools.ann, broken)
        fine = await begin(service, tools)
        with house.databases[0].writing() as connection:
            connection.exec_driver_sql(
                "UPDATE events SET type = 'FromTheFuture' WHERE stream = ? AND number = 3",
                (f"interview/{broken}",),
            )
            connection.exec_driver_sql("UPDATE streams SET live = 1")
        other = house.open()
        await other.resume()
        with pytest.raises(Unavailable) as caught:
            await other.view(tools.ann, broken)
        assert caught.value.code == "unreadable" and "FromTheFuture" in caught.value.detail
        assert [view.id for view in (await other.list(tools.ann)).items] == [fine]
        assert list(other._directors) == [fine]

    house.run(story)


def test_a_database_that_fails_is_a_clear_refusal_and_the_same_key_may_be_tried_again(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        with house.databases[0].writing() as connection:
            connection.exec_driver_sql("ALTER TABLE answers RENAME TO hidden")
        with pytest.raises(Unavailable) as caught:
            await service.post_message(tools.ann, iid, "hi", "key")
        assert (caught.value.status, caught.value.code) == (503, "store")
        assert "SELECT" not in caught.value.detail
        with house.databases[0].writing() as connection:
            connection.exec_driver_sql("ALTER TABLE hidden RENAME TO answers")
        await service.post_message(tools.ann, iid, "hi", "key")
        events = await service.events(tools.ann, iid)
        assert sum(event["data"].get("text") == "hi" for event in events) == 1

    house.run(story)


def test_lost_artifacts_are_a_clear_refusal(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        shutil.rmtree(house.root / "artifacts")
        with pytest.raises(Unavailable) as caught:
            await service.notebook(tools.ann, iid)
        assert caught.value.code == "artifacts"

    house.run(story)


def test_closing_waits_for_what_was_begun(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        asking = [
            asyncio.create_task(service.post_message(tools.ann, iid, f"{n}")) for n in range(5)
        ]
        await asyncio.sleep(0.005)
        await service.close()
        answers = await asyncio.gather(*asking, return_exceptions=True)
        kept = [getattr(event.data, "message", "") for event in house.log.read(f"interview/{iid}")]
        for answer in answers:
            assert isinstance(answer, BaseException) or answer in kept

    house.run(story)
