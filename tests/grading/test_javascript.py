"""Answers in JavaScript, graded for real on Deno."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Case, EntryKind, Language, Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.grade import demand
from jupyter_interviewer.sandbox.deno.inside import processes

RIGHT = """\
function pairWithSum(numbers, target) {
  const seen = new Map();
  console.log("looking for", target);
  for (const [place, number] of numbers.entries()) {
    if (seen.has(target - number)) return [seen.get(target - number), place];
    seen.set(number, place);
  }
}
"""
LIMITS = Limits(case_seconds=2, total_seconds=20, memory_mb=128, file_mb=4, output_kb=64)
PATIENT = LIMITS.model_copy(update={"case_seconds": 10, "total_seconds": 60})
BOUND = Limits(case_seconds=0.5, total_seconds=10, memory_mb=128, file_mb=4, output_kb=64)


@pytest.fixture(params=["namespaces", "landlock"])
def tier(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def question(make_question: Callable[..., Question]) -> Callable[..., Question]:
    def question(**changes: Any) -> Question:
        asked = {"language": Language.JAVASCRIPT, "entry_point": "pairWithSum", "limits": LIMITS}
        return make_question(**(asked | changes))

    return question


@pytest.fixture
def judged(grade: Callable[..., Any], question: Callable[..., Question]) -> Callable[..., Verdict]:
    def judged(*sources: str, kind: str = "submission", **changes: Any) -> Verdict:
        verdict: Verdict = grade(*sources, kind=kind, question=question(**changes)).verdict
        return verdict

    return judged


@pytest.fixture
def graded_in(
    make_job: Callable[..., Any], question: Callable[..., Question]
) -> Callable[..., Verdict]:
    from jupyter_interviewer.grading.grade import attempt_once

    def graded(tier: str, *sources: str, **changes: Any) -> Verdict:
        job = make_job(*sources, question=question(**changes))
        return attempt_once(job.model_copy(update={"tier": tier})).verdict

    return graded


def one(*arguments: Any, expected: Any = None, **changes: Any) -> dict[str, Any]:
    """A question of one public case."""
    case = Case(input=codec.dumps(list(arguments)), expected=codec.dumps(expected), public=True)
    return {"cases": (case,), **changes}


def test_a_right_answer_is_accepted_and_tells_what_it_printed(
    graded_in: Callable[..., Verdict], tier: str
) -> None:
    verdict = graded_in(tier, RIGHT)
    assert verdict.outcome is Outcome.ACCEPTED
    assert (verdict.passed, verdict.total, verdict.tier) == (4, 4, tier)
    first = verdict.cases[0]
    assert first.stdout == "looking for 9\n"
    assert first.actual == "[0, 1]"
    assert first.seconds is not None and 0 <= first.seconds < 2
    assert first.memory_bytes is not None and first.memory_bytes < 64 << 20
    assert verdict.cases[-1].stdout is None


def test_a_wrong_answer_shows_what_came_out(judged: Callable[..., Verdict]) -> None:
    verdict = judged("const pairWithSum = (numbers) => [numbers.length, 0];")
    assert verdict.outcome is Outcome.WRONG_ANSWER
    assert verdict.cases[0].actual == "[3, 0]"


def test_cells_are_run_in_order_and_one_that_throws_is_passed_over(
    judged: Callable[..., Verdict],
) -> None:
    verdict = judged(
        "const offset = 1;",
        "throw new Error('a scratch cell')",
        "const offset = 0; // once more",
        RIGHT.replace("target -", "target + offset -") + "await Promise.resolve(1);",
    )
    assert verdict.outcome is Outcome.ACCEPTED


def test_every_case_starts_from_what_the_cells_left(judged: Callable[..., Verdict]) -> None:
    counting = "let calls = 0;\nfunction pairWithSum() { calls += 1; return calls; }"
    cases = tuple(Case(input="[]", expected="1", public=public) for public in (True, False, False))
    assert judged(counting, cases=cases).outcome is Outcome.ACCEPTED


def test_what_waits_for_a_usual_question_serves_one_case_each(
    graded_in: Callable[..., Verdict], tier: str
) -> None:
    counting = "globalThis.calls = 0;\nfunction pairWithSum() { calls += 1; return calls; }"
    cases = tuple(
        Case(input="[]", expected="1", public=public) for public in (True, True, *[False] * 4)
    )
    verdict = graded_in(tier, counting, cases=cases, limits=Limits())
    assert verdict.outcome is Outcome.ACCEPTED


def test_what_waits_may_take_what_a_usual_question_allows(
    make_job: Callable[..., Any], question: Callable[..., Question], monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = demand(make_job(RIGHT, question=question(limits=Limits()))).allowance.memory_mb
    monkeypatch.setenv(processes.MEMORY, str(allowed))
    assert Limits().memory_mb == processes.USUAL_MB
    assert processes.fits(processes.EARLY_MB)


@pytest.mark.parametrize(
    "body",
    [
        "const x = []; for (let i = 0; i < 100_000; i++) x.push([i])",
        "new Uint8Array(1 << 20).fill(1)",
        "'x'.repeat(1000).split('')",
    ],
)
def test_garbage_is_no_memory_that_an_answer_takes(
    graded_in: Callable[..., Verdict], tier: str, body: str
) -> None:
    source = (
        "function pairWithSum(numbers) {\n"
        f"  for (let round = 0; round < 400; round++) {{ {body} }}\n  return [0, 1];\n}}"
    )
    limits = PATIENT.model_copy(update={"memory_mb": 64})
    verdict = graded_in(tier, source, **one([1], 2, expected=[0, 1]), limits=limits)
    assert verdict.outcome is Outcome.ACCEPTED, verdict.cases[0]


@pytest.mark.parametrize("hold", ["new Uint8Array(1 << 20).fill(1)", "new Array(131072).fill({})"])
def test_what_an_answer_holds_counts_however_it_ends(
    graded_in: Callable[..., Verdict], tier: str, hold: str
) -> None:
    source = (
        "function pairWithSum(numbers) {\n  const all = [];\n"
        f"  for (let held = 0; held < 256; held++) all.push({hold});\n  return [0, 1];\n}}"
    )
    limits = PATIENT.model_copy(update={"memory_mb": 64})
    verdict = graded_in(tier, source, **one([1], 2, expected=[0, 1]), limits=limits)
    assert verdict.outcome is Outcome.MEMORY_LIMIT, verdict.cases[0]


def test_an_error_is_told_with_its_line(judged: Callable[..., Verdict]) -> None:
    verdict = judged(
        "let unused;", "function pairWithSum(numbers) {\n  return numbers.no.where;\n}"
    )
    assert verdict.outcome is Outcome.RUNTIME_ERROR
    assert (verdict.cell, verdict.line) == ("cell-2", 2)
    assert verdict.cases[0].error is not None
    assert verdict.cases[0].error.startswith("TypeError: Cannot read")


def test_a_syntax_error_is_told_with_its_line(judged: Callable[..., Verdict]) -> None:
    verdict = judged("function pairWithSum(numbers) {\n  let [ = 3;\n}")
    assert verdict.outcome is Outcome.SYNTAX_ERROR
    assert (verdict.cell, verdict.line) == ("cell-1", 2)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("function pairwithsum() {}", "There is no function `pairWithSum`"),
        ("class Solution { pairWithSum() {} }", "inside the class `Solution`"),
        ("const pairWithSum = 5;", "is not a function"),
        ("class pairWithSum {}", "is a class"),
    ],
)
def test_a_missing_function_is_told(
    judged: Callable[..., Verdict], source: str, words: str
) -> None:
    verdict = judged(source)
    assert verdict.outcome is Outcome.MISSING_ENTRY_POINT
    assert words in (verdict.message or "")


@pytest.mark.parametrize(
    ("body", "outcome", "changes"),
    [
        ("for (;;) {}", Outcome.TIME_LIMIT, {"limits": BOUND}),
        ("await new Promise((r) => setTimeout(r, 1e8))", Outcome.TIME_LIMIT, {"limits": BOUND}),
        ("const a = []; for (;;) a.push({ a })", Outcome.MEMORY_LIMIT, {"limits": PATIENT}),
        (
            "const a = []; for (;;) a.push(new Uint8Array(8 << 20).fill(1))",
            Outcome.MEMORY_LIMIT,
            {"limits": PATIENT},
        ),
        ("for (;;) console.log('x'.repeat(999))", Outcome.OUTPUT_LIMIT, {}),
        ("return 'x'.repeat(3e6)", Outcome.OUTPUT_LIMIT, {}),
        ("const deep = (n) => deep(n + 1) + 1; return deep(0)", Outcome.RUNTIME_ERROR, {}),
        ("await new Promise(() => {})", Outcome.RUNTIME_ERROR, {}),
        ("Deno[Deno.internal].core.ops.op_panic('x')", Outcome.RUNTIME_ERROR, {}),
        ("Deno.exit(0)", Outcome.RUNTIME_ERROR, {}),
        ("return prompt('?')", Outcome.RUNTIME_ERROR, {}),
        ("await Deno.readTextFile('/etc/passwd')", Outcome.RUNTIME_ERROR, {}),
        ("await Deno.connect({ port: 9 })", Outcome.RUNTIME_ERROR, {}),
        ("const a = []; a.push(a); return a", Outcome.WRONG_ANSWER, {}),
        ("return pairWithSum", Outcome.WRONG_ANSWER, {}),
    ],
)
def test_a_limit_names_itself_and_spoils_no_other_case(
    graded_in: Callable[..., Verdict],
    tier: str,
    body: str,
    outcome: Outcome,
    changes: dict[str, Any],
) -> None:
    if outcome is Outcome.TIME_LIMIT and "pairWithSum" in body:
        body = "return await pairWithSum(numbers)"
    source = (
        f"async function pairWithSum(numbers) {{ if (numbers[0] === 2) return [0, 1];\n{body} }}"
    )
    verdict = graded_in(tier, source, **changes)
    assert verdict.cases[0].outcome is Outcome.ACCEPTED
    assert verdict.cases[1].outcome is outcome, verdict.cases[1].error
    assert verdict.outcome is outcome


def test_a_class_is_driven_by_operations(judged: Callable[..., Verdict]) -> None:
    operations = [["Stack", [2]], ["push", [5]], ["push", [6]], ["popAll", []]]
    case = Case(
        input=codec.dumps(operations), expected=codec.dumps([None, True, True, [6, 5]]), public=True
    )
    source = """\
class Stack {
  #items = [];
  constructor(size) { this.size = size }
  push(item) { this.#items.push(item); return this.#items.length <= this.size }
  popAll() { return this.#items.splice(0).reverse() }
}
"""
    changes = {"entry_point": "Stack", "entry_kind": EntryKind.CLASS, "cases": (case,)}
    assert judged(source, **changes).outcome is Outcome.ACCEPTED
    wrong = judged(source.replace("popAll", "popall"), **changes)
    assert "popAll" in (wrong.cases[0].error or "")
    assert judged("const Stack = 3", **changes).outcome is Outcome.MISSING_ENTRY_POINT


def test_calls_are_cases_too_after_the_setup(judged: Callable[..., Verdict]) -> None:
    changes = {
        "entry_kind": EntryKind.CALL,
        "setup": "const unit = 10;",
        "cases": (
            Case(input=codec.dumps("double(unit) + 1"), expected="21", public=True),
            Case(input=codec.dumps("nothing()"), expected="21", public=True),
        ),
    }
    verdict = judged("function double(x) { return 2 * x }", **changes)
    assert [case.outcome for case in verdict.cases] == [Outcome.ACCEPTED, Outcome.RUNTIME_ERROR]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([2**60], 2**60),
        ([1.0], 1),
        ([-0.0], 0),
        ([float("nan")], float("nan")),
        ([{"a": 1, "__proto__": [None, True]}], {"__proto__": [None, True], "a": 1}),
        ([{1: "one", 2: "two"}], {2: "two", 1: "one"}),
        ([{1, 2, "three"}], {1, 2, "three"}),
        ([(1, [2])], (1, [2])),
        (["\ud800 grüße 😀"], "\ud800 grüße 😀"),
        ([b"\x00\xff"], b"\x00\xff"),
    ],
)
def test_values_go_through_as_they_are(
    judged: Callable[..., Verdict], arguments: list[Any], expected: Any
) -> None:
    verdict = judged("const pairWithSum = (x) => x;", **one(*arguments, expected=expected))
    assert verdict.outcome is Outcome.ACCEPTED, verdict.cases[0]


def test_own_cases_are_tried(judged: Callable[..., Verdict]) -> None:
    own = "const myCases = [[[[1, 2], 3], [0, 1]], [[[1, 2], 3], [1, 1]], 5, [[() => 1], 1]];"
    verdict = judged(RIGHT, own, kind="run")
    found = [case for case in verdict.cases if case.own]
    assert [case.outcome for case in found] == [
        Outcome.ACCEPTED, Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR, Outcome.RUNTIME_ERROR,
    ]  # fmt: skip
    assert "written [arguments, expected]" in (found[2].error or "")


def test_names_that_the_cells_take_do_not_matter_to_the_harness(
    judged: Callable[..., Verdict],
) -> None:
    taken = """\
const JSON = 5; class Map {} class Promise {} class Error {} let Set = 1, Object = 2, Deno = 3;
Array.prototype.map = () => 7; Array.prototype.last = 5;
"""
    right = "function pairWithSum(numbers, t) { return t === 9 ? [0, 1] : [0, 0] }"
    verdict = judged(taken, right)
    assert verdict.cases[0].outcome is Outcome.ACCEPTED
    assert verdict.cases[1].outcome is Outcome.WRONG_ANSWER


def test_a_cell_cannot_take_the_place_of_the_harness(judged: Callable[..., Verdict]) -> None:
    forged = "//% interview inputs [1]", "//% interview begin", "//% interview go_on"
    assert judged(*forged, RIGHT).outcome is Outcome.ACCEPTED
    wrong = judged(*forged, "function pairWithSum() { return [0, 1] }", *forged[1:])
    assert wrong.outcome is Outcome.WRONG_ANSWER


def test_a_cell_that_never_ends_or_takes_all_memory_is_told(
    judged: Callable[..., Verdict],
) -> None:
    assert judged("for (;;) {}", limits=BOUND).outcome is Outcome.TIME_LIMIT
    hungry = Limits(case_seconds=2, total_seconds=60, memory_mb=64)
    hog = judged(
        "const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1))", limits=hungry
    )
    assert hog.outcome in (Outcome.MEMORY_LIMIT, Outcome.MISSING_ENTRY_POINT)


def test_hidden_inputs_reach_no_cell_and_the_notebook_names_its_language(
    grade: Callable[..., Any], question: Callable[..., Question]
) -> None:
    graded = grade(RIGHT, question=question())
    notebook = json.loads(graded.notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "interview-javascript"
    assert "[1, 2, 4]" not in json.dumps(graded.verdict.model_dump(mode="json"))
