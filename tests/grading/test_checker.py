"""A question's own checker decides, and whoever's fault a failure is gets it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Comparison, Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading import checker
from jupyter_interviewer.grading.checker import BROKEN, Asked, Decision, decide
from jupyter_interviewer.grading.job import Graded

BY_CHECKER = Comparison(kind="checker")

ANY_PAIR = '''\
def check(arguments, expected, actual):
    """Any two different positions whose numbers have the sum."""
    numbers, target = arguments
    one, other = actual
    print("looking at", actual, flush=True)
    return one != other and numbers[one] + numbers[other] == target
'''


class Ask:
    """Asks a checker about some answers to one case."""

    def __init__(self, make_question: Callable[..., Question]) -> None:
        self.make_question = make_question

    def __call__(self, source: str | None, *values: Any, own: bool = False) -> list[Any]:
        question = self.make_question(checker=source, comparison=BY_CHECKER)
        found = decide(question, {n: answer(value, own) for n, value in enumerate(values)})
        return [found.get(n) for n in range(len(values))]


def answer(value: Any, own: bool = False) -> Asked:
    return Asked(
        arguments=codec.dumps([[2, 7, 11, 2], 9]),
        expected=codec.dumps([0, 1]),
        reply=codec.dumps({"value": value}),
        own=own,
    )


@pytest.fixture
def ask(make_question: Callable[..., Question]) -> Ask:
    return Ask(make_question)


def rights(decisions: list[Decision | None]) -> list[bool | None]:
    return [decision.right if decision else None for decision in decisions]


def test_the_checker_decides_and_not_the_expected_value(ask: Ask) -> None:
    assert rights(ask(ANY_PAIR, [0, 1], (1, 3), [3, 1], [0, 0], [0, 2])) == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_reason_comes_with_the_answer(ask: Ask) -> None:
    source = "def check(a, e, actual):\n    return actual == 1, 'because of ' + 'x' * 1000\n"
    right, wrong = ask(source, 1, 2)
    assert (right.right, wrong.right) == (True, False)
    assert wrong.reason.startswith("because of x")
    assert len(wrong.reason) <= 300


def test_the_checker_gets_the_values_themselves(ask: Ask) -> None:
    source = (
        "def check(arguments, expected, actual):\n"
        "    assert arguments == [[2, 7, 11, 2], 9] and expected == [0, 1]\n"
        "    return actual == {(1, 2): {3}, None: b'x', 0.5: 10**400}\n"
    )
    assert rights(ask(source, {(1, 2): {3}, None: b"x", 0.5: 10**400}, {})) == [True, False]


def test_no_case_sees_what_the_checker_did_in_another(ask: Ask) -> None:
    source = (
        "seen = []\ndef check(a, e, actual):\n    seen.append(actual)\n    return len(seen) == 1\n"
    )
    assert rights(ask(source, 1, 2, 3)) == [True, True, True]


HOSTILE: dict[str, Any] = {
    "none": None,
    "too far": [0, 99],
    "too deep": "recursion",
    "stalls": "stall",
    "takes all memory": "memory",
    "ends the process": "exit",
    "ends it at once": "die",
    "raises what is no Exception": "interrupt",
}
SENSITIVE = """\
import os

def recur():
    return recur() + 1

def check(arguments, expected, actual):
    if actual == "recursion":
        recur()
    while actual == "stall":
        pass
    if actual == "memory":
        return [0] * 10**10
    if actual == "exit":
        raise SystemExit(0)
    if actual == "die":
        os._exit(0)
    if actual == "interrupt":
        raise KeyboardInterrupt
    numbers, target = arguments
    one, other = actual
    return one != other and numbers[one] + numbers[other] == target
"""


def test_an_answer_that_breaks_the_checker_is_wrong_and_the_others_are_judged(
    ask: Ask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checker, "CASE_SECONDS", 0.5)
    with caplog.at_level(logging.INFO):
        first, *broken, last = ask(SENSITIVE, [0, 1], *HOSTILE.values(), [1, 3])
    assert rights([first, last]) == [True, True]
    assert rights(broken) == [False] * len(HOSTILE)
    assert all("form" in decision.reason for decision in broken)
    (line,) = caplog.records
    assert "count as wrong" in line.getMessage()
    assert str(list(range(1, len(HOSTILE) + 1))) in line.getMessage()


def test_answers_that_stall_the_checker_do_not_use_up_the_time_of_others(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checker, "TOTAL_SECONDS", 0.5)
    found = ask(SENSITIVE, *["stall"] * 4, [0, 1])
    assert rights(found) == [False] * 4 + [True]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def check(a, e, actual):\n    pass\n", "gave NoneType"),
        ("def check(a, e, actual):\n    return 1\n", "gave int"),
        ("def check(a, e, actual):\n    return True, 1\n", "gave tuple"),
        ("def check(a, e, actual):\n    return missing\n", "NameError"),
        ("def check(a):\n    return True\n", "TypeError"),
        ("def check(a, e, actual):\n    while True: pass\n", "too long"),
        ("def check(:\n", "SyntaxError"),
        ("check = 1\n", "no function"),
        ("import nothing_of_that_name\n", "ModuleNotFoundError"),
        ("import os\nos._exit(0)\n", ""),
        (None, "no checker"),
    ],
)
def test_a_checker_that_fails_by_itself_is_not_the_candidates_fault(
    ask: Ask,
    source: str | None,
    said: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checker, "CASE_SECONDS", 0.3)
    with caplog.at_level(logging.ERROR):
        assert ask(source, [0, 1], [7, 7]) == [BROKEN, BROKEN]
    assert "pair-with-sum" in caplog.text
    assert said in caplog.text


def test_the_checkers_failure_on_a_case_of_ones_own_is_told_as_that(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    (found,) = ask("def check(a, e, actual):\n    return e[99] == actual\n", [0, 1], own=True)
    assert found.right is False
    assert "this case of yours" in found.reason
    assert caplog.records == []


def test_what_is_no_plain_value_is_never_shown_to_the_checker(ask: Ask) -> None:
    source = "def check(a, e, actual):\n    return True\n"
    assert ask(source, object(), [0, (x for x in ())]) == [None, None]
    assert rights(ask(source, 1)) == [True]


def test_the_checker_knows_no_secrets(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    source = "import os\ndef check(a, e, actual):\n    return True, str(dict(os.environ))[:300]\n"
    source = source.replace("[:300]", ".count('secret').__str__()")
    (found,) = ask(source, 1)
    assert found.reason == "0"


Grade = Callable[..., Graded]

LAST_PAIR = """\
def pair_with_sum(numbers, target):
    for one in reversed(range(len(numbers))):
        for other in reversed(range(one)):
            if numbers[one] + numbers[other] == target:
                return (one, other)
"""


def test_an_answer_that_the_checker_accepts_is_accepted(grade: Grade, make_question: Any) -> None:
    question = make_question(checker=ANY_PAIR, comparison=BY_CHECKER)
    verdict = grade(LAST_PAIR, question=question).verdict
    assert (verdict.outcome, verdict.passed, verdict.total) == (Outcome.ACCEPTED, 4, 4)
    exact = grade(LAST_PAIR).verdict
    assert exact.outcome is Outcome.WRONG_ANSWER


def test_the_candidate_learns_the_reason_in_public_cases_alone(
    grade: Grade, make_question: Any
) -> None:
    source = "def check(a, e, actual):\n    return False, f'wanted {e}'\n"
    question = make_question(checker=source, comparison=BY_CHECKER)
    verdict = grade(LAST_PAIR, question=question).verdict
    assert [case.error for case in verdict.cases] == ["wanted [0, 1]", "wanted [0, 1]", None, None]
    assert "wanted [1, 2]" not in verdict.model_dump_json()


def test_own_cases_are_checked_too(grade: Grade, make_question: Any) -> None:
    question = make_question(checker=ANY_PAIR, comparison=BY_CHECKER)
    own = "my_cases = [(([1, 1, 1], 2), [0, 1]), (([1], 2), None), (([1, 2], 9), 'none')]"
    verdict = grade(LAST_PAIR, own, question=question, kind="run").verdict
    outcomes = [case.outcome for case in verdict.cases]
    assert outcomes == [Outcome.ACCEPTED] * 3 + [Outcome.WRONG_ANSWER] * 2


def test_a_broken_checker_is_told_to_be_ours(grade: Grade, make_question: Any) -> None:
    question = make_question(checker="def check(): pass", comparison=BY_CHECKER)
    verdict = grade(LAST_PAIR, question=question).verdict
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert "not your fault" in (verdict.message or "")


def test_an_object_is_refused_before_the_checker_with_a_sentence(
    grade: Grade, make_question: Any
) -> None:
    question = make_question(
        checker="def check(a, e, actual):\n    return True\n", comparison=BY_CHECKER
    )
    verdict = grade("def pair_with_sum(n, t):\n    yield 1\n", question=question).verdict
    assert verdict.outcome is Outcome.WRONG_ANSWER
    assert "`generator` was returned" in (verdict.cases[0].error or "")
