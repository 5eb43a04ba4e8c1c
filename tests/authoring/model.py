"""A model on loopback that writes questions: good ones, and every kind of bad one."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from jupyter_interviewer.questions import scaffold
from tests.llm.loopback import Said, form

FILES = scaffold.files("wet-days")
Fields = dict[str, Any]
Change = Callable[[Fields], None]

BRUTE = """
def wet_days(readings, limit):
    best = 0
    for begin in range(len(readings)):
        for end in range(begin + 1, len(readings) + 1):
            if all(reading >= limit for reading in readings[begin:end]):
                best = max(best, end - begin)
    return best
"""
FIRST = FILES["solutions/solution.py"]
SECOND = FILES["solutions/groups.py"]
STRICT = FIRST.replace(">= limit", "> limit")
ENDLESS = "def wet_days(readings, limit):\n    while True:\n        pass\n"
READS = 'def wet_days(readings, limit):\n    return len(open("/etc/passwd").read())\n'
CALLS = (
    "import socket\n\n\ndef wet_days(readings, limit):\n"
    '    socket.create_connection(("10.0.0.1", 80))\n    return 0\n'
)
PRINTS = (
    "def wet_days(readings, limit):\n"
    '    print(\'{"oracle": [["ok", "0"]], "mistakes": {}}\')\n    return 0\n'
)
CLIMBS = (
    "def wet_days(readings, limit):\n    return ().__class__.__base__.__subclasses__()[0] and 0\n"
)


def manuscript(*changes: Change) -> Fields:
    """Give a good question as a model writes it, changed."""
    spec = yaml.safe_load(FILES["question.yaml"])
    fields: Fields = {
        "name": "wet_days",
        "title": spec["title"],
        "topics": spec["topics"],
        "parameters": spec["signature"]["parameters"],
        "returns": "int",
        "comparison": "exact",
        **spec["complexity"],
        "statement": FILES["statement.md"],
        "variant": FILES["variant.py"],
        "edges": spec["edges"],
        "hints": [{"kinds": [], **hint} for hint in spec["hints"]],
        "probes": spec["probes"],
        "mistakes": list(_mistakes()),
        "rubric": spec["rubric"],
    }
    fields = copy.deepcopy(fields)
    for change in changes:
        change(fields)
    return fields


def _mistakes() -> Iterator[Fields]:
    for name, text in FILES.items():
        if name.startswith("mistakes/") and name.endswith(".py"):
            misconception, hint, code = text.split("\n", 2)
            yield {
                "name": name.removeprefix("mistakes/").removesuffix(".py"),
                "misconception": misconception.split(": ", 1)[1],
                "hint": hint.split(": ", 1)[1],
                "code": code,
            }


def having(**fields: Any) -> Change:
    """Change whole fields."""
    return lambda written: written.update(fields)


def saying(text: str) -> Change:
    """Add to the statement."""

    def change(written: Fields) -> None:
        written["statement"] += f"\n{text}\n"

    return change


def hinting(text: str) -> Change:
    """Give a hint besides."""

    def change(written: Fields) -> None:
        written["hints"].append({"level": "detail", "text": text, "kinds": []})

    return change


def mistaking(**fields: Any) -> Change:
    """Change the first mistake."""
    return lambda written: written["mistakes"][0].update(fields)


def varying(old: str, new: str) -> Change:
    """Change variant.py."""

    def change(written: Fields) -> None:
        assert old in written["variant"]
        written["variant"] = written["variant"].replace(old, new)

    return change


@dataclass
class Model:
    """Behaves like a model: gives a question, solutions and a brute force when asked for each.

    Attributes
    ----------
    questions
        What it writes in each round; the last again and again.
    first, second, brute
        What it gives as solutions.
    before
        What is sent before anything else, one for each request.
    """

    questions: list[Fields] = field(default_factory=lambda: [manuscript()])
    first: str = FIRST
    second: str = SECOND
    brute: str = BRUTE
    before: list[Said] = field(default_factory=list)
    forms: tuple[str, ...] = ("json_schema", "json_object", "text")
    every: Said | None = None
    asked: list[str] = field(default_factory=list)

    def __call__(self, request: dict[str, Any]) -> Said:
        if self.every is not None:
            return self.every
        if self.before:
            return self.before.pop(0)
        if form(request) not in self.forms:
            return Said(status=400, body=b'{"error": {"message": "response_format: unknown type"}}')
        system, user = (request["messages"][index]["content"] for index in (0, 1))
        if "by brute force, " in user or "by brute force." in user:
            self.asked.append("brute")
            return code(self.brute)
        if user.startswith("Define"):
            style = "style of your own" in user
            self.asked.append("second" if style else "first")
            return code(self.second if style else self.first)
        assert "You write coding questions" in system
        self.asked.append("question")
        number = min(self.asked.count("question"), len(self.questions))
        return Said(json.dumps(self.questions[number - 1]))


def code(source: str) -> Said:
    """Say a solution."""
    return Said(json.dumps({"code": source}))
