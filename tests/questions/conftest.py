"""A small question that each test may spoil in its own way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.script import run_script

YAML = """\
id: tall-trees
title: "Trees above {{ bound }}"
kind: coding
difficulty: easy
topics: [arrays]
languages: [python]
signature:
  entry: {kind: function, name: {python: tall_trees}}
  parameters: [{name: heights, type: "list[int]"}, {name: bound, type: int}]
  returns: int
limits: {case_seconds: 1}
hints:
  - {level: nudge, text: "Which trees count?"}
  - {level: approach, text: "Look at each tree."}
  - {level: detail, text: "Compare each with {{ bound }}."}
probes:
  - {point: approach, ask: "How?", expects: [loop]}
  - {point: complexity, ask: "How long?", expects: [linear]}
  - {point: edge_cases, ask: "What else?", expects: [empty]}
"""

VARIANT = """\
def variant(rng):
    return {"bound": rng.randrange(10, 20)}


def cases(rng, values):
    bound = values["bound"]
    found = [
        {"args": [[bound, bound + 1, 3], bound], "public": True, "kind": "boundary", "size": 3},
        {"args": [[rng.randrange(100), 1], bound], "public": True, "kind": "basic", "size": 2},
        {"args": [[], bound], "kind": "empty"},
    ]
    for size in range(5, 16):
        heights = [rng.randrange(100) for _ in range(size)] + [bound]
        found.append({"args": [heights, bound], "public": False, "kind": "basic", "size": size})
    return found
"""

FILES = {
    "question.yaml": YAML,
    "statement.md": "Count the trees above {{ bound }}: `tall_trees(heights, bound)`.\n",
    "variant.py": VARIANT,
    "starters/python.py": "def tall_trees(heights, bound):\n    ...\n",
    "solutions/solution.py": (
        "def tall_trees(heights, bound):\n    return sum(h > bound for h in heights)\n"
    ),
    "mistakes/at_least.py": (
        "# misconception: counts trees of exactly the bound\n"
        "# hint: Is a tree as high as the bound above it?\n"
        "def tall_trees(heights, bound):\n    return sum(h >= bound for h in heights)\n"
    ),
}

MakeQuestion = Callable[..., Path]


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    """The folder `bank`, empty at first."""
    return Bank([tmp_path / "bank"])


@pytest.fixture
def make_question(tmp_path: Path, bank: Bank) -> MakeQuestion:
    """Write the small question; `changes` replaces files, None leaves one out."""

    def make(
        changes: dict[str, str | None] | None = None, name: str = "tall-trees", under: str = "bank"
    ) -> Path:
        folder = tmp_path / under / name
        for path, text in {**FILES, **(changes or {})}.items():
            if text is not None:
                place = folder / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8")
        bank.refresh()
        return folder

    return make


@pytest.fixture
def freezer(bank: Bank) -> Freezer:
    """Serve what stands in the folder `bank`."""
    return Freezer(bank, run_script)


@pytest.fixture(scope="session")
def builtin() -> Freezer:
    """Serve the questions that come with the project."""
    return Freezer(Bank([builtin_folder()]), run_script)
