"""The visible examples in the candidate's own kernel: what is asked of it, and what it says.

What comes back is a claim of the candidate's side. It is shown where it differs from what a
clean kernel gave, and never scored.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

import nbformat.v4

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.domain.verdict import Outcome, OwnKernel, Verdict
from jupyter_interviewer.grading import causes, reports
from jupyter_interviewer.grading.build import BEGIN, first_inputs
from jupyter_interviewer.grading.compare import equal
from jupyter_interviewer.grading.harness.python.cells import harness_files

SECONDS = 4.0
"""What the examples have in the candidate's kernel, all together."""

_NAME = "jupyter_interviewer_probe"
_MAX_TEXT = 16 << 20


def worth_asking(question: Question, verdict: Verdict) -> bool:
    """Whether the candidate's own kernel may tell more than the verdict does.

    Only Python's kernel can be forked, only where visible examples failed is there anything
    that could differ, and what only a checker or a comparison of tables could judge is left.
    """
    if question.language is not Language.PYTHON or verdict.outcome is Outcome.INTERNAL_ERROR:
        return False
    if question.tables or question.checker is not None:
        return False
    passed = sum(c.public and c.outcome is Outcome.ACCEPTED for c in verdict.cases)
    return passed < len(question.public_cases)


def expression(question: Question, cells: Sequence[Cell]) -> str:
    """Give an expression that runs the visible examples in a fork of the kernel it stands in.

    It holds the examples' inputs, which the candidate sees anyway, and nothing that is
    expected. It changes no name of the kernel's.
    """
    job = codec.dumps(first_inputs(question) | {"total_seconds": SECONDS - 1})
    wanted = sorted(causes.names(cells))
    call = f"n['probe'](globals(), {job!r}, {wanted!r}, {SECONDS!r})"
    source = json.dumps(_text())
    load = f"__import__('builtins').exec({source}, n)"
    return f"(lambda n: ({load}, {call})[1])({{'__name__': {_NAME!r}}})"


def read(
    question: Question, cells: Sequence[Cell], verdict: Verdict, answer: str
) -> OwnKernel | None:
    """Read what the expression gave.

    Parameters
    ----------
    question, cells, verdict
        What was handed in, and what became of it in a clean kernel.
    answer
        The ``repr`` of the expression's value, as the kernel told it. It may be anything.

    Returns
    -------
    OwnKernel or None
        None where nothing can be read, or where no more examples pass there.
    """
    said = _said(answer)
    if said is None:
        return None
    texts, told = said
    cell = nbformat.v4.new_code_cell("", id=BEGIN)
    cell.outputs = [
        nbformat.v4.new_output("display_data", data={reports.MIME: text}) for text in texts
    ]
    heard = reports.read(nbformat.v4.new_notebook(cells=[cell]))
    public = question.public_cases
    passed = sum(
        _passes(question, case.expected, heard.cases.get(index))
        for index, case in enumerate(public)
    )
    clean = sum(c.public and c.outcome is Outcome.ACCEPTED for c in verdict.cases)
    if passed <= clean:
        return None
    cause = causes.likely(question.entry_point, cells, told)
    return OwnKernel(passed=passed, total=len(public), cause=cause)


def _said(answer: str) -> tuple[list[str], dict[str, tuple[str, str]]] | None:
    if len(answer) > _MAX_TEXT:
        return None
    try:
        text = ast.literal_eval(answer)
        said = codec.loads(text) if isinstance(text, str) and text else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    match said:
        case {"reports": list() as texts, "names": dict() as names}:
            told = {
                name: (item[0], item[1])
                for name, item in names.items()
                if isinstance(name, str)
                and isinstance(item, list)
                and len(item) == 2
                and all(isinstance(part, str) for part in item)
            }
            return [text for text in texts[:100] if isinstance(text, str)], told
    return None


def _passes(question: Question, expected: str, report: reports.CaseReport | None) -> bool:
    if report is None or report.end != "reply" or report.reply is None:
        return False
    reply = reports.read_reply(report.reply)
    return isinstance(reply, reports.Returned) and equal(
        codec.loads(expected), reply.value, question.comparison
    )


@cache
def _text() -> str:
    parts = [
        *harness_files(),
        resources.files("jupyter_interviewer").joinpath("grading", "harness", "python", "probe.py"),
    ]
    return "\n\n".join(part.read_text("utf-8") for part in parts)
