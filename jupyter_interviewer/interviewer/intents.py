"""What a candidate's message is taken for."""

from __future__ import annotations

import re

from jupyter_interviewer.interviewer import cues
from jupyter_interviewer.interviewer.classifier import guess
from jupyter_interviewer.interviewer.intent import Context, Intent
from jupyter_interviewer.interviewer.rules import judge
from jupyter_interviewer.interviewer.words import content, normalise

__all__ = ["Context", "Intent", "classify", "ends_at_once", "says_no", "says_yes", "stays"]

_CERTAIN = 0.3
"""Below this share of the likeliest intent the cues decide."""
_WARY = ((Intent.INJECTION, 0.25), (Intent.ASKS_SOLUTION, 0.3), (Intent.END, 0.35))
"""What must not be missed, with the share from which on it is not."""

_SURE = frozenset({Intent.INJECTION, Intent.ASKS_SOLUTION, Intent.END})
"""What the cues need not be confirmed in."""
_OF_THE_TASK = frozenset({Intent.CLARIFY, Intent.ANSWER, Intent.EXPLAIN_APPROACH})
_CUES = {
    Intent.HINT: cues.HINT, Intent.REPEAT: cues.REPEAT, Intent.NEXT: cues.NEXT,
    Intent.GIVE_UP: cues.GIVE_UP, Intent.OFF_TOPIC: cues.OFF_TOPIC, Intent.DONE: cues.DONE,
    Intent.META: cues.META, Intent.END: cues.END, Intent.THANKS: cues.THANKS,
    Intent.GREETING: cues.GREETING,
}  # fmt: skip
_HEAVY, _WEIGHTY, _FAIR, _LIGHT = 0.9, 0.75, 0.65, 0.5
"""From such shares on the weights are believed although nothing in the words speaks for it."""
_LONG = 25
"""Words from which on a wish has to be there in words: somebody talks, and may say anything."""


def classify(text: str, context: Context | None = None) -> Intent:
    """Tell what a message is meant for; deterministic, for any text.

    What must not be missed comes first: attempts to steer the interviewer, wishes to see a
    solution or to end count as soon as the cues or the weights find them. Then the weights
    decide, unless they are in doubt: then the cues do.
    """
    context = context or Context()
    ruled = judge(text, context)
    plain = normalise(text)
    if ruled in _SURE or not re.search(r"\w", plain):
        return ruled
    found = guess(text, context, ruled)
    long = len(plain.split()) > _LONG
    if long and (asked := _last_question(text)) and classify(asked, context) is Intent.CLARIFY:
        return Intent.CLARIFY
    for wary, share in _WARY:
        # Who talks at length is not leaving because of a word or two.
        if found.of(wary) >= share and not (long and wary is Intent.END):
            return wary
    best = found.best
    if found.of(best) < _CERTAIN:
        return ruled
    if best is Intent.OFF_TOPIC and ruled in _OF_THE_TASK and _told(plain, context):
        return ruled
    return ruled if _doubted(best, found.of(best), ruled, plain, context) else best


def _last_question(text: str) -> str | None:
    """Give the question that a message ends with, apart from what was said before it."""
    last = re.split(r"(?<=[.!?])\s+", text.strip()[-2000:])[-1]
    return last if last.endswith("?") and 3 <= len(last.split()) <= _LONG else None


def _doubted(best: Intent, share: float, ruled: Intent, plain: str, context: Context) -> bool:
    """Whether the cues are to be followed: an answer must not be taken for a wish by chance."""
    if ruled is Intent.OFF_TOPIC:
        return share < _LIGHT and bool(cues.INSULT.search(plain))
    if best is Intent.ACKNOWLEDGE:
        asked = context.pending is not None
        words = len(re.findall(r"\w+", plain))
        says = ruled is Intent.ANSWER and asked and words >= 5 and share < _HEAVY
        return ruled is Intent.CLARIFY or says
    cue = _CUES.get(best)
    if best in {Intent.GIVE_UP, Intent.NEXT} and cues.STAYS.search(plain):
        return True
    if cue is None or ruled not in {*_OF_THE_TASK, Intent.CLAIM_COMPLEXITY} or cue.search(plain):
        return False
    hedges = best is Intent.DONE and re.search(r"\b(?:maybe|perhaps|wrong)\b", plain)
    if hedges or len(re.findall(r"\w+", plain)) > _LONG:
        return True
    if best is Intent.HINT and "?" in plain:
        # "What should I return if …?" asks about the task, "what should I do?" for help.
        return ruled is Intent.CLARIFY and bool(re.search(r"\b(?:return|returned|input)\b", plain))
    if best is Intent.HINT and ruled is Intent.EXPLAIN_APPROACH:
        return True
    enough = _WEIGHTY if best is Intent.OFF_TOPIC else _FAIR
    said = context.pending is not None or (best is Intent.REPEAT and "?" not in plain)
    return share < enough and said


def _told(plain: str, context: Context) -> bool:
    """Whether a message speaks of what the statement speaks of."""
    named = any(re.search(rf"\b{re.escape(name.lower())}\b", plain) for name in context.names)
    return named or bool(context.vocabulary.intersection(content(plain)))


def ends_at_once(text: str) -> bool:
    """Tell whether a message says without any doubt that the interview is to be closed now."""
    return bool(cues.END_AT_ONCE.match(normalise(text)))


def says_yes(text: str) -> bool:
    """Tell whether a message is a plain yes."""
    words = re.findall(r"\w+", normalise(text))
    return 0 < len(words) <= 6 and words[0] in {
        "yes",
        "sure",
        "ok",
        "certainly",
        "absolutely",
        "please",
        "do",
    }


def says_no(text: str) -> bool:
    """Tell whether a message is a plain no."""
    words = re.findall(r"\w+", normalise(text))
    return 0 < len(words) <= 6 and words[0] in {"no", "not", "later", "dont"}


def stays(text: str) -> bool:
    """Tell whether a message says that somebody wants to go on with this question."""
    plain = normalise(text)
    return len(plain.split()) <= 14 and bool(cues.STAYS.search(plain))
