"""Makes a variant from a bank's code. Runs as a script inside the sandbox, never in our process.

Reads one JSON object from standard input and writes one to standard output. Standard library
only (and `draws` and the codec, which travel along as text). Whatever it writes is checked
again outside: the code it executes shares this process's powers.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from importlib import import_module
from typing import Any

from jupyter_interviewer.domain.codec import Unencodable, dumps, loads
from jupyter_interviewer.questions.acceptance import expected_texts, load, passes
from jupyter_interviewer.questions.children import (
    Child,
    children_seconds,
    describe,
    gather,
    limit_cpu,
    located,
)
from jupyter_interviewer.questions.draws import Draws
from jupyter_interviewer.questions.frames import from_frame, given

MAX_ENCODED = 1_048_576
MAX_REPLY = 3_500_000
LOAD_SECONDS = 5
WALL_PER_CPU = 10
CASE_KEYS = {"args", "public", "kind", "size"}


class BankError(Exception):
    """The bank's code did something wrong: in which file, and what."""

    def __init__(self, file: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.report = {"file": file, "message": message, "line": line}


def main() -> None:
    """Answer the one request of standard input."""
    request = json.load(sys.stdin.buffer)
    out = os.dup(1)
    # What the bank prints must not get between the lines of the answer.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    try:
        reply = json.dumps(make(request))
        if len(reply) > MAX_REPLY:
            raise BankError(
                "variant.py", f"all cases together take {len(reply)} bytes; at most {MAX_REPLY}"
            )
    except BankError as error:
        reply = json.dumps({"error": error.report})
    data = reply.encode("ascii")
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def make(request: dict[str, Any]) -> dict[str, Any]:
    """Make values, cases, expected outputs, and the outcomes of mistakes."""
    deadline = time.monotonic() + request["wall_seconds"]
    fixed = request.get("fixed")
    made = fixed["made"] if fixed else draw(request, deadline)
    # Decoded once, before any child is forked: each of them has them from its parent.
    cases = [{**case, "arguments": loads(case["input"])} for case in made["cases"]]
    jobs = [request["oracle"], *request["mistakes"]]
    kind = "table" if request.get("tables") else request["entry_kind"]
    if kind == "table":
        # Once, before any child is forked: it takes longer than the rest.
        import_module("pandas")
    # Small ones first: where a slow solution stops, all that is larger need not be tried.
    order = sorted(range(len(cases)), key=lambda index: cases[index]["size"])
    children = []
    for number, job in enumerate(jobs):
        limit = request["case_seconds"] if number == 0 else request["mistake_case_seconds"]
        total = request["oracle_seconds"] if number == 0 else request["mistake_seconds"]
        work = _solver(job, kind, cases, order, limit, total, deadline)
        children.append(Child(work, LOAD_SECONDS))
    lines = gather(children, deadline, workers=request["workers"])
    outcomes = [
        _outcomes(job["file"], text, len(cases)) for job, text in zip(jobs, lines, strict=True)
    ]
    if fixed:
        expected = fixed["expected"]
    else:
        expected = _accepted(expected_texts(request, made["values"], cases, outcomes[0], deadline))
    passed = _accepted(passes(request, cases, expected, outcomes, deadline))
    mistakes = {job["name"]: row for job, row in zip(jobs[1:], passed[1:], strict=True)}
    return {**made, "oracle": expected, "mistakes": mistakes}


def _accepted(found: Any) -> Any:
    """Give what was found, unless it says what a file of the bank did wrong."""
    if isinstance(found, tuple):
        raise BankError(*found)
    return found


def draw(request: dict[str, Any], deadline: float) -> dict[str, Any]:
    """Draw values and cases by variant.py, in a child: an endless loop in it can be named."""
    file = "variant.py"

    def work() -> list[Any]:
        module = load(file, request["variant"])
        for name in ("variant", "cases"):
            if not callable(getattr(module, name, None)):
                raise BankError(file, f"does not define `{name}`")
        seed, salt = request["seed"], request["salt"]
        values = module.variant(Draws(f"variant:{seed}"))
        text = dumps(values)
        # Both calls get values of their own: a change in one must not reach the other.
        found = []
        for public, draws in ((True, f"public:{seed}"), (False, f"hidden:{seed}:{salt}")):
            raw = module.cases(Draws(draws), loads(text))
            found += _cases(raw, request.get("tables"), public=public)
        return [["made", {"values": text, "cases": found}]]

    def guarded() -> list[Any]:
        try:
            return work()
        except BankError as error:
            return [["failed", error.report]]
        except (Exception, SystemExit) as error:
            message, line = describe(error, file)
            return [["failed", {"file": file, "message": message, "line": line}]]

    (lines,) = gather([Child(guarded, request["variant_seconds"])], deadline, workers=1)
    if not lines:
        raise BankError(file, f"did not finish in {request['variant_seconds']} s of processor time")
    status, body = lines[0]
    if status == "failed":
        raise BankError(body["file"], body["message"], body["line"])
    for name, source in request["compile"].items():
        try:
            compile(source, name, "exec")
        except (SyntaxError, ValueError) as error:
            raise BankError(name, f"is not valid Python: {error}", getattr(error, "lineno", None))  # noqa: B904
    made: dict[str, Any] = body
    return made


def _cases(raw: Any, tables: Any = None, *, public: bool) -> list[dict[str, Any]]:
    if not isinstance(raw, list):
        raise BankError("variant.py", f"cases() gave {type(raw).__name__}, expected a list")
    found = []
    for number, case in enumerate(raw, start=1):
        where = f"case {number} of cases()"
        if not isinstance(case, dict) or not case.keys() <= CASE_KEYS or "args" not in case:
            raise BankError(
                "variant.py",
                f"{where} is {str(case)[:80]}; expected a dict with args, public, kind and size",
            )
        if bool(case.get("public", False)) is not public:
            continue
        try:
            text = dumps(_tabled(case["args"], tables) if tables else case["args"])
        except Unencodable as error:
            raise BankError(
                "variant.py", f"{where}: args cannot be carried over: {error}"
            ) from error
        if len(text) > MAX_ENCODED:
            raise BankError(
                "variant.py", f"{where}: args take {len(text)} bytes, at most {MAX_ENCODED}"
            )
        kind, size = case.get("kind", "basic"), case.get("size", 0)
        if not isinstance(kind, str) or type(size) is not int or size < 0:
            raise BankError("variant.py", f"{where}: kind must be a word, size a number from 0")
        found.append(
            {"number": number, "input": text, "public": public, "kind": kind, "size": size}
        )
    return found


def _tabled(arguments: Any, tables: list[Any]) -> Any:
    """Give the rows that an author writes the columns that they have."""
    if not isinstance(arguments, (list, tuple)) or len(arguments) != len(tables):
        return arguments
    return [
        {"columns": columns, "rows": rows} if columns else rows
        for rows, columns in zip(arguments, tables, strict=True)
    ]


def _solver(
    job: dict[str, Any], kind: str, cases: list[dict[str, Any]], order: list[int],
    limit: float, total: float, deadline: float,
) -> Any:  # fmt: skip
    """Give the work of one solution: load once, then a child for each case."""

    def one(entry: Any, arguments: Any) -> list[Any]:
        try:
            if kind == "call":
                result = dumps(eval(arguments, vars(entry)))  # noqa: S307
            elif kind == "table":
                result = dumps(from_frame(entry(*given(arguments))))
            else:
                result = dumps(_operate(entry, arguments) if kind == "class" else entry(*arguments))
        except (Exception, SystemExit) as error:
            return [["error", located(*describe(error, job["file"]))]]
        if len(result) > MAX_ENCODED:
            return [["error", f"the result takes {len(result)} bytes, at most {MAX_ENCODED}"]]
        return [["ok", result]]

    def work() -> Any:
        try:
            entry = load(job["file"], job["source"])
            if kind != "call":
                entry = getattr(entry, job["entry"])
        except (Exception, SystemExit) as error:
            yield ["load", *describe(error, job["file"])]
            return
        limit_cpu(0)
        stopped_at = None
        for index in order:
            size = cases[index]["size"]
            # Processor time, so that a busy machine does not make a solution slow.
            tired = children_seconds() > total
            if tired or (stopped_at is not None and size >= stopped_at > 0):
                yield [index, "time", ""]
                continue
            # The child's copy of the arguments is its own: what it does to them ends with it.
            child = Child(partial(one, entry, cases[index]["arguments"]), limit)
            patience = min(deadline, time.monotonic() + limit * WALL_PER_CPU + 5)
            (lines,) = gather([child], patience, workers=1)
            if lines:
                yield [index, *lines[0]]
                continue
            stopped = "time" if child.out_of_time else "died"
            stopped_at = size if child.out_of_time else stopped_at
            yield [index, stopped, ""]

    return work


def _operate(cls: Any, operations: list[Any]) -> list[Any]:
    """Drive an object through a list of ``[method, arguments]``; the first makes it."""
    subject = cls(*operations[0][1])
    return [None] + [getattr(subject, name)(*arguments) for name, arguments in operations[1:]]


def _outcomes(file: str, lines: list[Any], count: int) -> list[tuple[str, str]]:
    found = [("time", "")] * count
    for line in lines:
        if line[0] == "load":
            raise BankError(file, line[1], line[2])
        found[line[0]] = (line[1], line[2])
    return found
