"""Rehearsals as a table for a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import EventData
from jupyter_interviewer.rehearsal.checks import CHECKS
from jupyter_interviewer.rehearsal.recording import Kind
from jupyter_interviewer.rehearsal.rehearsing import Rehearsed


def table(held: Sequence[Rehearsed]) -> str:
    """Give the number of findings per check and kind of candidate, and what they are based on."""
    kinds = [kind for kind in Kind if any(one.recording.kind is kind for one in held)]
    rows = [["", *(kind.value for kind in kinds), "all"]]
    rows.append(["interviews", *_each(held, kinds, lambda _: 1)])
    rows.append(["questions", *_each(held, kinds, _count(e.QuestionServed))])
    rows.append(["runs, submissions", *_each(held, kinds, _count(e.RunFinished, e.VerdictReached))])
    rows.append(["hints", *_each(held, kinds, _count(e.HintGiven))])
    rows.append(["said to the candidate", *_each(held, kinds, lambda one: len(_said(one)))])
    rows.append(["said by the candidate", *_each(held, kinds, lambda one: len(_heard(one)))])
    for name in CHECKS:
        rows.append([name, *_each(held, kinds, lambda one, name=name: len(one.findings[name]))])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            part.rjust(width) if column else part.ljust(width)
            for column, (part, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def findings(held: Sequence[Rehearsed]) -> str:
    """Tell each finding in a line."""
    return "\n".join(
        f"{one.recording.name}: {name}: {found.detail} (event {found.number})"
        for one in held
        for name, each in one.findings.items()
        for found in each
    )


def plain(held: Sequence[Rehearsed]) -> dict[str, Any]:
    """Give them as plain data, for JSON."""
    return {
        "clean": all(one.clean for one in held),
        "interviews": [
            {
                "name": one.recording.name,
                "kind": one.recording.kind.value,
                "wanted": one.wanted.model_dump(mode="json", exclude_none=True),
                "engines": sorted({data.engine or "" for _, data in one.recording.spoken}),
                "events": len(one.recording.events),
                "said": len(_said(one)),
                "heard": len(_heard(one)),
                "questions": len(one.recording.of(e.QuestionServed)),
                "graded": len(one.recording.of(e.RunFinished, e.VerdictReached)),
                "hints": len(one.recording.of(e.HintGiven)),
                "findings": [
                    {"check": name, "event": found.number, "detail": found.detail}
                    for name, each in one.findings.items()
                    for found in each
                ],
            }
            for one in held
        ],
        "findings": {name: sum(len(one.findings[name]) for one in held) for name in CHECKS},
    }


def _each(held: Sequence[Rehearsed], kinds: Sequence[Kind], figure: Any) -> list[str]:
    sums = [sum(figure(one) for one in held if one.recording.kind is kind) for kind in kinds]
    return [str(one) for one in (*sums, sum(sums))]


def _count(*types: type[EventData]) -> Any:
    return lambda one: len(one.recording.of(*types))


def _said(one: Rehearsed) -> list[Any]:
    return list(one.recording.spoken)


def _heard(one: Rehearsed) -> list[Any]:
    return [event for event, data in one.recording.messages if data.author == "candidate"]
