"""The page that a question makes, before anybody has solved it."""

from __future__ import annotations

from jupyter_interviewer.authoring import rivals, safety
from jupyter_interviewer.authoring.manuscript import Manuscript
from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.gate.finding import Finding, Severity
from jupyter_interviewer.gate.subject import SALT
from jupyter_interviewer.gate.words import telling
from jupyter_interviewer.questions.freeze import ScriptRunner, make
from jupyter_interviewer.questions.literal import literal
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.statement import StatementError, render
from jupyter_interviewer.questions.template import Template

SEEDS = tuple(range(16))
"""Variants that are looked at: a story that only few of them tell shall not be overlooked."""

_INPUTS = 3
_LONGEST = 400


class Page(Frozen):
    """What whoever solves a question is told.

    Attributes
    ----------
    head
        The function's head.
    texts
        The pages of some seeds.
    inputs
        Some public inputs, without results.
    """

    head: str
    texts: tuple[str, ...]
    inputs: tuple[str, ...]


def look(
    template: Template, manuscript: Manuscript, run: ScriptRunner
) -> tuple[list[Finding], Page | None]:
    """Draw a question's variants in the sandbox and render their pages.

    Returns
    -------
    findings, page
        A page where nothing was found.
    """
    if found := _undrawn(template, run):
        return found, None
    made = rivals.drawn(template, run, SEEDS)
    pages: list[str] = []
    told: list[tuple[str, str]] = []
    inputs: list[str] = []
    for seed, one in zip(SEEDS, made, strict=True):
        if one is None:
            return [_finding("variant.py", f"it cannot be drawn for seed {seed}")], None
        values = one.decoded()
        try:
            title = render(manuscript.title, values)
            text = render(manuscript.statement, values)
            told += [("question.yaml", title), ("statement.md", text)]
            told += [("question.yaml", render(hint.text, values)) for hint in manuscript.hints]
        except StatementError as error:
            why = f"it cannot be rendered: {error}"
            return [_finding("statement.md", why, error.line)], None
        pages.append(f"# {title}\n\n{text}")
        public = [case.input for case in one.cases if case.public and case.input is not None]
        inputs += [shown for given in public[:_INPUTS] if (shown := _shown(given))]
        if words := telling(pages[-1]):
            said = f"it says {', '.join(repr(word) for word in words)}"
            return [_finding("statement.md", said, expected="a task, not its method or cost")], None
    # What variant.py makes of its parts is looked at as it is read.
    if findings := list(safety.texts(told)):
        return findings, None
    head = f"{manuscript.name}({', '.join(one.name for one in manuscript.parameters)})"
    return [], Page(head=head, texts=tuple(pages[:2]), inputs=tuple(inputs[:_INPUTS]))


def _shown(given: str) -> str | None:
    shown = literal(loads(given))
    return shown if len(shown) <= _LONGEST else None


def _undrawn(template: Template, run: ScriptRunner) -> list[Finding]:
    """Make the first variant, to hear what is wrong with it; nobody has solved it yet."""
    try:
        make(template, SEEDS[0], SALT, run, mistakes=False)
    except QuestionBroken as broken:
        return [
            _finding("variant.py", one.message, one.line)
            for one in broken.problems
            if one.file == "variant.py"
        ]
    return []


def _finding(
    file: str, message: str, line: int | None = None, expected: str = "a page for any seed"
) -> Finding:
    return Finding(
        check="variant", severity=Severity.ERROR, message=message, file=file, line=line,
        expected=expected,
    )  # fmt: skip
