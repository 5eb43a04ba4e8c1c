"""A case that takes the kernel down with it costs itself, not the cases after it."""

from collections.abc import Callable

import pytest

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.resuming import DEATHS

LIMITS = Limits(case_seconds=8, total_seconds=60, memory_mb=96)
ANSWER = """\
import os, signal, time
def go(way):
    parent = os.getppid()
    if way == "kill":
        with open(f"/proc/{parent}/stat") as file:
            parent = int(file.read().rpartition(")")[2].split()[1])
    if way in ("kill", "parent"):
        os.kill(parent, signal.SIGKILL)
        time.sleep(20)
    if way == "family":
        for _ in range(12):
            if os.fork() == 0:
                held = bytearray(b"x" * (60 << 20))
                time.sleep(20)
        time.sleep(20)
    return way
"""


def graded(
    make_question: Callable[..., Question],
    make_job: Callable[..., Job],
    ways: list[str],
    tier: str = "namespaces",
    shown: int = 2,
) -> Verdict:
    examples = [([way], way, number < shown) for number, way in enumerate(ways)]
    question = make_question(examples, entry_point="go", parameters=("way",), limits=LIMITS)
    return attempt_once(
        make_job(ANSWER, question=question).model_copy(update={"tier": tier})
    ).verdict


def test_the_cases_after_one_that_killed_the_kernel_still_count(
    make_question: Callable[..., Question], make_job: Callable[..., Job]
) -> None:
    verdict = graded(make_question, make_job, ["a", "kill", "b", "kill", "c"])
    assert [str(case.outcome) for case in verdict.cases] == [
        "accepted", "runtime_error", "accepted", "runtime_error", "accepted",
    ]  # fmt: skip
    assert [case.index for case in verdict.cases] == [0, 1, 2, 3, 4]
    assert (verdict.passed, verdict.total) == (3, 5)
    assert verdict.message is not None
    assert "case 2 (" in verdict.message and " and case 4 (" in verdict.message
    error = verdict.cases[1].error
    assert error is not None and error.startswith("your code ended the kernel")
    assert all(case.input is None for case in verdict.cases if not case.public)


def test_a_case_that_kills_its_parent_costs_itself_and_no_kernel(
    make_question: Callable[..., Question], make_job: Callable[..., Job]
) -> None:
    verdict = graded(make_question, make_job, ["a", "parent", "b", "parent", "parent", "c"])
    assert [case.outcome is Outcome.ACCEPTED for case in verdict.cases] == [
        True, False, True, False, False, True,
    ]  # fmt: skip
    assert verdict.cases[1].error == "the process died of SIGKILL"
    assert verdict.message is None


@pytest.mark.parametrize("tier", ["namespaces", "landlock"])
def test_too_much_memory_in_many_processes_is_one_cases_limit(
    make_question: Callable[..., Question], make_job: Callable[..., Job], tier: str
) -> None:
    verdict = graded(make_question, make_job, ["a", "family", "b"], tier)
    assert verdict.cases[1].outcome is Outcome.MEMORY_LIMIT
    assert [case.outcome for case in verdict.cases[::2]] == [Outcome.ACCEPTED] * 2


def test_who_kills_every_kernel_gets_only_so_many(
    make_question: Callable[..., Question], make_job: Callable[..., Job]
) -> None:
    verdict = graded(make_question, make_job, ["kill"] * (DEATHS + 3))
    assert verdict.passed == 0 and verdict.total == DEATHS + 3
    assert {case.outcome for case in verdict.cases} == {Outcome.RUNTIME_ERROR}
