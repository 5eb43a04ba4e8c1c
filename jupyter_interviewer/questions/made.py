"""What came back from the sandbox, believed only after it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError

from jupyter_interviewer.domain.codec import Unencodable, dumps, loads
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, EntryKind
from jupyter_interviewer.questions.problem import Problem, QuestionBroken
from jupyter_interviewer.questions.shapes import TableSpec, misfit
from jupyter_interviewer.questions.spec import Method, Parameter, Signature, Word
from jupyter_interviewer.questions.types import Type, parse, shorten

MAX_TEXT = 1_048_576
MAX_REPLY = 4_000_000
MAX_VALUES = 65_536
PUBLIC = range(2, 4)
HIDDEN = range(8, 61)
_Encoded = Annotated[str, StringConstraints(max_length=MAX_TEXT)]
RESERVED_VALUES = frozenset({"language"})
_VARIANT = "variant.py"


class MadeCase(Frozen):
    """A case as the sandbox gave it; ``number`` counts in the author's list, from 1."""

    number: int
    input: _Encoded
    public: bool
    kind: Word
    size: int = Field(ge=0)


class Failure(Frozen):
    """What the bank's code did wrong."""

    file: Annotated[str, StringConstraints(max_length=200)]
    message: Annotated[str, StringConstraints(max_length=1000)]
    line: int | None = None


class Reply(Frozen):
    """One answer of the sandbox: either an error, or all the rest."""

    error: Failure | None = None
    values: Annotated[str, StringConstraints(max_length=MAX_VALUES)] = dumps({})
    cases: tuple[MadeCase, ...] = Field(default=(), max_length=200)
    oracle: tuple[tuple[str, _Encoded], ...] = ()
    mistakes: dict[str, tuple[bool, ...]] = Field(default_factory=dict)


class Made(Frozen):
    """A variant that was checked.

    Attributes
    ----------
    values
        What the statement may use.
    cases
        Public ones first, no input twice.
    passes
        For each mistake, whether it passed each case.
    """

    values: dict[str, Any]
    cases: tuple[Case, ...]
    passes: dict[str, tuple[bool, ...]]


def check(
    text: bytes,
    question: str,
    signature: Signature,
    oracle: str,
    several: bool = False,
    fixed: bool = False,
    tables: Sequence[TableSpec] = (),
) -> Made:
    """Parse and check the sandbox's answer.

    Parameters
    ----------
    text
        The answer.
    question, signature, oracle
        The folder's name, what the cases must fit, the reference solution's file.
    several
        Whether any of several results is right.
    fixed
        Whether the cases were written, not made: only what is said of mistakes is new.
    tables
        The tables that cases give, for a question about data.

    Raises
    ------
    QuestionBroken
        With the question, the file, the case and the value that is wrong.
    """
    if len(text) > MAX_REPLY:
        raise _broken(question, _VARIANT, f"its cases take over {MAX_REPLY} bytes together")
    try:
        reply = Reply.model_validate_json(text, strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, detail["loc"]))
        raise _broken(
            question, _VARIANT, f"gave something unusable: {where}: {detail['msg']}"
        ) from error
    if reply.error is not None:
        raise _broken(question, reply.error.file, reply.error.message, reply.error.line)
    outcomes = reply.mistakes.values()
    if len({len(reply.cases), len(reply.oracle), *map(len, outcomes)}) != 1:
        raise _broken(question, _VARIANT, "gave outcomes that do not fit its cases")
    counts = (range(1, 201), range(201)) if fixed else (PUBLIC, HIDDEN)
    made = _checked(reply, question, signature, oracle, several, counts)
    for number, case in enumerate(made.cases if tables else (), start=1):
        given = dict(
            zip((one.name for one in signature.parameters), loads(case.input), strict=True)
        )
        for shape in tables:
            if said := misfit(given[shape.name], shape):
                raise _broken(question, _VARIANT, f"case {number} ({case.kind}): {said}")
    return made


def _checked(
    reply: Reply, question: str, signature: Signature, oracle: str, several: bool,
    counts: tuple[range, range],
) -> Made:  # fmt: skip
    values = _values(reply.values, question)
    kept: list[int] = []
    cases: list[Case] = []
    seen: set[str] = set()
    for index, (case, (status, result)) in enumerate(zip(reply.cases, reply.oracle, strict=True)):
        which = f"case {case.number} ({case.kind}, {'public' if case.public else 'hidden'})"
        given = _decode(case.input, question, f"{which}: args")
        if said := check_input(signature, given):
            raise _broken(question, _VARIANT, f"{which}: {said}")
        if status != "ok":
            said = {"time": "took too long", "died": "ended its process"}.get(status, result)
            raise _broken(question, oracle, f"the reference solution failed {which}: {said}")
        expected = _decode(result, question, f"{which}: expected value")
        if said := _check_expected(signature, given, expected, several):
            raise _broken(question, oracle, f"{which}: {said}")
        if case.input in seen:
            # Chance may draw a hidden case that is an example already: it would prove nothing.
            continue
        seen.add(case.input)
        kept.append(index)
        cases.append(
            Case(
                input=case.input,
                expected=result,
                public=case.public,
                kind=case.kind,
                size=case.size,
            )
        )
    public = sum(case.public for case in cases)
    for count, allowed, what in (
        (public, counts[0], "public"), (len(cases) - public, counts[1], "hidden"),
    ):  # fmt: skip
        if count not in allowed:
            expected_counts = f"{allowed[0]} to {allowed[-1]}"
            said = f"cases() gave {count} different {what} cases, expected {expected_counts}"
            raise _broken(question, _VARIANT, said)
    if any(later.public and not case.public for case, later in pairwise(cases)):
        raise _broken(question, _VARIANT, "gave public cases after hidden ones")
    passes = {
        name: tuple(outcome[index] for index in kept) for name, outcome in reply.mistakes.items()
    }
    return Made(values=values, cases=tuple(cases), passes=passes)


def _check_expected(signature: Signature, given: Any, expected: Any, several: bool) -> str | None:
    if not several:
        return check_output(signature, given, expected)
    if not isinstance(expected, list) or not expected:
        return f"the right results are {shorten(expected)}, expected a list of at least one"
    said = (check_output(signature, given, one) for one in expected)
    return next(filter(None, said), None)


def check_input(signature: Signature, given: Any) -> str | None:
    """Say what is wrong with a case's ``args``: arguments, or a class's operations."""
    if signature.entry.kind is EntryKind.CALL:
        return None if isinstance(given, str) else f"a call is a text, not {shorten(given)}"
    if signature.entry.kind is EntryKind.FUNCTION:
        return _check_arguments("args", signature.parameters, given)
    shape = "args must be a list of [method, [arguments]], the constructor first"
    if not isinstance(given, list) or not given:
        return f"{shape}; it is {shorten(given)}"
    methods = {method.name: method for method in signature.methods}
    for number, operation in enumerate(given):
        if not (
            isinstance(operation, (list, tuple))
            and len(operation) == 2
            and isinstance(operation[0], str)
        ):
            return f"{shape}; operation {number + 1} is {shorten(operation)}"
        name, arguments = operation
        if number == 0:
            if name not in signature.entry.name.values():
                return f"{shape}; the first operation calls {name!r}"
            parameters = signature.parameters
        elif name not in methods:
            return f"operation {number + 1} calls {name!r}, which is not among `methods`"
        else:
            parameters = methods[name].parameters
        if said := _check_arguments(f"operation {number + 1} ({name})", parameters, arguments):
            return said
    return None


def check_output(signature: Signature, given: Any, expected: Any) -> str | None:
    """Say how an expected value does not fit the signature."""
    if signature.entry.kind is EntryKind.CALL:
        return None
    if signature.entry.kind is EntryKind.FUNCTION:
        return _typed("the result", parse(signature.returns or "any"), expected)
    if not isinstance(expected, list) or len(expected) != len(given):
        return f"the results are {shorten(expected)}, expected one for each operation"
    methods: dict[str, Method] = {method.name: method for method in signature.methods}
    for (name, _), result in zip(given[1:], expected[1:], strict=True):
        if said := _typed(f"the result of {name}", parse(methods[name].returns), result):
            return said
    return None


def _check_arguments(where: str, parameters: tuple[Parameter, ...], given: Any) -> str | None:
    if not isinstance(given, (list, tuple)):
        return f"{where}: {shorten(given)} is not a list of arguments"
    if len(given) != len(parameters):
        names = ", ".join(parameter.name for parameter in parameters) or "none"
        return f"{where}: {len(given)} arguments, expected {len(parameters)} ({names})"
    for parameter, value in zip(parameters, given, strict=True):
        if said := _typed(f"{where}: {parameter.name}", parse(parameter.type), value):
            return said
    return None


def _typed(where: str, kind: Type, value: Any) -> str | None:
    said = kind.mismatch(value)
    return None if said is None else f"{where}: {said}"


def _decode(text: str, question: str, where: str) -> Any:
    if '{"$":"object"' in text:
        raise _broken(question, _VARIANT, f"{where} holds an object that is not plain data")
    try:
        return loads(text)
    except Unencodable as error:
        raise _broken(question, _VARIANT, f"{where} cannot be read: {error}") from error


def _values(text: str, question: str) -> dict[str, Any]:
    values = _decode(text, question, "what variant() gave")
    if not isinstance(values, dict) or not all(
        isinstance(name, str) and name.isidentifier() for name in values
    ):
        said = f"variant() gave {shorten(values)}, expected a dict whose keys are plain names"
        raise _broken(question, _VARIANT, said)
    for name, value in values.items():
        if name in RESERVED_VALUES:
            said = f"variant() gave {name!r}, which texts have for themselves; choose another name"
            raise _broken(question, _VARIANT, said)
        if not _is_plain(value):
            said = f"variant() gave {name} = {shorten(value)}; only JSON values are allowed"
            raise _broken(question, _VARIANT, said)
    return values


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(isinstance(key, str) for key in value) and all(map(_is_plain, value.values()))
    return value is None or isinstance(value, (str, int, float, bool))


def _broken(question: str, file: str, message: str, line: int | None = None) -> QuestionBroken:
    return QuestionBroken([Problem(question=question, file=file, message=message, line=line)])
