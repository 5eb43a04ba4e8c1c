"""Code of a solution in a text."""

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.hints.overlap import shared, too_long

PYTHON = '''\
def total(numbers):
    """Add them up."""
    found = 0
    for number in numbers:  # one by one
        found += number * 2
    return found
'''
SCRIPT = "function total(numbers) {\n  // add\n  return numbers.reduce((a, b) => a + b, 0);\n}\n"


def test_prose_shares_next_to_nothing_with_code() -> None:
    run = shared("Walk over the numbers and keep what you have found.", PYTHON, Language.PYTHON)
    assert len(run.split()) <= 2
    assert not too_long(run)


def test_a_statement_in_prose_is_found_however_it_is_laid_out() -> None:
    text = "Write `for number\n\nin   numbers:` and then go on."
    assert shared(text, PYTHON, Language.PYTHON) == "for number in numbers :"
    whole = "Write for number in numbers: found += number * 2 and return found."
    assert too_long(shared(whole, PYTHON, Language.PYTHON))


def test_comments_and_documentation_are_no_code() -> None:
    assert shared("Add them up one by one", PYTHON, Language.PYTHON) == ""
    run = shared("say numbers.reduce((a, b) => a + b, 0) now", SCRIPT, Language.JAVASCRIPT)
    assert run.startswith("numbers . reduce") and too_long(run)


def test_what_is_no_code_at_all_is_compared_as_words() -> None:
    assert shared("def total(", "def total(", Language.PYTHON) == "def total ("
