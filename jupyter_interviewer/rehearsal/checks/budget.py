"""Whether hints stay within what the plan allows."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.recording import Recording


def budget(recording: Recording) -> Iterator[Finding]:
    """Find hints beyond the budget, hints that nobody asked for, and offers of none."""
    allowed: dict[int, int] = {}
    given: dict[int, int] = {}
    for event in recording.events:
        data = event.data
        if isinstance(data, e.QuestionServed):
            allowed[data.index] = data.hints
        elif isinstance(data, e.HintOffered):
            if given.get(data.index, 0) >= allowed.get(data.index, 0):
                yield Finding(event.number, "offers a hint where none is left")
        elif isinstance(data, e.HintGiven):
            given[data.index] = given.get(data.index, 0) + 1
            most = allowed.get(data.index, 0)
            if given[data.index] > most:
                yield Finding(event.number, f"hint {given[data.index]} of {most}")
            elif data.left != most - given[data.index]:
                yield Finding(event.number, f"says that {data.left} hints are left")
            cause = recording.events[event.cause - 1].data if event.cause else None
            if not isinstance(cause, e.HintRequested):
                yield Finding(event.number, "a hint that nobody asked for")
