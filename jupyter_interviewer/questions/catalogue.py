"""Finding questions in a bank."""

from __future__ import annotations

from collections.abc import Iterable

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.questions.card import Card

_ORDER = {Difficulty.EASY: 0, Difficulty.MEDIUM: 1, Difficulty.HARD: 2}


class Wanted(Frozen):
    """Which questions are wanted; what is not said does not matter.

    Attributes
    ----------
    topic
        One of the question's, in any case of letters.
    search
        Words that all stand, if only in part, in its id, title, topics or the name of what is to
        be written.
    """

    difficulty: Difficulty | None = None
    topic: str | None = None
    language: Language | None = None
    kind: str | None = None
    search: str | None = None

    def matches(self, card: Card) -> bool:
        """Whether a question is one of them."""
        if self.difficulty not in (None, card.difficulty) or self.kind not in (None, card.kind):
            return False
        if self.language is not None and self.language not in card.languages:
            return False
        topics = {topic.casefold() for topic in card.topics}
        if self.topic is not None and self.topic.casefold() not in topics:
            return False
        text = " ".join([card.id, card.title, card.entry_point, *card.topics]).casefold()
        return all(word in text for word in (self.search or "").casefold().split())


def find(cards: Iterable[Card], wanted: Wanted) -> list[Card]:
    """Give those that are wanted, from easy to hard, by id."""
    found = (card for card in cards if wanted.matches(card))
    return sorted(found, key=lambda card: (_ORDER[card.difficulty], card.id))
