"""A rehearsed interview as a page to read: everything that was said and done, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from jupyter_interviewer.assessment.markdown import fenced, inline, spoken, typed
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.rehearsal.recording import Recording
from jupyter_interviewer.rehearsal.rehearsing import Rehearsed


def page(held: Rehearsed) -> str:
    """Write the transcript of a rehearsed interview as Markdown, with what the checks found."""
    recording = held.recording
    wanted = held.wanted
    head = (
        f"# A {recording.kind} candidate\n\nPlan `{wanted.plan}`, first question "
        f"`{wanted.question}` in {wanted.language}, seed {wanted.seed}. Everything was said and "
        "done by programs."
    )
    return "\n\n".join((head, *_lines(recording), _found(held))) + "\n"


def _lines(recording: Recording) -> Iterator[str]:
    began: datetime | None = None
    shown: tuple[str, ...] = ()
    for event in recording.events:
        data = event.data
        if isinstance(data, e.InterviewStarted):
            began = event.time
        at = _clock(event.time, began)
        if isinstance(data, e.RunRequested | e.SubmissionMade):
            mine = tuple(cell.source for cell in data.cells)
            what = "Runs" if isinstance(data, e.RunRequested) else "Hands in"
            same = mine == shown
            shown = mine
            language = recording.questions[data.index].language.value
            code = " the same code" if same else f"\n\n{_code(data.cells, language)}"
            yield f"**{what}** {at}{code}"
            continue
        line = _line(event, at)
        if line:
            yield line


def _line(event: Event, at: str) -> str:
    data = event.data
    if isinstance(data, e.QuestionServed):
        return f"## {inline(data.title)} ({data.difficulty}) {at}"
    if isinstance(data, e.MessagePosted):
        if data.author == "candidate":
            return f"**Candidate** {at}\n\n{typed(data.text)}"
        taken = f", heard: {data.intent}" if data.intent else ""
        return f"**Interviewer** {at}{taken}\n\n{spoken(data.text)}"
    if isinstance(data, e.RunFinished | e.VerdictReached):
        return f"*{_result(data.verdict)}* {at}"
    if isinstance(data, e.InactivityNoticed):
        return f"*Silence* {at}"
    if isinstance(data, e.ReplySkipped):
        return f"*The interviewer says nothing{f' ({data.reason})' if data.reason else ''}* {at}"
    if isinstance(data, e.PointCovered):
        return f"*Ticked off: {data.point} ({inline(data.note)})* {at}"
    if isinstance(data, e.HintOffered):
        return f"*Offered: a hint ({data.level}) about {inline(data.about)}* {at}"
    if isinstance(data, e.HintDeclined):
        return f"*Not now* {at}"
    if isinstance(data, e.HintGiven):
        return f"**Hint** ({data.level}, {data.left} left) {at}\n\n{spoken(data.text)}"
    if isinstance(data, e.NextOffered):
        return f"*Offered: the next question. {inline(data.why)}* {at}"
    if isinstance(data, e.QuestionChosen) and data.index:
        return f"*Goes on. {inline(data.why)}* {at}"
    if isinstance(data, e.InterviewCompleted):
        return f"*Ended by the {data.by}* {at}"
    return f"*The time is up* {at}" if isinstance(data, e.Expired) else ""


def _code(cells: tuple[Cell, ...], language: str) -> str:
    answers = [cell.source for cell in cells if cell.id.endswith("-answer")]
    return "\n\n".join(fenced(source, language) for source in answers)


def _result(verdict: Verdict) -> str:
    text = f"{verdict.outcome.value.replace('_', ' ')}, {verdict.passed} of {verdict.total}"
    failing = [str(c.index + 1) for c in verdict.cases if c.outcome is not Outcome.ACCEPTED]
    return f"{text}; not case {', '.join(failing[:12])}" if failing else text


def _clock(time: datetime, began: datetime | None) -> str:
    seconds = int((time - began).total_seconds()) if began is not None else 0
    return f"· {seconds // 60}:{seconds % 60:02d}"


def _found(held: Rehearsed) -> str:
    found = [
        f"- {name}: {inline(one.detail)} (event {one.number})"
        for name, findings in held.findings.items()
        for one in findings
    ]
    return "\n".join(("## What the checks found", "", *(found or ["Nothing."])))
