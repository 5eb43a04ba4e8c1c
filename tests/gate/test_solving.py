"""Solutions that are not accepted."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding, Report

from .conftest import changed


def test_a_solution_that_is_wrong_somewhere_is_an_error(
    errors: Callable[..., list[Finding]],
) -> None:
    (error,) = errors(changed("solutions/step_by_step.py", ("height > bound", "height >= bound")))
    assert (error.check, error.file, error.seed) == ("solutions", "solutions/step_by_step.py", 0)
    assert "wrong_answer" in error.message
    assert "boundary" in (error.detail or "")


def test_a_solution_that_is_too_slow_is_an_error(errors: Callable[..., list[Finding]]) -> None:
    slow = changed("solutions/step_by_step.py", ("count += 1", "count += sum(heights) > 0"))
    (error,) = errors(slow)
    assert error.file == "solutions/step_by_step.py"
    assert "time_limit" in error.message


def test_a_single_solution_proves_nothing(report: Callable[..., Report]) -> None:
    found = report({"solutions/step_by_step.py": None})
    assert found.sound
    assert any(one.check == "solutions" and "1 in Python" in one.message for one in found.lacking)
