"""The account of a question in the making says what was wrong last, and what it all cost."""

from __future__ import annotations

from jupyter_interviewer.authoring.account import Account, written_by
from jupyter_interviewer.authoring.order import Bounds
from jupyter_interviewer.gate import Finding, Severity


def found(message: str) -> Finding:
    return Finding(check="story", severity=Severity.ERROR, message=message)


def test_what_was_never_fit_is_told_with_the_first_thing_found_last() -> None:
    account = Account(Bounds())
    for messages in (["too long"], ["no example\nat all", "no hint"]):
        account.begin_round()
        account.end_round([found(message) for message in messages])
    outcome = account.outcome("gate", account.unfit, None)
    assert outcome.reason.startswith("still not fit after 2 rounds: ")
    assert "no example" in outcome.reason
    assert "at all" not in outcome.reason
    assert [len(one.findings) for one in outcome.rounds] == [1, 2]
    assert not outcome.made


def test_what_passed_is_told_with_its_round() -> None:
    account = Account(Bounds())
    assert account.begin_round() == 1
    account.end_round([found("too long")])
    assert account.begin_round() == 2
    account.end_round([])
    assert account.passed == "passed in round 2"


def test_a_name_that_a_model_gives_itself_is_noted_without_what_cannot_be_shown() -> None:
    assert written_by("mo\x1b[1mdél", "question-new 1").model == "mo?[1md?l"
    assert written_by("", "question-new 1").model == "unnamed"
