"""The executed part of the gate for other languages than Python, by grading."""

from __future__ import annotations

import asyncio
import difflib
import re
import textwrap
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from typing import Protocol

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.job import Graded, Job

MOST = 12
"""Whole answers that are graded for one hint."""


class Grader(Protocol):
    """Grades answers elsewhere; ``grading.pool.Pool`` is one."""

    def submit(self, job: Job) -> Future[Graded]:
        """Queue a job."""
        ...


async def leaked_elsewhere(
    question: Question, cells: Sequence[Cell], pieces: Sequence[str], grader: Grader
) -> str | None:
    """Grade an answer as it is and with pieces of code in it; say what these make pass."""
    sources = [cell.source for cell in cells]
    programs = [one for piece in pieces for one in _programs(piece, sources, question)]
    programs = list(dict.fromkeys(programs))[:MOST]
    if not programs:
        return None
    hidden = tuple(case for case in question.cases if not case.public)
    asked = question.model_copy(update={"cases": hidden})
    jobs = [
        Job(question=asked, cells=(Cell(id="answer", source=source),), kind="submission")
        for source in ("\n\n".join(sources), *programs)
    ]
    graded = await asyncio.gather(*(asyncio.wrap_future(grader.submit(job)) for job in jobs))
    had, *others = [_passed(asked, one.verdict) for one in graded]
    for kinds in others:
        if gained := kinds - had:
            return f"its code makes hidden cases pass ({', '.join(sorted(gained))})"
    return None


def _passed(question: Question, verdict: Verdict) -> set[str]:
    """Give the classes of which all cases passed."""
    right = {case.index for case in verdict.cases if case.outcome is Outcome.ACCEPTED}
    kinds = {case.kind for case in question.cases}
    return kinds - {case.kind for n, case in enumerate(question.cases) if n not in right}


def _programs(piece: str, sources: Sequence[str], question: Question) -> Iterator[str]:
    """Write whole answers: the piece alone, in place of the body, and in place of lines."""
    piece = textwrap.dedent(piece).strip("\n")
    name = re.escape(question.entry_point)
    if question.language is Language.SQL or re.search(rf"\b{name}\b", piece):
        yield piece
    if question.language is not Language.SQL and question.entry_kind is EntryKind.FUNCTION:
        head = f"function {question.entry_point}({', '.join(question.parameters)})"
        yield f"{head} {{\n{piece}\n}}"
        yield f"{head} {{\nreturn {piece.rstrip(';')};\n}}"
    whole = "\n\n".join(sources)
    lines = whole.split("\n")
    likely = sorted(
        (number for number, line in enumerate(lines) if line.strip()),
        key=lambda number: -difflib.SequenceMatcher(None, lines[number], piece).ratio(),
    )
    for number in likely[:4]:
        yield "\n".join([*lines[:number], piece, *lines[number + 1 :]])
    for number in likely[:2]:
        yield "\n".join([*lines[:number], piece, *lines[number:]])
