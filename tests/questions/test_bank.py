"""The bank as a whole. Each of its questions is proved by the gate: `make verify`."""

from collections import Counter
from functools import cache

from jupyter_interviewer.questions.bank import Bank, builtin_folder

FOLDERS = sorted(path.parent for path in builtin_folder().rglob("question.yaml"))


@cache
def bank() -> Bank:
    return Bank([builtin_folder()])


def test_every_folder_of_the_bank_is_a_question() -> None:
    assert not bank().problems
    assert [card.id for card in bank().cards()] == sorted(folder.name for folder in FOLDERS)


def test_the_bank_is_balanced_over_difficulties_and_topics() -> None:
    levels = Counter(card.difficulty.value for card in bank().cards())
    assert all(levels[level] >= 4 for level in ("easy", "medium", "hard")), levels
    assert len({topic for card in bank().cards() for topic in card.topics}) >= 8
