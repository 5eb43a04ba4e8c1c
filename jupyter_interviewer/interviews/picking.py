"""Chooses the next question of an interview from the bank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    topics = (state.topic,) if state.topic is not None else state.plan.topics
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
    return Choice(card.id, seed, card.difficulty, why, _rating(card, ratings))


def _rating(card: Card, ratings: Mapping[str, Rating]) -> Rating:
    return ratings.get(card.id) or question_begins(card.difficulty)
