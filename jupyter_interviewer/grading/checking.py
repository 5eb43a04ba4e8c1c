"""Asks a question's own checker about answers. Runs inside a sandbox of its own, as text.

What is asked comes in as lines of JSON: first the checker and its bounds, then one line a case.
Each case is asked in a forked process, so that an answer on which the checker crashes, stalls or
takes all memory costs that case alone. No code of a candidate is here, only what it returned, as
data. Standard library only.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, TextIO

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.questions.children import Child, children_seconds, describe, gather

FILE = "checker.py"
MAX_REASON = 300
_START_SECONDS = 1.0
_MEMORY = 768 << 20


def main() -> None:
    """Answer what comes in on standard input, one line for each."""
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    # What the checker prints is for the log and must not come between the answers.
    os.dup2(2, 1)
    bounds = json.loads(sys.stdin.readline())
    try:
        check = load(bounds["source"])
    except BaseException as error:
        _say(out, {"broken": describe(error, FILE)[0]})
        return
    _say(out, {"loaded": True})
    asker = Asker(check, bounds["case_seconds"], bounds["total_seconds"], bounds["least_seconds"])
    for line in sys.stdin:
        arguments, expected, actual = json.loads(line)
        _say(out, asker.ask(arguments, expected, actual))


def load(source: str) -> Callable[..., Any]:
    """Execute the checker's source and give its function.

    Raises
    ------
    TypeError
        It defines no function ``check``; or whatever else the source raises.
    """
    module = ModuleType("checker")
    sys.modules["checker"] = module
    exec(compile(source, FILE, "exec"), module.__dict__)  # noqa: S102
    check = getattr(module, "check", None)
    if not callable(check):
        raise TypeError("it defines no function `check(arguments, expected, actual)`")
    return check  # type: ignore[no-any-return]


class Asker:
    """Asks about one case after the other, each in a process of its own.

    Parameters
    ----------
    check
        The checker.
    case_seconds
        Processor seconds that one case may take.
    total_seconds
        What all may take together; once it is used up, ``least_seconds`` are left for each.
    """

    def __init__(
        self,
        check: Callable[..., Any],
        case_seconds: float,
        total_seconds: float,
        least_seconds: float,
    ) -> None:
        self.check = check
        self.case_seconds = case_seconds
        self.total_seconds = total_seconds
        self.least_seconds = least_seconds

    def ask(self, arguments: str, expected: str, actual: str) -> dict[str, Any]:
        """Ask about one answer; the texts are the codec's.

        Where the checker fails, it is asked about the expected value in its place. If it copes
        with that, it was the answer that it could not be asked about.
        """
        answer = self._in_child(arguments, expected, actual)
        if "failed" in answer:
            control = self._in_child(arguments, expected, expected)
            answer["copes"] = "right" in control
        return answer

    def _in_child(self, *texts: str) -> dict[str, Any]:
        left = self.total_seconds - children_seconds()
        seconds = max(self.least_seconds, min(self.case_seconds, left))
        child = Child(lambda: self._answer(texts), seconds)
        (lines,) = gather([child], time.monotonic() + seconds * 2 + _START_SECONDS, workers=1)
        if lines and isinstance(lines[0], dict):
            return lines[0]
        return {"failed": "it took too long" if child.out_of_time else "its process died"}

    def _answer(self, texts: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        most = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        try:
            # Below what the sandbox allows in all, which would end every case.
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
            answer = self.check(*map(loads, texts))
        except BaseException as error:
            yield {"failed": describe(error, FILE)[0]}
            return
        match answer:
            case bool():
                yield {"right": answer, "reason": None}
            case (bool() as right, str() as reason):
                yield {"right": right, "reason": reason[:MAX_REASON]}
            case _:
                said = f"it gave {type(answer).__name__}, expected bool or (bool, reason)"
                yield {"nonsense": said}


def _say(out: TextIO, answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer) + "\n")
    out.flush()
