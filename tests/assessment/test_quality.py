"""Figures of code: what they are, and that no source breaks whoever asks for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.assessment import linters
from jupyter_interviewer.assessment.quality import MAX_READ, measure
from jupyter_interviewer.domain.quality import Quality
from jupyter_interviewer.domain.question import Language

PYTHON = '''\
def pair(numbers, target):
    """Give the positions of a pair."""
    seen = {}
    for place, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
    return []
'''
JAVASCRIPT = """\
/** Give the positions of a pair. */
function pair(numbers, target) {
  const seen = new Map();
  for (const [place, number] of numbers.entries()) {
    if (seen.has(target - number)) {
      return [seen.get(target - number), place];
    }
    seen.set(number, place);
  }
  return [];
}
"""
TYPESCRIPT = JAVASCRIPT.replace(
    "(numbers, target)", "(numbers: number[], target: number): number[]"
).replace("new Map()", "new Map<number, number>()")
TIDY = {
    Language.PYTHON: PYTHON,
    Language.JAVASCRIPT: JAVASCRIPT,
    Language.TYPESCRIPT: TYPESCRIPT,
}


def score(found: Quality) -> float:
    assert found.score is not None, found.reason
    return found.score


@pytest.mark.parametrize("language", list(TIDY))
def test_tidy_code_gets_all_points_in_every_language(language: Language) -> None:
    found = measure(TIDY[language], language)
    assert (found.score, found.complexity, found.depth, found.functions) == (10.0, 3, 2, 1)
    assert (found.faults, found.findings, found.reason) == ((), (), None)


@pytest.mark.parametrize(
    ("language", "lines", "comments", "longest"),
    [(Language.PYTHON, 8, 0.12, 8), (Language.JAVASCRIPT, 10, 0.09, 10)],
)
def test_lines_and_comments_are_counted(
    language: Language, lines: int, comments: float, longest: int
) -> None:
    found = measure(TIDY[language] + "\n\n", language)
    assert (found.lines, found.comments, found.longest) == (lines, comments, longest)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (PYTHON.replace("    seen = {}", "    seen = {}\n    print(numbers)"), "`print` found"),
        (PYTHON.replace("    seen = {}", "    seen = {}\n    spare = 1"), "never used (line 4)"),
        ("def f(a):\n    try:\n        return a\n    except:\n        return 0\n", "bare"),
        ("def f(a, b=[]):\n    return a + b\n", "mutable"),
        ("def f(a):\n    return a == None\n", "comparison to `None`"),
        ("def f(a):\n    list = a\n    return list\n", "builtin"),
        ("def f(a):\n    return a  #" + " " * 100 + "x\n", "over 100"),
        ("def f(a, b, c, d):\n    e = a + b\n    return e + c + d\n", "one letter"),
        ("def f(a):\n    ...\n", "a placeholder left (line 2)"),
        ("def f(a):\n" + "".join(f"{'    ' * (d + 1)}if a > {d}:\n" for d in range(5))
         + "    " * 6 + "return a\n", "nested 5 deep"),
        ("def f(a):\n" + "".join(f"    if a == {n}:\n        a += {n}\n" for n in range(12))
         + "    return a\n", "13 ways"),
        ("def f(a):\n" + "    a += 1\n" * 60 + "    return a\n", "62 lines"),
    ],
)  # fmt: skip
def test_what_makes_python_hard_to_read_takes_points_and_is_named(source: str, word: str) -> None:
    found = measure(source)
    assert score(found) < 10
    assert any(word in fault for fault in found.faults), found.faults


@pytest.mark.parametrize("language", [Language.JAVASCRIPT, Language.TYPESCRIPT])
@pytest.mark.parametrize(
    ("source", "word"),
    [
        (JAVASCRIPT.replace("const seen", "var seen"), "`var`"),
        (JAVASCRIPT.replace("  return [];", "  let a;\n  return [];"), "never used (line 10)"),
        ("function f(a) {\n  return a;" + " " * 100 + "}\n", "over 100"),
        ("function f(a, b, c, d) {\n  const e = a + b;\n  return e + c + d;\n}\n", "one letter"),
        ("function f(a) {\n" + "".join(f"if (a > {d}) {{\n" for d in range(5)) + "return a;"
         + "}" * 6, "nested 5 deep"),
        ("function f(a) {\n" + "  if (a) a += 1;\n" * 12 + "  return a;\n}\n", "13 ways"),
        ("const f = (a) => {\n" + "  a += 1;\n" * 60 + "  return a;\n};\n", "63 lines"),
    ],
)  # fmt: skip
def test_what_makes_javascript_hard_to_read_takes_points_and_is_named(
    source: str, word: str, language: Language
) -> None:
    found = measure(source, language)
    assert score(found) < 10
    assert any(word in fault for fault in found.faults), found.faults


def test_a_chain_of_alternatives_does_not_nest() -> None:
    python = "def f(a):\n    if a == 1:\n        return 1\n"
    python += "".join(f"    elif a == {n}:\n        return {n}\n" for n in range(2, 7))
    script = "function f(a) {\n  if (a === 1) {\n    return 1;\n  }"
    script += "".join(f" else if (a === {n}) {{\n    return {n};\n  }}" for n in range(2, 7)) + "}"
    assert measure(python).depth == 1
    assert measure(script, Language.JAVASCRIPT).depth == 1


def test_braces_of_objects_and_functions_do_not_nest() -> None:
    source = "const f = (a) => {\n  const b = { c: { d: { e: [() => { return { g: a }; }] } } };\n"
    found = measure(
        source + "  if (b) {\n    return b;\n  }\n  return a;\n};\n", Language.TYPESCRIPT
    )
    assert found.depth == 1


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("# ruff: noqa\nimport os  # noqa\n", Language.PYTHON),
        ("// deno-lint-ignore-file\nvar a = 1;\nexport { a };\n", Language.JAVASCRIPT),
    ],
)
def test_nobody_excuses_findings_in_their_own_answer(source: str, language: Language) -> None:
    assert score(measure(source, language)) < 10


def test_what_a_cell_may_do_is_no_finding() -> None:
    source = "%time 1\nimport math\n!ls\nanswer = pair([1], 2);\nanswer == math.inf\n"
    found = measure(source)
    assert (found.findings, found.reason) == ((), None)


def test_what_is_defined_for_the_grader_is_no_finding() -> None:
    source = "class Stack {\n  push(): void {}\n}\nconst size = 1;\n"
    assert measure(source, Language.TYPESCRIPT).findings == ()


def test_without_a_linter_the_other_figures_are_there_and_the_reason_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linters, "_installed", lambda name: None)
    for language in TIDY:
        source = TIDY[language] + "\n" * 5
        found = measure(source, language)
        assert (found.score, found.complexity, found.findings) == (10.0, 3, None)
        assert "is not installed" in (found.reason or "")


@pytest.mark.parametrize("language", list(TIDY))
@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("", "no code"),
        (" \n\n", "no code"),
        ("x" * (MAX_READ + 1), "characters"),
        ("x" * 10_000_000, "characters"),
        ("x = '" + "a" * 6_000 + "'", "a line of more than"),
        ("def f(:\n let a = ;", "cannot be parsed"),
    ],
)
def test_what_cannot_be_read_has_no_figures_but_a_reason(
    source: str, why: str, language: Language
) -> None:
    found = measure(source, language)
    assert (found.score, found.lines, found.findings) == (None, None, None)
    assert why in (found.reason or "")


@pytest.mark.parametrize("language", list(TIDY))
@pytest.mark.parametrize(
    "source",
    [
        "\0",
        "\ufeffx = 1",
        "x = '\ud800'",
        "(\n" * 29_000,
        "-\n" * 29_000 + "1",
        "[" * 2_400 + "]" * 2_400,
        "a" + ".b" * 2_400,
        "x = " + "9" * 4_900,
        "{" * 2_400,
        "`${\n" * 14_000,
        "(lambda:\n" * 6_000 + "1" + ")" * 4_000,
    ],
    ids=lambda source: repr(source[:8]),
)
def test_no_source_breaks_whoever_asks(source: str, language: Language) -> None:
    found = measure(source, language)
    assert found.reason or found.score is not None


def test_what_takes_its_parser_too_long_is_given_up() -> None:
    found = measure("/*\n" * 19_000, Language.JAVASCRIPT)
    assert found.score is None
    assert found.reason


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300), st.sampled_from(list(TIDY)))
def test_any_text_is_measured_or_not_but_never_fails(source: str, language: Language) -> None:
    found = measure(source, language)
    assert found.reason or found.score is not None


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("import os\nos.mkdir('HERE')\n", Language.PYTHON),
        ("Deno.mkdirSync('HERE');\n", Language.JAVASCRIPT),
    ],
)
def test_the_source_is_never_executed(source: str, language: Language, tmp_path) -> None:  # type: ignore[no-untyped-def]
    place = tmp_path / "made"
    found = measure(source.replace("HERE", str(place)), language)
    assert found.lines
    assert not place.exists()
