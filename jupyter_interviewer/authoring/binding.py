"""From what a model wrote to a question's folder."""

from __future__ import annotations

import hashlib
import json
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from jupyter_interviewer.authoring.manuscript import Manuscript
from jupyter_interviewer.domain.question import Difficulty, Language
from jupyter_interviewer.questions import schema
from jupyter_interviewer.questions.declaration import declare
from jupyter_interviewer.questions.reading import FILE
from jupyter_interviewer.questions.spec import Written

STARTER = "starters/python.py"
SOLUTIONS = ("solution", "solution_two")
"""Names of the two solutions; the first is the oracle."""


def id_of(manuscript: Manuscript) -> str:
    """Name a question by what it asks for and what it says: no name of the model's is a path."""
    text = manuscript.model_dump_json()
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{manuscript.name.replace('_', '-')}-{digest[:6]}"


def files(
    id: str,
    manuscript: Manuscript,
    difficulty: Difficulty,
    solutions: Mapping[str, str],
    written: Written,
) -> dict[str, str]:
    """Give the texts of a question's files, by name within its folder.

    Parameters
    ----------
    solutions
        Sources by name; the starter stands in for them while there is none.
    """
    starter = starter_of(manuscript)
    found = {
        FILE: schema.LINE
        + yaml.safe_dump(
            fields(id, manuscript, difficulty, written),
            sort_keys=False,
            allow_unicode=True,
            width=110,
        ),
        "statement.md": manuscript.statement.strip() + "\n",
        "variant.py": manuscript.variant.rstrip() + "\n",
        STARTER: starter,
    }
    for name, source in (solutions or {SOLUTIONS[0]: starter}).items():
        found[f"solutions/{name}.py"] = source.rstrip() + "\n"
    for slip in manuscript.mistakes:
        head = f"# misconception: {slip.misconception.strip()}\n# hint: {slip.hint.strip()}\n"
        found[f"mistakes/{slip.name}.py"] = head + slip.code.strip() + "\n"
    return found


def fields(
    id: str, manuscript: Manuscript, difficulty: Difficulty, written: Written
) -> dict[str, Any]:
    """Give the fields of ``question.yaml``."""
    plain = json.loads(manuscript.model_dump_json())
    return {
        "id": id,
        "title": manuscript.title,
        "kind": "coding",
        "difficulty": difficulty.value,
        "topics": plain["topics"],
        "languages": ["python"],
        "signature": manuscript.signature.model_dump(mode="json", exclude={"methods"}),
        "comparison": {"kind": manuscript.comparison},
        "complexity": {"time": manuscript.time, "space": manuscript.space},
        "edges": plain["edges"],
        "hints": plain["hints"],
        "probes": plain["probes"],
        "rubric": plain["rubric"],
        "written": written.model_dump(mode="json"),
    }


def heading(manuscript: Manuscript) -> str:
    """Give the function's head, with types."""
    (line,) = declare(manuscript.signature, Language.PYTHON)
    return f"def {line}:"


def starter_of(manuscript: Manuscript) -> str:
    """Write the starter, which is ours: nothing of an answer can be in it."""
    body = '"""Answer as the page says."""\n# Write your answer here.\n...\n'
    return f"{heading(manuscript)}\n{textwrap.indent(body, '    ')}"


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write a folder's files, whose names are ours."""
    for name, text in texts.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", errors="replace")
    return folder
