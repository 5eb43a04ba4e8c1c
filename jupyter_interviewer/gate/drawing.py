"""Draws variants, without solving them. Runs as a script inside the sandbox, as text.

Reads one JSON object from standard input and writes one to standard output: a line for each of
``draws`` (seed and salt), with an input that is longer than ``small`` replaced by its digest.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from typing import Any

from jupyter_interviewer.questions.maker import BankError, draw


def main() -> None:
    """Answer the one request of standard input."""
    request = json.load(sys.stdin.buffer)
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    deadline = time.monotonic() + request["wall_seconds"]
    found = [_drawn({**request, "seed": seed, "salt": salt}, deadline)
             for seed, salt in request["draws"]]  # fmt: skip
    data = json.dumps(found).encode("ascii")
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def _drawn(request: dict[str, Any], deadline: float) -> dict[str, Any] | None:
    try:
        made = draw(request, deadline)
    except BankError:
        # The seeds that are looked at say what is wrong.
        return None
    cases = []
    for case in made["cases"]:
        text = case["input"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        whole = text if len(text) <= request["small"] else None
        cases.append({"input": whole, "digest": digest, "public": case["public"],
                      "kind": case["kind"]})  # fmt: skip
    return {"values": made["values"], "cases": cases}
