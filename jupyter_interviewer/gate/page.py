"""The page: it renders, its examples are right, and it gives no method away."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.question import Case, EntryKind, Language, Question
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import Variant, file_of
from jupyter_interviewer.gate.words import PYTHONIC, telling
from jupyter_interviewer.hints.judging import Judge
from jupyter_interviewer.hints.trial import Pace, TrialFailed, run_each

CHECK = "statement"
FILE = "statement.md"
LEAST_WORDS = 60
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}")
_ARROW = re.compile(r"\s*`?\s*(?:→|->|=>|==|# ?→?|returns|gives|is)\s*`?\s*")


def check(variant: Variant) -> Iterator[Finding]:
    """Look at the statement in each language; rendering it may raise `QuestionBroken`."""
    for language in variant.subject.languages:
        yield from _page(variant, variant.question(language))
    if Language.PYTHON in variant.subject.languages:
        yield from _examples(variant)


def _page(variant: Variant, question: Question) -> Iterator[Finding]:
    def found(message: str, expected: str, severity: Severity = Severity.ERROR) -> Finding:
        said = f"in {question.language.spelled}: {message}"
        return variant.finding(CHECK, severity, said, file=FILE, expected=expected)

    # Somebody should look at what others wrote; their words make no question unfit.
    style = Severity.WARNING if variant.template.spec.origin else Severity.ERROR
    text = question.statement
    if left := _LEFT_OVER.search(text + question.title):
        yield found(f"`{left[0]}` is left on the page", "all of it to be filled in", style)
    if question.entry_kind is not EntryKind.CALL and question.entry_point not in text:
        yield found(
            f"it does not name `{question.entry_point}`",
            'what is to be written, by its name: {{ "the_name" | name }}',
        )
    if words := telling(f"{question.title}\n{text}"):
        yield found(
            f"it says {', '.join(repr(word) for word in words)}",
            "a task, not the method or the data structure that solves it, nor its cost",
            style,
        )
    if question.language in (Language.JAVASCRIPT, Language.TYPESCRIPT):
        yield from _foreign(variant, question)
    if (count := len(text.split())) < LEAST_WORDS:
        yield found(f"it has {count} words", f"{LEAST_WORDS} or more", Severity.WARNING)
    if "**Constraints**" not in text:
        yield found("it names no bounds", "a list under **Constraints**", Severity.LACKING)
    lines = text.splitlines()
    for before, line in pairwise(lines):
        stuck = re.search(r"[.,:;]- ", line)
        if stuck or (line.startswith("- ") and before and not before.startswith(("- ", "  "))):
            yield found(
                f"the list at {line[:40]!r} is not rendered as one",
                "an empty line before a list",
                Severity.WARNING,
            )


def _foreign(variant: Variant, question: Question) -> Iterator[Finding]:
    """Look for words of Python where somebody answers in another language."""
    texts = [("question.yaml", "title", question.title), (FILE, "", question.statement)]
    texts += [("question.yaml", f"hints.{n}", one.text) for n, one in enumerate(question.hints)]
    texts += [("question.yaml", f"probes.{n}", one.ask) for n, one in enumerate(question.probes)]
    for mistake in variant.subject.mistakes(question.language):
        texts.append((file_of(mistake), "", f"{mistake.misconception} {mistake.hint}"))
    for file, where, text in texts:
        if alien := PYTHONIC.search(text):
            said = f"in {question.language.spelled} it has Python's `{alien[0]}`"
            # In what others wrote it may be an address.
            style = Severity.WARNING if variant.template.spec.origin else Severity.ERROR
            yield variant.finding(
                CHECK,
                style,
                f"{where}: {said}" if where else said,
                file=file,
                expected="words that people know who do not write Python",
            )


def _examples(variant: Variant) -> Iterator[Finding]:
    """Execute the calls that stand in the statement with their results beside them.

    The examples below the statement are made from the reference solution's results; these are
    written by hand.
    """
    question = variant.question(Language.PYTHON)
    told = list(examples(question))
    if not told:
        return
    inputs = [dumps(arguments) for _, arguments, _ in told]
    pace = Pace(least=1, factor=1, most=question.limits.case_seconds)
    source = variant.template.oracle.source
    try:
        (row,) = run_each(variant.template, [source], inputs, pace, variant.means.run)
    except TrialFailed as failed:
        yield variant.finding(CHECK, Severity.ERROR, f"examples failed: {failed}", file=FILE)
        return
    cases = [
        Case(input=given, expected=outcome.text, public=True)
        for given, outcome in zip(inputs, row, strict=True)
    ]
    judge = Judge(question, cases)
    for (text, _, result), case, outcome in zip(told, cases, row, strict=True):
        right = outcome.status == "ok" and judge.right(case.input, dumps(result))
        if not right:
            gives = outcome.text if outcome.status == "ok" else f"{outcome.status} {outcome.text}"
            yield variant.finding(
                CHECK,
                Severity.ERROR,
                f"its example `{text}` is wrong",
                file=FILE,
                expected=f"what the reference solution gives: {gives[:200]}",
                advice="leave hand-written examples out: those below the statement are computed",
            )


def examples(question: Question) -> Iterator[tuple[str, list[object], object]]:
    """Find calls with literal arguments and a literal result after an arrow or ``==``."""
    if question.entry_kind is not EntryKind.FUNCTION:
        return
    text = question.statement
    for call in re.finditer(rf"\b{re.escape(question.entry_point)}\(", text):
        end = _closing(text, call.end() - 1)
        arrow = _ARROW.match(text, end) if end else None
        if arrow is None:
            continue
        try:
            tree = ast.parse(text[call.start() : end], mode="eval").body
            assert isinstance(tree, ast.Call)
            arguments = [ast.literal_eval(part) for part in tree.args]
            named = {part.arg: ast.literal_eval(part.value) for part in tree.keywords}
            arguments += [named[name] for name in question.parameters[len(arguments) :]]
        except (ValueError, SyntaxError, KeyError, AssertionError):
            continue
        result = _literal(text, arrow.end())
        if result is not None:
            yield text[call.start() : arrow.end()] + result[0], arguments, result[1]


def _closing(text: str, start: int) -> int | None:
    """Find the end of what is in brackets."""
    depth = 0
    for place in range(start, min(len(text), start + 2000)):
        depth += (text[place] in "([{") - (text[place] in ")]}")
        if depth == 0:
            return place + 1
    return None


def _literal(text: str, start: int) -> tuple[str, object] | None:
    """Read the longest literal that begins here and ends in the same line."""
    line = text[start : start + 500].split("\n", 1)[0]
    for end in range(len(line), 0, -1):
        if line[end - 1] in " .,;`":
            continue
        try:
            return line[:end], ast.literal_eval(line[:end])
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
    return None
