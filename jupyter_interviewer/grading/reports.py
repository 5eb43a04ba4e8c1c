"""What the harness reported, read strictly: it comes out of the candidate's process."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeAlias

from nbformat import NotebookNode

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading.build import BEGIN, GO_ON, VALUE_BYTES

MIME = "application/vnd.jupyter-interviewer.outputs+json"

_MAX_OWN = 100
# What an honest harness never reaches: all that one output holds, and how many there are.
_MAX_BODY = 12 << 20
_MAX_REPORTS = 20_000
_MAX_REPLY = VALUE_BYTES + (4096 << 10)
_LIMITS = {
    str(limit): limit for limit in (Outcome.MEMORY_LIMIT, Outcome.FILE_LIMIT, Outcome.PROCESS_LIMIT)
}


class Raised(Frozen):
    """An exception that a case raised.

    Attributes
    ----------
    limit
        The limit behind it (``MemoryError``, a full disk), if one is.
    execution, line
        Which of the executed cells, counted from 1, and the line in it.
    """

    name: str
    message: str
    limit: Outcome | None = None
    execution: int | None = None
    line: int | None = None


class CaseReport(Frozen):
    """How one case ended, as its parent process saw it.

    Attributes
    ----------
    end
        ``reply``, or what ended it: ``gone``, ``wall``, ``processor``, ``output``, ``large``,
        ``memory``, ``no_process``, ``no_memory``.
    reply
        The codec's text of what the case's own process said; `read_reply` reads it.
    allowed
        The seconds that it went over, where it was given less than others.
    """

    end: str
    seconds: float
    memory: int
    stdout: str
    reply: str | None = None
    signal: int | None = None
    status: int | None = None
    allowed: float | None = None

    def rough(self, limits: Limits) -> CaseReport:
        """With figures that are too rough to tell of a hidden input: they come from where it is."""
        hundredths = math.ceil(min(self.seconds, 2 * limits.case_seconds) * 100)
        mebibytes = math.ceil(min(self.memory / 2**20, 2 * limits.memory_mb))
        return self.model_copy(update={"seconds": hundredths / 100, "memory": mebibytes << 20})


@dataclass(frozen=True)
class Returned:
    """A case returned a value."""

    value: Any


@dataclass(frozen=True)
class Unreadable:
    """What a case returned has no encoding; ``why`` for the candidate."""

    why: str


class TooLarge:
    """What a case returned is larger than allowed."""


Reply: TypeAlias = Returned | Raised | Unreadable | TooLarge


class OwnCase(Frozen):
    """A case that the candidate wrote: codec texts, or why it is none."""

    arguments: str | None
    expected: str | None
    problem: str | None


class Reports(Frozen):
    """Everything that was reported; what is missing was not reported, or not in our form."""

    entry: str | None = None
    holder: str | None = None
    uncompiled: Raised | None = None
    cases: Mapping[int, CaseReport] = {}
    own: tuple[OwnCase, ...] = ()
    finished: bool = False
    late: bool = False


def read(notebook: NotebookNode, shown: int = 0) -> Reports:
    """Read the reports out of an executed notebook's harness cells.

    Of two reports on the same thing the first counts. What a candidate will be shown (the first
    so many cases among it) is not taken from a cell in whose time hidden inputs were there.
    """
    entry: str | None = None
    holder: str | None = None
    uncompiled: Raised | None = None
    cases: dict[int, CaseReport] = {}
    own: tuple[OwnCase, ...] | None = None
    batches: set[int] = set()
    late = False
    expected = 0
    for cell in notebook.cells:
        if cell.id not in (BEGIN, GO_ON):
            continue
        expected += 1
        first = cell.id == BEGIN
        for report in _decoded(cell):
            match report:
                case {"entry": str() as state, "holder": str() | None as name} if (
                    first and not entry
                ):
                    entry, holder = state, name
                case {"uncompiled": list() as parts} if first and uncompiled is None:
                    error = read_reply(codec.dumps({"raised": parts}))
                    uncompiled = error if isinstance(error, Raised) else None
                case {"case": int() as index, **rest} if _small(index) and index not in cases:
                    case = _case(rest) if first or index >= shown else None
                    if case is not None:
                        cases[index] = case
                case {"own": list() as items} if first:
                    own = tuple(map(_own, items[:_MAX_OWN])) if own is None else own
                case {"batch": int() as batch, "late": bool() as too_late}:
                    batches.add(batch)
                    late = late or too_late
    return Reports(
        entry=entry,
        holder=holder,
        uncompiled=uncompiled,
        cases=cases,
        own=own or (),
        finished=len(batches) >= expected,
        late=late,
    )


def _decoded(cell: NotebookNode) -> Iterator[dict[str, Any]]:
    for output in islice(cell.outputs, _MAX_REPORTS):
        body = output.get("data", {}).get(MIME)
        if isinstance(body, str) and len(body) <= _MAX_BODY:
            try:
                report = codec.loads(body)
            except codec.Unencodable:
                continue
            if isinstance(report, dict):
                yield report


def _case(body: dict[str, Any]) -> CaseReport | None:
    match body:
        case {
            "end": str() as end,
            "seconds": float() | int() as seconds,
            "memory": int() as memory,
            "stdout": str() as stdout,
            "reply": str() | None as reply,
            "signal": int() | None as signal,
            "status": int() | None as status,
        } if 0 <= seconds < 1e6 and 0 <= memory < 2**60 and _small(signal, status):
            return CaseReport(
                end=end,
                seconds=round(float(seconds), 4),
                memory=memory,
                stdout=stdout,
                reply=reply,
                signal=signal,
                status=status,
                allowed=_seconds(body.get("allowed")),
            )
    return None


def _seconds(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and 0 < value < 1e6 else None


def read_reply(text: str) -> Reply:
    """Read what a case's process said. Large values are read one at a time for memory's sake."""
    if len(text) > _MAX_REPLY:
        return TooLarge()
    try:
        reply = codec.loads(text)
    except codec.Unencodable as error:
        return Unreadable(str(error))
    match reply:
        case {"value": value}:
            return Returned(value)
        case {"large": int()}:
            return TooLarge()
        case {"unencodable": [str() as name, str() as why]}:
            return Unreadable(f"a value of type {name}: {why}")
        case {
            "raised": [
                str() as name,
                str() as message,
                str() | None as limit,
                int() | None as execution,
                int() | None as line,
            ]
        } if _small(execution, line):
            return Raised(
                name=name,
                message=message,
                limit=_LIMITS.get(limit or ""),
                execution=execution,
                line=line,
            )
    return Unreadable("an answer that is none")


def _small(*numbers: int | None) -> bool:
    """Whether numbers that will be shown are of a size that a harness reports."""
    return all(number is None or -(2**31) <= number < 2**31 for number in numbers)


def _own(item: Any) -> OwnCase:
    match item:
        case [str() as arguments, str() as expected, None] if all(
            map(_is_encoded, (arguments, expected))
        ):
            return OwnCase(arguments=arguments, expected=expected, problem=None)
        case [None, None, str() as problem]:
            return OwnCase(arguments=None, expected=None, problem=problem)
    return OwnCase(arguments=None, expected=None, problem="this case could not be read")


def _is_encoded(text: str) -> bool:
    try:
        codec.loads(text)
    except codec.Unencodable:
        return False
    return True
