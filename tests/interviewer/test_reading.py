from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.interviewer.reading import Reading, read

STARTER = "def f(a):\n    # Write here.\n    ...\n"


def reading(*sources: str, entry: str = "f") -> Reading:
    cells = [Cell(id=f"c{place}", source=source) for place, source in enumerate(sources)]
    return read(cells, entry, STARTER)


def test_the_starter_is_recognised_however_it_was_reformatted() -> None:
    assert reading(STARTER).untouched
    assert reading("def f( a ):\n\n    ...").untouched
    assert reading("# nothing\n").untouched
    assert not reading("def f(a):\n    return a\n").untouched


def test_a_syntax_error_is_found_with_its_line() -> None:
    fault = reading("import math", "def f(a):\n    return (a\n").fault
    assert fault is not None
    assert (fault.cell, fault.line) == ("c1", 2)


def test_the_answer_is_found_among_split_cells() -> None:
    found = reading(
        "import math\n", "def helper(x):\n    return x\n", "\ndef f(a):\n    return a\n"
    )
    assert (found.cell, found.defined) == ("c2", 2)
    assert reading("def g(a):\n    return a\n").defined is None


def test_loops_are_counted_by_how_they_nest_over_the_data() -> None:
    nested = reading("def f(a):\n    for x in a:\n        for y in a:\n            pass\n").nested
    assert nested is not None
    assert (nested.line, nested.around, nested.over) == (3, 2, "a")
    after = reading("def f(a):\n    for x in a:\n        pass\n    for y in a:\n        pass\n")
    assert after.nested is None
    fixed = reading("def f(a):\n    for x in a:\n        for y in range(4):\n            x += y\n")
    assert fixed.nested is None
    assert fixed.single is not None
    what_is_run_over = reading("def f(a):\n    for x in [b for b in a]:\n        pass\n")
    assert what_is_run_over.nested is None
    helper_in_loop = reading(
        "def f(a):\n    for x in a:\n        def g():\n            for y in a: y\n"
    )
    assert helper_in_loop.nested is None


def test_comprehensions_are_loops_too() -> None:
    nested = reading("def f(a):\n    return [x * y for x in a for y in a]\n").nested
    assert nested is not None
    assert nested.line == 2


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("if x in seen: pass", True),
        ("seen.insert(0, x)", True),
        ("seen.pop(0)", True),
        ("seen.pop()", False),
        ("seen.append(x)", False),
        ("if x in a[:3]: pass", True),
        ("if x in a: pass", False),
    ],
)
def test_only_what_is_plainly_a_walk_over_a_list_is_called_costly(line: str, found: bool) -> None:
    source = f"def f(a):\n    seen = []\n    for x in a:\n        {line}\n"
    assert bool(reading(source).costly) is found


def test_a_set_is_not_taken_for_a_list() -> None:
    source = "def f(a):\n    seen = []\n    seen = set()\n    for x in a:\n        x in seen\n"
    assert not reading(source).costly


def test_recursion_structures_and_sorting_are_seen() -> None:
    source = (
        "from collections import deque\n"
        "def f(a):\n    q = deque()\n    s = {1: 2}\n    a.sort()\n    return f(a[1:])\n"
    )
    found = reading(source)
    assert found.recursive == (("f", 6),)
    assert [use.name for use in found.structures] == ["a deque", "a dictionary"]
    assert found.sorts == (5,)


def test_unfinished_branches_are_seen() -> None:
    source = "def f(a):\n    if a:\n        pass\n    else:\n        return 1  # TODO check\n"
    assert reading(source).unfinished == (3, 5)


def test_the_candidates_own_cases_are_counted() -> None:
    found = reading("def f(a):\n    return a\n", "my_cases = [((1,), 1), ((2,), 2)]\n")
    assert found.own_cases == 2
    assert found.cell == "c0"


def test_notebook_commands_are_no_syntax_errors() -> None:
    found = reading("%timeit 1\n!ls\n%%time\ndef f(a):\n    return a\n")
    assert found.fault is None
    assert found.defined == 4


@pytest.mark.parametrize(
    "source",
    ["(" * 5000, "x = " + "-" * 50_000 + "1", "not " * 9000 + "x", "\0", "1" + "+1" * 20_000,
     "a" + ".b" * 25_000, "x" * 90_000, "[" * 79 + "]" * 79, "if 1:\n" * 3, "\ufeffx = 1", "é = 1",
     "f'{" * 200, "lambda: " * 9000 + "1", "\t\n \x0c", "'" * 30_001],
)  # fmt: skip
def test_hostile_code_is_read_without_failing(source: str) -> None:
    assert isinstance(reading(source), Reading)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_is_read_without_failing(sources: list[str]) -> None:
    assert isinstance(reading(*sources), Reading)


PIECES = st.sampled_from(
    ["def f(a):", "for x in a:", "while a:", "if x in a:", "return f(a)", "    ", "\n", "[", "]",
     "a.pop(0)", "my_cases = [", "class C:", "lambda x:", "...", "pass", "else:", "@cache", "yield"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_half_written_code_is_read_without_failing(source: str) -> None:
    assert isinstance(reading(source), Reading)
