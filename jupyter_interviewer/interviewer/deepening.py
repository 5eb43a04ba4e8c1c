"""Asking what somebody means by the way of solving it that they name."""

from __future__ import annotations

from jupyter_interviewer.interviewer import techniques
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.speech import uses
from jupyter_interviewer.interviewer.words import normalise


def deepen(reply: Reply, text: str) -> bool:
    """Ask how a way of solving it is meant that was named before any code; once."""
    moment, plain = reply.moment, normalise(text)
    technique = techniques.named(plain)
    if moment.started or technique is None or techniques.explained(technique, plain):
        return False
    lines = [line.text for line in moment.lines if line.author == "interviewer"]
    if any(
        uses(line, f"ask.approach.{one.key}") for line in lines for one in techniques.TECHNIQUES
    ):
        return False
    return reply.say(f"ask.approach.{technique.key}")
