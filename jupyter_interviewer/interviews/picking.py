"""Chooses the next question of an interview from the bank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jupyter_interviewer.domain.plan import Domain
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviews.adaptation import next_difficulty
from jupyter_interviewer.interviews.commands import Choice
from jupyter_interviewer.interviews.rating import question_begins, standing
from jupyter_interviewer.interviews.requests import MAX_SEED
from jupyter_interviewer.interviews.state import Interview
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.choose import choose


def pick(
    state: Interview | None, cards: Sequence[Card], ratings: Mapping[str, Rating] = {}
) -> Choice | Refused:
    """Choose the next question: as hard as it went, and new to the person while there are such.

    The same interview seed and the same course lead to the same questions, as long as the
    questions' ratings are the same.

    Parameters
    ----------
    state
        The interview.
    cards
        What there is.
    ratings
        Of questions that somebody has answered; the others are as they begin.
    """
    if state is None:
        return Refused("no_interview", "there is no such interview")
    served = sum(question.served is not None for question in state.questions)
    seed = (state.seed + served) % (MAX_SEED + 1)
    difficulty, why = next_difficulty(state)
    asked = [question.id for question in state.questions]
    suitable = [
        card
        for card in cards
        if card.kind == state.domain.value
        and state.language in card.languages
        and card.id not in asked
        and card.id not in state.failed
    ]
    if not suitable:
        return Refused(
            "no_more_questions",
            "there is no further question of this kind and language; end the interview when "
            "you are done",
        )
    wished = next((card for card in suitable if not asked and card.id == state.first), None)
    if wished is not None:
        why = "Starting with the question that you picked."
        return Choice(wished.id, seed, wished.difficulty, why, _rating(wished, ratings))
    # Nobody has reviewed the new ones: an interview begins with one that was, where there is one.
    new = [card for card in suitable if card.new]
    suitable = [card for card in suitable if not card.new] or new
    if not state.plan.made:
        new = []
    topics = (state.topic,) if state.topic is not None else state.plan.topics
    if asked and (fresh := _fresh(new, state, difficulty, topics)) is not None:
        why = f"{why[:-1]}; it is new, written by {fresh.model}."
        return Choice(fresh.id, seed, fresh.difficulty, why, _rating(fresh, ratings))
    chosen = choose(
        suitable,
        difficulty=difficulty,
        topics=topics,
        done=[*state.met, *asked],
        rng_seed=seed,
        language=state.language,
        distance=lambda card: abs(_rating(card, ratings).value - standing(state).value),
    )
    card = chosen.card
    if card.difficulty is not difficulty:
        why = f"{why[:-1]}; of that kind there is only {card.difficulty} left."
    if card.id in state.met:
        why = f"{why[:-1]}; you have met it before, since there is no new one."
    if card.new:
        why = f"{why[:-1]}; it is new, written by {card.model}."
    return Choice(card.id, seed, card.difficulty, why, _rating(card, ratings))


def wish(state: Interview, choice: Choice, cards: Sequence[Card]) -> str | None:
    """Say about what a new question should be made for an interview; None for none.

    One is wanted where the next question is one of the bank's although new ones may be asked, of
    the kind that a model can write: a function in Python.
    """
    card = next((card for card in cards if card.id == choice.question), None)
    if card is None or card.new or not state.plan.made:
        return None
    if state.domain is not Domain.CODING or state.language is not Language.PYTHON:
        return None
    wished = (state.topic,) if state.topic is not None else state.plan.topics
    # Topics that the bank has: what a candidate types is nothing to tell a model.
    known = {topic.casefold(): topic for one in cards for topic in one.topics}
    topics = [known[topic.casefold()] for topic in wished if topic.casefold() in known]
    # Not always the first: what was asked before says how far it has come.
    return topics[len(state.questions) % len(topics)] if topics else card.topics[0]


def _fresh(
    new: Sequence[Card], state: Interview, difficulty: Difficulty, topics: Sequence[str]
) -> Card | None:
    """Find a new question of the right difficulty and topic that the person has not met."""
    wanted = {topic.casefold() for topic in topics}
    found = (
        card
        for card in new
        if card.difficulty is difficulty
        and card.id not in state.met
        and (not wanted or not wanted.isdisjoint(topic.casefold() for topic in card.topics))
    )
    return min(found, key=lambda card: card.id, default=None)


def _rating(card: Card, ratings: Mapping[str, Rating]) -> Rating:
    return ratings.get(card.id) or question_begins(card.difficulty)
