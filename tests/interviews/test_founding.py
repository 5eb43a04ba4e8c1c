"""What a new interview may be."""

from __future__ import annotations

import pytest

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Invalid
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.founding import found
from jupyter_interviewer.interviews.person import Person
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.sandbox.sql import program

PLANS = {plan.id: plan for plan in planbook.load()}
CARDS = Bank([builtin_folder()]).cards()


def refused(**wish: object) -> str:
    with pytest.raises(Invalid) as caught:
        found("ada", Person(), NewInterview.model_validate(wish), PLANS, CARDS)
    assert caught.value.field is not None
    return str(caught.value)


def test_each_plan_can_be_begun_as_it_stands() -> None:
    for plan in PLANS.values():
        created = found("ada", Person(), NewInterview(plan=plan.id), PLANS, CARDS)
        assert (created.domain, created.language) == (plan.domain, plan.language)


@pytest.mark.parametrize("language", [Language.PYTHON, Language.SQL])
def test_questions_about_data_need_their_packages_in_either_language(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setattr(program, "release", lambda package="duckdb": None)
    said = refused(plan="data-round", language=language)
    assert said.endswith("cannot be run here yet: pip install 'jupyter-interviewer[data]'")
    found("ada", Person(), NewInterview(plan="coding-round"), PLANS, CARDS)


def test_topics_and_questions_are_those_of_the_plan() -> None:
    data = NewInterview(plan="data-round", topic="joins", question="takings-by-place")
    assert found("ada", Person(), data, PLANS, CARDS).first == "takings-by-place"
    assert "joins" in refused(plan="data-round", topic="hashing")
    assert "takings-by-place" in refused(plan="coding-round", question="takings-by-place")
