"""Live interviews: work is done, failures are told, the interviewer speaks and is interrupted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.interviews.speech import APOLOGY, MAX_TEXT
from tests.interviews.conftest import INPUTS


class Engine:
    """An interviewer made of one function from a scene to moves."""

    name = "test"

    def __init__(self, respond: Callable[[Any], AsyncIterator[Any]]) -> None:
        self.respond = respond


async def begin(service: Any, tools: Any, **request: Any) -> str:
    """Create and start, and wait until the question stands."""
    view = await service.create(tools.ann, NewInterview(plan="short", seed=7, **request))
    await service.start(tools.ann, view.id)

    async def served() -> Any:
        return (await service.view(tools.ann, view.id)).question

    await tools.until(served)
    return str(view.id)


async def log_of(service: Any, tools: Any, iid: str) -> list[Any]:
    return list((await service._record(tools.ann, iid)).events)


async def types(service: Any, tools: Any, iid: str) -> list[str]:
    return [event.type for event in await log_of(service, tools, iid)]


def said(events: list[Any]) -> list[tuple[str, bool]]:
    return [
        (event.data.text, event.data.interrupted)
        for event in events
        if event.type == "MessagePosted" and event.data.author == "interviewer"
    ]


async def until_type(service: Any, tools: Any, iid: str, name: str, times: int = 1) -> None:
    async def there() -> bool:
        return (await types(service, tools, iid)).count(name) >= times

    await tools.until(there)


async def until_quiet(service: Any, tools: Any, iid: str) -> None:
    """Wait until nothing is due."""

    async def quiet() -> bool:
        return not (await service._record(tools.ann, iid)).state.obligations

    await tools.until(quiet)


def test_the_question_is_frozen_kept_written_and_then_served(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        view = await service.view(tools.ann, iid)
        assert view.question.seed == 7
        assert (house.root / "work" / view.question.notebook).is_file()
        on_disk = (house.root / "work" / view.question.notebook).read_text()
        assert tools.starter.rstrip().split("\n")[0] in on_disk
        served = next(x for x in await log_of(service, tools, iid) if x.type == "QuestionServed")
        assert served.data.public_cases == 2 and served.data.hidden_cases == 3
        assert any(tools.starter.strip() in cell.source for cell in served.data.cells)
        assert "artifact" not in served.public_form()["data"]
        notebook = await service.notebook(tools.ann, iid)
        assert notebook["metadata"]["jupyter_interviewer"]["interview"] == iid

    house.run(story)


def test_the_first_question_is_made_before_the_start(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=3))
        await tools.until(lambda: house.freezer.made)
        iid = view.id
        await service.start(tools.ann, iid)
        await until_type(service, tools, iid, "QuestionServed")
        assert len(house.freezer.made) == 1

    house.run(story)


def test_a_question_that_cannot_be_made_is_replaced_by_another(house: Any, tools: Any) -> None:
    house.freezer.broken = {"double", "again", "third"}

    async def story(service: Any) -> None:
        for seed in range(20):
            view = await service.create(tools.ann, NewInterview(plan="short", seed=seed))
            await service.start(tools.ann, view.id)
            await tools.until(lambda v=view: settled(service, tools, v.id))
            happened = await types(service, tools, view.id)
            failures = happened.count("QuestionFailed")
            await service.end(tools.ann, view.id)
            if 0 < failures < 3:
                assert happened.count("QuestionServed") == 1
                return
        raise AssertionError("the broken questions were never chosen")

    house.run(story)


async def settled(service: Any, tools: Any, iid: str) -> bool:
    state = (await service._record(tools.ann, iid)).state
    return state.current is not None or len(state.failed) >= 3


def test_when_no_question_can_be_made_it_is_said_and_can_be_tried_again(
    house: Any, tools: Any
) -> None:
    house.freezer.broken = {"double", "again", "third", "fourth"}

    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short"))
        await service.start(tools.ann, view.id)
        await until_type(service, tools, view.id, "QuestionFailed", 3)
        events = await service.events(tools.ann, view.id)
        assert "Ask for the next question" in events[-1]["data"]["message"]
        house.freezer.broken = set()
        await service.next_question(tools.ann, view.id)
        await until_type(service, tools, view.id, "QuestionServed")

    house.run(story)


def test_a_full_disk_is_tried_again(house: Any, tools: Any) -> None:
    house.workspace.faults = 2

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        assert "QuestionFailed" not in await types(service, tools, iid)

    house.run(story)


def test_a_submission_is_graded_and_spoken_about(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        sid = await service.submit(tools.ann, iid, tools.wrong)
        view = await service.submission_result(tools.ann, iid, sid)
        assert view.status == "pending" or view.verdict is not None
        assert ("verdict" in view.model_dump()) == (view.verdict is not None)
        await until_type(service, tools, iid, "VerdictReached")
        await until_quiet(service, tools, iid)
        view = await service.submission_result(tools.ann, iid, sid)
        assert (view.status, view.verdict.passed, view.verdict.total) == ("done", 2, 5)
        attempt = house.engine.scenes[-1].attempts[-1]
        assert attempt.failing_kinds == ("basic", "negative", "large")
        assert attempt.misconception == "squares it"
        assert attempt.number == house.engine.scenes[-1].occasions[-1].number
        assert (await service.view(tools.ann, iid)).questions_done == 0
        log = {event.type: event for event in await log_of(service, tools, iid)}
        assert log["VerdictReached"].data.artifact is not None
        assert log["SubmissionMeasured"].data.quality.lines == 2
        assert log["SubmissionMeasured"].data.growth is None  # what is wrong may be fast

    house.run(story)


def test_the_growth_of_an_accepted_answer_is_measured_after_the_verdict(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.submit(tools.ann, iid, tools.right)
        await until_type(service, tools, iid, "SubmissionMeasured")
        measured = next(
            event.data
            for event in await log_of(service, tools, iid)
            if event.type == "SubmissionMeasured"
        )
        assert measured.growth.time.possible == ("1",)
        report = await service.report(tools.ann, iid)
        assert report["questions"][0]["growth"]["time"]["possible"] == ["1"]

    house.run(story)


def test_an_answer_that_only_passes_in_the_own_kernel_is_told_so(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        report = {"end": "reply", "seconds": 0.0, "memory": 0, "stdout": ""}
        report |= {"signal": None, "status": None}
        texts = [
            codec.dumps({"case": n, **report, "reply": codec.dumps({"value": value})})
            for n, value in enumerate(number * 2 for number in INPUTS[:2])
        ]
        said = {"reports": texts, "names": {}}
        house.workspace.answer = repr(codec.dumps(said))
        sid = await service.submit(tools.ann, iid, tools.wrong)
        await until_type(service, tools, iid, "VerdictReached")
        claim = (await service.submission_result(tools.ann, iid, sid)).verdict.kernel
        assert claim is not None and (claim.passed, claim.total) == (2, 2)
        assert "Restart the kernel" in claim.cause
        assert (await service.view(tools.ann, iid)).questions_done == 0

    house.run(story)


def test_a_kernel_that_cannot_be_asked_costs_no_verdict(
    house: Any, tools: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ask_kernel(path: str, expression: str, seconds: float) -> str:
        raise OSError("the kernel is gone")

    async def story(service: Any) -> None:
        monkeypatch.setattr(house.workspace, "ask_kernel", ask_kernel)
        iid = await begin(service, tools)
        sid = await service.submit(tools.ann, iid, tools.wrong)
        await until_type(service, tools, iid, "VerdictReached")
        verdict = (await service.submission_result(tools.ann, iid, sid)).verdict
        assert str(verdict.outcome) == "wrong_answer" and verdict.kernel is None
        assert len(house.grader.jobs) == 1

    house.run(story)


def test_a_scene_holds_nothing_that_must_not_be_given_away(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.submit(tools.ann, iid, tools.right)
        await until_type(service, tools, iid, "VerdictReached")
        await until_quiet(service, tools, iid)
        text = house.engine.scenes[-1].model_dump_json()
        question = tools.make_question()
        assert question.title.split(" (")[0] in text
        for secret in ("salt", '"cases":[{"input"', "Try 3.", '"expected":"', "mistakes"):
            assert secret not in text, secret

    house.run(story)


def test_grading_that_fails_twice_is_tried_again_and_then_owned_up_to(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        house.grader.faults = 2
        sid = await service.submit(tools.ann, iid, tools.right)
        await until_type(service, tools, iid, "VerdictReached")
        assert (await service.submission_result(tools.ann, iid, sid)).verdict.accepted
        house.grader.faults = 3
        rid = await service.run(tools.ann, iid, tools.right)
        await until_type(service, tools, iid, "RunFinished")
        verdict = (await service.run_result(tools.ann, iid, rid)).verdict
        assert verdict.outcome == "internal_error" and "fault of ours" in verdict.message

    house.run(story)


def test_a_stopped_run_is_done_without_a_verdict_and_its_job_is_withdrawn(
    house: Any, tools: Any
) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        house.grader.hold()
        rid = await service.run(tools.ann, iid, tools.right)
        await tools.until(lambda: house.grader.held)
        await service.stop_run(tools.ann, iid, rid)
        assert (await service.run_result(tools.ann, iid, rid)).status == "done"
        await tools.until(lambda: house.grader.held[0][1].cancelled())
        house.grader.release()
        await asyncio.sleep(0.1)
        assert "RunFinished" not in await types(service, tools, iid)

    house.run(story)


def test_a_hint_comes_at_once_and_of_the_level_that_was_offered(house: Any, tools: Any) -> None:
    async def offering(scene: Any) -> AsyncIterator[Any]:
        if scene.occasions[-1].kind == "greeting":
            yield m.OfferHint(level=HintLevel.DETAIL, about="the large case")
        elif scene.occasions[-1].kind == "hint":
            yield m.Say(text=f"Hint {len(scene.hints_given)} given, {scene.hints_left} left.")

    house.engine = Engine(offering)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_type(service, tools, iid, "HintOffered")
        assert (await service.view(tools.ann, iid)).hints_left == 3
        offered = (await service.events(tools.ann, iid))[-1]
        await service.request_hint(tools.ann, iid, offer=offered["data"]["offer"])
        assert (await service.view(tools.ann, iid)).hints_left == 2
        await until_quiet(service, tools, iid)
        events = await log_of(service, tools, iid)
        given = next(event for event in events if event.type == "HintGiven")
        assert (given.data.level, given.data.left) == (HintLevel.DETAIL, 2)
        assert said(events)[-1] == ("Hint 1 given, 2 left.", False)

    house.run(story)


def test_a_hint_that_cannot_be_chosen_costs_nothing(house: Any, tools: Any) -> None:
    def broken(*arguments: Any) -> Any:
        raise LookupError("no ladder")

    house.hints = broken

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.request_hint(tools.ann, iid)
        await until_type(service, tools, iid, "HintFailed")
        assert (await service.view(tools.ann, iid)).hints_left == 3

    house.run(story)


# Engines that misbehave


async def raises_at_once(scene: Any) -> AsyncIterator[Any]:
    raise ConnectionError("no model")
    yield


async def talks_forever(scene: Any) -> AsyncIterator[Any]:
    while True:
        yield m.Say(text="and so on ")


async def moves_forever(scene: Any) -> AsyncIterator[Any]:
    while True:
        yield m.Understand(intent="meta")


async def sleeps(scene: Any) -> AsyncIterator[Any]:
    await asyncio.sleep(3600)
    yield m.Say(text="too late")


async def talks_nonsense(scene: Any) -> AsyncIterator[Any]:
    yield 42
    yield "plain text"
    yield None
    yield m.Say(text="\ud800 \x00 ok")


async def proposes_nonsense(scene: Any) -> AsyncIterator[Any]:
    yield m.TakeNote(point="astrology", note="?", evidence=(1,))
    yield m.TakeNote(point="approach", note="?", evidence=(10_000,))
    yield m.OfferHint(level=HintLevel.NUDGE, about="a")
    yield m.OfferHint(level=HintLevel.NUDGE, about="b")
    yield m.RunExamples()
    yield m.Say(text="Done.")


@pytest.mark.parametrize(
    ("respond", "check"),
    [
        (raises_at_once, lambda text: text == APOLOGY),
        (sleeps, lambda text: text == APOLOGY),
        (talks_forever, lambda text: len(text) in (MAX_TEXT, MAX_TEXT - 1)),
        (talks_nonsense, lambda text: text.endswith("ok")),
        (proposes_nonsense, lambda text: text == "Done."),
    ],
)
def test_whatever_an_engine_does_the_interview_goes_on(
    house: Any, tools: Any, respond: Any, check: Any
) -> None:
    house.engine = Engine(respond)
    house.patience = type(house.patience)(tries=2, pause=0.01, reply=0.3, wait=0.05)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_type(service, tools, iid, "MessagePosted")
        text, interrupted = said(await log_of(service, tools, iid))[0]
        assert check(text), text[-100:]
        # Everything else still works, at once.
        sid = await service.submit(tools.ann, iid, tools.right)
        await until_type(service, tools, iid, "VerdictReached")
        assert (await service.submission_result(tools.ann, iid, sid)).verdict.accepted
        state = (await service._record(tools.ann, iid)).state
        assert state.current.covered == () and not interrupted

    house.run(story)


def test_an_engine_that_only_makes_moves_is_cut_off_in_silence(house: Any, tools: Any) -> None:
    house.engine = Engine(moves_forever)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_type(service, tools, iid, "ReplySkipped")
        await until_quiet(service, tools, iid)
        assert said(await log_of(service, tools, iid)) == []

    house.run(story)


def test_an_engine_that_breaks_off_has_said_what_it_said(house: Any, tools: Any) -> None:
    async def breaks_off(scene: Any) -> AsyncIterator[Any]:
        yield m.Say(text="First of all, ")
        yield m.NextQuestion(why="never mind")
        raise ConnectionError("gone")

    house.engine = Engine(breaks_off)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_quiet(service, tools, iid)
        events = await log_of(service, tools, iid)
        assert said(events) == [("First of all,", True)]
        assert "NextOffered" not in [event.type for event in events]

    house.run(story)


class Slow:
    """Says a word, then waits to be told to go on; remembers its scenes."""

    name = "slow"

    def __init__(self, mute: bool = False) -> None:
        self.scenes: list[Any] = []
        self.go_on = asyncio.Event()
        self.mute = mute
        self.closed = 0

    async def respond(self, scene: Any) -> AsyncIterator[Any]:
        self.scenes.append(scene)
        try:
            if not self.mute:
                yield m.Say(text="Let me explain, ")
            if not self.go_on.is_set():
                await self.go_on.wait()
            yield m.Say(text=f"in reply to {[o.kind for o in scene.occasions]}.")
        finally:
            self.closed += 1


def test_speaking_up_interrupts_and_what_was_shown_is_kept(house: Any, tools: Any) -> None:
    house.engine = Slow()

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: house.engine.scenes)
        await asyncio.sleep(0.05)
        await service.post_message(tools.ann, iid, "wait!")
        await until_type(service, tools, iid, "MessagePosted", 2)
        house.engine.go_on.set()
        await until_quiet(service, tools, iid)
        assert house.engine.closed == 2
        assert said(await log_of(service, tools, iid)) == [
            ("Let me explain,", True),
            ("Let me explain, in reply to ['message'].", False),
        ]

    house.run(story)


def test_a_reply_that_is_stopped_keeps_what_was_shown_and_is_not_begun_again(
    house: Any, tools: Any
) -> None:
    house.engine = Slow()

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: iid in service._streams._spoken)
        await service.stop_reply(tools.ann, iid)
        assert said(await log_of(service, tools, iid)) == [("Let me explain,", True)]
        await until_quiet(service, tools, iid)
        house.engine.go_on.set()
        # The next message is answered as ever, and silence is left as it is.
        await service.post_message(tools.ann, iid, "Another thing.")
        await until_type(service, tools, iid, "MessagePosted", 3)
        await until_quiet(service, tools, iid)
        await service.stop_reply(tools.ann, iid)
        assert said(await log_of(service, tools, iid))[1:] == [
            ("Let me explain, in reply to ['message'].", False)
        ]
        assert len(house.engine.scenes) == 2

    house.run(story)


def test_a_reply_may_be_stopped_before_its_first_word(house: Any, tools: Any) -> None:
    house.engine = Slow(mute=True)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: house.engine.scenes)
        await service.stop_reply(tools.ann, iid)
        await until_quiet(service, tools, iid)
        assert "ReplySkipped" in await types(service, tools, iid)
        assert said(await log_of(service, tools, iid)) == []
        assert len(house.engine.scenes) == 1

    house.run(story)


def test_an_interview_in_which_nobody_speaks_can_be_told_to_stop(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        assert (await service.stop_reply(tools.ann, view.id)).status == "created"
        await service.start(tools.ann, view.id)
        await until_type(service, tools, view.id, "QuestionServed")
        await until_quiet(service, tools, view.id)
        await service.end(tools.ann, view.id)
        assert (await service.stop_reply(tools.ann, view.id)).status == "completed"

    house.run(story)


def test_a_reply_of_which_nothing_was_shown_is_dropped_and_given_anew(
    house: Any, tools: Any
) -> None:
    house.engine = Slow(mute=True)

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: house.engine.scenes)
        await service.post_message(tools.ann, iid, "wait!")
        await tools.until(lambda: len(house.engine.scenes) == 2)
        house.engine.go_on.set()
        await until_quiet(service, tools, iid)
        assert said(await log_of(service, tools, iid)) == [
            ("in reply to ['greeting', 'message'].", False)
        ]

    house.run(story)


def test_typing_and_executing_cells_do_not_interrupt(house: Any, tools: Any) -> None:
    house.engine = Slow()

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: house.engine.scenes)
        await service.save_draft(tools.ann, iid, tools.wrong)
        await asyncio.sleep(0.05)
        house.engine.go_on.set()
        await until_quiet(service, tools, iid)
        assert len(house.engine.scenes) == 1
        assert said(await log_of(service, tools, iid)) == [
            ("Let me explain, in reply to ['greeting'].", False)
        ]

    house.run(story)


def test_a_verdict_waits_until_the_interviewer_has_finished(house: Any, tools: Any) -> None:
    house.engine = Slow()

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        house.engine.go_on.set()
        await until_quiet(service, tools, iid)
        house.grader.hold()
        await service.submit(tools.ann, iid, tools.right)
        await service.post_message(tools.ann, iid, "I think it is right.")
        house.engine.go_on.clear()
        await tools.until(lambda: len(house.engine.scenes) >= 2)
        house.grader.release()
        await until_type(service, tools, iid, "VerdictReached")
        await asyncio.sleep(0.05)
        house.engine.go_on.set()
        await until_quiet(service, tools, iid)
        assert not any(interrupted for _, interrupted in said(await log_of(service, tools, iid)))

    house.run(story)


def test_the_end_silences_the_interviewer(house: Any, tools: Any) -> None:
    house.engine = Slow()

    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await tools.until(lambda: house.engine.scenes)
        await service.end(tools.ann, iid)
        await tools.until(lambda: house.engine.closed == 1)
        await tools.until(lambda: not service._directors)
        assert (await types(service, tools, iid))[-1] == "InterviewCompleted"

    house.run(story)


# The clock


def test_time_runs_out_by_itself_and_what_was_typed_is_graded(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await service.save_draft(tools.ann, iid, tools.right)
        await until_quiet(service, tools, iid)
        house.clock.forward(minutes=31)
        await tools.until(lambda: not service._directors)
        happened = await types(service, tools, iid)
        results = ["VerdictReached", "SubmissionMeasured"]
        assert happened[-4:] == ["SubmissionMade", "Expired", *results]
        view = await service.view(tools.ann, iid)
        assert (view.status, view.seconds_left, view.questions_done) == ("expired", 0.0, 1)

    house.run(story)


def test_silence_is_noticed_once_and_answered(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        iid = await begin(service, tools)
        await until_quiet(service, tools, iid)
        house.clock.forward(minutes=5)
        await until_type(service, tools, iid, "InactivityNoticed")
        await until_quiet(service, tools, iid)
        house.clock.forward(minutes=5)
        await asyncio.sleep(0.3)
        assert (await types(service, tools, iid)).count("InactivityNoticed") == 1
        assert said(await log_of(service, tools, iid))[-1][0].startswith("idle")

    house.run(story)


# Starting again


def test_a_server_that_starts_again_takes_up_all_that_was_due(house: Any, tools: Any) -> None:
    async def story() -> None:
        first = house.open()
        house.engine = first._crew.engine
        iid = await begin(first, tools)
        await until_quiet(first, tools, iid)
        house.grader.hold()
        sid = await first.submit(tools.ann, iid, tools.right)
        rid = await first.run(tools.ann, iid, tools.wrong)
        await tools.until(lambda: len(house.grader.held) == 2)
        before = await first.view(tools.ann, iid)
        await house.close()
        house.grader.held = None

        second = house.open()
        await second.resume()
        await until_quiet(second, tools, iid)
        after = await second.view(tools.ann, iid)
        assert (await second.submission_result(tools.ann, iid, sid)).verdict.accepted
        assert not (await second.run_result(tools.ann, iid, rid)).verdict.accepted
        assert after.deadline == before.deadline
        assert after.question == before.question
        happened = await types(second, tools, iid)
        assert happened.count("VerdictReached") == 1 and happened.count("RunFinished") == 1
        await house.close()

    asyncio.run(story())


def test_a_question_chosen_before_the_server_died_is_served_after(house: Any, tools: Any) -> None:
    house.workspace.faults = 10_000
    house.patience = type(house.patience)(tries=10_000, pause=0.01, wait=0.05)

    async def story() -> None:
        first = house.open()
        view = await first.create(tools.ann, NewInterview(plan="short", seed=7))
        await first.start(tools.ann, view.id)
        await tools.until(lambda: house.workspace.faults < 9_999)
        await house.close()
        house.workspace.faults = 0
        second = house.open()
        await second.resume()
        await until_type(second, tools, view.id, "QuestionServed")
        await until_quiet(second, tools, view.id)
        assert (await types(second, tools, view.id)).count("QuestionServed") == 1
        await house.close()

    asyncio.run(story())


def test_time_that_ran_out_while_no_server_ran_counts(house: Any, tools: Any) -> None:
    async def story() -> None:
        first = house.open()
        iid = await begin(first, tools)
        await first.save_draft(tools.ann, iid, tools.right)
        await house.close()
        house.clock.forward(hours=3)
        second = house.open()
        await second.resume()
        await tools.until(lambda: not second._directors)
        view = await second.view(tools.ann, iid)
        assert view.status == "expired" and view.ended == view.deadline
        assert view.submissions[-1].outcome == "accepted"
        await house.close()

    asyncio.run(story())
