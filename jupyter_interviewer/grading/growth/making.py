"""Makes inputs of growing size from a bank's code. Runs as a script inside the sandbox.

Reads one JSON object from standard input and writes one to standard output. Standard library
only; the codec and `draws` travel along as text. It is another sandbox than that of the answer.
"""

from __future__ import annotations

import base64
import json
import os
import sys
import time
import zlib
from types import ModuleType
from typing import Any

from jupyter_interviewer.domain.codec import dumps, loads
from jupyter_interviewer.questions.draws import Draws

SECONDS = 6.0
"""Processor seconds after which no larger input is begun."""
LARGEST = 1_600_000
"""Characters of the largest input."""
ALL = 3_500_000
"""Characters of all inputs, compressed."""


def main() -> None:
    """Answer the one request of standard input."""
    request = json.load(sys.stdin.buffer)
    out = os.dup(1)
    # What the bank prints must not get between.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    try:
        reply = make(request)
    except (Exception, SystemExit) as error:
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        reply = {"error": said}
    data = json.dumps(reply).encode("ascii")
    while data:
        data = data[os.write(out, data) :]
    os._exit(0)


def make(request: dict[str, Any]) -> dict[str, Any]:
    """Make as many inputs as fit, small ones first."""
    module = ModuleType("variant")
    sys.modules["variant"] = module
    exec(compile(request["source"], "variant.py", "exec"), module.__dict__)  # noqa: S102
    made: list[tuple[int, str]] = []
    characters = 0
    for size in sizes():
        if time.process_time() > SECONDS:
            break
        rng = Draws(f"growth:{request['seed']}:{size}")
        arguments = module.growth(rng, loads(request["values"]), size)
        if arguments is None:
            break
        text = dumps(arguments)
        packed = base64.b64encode(zlib.compress(text.encode("ascii"), 1)).decode("ascii")
        characters += len(packed)
        if len(text) > LARGEST or characters > ALL:
            break
        made.append((size, packed))
    grows = getattr(module, "GROWS", {"n": "elements"})
    return {"grows": {str(name): str(what) for name, what in grows.items()}, "inputs": made}


def sizes() -> list[int]:
    """All sizes to a million: each up to 32, where a step may double the time; then by √2."""
    steps = [round(32 * 2 ** (step / 2)) for step in range(1, 31)]
    return [*range(1, 33), *steps]
