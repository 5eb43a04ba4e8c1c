"""Which question comes next."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.questions.card import Card

_ALIKE = 100.0
"""Ratings that are no further apart count as the same."""

_STEPS = {Difficulty.EASY: 0, Difficulty.MEDIUM: 1, Difficulty.HARD: 2}


class Choice(Frozen):
    """A question and, in one sentence for the candidate, why it is this one."""

    card: Card
    reason: str


def choose(
    cards: Iterable[Card],
    *,
    difficulty: Difficulty,
    topics: Sequence[str] = (),
    done: Sequence[str] = (),
    rng_seed: int = 0,
    language: Language = Language.PYTHON,
    distance: Callable[[Card], float] = lambda card: 0.0,
) -> Choice:
    """Choose the next question.

    Parameters
    ----------
    cards
        What there is.
    difficulty
        What it should be; else the nearest.
    topics
        What it should be about. One topic is a wish: a question on it, one step easier or harder,
        comes before the right difficulty on another. Several are a preference, which decides
        between questions of the same difficulty.
    done
        Ids of the questions already served to this person, oldest first. They come again
        only when nothing else is left. Of equally fitting ones those with new topics come first.
    rng_seed
        Decides between equals; the same seed decides the same.
    language
        What the answer will be written in.
    distance
        How far a question is from what the person can do, in points of a rating; between
        equally fitting ones the nearest (within some points) comes.

    Raises
    ------
    Unavailable
        There is no question in this language at all.
    """
    offered = sorted((card for card in cards if language in card.languages), key=lambda c: c.id)
    if not offered:
        raise Unavailable(
            "no_questions",
            f"there is no question for {language.value}; `questions list` shows what there is "
            "and what is wrong with the rest",
        )
    wanted = frozenset(topic.casefold() for topic in topics)
    left = [card for card in offered if card.id not in done]
    # Everything was done: what lies back furthest is the freshest.
    pool = left or [min(offered, key=lambda card: _last(done, card.id))]
    known = {topic for card in offered if card.id in done for topic in card.topics}
    ranks = {
        card.id: (*_rank(card, difficulty, wanted, known), round(distance(card) / _ALIKE))
        for card in pool
    }
    best = min(ranks.values())
    equals = [card for card in pool if ranks[card.id] == best]
    draw = hashlib.sha256(f"choose:{rng_seed}:{len(done)}".encode()).digest()
    card = equals[int.from_bytes(draw, "big") % len(equals)]
    return Choice(card=card, reason=_reason(card, difficulty, topics, again=not left))


def _last(done: Sequence[str], id: str) -> int:
    return max(index for index, other in enumerate(done) if other == id)


def _rank(
    card: Card, difficulty: Difficulty, wanted: frozenset[str], known: set[str]
) -> tuple[float, float]:
    distance = abs(_STEPS[card.difficulty] - _STEPS[difficulty])
    off_topic = bool(wanted) and wanted.isdisjoint(_words(card))
    weight = 1.5 if len(wanted) == 1 else 0.5
    fresh = sum(topic in known for topic in card.topics) / len(card.topics)
    return distance + weight * off_topic, fresh


def _words(card: Card) -> set[str]:
    return {topic.casefold() for topic in card.topics}


def _reason(card: Card, difficulty: Difficulty, topics: Sequence[str], *, again: bool) -> str:
    level = card.difficulty.value
    article = "an" if level == "easy" else "a"
    words = _words(card)
    shared = next((topic for topic in topics if topic.casefold() in words), None)
    about = shared or card.topics[0]
    if again:
        return (
            "You have done every question there is, so here is the one you did longest ago, "
            "with other numbers."
        )
    if card.difficulty is not difficulty:
        wished = f"{difficulty.value} question" + (f" on {shared}" if shared else "")
        return f"No {wished} is left, so this one on {about} is {level}, the nearest there is."
    if topics and shared is None:
        wished = topics[0] if len(topics) == 1 else "the topics of this interview"
        return f"No {level} question on {wished} is left, so this one is about {about}."
    return (
        f"{article.capitalize()} {level} question on {about}, as you asked."
        if (len(topics) == 1)
        else f"{article.capitalize()} {level} question, this time on {about}."
    )
