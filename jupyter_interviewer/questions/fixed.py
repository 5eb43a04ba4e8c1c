"""Fixed cases: ``cases.json``, which an imported question has in place of ``variant.py``.

One object, ``{"cases": [{"args": […], "expected": …, "public": true, "kind": "empty"}, …]}``, with
values as ``domain.codec`` writes them; where the signature's kind is ``call``, a case has
``call``, the source of an expression, in place of ``args``. The same for every seed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import Field, ValidationError

from jupyter_interviewer.domain.codec import Unencodable, dumps, loads
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, EntryKind
from jupyter_interviewer.questions.made import MAX_TEXT, check_input, check_output
from jupyter_interviewer.questions.problem import Problem
from jupyter_interviewer.questions.spec import QuestionSpec, Word
from jupyter_interviewer.questions.types import shorten

FILE = "cases.json"
MAX_PUBLIC = 10
MAX_CASES = 200
MAX_COMPLAINTS = 20
_SHAPE = 'expected {"cases": [{"args": […], "expected": …, "public": true}, …]}'


class _Row(Frozen):
    """A case as it stands in the file; a field that is not listed here is an error."""

    args: Any = None
    call: str | None = Field(default=None, min_length=1, max_length=65_536)
    expected: Any
    public: bool = False
    kind: Word = "basic"
    size: int = Field(default=0, ge=0)


def read(text: str, question: str, spec: QuestionSpec) -> tuple[Case, ...] | tuple[Problem, ...]:
    """Read the text of a ``cases.json``.

    Parameters
    ----------
    text
        The file's content.
    question
        The folder's name.
    spec
        What the cases must fit.

    Returns
    -------
    tuple of Case or of Problem
        The cases, public ones first and no input twice, or all that is wrong with them.
    """

    def problem(message: str, line: int | None = None) -> Problem:
        return Problem(question=question, file=FILE, line=line, message=message)

    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return (problem(f"is not JSON: {error.msg}", error.lineno),)
    except (ValueError, RecursionError) as error:
        return (problem(f"cannot be read: {error}"),)
    rows = data.get("cases") if isinstance(data, dict) and len(data) == 1 else None
    if not isinstance(rows, list) or not rows:
        return (problem(f"is no list of cases; {_SHAPE}", 1),)
    if len(rows) > MAX_CASES:
        return (problem(f"has {len(rows)} cases; at most {MAX_CASES} are allowed", 1),)
    found: dict[str, Case] = {}
    problems: list[Problem] = []
    for index, row in enumerate(rows):
        case = _case(row, spec)
        if isinstance(case, Case):
            found.setdefault(case.input, case)
        else:
            problems.append(problem(f"case {index + 1}: {case}", _line(text, index)))
    public = sum(case.public for case in found.values())
    if not problems and not 1 <= public <= MAX_PUBLIC:
        said = f"has {public} public cases, expected 1 to {MAX_PUBLIC} that the candidate sees"
        problems.append(problem(said))
    if problems:
        return tuple(problems[:MAX_COMPLAINTS])
    return tuple(sorted(found.values(), key=lambda case: not case.public))


def write(cases: Iterable[Case], kind: EntryKind) -> str:
    """Give the text of a ``cases.json``, one case a line."""
    return '{"cases": [\n' + ",\n".join(_written(case, kind) for case in cases) + "\n]}\n"


def _written(case: Case, kind: EntryKind) -> str:
    given = "call" if kind is EntryKind.CALL else "args"
    row: dict[str, Any] = {given: json.loads(case.input), "expected": json.loads(case.expected)}
    if case.public:
        row["public"] = True
    if case.kind != "basic":
        row["kind"] = case.kind
    if case.size:
        row["size"] = case.size
    return json.dumps(row, ensure_ascii=False)


def _case(data: Any, spec: QuestionSpec) -> Case | str:
    try:
        row = _Row.model_validate(data, strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, detail["loc"]))
        return f"{where}: {detail['msg'][:1].lower()}{detail['msg'][1:]}" if where else _SHAPE
    calls = spec.signature.entry.kind is EntryKind.CALL
    wanted, other = ("call", "args") if calls else ("args", "call")
    if getattr(row, wanted) is None or getattr(row, other) is not None:
        return f"expected `{wanted}` and no `{other}`, as the signature's kind says"
    try:
        texts = [json.dumps(part) for part in (row.call if calls else row.args, row.expected)]
        given, expected = map(loads, texts)
        # As the codec itself would write them, so that equal inputs are equal texts.
        encoded = [dumps(given), dumps(expected)]
    except (Unencodable, ValueError, RecursionError) as error:
        return f"a value cannot be read: {error}"
    if any(len(text) > MAX_TEXT or '{"$":"object"' in text for text in encoded):
        return "a value is too large, or is no plain data"
    if not calls and (said := _mismatch(spec, given, expected)):
        return said
    return Case(
        input=encoded[0],
        expected=encoded[1],
        public=row.public,
        kind=row.kind,
        size=row.size,
    )


def _mismatch(spec: QuestionSpec, given: Any, expected: Any) -> str | None:
    if said := check_input(spec.signature, given):
        return said
    several: Sequence[Any] = [expected]
    if spec.comparison.kind == "any_of":
        if not isinstance(expected, list) or not expected:
            return f"expected is {shorten(expected)}, not a list of the results that are right"
        several = expected
    return next(filter(None, (check_output(spec.signature, given, one) for one in several)), None)


def _line(text: str, index: int) -> int:
    """Find the line in which a case begins; only asked for where one is wrong."""
    decoder = json.JSONDecoder()
    at = text.index("[", text.index('"cases"')) + 1
    for number in range(index + 1):
        while text[at] in " \t\r\n,":
            at += 1
        if number < index:
            _, at = decoder.raw_decode(text, at)
    return text.count("\n", 0, at) + 1
