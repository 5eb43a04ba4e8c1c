"""Answers that the interviewer cannot read: it says nothing about them that it cannot know."""

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from tests.interviewer.conftest import BRIEF, Room

STARTER = """\
function pairWithSum(numbers: number[], target: number): number[] {
  // Write your answer here.
}
"""
ANSWER = """\
function pairWithSum(numbers: number[], target: number): number[] {
  for (const a of numbers) { for (const b of numbers) { if (a + b === target) return [a, b]; } }
  return [];
}
"""


def make_room() -> Room:
    question = BRIEF.model_copy(
        update={
            "language": Language.TYPESCRIPT,
            "entry_point": "pairWithSum",
            "starter": STARTER,
        }
    )
    room = Room(question=question, code=STARTER)
    room.greet()
    return room


def test_typescript_is_not_called_bad_python() -> None:
    room = make_room()
    room.code = ANSWER
    said = room.say("I think I am done.").text + room.idle().text + room.say("Is that O(n)?").text
    assert "Python" not in said
    assert "syntax" not in said
    assert "no function" not in said and "not find" not in said


def test_the_starter_is_known_as_the_starter_in_any_language() -> None:
    room = make_room()
    assert "run" not in room.idle().text.lower().split()


def test_a_type_error_is_told_in_the_checkers_words_with_its_line() -> None:
    verdict = Verdict(
        outcome=Outcome.COMPILE_ERROR,
        passed=0,
        total=5,
        message="TS2322: Type 'string' is not assignable to type 'number'. (line 3 of your code).",
        line=3,
    )
    said = make_room().attempt("submission", ANSWER, verdict).text
    assert "line 3" in said
    assert "TS2322: Type 'string' is not assignable to type 'number'" in said
    assert "syntax" not in said
