from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jupyter_interviewer.interviewer.deeper import DEEPER
from jupyter_interviewer.interviewer.outcomes import OUTCOMES
from jupyter_interviewer.interviewer.phrases import PHRASES
from jupyter_interviewer.interviewer.scene import Line
from jupyter_interviewer.interviewer.speech import (
    MAX_PIECE,
    Speaker,
    fill,
    questions,
    quoted,
    sentences,
    span,
)

COUNTS = {"run.passed": ("All examples come out", "The example comes out")}
READER = MarkdownIt("commonmark")
EVERYTHING = {**PHRASES, **DEEPER, **OUTCOMES}
HOLES = {
    "about": ("case 2", "how to begin", "your approach", "the time it takes"),
    "actual": ("`[]`",),
    "around": ("2",),
    "bound": ("32,000",),
    "case": ("2",),
    "cases": ("case 2 passes", "cases 1 and 2 pass", "case 2 fails", "cases 1 and 2 fail"),
    "claim": ("O(n)", "O(n) space"),
    "edge": ("the empty input", "a single entry", "negative numbers"),
    "entry": ("pair_with_sum",),
    "error": ("`KeyError: 3`", "an error", "the time limit"),
    "expected": ("`[0, 1]`",),
    "failing": ("case 2",),
    "failures": ("1 gives a wrong result", "2 run into the time limit and 1 ends with an error"),
    "hints": ("one hint left", "no hints left", "3 hints left"),
    "input": ("`[3, 3], 6`", "it"),
    "kind": ("function", "class"),
    "language": ("Python",),
    "level": ("a nudge", "a hint on the approach", "a detailed hint"),
    "limit": ("the time limit", "the memory limit"),
    "line": ("3",),
    "measured": ("grows like n² (measured from 100 to 3,200 elements)",),
    "message": ("`invalid syntax`",),
    "who": ("rest",),
    "minutes": ("one minute", "24 minutes", "less than a minute"),
    "other": ("“The positions differ.”", "pair_sum"),
    "passed": ("6",),
    "place": ("line 3", "line 3 of code cell 2"),
    "quote": ("“Return the list.”",),
    "recap": ("**Two stalls**: You are to write `pair_with_sum(numbers)`.",),
    "standing": ("6 of 8 cases pass.",),
    "step": ("x in seen",),
    "task": ("You are to write `pair_with_sum(numbers)`.",),
    "title": ("Two stalls",),
    "total": ("8",),
    "what": ("`pair_with_sum(numbers)`.", "a class `Cache(size)` that keeps entries."),
    "where": ("", " in line 3"),
    "which": ("too many", "missing"),
}


@given(st.text(max_size=200))
def test_foreign_text_cannot_leave_its_code_span(text: str) -> None:
    html = READER.render("Before " + span(text) + " after")
    assert html.startswith("<p>Before ")
    assert html.rstrip().endswith(" after</p>")
    assert re.sub(r"</?(?:p|code)>", "", html).count("<") == 0


@given(st.text(max_size=3000))
def test_pieces_join_to_the_message_and_none_is_empty_or_long(text: str) -> None:
    pieces = sentences(text)
    assert (
        all(piece.strip() and len(piece) <= MAX_PIECE + 50 for piece in pieces) or not text.strip()
    )
    if text.strip():
        assert "".join(pieces).strip() == text.strip() or len(text) > MAX_PIECE


def test_pieces_end_with_sentences_and_leave_code_whole() -> None:
    assert sentences("One. Two `a. b` three? Four") == ["One. ", "Two `a. b` three? ", "Four"]


def test_html_of_a_statement_does_not_act() -> None:
    assert "<img" not in READER.render(quoted("Look <img src=x> at `a<b`."))


@pytest.mark.parametrize("purpose", sorted(EVERYTHING))
def test_a_phrase_is_short_and_holds_one_question_at_most(purpose: str) -> None:
    for variant in EVERYTHING[purpose]:
        assert 0 < len(variant) <= 240
        assert len(questions(variant)) <= 1
        assert "!" not in variant
        assert not re.search(r"\b(?:oops|awesome|great job|buddy|sorry)\b", variant, re.I)
        assert (purpose.startswith("ask.")) <= bool(questions(variant))


def test_no_phrase_says_a_word_twice_in_a_row_whatever_is_put_in() -> None:
    seen = 0
    for purpose, variants in EVERYTHING.items():
        for variant in variants:
            names = sorted(set(re.findall(r"\{(\w+)\}", variant)))
            choices = {**HOLES, "count": COUNTS.get(purpose, ("one case", "3 cases"))}
            for values in itertools.product(*(choices[name] for name in names)):
                said = fill(variant, dict(zip(names, values, strict=True)))
                doubled = re.search(r"\b([a-z]+(?: [a-z]+)?) \1\b", said, re.IGNORECASE)
                assert doubled is None, said
                seen += 1
    assert seen > 400


def test_words_vary_between_moments_and_are_the_same_for_the_same_one() -> None:
    chosen = {Speaker("i", number, ()).pick("go.on") for number in range(40)}
    assert len(chosen) > 1
    assert Speaker("i", 7, ()).pick("go.on") == Speaker("i", 7, ()).pick("go.on")


def test_what_was_said_is_not_said_again() -> None:
    speaker = Speaker("i", 1, ())
    said = [speaker.pick("go.on") for _ in range(len(PHRASES["go.on"]) + 1)]
    assert len(set(said)) == len(said)
    assert said[-1] is None
    line = Line(number=1, author="interviewer", text=f"Fine. {said[0]}", seconds_ago=1)
    later = [Speaker("i", n, (line,)).pick("go.on") for n in range(20)]
    assert said[0] not in later
