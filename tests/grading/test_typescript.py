"""Answers in TypeScript: as in JavaScript, and their types are checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.grade import attempt_once

RIGHT = """\
enum Found { Yes, No }

class Places {
  private readonly seen = new Map<number, number>();
  constructor(private readonly target: number) {}

  look(number: number, place: number): [Found, number] {
    const other = this.seen.get(this.target - number);
    this.seen.set(number, place);
    return other === undefined ? [Found.No, -1] : [Found.Yes, other];
  }
}

function pairWithSum(numbers: number[], target: number): number[] | null {
  const places = new Places(target);
  for (const [place, number] of numbers.entries()) {
    const [found, other] = places.look(number, place);
    if (found === Found.Yes) return [other, place];
  }
  return null;
}
"""
LIMITS = Limits(case_seconds=2, total_seconds=20, memory_mb=128, file_mb=4)


@pytest.fixture
def graded(
    make_job: Callable[..., Any], make_question: Callable[..., Question]
) -> Callable[..., Verdict]:
    def graded(
        *sources: str, tier: str = "namespaces", kind: str = "submission", limits: Limits = LIMITS
    ) -> Verdict:
        question = make_question(
            language=Language.TYPESCRIPT, entry_point="pairWithSum", limits=limits
        )
        job = make_job(*sources, question=question, kind=kind)
        return attempt_once(job.model_copy(update={"tier": tier})).verdict

    return graded


@pytest.mark.parametrize("tier", ["namespaces", "landlock"])
def test_a_right_answer_is_accepted(graded: Callable[..., Verdict], tier: str) -> None:
    # What taking out types weighs is not the answer's.
    verdict = graded(RIGHT, tier=tier, limits=LIMITS.model_copy(update={"memory_mb": 64}))
    assert verdict.outcome is Outcome.ACCEPTED, verdict
    assert (verdict.passed, verdict.total) == (4, 4)


@pytest.mark.parametrize("tier", ["namespaces", "landlock"])
def test_a_type_error_is_a_compile_error_with_its_line(
    graded: Callable[..., Verdict], tier: str
) -> None:
    wrong = RIGHT.replace("return null;\n}", "return 'none';\n}")
    line = wrong.split("\n").index("  return 'none';") + 1
    verdict = graded("const scratch: number = 1;", wrong, tier=tier)
    assert verdict.outcome is Outcome.COMPILE_ERROR
    assert (verdict.cell, verdict.line) == ("cell-2", line)
    assert "'string' is not assignable to type 'number[]" in (verdict.message or "")
    assert (verdict.passed, verdict.total, verdict.cases) == (0, 4, ())


def test_types_are_checked_strictly(graded: Callable[..., Verdict]) -> None:
    verdict = graded("function pairWithSum(numbers, target: number) {\n  return [0, 1];\n}")
    assert verdict.outcome is Outcome.COMPILE_ERROR
    assert "implicitly has an 'any' type" in (verdict.message or "")
    assert verdict.line == 1


def test_a_later_cell_may_declare_a_name_again(graded: Callable[..., Verdict]) -> None:
    assert graded("function pairWithSum() { return [] }", RIGHT).outcome is Outcome.ACCEPTED


def test_a_syntax_error_is_told_with_its_line(graded: Callable[..., Verdict]) -> None:
    verdict = graded("function pairWithSum(numbers: number[]) {\n  let a: = 3;\n}")
    assert verdict.outcome is Outcome.SYNTAX_ERROR
    assert verdict.line == 2


def test_an_error_is_told_with_the_line_that_was_written(graded: Callable[..., Verdict]) -> None:
    broken = RIGHT.replace("return null;", "return null;\n  // never").replace(
        "const places = new Places(target);", "const places = null! as Places;"
    )
    line = next(n for n, text in enumerate(broken.split("\n"), 1) if "places.look" in text)
    verdict = graded(broken)
    assert verdict.outcome is Outcome.RUNTIME_ERROR
    assert verdict.line == line


def test_own_cases_are_tried(graded: Callable[..., Verdict]) -> None:
    own = "const myCases: [unknown[], unknown][] = [\n  [[[1, 2], 3], [0, 1]],\n];"
    verdict = graded(RIGHT, own, kind="run")
    assert verdict.outcome is Outcome.ACCEPTED
    assert [case.own for case in verdict.cases] == [False, False, True]
