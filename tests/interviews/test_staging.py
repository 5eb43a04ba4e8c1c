"""What the interviewer gets to see."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviews.requests import ExecutionReport, NewInterview
from jupyter_interviewer.interviews.staging import failing_kinds


def verdict(*failing: int, total: int = 5, own: int = 0) -> Verdict:
    cases = tuple(
        CaseResult(
            index=index,
            outcome=Outcome.WRONG_ANSWER if index in failing else Outcome.ACCEPTED,
            public=index < 2,
            own=index >= total,
        )
        for index in range(total + own)
    )
    return Verdict(outcome=Outcome.WRONG_ANSWER, passed=0, total=total + own, cases=cases)


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        (verdict(), ()),
        (verdict(0, 1), ("basic",)),
        (verdict(4, 2), ("zero", "large")),
        (verdict(0, 2, 3, total=2, own=2), ("basic",)),
    ],
)
def test_failing_cases_are_named_by_their_kind_and_own_cases_have_none(
    tools: Any, given: Verdict, kinds: tuple[str, ...]
) -> None:
    assert failing_kinds(tools.make_question(), given) == kinds


def test_the_scene_tells_what_happened_in_the_order_it_happened(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        iid = view.id
        await service.start(tools.ann, iid)

        async def quiet() -> bool:
            state = (await service._desk.record(iid)).state
            return state.current is not None and not state.obligations

        await tools.until(quiet)
        report = ExecutionReport(
            cell="q1-answer",
            source="double(2)",
            ok=False,
            outputs=({"output_type": "error", "ename": "NameError"},),
        )
        await service.record_execution(tools.ann, iid, report)
        await service.save_draft(tools.ann, iid, tools.wrong)
        await service.run(tools.ann, iid, tools.wrong)
        await tools.until(quiet)
        await service.post_message(tools.ann, iid, "Why is that?")
        await tools.until(quiet)
        house.clock.forward(minutes=4)
        await service.request_hint(tools.ann, iid)
        await tools.until(quiet)

        scene = house.engine.scenes[-1]
        assert [occasion.kind for occasion in scene.occasions] == ["hint"]
        assert scene.code == tools.wrong
        assert [line.author for line in scene.transcript][:3] == [
            "interviewer",
            "interviewer",
            "candidate",
        ]
        asked = next(line for line in scene.transcript if line.author == "candidate")
        assert asked.text == "Why is that?" and 240 <= asked.seconds_ago < 300
        (attempt,) = scene.attempts
        assert attempt.kind == "run" and attempt.cells == tools.wrong
        assert attempt.misconception is None  # a run tells too little
        (execution,) = scene.executions
        assert not execution.ok and execution.outputs[0]["ename"] == "NameError"
        assert [str(level) for level, _ in scene.hints_given] == ["nudge"]
        assert (scene.hints_left, scene.solved, scene.questions_done) == (2, False, 0)
        assert 1500 < scene.seconds_left < 1561
        assert 240 <= scene.seconds_on_question < 300

    house.run(story)


def test_a_new_question_begins_with_a_clean_desk(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        view = await service.create(tools.ann, NewInterview(plan="short", seed=7))
        iid = view.id
        await service.start(tools.ann, iid)

        async def quiet() -> bool:
            state = (await service._desk.record(iid)).state
            return state.current is not None and not state.obligations

        await tools.until(quiet)
        await service.submit(tools.ann, iid, tools.right)
        await service.request_hint(tools.ann, iid)
        await tools.until(quiet)
        await service.next_question(tools.ann, iid)
        await tools.until(quiet)
        scene = house.engine.scenes[-1]
        assert [occasion.kind for occasion in scene.occasions] == ["served"]
        assert scene.question.index == 1 and scene.questions_done == 1
        assert (scene.attempts, scene.executions, scene.hints_given) == ((), (), ())
        assert scene.hints_left == 3 and not scene.solved
        (before,) = scene.before
        assert before.startswith("Question 1, 'Double it (")
        assert before.endswith(")': solved; submissions: 1, hints: 1.")
        assert any(tools.starter.strip() in cell.source for cell in scene.code)

    house.run(story)
