"""What somebody claims of growth, beside what was measured."""

from __future__ import annotations

import re
from typing import Any

from jupyter_interviewer.domain.measured import Fit, Measured
from jupyter_interviewer.domain.question import Complexity
from jupyter_interviewer.interviewer.speech import questions


def _measured(room: Any, kit: Any, source: str, grows: str) -> None:
    room.submit(source, kit.verdict([kit.passed(0, True)]))
    fit = Fit(possible=(grows,), confidence=1.0, smallest=100, largest=3200)
    last = room.attempts[-1]
    room.attempts[-1] = last.model_copy(update={"growth": Measured(time=fit, space=fit)})


def test_a_claim_is_held_against_what_was_measured(room: Any, kit: Any) -> None:
    room.greet()
    _measured(room, kit, kit.good, "n^2")
    said = room.say("O(n) time")
    assert "grows like n²" in said.text and "3,200" in said.text
    assert len(questions(said.text)) == 1
    assert "complexity" not in said.notes
    assert not re.search(r"\b(?:wrong|incorrect|not true|false)\b", said.text.lower())
    said = room.say("O(n), since a dictionary is looked up at once")
    assert "n²" in said.notes["complexity"].note


def test_a_claim_that_was_measured_is_agreed_with_whatever_the_loops_look_like(
    room: Any, kit: Any
) -> None:
    room.greet()
    _measured(room, kit, kit.nested, "n")
    said = room.say("O(n) time")
    assert "grows like n " in said.text
    assert not questions(said.text)
    assert "complexity" in said.notes


def test_a_bound_that_the_author_shares_is_not_doubted_when_inputs_were_kinder(
    room: Any, kit: Any
) -> None:
    room.greet()
    _measured(room, kit, kit.good, "log n")
    said = room.say("O(n) time")
    assert not questions(said.text)
    assert "complexity" in said.notes


def test_a_measurement_of_other_code_decides_nothing(room: Any, kit: Any) -> None:
    room.greet()
    _measured(room, kit, kit.good, "n")
    room.code = kit.nested
    assert "ine 3" in room.say("this is O(n)").text


def test_a_claim_below_what_is_expected_is_asked_about_where_code_calls_itself(
    room: Any, kit: Any
) -> None:
    room.question = room.question.model_copy(update={"complexity": Complexity(time="O(2^n)")})
    room.greet()
    source = (
        "def pair_with_sum(numbers, target):\n    if not numbers:\n        return []\n"
        "    return pair_with_sum(numbers[1:], target) or pair_with_sum(numbers[1:], 0)\n"
    )
    room.submit(source, kit.verdict([kit.passed(0, True)]))
    said = room.say("That is O(n), linear.")
    assert "`pair_with_sum` calls itself on line 4" in said.text
    assert len(questions(said.text)) == 1 and "complexity" not in said.notes
