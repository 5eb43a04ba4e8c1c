"""Notebooks that answer a case table are graded as files of source are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import nbformat
import pytest

Run = Callable[..., "CompletedProcess[str]"]


def table(language: str, call: str, expected: str, setup: str, solution: str) -> str:
    made = {
        "id": "double-it",
        "title": "Double it",
        "statement": "Write `double(n)`.",
        "language": language,
        "difficulty": "easy",
        "setup": setup,
        "cases": [
            {"call": "double(2)", "expected": "4", "public": True},
            {"call": call, "expected": expected},
        ],
        "solutions": {language: solution},
    }
    return json.dumps(made)


def notebook(language: str, *sources: str, remark: str = "My answer") -> str:
    cells = [nbformat.v4.new_markdown_cell(remark), *map(nbformat.v4.new_code_cell, sources)]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata.kernelspec = {"name": "any", "display_name": "Any", "language": language}
    text: str = nbformat.writes(made)
    return text


PYTHON = (
    ("double([1, 'a'])", "[2, 'aa']", "two = 2"),
    (
        "import math\nhelper = lambda n: n * two",
        "1 / 0",
        "def double(n):\n    return [n * two for n in n] if type(n) is list else helper(n)",
        "double(21)",
    ),
)
SCRIPT = (
    ("[1, null].map(double)", "[2, 0]", "const two = 2;"),
    (
        "const helper = (n) => n * two;",
        "throw new Error('no');",
        "let unused = 1;\nfunction double(n) {\n  return helper(n);\n}",
        "double(21)",
    ),
)


@pytest.mark.parametrize(
    ("language", "asked", "cells"),
    [("python", *PYTHON), ("javascript", *SCRIPT)],
    ids=["python", "javascript"],
)
def test_cells_of_a_notebook_together_answer_a_case_table(
    run: Run, tmp_path: Path, language: str, asked: tuple[str, str, str], cells: tuple[str, ...]
) -> None:
    whole = cells[0] + "\n" + cells[2]
    (tmp_path / "double.cases.json").write_text(table(language, *asked, whole))
    folder = tmp_path / "cohort"
    folder.mkdir()
    helper, _, answer, _ = cells
    wrong = answer.replace("return", "return 7;")
    (folder / "right.ipynb").write_text(notebook(language, *cells))
    (folder / "wrong.ipynb").write_text(notebook(language, helper, wrong))
    (folder / "beside.ipynb").write_text(notebook(language, helper, remark=answer))
    (folder / "torn.ipynb").write_text(notebook(language, *cells)[:100])
    done = run("grade", "--question", "double.cases.json", "cohort", "--output", "out.jsonl")
    assert done.returncode == 1, done.stderr
    assert "torn.ipynb" in done.stderr
    found: dict[str, dict[str, Any]] = {}
    for line in done.stdout.splitlines():
        result = json.loads(line)
        found[Path(result["name"]).name] = result
    assert set(found) == {"right.ipynb", "wrong.ipynb", "beside.ipynb"}
    assert (found["right.ipynb"]["outcome"], found["right.ipynb"]["passed"]) == ("accepted", 2)
    assert found["wrong.ipynb"]["outcome"] == "wrong_answer"
    assert found["beside.ipynb"]["passed"] == 0
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) >= 3
