"""Which results are right, as a question compares them. Runs inside the sandbox, as text.

Only the bank's own code is there: no candidate's. Standard library and what travels along only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from jupyter_interviewer.domain.codec import dumps, loads
from jupyter_interviewer.questions.children import Child, describe, gather
from jupyter_interviewer.questions.likeness import like

VARIANT, CHECKER = "variant.py", "checker.py"
Outcome = tuple[str, str]
Refused = tuple[str, str, int | None]


def load(file: str, source: str) -> ModuleType:
    """Execute a file of the bank as a module of its own."""
    module = ModuleType(file.rsplit("/", 1)[-1].removesuffix(".py"))
    # Dataclasses look their module up by name.
    sys.modules[module.__name__] = module
    exec(compile(source, file, "exec"), module.__dict__)  # noqa: S102
    return module


def expected_texts(
    request: dict[str, Any], values: str, cases: list[dict[str, Any]], oracle: list[Outcome],
    deadline: float,
) -> list[Outcome] | Refused:  # fmt: skip
    """Give what is expected of each case; the oracle's results unless several are right.

    Where any of several is right, ``variant.py`` names them all:
    ``answers(values, *arguments)`` (of a class: ``answers(values, operations)``).
    """
    if request["comparison"]["kind"] != "any_of":
        return oracle

    def work() -> Iterator[Any]:
        answers = getattr(load(VARIANT, request["variant"]), "answers", None)
        if not callable(answers):
            yield [-1, "does not define `answers`, which `kind: any_of` needs"]
            return
        for index, case in enumerate(cases):
            given = case["arguments"]
            given = given if request["entry_kind"] == "function" else [given]
            try:
                yield [index, dumps(answers(loads(values), *given))]
            except Exception as error:
                said, line = describe(error, VARIANT)
                yield [-1, f"answers() failed for case {index + 1}: {said}", line]
                return

    (lines,) = gather([Child(work, request["oracle_seconds"])], deadline, workers=1)
    if lines and lines[-1][0] < 0:
        return VARIANT, lines[-1][1], (lines[-1][2:] or [None])[0]
    if len(lines) != len(cases):
        return VARIANT, f"answers() did not finish with case {len(lines) + 1}", None
    found: list[Outcome] = []
    for number, ((_, text), (status, result)) in enumerate(zip(lines, oracle, strict=True), 1):
        right = loads(text)
        if status == "ok" and not (isinstance(right, list) and _any_like(loads(result), right)):
            said = f"answers() does not hold the reference solution's result of case {number}"
            return VARIANT, said, None
        found.append((status, text if status == "ok" else result))
    return found


def passes(
    request: dict[str, Any], cases: list[dict[str, Any]], expected: list[Outcome],
    outcomes: list[list[Outcome]], deadline: float,
) -> list[list[bool]] | Refused:  # fmt: skip
    """Say for each solution which cases it passes; the first one is the oracle."""
    comparison = request["comparison"]
    if comparison["kind"] == "checker":
        return _checked(request, cases, expected, outcomes, deadline)
    known = [loads(text) if status == "ok" else None for status, text in expected]
    found = []
    for outcome in outcomes:
        row = []
        for (status, text), (_, wanted), want in zip(outcome, expected, known, strict=True):
            if status != "ok":
                row.append(False)
            elif comparison["kind"] == "any_of":
                row.append(_any_like(loads(text), want))
            else:
                row.append(text == wanted or like(loads(text), want, comparison))
        found.append(row)
    return found


def _any_like(actual: Any, right: Any) -> bool:
    return any(like(actual, one, {"kind": "exact"}) for one in right)


def _checked(
    request: dict[str, Any], cases: list[dict[str, Any]], expected: list[Outcome],
    outcomes: list[list[Outcome]], deadline: float,
) -> list[list[bool]] | Refused:  # fmt: skip
    source = request["checker"]

    def judging(outcome: list[Outcome]) -> Any:
        def work() -> Iterator[Any]:
            check = load(CHECKER, source).check
            for index, (status, text) in enumerate(outcome):
                if status != "ok" or expected[index][0] != "ok":
                    continue
                given, want = loads(cases[index]["input"]), loads(expected[index][1])
                try:
                    verdict = check(given, want, loads(text))
                    # A reason for the candidate may come with it.
                    right = verdict[0] if isinstance(verdict, tuple) else verdict
                    yield [index, right is True, f"it gave {verdict!r:.80}"]
                except Exception as error:
                    yield [index, False, describe(error, CHECKER)[0]]

        return work

    children = [Child(judging(outcome), request["oracle_seconds"]) for outcome in outcomes]
    lines = gather(children, deadline, workers=request["workers"])
    found = [[False] * len(cases) for _ in outcomes]
    for row, told in zip(found, lines, strict=True):
        for index, passed, _ in told:
            row[index] = passed
    reasons = {index: said for index, passed, said in lines[0] if not passed}
    for index, (status, _) in enumerate(outcomes[0]):
        if status == "ok" and not found[0][index]:
            said = reasons.get(index, "it did not finish, or could not be loaded")
            message = f"does not accept the reference solution's result of case {index + 1}: {said}"
            return CHECKER, message, None
    return found
