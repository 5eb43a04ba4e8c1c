"""Writing an imported question as a folder of a bank."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from jupyter_interviewer.domain.question import Comparison, EntryKind
from jupyter_interviewer.questions import fixed, schema
from jupyter_interviewer.questions.importing.draft import Draft
from jupyter_interviewer.questions.scaffold import write_schema
from jupyter_interviewer.questions.template import SUFFIXES


class Exists(Exception):
    """The folder is there already, and is not to be replaced."""


def write(draft: Draft, bank: Path, *, replace: bool = False) -> Path:
    """Write a question's folder into a bank.

    Parameters
    ----------
    draft
        What was read.
    bank
        A folder; made where it is missing.
    replace
        Whether files of a folder that is there may be written over.

    Returns
    -------
    Path
        The question's folder.

    Raises
    ------
    Exists
        It is there already.
    OSError
        It cannot be written.
    """
    folder = bank / draft.id
    if folder.exists() and not replace:
        raise Exists(f"{folder} exists")
    for name, text in files(draft).items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    write_schema(bank)
    return folder


def files(draft: Draft) -> dict[str, str]:
    """Give the texts of a question's files, by name within its folder."""
    suffix = SUFFIXES[draft.language]
    found = {
        "question.yaml": schema.LINE
        + yaml.safe_dump(
            _fields(draft), sort_keys=False, allow_unicode=True, width=110
        ),
        "statement.md": _statement(draft),
        fixed.FILE: fixed.write(draft.cases, draft.kind),
        f"starters/{draft.language.value}{suffix}": draft.starter,
    }  # fmt: skip
    if draft.setup:
        found[f"setup/{draft.language.value}{suffix}"] = draft.setup.rstrip() + "\n"
    for language, source in draft.solutions.items():
        found[f"solutions/solution{SUFFIXES[language]}"] = source
    return found


def _statement(draft: Draft) -> str:
    """Give the text, which must say what is to be defined."""
    text = draft.statement.strip()
    if not re.search(rf"\b{re.escape(draft.entry)}\b", text):
        given = ", ".join(name for name, _ in draft.parameters)
        text += f"\n\nDefine `{draft.entry}{f'({given})' if given else ''}`."
    return text + "\n"


def _fields(draft: Draft) -> dict[str, Any]:
    language = draft.language.value
    signature: dict[str, Any] = {
        "entry": {"kind": draft.kind.value, "name": {language: draft.entry}}
    }
    if draft.kind is EntryKind.FUNCTION:
        parameters = [{"name": name, "type": kind} for name, kind in draft.parameters]
        signature |= {"parameters": parameters, "returns": draft.returns or "any"}
    fields: dict[str, Any] = {
        "id": draft.id,
        "title": draft.title,
        "kind": "coding",
        "difficulty": draft.difficulty.value,
        "topics": list(draft.topics),
        "languages": [language],
        "signature": signature,
        "comparison": draft.comparison.model_dump(exclude_defaults=True)
        | {"kind": draft.comparison.kind},
    }
    edges = sorted({case.kind for case in draft.cases if not case.public} - {"basic"})
    if edges:
        fields["edges"] = edges
    if draft.comparison == Comparison():
        del fields["comparison"]
    return fields | {"origin": draft.origin.model_dump(exclude_none=True)}
