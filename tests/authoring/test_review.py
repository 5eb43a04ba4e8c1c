from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from jupyter_interviewer.authoring.review import Review
from jupyter_interviewer.authoring.shelf import Shelf
from jupyter_interviewer.domain.actor import Actor, Role
from jupyter_interviewer.domain.refusal import Forbidden, Invalid, NotFound, Unavailable
from jupyter_interviewer.questions.bank import Bank
from tests.authoring.test_shelf import add, cards

REVIEWER = Actor(name="user:ada", roles=frozenset({Role.CANDIDATE, Role.REVIEWER}))
CANDIDATE = Actor(name="user:bob")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    (tmp_path / "kept").mkdir()
    return tmp_path / "kept"


def test_a_reviewer_sees_by_what_to_decide(shelf: Shelf, kept: Path) -> None:
    name = add(shelf)
    review = Review(shelf, kept, lambda: None)
    (made,) = asyncio.run(review.made(REVIEWER))
    assert (made.id, made.model, made.prompt, made.date) == (
        name, "pear-1", "question-new 1", "2026-01-31"
    )  # fmt: skip
    assert (made.rounds, made.killed, made.mutants, made.tokens) == (2, 19, 20, 345)


def test_a_question_without_a_note_of_how_it_was_made_can_be_decided_on(
    shelf: Shelf, kept: Path
) -> None:
    name = add(shelf)
    (shelf.folder / name / "made.json").unlink()
    review = Review(shelf, kept, lambda: None)
    (made,) = asyncio.run(review.made(REVIEWER))
    assert (made.model, made.rounds) == ("pear-1", 0)
    asyncio.run(review.drop(REVIEWER, name))
    assert asyncio.run(review.made(REVIEWER)) == []


def test_what_is_kept_and_dropped_is_seen_by_a_bank_that_is_open(shelf: Shelf, kept: Path) -> None:
    name = add(shelf)
    bank = Bank([kept, shelf.folder])
    review = Review(shelf, kept, bank.refresh)
    asyncio.run(review.keep(REVIEWER, name))
    assert [(card.id, card.new, card.model) for card in bank.cards()] == [(name, False, "pear-1")]
    again = add(shelf)
    with pytest.raises(Invalid, match="nothing was changed"):
        asyncio.run(review.keep(REVIEWER, again))
    asyncio.run(review.drop(REVIEWER, again))
    assert cards(kept) == {name: False} and cards(shelf.folder) == {}
    with pytest.raises(NotFound):
        asyncio.run(review.drop(REVIEWER, again))


def test_nobody_else_may_look_keep_or_drop(shelf: Shelf, kept: Path) -> None:
    name = add(shelf)
    review = Review(shelf, kept, lambda: None)
    for asked in (
        lambda: review.made(CANDIDATE),
        lambda: review.keep(CANDIDATE, name),
        lambda: review.drop(CANDIDATE, name),
    ):
        with pytest.raises(Forbidden, match="reviewers"):
            asyncio.run(asked())
    assert cards(shelf.folder) == {name: True} and cards(kept) == {}


def test_of_two_who_decide_at_once_one_is_told_that_it_is_gone(shelf: Shelf, kept: Path) -> None:
    name = add(shelf)
    review = Review(shelf, kept, lambda: None)

    async def both() -> list[BaseException | None]:
        decided = (review.keep(REVIEWER, name), review.drop(REVIEWER, name))
        return await asyncio.gather(*decided, return_exceptions=True)

    first, second = asyncio.run(both())
    assert first is None and isinstance(second, NotFound)
    assert cards(kept) == {name: False}


def test_a_disk_that_does_not_let_us_is_said(shelf: Shelf, tmp_path: Path) -> None:
    name = add(shelf)
    (tmp_path / "file").write_text("no folder")
    review = Review(shelf, tmp_path / "file" / "kept", lambda: None)
    with pytest.raises(Unavailable, match="cannot be changed"):
        asyncio.run(review.keep(REVIEWER, name))
    assert cards(shelf.folder) == {name: True}
