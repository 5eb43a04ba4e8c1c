"""How hard the next question should be, from how strong the person has shown to be. Pure."""

from __future__ import annotations

from datetime import datetime

from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.interviews.rating import LEVELS, changed_by_hand, standing
from jupyter_interviewer.interviews.state import Asked, Interview

_LADDER = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)
_MARGIN = 150.0
"""How far a rating has to be from a difficulty's for the next one: three quarters of a step."""


def next_difficulty(state: Interview) -> tuple[Difficulty, str]:
    """Decide on the next difficulty: the first is as chosen, then it follows the rating.

    Returns
    -------
    difficulty, why
        ``why`` is one sentence for the candidate.
    """
    asked = next((a for a in reversed(state.questions) if a.served is not None), None)
    if asked is None:
        return state.difficulty, f"Starting with {_article(state.difficulty)} question, as chosen."
    off = standing(state).value - LEVELS[asked.difficulty]
    return _step(asked.difficulty, (off > _MARGIN) - (off < -_MARGIN), _course(state, asked))


def _course(state: Interview, asked: Asked) -> str:
    handed_in = sum(a.kind == "submission" and a.index == asked.index for a in state.attempts)
    hints = len(asked.given)
    if asked.solved is not None:
        effort = f"Solved with {_count(handed_in, 'submission')} and {_count(hints, 'hint')}"
        return f"{effort} in {_count(_minutes(asked, asked.solved), 'minute')}"
    if handed_in >= 2 or hints >= 2:
        return "That one was hard going"
    if handed_in or hints or changed_by_hand(asked):
        return "That one stays open"
    return "That one was left aside"


def _minutes(asked: Asked, solved: datetime) -> int:
    return max(1, round((solved - (asked.served or solved)).total_seconds() / 60))


def _step(difficulty: Difficulty, by: int, because: str) -> tuple[Difficulty, str]:
    place = _LADDER.index(difficulty)
    goal = _LADDER[min(max(place + by, 0), len(_LADDER) - 1)]
    if goal is difficulty:
        return goal, f"{because}, so the next is {_article(goal)} one again."
    word = "harder" if by > 0 else "easier"
    return goal, f"{because}, so the next is a {word} one ({goal})."


def _article(difficulty: Difficulty) -> str:
    return f"an {difficulty}" if difficulty is Difficulty.EASY else f"a {difficulty}"


def _count(number: int, noun: str) -> str:
    if number == 0:
        return f"no {noun}s"
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
