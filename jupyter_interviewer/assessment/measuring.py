"""Measures source texts in a process of its own, which may break on them.

Parsers have limits that untrusted source finds: depth, memory, time. So whoever wants figures
(`quality.measure`) starts this, and it starts the linter. It reads one JSON object and writes one.
Beyond the standard library only lizard is imported, for JavaScript and TypeScript. The source is
parsed and never executed.
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.assessment.figures import Figures

CPU_SECONDS = 2
MEMORY = 1 << 30
MAX_FINDINGS = 50
_MAX_REPORT = 64 << 20
_MAX_MESSAGE = 200


def main() -> None:
    """Answer the request on standard input."""
    request = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    linter = _start(request["linter"])
    # Not before: Deno reserves far more address space than it uses.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answer: dict[str, Any] = {"figures": _figures(request["language"], request["source"])}
    if linter is not None:
        try:
            answer["findings"] = _findings(linter, request["linter"]["source"])
        except SyntaxError as error:
            # Of what is no JavaScript lizard tells figures all the same.
            if not isinstance(answer["figures"], str):
                answer["figures"] = f"it cannot be parsed: {error.msg}"
    json.dump(answer, sys.stdout)


def _figures(language: str, source: str) -> Figures | str:
    """Give the figures, or why there are none."""
    try:
        if language == "python":
            from jupyter_interviewer.assessment import python_figures

            return python_figures.figures(source)
        from jupyter_interviewer.assessment import script_figures

        return script_figures.figures(source, language)
    except ModuleNotFoundError as error:
        return f"{error.name} is not installed"
    except SyntaxError as error:
        return f"it cannot be parsed: {error.msg} (line {error.lineno or 1})"
    except (ValueError, RecursionError, MemoryError):
        return "it cannot be parsed"


def _start(linter: Mapping[str, Any] | None) -> subprocess.Popen[bytes] | None:
    if linter is None:
        return None
    with suppress(OSError):
        return subprocess.Popen(
            linter["command"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=linter["environment"],
        )
    return None


def _findings(linter: subprocess.Popen[bytes], source: str) -> Sequence[Mapping[str, Any]] | None:
    """Give what the linter found; None where it broke.

    Raises
    ------
    SyntaxError
        The linter says that the source cannot be parsed.
    """
    report = linter.communicate(source.encode("utf-8", "replace"))[0]
    if len(report) > _MAX_REPORT:
        return None
    try:
        told = json.loads(report)
        found = list(_deno(told, source) if isinstance(told, dict) else _ruff(told))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, MemoryError):
        return None
    found.sort(key=lambda finding: finding["line"])
    return found[:MAX_FINDINGS]


def _ruff(told: Any) -> Iterable[Mapping[str, Any]]:
    for finding in told:
        if finding["code"] in (None, "invalid-syntax"):
            raise SyntaxError(_line(finding["message"]))
        yield _finding(finding["code"], finding["message"], finding["location"]["row"])


_TOP_LEVEL = re.compile(
    r"(export\s+)?(default\s+)?(async\s+)?"
    r"(function|class|const|let|var|type|interface|enum|abstract)\b"
)


def _deno(told: Any, source: str) -> Iterable[Mapping[str, Any]]:
    if told["errors"]:
        raise SyntaxError(_line(told["errors"][0]["message"]))
    lines = source.split("\n")
    for finding in told["diagnostics"]:
        row = finding["range"]["start"]["line"]
        # What a module defines at its top is used by whoever grades it.
        if finding["code"] == "no-unused-vars" and _TOP_LEVEL.match(lines[row - 1]):
            continue
        yield _finding(finding["code"], finding["message"], row)


def _line(message: Any) -> str:
    """Give the first line of what a linter says of broken source."""
    return str(message).strip().partition("\n")[0][:_MAX_MESSAGE]


def _finding(rule: str, message: str, line: int) -> Mapping[str, Any]:
    return {"rule": str(rule)[:60], "message": str(message)[:_MAX_MESSAGE], "line": int(line)}
