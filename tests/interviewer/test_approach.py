"""What is said before any code is taken for what it is: a plan, with what it costs."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_interviewer.domain.question import Complexity
from jupyter_interviewer.interviewer import techniques
from jupyter_interviewer.interviewer.deeper import DEEPER
from jupyter_interviewer.interviewer.speech import questions, uses
from jupyter_interviewer.interviewer.words import normalise


def costing(kit: Any, time: str) -> Any:
    question = kit.brief.model_copy(update={"complexity": Complexity(time=time)})
    room = kit.room(question=question)
    room.greet()
    return room


def test_a_plan_with_its_cost_is_ticked_agreed_with_and_asked_about(kit: Any) -> None:
    room = costing(kit, "O(n log n)")
    said = room.say("I would sort it first, that is O(n log n).")
    assert set(said.notes) == {"approach", "complexity"}
    evidence = [number for note in said.notes.values() for number in note.evidence]
    assert set(evidence) == {room.lines[-2][0]}
    assert uses(said.text, "heard.plan.fits")
    assert uses(said.text, "ask.approach.sort")


@pytest.mark.parametrize("pending", [True, False])
def test_a_plan_with_its_cost_is_ticked_whether_or_not_it_was_asked_for(
    kit: Any, pending: bool
) -> None:
    room = costing(kit, "O(n log n)")
    if not pending:
        room.say("I have read it, both positions have to be different numbers.")
    assert "approach" in room.say("I would sort it first, that is O(n log n).").notes


def test_a_dearer_plan_is_not_called_wrong_but_asked_about(kit: Any) -> None:
    said = costing(kit, "O(n)").say("I would sort it first, that is O(n log n).")
    assert set(said.notes) == {"approach"}
    assert uses(said.text, "ask.approach.unsorted")
    assert "wrong" not in said.text


def test_a_plan_that_forgets_the_sorting_is_asked_about_it(kit: Any) -> None:
    said = costing(kit, "O(n log n)").say("sort by start, O(n)")
    assert set(said.notes) == {"approach"}
    assert "sorting" in said.text
    assert len(questions(said.text)) == 1


def test_the_right_cost_alone_is_ticked_and_its_reason_asked(room: Any) -> None:
    room.greet()
    said = room.say("O(n)")
    assert set(said.notes) == {"complexity"}
    assert uses(said.text, "ask.complexity.why")


def test_a_reason_that_was_given_is_not_asked_for(room: Any) -> None:
    room.greet()
    said = room.say("It is O(n) because each number is looked at once.")
    assert "complexity" in said.notes
    assert not uses(said.text, "ask.complexity.why")


def test_sizes_other_than_the_expected_ones_are_asked_to_be_named(kit: Any) -> None:
    said = costing(kit, "O(n m)").say("it is O(n)")
    assert "complexity" not in said.notes
    assert uses(said.text, "ask.complexity.letters")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I would sort it first", "sort"),
        ("use a hash map", "dictionary"),
        ("two pointers from both ends", "window"),
        ("keep a stack of the open marks", "stack"),
        ("I'd walk from the left and look at each number", "walk"),
        ("binary search over the size", "halving"),
        ("I'd use two heaps", "heaps"),
        ("BFS from all of them", "waves"),
        ("backtracking, place by place", "backtrack"),
        ("put the numbers into a set", "set"),
    ],
)
def test_a_way_that_is_named_is_ticked_and_asked_about(room: Any, text: str, key: str) -> None:
    room.greet()
    said = room.say(text)
    assert "approach" in said.notes
    assert uses(said.text, f"ask.approach.{key}")
    assert len(questions(said.text)) == 1


def test_what_was_explained_already_is_not_asked(room: Any) -> None:
    room.greet()
    said = room.say("A dictionary with the number as key and its position as value.")
    assert "approach" in said.notes
    assert not uses(said.text, "ask.approach.dictionary")


def test_only_one_way_is_asked_about(room: Any) -> None:
    room.greet()
    room.say("use a hash map")
    assert not uses(room.say("or sort it and use two pointers").text, "ask.approach.window")


def test_trying_everything_is_a_start_and_no_plan_yet(room: Any) -> None:
    room.greet()
    said = room.say("brute force over all pairs")
    assert not said.notes
    assert uses(said.text, "ask.approach.every")
    said = room.say("ten billion, that is too slow")
    assert uses(said.text, "ask.approach.fewer")
    assert "approach" in room.say("remember the numbers in a dictionary").notes


def test_ways_that_are_ruled_out_are_not_named() -> None:
    assert techniques.named(normalise("I would not sort it")) is None
    found = techniques.named(normalise("without sorting, with a dictionary"))
    assert found is not None
    assert found.key == "dictionary"


def test_every_way_has_questions_of_one_sentence() -> None:
    for technique in techniques.TECHNIQUES:
        for phrase in DEEPER[f"ask.approach.{technique.key}"]:
            assert questions(phrase) == [phrase]


def test_edge_cases_named_without_being_asked_are_heard(room: Any) -> None:
    room.greet()
    room.say("A dictionary with the number as key and its position as value, O(n).")
    said = room.say("a list where no pair fits, and the same number")
    assert "edge_cases" in said.notes
    assert said.text


def test_a_rest_that_is_linear_does_not_make_all_of_it_so(kit: Any) -> None:
    room = costing(kit, "O(n log n)")
    said = room.say("the sorting dominates, the rest is linear")
    assert "O(n)," not in said.text
    assert "You say O(n)" not in said.text


def test_an_argument_asked_about_by_name_is_explained_by_its_rule(kit: Any) -> None:
    statement = (
        "Spans of a dish.\n\nWrite `joined(spans, gap)`. Two spans belong together if "
        "`s - e <= gap`.\n\n- `1 <= gap <= 10`\n"
    )
    question = kit.brief.model_copy(
        update={"statement": statement, "entry_point": "joined", "parameters": ("spans", "gap")}
    )
    room = kit.room(question=question)
    room.greet()
    said = room.say("what about gap, is it inclusive?")
    assert "belong together" in said.text
    assert "Write `joined" not in said.text


def test_to_repeat_the_problem_tells_what_it_is_about(room: Any) -> None:
    room.greet()
    said = room.say("please repeat the problem")
    assert "A market keeps the prices of its stalls" in said.text
    assert "`pair_with_sum(numbers, target)`" in said.text


def test_all_examples_passing_is_said_in_plain_words(kit: Any) -> None:
    for number in range(12):
        room = kit.room(interview=f"interview-{number}")
        room.greet()
        said = room.run(kit.good, kit.verdict([kit.passed(0, True), kit.passed(1, True)]))
        assert said.text.startswith("All examples come out ")
        assert "come out come out" not in said.text


def test_a_greedy_choice_has_to_be_defended_before_it_counts(room: Any) -> None:
    room.greet()
    said = room.say("greedy, always the smallest number first")
    assert "approach" not in said.notes
    assert uses(said.text, "ask.approach.greedy")
