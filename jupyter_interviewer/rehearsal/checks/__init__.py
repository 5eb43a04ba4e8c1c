"""Checks read the log of an interview afterwards; each finds one kind of fault."""

from jupyter_interviewer.rehearsal.checks.budget import budget
from jupyter_interviewer.rehearsal.checks.course import difficulty, ending, stuck
from jupyter_interviewer.rehearsal.checks.finding import Check, Finding
from jupyter_interviewer.rehearsal.checks.form import empty, overlong, several, unkind
from jupyter_interviewer.rehearsal.checks.leaks import leaks
from jupyter_interviewer.rehearsal.checks.listening import ignored, misread
from jupyter_interviewer.rehearsal.checks.repeats import asked_again, pestering, repeats
from jupyter_interviewer.rehearsal.checks.truth import claims

CHECKS: dict[str, Check] = {
    "solution leaked": leaks,
    "claim false": claims,
    "said twice": repeats,
    "asked what is known": asked_again,
    "answer ignored": ignored,
    "taken for something else": misread,
    "stuck": stuck,
    "ended early or never": ending,
    "empty": empty,
    "over-long": overlong,
    "several questions at once": several,
    "hint beyond budget": budget,
    "unkind": unkind,
    "pestering": pestering,
    "difficulty against performance": difficulty,
}
"""By what they find."""

__all__ = ["CHECKS", "Check", "Finding"]
