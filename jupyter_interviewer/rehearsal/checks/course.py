"""Whether an interview takes a sensible course, and comes to an end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.question import Difficulty
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.interviews.evolve import fold
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.recording import Meaning, Recording

_LONG = 3
"""Attempts that fail alike after which somebody has to be offered help."""
_HELP = (e.HintOffered, e.HintGiven, e.HintDeclined, e.NextOffered)
_LEVELS = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)


def stuck(recording: Recording) -> Iterator[Finding]:
    """Find candidates who are left without help, and work that is never done."""
    if recording.trouble is not None:
        yield Finding(0, recording.trouble)
    hints, alike, last = 0, 0, None
    helped = False
    for event in recording.events:
        data = event.data
        if isinstance(data, e.QuestionServed):
            hints, alike, last, helped = data.hints, 0, None, False
        elif isinstance(data, _HELP):
            helped = True
            hints = data.left if isinstance(data, e.HintGiven) else hints
        elif isinstance(data, e.VerdictReached) and not _ours(data.verdict):
            now = _failing(data.verdict)
            alike = alike + 1 if now and now == last else int(bool(now))
            helped = helped and alike > 1
            last = now
        elif isinstance(data, e.MessagePosted | e.ReplySkipped) and event.cause is not None:
            cause = recording.events[event.cause - 1].data
            left_alone = alike >= _LONG and hints > 0 and not helped
            after = isinstance(cause, e.VerdictReached)
            if left_alone and after and not _offered_after(recording, event.number):
                yield Finding(event.number, f"{alike} attempts fail alike, and no help")


def _offered_after(recording: Recording, number: int) -> bool:
    """Whether an offer belongs to a message: it stands right behind it."""
    later = recording.events[number : number + 3]
    return any(isinstance(event.data, e.HintOffered) for event in later)


def _ours(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.INTERNAL_ERROR


def _failing(verdict: Verdict) -> tuple[int, ...]:
    if not verdict.cases and not verdict.accepted:
        return (-1,)
    return tuple(c.index for c in verdict.cases if c.outcome is not Outcome.ACCEPTED)


def ending(recording: Recording) -> Iterator[Finding]:
    """Find interviews that end before anybody wanted, against their wish, or never."""
    ends = recording.of(e.InterviewCompleted, e.Expired)
    if not ends:
        yield Finding(0, "it never ended")
        return
    last, data = ends[-1], ends[-1].data
    wishes = [event.number for event, _, means in recording.heard if means is Meaning.END]
    if isinstance(data, e.InterviewCompleted) and data.by == "interviewer":
        recent = [event.number for event, _, _ in recording.heard][-3:]
        if not set(recent) & set(wishes):
            yield Finding(last.number, "the interviewer ended it, and nobody had asked for that")
        elif not _taken_leave(recording, last):
            yield Finding(last.number, "it ended without a word")
    asked = [
        event.number
        for event, data, means in recording.heard
        if means is Meaning.END and data.text.strip().lower() == "yes"
    ]
    if asked and not isinstance(data, e.InterviewCompleted):
        yield Finding(asked[-1], "the candidate wanted to end and said yes, and it went on")


def _taken_leave(recording: Recording, last: Event) -> bool:
    before = [event for event, _ in recording.spoken if event.number < last.number]
    return bool(before) and last.number - before[-1].number <= 3


def difficulty(recording: Recording) -> Iterator[Finding]:
    """Find questions that get harder after failure, or easier after success."""
    served = recording.of(e.QuestionServed)
    for before, after in pairwise(served):
        one, two = before.data, after.data
        assert isinstance(one, e.QuestionServed) and isinstance(two, e.QuestionServed)
        state = fold(event for event in recording.events if event.number < after.number)
        assert state is not None
        asked = state.asked(one.index)
        tried = [a for a in state.attempts if a.index == one.index and a.kind == "submission"]
        step = _LEVELS.index(two.difficulty) - _LEVELS.index(one.difficulty)
        clean = asked.solved is not None and len(tried) == 1 and not asked.given
        if step > 0 and asked.solved is None:
            yield Finding(after.number, "a harder question after one that was not solved")
        if step < 0 and clean:
            yield Finding(after.number, "an easier question after one solved at once")
