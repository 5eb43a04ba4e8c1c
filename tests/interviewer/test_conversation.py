"""What came out when simulated candidates were interviewed."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

from jupyter_interviewer.domain.question import Language, Probe
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.sights import loops


def test_an_answer_without_words_of_the_trade_is_no_talk_off_the_topic(room: Any) -> None:
    room.greet()
    room.say("With a dictionary of what I have seen, from number to position.")
    said = room.say("I would try these: falling and flat.")
    assert said.intents == ["answer"]


def test_a_wish_to_stay_is_no_giving_up(room: Any, kit: Any) -> None:
    room.greet()
    room.code = kit.nested
    room.say("next question please")
    room.next_offered = True
    said = room.say("Actually, let me stay with this one.")
    assert said.intents == ["acknowledge"]
    assert said.text and "leave" not in said.text


def test_long_talk_that_helps_somebody_think_asks_for_no_hint(room: Any) -> None:
    room.greet()
    said = room.say(
        "Okay, let me think out loud, because it helps me to say what I am thinking, even if some "
        "of it turns out not to matter: I keep a dictionary from each number to where it stood, "
        "and look up what is missing to the target."
    )
    assert said.intents == ["explain_approach"]
    assert "approach" in said.notes


def test_a_question_whose_first_sentence_was_cut_off_is_not_put_again_in_other_words(
    room: Any,
) -> None:
    two = Probe(point="tradeoffs", ask="Sorting would do as well. What would be worse?")
    brief = room.question.model_copy(update={"probes": (*room.question.probes, two)})
    assert agenda.point_of("What would be worse?", brief) == "tradeoffs"


@pytest.mark.parametrize("text", ["May I use a CTE?", "Can I use window functions here?"])
def test_what_may_be_used_in_a_query_is_answered(kit: Any, text: str) -> None:
    room = kit.room()
    room.question = room.question.model_copy(
        update={"language": Language.SQL, "statement": "Write a query `pairs`. One row per pair."}
    )
    room.greet()
    assert re.search(r"database|allowed", room.say(text).text)


def test_anger_gets_other_words_each_time(room: Any) -> None:
    room.greet()
    heard = [room.say(text).text for text in ("you are stupid", "what a crap tool", "useless bot")]
    assert len(set(heard)) == 3 and all(heard)


def test_a_long_input_is_left_to_the_panel(room: Any, kit: Any) -> None:
    room.greet()
    given = f"[{', '.join(str(n) for n in range(60))}], 9"
    verdict = kit.verdict([kit.wrong(0, given, "[0, 1]", "[1, 0]")])
    said = room.run(kit.nested, verdict)
    assert "`[0, 1]`" in said.text and "58" not in said.text


def test_what_was_said_of_a_run_is_not_told_again_when_the_same_code_is_handed_in(
    room: Any, kit: Any
) -> None:
    room.greet()
    shown = kit.wrong(0, "[3, 3], 6", "[0, 1]", "[0, 0]")
    assert "`[0, 0]`" in room.run(kit.nested, kit.verdict([shown])).text
    said = room.submit(kit.nested, kit.verdict([shown, kit.hidden(1)]))
    assert "ase 1" in said.text and "`[0, 0]`" not in said.text
    assert "1 gives a wrong result" in said.text


def test_what_a_sentence_announces_is_named_with_it(kit: Any) -> None:
    room = kit.room()
    told = "Write a query `spells` that gives one row with these columns in this order:"
    room.question = room.question.model_copy(
        update={"statement": f"{told}\n\n- `station`: its name,\n- `days`: how long it was.\n"}
    )
    room.greet()
    text = room.say("Which columns should the result have?").text
    assert told in text and "`station`, `days`" in text


def test_a_guess_is_neither_agreed_with_nor_denied(room: Any, kit: Any) -> None:
    room.greet()
    room.run(kit.nested, kit.verdict([kit.wrong(0, "[3, 3], 6", "[0, 1]", "[0, 0]")]))
    said = room.say("Maybe it is the last element?")
    assert re.search(r"\b(?:try|run|follow)\b", said.text.lower())


def test_a_guess_where_the_fault_may_be_names_no_odd_inputs(room: Any, kit: Any) -> None:
    room.greet()
    room.run(kit.nested, kit.verdict([kit.wrong(0, "[3, 3], 6", "[0, 1]", "[0, 0]")]))
    assert not room.say("perhaps the empty list").notes


def test_no_line_is_named_that_is_not_there(room: Any, kit: Any) -> None:
    room.greet()
    torn = "function pairs(a) {\n  return a;\n"
    verdict = kit.verdict(
        [], outcome=Outcome.SYNTAX_ERROR, message="Unexpected end of input (line 3).", line=3
    )
    assert "line 2" in room.run(torn, verdict).text


def test_what_to_return_is_a_question_about_the_task(room: Any) -> None:
    room.greet()
    said = room.say("What should I return if there is nothing to find?")
    assert said.intents == ["clarify"]


def test_who_works_without_a_word_is_still_told_that_a_run_was_not_handed_in(
    room: Any, kit: Any
) -> None:
    room.greet()
    assert room.idle().text
    room.code = kit.good
    assert room.idle(900).text
    room.run(kit.good, kit.verdict([kit.passed(0, True)]))
    assert "*Submit*" in room.idle().text or "handing it in" in room.idle().text


def test_a_question_at_the_end_of_long_talk_is_answered(room: Any) -> None:
    room.greet()
    said = room.say(
        "Well, first of all thank you for the question, I like it, it reminds me of things I did "
        "at university, although that was a while ago and we used another language there. Can I "
        "use sorted()?"
    )
    assert said.intents == ["clarify"]


def test_a_change_of_plan_names_no_odd_inputs(room: Any) -> None:
    room.greet()
    room.say("With a dictionary of what I have seen, from number to position.")
    said = room.say(
        "Actually no, forget that. I would sort the input first and then compare neighbours."
    )
    assert "edge_cases" not in said.notes


def test_a_plan_in_one_pass_asks_for_no_hint(room: Any) -> None:
    room.greet()
    said = room.say("One pass from left to right, in which I keep track of what I need: lazy.")
    assert said.intents == ["explain_approach"]


def test_a_loop_of_a_comprehension_is_named_by_its_own_line() -> None:
    source = (
        "def f(rows):\n    return sum(\n        cell\n        for row in rows\n"
        "        for cell in row\n    )\n"
    )
    found = loops(ast.parse(source))
    assert [(loop.line, loop.around) for loop in found] == [(4, None), (5, 4)]
