"""How readable a piece of code is, by figures.

The figures come from a process of its own, `measuring`: Python's own parser and ruff for Python,
lizard and Deno's linter for JavaScript and TypeScript. ``docs/quality.md`` says why these.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from jupyter_interviewer.assessment.linters import linter
from jupyter_interviewer.domain.quality import Finding, Quality
from jupyter_interviewer.domain.question import Language

MAX_READ = 60_000
"""Characters beyond which code is not read."""

MAX_LINE = 5_000
"""Characters of a line beyond which nobody wrote it by hand."""

SECONDS = 8.0
"""Wall seconds after which measuring is given up."""

_PROGRAM = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from jupyter_interviewer.assessment.measuring import main
main()
"""


def measure(source: str, language: Language = Language.PYTHON) -> Quality:
    """Measure code; the figures are absent, with the reason, where it cannot be read.

    Parameters
    ----------
    source
        A candidate's source; it is parsed and never executed.
    language
        What it is written in.

    Notes
    -----
    From ten points are taken: 0.5 for each step of cyclomatic complexity above 10 (McCabe's
    limit, "A Complexity Measure", 1976), at most 3; 1 for each level of nesting above 3, at
    most 2; 1 for each 20 lines by which the longest function exceeds 40, at most 2; 0.25 for
    each line over 100 characters, at most 1; 0.5 for each finding of the linter, at most 3; 1 for
    placeholders left; 1 if more than half of at least four names have one letter (``i``,
    ``j``, ``k``, ``n``, ``x``, ``y``, ``_`` aside). Comments take and give nothing: a short
    function may need none. Where there is no linter, nothing is taken for findings.
    """
    if language is Language.SQL:
        return Quality(reason="there are no figures for SQL")
    if len(source) > MAX_READ:
        return Quality(reason=f"more than {MAX_READ:,} characters")
    if not source.strip():
        return Quality(reason="there is no code")
    if max(map(len, source.splitlines())) > MAX_LINE:
        return Quality(reason=f"a line of more than {MAX_LINE:,} characters")
    return _measured(source, language)


@lru_cache(maxsize=256)
def _measured(source: str, language: Language) -> Quality:
    with tempfile.TemporaryDirectory(prefix="quality-") as folder:
        found = linter(language, source, Path(folder))
        request = {
            "source": source,
            "language": language.value,
            "linter": None if isinstance(found, str) else found,
        }
        answer = _ask(request, folder)
    figures = answer.get("figures", "it took too much time or memory to parse")
    if isinstance(figures, str):
        return Quality(reason=figures)
    findings, reason = answer.get("findings"), None
    if isinstance(found, str):
        reason = f"no findings: {found}"
    elif findings is None:
        reason = "no findings: the linter cannot read it"
    try:
        return _quality(source, figures, findings, reason)
    except (ValidationError, KeyError, TypeError):
        return Quality(reason="it cannot be parsed")


def _ask(request: Mapping[str, Any], folder: str) -> Mapping[str, Any]:
    """Give what the measuring process answered; nothing where it broke."""
    paths = json.dumps([str(Path(path).absolute()) for path in sys.path])
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", "-B", "-c", _PROGRAM, paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={"LANG": "C.UTF-8"},
        start_new_session=True,
    )
    try:
        out = process.communicate(json.dumps(request).encode("ascii"), timeout=SECONDS)[0]
        answer = json.loads(out)
    except (subprocess.TimeoutExpired, ValueError):
        return {}
    finally:
        # The linter too, which is in its group.
        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    return answer if isinstance(answer, dict) else {}


def _quality(
    source: str,
    figures: Mapping[str, Any],
    findings: Sequence[Mapping[str, Any]] | None,
    reason: str | None,
) -> Quality:
    found = None if findings is None else tuple(Finding(**finding) for finding in findings)
    faults: list[str] = []
    off = 0.0

    def take(points: float, most: float, *words: str) -> None:
        nonlocal off
        if points > 0:
            off += min(points, most)
            faults.extend(words)

    complexity, depth, longest = figures["complexity"], figures["depth"], figures["longest"]
    take(0.5 * (complexity - 10), 3, f"a function with {complexity} ways through it")
    take(1.0 * (depth - 3), 2, f"blocks nested {depth} deep")
    take((longest - 40) / 20, 2, f"a function of {longest} lines")
    wide = [n for n, line in enumerate(source.splitlines(), 1) if len(line) > 100]
    take(0.25 * len(wide), 1, f"lines over 100 characters (line {wide[0] if wide else 0})")
    take(0.5 * len(found or ()), 3, *_told(found or ()))
    holders = figures["placeholders"]
    take(float(bool(holders)), 1, f"a placeholder left (line {min(holders, default=0)})")
    names = figures["names"]
    short = [name for name in names if len(name) == 1 and name not in "ijknxy_"]
    take(float(len(names) >= 4 and len(short) * 2 > len(names)), 1, "names of one letter")
    return Quality(
        lines=figures["lines"],
        comments=figures["comments"],
        functions=figures["functions"],
        complexity=complexity,
        depth=depth,
        longest=longest,
        findings=found,
        faults=tuple(faults),
        score=round(max(0.0, 10.0 - off), 1),
        reason=reason,
    )


def _told(findings: Sequence[Finding]) -> list[str]:
    """Tell of each rule once, with the first line where it was broken."""
    first: dict[str, Finding] = {}
    for finding in findings:
        first.setdefault(finding.rule, finding)
    told = [(one.message.rstrip("."), one.line) for one in first.values()]
    return [f"{text[:1].lower()}{text[1:]} (line {line})" for text, line in told[:5]]
