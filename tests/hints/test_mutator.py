"""Changes to a source."""

import ast

from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.hints.mutator import difference, mutants

SOURCE = '''\
from bisect import bisect_left


def look(numbers: list[int], most: int = 3) -> list[int]:
    """Say 1 + 1."""
    found = []
    for number in numbers:  # 1 < 2
        if number < 0 or not most:
            continue
        if number == most:
            break
        found.append(number + 1)
    most -= 1
    return found[: bisect_left(numbers, max(most, 0))]
'''


def changes(source: str) -> set[str]:
    return {mutant.change for mutant in mutants(source)}


def test_each_kind_of_change_is_made() -> None:
    found = changes(SOURCE)
    assert {
        "number < 0 → (number <= 0)",
        "number < 0 → (number >= 0)",
        "number == most → (number != most)",
        "number < 0 or not most → (number < 0 and (not most))",
        "number + 1 → (number - 1)",
        "most -= 1 → most += 1",
        "most -= 1 → pass",
        "continue → break",
        "break → continue",
        "max → min",
        "0 → 1",
        "found.append(number + 1) → pass",
        "return found[: bisect_left(numbers, max(most, 0))] → return None",
    } <= found


def test_types_documentation_and_comments_are_left_alone() -> None:
    for mutant in mutants(SOURCE):
        assert '"""Say 1 + 1."""' in mutant.source
        assert "# 1 < 2" in mutant.source
        assert "numbers: list[int]" in mutant.source


def test_a_mutant_differs_in_its_own_line_only() -> None:
    lines = SOURCE.splitlines()
    for mutant in mutants(SOURCE):
        changed = [
            number
            for number, (one, other) in enumerate(
                zip(lines, mutant.source.splitlines(), strict=True), start=1
            )
            if one != other
        ]
        assert changed == [mutant.line]


def test_the_difference_shows_the_line_before_and_after() -> None:
    mutant = next(one for one in mutants(SOURCE) if one.change.startswith("number + 1"))
    shown = difference(SOURCE, mutant.source)
    assert "-        found.append(number + 1)" in shown
    assert "+        found.append((number - 1))" in shown


def test_letters_beyond_ascii_do_not_shift_the_change() -> None:
    (one, *_) = mutants('def f(n):\n    return ("ä€😀", n < 1)\n')
    assert all("ä€😀" in mutant.source for mutant in mutants('x = "ä€😀" if 1 < 2 else 3\n'))
    assert ast.parse(one.source)


def test_no_two_mutants_are_the_same_and_none_is_the_source() -> None:
    sources = [mutant.source for mutant in mutants(SOURCE)]
    assert len(set(sources)) == len(sources)
    assert SOURCE not in sources


@given(st.sampled_from(["<", "<=", "==", "in"]), st.integers(-5, 5), st.booleans())
def test_every_mutant_is_a_program(operator: str, number: int, turned: bool) -> None:
    test = f"a {operator} b" if not turned else f"not (a {operator} b)"
    source = f"def f(a, b):\n    while {test}:\n        a += {number}\n    return f'{{a}}', -a\n"
    for mutant in mutants(source):
        ast.parse(mutant.source)
