"""Picks the hint that fits what fails, from what the question's author wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Hint, HintLevel, Mistake, Question
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.hints.check import fault
from jupyter_interviewer.hints.fallback import readings

LEVELS = (HintLevel.NUDGE, HintLevel.APPROACH, HintLevel.DETAIL)


class LadderHint(Frozen):
    """A hint as it is given.

    Attributes
    ----------
    about
        Finishes the sentence "A nudge about …".
    source
        ``misconception`` where a known mistake was recognised by the cases it fails,
        ``ladder`` for every other.
    """

    level: HintLevel
    text: str
    about: str
    source: Literal["ladder", "misconception"] = "ladder"


def choose(
    question: Question,
    attempt: Verdict | None,
    cells: Sequence[Cell],
    given: Sequence[str],
    level: HintLevel | None = None,
) -> LadderHint:
    """Choose a hint that was not given yet; there always is one.

    Parameters
    ----------
    question
        As it was frozen: with its hints, cases and known mistakes.
    attempt
        The last verdict, of a run or a submission, if there is one.
    cells
        The code cells as they are now.
    given
        Texts of the hints given for this question.
    level
        The level that was offered; without one it rises with the hints given.

    Returns
    -------
    LadderHint
        First the hint of the mistake whose failing cases are exactly these; then, at the
        level, one for the kinds of the failing cases, then one for any; then the other
        levels, upwards first. When all are used up, advice on reading what fails.
    """
    wanted = level or LEVELS[min(len(given), len(LEVELS) - 1)]
    used = {_bare(text) for text in given}
    subject = about(question, attempt, cells)
    mistake = recognised(question, attempt)
    if mistake is not None and mistake.hint and _usable(mistake.hint, wanted, used):
        return LadderHint(level=wanted, text=mistake.hint, about=subject, source="misconception")
    for hint in _in_order(question, attempt, wanted):
        if _usable(hint.text, hint.level, used):
            return LadderHint(level=hint.level, text=hint.text, about=subject)
    for text in readings(question, attempt, len(given)):
        if _bare(text) not in used:
            return LadderHint(level=wanted, text=text, about=subject)
    raise AssertionError("readings never ends")  # pragma: no cover


def recognised(question: Question, attempt: Verdict | None) -> Mistake | None:
    """Find the known mistake that fails exactly the cases that fail here.

    Only a submission tells (a run has too few cases), only where some cases pass, and only
    where a single mistake fits.
    """
    if attempt is None:
        return None
    judged = {case.index for case in attempt.cases if not case.own}
    failing = _failing(attempt)
    if _only_errors(attempt):
        return None
    if judged != set(range(len(question.cases))) or not failing or failing == judged:
        return None
    fitting = [mistake for mistake in question.mistakes if set(mistake.fails) == failing]
    return fitting[0] if len(fitting) == 1 else None


def _only_errors(attempt: Verdict) -> bool:
    """Whether all that fails ends in an error: of which nobody knows that it is a thought."""
    failed = {case.outcome for case in attempt.cases} - {Outcome.ACCEPTED}
    return failed == {Outcome.RUNTIME_ERROR}


def failing_kinds(question: Question, attempt: Verdict | None) -> set[str]:
    """Name the edge classes of the cases that fail."""
    if attempt is None:
        return set()
    known = range(len(question.cases))
    return {question.cases[index].kind for index in _failing(attempt) if index in known}


def about(question: Question, attempt: Verdict | None, cells: Sequence[Cell]) -> str:
    """Name what a hint is about, without telling anything of a hidden case."""
    if attempt is None or attempt.accepted:
        untouched = all(
            not cell.source.strip() or cell.source.strip() == question.starter.strip()
            for cell in cells
        )
        return "how to begin" if untouched else "your approach"
    failed = [case for case in attempt.cases if case.outcome is not Outcome.ACCEPTED]
    shown = _first_shown(failed)
    if shown is not None and shown.outcome is not Outcome.TIME_LIMIT:
        return f"case {shown.index + 1}"
    kinds = {case.outcome for case in failed} or {attempt.outcome}
    if kinds == {Outcome.TIME_LIMIT}:
        return "the time it takes"
    if kinds == {Outcome.MEMORY_LIMIT}:
        return "the memory it takes"
    return "the cases you do not see" if failed else "your approach"


def _first_shown(failed: Sequence[CaseResult]) -> CaseResult | None:
    shown = [case for case in failed if case.public and not case.own]
    return min(shown, key=lambda case: case.index, default=None)


def _failing(attempt: Verdict) -> set[int]:
    return {
        case.index
        for case in attempt.cases
        if not case.own and case.outcome is not Outcome.ACCEPTED
    }


def _in_order(question: Question, attempt: Verdict | None, wanted: HintLevel) -> Iterator[Hint]:
    kinds = failing_kinds(question, attempt)
    start = LEVELS.index(wanted)
    for level in (*LEVELS[start:], *reversed(LEVELS[:start])):
        here = [hint for hint in question.hints if hint.level is level]
        yield from (hint for hint in here if kinds & set(hint.kinds))
        # A hint for a kind that does not fail would lead astray: such are never given.
        yield from (hint for hint in here if not hint.kinds)


def _usable(text: str, level: HintLevel, used: set[str]) -> bool:
    return _bare(text) not in used and fault(text, level) is None


def _bare(text: str) -> str:
    return " ".join(text.split())
