"""HumanEval: JSONL with ``prompt``, ``entry_point``, ``canonical_solution`` and ``test``.

Source of the format: https://github.com/openai/human-eval (MIT).
"""

from __future__ import annotations

import ast
import doctest
import gzip
import json
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.questions.importing.asserts import Asserts
from jupyter_interviewer.questions.importing.draft import (
    Assertion,
    Draft,
    Dropped,
    Found,
    cut,
    shape,
)
from jupyter_interviewer.questions.importing.folding import Unfoldable
from jupyter_interviewer.questions.importing.types import annotation
from jupyter_interviewer.questions.notebook import slug
from jupyter_interviewer.questions.spec import Origin

ADDRESS = "https://github.com/openai/human-eval"
MAX_LINE = 1_000_000
_FIELDS = ("task_id", "prompt", "entry_point", "canonical_solution", "test")
_TOPICS = (("str", "strings"), ("list", "arrays"), ("tuple", "arrays"), ("dict", "maps"))
_EASY, _MEDIUM = 5, 11


def read(path: Path) -> Iterator[Found]:
    """Read a JSONL file, perhaps compressed with gzip; problem after problem.

    A line that is no problem gives a `Found` without a draft that says why.
    """
    opened: Any = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _problem(line, path.name, number)


def _problem(line: str, file: str, number: int) -> Found:
    where = f"{file}:{number}"

    def unread(reason: str) -> Found:
        dropped = Dropped(file=file, line=number, source=cut(line, 60), reason=reason)
        return Found(name=where, draft=None, dropped=(dropped,), asserted=0)

    if len(line) > MAX_LINE:
        return unread(f"has over {MAX_LINE} characters")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        return unread(f"is not JSON: {error}")
    if not isinstance(data, dict) or not all(isinstance(data.get(one), str) for one in _FIELDS):
        return unread(f"expected an object with the texts {', '.join(_FIELDS)}")
    try:
        return _Problem(data).found()
    except (SyntaxError, ValueError, RecursionError) as error:
        return unread(f"is no Python that can be read: {error}")


class _Problem:
    def __init__(self, data: dict[str, str]) -> None:
        self.name = data["task_id"]
        self.entry = data["entry_point"]
        self.source = data["prompt"] + data["canonical_solution"]
        self.canonical = data["canonical_solution"]
        self.test = data["test"]
        named = (
            node
            for node in ast.parse(self.source).body
            if isinstance(node, ast.FunctionDef) and node.name == self.entry
        )
        function = next(named, None)
        if function is None:
            raise ValueError(f"there is no function {self.entry}")
        self.function = function
        self.file = f"{self.name} test"

    def found(self) -> Found:
        checks = [
            node
            for node in ast.parse(self.test).body
            if isinstance(node, ast.FunctionDef) and node.name == "check" and node.args.args
        ]
        if not checks:
            raise ValueError("`test` has no `check(candidate)`")
        asserts = Asserts(self.entry, self.file)
        asserts.read(checks[0].body, checks[0].args.args[0].arg)
        examples = self._examples()
        inputs = {one.call for one in examples}
        assertions = [one.model_copy(update={"shown": one.call in inputs}) for one in asserts.found]
        # An example in a text was never executed; it counts only where there is nothing else.
        arguments = self.function.args
        names = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
        said = {
            one.arg: text
            for one in (*arguments.posonlyargs, *arguments.args)
            if (text := annotation(one.annotation))
        }
        if text := annotation(self.function.returns):
            said["return"] = text
        shaped, dropped = shape(assertions or examples, self.file, self.entry, names, said)
        draft = None
        if shaped is not None:
            number = re.sub(r"\D", "", self.name) or "x"
            types = " ".join(kind for _, kind in shaped.parameters)
            topics = dict.fromkeys(topic for word, topic in _TOPICS if word in types)
            draft = Draft(
                id=f"humaneval-{number}-{slug(self.entry, 40)}".strip("-"),
                title=self.entry.replace("_", " ").strip().capitalize(),
                statement=self._statement(),
                difficulty=self._difficulty(),
                topics=tuple(topics) or ("maths",),
                language=Language.PYTHON,
                starter=self._starter(),
                solutions={Language.PYTHON: self.source.rstrip() + "\n"},
                origin=Origin(source=f"HumanEval, {self.name}", license="MIT", address=ADDRESS),
                **shaped.model_dump(),
            )
        lost = (*asserts.dropped, *dropped)
        return Found(name=self.name, draft=draft, dropped=lost, asserted=asserts.asserted)

    def _text(self) -> str:
        for node in self.function.body:
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                return textwrap.dedent(" " * self._margin(node) + str(node.value.value)).strip()
        return ""

    @staticmethod
    def _margin(node: ast.stmt) -> int:
        # The first line of a docstring has no margin of its own.
        return node.col_offset

    def _statement(self) -> str:
        head = f"Write a function `{self.entry}({ast.unparse(self.function.args)})`.\n"
        return f"{head}\n{_fenced(self._text())}\n"

    def _starter(self) -> str:
        lines = self.source.splitlines()
        body = self.function.body[0]
        kept = lines[: body.lineno - 1]
        if body.lineno == self.function.lineno:
            kept = [*lines[: body.lineno - 1], lines[body.lineno - 1][: body.col_offset].rstrip()]
        text = "\n".join(kept).rstrip()
        return f"{text}\n    # Write your answer here.\n    ...\n".lstrip("\n")

    def _difficulty(self) -> Difficulty:
        """Guess from the length of the solution, since the collection says nothing."""
        lines = sum(bool(line.strip()) for line in self.canonical.splitlines())
        if lines <= _EASY:
            return Difficulty.EASY
        return Difficulty.MEDIUM if lines <= _MEDIUM else Difficulty.HARD

    def _examples(self) -> list[Assertion]:
        """Read the examples of the text (``>>> call`` and what it gives)."""
        found = []
        try:
            examples = doctest.DocTestParser().get_examples(self._text())
        except ValueError:
            return []
        for example in examples:
            try:
                call = ast.parse(example.source.strip(), mode="eval").body
                expected = ast.literal_eval(example.want.strip())
                asserts = Asserts(self.entry, self.file)
                test = ast.Compare(call, [ast.Eq()], [ast.Constant(None)])
                asserts.read([ast.Assert(test=test, lineno=1)], self.entry)
            except (SyntaxError, ValueError, Unfoldable):
                continue
            found += [
                one.model_copy(update={"expected": expected, "shown": True})
                for one in asserts.found
            ]
        return found


def _fenced(text: str) -> str:
    """Put what is set in (examples, tables) into fences, so that Markdown leaves it alone."""
    lines: list[str] = []
    inside = False
    for line in text.splitlines():
        code = line.lstrip().startswith(">>>") or (inside and bool(line.strip()))
        if code is not inside:
            lines.append("```python" if code else "```")
            inside = code
        lines.append(line.lstrip() if not code and line.startswith(" ") else line)
    return "\n".join([*lines, "```"] if inside else lines)
