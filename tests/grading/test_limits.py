"""Every limit has a name of its own, whatever the code does, and spoils one case only."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.budget import Budget
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.grade import attempt_once
from jupyter_interviewer.grading.job import Graded, Job

Grade = Callable[..., Graded]
MakeQuestion = Callable[..., Question]

TIERS = ("namespaces", "landlock", "limits")
LIMITS = Limits(
    case_seconds=0.6, total_seconds=20, memory_mb=128, file_mb=4, output_kb=64, processes=24
)

# One function, and one way of going too far a case; in between there is one that does not.
BODY = """\
import ctypes, os, signal, sys, threading, time

def fine():
    return "fine"

def loop():
    while True:
        try:
            while True: pass
        except BaseException:
            pass

def deaf():
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, lambda *_: None)
    while True: pass

def thread_loop():
    def work():
        while True: pass
    for _ in range(3): threading.Thread(target=work).start()
    time.sleep(600)

def held_lock():
    10 ** 10 ** 9

def waiting():
    time.sleep(3600)

def stopped():
    os.kill(os.getpid(), signal.SIGSTOP)

def child_loop():
    if os.fork() == 0:
        while True: pass
    os.wait()

def memory():
    kept = []
    while True:
        try:
            kept.append(bytearray(b"x") * (8 << 20))
        except MemoryError:
            raise

def memory_of_children():
    for _ in range(12):
        if os.fork() == 0:
            kept = bytearray(b"x") * (60 << 20)
            time.sleep(600)
    time.sleep(600)

def file():
    with open("large", "wb") as opened:
        while True: opened.write(b"x" * 1_000_000)

def printing():
    while True: print("x" * 1000)

def printing_of_children():
    if os.fork() == 0:
        while True: os.write(1, b"x" * 1000)
    time.sleep(600)

def large():
    return "x" * 4_000_000

def processes():
    while True: os.fork()

def threads():
    while True: threading.Thread(target=time.sleep, args=(600,)).start()

def recursion():
    return recursion()

def crash():
    sys.setrecursionlimit(10 ** 7)
    ctypes.string_at(0)

def outlived():
    for _ in range(5):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0: time.sleep(600)
            os._exit(0)
    return "fine"

def go(name):
    return globals()[name]()
"""

WAYS: dict[str, tuple[str, str | None]] = {
    "loop": ("time_limit", "0.6 s of processor time"),
    "deaf": ("time_limit", "0.6 s of processor time"),
    "thread_loop": ("time_limit", "0.6 s of processor time"),
    "held_lock": ("time_limit", "0.6 s of processor time"),
    "waiting": ("time_limit", "still waiting"),
    "stopped": ("time_limit", "still waiting"),
    "child_loop": ("time_limit", " time"),
    "memory": ("memory_limit", "MemoryError"),
    "memory_of_children": ("memory_limit", "more than 128 MiB"),
    "file": ("file_limit", "OSError"),
    "printing": ("output_limit", "64 KiB printed"),
    "printing_of_children": ("output_limit", "64 KiB printed"),
    "large": ("output_limit", "too large"),
    "processes": ("process_limit", "BlockingIOError"),
    "threads": ("process_limit", "can't start new thread"),
    "recursion": ("runtime_error", "RecursionError"),
    "crash": ("runtime_error", "SIGSEGV"),
    "outlived": ("accepted", None),
}


def judged(
    ways: Iterable[str],
    make_question: MakeQuestion,
    make_job: Callable[..., Job],
    tier: str,
    **limits: float,
) -> Verdict:
    names = [name for way in ways for name in (way, "fine")]
    question = make_question(
        [([name], "fine", True) for name in names],
        entry_point="go",
        parameters=("name",),
        # No case comes after three in a row that ran out of time: each has all of it.
        limits=LIMITS.model_copy(update={"total_seconds": 60, **limits}),
    )
    job = make_job(BODY, question=question).model_copy(update={"tier": tier})
    return attempt_once(job).verdict


@pytest.mark.parametrize("tier", TIERS)
def test_each_limit_is_named_and_spoils_one_case_only(
    make_question: MakeQuestion, make_job: Callable[..., Job], tier: str
) -> None:
    # What a case's children weigh cannot be seen from within Landlock, only from outside.
    ways = {way: WAYS[way] for way in WAYS if (tier, way) != ("landlock", "memory_of_children")}
    verdict = judged(ways, make_question, make_job, tier)
    assert verdict.tier == tier
    assert verdict.message is None
    found = [(str(case.outcome), case.error) for case in verdict.cases]
    for number, (way, (outcome, words)) in enumerate(ways.items()):
        went, error = found[2 * number]
        if tier == "limits" and outcome == "process_limit":
            # There a user's processes count together, and root's do not count at all.
            assert went in (outcome, "time_limit"), (way, found[2 * number])
        else:
            assert went == outcome, (way, found[2 * number])
            assert (words or "") in (error or ""), way
        assert found[2 * number + 1] == ("accepted", None), f"after {way}"


def test_children_that_cannot_be_weighed_end_the_run_for_its_memory(
    make_question: MakeQuestion, make_job: Callable[..., Job]
) -> None:
    ways = ["memory_of_children"]
    verdict = judged(ways, make_question, make_job, "landlock", case_seconds=10)
    assert verdict.outcome is Outcome.MEMORY_LIMIT
    assert "more memory" in (verdict.message or "")


def test_cells_that_set_traps_for_what_runs_cases_lose_nothing_but_time(
    grade: Grade, make_question: MakeQuestion, right: str
) -> None:
    question = make_question(limits=Limits(case_seconds=0.5, total_seconds=2))
    trap = "import os, time\nos.register_at_fork(before=lambda: time.sleep(99))"
    began = time.monotonic()
    verdict = grade(right, trap, question=question).verdict
    assert (verdict.outcome, verdict.passed) == (Outcome.TIME_LIMIT, 0)
    assert "was up before" in (verdict.message or "")
    assert time.monotonic() - began < 60


def test_whoever_sleeps_in_every_case_hears_of_it_within_half_a_minute(
    grade: Grade, make_question: MakeQuestion
) -> None:
    question = make_question([([n, n], 0, n < 3) for n in range(11)], limits=Limits())
    began = time.monotonic()
    verdict = grade(
        "def pair_with_sum(a, b):\n    import time\n    time.sleep(3600)", question=question
    ).verdict
    assert time.monotonic() - began < 30
    assert len(verdict.cases) == 11
    assert {case.outcome for case in verdict.cases} == {Outcome.TIME_LIMIT}
    assert "after 2.5 s" in (verdict.cases[0].error or "")


def test_a_quick_case_passes_though_all_before_it_took_too_long(
    grade: Grade, make_question: MakeQuestion
) -> None:
    limits = Limits(case_seconds=1, total_seconds=4)
    question = make_question([([n, 9], 0, True) for n in range(10)], limits=limits)
    source = "def pair_with_sum(a, b):\n    while a < b: pass\n    return 0"
    verdict = grade(source, question=question).verdict
    assert [str(case.outcome) for case in verdict.cases] == ["time_limit"] * 9 + ["accepted"]
    assert "1 s of processor time" in (verdict.cases[0].error or "")
    assert "cases before it had left" in (verdict.cases[8].error or "")


# How time is shared out


def shares(spent: list[bool], **job: Any) -> list[float]:
    """What each case gets, where each uses all it gets or next to nothing."""
    given = {"case_seconds": 2.0, "total_seconds": 20.0, "cases": len(spent), "inputs": []}
    bounds = {"memory_bytes": 0, "file_bytes": 0, "stdout_bytes": 0, "value_bytes": 0}
    budget = Budget(given | bounds | job)
    found = []
    for missed in spent:
        one = budget.bounds()
        found.append(round(one.processor, 3))
        budget.took(one.wall if missed else 0.01, missed=missed)
    assert budget.left > -0.25 * budget.total
    return found


def test_cases_in_time_all_get_the_whole_share() -> None:
    assert shares([False] * 40) == [2.0] * 40


def test_three_that_run_out_of_time_in_a_row_halve_the_share_of_the_next() -> None:
    row = [True, True, True, True, False, True]
    assert shares([*row, False]) == [2.0, 2.0, 2.0, 1.0, 1.0, 2.0, 2.0]


def test_each_case_leaves_something_to_those_after_it() -> None:
    found = shares([True] * 30, total_seconds=5.0)
    assert found[0] == 2.0
    assert min(found) >= 0.083


def test_the_encoded_inputs_say_how_many_cases_there_are_where_nothing_else_does() -> None:
    job = {"case_seconds": 1.0, "total_seconds": 1.0, "inputs": [codec.dumps([1])] * 4}
    assert Budget(job).cases == 4
