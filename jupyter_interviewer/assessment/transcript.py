"""The transcript: who said, handed in and got what, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from jupyter_interviewer.assessment.markdown import fenced, inline, spoken, typed
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.verdict import Outcome, Verdict

VERSION = 1


def as_json(events: Sequence[Event]) -> dict[str, Any]:
    """Give the transcript as data.

    Returns
    -------
    dict
        ``{version, interview, plan, started, ended, entries}``; an entry is ``{number, time,
        kind, …}`` with the kinds ``started``, ``question``, ``message``, ``run``,
        ``submission``, ``result``, ``hint_offer``, ``hint``, ``next_offer`` and ``ended``. Of
        cases there stand counts by outcome, nothing that went in or out.
    """
    created = next((x.data for x in events if isinstance(x.data, e.InterviewCreated)), None)
    entries = list(_entries(events))
    times = {entry["kind"]: entry["time"] for entry in entries}
    return {
        "version": VERSION,
        "interview": created.interview if created else None,
        "plan": {"id": created.plan.id, "title": created.plan.title} if created else None,
        "started": times.get("started"),
        "ended": times.get("ended"),
        "entries": entries,
    }


def markdown(events: Sequence[Event]) -> str:
    """Give the transcript as Markdown.

    What people typed is escaped and shows as it was typed; code stands in fences that
    nothing in it can close.
    """
    data = as_json(events)
    plan = data["plan"]["title"] if data["plan"] else "Interview"
    lines = [f"# {inline(plan)}"]
    began = None
    for event in events:
        if isinstance(event.data, e.InterviewStarted):
            began = event.time
    if began is not None:
        lines.append(f"Begun on {began:%Y-%m-%d at %H:%M} ({began.tzname() or 'local time'}).")
    for entry in data["entries"]:
        lines.append(_written(entry, began))
    return "\n\n".join(line for line in lines if line) + "\n"


def _entries(events: Sequence[Event]) -> Iterator[dict[str, Any]]:
    # A hint that is also spoken is told once.
    given = {x.data.hint for x in events if isinstance(x.data, e.HintGiven)}
    for event in events:
        if isinstance(event.data, e.MessagePosted) and event.data.hint in given:
            continue
        body = _entry(event)
        if body is not None:
            kind, fields = body
            head = {"number": event.number, "time": event.time.isoformat(), "kind": kind}
            yield {**head, **fields}


def _entry(event: Event) -> tuple[str, dict[str, Any]] | None:
    data = event.data
    if isinstance(data, e.InterviewStarted):
        return "started", {"deadline": data.deadline.isoformat()}
    if isinstance(data, e.QuestionServed):
        shared = {"index": data.index, "title": data.title, "difficulty": data.difficulty.value}
        return "question", {**shared, "question": data.question, "seed": data.seed}
    if isinstance(data, e.MessagePosted):
        fields: dict[str, Any] = {"author": data.author, "text": data.text}
        if data.engine is not None:
            fields["engine"] = data.engine
        if data.interrupted:
            fields["interrupted"] = True
        return "message", fields
    if isinstance(data, e.RunRequested):
        return "run", {"id": data.run, "by": data.by, "cells": _cells(data.cells)}
    if isinstance(data, e.SubmissionMade):
        return "submission", {"id": data.submission, "by": data.by, "cells": _cells(data.cells)}
    if isinstance(data, e.RunFinished):
        return "result", {"of": "run", "id": data.run, **summary(data.verdict)}
    if isinstance(data, e.VerdictReached):
        return "result", {"of": "submission", "id": data.submission, **summary(data.verdict)}
    if isinstance(data, e.HintOffered):
        return "hint_offer", {"level": data.level.value, "about": data.about}
    if isinstance(data, e.HintGiven):
        return "hint", {"level": data.level.value, "text": data.text, "left": data.left}
    if isinstance(data, e.NextOffered):
        return "next_offer", {"why": data.why}
    if isinstance(data, e.InterviewCompleted):
        return "ended", {"by": data.by}
    if isinstance(data, e.Expired):
        return "ended", {"by": "clock"}
    return None


def _cells(cells: Sequence[Cell]) -> list[dict[str, str]]:
    return [{"id": cell.id, "source": cell.source} for cell in cells]


def summary(verdict: Verdict) -> dict[str, Any]:
    """Sum a verdict up without anything that went into a case or came out of it."""
    kinds = Counter(case.outcome.value for case in verdict.cases)
    found: dict[str, Any] = {
        "outcome": verdict.outcome.value,
        "passed": verdict.passed,
        "total": verdict.total,
        "outcomes": dict(sorted(kinds.items())),
    }
    if verdict.message and not verdict.cases:
        found["message"] = verdict.message
    return found


def _written(entry: dict[str, Any], began: datetime | None) -> str:
    at = _clock(datetime.fromisoformat(entry["time"]), began)
    kind = entry["kind"]
    if kind == "question":
        return f"## Question {entry['index'] + 1}: {inline(entry['title'])} ({entry['difficulty']})"
    if kind == "message":
        text = entry["text"]
        if entry["author"] == "candidate":
            return f"**Candidate** · {at}\n\n{typed(text)}"
        tail = " *(interrupted)*" if entry.get("interrupted") else ""
        return f"**Interviewer** · {at}{tail}\n\n{spoken(text)}"
    if kind in {"run", "submission"}:
        who = {"clock": "handed in at the end", "interviewer": "run by the interviewer"}
        what = who.get(entry["by"], "run" if kind == "run" else "submitted")
        cells = [cell["source"] for cell in entry["cells"] if cell["source"].strip()]
        code = "\n\n".join(fenced(source, "python") for source in cells)
        return f"*Code {what}* · {at}\n\n{code}".rstrip()
    if kind == "result":
        return f"*Result of the {entry['of']}* · {at}: {_result(entry)}"
    if kind == "hint_offer":
        return f"*A hint was offered ({entry['level']}, {inline(entry['about'])})* · {at}"
    if kind == "hint":
        return (
            f"**Hint** ({entry['level']}, {entry['left']} left) · {at}\n\n{spoken(entry['text'])}"
        )
    if kind == "next_offer":
        return f"*Another question was offered* · {at}: {inline(entry['why'])}"
    if kind == "ended":
        by = {"clock": "The time was up", "candidate": "The candidate ended the interview"}
        return f"*{by.get(entry['by'], 'The interviewer closed the interview')}* · {at}"
    return ""


def _result(entry: dict[str, Any]) -> str:
    outcome = Outcome(entry["outcome"]).value.replace("_", " ")
    text = f"**{outcome}**, {entry['passed']} of {entry['total']} cases"
    others = {k: n for k, n in entry["outcomes"].items() if k != Outcome.ACCEPTED.value}
    if others:
        text += " (" + ", ".join(f"{n} {k.replace('_', ' ')}" for k, n in others.items()) + ")"
    if entry.get("message"):
        text += f". {inline(entry['message'])}"
    return text


def _clock(time: datetime, began: datetime | None) -> str:
    if began is None:
        return f"{time:%H:%M:%S}"
    seconds = max(0, int((time - began).total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02d}"
