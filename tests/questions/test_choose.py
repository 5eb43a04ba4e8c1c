"""The next question: what was asked for, else the nearest, and no needless repeat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.question import Difficulty, EntryKind, Language
from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.choose import choose

EASY, MEDIUM, HARD = Difficulty


def card(id: str, difficulty: Difficulty, *topics: str) -> Card:
    return Card(
        id=id, title=id, kind="coding", difficulty=difficulty, topics=topics,
        languages=(Language.PYTHON,), entry_point="f", entry_kind=EntryKind.FUNCTION,
    )  # fmt: skip


CARDS = (
    card("a", EASY, "arrays"),
    card("b", EASY, "strings"),
    card("c", MEDIUM, "graphs"),
    card("d", MEDIUM, "arrays", "hashing"),
    card("e", HARD, "graphs"),
)


def test_difficulty_and_topic_are_met_where_they_can_be() -> None:
    found = choose(CARDS, difficulty=MEDIUM, topics=["Arrays"])
    assert found.card.id == "d"
    assert found.reason == "A medium question on Arrays, as you asked."


def test_a_wished_topic_comes_before_one_step_of_difficulty() -> None:
    found = choose(CARDS, difficulty=EASY, topics=["graphs"])
    assert found.card.id == "c"
    assert found.reason == (
        "No easy question on graphs is left, so this one on graphs is medium, the nearest there is."
    )


def test_of_several_topics_difficulty_comes_first() -> None:
    found = choose(CARDS, difficulty=EASY, topics=["graphs", "hashing"])
    assert found.card.difficulty is EASY
    assert "No easy question on the topics of this interview is left" in found.reason


def test_the_nearest_difficulty_is_taken_when_one_is_used_up() -> None:
    found = choose(CARDS, difficulty=EASY, done=["a", "b"])
    assert found.card.difficulty is MEDIUM
    assert "No easy question is left" in found.reason


def test_topics_not_seen_yet_come_first() -> None:
    assert {
        choose(CARDS, difficulty=MEDIUM, done=["a"], rng_seed=seed).card.id for seed in range(20)
    } == {"c"}


def test_when_all_is_done_the_one_longest_ago_comes_again() -> None:
    found = choose(CARDS, difficulty=HARD, done=["b", "a", "c", "d", "e", "b"])
    assert found.card.id == "a"
    assert "every question there is" in found.reason


def test_equals_are_drawn_by_the_seed() -> None:
    drawn = [choose(CARDS, difficulty=EASY, rng_seed=seed).card.id for seed in range(30)]
    assert set(drawn) == {"a", "b"}
    assert drawn == [choose(CARDS[::-1], difficulty=EASY, rng_seed=s).card.id for s in range(30)]


def test_nothing_for_a_language_is_said() -> None:
    with pytest.raises(Unavailable, match="no question for typescript"):
        choose(CARDS, difficulty=EASY, language=Language.TYPESCRIPT)
    with pytest.raises(Unavailable):
        choose([], difficulty=EASY)


@given(
    st.sampled_from(Difficulty),
    st.lists(st.sampled_from(["arrays", "graphs", "trees"]), max_size=3),
    st.lists(st.sampled_from("abcdex"), max_size=8),
    st.integers(),
)
def test_there_is_always_a_question_with_a_reason_and_no_needless_repeat(
    difficulty: Difficulty, topics: list[str], done: list[str], seed: int
) -> None:
    found = choose(CARDS, difficulty=difficulty, topics=topics, done=done, rng_seed=seed)
    assert found.reason.endswith(".")
    if set("abcde") - set(done):
        assert found.card.id not in done
