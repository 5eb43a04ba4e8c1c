"""Mistakes that are not what they say."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding

from .conftest import FILES, changed

Errors = Callable[..., list[Finding]]


def test_a_mistake_that_is_accepted_is_an_error(errors: Errors) -> None:
    (error,) = errors(changed("mistakes/at_least.py", (">= bound", "> bound")))
    assert (error.check, error.file) == ("mistakes", "mistakes/at_least.py")
    assert "is accepted" in error.message
    assert "exactly the bound" in (error.advice or "")


def test_a_slow_mistake_that_is_in_time_is_an_error(errors: Errors) -> None:
    (error,) = errors(changed("mistakes/slow_again.py", ("range(len(heights) + 1)", "[None]")))
    assert error.file == "mistakes/slow_again.py"
    assert "is accepted" in error.message


def test_a_slow_mistake_that_is_wrong_is_rejected_for_the_wrong_reason(errors: Errors) -> None:
    (error, *more) = errors(
        changed("mistakes/slow_again.py", ("range(len(heights) + 1)", "range(2)"))
    )
    assert "another reason" in error.message
    assert error.expected == "time_limit"
    assert all(one.file == "mistakes/slow_again.py" for one in more)


def test_a_wrong_mistake_that_is_only_slow_is_rejected_for_the_wrong_reason(
    errors: Errors,
) -> None:
    slow = FILES["mistakes/slow_again.py"].replace("again for", "over for")
    found = errors({"mistakes/starts_again.py": slow, "mistakes/slow_again.py": None})
    assert [(one.check, one.file) for one in found] == [("mistakes", "mistakes/starts_again.py")]
    assert "another reason" in found[0].message


def test_a_mistake_that_does_not_even_compile_cannot_be_served(
    errors: Errors,
) -> None:
    (error,) = errors(changed("mistakes/at_least.py", ("return sum", "return return sum")))
    assert (error.check, error.file, error.line) == ("variant", "mistakes/at_least.py", 4)
    assert "SyntaxError" in error.message


def test_two_mistakes_with_the_same_cases_cannot_be_told_apart(errors: Errors) -> None:
    twin = FILES["mistakes/at_least.py"].replace("h >= bound", "h > bound - 1")
    (error,) = errors({"mistakes/one_less.py": twin})
    assert "at_least and one_less fail the same cases" in error.message


def test_a_slow_mistake_may_not_fail_small_cases(errors: Errors) -> None:
    large = 'add("large", some(values["most_trees"]), bound)'
    both = f'{large}\n    add("large", some(4_000), bound)'
    endless = ("for place in range(len(heights) + 1)", "for place in range(len(heights) ** 2 * 99)")
    (error,) = errors(
        changed("variant.py", (large, both)) | changed("mistakes/slow_again.py", endless)
    )
    assert "fails small cases" in error.message
