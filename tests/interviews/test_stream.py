"""Following an interview."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.interviews.stream import Streams


async def begin(service: Any, tools: Any) -> str:
    view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
    await service.start(tools.ann, view.id)

    async def greeted() -> bool:
        state = (await service._desk.record(view.id)).state
        return state.current is not None and not state.obligations

    await tools.until(greeted)
    return str(view.id)


async def collect(service: Any, tools: Any, iid: str, after: int, last: int) -> list[Any]:
    """Follow until the event with a number was seen."""
    frames = []
    async with aclosing(service.follow(tools.ann, iid, after)) as stream:
        async for frame in stream:
            frames.append(frame)
            if frame.get("number") == last:
                break
    return frames


def test_a_reader_that_comes_and_goes_sees_every_number_once(house: Any, tools: Any) -> None:
    dice = random.Random(3)

    async def story(service: Any) -> None:
        service._streams = Streams(service._desk, house.clock, beat_seconds=0.1)
        iid = await begin(service, tools)
        seen: list[int] = []
        stop = asyncio.Event()

        async def read() -> None:
            while not (
                stop.is_set() and seen[-1] == (await service.view(tools.ann, iid)).last_event
            ):
                async with aclosing(
                    service.follow(tools.ann, iid, seen[-1] if seen else 0)
                ) as frames:
                    patience = dice.randrange(1, 8)
                    async for frame in frames:
                        if "number" in frame:
                            seen.append(frame["number"])
                        patience -= 1
                        if not patience:
                            break

        reading = asyncio.create_task(read())
        for n in range(25):
            await service.post_message(tools.ann, iid, f"{n}")
            await asyncio.sleep(dice.random() * 0.02)
        await asyncio.sleep(0.2)
        stop.set()
        await reading
        assert seen == list(range(1, len(seen) + 1)) and len(seen) > 30

    house.run(story)


def test_many_readers_see_the_same(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        last = (await service.view(tools.ann, iid)).last_event + 10
        readers = [
            asyncio.create_task(collect(service, tools, iid, after, last)) for after in (0, 3, 0)
        ]
        for n in range(10):
            cell = tools.right[0].model_copy(update={"source": f"x = {n}"})
            await service.save_draft(tools.ann, iid, (cell,))
        frames = await asyncio.gather(*readers)
        events = [[frame for frame in seen if "number" in frame] for seen in frames]
        assert events[0] == events[2] and events[0][3:] == events[1]
        assert events[0] == await service.events(tools.ann, iid)

    house.run(story)


def test_the_clock_comes_first_and_then_on_each_beat(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        service._streams = Streams(service._desk, house.clock, beat_seconds=0.05)
        iid = await begin(service, tools)
        beats = []
        async with aclosing(service.follow(tools.ann, iid, 10_000)) as frames:
            async for frame in frames:
                if frame["type"] == "clock":
                    beats.append(frame["data"]["seconds_left"])
                if len(beats) == 3:
                    break
        assert 1700 < beats[2] < beats[1] < beats[0] <= 1800

    house.run(story)


class Speaker:
    """Speaks word by word, when told to."""

    name = "speaker"

    def __init__(self) -> None:
        self.words: asyncio.Queue[str | None] = asyncio.Queue()

    async def respond(self, scene: Any) -> AsyncIterator[Any]:
        while (word := await self.words.get()) is not None:
            yield m.Say(text=word)


def test_a_message_comes_in_pieces_that_the_logged_one_replaces(house: Any, tools: Any) -> None:
    house.engine = Speaker()

    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        await service.start(tools.ann, view.id)
        frames: list[Any] = []

        async def read(into: list[Any]) -> None:
            async with aclosing(service.follow(tools.ann, view.id)) as stream:
                async for frame in stream:
                    into.append(frame)
                    if frame["type"] == "MessagePosted":
                        return

        first = asyncio.create_task(read(frames))
        for word in ("Good ", "morning, "):
            house.engine.words.put_nowait(word)
        await tools.until(lambda: sum(f["type"] == "piece" for f in frames) == 2)
        late: list[Any] = []
        second = asyncio.create_task(read(late))
        await tools.until(lambda: any(f["type"] == "piece" for f in late))
        house.engine.words.put_nowait("Ann.")
        house.engine.words.put_nowait(None)
        await asyncio.gather(first, second)
        for seen in (frames, late):
            pieces = [f["data"] for f in seen if f["type"] == "piece"]
            text = ""
            for piece in pieces:
                assert piece["offset"] == len(text)
                text += piece["text"]
            posted = seen[-1]["data"]
            assert text == posted["text"] == "Good morning, Ann."
            assert {piece["message"] for piece in pieces} == {posted["message"]}
        assert next(f["data"]["text"] for f in late if f["type"] == "piece") == "Good morning, "

    house.run(story)


def test_a_reader_that_is_too_slow_is_cut_off_and_can_go_on(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        service._streams = streams = Streams(service._desk, house.clock, room=10)
        iid = await begin(service, tools)
        frames = service.follow(tools.ann, iid)
        seen = [await anext(frames)]
        for n in range(50):
            streams.speak(iid, "msg", f"{n} ")
        await service.post_message(tools.ann, iid, "still here")
        seen += [frame async for frame in frames]  # it ends
        numbers = [frame["number"] for frame in seen if "number" in frame]
        last = (await service.view(tools.ann, iid)).last_event
        rest = await collect(service, tools, iid, numbers[-1] if numbers else 0, last)
        numbers += [frame["number"] for frame in rest if "number" in frame]
        assert numbers == list(range(1, last + 1))

    house.run(story)


def test_events_of_another_server_are_found_on_the_beat(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        other = house.open()
        other._streams = Streams(other._desk, house.clock, beat_seconds=0.05)
        last = (await other.view(tools.ann, iid)).last_event
        reading = asyncio.create_task(collect(other, tools, iid, last, last + 1))
        await asyncio.sleep(0.02)
        await service.save_draft(tools.ann, iid, tools.wrong)
        frames = await reading
        assert frames[-1]["type"] == "DraftSaved"

    house.run(story)


def test_a_reader_that_leaves_is_forgotten(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await collect(service, tools, iid, 0, 3)
        assert not service._streams._readers
        record = await service._desk.record(iid)
        assert len(record.listeners) == 1  # the director's

    house.run(story)


class Looker:
    """Looks, says a word, and waits."""

    name = "looker"

    def __init__(self) -> None:
        self.go_on = asyncio.Event()

    async def respond(self, scene: Any) -> Any:
        for what in ("your code", "your last run", "your code"):
            yield m.Look(what=what)
        yield m.Say(text="I see ")
        await self.go_on.wait()
        yield m.Say(text="it.")


def test_what_the_interviewer_looks_at_is_told_before_it_speaks(house: Any, tools: Any) -> None:
    house.engine = Looker()

    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        frames: list[Any] = []

        async def read() -> None:
            async with aclosing(service.follow(tools.ann, view.id)) as stream:
                async for frame in stream:
                    frames.append(frame)
                    if frame["type"] == "MessagePosted":
                        return

        reading = asyncio.create_task(read())
        await service.start(tools.ann, view.id)
        pieces = lambda: [f["data"] for f in frames if f["type"] == "piece"]  # noqa: E731
        await tools.until(lambda: any(piece["text"] for piece in pieces()))
        house.engine.go_on.set()
        await reading
        assert [(piece["text"], piece["looked"]) for piece in pieces()] == [
            ("", ["your code"]),
            ("", ["your code", "your last run"]),
            ("I see ", ["your code", "your last run"]),
            ("it.", ["your code", "your last run"]),
        ]
        assert frames[-1]["data"]["looked"] == ["your code", "your last run"]

    house.run(story)
