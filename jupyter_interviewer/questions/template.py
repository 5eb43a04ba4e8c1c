"""A question's folder, read into memory; none of its code is executed here."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, Language
from jupyter_interviewer.questions import fixed
from jupyter_interviewer.questions.card import Card
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.reading import FILE, read
from jupyter_interviewer.questions.spec import QuestionSpec

CHECKER = "checker.py"
MAX_FILES = 200
MAX_BYTES = 8 * 1024 * 1024
SUFFIXES = {
    Language.PYTHON: ".py",
    Language.JAVASCRIPT: ".js",
    Language.TYPESCRIPT: ".ts",
    Language.SQL: ".sql",
}
_LANGUAGES = {suffix: language for language, suffix in SUFFIXES.items()}
_HEADER = re.compile(r"^(?:#|//|--)\s?(.*)$")
_KEY = re.compile(r"^\s*(misconception|hint)\s*:\s*(.*)$", re.IGNORECASE)


class Solution(Frozen):
    """A reference solution; the first Python one by name is the oracle."""

    name: str
    language: Language
    source: str


class MistakeFile(Frozen):
    """A wrong or slow solution, with the thought behind it and what to tell its author."""

    name: str
    language: Language
    source: str
    misconception: str
    hint: str


class Template(Frozen):
    """A question as its author wrote it.

    Attributes
    ----------
    folder
        Where it stands.
    hash
        SHA-256 over the sorted relative paths and the contents of its files, without
        caches and dotfiles.
    statement, variant
        Text of ``statement.md`` and ``variant.py``.
    fixed
        The cases of ``cases.json``, where that stands in place of ``variant.py``.
    setups
        By language, what is executed before an answer; text of ``setup/``.
    checker
        Text of ``checker.py``, where the question's own checker decides what is right.
    """

    spec: QuestionSpec
    folder: Path
    hash: str
    statement: str
    variant: str
    starters: dict[Language, str]
    solutions: tuple[Solution, ...]
    mistakes: tuple[MistakeFile, ...]
    checker: str | None = None
    fixed: tuple[Case, ...] | None = None
    setups: dict[Language, str] = Field(default_factory=dict)

    @property
    def id(self) -> str:
        """The question's slug."""
        return self.spec.id

    @property
    def oracle(self) -> Solution:
        """The solution whose results are the expected ones; of fixed cases just the first."""
        python = (one for one in self.solutions if one.language is Language.PYTHON)
        return next(python, self.solutions[0])

    @property
    def card(self) -> Card:
        """What may be told about it."""
        spec = self.spec
        names = spec.signature.entry.name
        # Braces in what others wrote are no Jinja2.
        varies = self.fixed is None and ("{{" in spec.title or "{%" in spec.title)
        return Card(
            id=spec.id,
            title=spec.id.replace("-", " ").capitalize() if varies else spec.title,
            kind=spec.kind,
            difficulty=spec.difficulty,
            topics=spec.topics,
            languages=spec.languages,
            entry_point=names.get(Language.PYTHON, names[spec.languages[0]]),
            entry_kind=spec.signature.entry.kind,
            model=spec.written and spec.written.model,
            new=spec.written is not None and not spec.written.reviewed,
        )


def load(folder: Path) -> Template:
    """Read a question's folder.

    Raises
    ------
    QuestionBroken
        Something is missing or wrong; all that was found is in its ``problems``.
    """
    try:
        files = _files(folder)
    except OSError as error:
        raise QuestionBroken([_problem(folder, None, f"cannot be read: {error}")]) from error
    return _Reader(folder, files).template()


def folder_hash(files: dict[str, bytes]) -> str:
    """Hash a folder's content; the same content has the same hash wherever it stands."""
    total = hashlib.sha256()
    for path in sorted(files):
        name = path.encode("utf-8", "surrogateescape")
        # With lengths, so that no two different folders feed the same bytes.
        total.update(b"%d %d\n" % (len(name), len(files[path])) + name + files[path])
    return total.hexdigest()


def _files(folder: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    size = 0
    waiting = [folder]
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            if path.name.startswith(".") or path.name == "__pycache__" or path.suffix == ".pyc":
                continue
            name = path.relative_to(folder).as_posix()
            if path.is_symlink():
                # A link could bring any file of this machine into a statement.
                raise QuestionBroken([_problem(folder, name, "is a link; copy the file instead")])
            if path.is_dir():
                waiting.append(path)
            elif not path.is_file():
                raise QuestionBroken([_problem(folder, name, "is not an ordinary file")])
            else:
                size += path.stat().st_size
                if size > MAX_BYTES or len(found) >= MAX_FILES:
                    said = f"has over {MAX_FILES} files or {MAX_BYTES >> 20} MiB; that is too much"
                    raise QuestionBroken([_problem(folder, None, said)])
                found[name] = path.read_bytes()
    return found


def _problem(folder: Path, file: str | None, message: str) -> Problem:
    return Problem(question=folder.name, folder=str(folder), file=file, message=message)


class _Reader:
    """Collects everything that is wrong with a folder before it gives up."""

    def __init__(self, folder: Path, files: dict[str, bytes]) -> None:
        self.folder = folder
        self.files = files
        self.problems: list[Problem] = []

    def template(self) -> Template:
        spec = self._spec()
        statement = self._text("statement.md", "the text that the candidate reads")
        fixed_cases = self._fixed(spec)
        variant = "" if fixed.FILE in self.files else self._variant()
        starters = self._starters(spec)
        solutions = self._solutions()
        mistakes = self._mistakes()
        checker = self._checker(spec)
        setups = self._setups(spec)
        if self.problems or spec is None:
            raise QuestionBroken(self.problems)
        return Template(
            spec=spec,
            folder=self.folder,
            hash=folder_hash(self.files),
            statement=statement,
            variant=variant,
            starters=starters,
            solutions=solutions,
            mistakes=mistakes,
            checker=checker,
            fixed=fixed_cases,
            setups=setups,
        )

    def _complain(self, file: str | None, message: str) -> None:
        self.problems.append(_problem(self.folder, file, message))

    def _text(self, name: str, what: str) -> str:
        if name not in self.files:
            self._complain(name, f"is missing; expected {what}")
            return ""
        try:
            text = self.files[name].decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = self.files[name][: error.start].count(b"\n") + 1
            self.problems.append(
                _problem(self.folder, name, "is not UTF-8 text").model_copy(update={"line": line})
            )
            return ""
        if not text.strip():
            self._complain(name, f"is empty; expected {what}")
        return text

    def _spec(self) -> QuestionSpec | None:
        before = len(self.problems)
        text = self._text(FILE, "the question's fields")
        if len(self.problems) > before:
            return None
        found = read(text, self.folder.name)
        if isinstance(found, QuestionSpec):
            return found
        self.problems += [one.model_copy(update={"folder": str(self.folder)}) for one in found]
        return None

    def _variant(self) -> str:
        return self._text("variant.py", "with `variant(rng)` and `cases(rng, values)`")

    def _fixed(self, spec: QuestionSpec | None) -> tuple[Case, ...] | None:
        if fixed.FILE not in self.files:
            return None
        if "variant.py" in self.files:
            self._complain(fixed.FILE, "stands beside variant.py; expected one of the two")
        text = self._text(fixed.FILE, "the cases")
        found = fixed.read(text, self.folder.name, spec) if spec and text else ()
        cases = tuple(one for one in found if isinstance(one, Case))
        self.problems += [
            one.model_copy(update={"folder": str(self.folder)})
            for one in found
            if isinstance(one, Problem)
        ]
        return cases

    def _setups(self, spec: QuestionSpec | None) -> dict[Language, str]:
        languages = spec.languages if spec else ()
        files = {one: f"setup/{one.value}{SUFFIXES[one]}" for one in languages}
        return {one: self._text(file, "code") for one, file in files.items() if file in self.files}

    def _starters(self, spec: QuestionSpec | None) -> dict[Language, str]:
        starters: dict[Language, str] = {}
        for language in spec.languages if spec else ():
            file = f"starters/{language.value}{SUFFIXES[language]}"
            text = self._text(file, f"the code that a {language.value} answer begins with")
            name = spec.signature.entry.name[language] if spec else ""
            if text and not re.search(rf"\b{re.escape(name)}\b", text):
                self._complain(file, f"does not define `{name}`, the entry's name")
            starters[language] = text
        return starters

    def _checker(self, spec: QuestionSpec | None) -> str | None:
        wanted = spec is not None and spec.comparison.kind == "checker"
        if wanted:
            text = self._text(CHECKER, "`check(arguments, expected, actual)`, since it decides")
            if text and not re.search(r"^def check\b", text, re.MULTILINE):
                self._complain(CHECKER, "does not define `check(arguments, expected, actual)`")
            return text
        if spec is not None and CHECKER in self.files:
            kind = spec.comparison.kind
            said = f"is never asked: `comparison.kind` is {kind}, expected checker"
            self._complain(CHECKER, said)
        return None

    def _sources(self, folder: str) -> list[tuple[str, Language, str]]:
        found = []
        for path in sorted(self.files):
            parts = Path(path)
            if parts.parent.as_posix() != folder:
                continue
            language = _LANGUAGES.get(parts.suffix)
            if language is None:
                expected = ", ".join(_LANGUAGES)
                self._complain(path, f"has an unknown ending; expected one of {expected}")
                continue
            found.append((path, language, self._text(path, "code")))
        return found

    def _solutions(self) -> tuple[Solution, ...]:
        found = tuple(
            Solution(name=Path(path).stem, language=language, source=source)
            for path, language, source in self._sources("solutions")
        )
        if fixed.FILE in self.files:
            # What is expected stands there; a solution only shows that it can be reached.
            missing = not found
            said = "has no file; one in a language of the question is needed"
        else:
            missing = not any(one.language is Language.PYTHON for one in found)
            said = "has no .py file; one is needed for the expected outputs"
        if missing:
            self._complain("solutions", said)
        return found

    def _mistakes(self) -> tuple[MistakeFile, ...]:
        found = []
        for path, language, source in self._sources("mistakes"):
            header = read_header(source)
            for key in ("misconception", "hint"):
                if not header.get(key):
                    self._complain(path, f"has no `{key}: …` in the comments of its first lines")
            if header.get("misconception") and header.get("hint"):
                name = Path(path).stem
                found.append(MistakeFile(name=name, language=language, source=source, **header))
        return tuple(found)


def read_header(source: str) -> dict[str, str]:
    """Read ``misconception:`` and ``hint:`` from a file's leading comments.

    A text may go on in the comment lines below its key.
    """
    header: dict[str, str] = {}
    key: str | None = None
    for line in source.splitlines():
        comment = _HEADER.match(line.strip())
        if comment is None:
            break
        if named := _KEY.match(comment[1]):
            key = named[1].lower()
            header[key] = named[2].strip()
        elif key is not None:
            header[key] = f"{header[key]} {comment[1].strip()}".strip()
    return header
