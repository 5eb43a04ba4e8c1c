"""A question's own checker, asked about answers in a sandbox that holds no candidate's code.

A checker is Python source that defines ``check(arguments, expected, actual)`` and gives True or
False, or a pair of that and a reason for the candidate. What it does wrong is never charged to
the candidate; what an answer does to it never helps the answer. ``docs/comparison.md`` says what
that means in each case.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.grading.compare import objection
from jupyter_interviewer.grading.reports import Returned, read_reply
from jupyter_interviewer.questions.bundle import bundle
from jupyter_interviewer.sandbox.script import Completed, run_script
from jupyter_interviewer.sandbox.tier import Tier

CASE_SECONDS = 4.0
"""Processor seconds that a checker may take for one case."""

TOTAL_SECONDS = 10.0
"""Those for all cases of a submission, before each gets only the least."""

LEAST_SECONDS = 0.2
_LEAST_TOGETHER = 10.0
_LIMITS = Limits(total_seconds=60, memory_mb=1024, processes=16)
_MODULES = (
    "jupyter_interviewer.domain.codec",
    "jupyter_interviewer.questions.children",
    "jupyter_interviewer.grading.checking",
)
_log = logging.getLogger(__name__)


class CheckerUnavailable(RuntimeError):
    """The sandbox for the checker could not be made."""


class Asked(Frozen):
    """What a checker is asked: codec texts, the last of them the reply of a case's process.

    ``own`` is a case that the candidate wrote, expected value and all.
    """

    arguments: str
    expected: str
    reply: str
    own: bool = False


class Decision(Frozen):
    """What a checker said of one answer.

    Attributes
    ----------
    right
        None where the checker failed, through no fault of the answer.
    reason
        One sentence for the candidate, if there is one.
    """

    right: bool | None
    reason: str | None = None


BROKEN = Decision(right=None, reason="the question's own checker failed; this is not your fault")
_UNFIT = Decision(right=False, reason="this is not of a form that the question's checker can judge")
_UNFIT_OWN = Decision(right=False, reason="the question's checker cannot judge this case of yours")


def decide(
    question: Question, asked: Mapping[int, Asked], *, tier: Tier | None = None
) -> dict[int, Decision]:
    """Ask a question's checker about the cases of one submission, all in one sandbox.

    Parameters
    ----------
    question
        Whose checker is asked.
    asked
        By the number of the case. A reply that is no plain value is not decided here.
    tier
        The isolation tier; the best that works where it is None.

    Raises
    ------
    CheckerUnavailable
        The sandbox could not be made.
    """
    numbers: list[int] = []
    lines: list[bytes] = []
    for number, case in asked.items():
        reply = read_reply(case.reply)
        if isinstance(reply, Returned) and objection(reply.value) is None:
            texts = (case.arguments, case.expected, codec.dumps(reply.value))
            lines.append(json.dumps(texts).encode("ascii"))
            numbers.append(number)
    if not numbers:
        return {}
    if question.checker is None:
        _log.error("The question %s has no checker, but is compared by one", question.id)
        return dict.fromkeys(numbers, BROKEN)
    answers = dict(zip(numbers, _answers(question.checker, lines, tier), strict=True))
    _note(question.id, {n: answer for n, answer in answers.items() if not asked[n].own})
    return {number: _decision(answer, asked[number].own) for number, answer in answers.items()}


def _answers(source: str, lines: Sequence[bytes], tier: Tier | None) -> list[dict[str, Any]]:
    """Give what was answered to each line, an error where nothing was."""
    bounds = {
        "source": source,
        "case_seconds": CASE_SECONDS,
        "total_seconds": TOTAL_SECONDS,
        "least_seconds": min(LEAST_SECONDS, max(0.05, _LEAST_TOGETHER / len(lines))),
    }
    stdin = b"\n".join((json.dumps(bounds).encode("ascii"), *lines, b""))
    done = run_script(bundle(_MODULES), stdin, limits=_LIMITS, tier=tier, wall_seconds=120)
    if done.outcome is Outcome.INTERNAL_ERROR:
        raise CheckerUnavailable(done.message)
    answers = _read(done)
    missing: dict[str, Any] = {"broken": done.message or "it ended too early"}
    if answers and "loaded" not in answers[0]:
        missing, answers = answers[0], []
    answers = answers[1 : len(lines) + 1]
    return answers + [missing] * (len(lines) - len(answers))


def _read(done: Completed) -> list[dict[str, Any]]:
    answers = []
    for line in done.stdout.split(b"\n")[:-1]:
        try:
            answer = json.loads(line)
        except ValueError:
            break
        if not isinstance(answer, dict):
            break
        answers.append(answer)
    return answers


def _decision(answer: dict[str, Any], own: bool) -> Decision:
    match answer:
        case {"right": bool() as right, "reason": str() | None as reason}:
            return Decision(right=right, reason=reason)
        case {"copes": True}:
            return _UNFIT
    return _UNFIT_OWN if own else BROKEN


def _note(question: str, answers: Mapping[int, dict[str, Any]]) -> None:
    """Tell the log what went wrong, in at most two lines for a submission."""
    unfit = {n: answer for n, answer in answers.items() if answer.get("copes") is True}
    broken = {n: answer for n, answer in answers.items() if "right" not in answer}
    for number in unfit:
        del broken[number]
    if unfit:
        _log.info(
            "The checker of %s could not judge the answers to cases %s, though it can judge the "
            "expected values; they count as wrong. The first: %s",
            question,
            list(unfit),
            next(iter(unfit.values()))["failed"],
        )
    if broken:
        first = next(iter(broken.values()))
        why = first.get("nonsense") or first.get("failed") or first.get("broken")
        _log.error("The checker of %s failed on cases %s: %s", question, list(broken), why)
