"""Asks a question's own ``holds`` and starter. Runs as a script inside the sandbox, as text.

Reads one JSON object from standard input and writes one to standard output.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from typing import Any

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.questions.acceptance import load
from jupyter_interviewer.questions.children import Child, describe, gather

SECONDS = 20.0


def main() -> None:
    """Answer the one request of standard input."""
    request = json.load(sys.stdin.buffer)
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    # In processes of their own, so that nothing of theirs is in this one.
    children = [Child(lambda: _holds(request), SECONDS), Child(lambda: _blank(request), SECONDS)]
    holds, blank = gather(children, time.monotonic() + 3 * SECONDS, workers=1)
    data = json.dumps({"holds": holds, "blank": blank}).encode("ascii")
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def _holds(request: dict[str, Any]) -> Iterator[list[Any]]:
    """Say of each input whether it keeps to the bounds, or what went wrong."""
    check = getattr(load("variant.py", request["variant"]), "holds", None)
    if check is None:
        return
    values = loads(request["values"])
    for index, text in enumerate(request["inputs"]):
        given = loads(text)
        try:
            found = check(values, *(given if request["entry_kind"] != "class" else [given]))
            yield [index, bool(found), ""]
        except Exception as error:
            yield [index, False, describe(error, "variant.py")[0]]


def _blank(request: dict[str, Any]) -> Iterator[list[Any]]:
    """Say what the starter gives for the first input, as it is."""
    if not request["starter"] or request["entry_kind"] != "function":
        return
    try:
        entry = getattr(load("starter.py", request["starter"]), request["entry"])
        yield [repr(entry(*loads(request["inputs"][0])))[:200]]
    except Exception as error:
        yield [describe(error, "starter.py")[0]]
