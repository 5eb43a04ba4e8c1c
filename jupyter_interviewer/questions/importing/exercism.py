"""Practice exercises of an Exercism track's checkout (Python, JavaScript, TypeScript).

Source of the format: https://github.com/exercism/docs/tree/main/building/tracks (MIT).
"""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.question import Difficulty, EntryKind, Language
from jupyter_interviewer.questions.importing import unittests
from jupyter_interviewer.questions.importing.casetables import parameters_of
from jupyter_interviewer.questions.importing.draft import (
    Assertion,
    Draft,
    Dropped,
    Found,
    Shape,
    shape,
)
from jupyter_interviewer.questions.spec import Origin

ADDRESS = "https://github.com/exercism/{track}/tree/main/exercises/practice/{slug}"
MAX_FILE = 2_000_000
_TOPIC = re.compile(r"[^a-z0-9]+")


class NoTrack(ValueError):
    """A folder is no checkout of a track that can be read."""


def read(folder: Path, only: Collection[str] = ()) -> Iterator[Found]:
    """Read the practice exercises of a checkout, exercise after exercise.

    Parameters
    ----------
    folder
        The checkout: it holds ``config.json`` and ``exercises/practice``.
    only
        Slugs of the exercises that are wanted, else all.

    Raises
    ------
    NoTrack
        It is none, or none of a language that questions are asked in.
    """
    try:
        config = json.loads(_text(folder / "config.json"))
        language = Language(config["slug"])
        listed = {one["slug"]: one for one in config["exercises"]["practice"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoTrack(
            f"{folder} is no checkout of Exercism's python, javascript or typescript track: {error}"
        ) from error
    practice = folder / "exercises" / "practice"
    for slug, about in listed.items():
        if (only and slug not in only) or about.get("status") == "deprecated":
            continue
        if (practice / slug).is_dir():
            yield _Exercise(practice / slug, about, language).found()


class _Exercise:
    def __init__(self, folder: Path, about: dict[str, Any], language: Language) -> None:
        self.folder = folder
        self.about = about
        self.language = language
        self.slug: str = about["slug"]

    def found(self) -> Found:
        name = f"{self.language.value}/{self.slug}"
        try:
            self.config = json.loads(_text(self.folder / ".meta/config.json"))
            self.named = {
                what: [self.folder / one for one in self.config["files"].get(what, [])]
                for what in ("solution", "test", "example", "exemplar", "editor")
            }
            example = (self.named["example"] or self.named["exemplar"])[0]
            self.solution = _text(example)
            self.starter = _text(self.named["solution"][0])
            tests = {one: _text(one) for one in self.named["test"]}
        except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
            return self._lost(name, f"cannot be read: {error}")
        if len(self.named["solution"]) > 1 or len(self.named["example"]) > 1:
            return self._lost(name, "its answer stands in several files")
        read = self._python if self.language is Language.PYTHON else self._script
        try:
            shaped, dropped, asserted, setup = read(tests)
        except (SyntaxError, RecursionError) as error:
            return self._lost(name, f"its code cannot be read: {error}")
        if shaped is None:
            if not dropped:
                return self._lost(name, "its tests hold no assertion that is read")
            return Found(name=name, draft=None, dropped=tuple(dropped), asserted=asserted)
        if lacking := self._lacking():
            return self._lost(name, lacking, asserted)
        draft = Draft(
            id=f"exercism-{self.language.value}-{self.slug}",
            title=str(self.about.get("name") or self.slug),
            statement=self._statement(shaped) + _explained(self.language, setup),
            difficulty=_difficulty(self.about.get("difficulty", 1)),
            topics=self._topics(),
            language=self.language,
            starter=self._cleaned(self.starter),
            setup=setup,
            solutions={self.language: self._cleaned(self.solution)},
            origin=Origin(
                source=f"Exercism, {self.language.spelled} track, {self.slug}",
                license="MIT",
                address=ADDRESS.format(track=self.language.value, slug=self.slug),
            ),
            **shaped.model_dump(),
        )
        return Found(name=name, draft=draft, dropped=tuple(dropped), asserted=asserted)

    def _lost(self, name: str, reason: str, asserted: int = 0) -> Found:
        dropped = Dropped(file=self._name(self.folder), line=1, source=self.slug, reason=reason)
        return Found(name=name, draft=None, dropped=(dropped,), asserted=asserted)

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder.parent).as_posix()

    def _python(self, tests: dict[Path, str]) -> tuple[Shape | None, list[Dropped], int, str]:
        answer = self.answer = list(_defined(ast.parse(self.solution)))
        found: list[Assertion] = []
        dropped: list[Dropped] = []
        asserted = 0
        for path, text in tests.items():
            read, lost, count = unittests.read(text, self._name(path), answer)
            found, dropped, asserted = found + read, dropped + lost, asserted + count
        entry = self._entry(answer, found)
        file = self._name(next(iter(tests)))
        parameters = parameters_of(self.solution, self.language, entry)
        shaped, undone = shape(found, file, entry, parameters)
        uses = shaped is not None and shaped.kind is EntryKind.CALL
        setup = unittests.SETUP if uses and _calls(shaped, unittests.RAISED) else ""
        return shaped, dropped + undone, asserted, setup

    def _script(self, tests: dict[Path, str]) -> tuple[Shape | None, list[Dropped], int, str]:
        from jupyter_interviewer.questions.importing import jest, modules, steps

        file = self._name(next(iter(tests)))
        found: list[Assertion] = []
        dropped: list[Dropped] = []
        asserted = 0
        for path, text in tests.items():
            read, lost, count = jest.read(text, self._name(path))
            found, dropped, asserted = found + read, dropped + lost, asserted + count
        answer = self.answer = modules.exported(self.solution) or modules.exported(self.starter)
        entry = self._entry(answer, found)
        shaped, undone = shape(found, file, entry, modules.parameters(self.solution, entry))
        uses = shaped is not None and shaped.kind is EntryKind.CALL
        ours = steps.TYPED_SETUP if self.language is Language.TYPESCRIPT else steps.SETUP
        setup = ours if uses and _calls(shaped, steps.THROWN) else ""
        return shaped, dropped + undone, asserted, setup

    def _entry(self, answer: Collection[str], found: Collection[Assertion]) -> str:
        """Choose what of the answer is called most, and stands in the starter."""
        names = [one for one in answer if re.search(rf"\b{re.escape(one)}\b", self.starter)]
        called = Counter(one for one in names for each in found if f"{one}(" in each.call)
        return called.most_common(1)[0][0] if called else next(iter(names), "answer")

    def _lacking(self) -> str | None:
        """Say which file an answer would need that cannot be carried over."""
        if self.language is Language.PYTHON:
            local = {path.stem for path in self.folder.glob("*.py")}
            local |= {path.stem for path in self.folder.glob(".meta/*.py")}
            for node in ast.walk(ast.parse(self.solution)):
                names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom):
                    names = [node.module or ""] if not node.level else [""]
                if any(not one or one in local for one in names):
                    return "its example imports a file of its own"
            return None
        from jupyter_interviewer.questions.importing import modules

        imported = modules.imported(self.solution)
        return f"its example imports `{imported[0]}`" if imported else None

    def _cleaned(self, source: str) -> str:
        if self.language is not Language.PYTHON:
            from jupyter_interviewer.questions.importing import modules

            source = modules.without_exports(source)
        return source.strip() + "\n"

    def _statement(self, shaped: Shape) -> str:
        parts = []
        for name in ("introduction.md", "instructions.md", "instructions.append.md"):
            path = self.folder / ".docs" / name
            if path.is_file() and (text := _text(path).strip()):
                parts.append(text)
        parts = parts or [str(self.config.get("blurb", self.slug))]
        # In a track the stub and the tests tell what to define.
        given = f"({', '.join(name for name, _ in shaped.parameters)})" if shaped.parameters else ""
        asked = " ".join(case.input for case in shaped.cases)
        others = (
            [
                f"`{one}`"
                for one in self.answer
                if one != shaped.entry
                and re.search(rf"(?<![.\w]){re.escape(one)}\b", asked)
                and re.search(rf"\b{re.escape(one)}\b", self.starter)
            ]
            if shaped.kind is EntryKind.CALL
            else []
        )
        return "\n\n".join([*parts, f"Define {', '.join([f'`{shaped.entry}{given}`', *others])}."])

    def _topics(self) -> tuple[str, ...]:
        words = [*self.about.get("practices", []), *(self.about.get("topics") or [])]
        topics = (_TOPIC.sub("-", str(one).casefold()).strip("-")[:40] for one in words)
        return tuple(dict.fromkeys(filter(None, topics)))[:8] or ("practice",)


def _text(path: Path) -> str:
    if path.stat().st_size > MAX_FILE:
        raise OSError(f"{path} has over {MAX_FILE} bytes")
    return path.read_text(encoding="utf-8")


def _difficulty(number: Any) -> Difficulty:
    """Translate a track's 1 to 10."""
    if not isinstance(number, int) or number <= 3:
        return Difficulty.EASY
    return Difficulty.MEDIUM if number <= 6 else Difficulty.HARD


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Assign):
            for one in ast.walk(ast.Tuple(elts=node.targets, ctx=ast.Store())):
                if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
                    yield one.id


def _explained(language: Language, setup: str) -> str:
    """Tell of the function that is there where cases use one of ours."""
    if not setup:
        return ""
    if language is Language.PYTHON:
        return (
            f"\n\nIn the examples `{unittests.RAISED}(call)` gives what a call raises: the name of "
            "the exception's class and what it says."
        )
    return "\n\nIn the examples `thrown(call)` gives what a call throws, its message first."


def _calls(shaped: Shape | None, name: str) -> bool:
    return shaped is not None and any(f"{name}(" in case.input for case in shaped.cases)
