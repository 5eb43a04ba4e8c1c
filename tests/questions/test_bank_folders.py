"""Several folders as one bank (what stands in the project's own is tested in test_bank)."""

from pathlib import Path

import pytest

from jupyter_interviewer.domain.refusal import NotFound
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.problem import QuestionBroken

from .conftest import YAML, MakeQuestion


def named(name: str) -> dict[str, str | None]:
    return {"question.yaml": YAML.replace("tall-trees", name)}


def ids(bank: Bank) -> list[str]:
    return [card.id for card in bank.cards()]


def test_a_broken_question_is_told_and_hides_no_other(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question(named("a-one"), "a-one")
    make_question({"question.yaml": "id: ["}, "b-broken")
    make_question({"question.yaml": None}, "c-nothing")
    make_question(named("d-four"), "d-four")
    bank = Bank([tmp_path / "bank"])
    assert ids(bank) == ["a-one", "d-four"]
    assert {problem.question for problem in bank.problems} == {"b-broken", "c-nothing"}
    with pytest.raises(QuestionBroken, match=r"b-broken/question\.yaml:1"):
        bank.get("b-broken")


def test_the_earlier_folder_counts(make_question: MakeQuestion, tmp_path: Path) -> None:
    make_question({"statement.md": "mine"}, under="mine")
    make_question({"statement.md": "theirs"}, under="theirs")
    assert Bank([tmp_path / "mine", tmp_path / "theirs"]).get("tall-trees").statement == "mine"
    assert Bank([tmp_path / "theirs", tmp_path / "mine"]).get("tall-trees").statement == "theirs"


def test_a_broken_question_does_not_hide_the_good_one_of_a_later_folder(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question({"variant.py": None}, under="mine")
    make_question(under="theirs")
    bank = Bank([tmp_path / "mine", tmp_path / "theirs"])
    assert bank.get("tall-trees").folder == tmp_path / "theirs" / "tall-trees"
    assert [problem.file for problem in bank.problems] == ["variant.py"]


def test_questions_may_stand_one_or_two_levels_down_or_be_named_themselves(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question(named("a-one"), "a-one", under="bank/coding")
    folder = make_question(named("b-two"), "b-two")
    assert ids(Bank([tmp_path / "bank"])) == ["a-one", "b-two"]
    assert ids(Bank([folder])) == ["b-two"]


def test_a_folder_that_is_not_there_is_a_problem_not_a_crash(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()
    bank = Bank([tmp_path / "nowhere", tmp_path / "bank"])
    assert ids(bank) == ["tall-trees"]
    assert "No such file" in str(bank.problems[0])


def test_one_id_twice_in_a_folder_is_told(make_question: MakeQuestion, tmp_path: Path) -> None:
    make_question(under="bank/a")
    make_question(under="bank/b")
    bank = Bank([tmp_path / "bank"])
    assert ids(bank) == ["tall-trees"]
    assert "same id" in str(bank.problems[0])


def test_an_unknown_question_says_where_to_look() -> None:
    with pytest.raises(NotFound, match="questions list"):
        Bank([]).get("no-such")


def test_a_mended_question_is_there_after_a_refresh(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question({"question.yaml": "id: ["})
    bank = Bank([tmp_path / "bank"])
    assert ids(bank) == []
    make_question()
    bank.refresh()
    assert ids(bank) == ["tall-trees"]
    assert bank.problems == ()


def test_the_project_brings_questions() -> None:
    assert {"pair-with-sum", "expiring-cache"} <= set(ids(Bank([builtin_folder()])))


def test_a_card_tells_nothing_that_helps_to_solve(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    make_question()
    (card,) = Bank([tmp_path / "bank"]).cards()
    told = card.model_dump_json()
    for secret in ("sum(", "above it", "Look at each tree", "linear"):
        assert secret not in told
