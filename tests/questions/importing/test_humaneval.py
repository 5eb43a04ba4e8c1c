"""HumanEval's problems: which assertions become cases, and what is said of the others."""

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.questions.importing import humaneval, writing
from jupyter_interviewer.questions.importing.draft import Found
from jupyter_interviewer.questions.template import load

DATA = Path(__file__).parents[4] / "shared" / "data" / "HumanEval.jsonl.gz"
PROMPT = '''\
from typing import List

def twice(number: int) -> int:
    return 2 * number

def total(numbers: List[int], start: int = 0) -> int:
    """ Add the numbers, which may be {none}, to the start.
    >>> total([1, 2])
    3
    """
'''
SOLUTION = "    return sum(numbers, start)\n"


@pytest.fixture
def problem(tmp_path: Path):
    def make(check: str, **changes: str) -> Found:
        body = "".join(f"    {line}\n" for line in check.splitlines())
        data = {
            "task_id": "HumanEval/7",
            "prompt": PROMPT,
            "entry_point": "total",
            "canonical_solution": SOLUTION,
            "test": f"def check(candidate):\n{body}",
            **changes,
        }
        file = tmp_path / "problems.jsonl"
        file.write_text(json.dumps(data) + "\n")
        (found,) = humaneval.read(file)
        return found

    return make


def cases(found: Found) -> list[tuple]:
    assert found.draft is not None, found.dropped
    return [(loads(one.input), loads(one.expected)) for one in found.draft.cases]


def test_assertions_of_equality_become_cases_with_arguments(problem) -> None:
    found = problem(
        "assert candidate([1], 2) == 3\n"
        "assert 0 == candidate([], 0), 'empty'\n"
        "assert candidate([2] * 3, -6) is 0\n"
        "assert candidate(list(range(4)), 0) == sum(n for n in [1, 2, 3])\n"
        "assert True, 'says nothing'\n"
    )
    assert cases(found) == [
        ([[1], 2], 3), ([[], 0], 0), ([[2, 2, 2], -6], 0), ([[0, 1, 2, 3], 0], 6),
    ]  # fmt: skip
    assert (found.extent, found.asserted) == ("whole", 4)
    assert found.draft.parameters == (("numbers", "list[int]"), ("start", "int"))
    assert found.draft.comparison.kind == "equals"


def test_truth_and_falsehood_are_expected_values(problem) -> None:
    found = problem("assert candidate([1], 2)\nassert not candidate([], 0)")
    assert [expected for _, expected in cases(found)] == [True, False]


def test_a_distance_becomes_a_comparison_within_a_tolerance(problem) -> None:
    found = problem(
        "assert abs(candidate([1], 2) - 3.0) < 1e-6\nassert abs(2 / 4 - candidate([], 1)) <= 1e-3"
    )
    assert [expected for _, expected in cases(found)] == [3.0, 0.5]
    assert (found.draft.comparison.kind, found.draft.comparison.tolerance) == ("float", 1e-3)


def test_a_loop_over_literals_is_unrolled(problem) -> None:
    found = problem("for x in range(2, 5):\n    assert candidate([x], x + 1) == 2 * x + 1")
    assert cases(found) == [([[2], 3], 5), ([[3], 4], 7), ([[4], 5], 9)]
    assert found.extent == "whole"


def test_what_is_drawn_at_random_is_dropped_once_with_line_and_reason(problem) -> None:
    found = problem(
        "import random\n"
        "for _ in range(100):\n"
        "    x = random.randint(0, 9)\n"
        "    assert candidate([x], 0) == x\n"
        "assert candidate([1], 1) == 2\n"
    )
    (dropped,) = found.dropped
    assert dropped.line == 5
    assert "uses `x`, which uses `random`" in dropped.reason
    assert (found.extent, found.asserted, len(cases(found))) == ("part", 2, 1)


def test_an_answer_compared_with_itself_is_no_case(problem) -> None:
    found = problem(
        "assert tuple(candidate([1], 0)) == tuple(total([1], 0))\n"
        "assert tuple(candidate([2], 0)) == tuple([2, 0])\n"
    )
    assert cases(found) == [([[2], 0], [2, 0])]
    assert found.dropped[0].reason == "expects what the answer itself gives"


def test_nothing_of_a_check_is_executed(problem, tmp_path) -> None:
    mark = tmp_path / "executed"
    found = problem(
        f"assert candidate([1], 0) == open({str(mark)!r}, 'w').write('x')\n"
        "assert candidate([2], 0) == (lambda: 2)()\n"
        "assert candidate([3], 0) == 9 ** 9 ** 9\n"
        "assert candidate([3], 0) == 'x' * 10 ** 12\n",
        prompt=PROMPT.replace(">>>", "such as"),
    )
    assert found.draft is None and len(found.dropped) == 4
    assert not mark.exists()


def test_helpers_of_the_prompt_stand_in_the_starter_and_its_text_in_the_statement(problem) -> None:
    found = problem("assert candidate([1], 0) == 1")
    assert "def twice" in found.draft.starter and "List" in found.draft.starter
    assert found.draft.starter.endswith("    # Write your answer here.\n    ...\n")
    assert "sum(" not in found.draft.starter
    assert "{none}" in found.draft.statement
    assert "```python\n>>> total([1, 2])\n3\n```" in found.draft.statement


def test_the_examples_of_the_text_are_those_that_the_candidate_sees(problem) -> None:
    found = problem(
        "assert candidate([5]) == 5\nassert candidate([4]) == 4\nassert candidate([3]) == 3\n"
        "assert candidate([1, 2]) == 3\n"
    )
    shown = [loads(one.input) for one in found.draft.cases if one.public]
    assert shown == ["total([5])", "total([1, 2])"]


def test_where_tests_give_nothing_the_examples_are_the_cases(problem) -> None:
    found = problem("pass")
    assert cases(found) == [("total([1, 2])", 3)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"entry_point": "nothing"}, "no function nothing"),
        ({"test": "def other(): pass"}, "has no `check(candidate)`"),
        ({"test": "def check(:"}, "no Python that can be read"),
        ({"prompt": 3}, "expected an object with the texts"),
    ],
)
def test_what_is_no_problem_says_why(problem, change, said) -> None:
    found = problem("assert candidate([1]) == 1", **change)
    assert found.draft is None
    assert said in found.dropped[0].reason


def test_a_written_question_can_be_read_and_names_its_origin(problem, tmp_path) -> None:
    found = problem("assert candidate([1], 0) == 1\nassert candidate([], 0) == 0")
    template = load(writing.write(found.draft, tmp_path / "bank"))
    assert template.id == "humaneval-7-total"
    assert template.spec.origin.license == "MIT" and "HumanEval/7" in template.spec.origin.source
    assert template.spec.edges == ("empty",)
    with pytest.raises(writing.Exists):
        writing.write(found.draft, tmp_path / "bank")


@pytest.mark.skipif(not DATA.exists(), reason=f"{DATA} is not there")
def test_nearly_all_of_humaneval_is_carried_over(tmp_path) -> None:
    every = list(humaneval.read(DATA))
    assert Counter(found.extent for found in every) == {"whole": 159, "part": 3, "none": 2}
    for found in every:
        if found.draft:
            assert load(writing.write(found.draft, tmp_path)).fixed


def test_a_compressed_file_is_read_too(tmp_path) -> None:
    file = tmp_path / "problems.jsonl.gz"
    file.write_bytes(gzip.compress(b"not json\n"))
    (found,) = humaneval.read(file)
    assert (found.dropped[0].line, found.extent) == (1, "none")
