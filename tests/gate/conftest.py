"""A small question with all its parts, which each test may spoil in its own way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jupyter_interviewer.gate import Finding, Gate, Report

YAML = """\
id: tall-trees
title: "{{ title }}"
kind: coding
difficulty: easy
topics: [arrays]
languages: [python]
signature:
  entry: {kind: function, name: {python: tall_trees}}
  parameters: [{name: heights, type: "list[int]"}, {name: bound, type: int}]
  returns: int
limits: {case_seconds: 0.3}
complexity: {time: "O(n)", space: "O(1)"}
edges: [empty, one, duplicates, boundary, large]
hints:
  - {level: nudge, text: "Which trees count, and which do not?"}
  - {level: nudge, kinds: [boundary], text: "Is a tree above its own height?"}
  - {level: approach, text: "Each tree can be looked at by itself."}
  - {level: detail, text: "Keep a number; let it grow with each tree that is above {{ bound }}."}
probes:
  - {point: approach, ask: "How will you go about it?", expects: [loop, each, count, once, walk]}
  - {point: complexity, ask: "How long does it take?", expects: [linear, once, "o(n)", n, all]}
  - {point: edge_cases, ask: "What else can come?", expects: [empty, equal, one, same, none]}
  - {point: testing, ask: "How would you test it?", expects: [random, compare, small, other, hand]}
"""

STATEMENT = """\
{{ intro }} All that is known of each of them is its height in decimetres, and the list of these
heights was written down in the order in which somebody came by. A new rule speaks only of those
that are higher than a certain bound.

Write `tall_trees(heights, bound)`. It returns how many of the `heights` are above the `bound`. One
that is exactly as high as the bound is not above it, and one that stands in the list several times
counts each time.

**Constraints**

- `0 <= {{ "heights" | length_of }} <= {{ most_trees }}`
- `1 <= heights[i] <= {{ highest }}`
- `1 <= bound <= {{ highest }}`
"""

VARIANT = """\
STORIES = [
    ("Trees above the wires", "Along a railway line stand trees."),
    ("Masts above the bridge", "In a harbour lie boats with masts."),
]


def variant(rng):
    title, intro = rng.choice(STORIES)
    return {
        "title": title,
        "intro": intro,
        "bound": rng.randrange(100, 200),
        "highest": rng.randrange(300, 400),
        "most_trees": rng.randrange(20, 30) * 1000,
    }


def cases(rng, values):
    highest, bound = values["highest"], values["bound"]
    found = []

    def add(kind, heights, bound, public=False):
        found.append(
            {"args": [heights, bound], "public": public, "kind": kind, "size": len(heights)}
        )

    def some(count, least=1):
        return [rng.randrange(least, highest + 1) for _ in range(count)]

    add("basic", [bound, bound + 1, *some(5)], bound, True)
    add("basic", [*some(6), bound + 3], bound, True)
    add("empty", [], bound)
    add("one", [bound + rng.randrange(1, 50)], bound)
    add("one", [bound - rng.randrange(1, 50)], bound)
    add("duplicates", [bound + 5] * rng.randrange(3, 8) + some(3), bound)
    add("boundary", [bound, bound - 1, bound + 1, *some(4)], bound)
    add("last", [*some(4), highest], highest - 1)
    for count in (8, 13, 21):
        add("random", some(count), bound)
    add("large", some(values["most_trees"]), bound)
    return found


GROWS = {"n": "heights"}


def growth(rng, values, n):
    return [[rng.randrange(1, 300) for _ in range(n)], 150]


def holds(values, heights, bound):
    highest = values["highest"]
    return (
        len(heights) <= values["most_trees"]
        and all(1 <= height <= highest for height in heights)
        and 1 <= bound <= highest
    )
"""

FILES = {
    "question.yaml": YAML,
    "statement.md": STATEMENT,
    "variant.py": VARIANT,
    "starters/python.py": (
        "def tall_trees(heights: list[int], bound: int) -> int:\n"
        "    # Write your answer here.\n    ...\n"
    ),
    "solutions/solution.py": (
        "def tall_trees(heights, bound):\n    return sum(h > bound for h in heights)\n"
    ),
    "solutions/step_by_step.py": (
        "def tall_trees(heights, bound):\n"
        "    count = 0\n"
        "    for height in heights:\n"
        "        if height > bound:\n"
        "            count += 1\n"
        "    return count\n"
    ),
    "mistakes/at_least.py": (
        "# misconception: counts trees of exactly the bound\n"
        "# hint: Is a tree as high as the bound above it?\n"
        "def tall_trees(heights, bound):\n    return sum(h >= bound for h in heights)\n"
    ),
    "mistakes/different_ones.py": (
        "# misconception: counts each height once\n"
        "# hint: What if two trees are equally high?\n"
        "def tall_trees(heights, bound):\n    return len({h for h in heights if h > bound})\n"
    ),
    "mistakes/forgets_the_last.py": (
        "# misconception: stops before the last tree\n"
        "# hint: Which tree does your code look at last?\n"
        "def tall_trees(heights, bound):\n    return sum(h > bound for h in heights[:-1])\n"
    ),
    "mistakes/slow_again.py": (
        "# misconception: counts from the start again for each tree\n"
        "# hint: How often does your code look at the first tree?\n"
        "def tall_trees(heights, bound):\n"
        "    count = 0\n"
        "    for place in range(len(heights) + 1):\n"
        "        count = sum(h > bound for h in heights[:place])\n"
        "    return count\n"
    ),
}

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write the question; `changes` replaces files, None leaves one out."""

    def write(changes: dict[str, str | None] | None = None) -> Path:
        folder = tmp_path / "tall-trees"
        for path, text in {**FILES, **(changes or {})}.items():
            if text is not None:
                place = folder / path
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def gate() -> Iterator[Gate]:
    """A gate without mutants, which have tests of their own."""
    with Gate(1, mutants=False) as one:
        yield one


@pytest.fixture
def errors(make: Make, gate: Gate) -> Callable[..., list[Finding]]:
    """Give the errors of the question after changes, found on one seed."""

    def of(changes: dict[str, str | None], seeds: tuple[int, ...] = (0,)) -> list[Finding]:
        return list(gate.verify(make(changes), seeds).errors)

    return of


@pytest.fixture
def report(make: Make, gate: Gate) -> Callable[..., Report]:
    """Give the report on the question after changes, on one seed."""

    def of(changes: dict[str, str | None] | None = None) -> Report:
        return gate.verify(make(changes), (0,))

    return of


def changed(name: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Give a file of the question with parts of its text replaced."""
    text = FILES[name]
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return {name: text}
