"""Whether a solution or a hidden case was given away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.hints import overlap
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.recording import Recording

_AKIN = overlap.LONGEST // 2
"""Tokens that are in common where twice as many are, also with a comment in between."""
_TELLING = 12
"""Characters from which on a value is nobody's guess."""


def leaks(recording: Recording) -> Iterator[Finding]:
    """Find code of a solution, and inputs of hidden cases, in what the candidate was told."""
    own: dict[int, str] = {}
    for event in recording.events:
        index = recording.index_at(event.number)
        own[index] = own.get(index, "") + "\n" + _written(event)
        text, question = _told(event), recording.questions.get(index)
        if text is None or question is None:
            continue
        known = own[index] + question.statement + question.starter
        for source in recording.solutions.get(index, ()):
            if not _akin(text, source):
                continue
            run = overlap.shared(text, source, question.language)
            if overlap.too_long(run) and _flat(run) not in _flat(known):
                yield Finding(event.number, f"code of a solution: {run}")
        shown = _flat(known + "".join(case.input for case in question.public_cases))
        for secret in _secrets(question):
            if _flat(secret) in _flat(text) and _flat(secret) not in shown:
                yield Finding(event.number, f"a hidden case's value: {secret[:60]}")


def _akin(text: str, source: str) -> bool:
    """Whether a run that is too long can be in common: a few tokens that follow each other are."""
    return not _runs(tuple(overlap.tokens_of(text))).isdisjoint(_runs_of(source))


@lru_cache(maxsize=512)
def _runs_of(source: str) -> frozenset[tuple[str, ...]]:
    return _runs(tuple(overlap.tokens_of(source)))


def _runs(tokens: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(tokens[at : at + _AKIN] for at in range(len(tokens) - _AKIN + 1))


def _written(event: Event) -> str:
    data = event.data
    if isinstance(data, e.DraftSaved | e.RunRequested | e.SubmissionMade):
        return "\n".join(cell.source for cell in data.cells)
    if isinstance(data, e.MessagePosted) and data.author == "candidate":
        return data.text
    # What a run shows of public cases is no secret.
    if isinstance(data, e.RunFinished | e.VerdictReached):
        return "\n".join(
            f"{case.input} {case.expected} {case.actual} {case.error}"
            for case in data.verdict.cases
            if case.public
        )
    return ""


def _told(event: Event) -> str | None:
    data = event.data
    if isinstance(data, e.MessagePosted) and data.author == "interviewer":
        return data.text
    if isinstance(data, e.HintGiven):
        return data.text
    if isinstance(data, e.HintOffered):
        return data.about
    return data.why if isinstance(data, e.NextOffered) else None


def _secrets(question: Question) -> Iterator[str]:
    for case in question.cases:
        if case.public or len(case.input) > 4000:
            continue
        try:
            arguments = codec.loads(case.input)
        except ValueError:
            continue
        for value in arguments if isinstance(arguments, list) else ():
            if len(repr(value)) >= _TELLING and isinstance(value, list | dict | str):
                yield repr(value)


def _flat(text: str) -> str:
    return "".join(text.split())
