"""The hints: none is too much of a hint, holds a solution's code, or code that does the work."""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from jupyter_interviewer.domain.question import EntryKind, HintLevel, Language, Question
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Subject, Variant, file_of
from jupyter_interviewer.hints.check import code_blocks, fault
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.overlap import LONGEST, shared, too_long
from jupyter_interviewer.hints.trial import Outcome, Pace, TrialFailed, run_each

CHECK = "hints"
YAML = "question.yaml"
_INLINE = re.compile(r"`([^`\n]{3,})`")
_IMPORTS = "".join(
    f"from {module} import *\n"
    for module in ("bisect", "collections", "functools", "heapq", "itertools", "math")
)
_TRIVIAL = ("None", "[]", "0", "1", "-1", "''", "True", "False")


class Told(NamedTuple):
    """A text that a candidate may get to see, and where it stands."""

    text: str
    file: str
    where: str
    level: HintLevel


def present(subject: Subject) -> Iterator[Finding]:
    """Say which hints are lacking."""
    hints = subject.template.spec.hints
    generic = {hint.level for hint in hints if not hint.kinds}
    if missing := [level.value for level in HintLevel if level not in generic]:
        yield _lacking(f"none for any case at level {', '.join(missing)}", "one at each level")
    if not any(hint.kinds for hint in hints):
        yield _lacking("none for the kinds of cases that fail", "some with `kinds`")


def _lacking(message: str, expected: str) -> Finding:
    return Finding(
        check=CHECK, severity=Severity.LACKING, file=YAML, message=message, expected=expected
    )


def check(variant: Variant) -> Iterator[Finding]:
    """Look at the hints as they read in this variant, and try their code."""
    for language in variant.subject.languages:
        question = variant.question(language)
        for told in _texts(variant, question):
            if why := fault(told.text, told.level):
                yield _error(variant, told, f"it would never be given: {why}", "a shorter hint")
            yield from _overlap(variant, told, language)
    if Language.PYTHON in variant.subject.languages:
        yield from _tried(variant)


def _texts(variant: Variant, question: Question) -> Iterator[Told]:
    for index, hint in enumerate(question.hints):
        yield Told(hint.text, YAML, f"hints.{index}", hint.level)
    for mistake in variant.subject.mistakes(question.language):
        # It is given at whatever level is due: the least that may show code is what counts.
        yield Told(mistake.hint, file_of(mistake), "its hint", HintLevel.NUDGE)


def _error(variant: Variant, told: Told, message: str, expected: str) -> Finding:
    return variant.finding(
        CHECK,
        Severity.ERROR,
        f"{told.where}: {message}",
        file=told.file,
        expected=expected,
        advice="say what to think about, not what to write",
    )


def _overlap(variant: Variant, told: Told, language: Language) -> Iterator[Finding]:
    for solution in variant.subject.solutions(language):
        run = shared(told.text, solution.source, language)
        if too_long(run):
            yield _error(
                variant,
                told,
                f"it shares {len(run.split())} tokens in a row with {file_of(solution)}: {run}",
                f"fewer than {LONGEST}",
            )


def _tried(variant: Variant) -> Iterator[Finding]:
    """Execute the code of hints in place of an answer."""
    question = variant.question(Language.PYTHON)
    if question.entry_kind is not EntryKind.FUNCTION:
        return
    told = list(_texts(variant, question))
    programs = [
        (one, code, program)
        for one in told
        for code in snippets(one.text, question.statement)
        for program in _programs(code, question)
    ]
    if not programs:
        return
    trivial = [
        _function(question, f"return {value}") for value in (*_TRIVIAL, *question.parameters)
    ]
    hidden = [case for case in question.cases if not case.public]
    pace = Pace(least=0.2, factor=0, most=variant.template.spec.limits.case_seconds)
    sources = [*trivial, *(program for _, _, program in programs)]
    inputs = [case.input for case in hidden]
    try:
        rows = run_each(variant.template, sources, inputs, pace, variant.means.run)
    except TrialFailed as failed:
        yield variant.finding(
            CHECK, Severity.ERROR, f"the code of hints could not be tried: {failed}", file=YAML
        )
        return
    judge = Judge(question)

    def passed(row: list[Outcome]) -> set[str]:
        failed = {
            case.kind
            for case, outcome in zip(hidden, row, strict=True)
            if outcome.status != "ok" or not judge.right(case.input, outcome.text)
        }
        return {case.kind for case in hidden} - failed

    free = set().union(*(passed(row) for row in rows[: len(trivial)]))
    said: set[tuple[str, str]] = set()
    for (one, code, _), row in zip(programs, rows[len(trivial) :], strict=True):
        if (kinds := passed(row) - free) and (one.where, code) not in said:
            said.add((one.where, code))
            names = ", ".join(sorted(kinds))
            yield _error(
                variant, one, f"its code `{code}` makes hidden cases pass ({names})", "no such code"
            )


def snippets(text: str, statement: str) -> list[str]:
    """Give the pieces of code in a hint that could do some work.

    What the statement says itself, and what is but a name or a value, is no leak.
    """
    found = [block.strip("\n") for block in code_blocks(text)]
    found += [match[1] for match in _INLINE.finditer(text)]
    if len(found) > 1:
        found.append("\n".join(found))
    return [code for code in dict.fromkeys(found) if code not in statement and not _plain(code)]


def _plain(code: str) -> bool:
    """Whether a piece of code is a name, a value, or none at all."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(textwrap.dedent(code)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        # A fragment: as an indented block, or after `return`, it may be code nonetheless.
        return not re.search(r"[\[(=]", code)
    if len(body) == 1 and isinstance(body[0], ast.Expr):
        value = body[0].value
        if isinstance(value, ast.Name | ast.Constant | ast.Attribute):
            return True
        try:
            ast.literal_eval(value)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return False
        return True
    return not body


def _programs(code: str, question: Question) -> list[str]:
    """Write whole answers around a piece of code: as it is, as the body, as the result."""
    code = textwrap.dedent(code)
    programs = [code] if re.search(rf"\bdef {question.entry_point}\b", code) else []
    programs.append(_function(question, code))
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return programs
    last = tree.body[-1]
    if isinstance(last, ast.Expr):
        *first, _ = tree.body
        lines = [ast.unparse(one) for one in first] + [f"return {ast.unparse(last.value)}"]
        programs.append(_function(question, "\n".join(lines)))
    elif isinstance(last, ast.Assign) and isinstance(last.targets[0], ast.Name):
        programs.append(_function(question, f"{code}\nreturn {last.targets[0].id}"))
    return programs


def _function(question: Question, body: str) -> str:
    head = f"def {question.entry_point}({', '.join(question.parameters)}):"
    return f"{_IMPORTS}{head}\n{textwrap.indent(body, '    ')}\n"
