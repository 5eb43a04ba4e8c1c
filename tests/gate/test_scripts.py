"""JavaScript and TypeScript in the gate."""

from collections.abc import Callable

import pytest

from jupyter_interviewer.gate import Gate, Report
from jupyter_interviewer.gate.scripts import examine
from jupyter_interviewer.gate.subject import Subject
from jupyter_interviewer.questions.template import load

from .conftest import FILES, Make, changed

PYTHON_NAME = "name: {python: tall_trees}"
NAMES = "name: {python: tall_trees, javascript: tallTrees, typescript: tallTrees}"
HEAD = "function tallTrees(heights: number[], bound: number): number"
BODIES = {
    "solutions/solution": "return heights.filter((h: number) => h > bound).length;",
    "solutions/step_by_step": """\
let count = 0;
  for (const h of heights) {
    if (h > bound) count++;
  }
  return count;""",
    "mistakes/at_least": "return heights.filter((h: number) => h >= bound).length;",
    "mistakes/different_ones": "return new Set(heights.filter((h: number) => h > bound)).size;",
    "mistakes/forgets_the_last": """\
const others = heights.slice(0, -1);
  return others.filter((h: number) => h > bound).length;""",
    "mistakes/slow_again": """\
let count = 0;
  for (let place = 0; place <= heights.length; place++) {
    count = 0;
    for (const h of heights.slice(0, place)) {
      for (let i = 0; i < 20; i++) {
        if (h > bound && i % 20 === 0) count++;
      }
    }
  }
  return count;""",
}


def in_all_languages() -> dict[str, str]:
    languages = ("languages: [python]", "languages: [python, javascript, typescript]")
    files = changed("question.yaml", languages, (PYTHON_NAME, NAMES))
    files |= changed("statement.md", ("`tall_trees(", '`{{ "tall_trees" | name }}('))
    for name, body in BODIES.items():
        lines = FILES[f"{name}.py"].splitlines() if name.startswith("mistakes") else []
        header = "".join(f"//{line[1:]}\n" for line in lines if line.startswith("#"))
        typed = f"{header}{HEAD} {{\n  {body}\n}}\n"
        files[f"{name}.ts"] = typed
        files[f"{name}.js"] = typed.replace(": number[]", "").replace(": number", "")
    comment = "/**\n * @param {number[]} heights\n * @param {number} bound\n */\n"
    answer = "{\n  // Write your answer here.\n}\n"
    files["starters/typescript.ts"] = f"{HEAD} {answer}"
    files["starters/javascript.js"] = f"{comment}function tallTrees(heights, bound) {answer}"
    return files


@pytest.fixture(scope="module")
def report(gate: Gate) -> Callable[..., Report]:
    return lambda folder: gate.verify(folder, (0,))


def test_a_question_in_three_languages_passes_and_types_are_checked_once(
    make: Make, report: Callable[..., Report]
) -> None:
    found = report(make(in_all_languages()))
    assert found.passed, found.text()
    assert (found.figures.solutions, found.figures.mistakes) == (6, 12)
    # Python's and JavaScript's six each, all TypeScript together, and the taking off of types.
    assert found.figures.graded == 6 + 6 + 2


def test_types_that_do_not_hold_are_told_with_file_and_line(
    make: Make, report: Callable[..., Report]
) -> None:
    files = in_all_languages()
    name = "solutions/step_by_step.ts"
    files[name] = files[name].replace("let count = 0;", 'let count: number = "none";')
    found = report(make(files))
    errors = [one for one in found.errors if one.check == "types"]
    assert [(one.file, one.line) for one in errors] == [(name, 2)]


def test_only_what_is_the_same_program_stands_for_the_other(make: Make, gate: Gate) -> None:
    files = in_all_languages()
    name = "solutions/step_by_step.ts"
    files[name] = files[name].replace("count++", "count += 1")
    subject = Subject(load(make(files)), gate._means)
    scripts = examine(subject.variant(0))
    assert scripts.findings == ()
    assert name not in scripts.twins
    assert "solutions/solution.ts" in scripts.twins
    assert len(scripts.twins) == len(BODIES) - 1
