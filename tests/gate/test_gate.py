"""The whole way of a question through the gate."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_interviewer.gate import Cache, Finding, Gate, Report, Severity, verify
from jupyter_interviewer.gate.cache import version
from jupyter_interviewer.questions.template import load

from .conftest import Make, changed


def test_a_question_that_is_right_passes_on_each_seed(make: Make, gate: Gate) -> None:
    done = []
    report = gate.verify(make(), (0, 1), progress=lambda: done.append(1))
    assert report.errors == (), report.text()
    assert report.sound
    # It is asked in one language only, and says so.
    assert [finding.check for finding in report.lacking] == ["folder"]
    assert not report.passed
    assert report.figures.solutions == 2
    assert report.figures.mistakes == 4
    # All on the first seed, on the other the solutions.
    assert report.figures.graded == 6 + 2
    assert report.figures.cases == 10
    assert len(done) == gate.steps((0, 1))


def test_what_cannot_be_read_is_told_with_file_and_line(make: Make, gate: Gate) -> None:
    folder = make(changed("question.yaml", ("difficulty: easy", "difficulty: tiny")))
    report = gate.verify(folder, (0,))
    (error,) = report.errors
    assert (error.check, error.file, error.line) == ("folder", "question.yaml", 4)
    assert report.hash is None


def test_what_breaks_in_one_variant_is_told_with_its_seed(
    errors: Callable[..., list[Finding]],
) -> None:
    broken = changed("variant.py", ('"bound": rng.randrange(100, 200),', '"bound": 1 / 0,'))
    (error,) = errors(broken)
    assert (error.check, error.file, error.seed) == ("variant", "variant.py", 0)
    assert "ZeroDivisionError" in error.message


def test_a_question_without_some_parts_is_lacking_and_not_wrong(
    report: Callable[..., Report],
) -> None:
    found = report(
        {
            **changed("question.yaml", ("edges: [empty, one, duplicates, boundary, large]\n", "")),
            "solutions/step_by_step.py": None,
            "mistakes/at_least.py": None,
            "mistakes/different_ones.py": None,
            "mistakes/forgets_the_last.py": None,
            "mistakes/slow_again.py": None,
        }
    )
    assert found.sound, found.text()
    assert not found.passed
    assert {"solutions", "mistakes", "edges"} <= {one.check for one in found.lacking}


def test_the_text_says_once_what_holds_for_several_seeds(make: Make, gate: Gate) -> None:
    folder = make(changed("statement.md", ("Write `", "Use a hash map. Write `")))
    text = gate.verify(folder, (0, 1)).text(Severity.ERROR)
    assert text.count("hash map") == 1
    assert "(seed 0, 1)" in text
    assert "statement.md" in text


def test_what_is_known_is_not_tried_again(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, kept = make(), Cache(tmp_path / "cache")
    with Gate(1, mutants=False, cache=kept) as gate:
        first = gate.verify(folder, (0,))
        again = gate.verify(folder, (0,))
        assert again == first
        # Another folder is another question.
        (folder / "statement.md").write_text((folder / "statement.md").read_text() + "\nMore.\n")
        assert gate.verify(folder, (0,)).figures != first.figures
    with Gate(1, mutants=False, cache=kept) as closed:
        closed.close()
        make()
        # Nothing can be graded here, and nothing has to be.
        assert closed.verify(folder, (0,)) == first


def test_errors_are_not_kept(make: Make, tmp_path: Path) -> None:
    kept = Cache(tmp_path / "cache")
    with Gate(1, mutants=False, cache=kept) as gate:
        folder = make(changed("statement.md", ("Write `", "Use a hash map. Write `")))
        before = gate.verify(folder, (0,))
        assert before.errors
        assert kept.get(before.hash or "", ["first", "0", "python"]) is None
        assert kept.get(before.hash or "", ["folder", "python"]) is not None


def test_what_is_known_to_have_passed_is_proved_briefly(make: Make) -> None:
    folder = make()
    done: list[int] = []
    with Gate(1) as gate:
        (report,) = gate.verify_all(
            [load(folder)], (0, 1, 2), known=lambda template: True, progress=lambda: done.append(1)
        )
    assert report.sound, report.text()
    assert report.seeds == (0,)
    # Both solutions; mistakes are tried as serving tries them, and mutants are not.
    assert report.figures.graded == 2
    assert report.figures.mutants is None
    assert len(done) == gate.steps((0,))


def test_what_breaks_is_found_briefly_too(make: Make, gate: Gate) -> None:
    folder = make(changed("mistakes/at_least.py", (">= bound", "> bound")))
    (error,) = gate.verify(folder, (0,), brief=True).errors
    assert (error.check, error.file) == ("mistakes", "mistakes/at_least.py")


def test_the_version_of_the_gate_is_that_of_its_code() -> None:
    assert len(version()) == 16


def test_one_question_can_be_proved_with_a_call(make: Make) -> None:
    report = verify(make(), (0,), mutants=True)
    assert report.sound, report.text()
    assert report.figures.mutants
    assert report.figures.killed == report.figures.mutants
