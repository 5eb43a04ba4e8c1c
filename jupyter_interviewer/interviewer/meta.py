"""Answers to questions about the interview itself."""

from __future__ import annotations

import re

from jupyter_interviewer.interviewer.reply import Reply


def explain(reply: Reply, text: str) -> None:
    """Answer a (normalised) question about time, hints, grading, rules or the interviewer."""
    scene = reply.moment.scene
    named = (purpose for purpose, pattern in _SUBJECTS if pattern.search(text))
    left = scene.hints_left
    solved = scene.questions_done
    standing = "No question is solved yet."
    if solved:
        standing = f"{_count(solved, 'question').capitalize()} solved so far."
    if scene.solved:
        standing = "This question is solved."
    reply.must(
        next(named, "meta.other"),
        minutes=minutes(scene.seconds_left),
        hints="no hints left" if left < 1 else f"{_count(left, 'hint')} left",
        language=scene.question.language.spelled,
        standing=standing,
    )


def minutes(seconds: float) -> str:
    """Say a span of time as a person would."""
    whole = round(seconds / 60)
    if whole < 1:
        return "less than a minute"
    return "one minute" if whole == 1 else f"{whole} minutes"


def _count(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"


def _either(words: str) -> str:
    """Join alternatives that are written with blanks between them; an escaped blank is one."""
    return "|".join(re.split(r"(?<!\\) ", words))


_SUBJECTS = tuple(
    (purpose, re.compile(rf"\b(?:{_either(words)})\b"))
    for purpose, words in (
        ("meta.break", "break pause bathroom"),
        (
            "meta.doing",
            r"how\ am\ i how\ did\ i am\ i\ doing do\ i\ pass did\ i\ pass (?:my|the)\ score"
            r" score\ so\ far",
        ),
        (
            "meta.grade",
            r"graded? grading scor\w+ evaluat\w+ assess\w* rubric marks points? penal\w+"
            r" deduct cost count\ against look\w*\ for",
        ),
        ("meta.hints", "hints?"),
        ("meta.count", r"how\ many\ questions? how\ many\ problems?"),
        ("meta.time", r"time minutes? seconds? how\ long when\ does timer timed"),
        (
            "meta.who",
            r"are\ you who\ are your\ name an\ ai a\ bot human robot record\w* reads? sees?",
        ),
        (
            "meta.outside",
            r"googl\w+ internet overflow chatgpt copilot look search docs documentation",
        ),
        ("meta.language", "language javascript java typescript rust golang version"),
        (
            "meta.how",
            r"submit run write type test code put execute tries attempts? submissions?"
            r" how\ does work",
        ),
    )
)
