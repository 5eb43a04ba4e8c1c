"""What is kept of answers: of the person for as long as they are, of the question for good."""

from __future__ import annotations

from typing import Any

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.events import AnswerRated, QuestionRated
from jupyter_interviewer.interviews.requests import NewInterview


async def take(service: Any, tools: Any, actor: Any, *answers: Any) -> list[str]:
    """Take an interview of as many questions; an answer of None leaves a question untouched."""
    view = await service.create(actor, NewInterview(plan="short", seed=7))
    await service.start(actor, view.id)
    met = []
    for number, answer in enumerate(answers):
        if number:
            await service.next_question(actor, view.id)

        async def quiet() -> bool:
            return not (await service._desk.record(view.id)).state.obligations

        await tools.until(quiet)
        met.append((await service.view(actor, view.id)).question.id)
        if answer is not None:
            cells = [Cell(id=f"mine-{number}", source=cell.source) for cell in answer]
            await service.submit(actor, view.id, cells)
            await tools.until(quiet)
    await service.end(actor, view.id)
    await tools.until(quiet)
    return met


def test_who_comes_again_meets_new_questions_and_is_known(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        first = await take(service, tools, tools.ann, tools.right, tools.wrong)
        person = await service._desk.person(await service._person(tools.ann))
        assert list(person.met) == first
        (rating,) = person.ratings.values()
        assert rating.deviation < 300

        second = await take(service, tools, tools.ann, tools.right)
        assert second[0] not in first
        again = await service._desk.person(await service._person(tools.ann))
        (now,) = again.ratings.values()
        assert now.value > rating.value and now.deviation < rating.deviation

    house.run(story)


def test_questions_learn_from_answers_and_name_nobody(house: Any, tools: Any) -> None:
    async def story(service: Any) -> None:
        solved, failed, untouched = await take(
            service, tools, tools.ann, tools.right, tools.wrong, None
        )
        ratings = service._desk.questions.ratings
        assert ratings[solved].value < 1300 < ratings[failed].value
        assert untouched not in ratings

        person = await service._person(tools.ann)
        mine = service._log.read(f"person/{person}")
        assert [type(e.data) for e in mine].count(AnswerRated) == 2
        await service.erase(tools.ann)
        (kept,) = service._log.read(f"question/{solved}")
        assert isinstance(kept.data, QuestionRated)
        assert person not in kept.model_dump_json() and "ann" not in kept.model_dump_json()

    house.run(story)


def test_a_restarted_server_knows_how_hard_questions_are(house: Any, tools: Any) -> None:
    found: dict[str, Any] = {}

    async def story(service: Any) -> None:
        await take(service, tools, tools.ann, tools.right)
        found.update(service._desk.questions.ratings)

    async def later(service: Any) -> None:
        await service.resume()
        assert found and service._desk.questions.ratings == found

    house.run(story)
    house.run(later)
