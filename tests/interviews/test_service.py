"""What the web layer can ask for."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.domain.refusal import Invalid, NotFound, RateLimited, Refused
from jupyter_interviewer.interviews.person import Rates
from jupyter_interviewer.interviews.requests import ExecutionReport, NewInterview
from jupyter_interviewer.questions.catalogue import Wanted

BOB = Actor(name="bob@example.org")


async def begin(service: Any, tools: Any, actor: Any = None, **request: Any) -> str:
    actor = actor or tools.ann
    view = await service.create(actor, NewInterview(plan="short", **{"seed": 7, **request}))
    await service.start(actor, view.id)

    async def served() -> Any:
        return (await service.view(actor, view.id)).question

    await tools.until(served)
    return str(view.id)


async def until_quiet(service: Any, tools: Any, iid: str) -> None:
    async def quiet() -> bool:
        return not (await service._desk.record(iid)).state.obligations

    await tools.until(quiet)


def test_a_whole_interview_as_a_client_sees_it(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        made = await service.create(tools.ann, NewInterview(plan="short", seed=7, minutes=20))
        assert (made.status, made.question, made.seconds_left) == ("created", None, 1200)
        assert made.hints_left == 3 and made.tier == "namespaces" and made.engine == "parrot"
        iid = made.id
        started = await service.start(tools.ann, iid)
        assert started.status == "in_progress" and 1190 < started.seconds_left <= 1200
        await until_quiet(service, tools, iid)
        view = await service.view(tools.ann, iid)
        assert view.question.seed == 7 and view.question.index == 0

        sid = await service.submit(tools.ann, iid, tools.wrong)
        await until_quiet(service, tools, iid)
        await service.request_hint(tools.ann, iid)
        await until_quiet(service, tools, iid)
        second = await service.submit(tools.ann, iid, tools.right)
        await until_quiet(service, tools, iid)
        view = await service.view(tools.ann, iid)
        assert [(s.id, s.outcome, s.passed) for s in view.submissions] == [
            (sid, "wrong_answer", 2),
            (second, "accepted", 5),
        ]
        assert (view.questions_done, view.hints_left) == (1, 2)

        view = await service.next_question(tools.ann, iid)
        assert view.question is None
        await until_quiet(service, tools, iid)
        view = await service.view(tools.ann, iid)
        assert view.question.index == 1 and view.question.seed == 8
        assert view.question.id != started.question

        ended = await service.end(tools.ann, iid)
        assert (ended.status, ended.seconds_left) == ("completed", 0)
        with pytest.raises(Refused) as caught:
            await service.post_message(tools.ann, iid, "one more thing")
        assert (caught.value.code, caught.value.status) == ("ended", 409)

        report = await service.report(tools.ann, iid)
        assert report["tally"]["submissions"] == 2 and report["tally"]["hints"] == 1
        assert "Double it" in await service.transcript(tools.ann, iid, "md")
        assert json.loads(await service.transcript(tools.ann, iid, "json"))["entries"]
        json.dumps(report)

    house.run(story)


def test_whoever_picks_a_question_begins_with_it(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools, question="third")
        assert (await service.view(tools.ann, iid)).question.id == "third"
        (chosen,) = [
            x for x in await service.events(tools.ann, iid) if x["type"] == "QuestionChosen"
        ]
        assert chosen["data"]["why"] == "Starting with the question that you picked."
        await service.next_question(tools.ann, iid)
        await until_quiet(service, tools, iid)
        assert (await service.view(tools.ann, iid)).question.id != "third"
        await service.end(tools.ann, iid)
        with pytest.raises(Invalid, match="there is no question 'fifth'") as refused:
            await service.create(tools.ann, NewInterview(plan="short", question="fifth"))
        assert refused.value.field == "question"

    house.run(story)


def test_the_same_seed_gives_the_same_questions(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        chosen = []
        for person in (tools.ann, BOB):
            iid = await begin(service, tools, person, seed=11)
            await service.next_question(person, iid)
            await until_quiet(service, tools, iid)
            events = await service.events(person, iid)
            chosen.append(
                [
                    (x["data"]["question"], x["data"]["seed"])
                    for x in events
                    if x["type"] == "QuestionServed"
                ]
            )
            await service.end(person, iid)
        assert chosen[0] == chosen[1] and len(chosen[0]) == 2

    house.run(story)


def test_another_persons_interview_is_not_there(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        cells = (Cell(id="a", source="x"),)
        report = ExecutionReport(cell="a", source="x", ok=True)

        async def follow() -> None:
            async for _ in service.follow(BOB, iid):
                return

        for attempt in (
            service.view(BOB, iid),
            service.start(BOB, iid),
            service.notebook(BOB, iid),
            service.save_draft(BOB, iid, cells),
            service.record_execution(BOB, iid, report),
            service.post_message(BOB, iid, "hi"),
            service.run(BOB, iid, cells),
            service.submit(BOB, iid, cells),
            service.stop_run(BOB, iid, "run"),
            service.runs(BOB, iid),
            service.submissions(BOB, iid),
            service.request_hint(BOB, iid),
            service.decline_hint(BOB, iid, "offer"),
            service.next_question(BOB, iid),
            service.end(BOB, iid),
            service.events(BOB, iid),
            service.report(BOB, iid),
            service.transcript(BOB, iid),
            follow(),
        ):
            with pytest.raises(NotFound) as caught:
                await attempt
            assert caught.value.code == "no_interview"
        assert (await service.list(BOB)).items == ()
        assert (await service.view(tools.ann, iid)).status == "in_progress"
        with pytest.raises(NotFound):
            await service.view(tools.ann, "no-such-thing")

    house.run(story)


def test_a_repeated_request_does_nothing_twice_and_answers_the_same(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        request = NewInterview(plan="short", seed=7)
        first = await service.create(tools.ann, request, "key-1")
        assert (await service.create(tools.ann, request, "key-1")).id == first.id
        with pytest.raises(Invalid) as caught:
            await service.create(tools.ann, NewInterview(plan="short", seed=8), "key-1")
        assert caught.value.code == "key_reused"
        assert len((await service.list(tools.ann)).items) == 1
        iid = first.id
        for _ in range(2):
            assert (await service.start(tools.ann, iid, "key-1")).status == "in_progress"
        await until_quiet(service, tools, iid)
        ids = await asyncio.gather(
            *(service.submit(tools.ann, iid, tools.right, "key-2") for _ in range(8))
        )
        assert len(set(ids)) == 1
        assert len(await service.submissions(tools.ann, iid)) == 1
        messages = [await service.post_message(tools.ann, iid, "hi", "key-3") for _ in range(2)]
        assert messages[0] == messages[1]
        with pytest.raises(Invalid):
            await service.post_message(tools.ann, iid, "something else", "key-3")
        with pytest.raises(Invalid):
            await service.run(tools.ann, iid, tools.right, "key-3")
        for _ in range(2):
            assert (await service.end(tools.ann, iid, "key-4")).status == "completed"
        # Also after the end, and after a restart, the answer stands.
        assert await service.submit(tools.ann, iid, tools.right, "key-2") == ids[0]

    house.run(story)


def test_hints_asked_for_all_at_once_are_never_overspent(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        outcomes = await asyncio.gather(
            *(service.request_hint(tools.ann, iid) for _ in range(10)), return_exceptions=True
        )
        refused = [x for x in outcomes if isinstance(x, Refused)]
        assert len(refused) == 7 and {x.code for x in refused} == {"no_hints_left"}
        await until_quiet(service, tools, iid)
        events = await service.events(tools.ann, iid)
        assert sum(event["type"] == "HintGiven" for event in events) == 3

    house.run(story)


def test_one_interview_runs_at_a_time_and_an_overdue_one_is_no_obstacle(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        first = await begin(service, tools)
        second = (await service.create(tools.ann, NewInterview(plan="short"))).id
        with pytest.raises(Refused) as caught:
            await service.start(tools.ann, second)
        assert caught.value.code == "already_running" and first in caught.value.detail
        assert (await service.view(tools.ann, second)).status == "created"
        await begin(service, tools, BOB)
        for director in list(service._directors.values()):
            await director.close()  # as if another server had directed it, and died
        house.clock.forward(hours=1)
        assert (await service.start(tools.ann, second)).status == "in_progress"
        assert (await service.view(tools.ann, first)).status == "expired"

    house.run(story)


def test_rates_are_kept_for_a_person_over_all_interviews(house: Any, tools: Any) -> None:
    house.rates = Rates(
        interviews_an_hour=2, runs_a_minute=2, hints_a_minute=1, messages_a_minute=1
    )

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.run(tools.ann, iid, tools.right)
        await service.submit(tools.ann, iid, tools.right)
        await service.request_hint(tools.ann, iid)
        await service.post_message(tools.ann, iid, "hi")
        await service.create(tools.ann, NewInterview(plan="short"))
        before = (await service.view(tools.ann, iid)).last_event
        for attempt in (
            service.run(tools.ann, iid, tools.right),
            service.submit(tools.ann, iid, tools.right),
            service.request_hint(tools.ann, iid),
            service.post_message(tools.ann, iid, "hi"),
            service.create(tools.ann, NewInterview(plan="short")),
        ):
            with pytest.raises(RateLimited) as caught:
                await attempt
            assert caught.value.status == 429 and caught.value.retry_after > 0
        events = await service.events(tools.ann, iid, after=before)
        acts = {"RunRequested", "SubmissionMade", "HintRequested"}
        assert not acts & {event["type"] for event in events}
        await service.save_draft(tools.ann, iid, tools.wrong)  # drafts are not limited
        house.clock.forward(minutes=2)
        await service.submit(tools.ann, iid, tools.right)
        await begin(service, tools, BOB)  # another person has their own

    house.run(story)


def test_what_was_refused_for_its_rate_may_be_tried_again_with_its_key(
    house: Any, tools: Any
) -> None:
    house.rates = Rates(messages_a_minute=1)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.post_message(tools.ann, iid, "one", "k1")
        with pytest.raises(RateLimited):
            await service.post_message(tools.ann, iid, "two", "k2")
        house.clock.forward(minutes=1)
        await service.post_message(tools.ann, iid, "two", "k2")
        events = await service.events(tools.ann, iid)
        assert [x["data"]["text"] for x in events if x["data"].get("author") == "candidate"] == [
            "one",
            "two",
        ]

    house.run(story)


def test_lists_come_in_parts_newest_first(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        made = [(await service.create(tools.ann, NewInterview(plan="short"))).id for _ in range(5)]
        seen: list[str] = []
        cursor = None
        while True:
            page = await service.list(tools.ann, cursor, 2)
            seen += [view.id for view in page.items]
            cursor = page.next
            if cursor is None:
                break
        assert seen == made[::-1]
        with pytest.raises(Invalid):
            await service.list(tools.ann, "nonsense")

    house.run(story)


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"plan": "unknown"}, "no_plan"),
        ({"plan": "short", "topic": "poetry"}, "topic"),
        ({"plan": "short", "language": "typescript"}, "language"),
    ],
)
def test_a_wish_that_cannot_be_met_is_said_with_what_there_is(
    house: Any, tools: Any, request_: Any, code: str
) -> None:
    async def story(service: Any) -> None:
        with pytest.raises(Invalid) as caught:
            await service.create(tools.ann, NewInterview(**request_))
        assert caught.value.code == code and caught.value.status == 422
        assert caught.value.field in request_ and caught.value.field in (code, "plan")

    house.run(story)


def test_a_question_can_be_looked_at_without_an_interview(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        shown = await service.preview("again", 3)
        assert (shown.id, shown.seed, len(shown.examples)) == ("again", 3, 2)
        assert shown.examples[0].startswith("double(")
        # Nobody's interview: its hidden cases depend on nobody's salt.
        assert ("again", 3, "preview") in house.freezer.made
        with pytest.raises(NotFound):
            await service.preview("nothing")

    house.run(story)


def test_what_there_is_can_be_listed_and_filtered(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        (plan,) = await service.plans()
        assert (plan.id, plan.hints, plan.interviewer) == ("short", 3, "Interviewer")
        assert len(await service.questions()) == 4
        assert len(await service.questions(Wanted(difficulty=Difficulty.EASY))) == 4
        assert await service.questions(Wanted(topic="graphs")) == []

    house.run(story)


def test_when_the_bank_is_used_up_it_is_said(house: Any, tools: Any) -> None:
    house.shelf = tools.Shelf("double")

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        with pytest.raises(Refused) as caught:
            await service.next_question(tools.ann, iid)
        assert caught.value.code == "no_more_questions"
        assert (await service.view(tools.ann, iid)).question.index == 0

    house.run(story)


def test_nothing_private_is_in_what_a_browser_gets(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.submit(tools.ann, iid, tools.wrong)
        await until_quiet(service, tools, iid)
        await service.end(tools.ann, iid)
        state = (await service._desk.record(iid)).state
        text = json.dumps(
            [
                await service.events(tools.ann, iid),
                (await service.view(tools.ann, iid)).model_dump(mode="json"),
                await service.notebook(tools.ann, iid),
                await service.report(tools.ann, iid),
                await service.transcript(tools.ann, iid, "json"),
            ]
        )
        assert state.salt not in text and state.person not in text
        assert tools.ann.name not in text and "Try 3." not in text
        numbers = [event["number"] for event in await service.events(tools.ann, iid)]
        assert numbers == list(range(1, state.number + 1))

    house.run(story)


def test_names_stand_nowhere_but_in_the_table_of_people(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.post_message(tools.ann, iid, "hello")
        await until_quiet(service, tools, iid)

    house.run(story)
    with house.databases[0].reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM events").all()
        answers = connection.exec_driver_sql("SELECT * FROM answers").all()
        streams = connection.exec_driver_sql("SELECT * FROM streams").all()
    assert len(rows) > 5
    assert "ann@" not in repr((rows, answers, streams))


def test_a_person_can_have_everything_deleted_while_an_interview_runs(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        other = await begin(service, tools, BOB)
        frames: list[Any] = []

        async def follow() -> None:
            async for frame in service.follow(tools.ann, iid):
                frames.append(frame)

        following = asyncio.create_task(follow())
        await tools.until(lambda: frames)
        artifacts = house.root / "artifacts"
        assert len(list(artifacts.iterdir())) == 2
        await service.erase(tools.ann)
        with pytest.raises(NotFound):
            await following
        with pytest.raises(NotFound):
            await service.view(tools.ann, iid)
        assert (await service.list(tools.ann)).items == ()
        assert (await service.view(BOB, other)).status == "in_progress"
        assert len(list(artifacts.iterdir())) == 1

    house.run(story)
    with house.databases[0].reading() as connection:
        everything = [
            connection.exec_driver_sql(f"SELECT * FROM {table}").all()
            for table in ("events", "answers", "streams", "people")
        ]
    assert "bob@" in repr(everything) and "ann@" not in repr(everything)


def test_two_servers_on_one_database_do_not_undo_each_other(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_quiet(service, tools, iid)
        other = house.open()
        answers = await asyncio.gather(
            *(
                (service, other)[n % 2].post_message(tools.ann, iid, f"message {n}")
                for n in range(20)
            )
        )
        assert len(set(answers)) == 20
        await until_quiet(other, tools, iid)
        one = await service.events(tools.ann, iid)
        two = await other.events(tools.ann, iid)
        assert one == two
        texts = [x["data"]["text"] for x in one if x["data"].get("author") == "candidate"]
        assert sorted(texts) == sorted(f"message {n}" for n in range(20))
        assert [x["number"] for x in one] == list(range(1, len(one) + 1))

    house.run(story)


def test_a_request_that_goes_away_leaves_nothing_half_done(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        for n in range(15):
            task = asyncio.create_task(service.post_message(tools.ann, iid, f"{n}"))
            await asyncio.sleep(0.0007 * n)
            task.cancel()
        await asyncio.sleep(0.1)
        await service.post_message(tools.ann, iid, "last")
        await until_quiet(service, tools, iid)
        record = await service._desk.record(iid)
        assert record.events == house.log.read(f"interview/{iid}")

    house.run(story)
