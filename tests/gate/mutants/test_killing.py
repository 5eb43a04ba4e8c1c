"""Whether cases find out small changes."""

from collections.abc import Iterator

import pytest

from jupyter_interviewer.gate import Gate, Report, Severity
from jupyter_interviewer.gate.mutants.killing import sample
from jupyter_interviewer.gate.subject import Means, Subject
from jupyter_interviewer.hints.mutator import Mutant
from jupyter_interviewer.questions.template import load
from jupyter_interviewer.sandbox.script import run_script

from ..conftest import FILES, Make, changed

WEAK = changed(
    "variant.py",
    ("[bound, bound - 1, bound + 1, *some(4)]", "[bound + 9, bound - 1, bound + 1, *some(4)]"),
    (
        "return [rng.randrange(least, highest + 1) for _ in range(count)]",
        "drawn = (rng.randrange(least, highest + 1) for _ in range(count))\n"
        "        return [height + (height == bound) for height in drawn]",
    ),
)


@pytest.fixture(scope="module")
def proving() -> Iterator[Gate]:
    with Gate(1) as gate:
        yield gate


def test_cases_without_the_boundary_let_mutants_live(make: Make, proving: Gate) -> None:
    report = proving.verify(make(WEAK), (0,))
    (error,) = [one for one in report.errors if one.check == "mutants"]
    assert error.file == "variant.py"
    assert "h > bound → (h >= bound)" in (error.detail or "")
    notes = [one for one in report.findings if one.severity is Severity.NOTE]
    survivor = next(one for one in notes if "h >= bound" in one.message)
    assert (survivor.file, survivor.line) == ("solutions/solution.py", 2)
    # An example of another variant shows what no hidden case does.
    assert "-    return sum(h > bound for h in heights)" in (survivor.detail or "")
    assert "input (" in (survivor.detail or "")
    assert report.figures.unlike


def test_what_changes_nothing_is_told_from_nothing(make: Make, proving: Gate) -> None:
    needless = FILES["solutions/step_by_step.py"].replace(
        "    count = 0\n", "    count = 0\n    if len(heights) < 0:\n        return -7\n"
    )
    report = proving.verify(make({"solutions/step_by_step.py": needless}), (0,))
    notes = [one for one in report.findings if one.severity is Severity.NOTE]
    assert any("-7" in one.message or "7 → 8" in one.message for one in notes)
    assert report.figures.unlike == 0
    assert not any("input (" in (one.detail or "") for one in notes)


def test_mutants_that_never_end_are_killed_soon(make: Make, proving: Gate) -> None:
    loop = (
        "def tall_trees(heights, bound):\n"
        "    count = place = 0\n"
        "    while place < len(heights):\n"
        "        if heights[place] > bound:\n"
        "            count += 1\n"
        "        place += 1\n"
        "    return count\n"
    )
    report: Report = proving.verify(make({"solutions/step_by_step.py": loop}), (0,))
    assert report.sound, report.text()
    assert report.figures.killed == report.figures.mutants


def test_of_too_many_mutants_the_same_ones_are_taken_each_time() -> None:
    found = [Mutant(str(number), number, "") for number in range(1000)]
    chosen = sample(found, 150)
    assert chosen == sample(found, 150)
    assert len(chosen) == 150
    assert chosen[0].line == 0 and chosen[-1].line > 980
    assert sample(found[:20], 150) == found[:20]


def test_the_subject_can_be_made_without_a_grader(make: Make) -> None:
    """Mutants need no kernels at all."""
    from jupyter_interviewer.gate.mutants.killing import check

    def nobody(jobs: object) -> list[object]:
        raise AssertionError("nothing is graded here")

    subject = Subject(load(make()), Means(run_script, nobody))  # type: ignore[arg-type]
    part = check(subject, subject.variant(3), search=False)
    assert part.figures.killed == part.figures.mutants
    assert part.figures.unlike is None
