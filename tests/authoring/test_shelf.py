from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from jupyter_interviewer.authoring import binding
from jupyter_interviewer.authoring.manuscript import Manuscript
from jupyter_interviewer.authoring.order import Order, Outcome
from jupyter_interviewer.authoring.shelf import MOST_ATTEMPTS, Record, Shelf
from jupyter_interviewer.cli import main
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.domain.refusal import Invalid, NotFound
from jupyter_interviewer.gate import Figures
from jupyter_interviewer.llm import Usage
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.spec import Written
from tests.authoring.model import FIRST, SECOND, manuscript

WRITTEN = Written(model="pear-1", prompt="question-new 1", date="2026-01-31")


def add(shelf: Shelf) -> str:
    """Put a question on the shelf as an author does."""
    text = Manuscript.model_validate(manuscript())
    name = binding.id_of(text)
    folder = shelf.desk() / name
    solutions = {"solution": FIRST, "solution_two": SECOND}
    binding.write(folder, binding.files(name, text, Difficulty.EASY, solutions, WRITTEN))
    record = Record(
        written=WRITTEN,
        rounds=2,
        figures=Figures(mutants=20, killed=19),
        usage=Usage(requests=4, asked=300, answered=45),
        made=datetime.now(UTC),
    )
    return shelf.add(folder, record)


def cards(folder: Path) -> dict[str, bool]:
    return {card.id: card.new for card in Bank([folder]).cards()}


def test_what_stands_there_is_a_bank(shelf: Shelf) -> None:
    name = add(shelf)
    assert name.startswith("wet-days-")
    assert cards(shelf.folder) == {name: True}
    (entry,) = shelf.entries()
    assert entry.record is not None and entry.record.usage.tokens == 345


def test_what_is_kept_moves_to_a_bank_and_is_no_longer_new(shelf: Shelf, tmp_path: Path) -> None:
    name, bank = add(shelf), tmp_path / "bank"
    folder = shelf.keep(name, bank)
    assert folder == bank / name
    assert cards(bank) == {name: False} and cards(shelf.folder) == {}
    (card,) = Bank([bank]).cards()
    assert card.model == "pear-1"
    again = add(shelf)
    with pytest.raises(Invalid, match="nothing was changed"):
        shelf.keep(again, bank)
    assert cards(shelf.folder) == {again: True}


def test_what_is_dropped_is_gone(shelf: Shelf) -> None:
    shelf.drop(add(shelf))
    assert cards(shelf.folder) == {} and not shelf.entries()


@pytest.mark.parametrize("name", ["no-such", "..", "../made", ".making-x", "", "/etc"])
def test_nothing_else_can_be_kept_or_dropped(name: str, shelf: Shelf, tmp_path: Path) -> None:
    kept = add(shelf)
    with pytest.raises(NotFound):
        shelf.drop(name)
    with pytest.raises(NotFound):
        shelf.keep(name, tmp_path / "bank")
    assert cards(shelf.folder) == {kept: True}


def test_the_last_attempts_are_noted(shelf: Shelf) -> None:
    order = Order(topic="arrays", difficulty=Difficulty.EASY)
    for number in range(MOST_ATTEMPTS + 5):
        shelf.note(order, Outcome(ending="gate", reason=f"number {number}"))
    reasons = [one.outcome.reason for one in shelf.attempts()]
    assert len(reasons) == MOST_ATTEMPTS and reasons[-1] == f"number {MOST_ATTEMPTS + 4}"
    (shelf.folder / "attempts.jsonl").write_text("not\njson\n")
    assert shelf.attempts() == []


def test_a_reviewer_lists_keeps_and_drops(
    shelf: Shelf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        status = main(["questions", "made", *arguments, "--shelf", str(shelf.folder)])
        told = capsys.readouterr()
        return status, told.out + told.err

    assert run() == (0, f"There are no made questions in {shelf.folder}.\n")
    name = add(shelf)
    order = Order(topic="arrays", difficulty=Difficulty.EASY)
    shelf.note(order, Outcome(ending="model", reason="the model gave nothing: it declined"))
    status, text = run("list")
    assert status == 0
    for part in (name, "pear-1", "2026-01-31", "19/20", "345", "easy, arrays: the model gave"):
        assert part in text
    status, text = run("keep", name)
    assert status == 2 and "--to BANK" in text
    status, text = run("keep", name, "--to", str(tmp_path / "bank"))
    assert status == 0 and cards(tmp_path / "bank") == {name: False}
    again = add(shelf)
    assert run("drop", again)[0] == 0
    status, text = run("drop", again)
    assert status == 2 and "no made question" in text
    assert run("drop")[0] == 2
