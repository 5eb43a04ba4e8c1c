"""Whether what the candidate says is heard, and heard as it was meant."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.interviewer.speech import questions
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.recording import Meaning, Recording

_WANTS_WORDS = {
    Meaning.CLARIFY, Meaning.HINT, Meaning.REPEAT, Meaning.META, Meaning.DONE, Meaning.NEXT,
    Meaning.GIVE_UP, Meaning.END, Meaning.SOLUTION, Meaning.STEER, Meaning.OFF_TOPIC,
}  # fmt: skip
"""What nobody may be left alone with."""
_SETTLED = (e.HintOffered, e.NextOffered, e.PointCovered)

TAKEN_FOR: dict[Meaning, frozenset[str]] = {
    Meaning.CLARIFY: frozenset({"clarify", "repeat"}),
    Meaning.HINT: frozenset({"hint", "unsure"}),
    Meaning.REPEAT: frozenset({"repeat", "clarify"}),
    Meaning.META: frozenset({"meta", "done"}),
    Meaning.DONE: frozenset({"done"}),
    Meaning.NEXT: frozenset({"next", "give_up"}),
    Meaning.GIVE_UP: frozenset({"give_up", "next"}),
    Meaning.END: frozenset({"end", "acknowledge", "answer"}),
    Meaning.SOLUTION: frozenset({"asks_solution", "injection", "hint"}),
    Meaning.STEER: frozenset({"injection", "asks_solution"}),
    Meaning.OFF_TOPIC: frozenset({"off_topic"}),
    Meaning.APPROACH: frozenset({"explain_approach", "answer", "claim_complexity"}),
    Meaning.GROWTH: frozenset({"claim_complexity", "answer", "explain_approach"}),
}
"""What a message may be taken for; where there is nothing, for anything."""


def ignored(recording: Recording) -> Iterator[Finding]:
    """Find messages to which nothing was said or done."""
    open_question = False
    for place, event in enumerate(recording.events):
        data = event.data
        if not isinstance(data, e.MessagePosted):
            continue
        if data.author == "interviewer":
            open_question = bool(questions(data.text))
            continue
        means = recording.meant.get(data.message)
        answers = open_question and means in {Meaning.APPROACH, Meaning.GROWTH, Meaning.UNSURE}
        wanted = means in _WANTS_WORDS or answers
        if wanted and not _reacted(recording.events[place + 1 :]):
            yield Finding(event.number, f"no reaction to ({means}): {data.text[:100]}")
        open_question = False


def _reacted(later: tuple[Event, ...]) -> bool:
    skipped = False
    for event in later:
        data = event.data
        skipped = skipped or isinstance(data, e.ReplySkipped)
        if isinstance(data, e.InterviewCompleted):
            # Whoever leaves at once waits for no answer.
            return data.by == "interviewer" or not skipped
        if isinstance(data, _SETTLED):
            return True
        if isinstance(data, e.MessagePosted):
            return data.author == "interviewer"
        if isinstance(data, e.Expired):
            return True
    return False


def misread(recording: Recording) -> Iterator[Finding]:
    """Find messages that were taken for something else than was meant."""
    for event, data, means in recording.heard:
        allowed = TAKEN_FOR.get(means)
        taken = next(
            (intent for other in recording.events if (intent := _taken(other, event.number))), None
        )
        if allowed is not None and taken is not None and taken not in allowed:
            yield Finding(event.number, f"{means} taken for {taken}: {data.text[:100]}")


def _taken(event: Event, number: int) -> str | None:
    if event.cause != number:
        return None
    if isinstance(event.data, e.MessagePosted):
        return event.data.intent
    return event.data.reason or None if isinstance(event.data, e.ReplySkipped) else None
