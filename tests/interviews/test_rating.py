"""What an answer is worth, and what it says of the person and of the question."""

from dataclasses import replace
from datetime import timedelta

import pytest

from jupyter_interviewer.domain.question import Difficulty, HintLevel
from jupyter_interviewer.domain.rating import Rating
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.interviews.rating import (
    LEVELS,
    person_begins,
    play,
    question_begins,
    score,
    settled,
    standing,
)
from jupyter_interviewer.interviews.state import Interview, Status
from tests.interviews.answered import EASY, HARD, MEDIUM, NOW, after


def test_ratings_are_those_of_the_systems_own_example() -> None:
    # Glickman's example has three games in one period; of the first alone, by its formulas:
    mine, _ = play(Rating(value=1500, deviation=200), Rating(value=1400, deviation=30), 1)
    assert mine.value == pytest.approx(1563.56, abs=0.1)
    assert mine.deviation == pytest.approx(175.4, abs=0.1)


def worth(state: Interview) -> float | None:
    return score(state, state.questions[0])


def test_a_quick_answer_without_help_is_worth_all() -> None:
    assert worth(after(EASY, minutes=5, submissions=1)) == 1


def test_hints_time_and_tries_cost_but_solved_is_solved() -> None:
    state = after(MEDIUM, minutes=10, submissions=1)
    deep = replace(state.questions[0], given=((HintLevel.DETAIL, "h"),))
    assert worth(replace(state, questions=(deep,))) == 0.7
    assert worth(after(MEDIUM, minutes=10, submissions=1, hints=1)) == 0.9
    assert worth(after(MEDIUM, minutes=30, submissions=1)) == 0.9
    assert worth(after(MEDIUM, minutes=500, submissions=1)) == 0.8
    assert worth(after(MEDIUM, minutes=10, submissions=4)) == 0.8
    assert worth(after(MEDIUM, minutes=90, submissions=9, hints=3)) == 0.5


def test_what_is_not_solved_counts_by_what_passed() -> None:
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=6, total=8)
    state = after(MEDIUM, minutes=None, submissions=2)
    attempts = (state.attempts[0], replace(state.attempts[1], verdict=verdict))
    assert worth(replace(state, attempts=attempts)) == pytest.approx(0.3)
    assert worth(state) == 0


def test_a_question_that_was_put_aside_untouched_says_nothing() -> None:
    assert worth(after(EASY, minutes=None)) is None
    assert worth(after(EASY, minutes=None, typed="y")) == 0
    state = after(HARD, minutes=None)
    assert standing(state) == person_begins(HARD)


@pytest.mark.parametrize("difficulty", list(Difficulty))
def test_who_solves_rises_and_the_question_falls_less(difficulty: Difficulty) -> None:
    person, question = person_begins(difficulty), question_begins(difficulty)
    after_person, after_question = play(person, question, 1)
    assert after_person.value > person.value + 100
    assert question.value - 60 < after_question.value < question.value
    assert after_person.deviation < person.deviation
    assert LEVELS[difficulty] == question.value


def test_a_question_is_settled_when_it_is_left_and_graded() -> None:
    state = after(EASY, minutes=None, submissions=1)
    assert settled(state) == () == settled(None)
    over = replace(state, status=Status.EXPIRED)
    assert settled(over) == ()  # its submission is still being graded
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=0, total=8)
    graded = replace(over, attempts=(replace(state.attempts[0], verdict=verdict),))
    assert settled(graded) == graded.questions
    second = replace(state.questions[0], index=1, id="r", served=NOW + timedelta(minutes=9))
    going_on = replace(graded, status=Status.IN_PROGRESS, questions=(*state.questions, second))
    assert [asked.id for asked in settled(going_on)] == ["q"]
    # The next is still being prepared, and may fail: then the person is back at this one.
    failing = replace(going_on, questions=(*state.questions, replace(second, served=None)))
    assert settled(failing) == ()
