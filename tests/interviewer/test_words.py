from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.interviewer.words import content, mend, mentions, normalise


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("plz gimme hint", "please give me hint"),
        ("I'm done", "i am done"),
        ("dont know", "do not know"),
        ("repaet", "repeat"),
        ("complexty", "complexity"),
        ("whats ur approch", "what is your approach"),
        ("heeeeelp", "heelp"),
    ],
)
def test_hurried_typing_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize("word", ["print", "hits", "points", "lists", "stack", "understood"])
def test_words_that_only_look_like_typos_stay(word: str) -> None:
    assert mend(word) == word


def test_meaning_survives_endings() -> None:
    assert set(content("Are repeated numbers allowed?")) & set(content("a number may repeat"))


def test_what_is_denied_is_not_mentioned() -> None:
    assert mentions("i use a dictionary", ["dict"]) == "dict"
    assert mentions("i would not use a dictionary , no dictionary", ["dictionary"]) == "dictionary"
    assert mentions("without a dictionary", ["dictionary"]) is None
    assert mentions("predict", ["dict"]) is None


@given(st.text(max_size=500))
def test_any_text_can_be_normalised_twice_without_change_in_words(text: str) -> None:
    once = normalise(text)
    assert isinstance(once, str)
    assert len(once) <= 4 * len(text) + 20
