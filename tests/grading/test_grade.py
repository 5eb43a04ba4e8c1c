"""Answers, graded end to end in the sandbox."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import EntryKind, Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading import grade as grading
from jupyter_interviewer.grading.job import Graded, Job
from jupyter_interviewer.grading.stopped import KernelNotStarted

Grade = Callable[..., Graded]
SHORT = Limits(case_seconds=0.5, total_seconds=2.5)
DEF = "def pair_with_sum(numbers, target):\n    "


def test_a_right_answer_is_accepted_case_by_case(grade: Grade, right: str) -> None:
    verdict = grade(right).verdict
    assert verdict.outcome is Outcome.ACCEPTED
    assert (verdict.passed, verdict.total) == (4, 4)
    assert verdict.message is None
    assert [case.index for case in verdict.cases] == [0, 1, 2, 3]
    assert [case.public for case in verdict.cases] == [True, True, False, False]
    for case in verdict.cases:
        assert case.outcome is Outcome.ACCEPTED
        assert case.seconds is not None and 0 < case.seconds < 0.5
        assert case.memory_bytes is not None and 0 <= case.memory_bytes < 64 << 20
    first = verdict.cases[0]
    assert first.input == "numbers=[2, 7, 11], target=9"
    assert first.expected == first.actual == "[0, 1]"


def test_a_wrong_answer_shows_public_cases_and_nothing_of_hidden_ones(grade: Grade) -> None:
    verdict = grade(DEF + "print('looking at', numbers)\n    return [1, 2]").verdict
    assert verdict.outcome is Outcome.WRONG_ANSWER
    assert (verdict.passed, verdict.total) == (1, 4)
    shown, hidden = verdict.cases[0], verdict.cases[3]
    assert (shown.expected, shown.actual) == ("[0, 1]", "[1, 2]")
    assert shown.stdout == "looking at [2, 7, 11]\n"
    assert hidden.outcome is Outcome.WRONG_ANSWER
    assert set(hidden.model_dump(exclude_none=True)) == {
        "index",
        "outcome",
        "public",
        "own",
        "seconds",
        "memory_bytes",
    }


def test_expected_values_never_come_near_the_kernel(
    grade: Grade, make_question: Callable[..., Question]
) -> None:
    secret = "the-expected-value"
    question = make_question([([[1], 1], secret, True), ([[2], 2], secret, False)])
    graded = grade(DEF + "return 0", question=question)
    assert graded.verdict.cases[0].expected == repr(secret)
    assert graded.notebook is not None
    assert secret not in graded.notebook


def test_hidden_inputs_are_not_in_the_kernel_while_anything_is_shown(
    grade: Grade, make_question: Callable[..., Question]
) -> None:
    # Whoever looks through the whole process in a public case finds public inputs only.
    spy = DEF + (
        "import gc, sys\n"
        "    names = dict(get_ipython().user_ns)\n"
        "    texts = [t for t in names.values() if isinstance(t, str)]\n"
        "    texts += [repr(f.f_locals) for f in sys._current_frames().values()]\n"
        "    texts += [repr(o) for o in gc.get_objects() if isinstance(o, (list, dict))][:20000]\n"
        "    found = [w for w in ('public-word', 'hidden-word') if any(w in t for t in texts)]\n"
        "    print(found)\n    return found"
    )
    question = make_question(
        [([["public-word"], 0], 0, True), ([["hidden-" + "word"], 0], 0, False)],
        limits=Limits(case_seconds=5, total_seconds=20),
    )
    graded = grade(spy.replace("'hidden-word'", "'hidden-' + 'word'"), question=question)
    assert graded.verdict.cases[0].actual == "['public-word']"
    assert "hidden-word" not in graded.verdict.model_dump_json()


def test_a_run_takes_public_cases_and_the_candidates_own(grade: Grade, right: str) -> None:
    own = (
        "my_cases = [\n"
        "    (([1, 2], 3), [0, 1]),\n"
        "    ([[4, 4], 8], (0, 1)),\n"
        "    (([1, 2], 3), [5, 5]),\n"
        "    3,\n"
        "    ((5,), [0]),\n"
        "    ((object(), 1), 0),\n"
        "    (7, [0]),\n"
        "]\n"
    )
    verdict = grade(right, own, kind="run").verdict
    assert [case.own for case in verdict.cases] == [False] * 2 + [True] * 7
    assert all(case.public for case in verdict.cases)
    assert (verdict.passed, verdict.total) == (4, 9)
    wrong, shape, call, thing, bare = verdict.cases[4:]
    assert wrong.outcome is Outcome.WRONG_ANSWER
    assert (wrong.input, wrong.expected, wrong.actual) == (
        "numbers=[1, 2], target=3",
        "[5, 5]",
        "[0, 1]",
    )
    assert {case.outcome for case in (shape, call, thing, bare)} == {Outcome.RUNTIME_ERROR}
    assert "(arguments, expected)" in (shape.error or "")
    assert "TypeError" in (call.error or "")
    assert "cannot be passed on" in (thing.error or "")
    assert "list or a tuple" in (bare.error or "")


def test_own_cases_that_are_no_list_are_said_to_be_none(grade: Grade, right: str) -> None:
    verdict = grade(right, "my_cases = 3", kind="run").verdict
    assert verdict.passed == 2
    assert "my_cases has to be a list" in (verdict.cases[2].error or "")


def test_own_cases_lost_to_an_error_are_missed_aloud(grade: Grade, right: str) -> None:
    own = "my_cases = [(([1, 2], 3), 1 / 0)]"
    verdict = grade(right, own, kind="run").verdict
    assert (verdict.passed, verdict.total) == (2, 2)
    assert "own cases were not tried" in (verdict.message or "")
    assert "code cell 2 stopped with ZeroDivisionError" in (verdict.message or "")
    assert grade(right, own).verdict.message is None


def test_a_submission_passes_over_own_cases(grade: Grade, right: str) -> None:
    verdict = grade(right, "my_cases = [(([1], 1), 'never')]").verdict
    assert (verdict.passed, verdict.total) == (4, 4)


CLASS = """\
class Counter:
    def __init__(self, start=0):
        self.value = start
    def add(self, n):
        self.value += n
        return self.value
    def reset(self):
        self.value = 0
"""


def test_a_class_is_driven_by_operations(
    grade: Grade, make_question: Callable[..., Question]
) -> None:
    calls = [["Counter", [5]], ["add", [2]], ["reset", []], ["add", [1]]]
    question = make_question(
        [([*calls], [None, 7, None, 1], True), ([["Counter", []], ["add", [1]]], [None, 1], False)],
        entry_point="Counter",
        entry_kind=EntryKind.CLASS,
        parameters=("start",),
    )
    verdict = grade(CLASS, question=question).verdict
    assert (verdict.passed, verdict.total) == (2, 2)
    assert verdict.cases[0].input == "Counter(5), add(2), reset(), add(1)"
    without = grade(CLASS.replace("def reset", "def clear"), question=question).verdict
    assert without.outcome is Outcome.RUNTIME_ERROR
    assert "has no attribute 'reset'" in (without.cases[0].error or "")
    function = grade("def Counter(start): pass", question=question).verdict
    assert function.outcome is Outcome.MISSING_ENTRY_POINT
    assert "a class was asked for" in (function.message or "")


def test_a_case_can_be_the_source_of_a_call(
    grade: Grade, make_question: Callable[..., Question]
) -> None:
    question = make_question(
        [("unique([3, 3, BASE])", [3, 7], True), ("unique(numbers=[])", [], False)],
        entry_point="",
        entry_kind=EntryKind.CALL,
        setup="BASE = 7",
    )
    verdict = grade("def unique(numbers): return sorted(set(numbers))", question=question).verdict
    assert (verdict.passed, verdict.total) == (2, 2), verdict
    assert verdict.cases[0].input == "unique([3, 3, BASE])"
    nameless = grade("def other(numbers): pass", question=question).verdict
    assert (nameless.outcome, nameless.passed) == (Outcome.RUNTIME_ERROR, 0)
    assert "name 'unique' is not defined" in (nameless.cases[0].error or "")
    broken = grade("def unique(numbers): return (", question=question).verdict
    assert broken.outcome is Outcome.SYNTAX_ERROR


# Cells that do not reach the cases, or do against the odds


@pytest.mark.parametrize(
    "sources",
    [
        ("import sys; sys.exit(3)", "{right}"),
        ("{right}", "exit()", "quit()"),
        ("1 / 0", "{right}", "undefined"),
        ("{right}", "input('name? ')"),
        ("%matplotlib inline\n!ls /\n{right}",),
        ("{right}\n", "%%timeit -n1 -r1\n1"),
        ("list = dict = str = max = len = print = json = os = exec = None", "{right}"),
        ("{right}", "get_ipython = codec = time = 3"),
        ("# only words", "", "{right}"),
        ("{right}", "def broken(:"),
        ("{right}", "import signal\nsignal.signal(signal.SIGCHLD, signal.SIG_IGN)"),
        (
            "{right}",
            "import threading\ndef f():\n  while True: pass\nthreading.Thread(target=f).start()",
        ),
        ("{right}", "x = [0] * 10**9"),
        ("words = 'a\u2028b \U0001f600'", "{right}"),
        (
            "{right}",
            "import os, select, signal\n"
            "os.fork = os.wait4 = os.pipe = os.read = os.kill = None\n"
            "select.select = signal.signal = lambda *_: 1 / 0",
        ),
        (
            "{right}",
            "import builtins, gc, io, resource, traceback\n"
            "gc.freeze = io.TextIOWrapper = resource.setrlimit = traceback.extract_tb = None\n"
            "builtins.open = builtins.sum = builtins.eval = None",
        ),
        (
            "import signal, sys\nsignal.signal(signal.SIGALRM, lambda *_: None)\n"
            "signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)\nsys.setswitchinterval(100)",
            "{right}",
            "sys.setrecursionlimit(60)\nsys.settrace(lambda *_: 1 / 0)",
        ),
    ],
    ids=lambda sources: sources[0][:12] + "|" + sources[-1][:30],
)
def test_what_cells_do_does_not_keep_a_right_answer_from_being_accepted(
    grade: Grade, right: str, sources: tuple[str, ...]
) -> None:
    verdict = grade(*(source.replace("{right}", right) for source in sources)).verdict
    assert verdict.outcome is Outcome.ACCEPTED, verdict


@pytest.mark.parametrize(
    ("sources", "outcome", "words", "place"),
    [
        (("x = 1",), "missing_entry_point", "no function `pair_with_sum`", (None, None)),
        (
            ("import nonsense_xyz",),
            "missing_entry_point",
            "No module named 'nonsense_xyz'",
            ("cell-1", None),
        ),
        (
            ("class Solution:\n    def pair_with_sum(self): pass",),
            "missing_entry_point",
            "class `Solution`",
            (None, None),
        ),
        (
            ("class pair_with_sum: pass",),
            "missing_entry_point",
            "a function was asked for",
            (None, None),
        ),
        (("pair_with_sum = 3",), "missing_entry_point", "not a function", (None, None)),
        (("x = 1", DEF + "return (\n"), "syntax_error", "code cell 2", ("cell-2", 2)),
        (("{right}", DEF + "return ]\n"), "syntax_error", "line 2", ("cell-2", 2)),
        (("def f():\npass",), "syntax_error", "IndentationError", ("cell-1", 2)),
        (("x = [0] * 10**9\n{right}",), "memory_limit", "MemoryError", ("cell-1", None)),
        (("import os; os._exit(3)", "{right}"), "runtime_error", "exit status 3", ("cell-1", None)),
        (
            ("{right}", "import os; os.kill(os.getpid(), 9)"),
            "runtime_error",
            "SIGKILL",
            ("cell-2", None),
        ),
        (
            ("{right}", "import ctypes; ctypes.string_at(0)"),
            "runtime_error",
            "SIGSEGV",
            ("cell-2", None),
        ),
        (("{right}", "while True: pass"), "time_limit", "code cell 2", ("cell-2", None)),
        (("{right}", "9**9**9"), "time_limit", "code cell 2", ("cell-2", None)),
        (
            ("{right}", "import time\nfor s in range(1, 30): time.sleep(99)"),
            "time_limit",
            "code cell 2",
            ("cell-2", None),
        ),
        (
            ("{right}", "while True: print('x' * 10000)"),
            "output_limit",
            "printed too much",
            ("cell-2", None),
        ),
        (
            ("{right}", "display({'text/plain': 'x' * 40_000_000}, raw=True)"),
            "output_limit",
            "printed too much",
            ("cell-2", None),
        ),
        (
            ("{right}", "raise ValueError('x' * 40_000_000)"),
            "output_limit",
            "printed too much",
            ("cell-2", None),
        ),
        (
            ("{right}", "import sys\ndel sys.modules['jupyter_interviewer_kept']"),
            "runtime_error",
            "changed the kernel",
            (None, None),
        ),
        (
            ("{right}", "get_ipython().display_pub.publish = lambda *a, **k: None"),
            "runtime_error",
            "changed the kernel",
            (None, None),
        ),
    ],
    ids=lambda value: (
        value[-1][:40] if isinstance(value, tuple) and isinstance(value[-1], str) else None
    ),
)
def test_a_notebook_in_which_no_case_can_be_run(
    grade: Grade,
    right: str,
    make_question: Callable[..., Question],
    sources: tuple[str, ...],
    outcome: str,
    words: str,
    place: tuple[str | None, int | None],
) -> None:
    began = time.monotonic()
    # Only what is about time is short of it: a busy machine must not decide the others.
    question = make_question(limits=SHORT) if outcome == "time_limit" else make_question()
    sources = tuple(source.replace("{right}", right) for source in sources)
    verdict = grade(*sources, question=question).verdict
    assert verdict.outcome == outcome, verdict
    assert words.lower() in (verdict.message or "").lower()
    assert (verdict.cell, verdict.line) == place
    assert (verdict.passed, verdict.total, verdict.cases) == (0, 4, ())
    assert time.monotonic() - began < 30


# Cases that go wrong


@pytest.mark.parametrize(
    ("body", "outcome", "words"),
    [
        (
            "return numbers[99]",
            "runtime_error",
            "IndexError: list index out of range (line 2 of your code)",
        ),
        ("raise KeyError", "runtime_error", "KeyError (line 2"),
        ("import sys; sys.exit(2)", "runtime_error", "SystemExit: 2"),
        ("import os; os._exit(2)", "runtime_error", "exit status 2"),
        ("import os; os.abort()", "runtime_error", "SIGABRT"),
        ("import ctypes; ctypes.string_at(0)", "runtime_error", "SIGSEGV"),
        ("return pair_with_sum(numbers, target)", "runtime_error", "RecursionError"),
        ("return input()", "runtime_error", "nobody is there to type"),
        (
            "import os; os.kill(os.getppid(), 0); os.close(2); return os.fsync(99)",
            "runtime_error",
            "OSError",
        ),
        ("x = [0] * 10**9", "memory_limit", "MemoryError"),
        ("x = []\n    while True: x.append('a' * 10**6)", "memory_limit", "MemoryError"),
        ("open('big', 'wb').write(b'x' * 10**7)", "file_limit", "OSError"),
        (
            "import os\n    while True: os.fork()",
            "process_limit",
            "Resource temporarily unavailable",
        ),
        (
            "import subprocess\n    p = [subprocess.Popen(['sleep', '9']) for _ in range(200)]",
            "process_limit",
            "BlockingIOError",
        ),
        (
            "import threading as t, time\n"
            "    for _ in range(500): t.Thread(target=time.sleep, args=(9,)).start()",
            "process_limit",
            "can't start new thread",
        ),
        ("while True: print('x' * 1000)", "output_limit", "64 KiB printed"),
        ("import os\n    while True: os.write(2, b'x' * 1000)", "output_limit", "64 KiB printed"),
        ("return 'x' * 5_000_000", "output_limit", "returned value is too large"),
        ("while True: pass", "time_limit", "0.5 s of processor time"),
        ("import time; time.sleep(99)", "time_limit", "still waiting"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSTOP)", "time_limit", "still waiting"),
        (
            "while True:\n        try:\n            while True: pass\n"
            "        except BaseException: pass",
            "time_limit",
            "processor time",
        ),
        ("a = []; a.append(a); return a", "wrong_answer", "contains itself"),
    ],
    ids=lambda value: value[:36] if "\n" not in value else None,
)
def test_a_case_that_goes_wrong_has_its_own_outcome_and_a_reason(
    grade: Grade, body: str, outcome: str, words: str
) -> None:
    verdict = grade(DEF + body, kind="run").verdict
    assert {case.outcome for case in verdict.cases} == {outcome}, verdict
    assert verdict.outcome == outcome
    assert words in (verdict.cases[0].error or ""), verdict.cases[0]


def test_one_case_over_its_limit_does_not_spoil_the_others(grade: Grade, right: str) -> None:
    guard = "    if numbers[0] == 3:\n        while True: pass\n    seen"
    verdict = grade(right.replace("    seen", guard, 1)).verdict
    assert [str(case.outcome) for case in verdict.cases] == [
        "accepted",
        "time_limit",
        "accepted",
        "accepted",
    ]
    assert (verdict.outcome, verdict.passed) == (Outcome.TIME_LIMIT, 3)


def test_what_a_case_changes_is_as_it_was_for_the_next(grade: Grade, right: str) -> None:
    dirty = right.replace(
        "    seen = {}",
        "    assert not LEFT\n    LEFT.append(1)\n"
        "    import os, sys; os.environ.clear(); sys.path.clear(); del numbers[9:]\n    seen = {}",
    )
    assert grade("LEFT = []", dirty).verdict.passed == 4


def test_children_that_a_case_leaves_behind_are_gone_in_the_next(grade: Grade, right: str) -> None:
    # Each leaves forty behind, of which most get away into sessions of their own.
    leaving = right.replace(
        "    seen = {}",
        "    import os, time\n"
        "    for n in range(40):\n"
        "        if os.fork() == 0:\n"
        "            if n % 4: os.setsid()\n"
        "            time.sleep(60)\n"
        "    seen = {}",
    )
    assert grade(leaving).verdict.passed == 4


def test_all_cases_together_have_a_time_too(
    grade: Grade, make_question: Callable[..., Question]
) -> None:
    examples = [([[n], n], [0, 0], n < 2) for n in range(11)]
    limits = Limits(case_seconds=0.6, total_seconds=2)
    began = time.monotonic()
    verdict = grade(
        DEF + "import time; time.sleep(3600)", question=make_question(examples, limits=limits)
    ).verdict
    assert time.monotonic() - began < 15
    assert {case.outcome for case in verdict.cases} == {Outcome.TIME_LIMIT}
    assert len(verdict.cases) == verdict.total == 11
    # Each had its chance all the same.
    assert all(case.seconds is not None for case in verdict.cases)


@pytest.mark.parametrize(
    ("returned", "shown"),
    [
        ("(0, 1)", "(0, 1)"),
        ("__import__('numpy').array([0, 1])", "[0, 1]"),
        ("(n for n in (0, 1))", "<generator object"),
        ("None", "None"),
        ("[False, True]", "[False, True]"),
        ("{0: 10**5000}", "an integer too long to show"),
        ("'\\ud800\\x00'", r"'\ud800\x00'"),
        ("'x' * 3000", "more characters)"),
    ],
)
def test_what_was_returned_is_shown_as_python_shows_it(
    grade: Grade, returned: str, shown: str
) -> None:
    case = grade(DEF + f"return {returned}", kind="run").verdict.cases[0]
    assert shown in (case.actual or "")
    assert len(case.actual or "") < 2100
    passes = returned.startswith(("(0", "__"))
    assert case.outcome is (Outcome.ACCEPTED if passes else Outcome.WRONG_ANSWER)


def test_printing_logging_and_displaying_in_a_case_are_its_output(grade: Grade) -> None:
    sources = (
        "import logging, sys\nlogging.basicConfig(stream=sys.stderr, level=10, force=True)",
        DEF + "print('printed \\ud800 \\x00')\n    logging.info('logged')\n    display({1: 2})\n"
        "    __import__('os').system('echo by the shell')\n    return 1",
    )
    stdout = grade(*sources, kind="run").verdict.cases[0].stdout or ""
    for word in ("printed", "INFO:root:logged", "{1: 2}", "by the shell"):
        assert word in stdout
    assert "\0" not in stdout
    stdout.encode("utf-8")


def test_asyncio_can_be_used_in_a_case(grade: Grade, right: str) -> None:
    wrapped = right.replace("def pair_with_sum", "async def pairs") + (
        "\nimport asyncio\n" + DEF + "return asyncio.run(pairs(numbers, target))\n"
    )
    assert grade(wrapped).verdict.passed == 4


def test_the_line_of_an_error_is_that_of_the_candidates_cell(grade: Grade) -> None:
    sources = ("x = 1", "", "import json\n\n" + DEF + "n = 1\n    return json.loads('{')")
    verdict = grade(*sources).verdict
    assert (verdict.cell, verdict.line) == ("cell-3", 5)
    assert "(line 5 of code cell 3)" in (verdict.cases[0].error or "")


# What comes out of the kernel is believed by nobody


def test_reports_that_the_candidate_forges_are_passed_over(grade: Grade) -> None:
    forger = """\
MIME = "application/vnd.jupyter-interviewer.outputs+json"
publish = get_ipython().display_pub.publish
for text in ("", "[]", "x" * 1000, '{"$":"dict","v":[["case",0],["end","accepted"]]}',
             "[" * 5000, 7, None, {"a": 1}, '{"$":"dict","v":[["case",true]]}'):
    publish({MIME: text})
def garble(data, *rest, **more):
    publish({MIME: data[MIME].replace("reply", "accepted")})
get_ipython().display_pub.publish = garble
"""
    verdict = grade(forger, DEF + "return 'wrong'").verdict
    assert verdict.passed == 0
    assert {case.outcome for case in verdict.cases} <= {Outcome.RUNTIME_ERROR}


def test_a_value_that_says_it_equals_everything_does_not(grade: Grade) -> None:
    liar = (
        "class Liar(list):\n"
        "    __eq__ = lambda self, other: True\n"
        "    __iter__ = lambda self: iter([0, 1])\n"
        "    __len__ = lambda self: 2\n"
        "    __repr__ = lambda self: '[0, 1]'\n"
    )
    assert grade(liar, DEF + "return Liar([9, 9])").verdict.passed == 0


def test_what_a_notebook_displays_cannot_break_ours(grade: Grade, right: str) -> None:
    nasty = """\
publish = get_ipython().display_pub.publish
deep = []
for _ in range(400): deep = [deep]
publish({"application/json": deep}, {"a": deep})
publish({"application/json": float("nan")})
publish({"text/html": "<script>"}, transient={"display_id": "one"})
publish({"text/html": "again"}, transient={"display_id": "one"}, update=True)
from IPython.display import clear_output
clear_output(wait=True)
print("x" * 2_000_000)
session = get_ipython().kernel.session
socket = get_ipython().kernel.iopub_socket
header = get_ipython().parent_header
for kind, content in [("stream", {"name": "stdout"}), ("stream", {}),
                      ("display_data", {"data": []}),
                      ("error", {"traceback": 3}), ("status", {}), ("nothing", {"a": 1}),
                      ("execute_result", {"data": {}, "execution_count": "x"})]:
    session.send(socket, kind, content, parent=header)
socket.send_multipart([b"not", b"a", b"message"])
"""
    graded = grade(nasty, right)
    assert graded.verdict.outcome is Outcome.ACCEPTED
    assert graded.notebook is not None
    notebook = json.loads(graded.notebook, parse_constant=pytest.fail)
    outputs = notebook["cells"][0]["outputs"]
    assert "too large to keep" in "".join(outputs[0]["text"])
    assert len(graded.notebook) < 1_000_000


def test_the_executed_notebook_tells_what_happened(grade: Grade, right: str) -> None:
    graded = grade("print('hello')", "1 / 0", right)
    assert graded.notebook is not None
    cells = json.loads(graded.notebook)["cells"]
    by_tag: dict[str, list[Any]] = {}
    for cell in cells:
        for tag in cell["metadata"]["tags"]:
            by_tag.setdefault(tag, []).append(cell)
    assert [c["metadata"]["jupyter_interviewer"]["cell"] for c in by_tag["candidate"]] == [
        "cell-1",
        "cell-2",
        "cell-3",
    ]
    assert by_tag["candidate"][0]["outputs"][0]["text"] == ["hello\n"]
    assert by_tag["candidate"][1]["outputs"][0]["ename"] == "ZeroDivisionError"
    assert len(by_tag["parameters"]) == 1
    assert cells.index(by_tag["candidate"][-1]) < cells.index(by_tag["parameters"][0])


@pytest.mark.parametrize("tier", ["landlock", "limits"])
def test_the_other_tiers_grade_alike(right: str, make_job: Callable[..., Job], tier: str) -> None:
    loop = right.replace("    seen", "    while numbers[0] == 3: pass\n    seen", 1)
    job = make_job(loop).model_copy(update={"tier": tier})
    verdict = grading.attempt_once(job).verdict
    assert verdict.tier == tier
    assert [str(case.outcome) for case in verdict.cases] == [
        "accepted",
        "time_limit",
        "accepted",
        "accepted",
    ]


def test_a_fault_of_ours_is_tried_twice_and_then_owned_up_to(
    right: str, make_job: Callable[..., Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A kernelspec that is not there is a kernel that cannot be started.
    monkeypatch.setattr(grading, "kernel_name", lambda language: "no-such-kernel")
    with pytest.raises(KernelNotStarted, match="no-such-kernel"):
        grading.attempt_once(make_job(right))
    verdict = grading.grade(make_job(right)).verdict
    assert verdict.outcome is Outcome.INTERNAL_ERROR
    assert "not your fault" in (verdict.message or "")
    assert (verdict.passed, verdict.total) == (0, 4)
