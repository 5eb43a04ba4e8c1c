"""Which linter reads a language, and how it is called. A candidate's source comes on its input."""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path
from typing import TypedDict

from jupyter_interviewer.assessment.python_figures import plain
from jupyter_interviewer.domain.question import Language

# What is likely wrong or plainly clumsy. Not here: what only styles, names that a cell may not
# define itself (F821), the last expression of a cell (B015, B018, E703), and shadowing by
# parameters, which the question names.
_RULES = (
    "E7,F,B,C4,PIE,T201,A001,PLW0120,PLW0127,PLW0129,PLW0131,PLW0602,PLW0603,PLW0711,"
    "SIM101,SIM103,SIM109,SIM118,SIM201,SIM202,SIM208,SIM210,SIM211,SIM212,SIM220,SIM221,SIM222"
)
_NOT_RULES = "B015,B018,B905,C408,C417,E703,F704,F706,F821,F822"


class Linter(TypedDict):
    """A command, its whole environment, and the source as it reads it."""

    command: list[str]
    environment: dict[str, str]
    source: str


def linter(language: Language, source: str, folder: Path) -> Linter | str:
    """Give the linter for a source, or what is missing.

    Parameters
    ----------
    language
        What the source is written in.
    source
        As the candidate wrote it.
    folder
        An empty folder for what the linter may want to write.
    """
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "NO_COLOR": "1"}
    if language is Language.PYTHON:
        ruff = _installed("ruff")
        if ruff is None:
            return "ruff is not installed"
        return {
            "command": [
                ruff, "check", "--isolated", "--no-cache", "--ignore-noqa", "--quiet",
                "--output-format=json", "--target-version=py311", "--stdin-filename=answer.py",
                f"--select={_RULES}", f"--ignore={_NOT_RULES}", "-",
            ],
            "environment": environment,
            "source": plain(source),
        }  # fmt: skip
    deno = _installed("deno")
    if deno is None:
        return "deno is not installed"
    return {
        "command": [
            deno, "lint", "--json", "--no-config",
            "--ext=ts" if language is Language.TYPESCRIPT else "--ext=js", "-",
        ],
        "environment": {
            **environment,
            "DENO_DIR": str(folder / "deno"),
            "DENO_NO_UPDATE_CHECK": "1",
            "DENO_V8_FLAGS": "--max-old-space-size=256",
        },
        # Nobody excuses findings in their own answer.
        "source": re.sub(r"deno-lint-(?=ignore)", "deno-lint_", source),
    }  # fmt: skip


@cache
def _installed(name: str) -> str | None:
    """Give the path of a program that a package of that name brings along."""
    try:
        return str(getattr(importlib.import_module(name), f"find_{name}_bin")())
    except (ImportError, AttributeError, FileNotFoundError):
        return None
