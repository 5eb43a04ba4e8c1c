"""How the interviewer speaks: neither nothing nor too much, one question at a time, kindly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.interviewer.speech import questions
from jupyter_interviewer.rehearsal.checks.finding import Finding
from jupyter_interviewer.rehearsal.recording import Recording

MOST_WORDS = 160
"""Of a message and of a hint."""

_UNKIND = re.compile(
    r"\b(?:stupid|dumb|idiot\w*|lazy|ridiculous|nonsense|pathetic|terrible|awful|you are hopeless|"
    r"obviously|trivial(?:ly)?|you should (?:have|know)|as i (?:already )?said|"
    r"(?:that|this) is (?:simply |just |very )?(?:easy|basic|simple)|even a|wrong again|"
    r"you (?:still )?(?:do not|don't|did not|didn't) (?:understand|listen|read)|pay attention|"
    r"(?<!no )hurry|too slow for|disappoint\w*|bad (?:code|answer|idea)|"
    r"poor (?:code|answer))\b|!{2,}",
    re.IGNORECASE,
)
_SPANS = re.compile(r"`+[^`]*`+|“[^”]*”")


def empty(recording: Recording) -> Iterator[Finding]:
    """Find messages without words, and questions that come without one."""
    for event, data in recording.spoken:
        if not re.search(r"\w", data.text):
            yield Finding(event.number, "a message without words")
    for event in recording.of(e.HintGiven):
        if isinstance(event.data, e.HintGiven) and not re.search(r"\w", event.data.text):
            yield Finding(event.number, "a hint without words")
    for served in recording.of(e.QuestionServed):
        words = any(event.cause == served.number for event, _ in recording.spoken)
        if not words and _goes_on(recording, served.number):
            yield Finding(served.number, "a question without a word about it")


def _goes_on(recording: Recording, number: int) -> bool:
    """Whether anything but the end followed."""
    later = recording.events[number : number + 1]
    return not later or not isinstance(later[0].data, e.InterviewCompleted | e.Expired)


def overlong(recording: Recording) -> Iterator[Finding]:
    """Find messages that nobody reads to their end."""
    for event, data in recording.spoken:
        count = len(data.text.split())
        if count > MOST_WORDS:
            yield Finding(event.number, f"a message of {count} words")
    for event in recording.of(e.HintGiven):
        if isinstance(event.data, e.HintGiven):
            count = len(event.data.text.split())
            if count > MOST_WORDS:
                yield Finding(event.number, f"a hint of {count} words")


def several(recording: Recording) -> Iterator[Finding]:
    """Find messages that ask more than one thing."""
    for event, data in recording.spoken:
        found = questions(re.sub(r"“[^”]*”", "", data.text))
        if len(found) > 1:
            yield Finding(event.number, f"asks {len(found)} questions: {' '.join(found)[:160]}")


def unkind(recording: Recording) -> Iterator[Finding]:
    """Find words that hurt, belittle or press."""
    for event, data in recording.spoken:
        # What is the candidate's own or the statement's is no word of the interviewer.
        for match in _UNKIND.finditer(_SPANS.sub(" ", data.text)):
            yield Finding(event.number, f"says “{match[0]}”")
