from __future__ import annotations

from time import process_time

import pytest

from jupyter_interviewer.interviewer.classifier import (
    BUCKETS,
    INTENTS,
    Weights,
    features,
    guess,
    weights,
)
from jupyter_interviewer.interviewer.intent import Context, Intent
from jupyter_interviewer.interviewer.topics import kinds


def test_probabilities_add_up_and_agree_with_the_likeliest() -> None:
    found = guess("can I get a hint please", Context(), Intent.HINT)
    assert sum(found.shares) == pytest.approx(1)
    assert found.best is Intent.HINT
    assert found.of(Intent.HINT) == max(found.shares)


def test_rows_are_added_with_their_signs() -> None:
    rows = bytearray(BUCKETS * len(INTENTS))
    rows[3 * len(INTENTS)] = 256 - 5
    rows[4 * len(INTENTS)] = 3
    rows[4 * len(INTENTS) + 1] = 127
    assert Weights(bytes(rows), 2.0, "made here").added({3, 4})[:3] == [-4.0, 254.0, 0.0]


def test_weights_for_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="weights for 10 features"):
        Weights(bytes(10 * len(INTENTS)), 1.0, "too few")


def test_a_long_message_has_no_more_features_than_a_page() -> None:
    text = " ".join(f"word{number}" for number in range(10_000))
    assert sum(len(group) for group, _ in features(text, "approach", Intent.ANSWER)) < 5000


def test_a_message_is_guessed_in_a_moment() -> None:
    weights()
    text = "I would sort the list first and then walk through it with two pointers, number {}"
    begun = process_time()
    for number in range(200):
        guess(text.format(number), Context(pending="approach"), Intent.EXPLAIN_APPROACH)
    assert (process_time() - begun) / 200 < 0.02


def test_a_word_stands_for_its_subjects() -> None:
    assert kinds("pizzas") == ("food",)
    assert "data" in kinds("list")
    assert kinds("qwertz") == ()
