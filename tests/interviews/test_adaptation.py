"""How hard the next question is."""

from dataclasses import replace

import pytest

from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.interviews.adaptation import next_difficulty
from jupyter_interviewer.interviews.state import Interview
from tests.interviews.answered import EASY, HARD, MEDIUM, after


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (after(EASY, minutes=5, submissions=1), MEDIUM),
        (after(MEDIUM, minutes=15, submissions=2), HARD),
        (after(HARD, minutes=5, submissions=1), HARD),
        (after(EASY, minutes=40, submissions=1), EASY),
        (after(EASY, minutes=5, submissions=1, hints=1), EASY),
        (after(MEDIUM, minutes=20, submissions=3), MEDIUM),
        (after(HARD, minutes=40, submissions=7), HARD),
        (after(MEDIUM, minutes=40, submissions=2, hints=3), MEDIUM),
        (after(MEDIUM, minutes=None, submissions=3), EASY),
        (after(HARD, minutes=None, hints=2), MEDIUM),
        (after(EASY, minutes=None, submissions=3), EASY),
        (after(MEDIUM, minutes=None, typed="y"), EASY),
        (after(MEDIUM, minutes=None), MEDIUM),
    ],
)
def test_quick_success_leads_up_and_struggle_down(state: Interview, expected: Difficulty) -> None:
    difficulty, why = next_difficulty(state)
    assert difficulty is expected
    assert why.endswith(".") and why.count(".") == 1
    assert str(expected) in why


def test_one_good_answer_does_not_move_somebody_who_is_well_known() -> None:
    known = Rating(value=1300, deviation=60)
    state = replace(after(EASY, minutes=5, submissions=1), rating=known)
    assert next_difficulty(state)[0] is EASY


def test_who_is_known_to_be_strong_is_led_up_after_one_question() -> None:
    known = Rating(value=1600, deviation=60)
    state = replace(after(EASY, minutes=40, submissions=1), rating=known)
    assert next_difficulty(state)[0] is MEDIUM
