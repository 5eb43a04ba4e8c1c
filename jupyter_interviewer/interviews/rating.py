"""How an answer counts, and what it says of the person and of the question. Pure.

A question is taken for an opponent and the answer for a game, as rating systems of puzzles do.
The system is Glicko-2 (M. Glickman, "Example of the Glicko-2 system", 2022), each question a
rating period of its own; the computing is done by the package ``glicko2``.
"""

from __future__ import annotations

from datetime import datetime

from glicko2 import Player

from jupyter_interviewer.domain.question import Difficulty, HintLevel
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviews.state import Asked, Interview

LEVELS = {Difficulty.EASY: 1300.0, Difficulty.MEDIUM: 1500.0, Difficulty.HARD: 1700.0}
"""Where questions of a difficulty begin."""

BRISK_MINUTES = {Difficulty.EASY: 12, Difficulty.MEDIUM: 20, Difficulty.HARD: 30}
"""Minutes within which an answer counts as quick; after twice of it as slow."""

_QUESTION_DEVIATION = 120.0
"""An author's word on the difficulty is worth something from the start."""

_HINT_COSTS = {HintLevel.NUDGE: 0.1, HintLevel.APPROACH: 0.2, HintLevel.DETAIL: 0.3}
_SLOW_COSTS = 0.2
_TRY_COSTS = 0.1
_FREE_TRIES = 2
_MOST_FOR_TRIES = 0.3
_LEAST_SOLVED = 0.5
_MOST_UNSOLVED = 0.4


def person_begins(difficulty: Difficulty) -> Rating:
    """Give the rating of somebody of whom only the chosen difficulty is known."""
    return Rating(value=LEVELS[difficulty])


def question_begins(difficulty: Difficulty) -> Rating:
    """Give the rating of a question that nobody has answered."""
    return Rating(value=LEVELS[difficulty], deviation=_QUESTION_DEVIATION)


def play(person: Rating, question: Rating, score: float) -> tuple[Rating, Rating]:
    """Rate both after an answer.

    Parameters
    ----------
    person, question
        As they were.
    score
        What the answer was worth, from 0 to 1; see `score`.
    """
    return _after(person, question, score), _after(question, person, 1 - score)


def _after(rating: Rating, other: Rating, score: float) -> Rating:
    player = Player(rating.value, rating.deviation, rating.volatility)
    player.update_player([other.value], [other.deviation], [score])
    return Rating(
        value=round(player.rating, 2),
        deviation=round(min(player.rd, 350.0), 2),
        volatility=round(player.vol, 6),
    )


def score(state: Interview, asked: Asked) -> float | None:
    """Say what the answer to a question is worth, from 0 to 1; None where nothing can be said.

    A solved question counts 1, less 0.1, 0.2 or 0.3 for each hint by its level, up to 0.2 for
    more time than is quick, and 0.1 for each submission after the second (0.3 at most), and
    never below 0.5. One that is not solved counts 0.4 times the best share of its cases that
    passed. One that was put aside untouched says nothing.
    """
    handed_in = [a for a in state.attempts if a.index == asked.index and a.kind == "submission"]
    verdicts = [a.verdict for a in handed_in if a.verdict is not None]
    if asked.solved is None:
        counted = [v for v in verdicts if v.outcome is not Outcome.INTERNAL_ERROR and v.total]
        shares = [v.passed / v.total for v in counted]
        touched = bool(handed_in or asked.given) or changed_by_hand(asked)
        return _MOST_UNSOLVED * max(shares, default=0.0) if touched else None
    costs = sum(_HINT_COSTS[level] for level, _ in asked.given)
    costs += min(_MOST_FOR_TRIES, _TRY_COSTS * max(0, len(handed_in) - _FREE_TRIES))
    brisk = BRISK_MINUTES[asked.difficulty]
    minutes = _minutes(asked.served, asked.solved)
    costs += _SLOW_COSTS * min(1.0, max(0.0, minutes / brisk - 1))
    return round(max(_LEAST_SOLVED, 1 - costs), 4)


def settled(state: Interview | None) -> tuple[Asked, ...]:
    """Give the questions of which nothing more will come: they are left, and all is graded."""
    if state is None:
        return ()
    served = [asked for asked in state.questions if asked.served is not None]
    left = served if state.over else served[:-1]
    pending = {a.index for a in state.attempts if a.pending and a.kind == "submission"}
    return tuple(asked for asked in left if asked.index not in pending)


def standing(state: Interview) -> Rating:
    """Rate the person as of now, from how they came and what they have answered here."""
    person = state.rating or person_begins(state.difficulty)
    for asked in state.questions:
        worth = score(state, asked) if asked.served is not None else None
        if worth is not None:
            question = asked.rating or question_begins(asked.difficulty)
            person, _ = play(person, question, worth)
    return person


def _minutes(begin: datetime | None, end: datetime) -> float:
    return 0.0 if begin is None else (end - begin).total_seconds() / 60


def changed_by_hand(asked: Asked) -> bool:
    """Whether the code is not what was served."""
    return [c.source for c in asked.code] != [c.source for c in asked.starter]
