"""Cases beyond what the page promises, and starters that do something."""

from collections.abc import Callable

from jupyter_interviewer.gate import Finding

from .conftest import changed

Errors = Callable[..., list[Finding]]


def test_a_case_beyond_the_bounds_is_an_error(errors: Errors) -> None:
    beyond = ('add("last", [*some(4), highest]', 'add("last", [*some(4), highest + 1]')
    (error,) = errors(changed("variant.py", beyond))
    assert (error.check, error.file) == ("bounds", "variant.py")
    assert "last" in error.message


def test_bounds_that_break_are_an_error(errors: Errors) -> None:
    found = errors(changed("variant.py", ('highest = values["highest"]\n    return', "return")))
    assert {error.check for error in found} == {"bounds"}
    assert "NameError" in (found[0].detail or "")


def test_a_starter_that_answers_is_an_error(errors: Errors) -> None:
    found = errors(changed("starters/python.py", ("    ...", "    return len(heights)")))
    assert [(one.check, one.file) for one in found] == [("starters", "starters/python.py")]
