"""Runs many solutions on many cases. Runs as a script inside the sandbox, never in our process.

Reads one JSON object from standard input and writes one to standard output. What is right is
not known here: results go out as text, each different one once. Each solution runs in
processes of its own, and none of its code in the one that writes the answer.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

from jupyter_interviewer.domain.codec import dumps, loads
from jupyter_interviewer.questions import frames
from jupyter_interviewer.questions.acceptance import load
from jupyter_interviewer.questions.children import Child, describe, gather, limit_cpu, located

MAX_RESULT = 1_048_576
MAX_TEXTS = 48_000_000


def main() -> None:
    """Answer the one request of standard input."""
    # What is read only in children must not be copied there.
    gc.disable()
    request = json.load(sys.stdin.buffer)
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    data = json.dumps(run(request)).encode("ascii")
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def run(request: dict[str, Any]) -> dict[str, Any]:
    """Run each of ``sources`` on ``inputs``: with ``stop`` until it fails, else on all.

    The first source is the one that the others are changed from: how long it takes says
    how long they may (``least_seconds``, and ``factor`` times its slowest case).

    Returns
    -------
    dict
        ``texts``: the different results. ``outcomes``: for each source a list of ``[index,
        status, number of the text or None, seconds]``, in the order in which the cases were run;
        nothing for cases that were not.
    """
    deadline = time.monotonic() + request["wall_seconds"]
    if request["entry_kind"] == "table":
        # Once, before any process is forked: it takes longer than the rest.
        import_module("pandas")
    # Decoded once: each process has them from its parent, and what it does to them is its own.
    inputs = [loads(text) for text in request["inputs"]]
    texts: dict[str, int] = {}
    outcomes: list[list[Any]] = []
    limit = request["case_seconds"]
    for source in request["sources"]:
        rows = []
        for index, status, text, seconds in _solve(request, source, inputs, limit, deadline):
            number = None if text is None else texts.setdefault(text, len(texts))
            rows.append([index, status, number, seconds])
        if not outcomes:
            slowest = max((row[3] for row in rows), default=0.0)
            limit = min(limit, request["least_seconds"] + request["factor"] * slowest)
        outcomes.append(rows)
        if sum(map(len, texts)) > MAX_TEXTS:
            break
    return {"texts": list(texts), "outcomes": outcomes}


def _solve(
    request: dict[str, Any], source: str, inputs: list[Any], limit: float, deadline: float
) -> Iterator[list[Any]]:
    done = 0
    while done < len(inputs):
        rows = _in_child(request, source, inputs[done:], limit, deadline)
        for index, *rest in rows:
            yield [done + index, *rest]
        done += len(rows)
        if request["stop"] and rows[-1][1] != "ok":
            return


def _in_child(
    request: dict[str, Any], source: str, inputs: list[Any], limit: float, deadline: float
) -> list[list[Any]]:
    """Run a source on inputs up to the first that it fails on."""
    kind = request["entry_kind"]

    def work() -> Iterator[list[Any]]:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (request["memory_bytes"],) * 2)
        try:
            module = load("solution.py", source)
            entry = module if kind == "call" else getattr(module, request["entry"])
        except (Exception, SystemExit) as error:
            yield [0, "error", located(*describe(error, "solution.py")), 0.0]
            return
        for index, given in enumerate(inputs):
            limit_cpu(limit)
            began = time.process_time()
            try:
                text = dumps(_result(kind, entry, given))
            except (Exception, SystemExit) as error:
                yield [index, "error", located(*describe(error, "solution.py")), 0.0]
                return
            if len(text) > MAX_RESULT:
                yield [index, "error", "the result is too large", 0.0]
                return
            yield [index, "ok", text, round(time.process_time() - began, 4)]

    child = Child(work, limit)
    # Processor time is what counts; this is for what waits without using any.
    patience = min(deadline, time.monotonic() + 10 + 10 * limit * len(inputs))
    (lines,) = gather([child], patience, workers=1)
    if len(lines) < len(inputs) and (not lines or lines[-1][1] == "ok"):
        lines.append([len(lines), "time" if child.out_of_time else "died", None, 0.0])
    return lines


def _result(kind: str, entry: Any, given: Any) -> Any:
    if kind == "table":
        return frames.from_frame(entry(*frames.given(given)))
    if kind == "call":
        return eval(given, vars(entry))  # noqa: S307
    return _operate(entry, given) if kind == "class" else entry(*given)


def _operate(cls: Any, operations: list[Any]) -> list[Any]:
    subject = cls(*operations[0][1])
    return [None] + [getattr(subject, name)(*arguments) for name, arguments in operations[1:]]
