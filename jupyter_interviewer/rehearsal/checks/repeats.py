"""Whether the interviewer repeats itself, or asks what it knows."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.modelled.sentences import Sentences
from jupyter_interviewer.interviewer.scene import Brief
from jupyter_interviewer.interviewer.speech import plain, questions, uses
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.checks.scenes import scenes
from jupyter_interviewer.rehearsal.recording import Meaning, Recording

_WORDS = 6
"""From which on a sentence that is said once more is noticed."""
_ASKED_FOR = {"repeat", "clarify", "meta"}
"""What somebody asks for again is said again."""
_OFTEN = 3
"""How often a sentence may answer what comes again and again: attacks, insults, wishes."""


def repeats(recording: Recording) -> Iterator[Finding]:
    """Find questions and sentences that were said before about the same question."""
    said: dict[tuple[int, str], int] = {}
    for event, data in recording.spoken:
        if data.intent in _ASKED_FOR:
            continue
        index = recording.index_at(event.number)
        asked = {plain(one) for one in questions(data.text)}
        cutter = Sentences()
        for sentence in (*cutter.feed(data.text), *cutter.rest()):
            bare = plain(sentence)
            known = said.get((index, bare), 0)
            said[index, bare] = known + 1
            if len(bare.split()) < _WORDS and bare not in asked:
                continue
            allowed = _OFTEN if data.intent is not None and bare not in asked else 1
            if known >= allowed:
                yield Finding(event.number, f"said before: “{sentence.strip()[:120]}”")


def asked_again(recording: Recording) -> Iterator[Finding]:
    """Find points asked about that were covered, or told, before."""
    told = {
        recording.index_at(event.number)
        for event, _, means in recording.heard
        if means is Meaning.APPROACH
    }
    first_told = {
        index: min(
            event.number
            for event, _, means in recording.heard
            if means is Meaning.APPROACH and recording.index_at(event.number) == index
        )
        for index in told
    }
    for event, data, scene in scenes(recording):
        if data.intent in _ASKED_FOR:
            continue
        index = scene.question.index
        for question in questions(data.text):
            point = _begins(question, scene.question)
            if point is None:
                continue
            if point in scene.covered:
                yield Finding(event.number, f"asks about {point}, which is covered: {question}")
            elif point == "approach" and first_told.get(index, event.number) < event.number:
                yield Finding(event.number, f"asks for a plan that was told: {question}")


def _begins(question: str, brief: Brief) -> str | None:
    """Name the point that a question opens; None for one that goes deeper or is of no point."""
    for probe in brief.probes:
        if any(plain(question) in plain(one) for one in agenda.single(probe.ask)[:1]):
            return probe.point
    purpose = uses(question, "ask.")
    points = {f"ask.{point}": point for point in agenda.ORDER}
    return points.get(purpose or "")


def pestering(recording: Recording) -> Iterator[Finding]:
    """Find an interviewer who does not leave somebody in peace."""
    unanswered = 0
    for event in recording.events:
        data = event.data
        cause = recording.events[event.cause - 1].data if event.cause else None
        if isinstance(data, e.MessagePosted) and data.author == "interviewer":
            if isinstance(cause, e.DraftSaved | e.CellExecuted):
                yield Finding(event.number, "speaks while the candidate works")
            unanswered += 1
            if unanswered > 3:
                yield Finding(event.number, f"{unanswered} messages without an answer in between")
        elif event.actor not in {"interviewer", "clock", "system"} or isinstance(
            data, e.RunFinished | e.VerdictReached | e.HintGiven | e.QuestionServed
        ):
            unanswered = 0
