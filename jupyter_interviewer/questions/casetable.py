"""Case tables: one JSON file that holds a question as calls and expected values.

The smallest way to bring a question in. A case's ``call`` is source text that is evaluated in
the candidate's names, its ``expected`` the source text of a literal: Python's where the table's
language is Python, JSON's otherwise. What a call gives is right where it equals that value
by ``==``.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError, model_validator

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import (
    Case,
    Comparison,
    Difficulty,
    EntryKind,
    Language,
    Question,
)
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.spec import Slug, Topic
from jupyter_interviewer.questions.types import shorten

SUFFIX = ".cases.json"
MAX_FILE = 4 * 1024 * 1024
MAX_COMPLAINTS = 20

_Source = Annotated[str, StringConstraints(max_length=65_536)]
_CALLED = re.compile(r"\s*([^\W\d]\w*)\s*\(")
_COMMENT = {Language.PYTHON: "#", Language.JAVASCRIPT: "//", Language.TYPESCRIPT: "//"}


class CaseRow(Frozen):
    """A call, the literal it must give, and whether the candidate sees it."""

    call: Annotated[_Source, StringConstraints(strip_whitespace=True, min_length=1)]
    expected: Annotated[_Source, StringConstraints(min_length=1)]
    public: bool = False


class CaseTable(Frozen):
    """A whole case table; a field that is not listed here is an error.

    Attributes
    ----------
    id, title, statement
        Slug, text, Markdown.
    language
        Of the calls and the expected literals.
    setup
        Code that runs before the candidate's.
    cases
        In the order in which they are numbered; public ones come first when it is graded.
    solutions
        Source by language.
    """

    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=160)]
    statement: _Source
    language: Language
    difficulty: Difficulty
    topics: tuple[Topic, ...] = Field(default=(), max_length=8)
    setup: _Source = ""
    cases: tuple[CaseRow, ...] = Field(min_length=1, max_length=1000)
    solutions: dict[Language, _Source] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_a_solution(self) -> CaseTable:
        if self.language not in self.solutions:
            raise ValueError(f"`solutions` has none in {self.language.value}, the table's language")
        return self

    @property
    def called(self) -> str:
        """The name that every call begins with; empty where they differ."""
        names = {found[1] if (found := _CALLED.match(row.call)) else "" for row in self.cases}
        return names.pop() if len(names) == 1 else ""


def read(path: Path) -> CaseTable:
    """Read a case table.

    Raises
    ------
    QuestionBroken
        It cannot be read; each of its problems names the file, and the line or the field.
    """
    return _read(path)[0]


def load(path: Path) -> Question:
    """Read a case table as a question that can be graded.

    Raises
    ------
    QuestionBroken
        As by `read`.
    """
    table, digest = _read(path)
    expected, problems = _expected(table, str(path))
    if problems:
        raise QuestionBroken(problems[:MAX_COMPLAINTS])
    cases = [
        Case(input=codec.dumps(row.call), expected=value, public=row.public)
        for row, value in zip(table.cases, expected, strict=True)
    ]
    comment = _COMMENT[table.language]
    return Question(
        id=table.id,
        seed=0,
        template_hash=digest,
        title=table.title,
        difficulty=table.difficulty,
        topics=table.topics,
        language=table.language,
        statement=table.statement,
        entry_point=table.called,
        entry_kind=EntryKind.CALL,
        starter=f"{comment} Write your answer here.\n",
        setup=table.setup,
        cases=tuple(sorted(cases, key=lambda case: not case.public)),
        # The other languages have numbers of one kind, which their comparison knows.
        comparison=Comparison(kind="equals" if table.language is Language.PYTHON else "exact"),
    )


def _read(path: Path) -> tuple[CaseTable, str]:
    place = str(path)
    try:
        if path.stat().st_size > MAX_FILE:
            raise _broken(place, f"has over {MAX_FILE >> 20} MiB; that is too large")
        content = path.read_bytes()
        data = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_pairs, parse_constant=_no_constant
        )
    except OSError as error:
        raise _broken(place, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise _broken(place, f"is not UTF-8: {error}") from error
    except json.JSONDecodeError as error:
        raise _broken(place, f"is not JSON: {error.msg}", error.lineno) from error
    except (ValueError, RecursionError) as error:
        why = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise _broken(place, f"is not strict JSON: {why}") from error
    if not isinstance(data, dict):
        raise _broken(place, 'is no case table; expected {"id": …, "cases": […], …}')
    try:
        # Strict by way of JSON: "yes" is no boolean, yet a list may be a tuple.
        table = CaseTable.model_validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise QuestionBroken(_complaints(place, error)[:MAX_COMPLAINTS]) from error
    if table.language is Language.PYTHON and (problems := list(_not_python(table, place))):
        raise QuestionBroken(problems[:MAX_COMPLAINTS])
    return table, hashlib.sha256(content).hexdigest()


def _broken(place: str, message: str, line: int | None = None) -> QuestionBroken:
    where = place if line is None else f"{place}:{line}"
    return QuestionBroken([Problem(question=where, message=message)])


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the field {shorten(twice, 60)} stands twice")
    return found


def _no_constant(token: str) -> Any:
    raise ValueError(f"{token} is no value of JSON")


def _complaints(place: str, error: ValidationError) -> list[Problem]:
    details = error.errors(include_url=False)
    places = [detail["loc"] for detail in details]
    return [
        _complaint(place, detail)
        for detail, loc in zip(details, places, strict=True)
        # That a list came out too short is only news where none of its items was refused.
        if not any(len(loc) < len(other) and other[: len(loc)] == loc for other in places)
    ]


def _complaint(place: str, detail: Any) -> Problem:
    field = ".".join(str(part) for part in detail["loc"] if part != "[key]") or None
    kind, given = detail["type"], detail.get("input")
    if kind == "extra_forbidden":
        said = f"is not a field here; expected one of {_fields(detail['loc'])}"
    elif kind == "missing":
        said = "is missing"
    elif kind == "value_error":
        said = str(detail["ctx"]["error"])
    else:
        said = str(detail["msg"]).replace("Input should be", "expected")
        said = said.replace("valid array", "list").replace("valid string", "string")
        said = f"{said[:1].lower()}{said[1:]}, not {shorten(given, 60)}"
        if detail["loc"][-1:] == ("expected",) and kind == "string_type":
            said += ' (the source text of a literal, such as "[1, 2]")'
    return Problem(question=place, field=field, message=said)


def _fields(loc: tuple[str | int, ...]) -> str:
    model: type[Frozen] = CaseRow if loc[0] == "cases" and len(loc) > 1 else CaseTable
    return ", ".join(model.model_fields)


def _not_python(table: CaseTable, place: str) -> Iterable[Problem]:
    """Find what is no Python although it should be."""
    for index, row in enumerate(table.cases):
        _, why = _tried(lambda source: ast.parse(source, mode="eval"), row.call)
        if why:
            message = f"expected an expression, not {shorten(row.call, 60)}: {why}"
            yield Problem(question=place, field=f"cases.{index}.call", message=message)
    _, why = _tried(ast.parse, table.setup)
    if why:
        yield Problem(question=place, field="setup", message=f"is not Python: {why}")


def _expected(table: CaseTable, place: str) -> tuple[list[str], list[Problem]]:
    """Read the expected values: their encodings, and what is wrong with those that have none."""
    kind = "a Python literal" if table.language is Language.PYTHON else "a JSON value"
    read_literal = _python_literal if table.language is Language.PYTHON else _json_literal
    texts, problems = [], []
    for index, row in enumerate(table.cases):
        text, why = _tried(lambda source: codec.dumps(read_literal(source)), row.expected)
        texts.append(str(text))
        if why:
            message = f"expected {kind}, not {shorten(row.expected, 60)}: {why}"
            problems.append(
                Problem(question=place, field=f"cases.{index}.expected", message=message)
            )
    return texts, problems


def _tried(parse: Callable[[str], Any], source: str) -> tuple[Any, str | None]:
    """Give what was parsed, or why it cannot be."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return parse(source), None
    except (SyntaxError, ValueError, TypeError) as error:
        return None, str(getattr(error, "msg", error))[:100]
    except (MemoryError, RecursionError):
        return None, "nested too deep"


def _python_literal(source: str) -> Any:
    return ast.literal_eval(source.strip())


def _json_literal(source: str) -> Any:
    return json.loads(source, object_pairs_hook=_pairs, parse_constant=_no_constant)
