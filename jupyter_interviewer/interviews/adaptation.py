"""How hard the next question should be, from how this one went. Pure."""

from __future__ import annotations

from datetime import datetime

from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.interviews.state import Asked, Interview

_LADDER = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)
_BRISK_MINUTES = {Difficulty.EASY: 12, Difficulty.MEDIUM: 20, Difficulty.HARD: 30}
"""Minutes within which an accepted answer counts as quick."""


def next_difficulty(state: Interview, now: datetime) -> tuple[Difficulty, str]:
    """Decide on the next difficulty.

    Quickly accepted with few attempts and no hints leads up; given up after a struggle, or
    accepted only with many attempts and hints, leads down or stays.

    Returns
    -------
    difficulty, why
        ``why`` is one sentence for the candidate.
    """
    asked = next((a for a in reversed(state.questions) if a.served is not None), None)
    if asked is None:
        return state.difficulty, f"Starting with {_article(state.difficulty)} question, as chosen."
    handed_in = sum(a.kind == "submission" and a.index == asked.index for a in state.attempts)
    hints = len(asked.given)
    if asked.solved is not None:
        return _after_solved(asked, asked.solved, handed_in, hints)
    if handed_in >= 2 or hints >= 2:
        return _step(asked.difficulty, -1, "That one was hard going")
    if handed_in or hints or _changed(asked):
        return _step(asked.difficulty, 0, "That one stays open")
    return _step(asked.difficulty, 0, "That one was left aside")


def _after_solved(
    asked: Asked, solved: datetime, handed_in: int, hints: int
) -> tuple[Difficulty, str]:
    minutes = (solved - (asked.served or solved)).total_seconds() / 60
    effort = f"Solved with {_count(handed_in, 'submission')} and {_count(hints, 'hint')}"
    if hints >= 3 or handed_in >= 6:
        return _step(asked.difficulty, -1, effort)
    if handed_in <= 2 and hints == 0 and minutes <= _BRISK_MINUTES[asked.difficulty]:
        spent = max(1, round(minutes))
        return _step(asked.difficulty, 1, f"{effort} in {_count(spent, 'minute')}")
    return _step(asked.difficulty, 0, effort)


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


def _changed(asked: Asked) -> bool:
    return [c.source for c in asked.code] != [c.source for c in asked.starter]
