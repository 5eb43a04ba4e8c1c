"""Each check fires where it should, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.question import Difficulty, HintLevel
from jupyter_interviewer.rehearsal.checks import CHECKS
from jupyter_interviewer.rehearsal.recording import Meaning, Recording
from tests.rehearsal.logs import SOLUTION, Log, begun

Write = Callable[[Log], None]
FAULTS: list[tuple[str, str, Write]] = []


def fault(check: str) -> Callable[[Write], Write]:
    def note(write: Write) -> Write:
        FAULTS.append((check, write.__name__, write))
        return write

    return note


def good() -> Log:
    """A short interview in which nothing is wrong."""
    log = begun()
    log.hear("Can the list be empty?", Meaning.CLARIFY)
    log.say("The statement says: “The list can be empty.”", intent="clarify")
    log.hear("I keep a dictionary of what I have seen.", Meaning.APPROACH)
    log.say("Good. Go ahead with the code.", intent="explain_approach")
    verdict = log.submit(True, True, False)
    log.say("2 of 3 cases pass. Which inputs have you not tried yet?", verdict)
    log.hint("Which inputs are small?", left=2)
    log.skip()
    verdict = log.submit(True, True, True, source=SOLUTION)
    log.say("Accepted: all 3 cases pass. How do time and memory grow with n?", verdict)
    log.hear("O(n) time.", Meaning.GROWTH)
    log.say("O(n) fits: there is one loop, on line 3.", intent="claim_complexity")
    return log


def findings(recording: Recording) -> dict[str, list[str]]:
    found = {name: [one.detail for one in check(recording)] for name, check in CHECKS.items()}
    return {name: details for name, details in found.items() if details}


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    log = good()
    log.end()
    assert findings(log.recording()) == {}


@fault("solution leaked")
def code_of_a_solution(log: Log) -> None:
    log.say("Write `if target - number in seen: return [seen[target - number], place]`.")


@fault("solution leaked")
def code_in_a_hint(log: Log) -> None:
    log.hint("Use `seen = {}` and `for place, number in enumerate(numbers):`", left=2)


@fault("solution leaked")
def a_hidden_input(log: Log) -> None:
    log.say("Have you tried [104729, 1299709, 15485863]?")


@fault("claim false")
def passing_cases_that_fail(log: Log) -> None:
    log.say("All cases pass now.", log.submit(True, False, False))


@fault("claim false")
def failure_that_is_none(log: Log) -> None:
    log.say("Your code is wrong.", log.submit(True, True, True))


@fault("claim false")
def a_line_that_is_not_there(log: Log) -> None:
    log.say("Look at line 70.", log.submit(True, False, False))


@fault("claim false")
def an_invented_sentence_of_the_statement(log: Log) -> None:
    log.hear("Is it sorted?", Meaning.CLARIFY)
    log.say("The statement says: “The list is sorted.”", intent="clarify")


@fault("said twice")
def a_question_put_twice(log: Log) -> None:
    log.say("Which inputs could trip this up?", log.submit(True, False, False))
    log.hear("Long ones.", Meaning.ANSWER)
    log.say("Which inputs could trip this up?", intent="answer")


@fault("asked what is known")
def a_point_that_is_covered(log: Log) -> None:
    number = log.hear("O(n), one pass.", Meaning.GROWTH)
    log.say("Good.", intent="claim_complexity")
    covered = e.PointCovered(index=0, point="complexity", note="said", evidence=(number,))
    log.add(covered, "interviewer")
    log.say("How do time and memory grow with n?", log.submit(True, True, True))


@fault("asked what is known")
def a_plan_that_was_told(log: Log) -> None:
    log.hear("I would sort them and look at neighbours.", Meaning.APPROACH)
    log.say("What is your plan for `pair_sum`?", intent="explain_approach")


@fault("answer ignored")
def a_question_of_the_candidate(log: Log) -> None:
    log.hear("Can there be duplicates?", Meaning.CLARIFY)
    log.skip()


@fault("answer ignored")
def an_answer_to_an_open_question(log: Log) -> None:
    log.hear("With a dictionary.", Meaning.APPROACH)
    log.skip()
    log.hear("thanks", Meaning.SMALL_TALK)
    log.say("Gladly.", intent="thanks")


@fault("taken for something else")
def an_approach_taken_for_a_wish(log: Log) -> None:
    log.hear("I would remember what I have seen.", Meaning.APPROACH)
    log.say("There is a nudge, if you want it.", intent="hint")


@fault("stuck")
def three_failures_alike_and_no_help(log: Log) -> None:
    for words in ("Not yet.", "Still not.", "That leaves them open."):
        log.say(words, log.submit(True, True, False))


@fault("ended early or never")
def closed_although_nobody_asked(log: Log) -> None:
    log.hear("I think so.", Meaning.ANSWER)
    log.say("Thank you, that is all.", intent="answer")
    log.end("interviewer")


@fault("ended early or never")
def goes_on_after_a_yes(log: Log) -> None:
    log.hear("Can we stop here?", Meaning.END)
    log.say("Shall I close the interview?", intent="end")
    log.hear("yes", Meaning.END)
    log.say("Go on, please.", intent="answer")
    log.add(e.Expired(deadline=log.events[-1].time), "clock")


@fault("empty")
def a_message_without_words(log: Log) -> None:
    log.say(" … ", log.submit(True, True, False))


@fault("empty")
def a_question_without_a_word(log: Log) -> None:
    served = log.serve(1)
    log.skip(served)


@fault("over-long")
def a_lecture(log: Log) -> None:
    log.say(", ".join(f"list {n} is long" for n in range(60)), log.submit(True, True, False))


@fault("over-long")
def a_long_hint(log: Log) -> None:
    log.hint("Think of the first entry. " * 40, left=2)


@fault("several questions at once")
def two_questions(log: Log) -> None:
    log.say("What is n? And what is m?", log.submit(True, True, False))


@fault("hint beyond budget")
def a_fourth_hint(log: Log) -> None:
    for left in (2, 1, 0, -1):
        log.hint(f"Hint with {left} left.", left=left)


@fault("hint beyond budget")
def a_hint_nobody_asked_for(log: Log) -> None:
    log.hint("By the way, look at the first entry.", left=2, asked=False)


@fault("hint beyond budget")
def an_offer_of_nothing(log: Log) -> None:
    for left in (2, 1, 0):
        log.hint(f"Hint with {left} left.", left=left)
    offer = e.HintOffered(offer="o", index=0, level=HintLevel.NUDGE, about="case 1")
    log.add(offer, "interviewer")


@fault("unkind")
def words_that_hurt(log: Log) -> None:
    log.say("Obviously you did not read the statement.", log.submit(True, True, False))


@fault("pestering")
def four_in_a_row(log: Log) -> None:
    for words in ("Are you there?", "Anything?", "Say a word.", "What is it?"):
        log.say(words, log.add(e.InactivityNoticed(), "clock"))


@fault("pestering")
def words_while_somebody_types(log: Log) -> None:
    log.say("What are you doing there?", log.add(e.DraftSaved(index=0, cells=()), "person-1"))


@fault("difficulty against performance")
def harder_after_failure(log: Log) -> None:
    log.say("Not yet.", log.submit(True, False, False))
    log.say("The next one.", log.serve(1, Difficulty.HARD))


@pytest.mark.parametrize(
    ("check", "write"), [one[::2] for one in FAULTS], ids=[one[1] for one in FAULTS]
)
def test_a_check_finds_its_fault_and_no_other_does(check: str, write: Write) -> None:
    log = begun()
    write(log)
    if not log.recording().of(e.InterviewCompleted, e.Expired):
        log.end()
    assert set(findings(log.recording())) == {check}


def test_an_interview_that_never_ends_is_found() -> None:
    assert set(findings(good().recording())) == {"ended early or never"}


def test_what_kept_an_interview_from_going_on_is_told() -> None:
    log = good()
    log.end()
    assert findings(log.recording("reply to 7 did not come")) == {
        "stuck": ["reply to 7 did not come"]
    }


def test_every_check_has_a_log_that_makes_it_fire() -> None:
    assert {check for check, _, _ in FAULTS} == set(CHECKS)
