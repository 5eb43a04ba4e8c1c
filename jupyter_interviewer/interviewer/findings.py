"""What a verdict says about one case, and how two verdicts differ."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer.scene import Attempt

Difference = Literal["none", "order", "type", "one", "length", "other"]

LIMITS = {
    Outcome.TIME_LIMIT: "the time limit",
    Outcome.MEMORY_LIMIT: "the memory limit",
    Outcome.PROCESS_LIMIT: "the limit on processes",
    Outcome.FILE_LIMIT: "the limit on files",
    Outcome.OUTPUT_LIMIT: "the limit on output",
}
_KINDS = {
    Outcome.WRONG_ANSWER: ("gives a wrong result", "give wrong results"),
    Outcome.RUNTIME_ERROR: ("ends with an error", "end with an error"),
    **{
        outcome: (f"runs into {words}", f"run into {words}")
        for outcome, words in LIMITS.items()
    },
}  # fmt: skip


def failing(verdict: Verdict) -> list[CaseResult]:
    """List the cases that did not pass."""
    return [case for case in verdict.cases if case.outcome is not Outcome.ACCEPTED]


def first_shown(verdict: Verdict) -> CaseResult | None:
    """Find the first failing case that the candidate may see into; examples before own ones."""
    shown = [case for case in failing(verdict) if case.public]
    return min(shown, key=lambda case: (case.own, case.index), default=None)


def failures(cases: Sequence[CaseResult]) -> str:
    """Say how many cases fail and how: ``3 give wrong results and 1 runs into the time limit``."""
    counts = Counter(case.outcome for case in cases)
    parts = []
    for outcome, count in counts.most_common():
        one, many = _KINDS.get(outcome, ("fails", "fail"))
        parts.append(f"{count} {one if count == 1 else many}")
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def difference(case: CaseResult) -> Difference:
    """Tell in what way a wrong result is wrong, where both can be read."""
    if case.expected is None or case.actual is None:
        return "other"
    if case.actual.strip() == "None" and case.expected.strip() != "None":
        return "none"
    try:
        expected, actual = _value(case.expected), _value(case.actual)
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return "other"
    if isinstance(expected, bool) or isinstance(actual, bool):
        return "other" if type(expected) is type(actual) else "type"
    if isinstance(expected, int) and isinstance(actual, int):
        return "one" if abs(expected - actual) == 1 else "other"
    if isinstance(expected, (list, tuple)) and isinstance(actual, (list, tuple)):
        if list(expected) == list(actual):
            return "type"
        if type(expected) is not type(actual):
            return "other"
        if sorted(map(repr, expected)) == sorted(map(repr, actual)):
            return "order"
        return "length" if len(expected) != len(actual) else "other"
    if type(expected) is not type(actual) and str(expected) == str(actual):
        return "type"
    return "other"


def lengths(case: CaseResult) -> tuple[int, int]:
    """Give the number of entries expected and returned, where `difference` is ``length``."""
    expected, actual = _value(case.expected or ""), _value(case.actual or "")
    return len(expected), len(actual)  # type: ignore[arg-type]


def _value(text: str) -> object:
    if len(text) > 4000:
        raise ValueError("too long to read")
    value: object = ast.literal_eval(text)
    return value


_ERROR = re.compile(
    r"\b([A-Z]\w*(?:Error|Exception|Interrupt|Exit|Iteration|Warning))\b(?:: *([^\n]*))?"
)


def error_of(text: str | None) -> tuple[str | None, str]:
    """Read the type and the words of an error from what is shown of it."""
    matches = list(_ERROR.finditer(text or ""))
    if not matches:
        return None, ""
    # In a traceback the error that counts stands last.
    words = re.sub(r"\s*\(line \d+[^()]*\)\.?\s*$", "", matches[-1][2] or "")
    return matches[-1][1], words.strip()


def place_of(verdict: Verdict, case: CaseResult | None) -> str | None:
    """Name the place at which it went wrong: ``line 3``, ``line 3 of code cell 2``."""
    text = case.error if case is not None else verdict.message
    found = re.findall(r"\bline (\d{1,5})\b(?: of (code cell \d{1,3})\b)?", text or "")
    if found:
        line, cell = found[-1]
        return f"line {line} of {cell}" if cell else f"line {line}"
    return f"line {verdict.line}" if verdict.line and case is None else None


def outcomes(attempt: Attempt) -> dict[int, Outcome]:
    """Map each case of the bank (not the candidate's own) to what became of it."""
    return {case.index: case.outcome for case in attempt.verdict.cases if not case.own}


def same_failure(one: Attempt, other: Attempt) -> bool:
    """Tell whether two attempts of a kind fail in the same way."""
    if one.verdict.outcome is not other.verdict.outcome or one.verdict.accepted:
        return False
    if not one.verdict.cases and not other.verdict.cases:
        return one.verdict.line == other.verdict.line
    left = {case.index for case in failing(one.verdict) if not case.own}
    return left == {case.index for case in failing(other.verdict) if not case.own}


def moved(before: Attempt, now: Attempt) -> tuple[list[int], list[int]]:
    """List cases that pass now and did not before, and the other way round."""
    old, new = outcomes(before), outcomes(now)
    both = sorted(old.keys() & new.keys())
    passed = Outcome.ACCEPTED
    better = [i for i in both if new[i] is passed and old[i] is not passed]
    worse = [i for i in both if new[i] is not passed and old[i] is passed]
    return better, worse
