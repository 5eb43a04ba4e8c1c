"""The notebook that is executed to grade an answer."""

from __future__ import annotations

from importlib import resources
from typing import Any

import nbformat.v4
import papermill
from nbformat import NotebookNode, from_dict

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Case, Language, Question
from jupyter_interviewer.grading.harness.language import harness
from jupyter_interviewer.grading.job import Job

OWN_CASES = 20
"""How many cases of their own a candidate may run at once."""

VALUE_BYTES = 1_048_576
"""Encoded size of a return value that is always allowed; ``limits.output_kb`` comes on top."""

_BRIDGE = resources.files("jupyter_interviewer").joinpath("questions", "frames.py")

BEGIN, GO_ON = "harness-begin", "harness-go-on"
"""Ids of the cells that run cases."""


def kernel_name(language: Language) -> str:
    """Name the kernel that answers in a language are executed in."""
    return f"interview-{language}"


def build(job: Job) -> NotebookNode:
    """Build the notebook for a job.

    In order: the question's setup, the candidate's cells (with their ids, each allowed to
    raise), and the cell tagged ``parameters``, which brings the inputs of the public cases and
    runs them. A submission goes on with the inputs of the hidden cases: they enter the kernel
    only after everything that the candidate will be shown has left it. Expected values are in
    no cell.
    """
    question = job.question
    language = harness(question.language)
    cells = [_cell("question-setup", question.setup, "setup")] if question.setup else []
    cells += [
        _cell(
            f"candidate-{number}",
            _plain(cell.source),
            "candidate",
            "raises-exception",
            cell=cell.id,
        )
        for number, cell in enumerate(job.cells)
    ]
    own = OWN_CASES if job.kind == "run" and not question.tables else 0
    inputs = codec.dumps(first_inputs(question, own=own, cases=count(job)))
    cells.append(_cell(BEGIN, language.beginning(inputs), "harness", "parameters"))
    hidden = [case.input for case in question.cases if not case.public]
    if job.kind == "submission" and hidden:
        source = language.going_on(codec.dumps(hidden))
        cells.append(_cell(GO_ON, source, "harness", "hidden"))
    notebook: NotebookNode = nbformat.v4.new_notebook(cells=cells)
    # What papermill adds when it reads a notebook, and writes into when it executes one.
    notebook.metadata.papermill = {"version": papermill.__version__}
    notebook.metadata.kernelspec = {
        "name": kernel_name(question.language),
        "display_name": f"{question.language.capitalize()} (interview)",
        "language": str(question.language),
    }
    return notebook


def first_inputs(question: Question, *, own: int = 0, cases: int | None = None) -> dict[str, Any]:
    """Give what the harness is told first: the public cases' inputs, and what each may use.

    Parameters
    ----------
    question
        Of which nothing that is expected goes in.
    own
        How many cases of the candidate's own are run besides.
    cases
        How many are run in all; the public ones unless given.
    """
    public = [case.input for case in question.public_cases]
    return {
        "entry": question.entry_point,
        "kind": str(question.entry_kind),
        "inputs": public,
        "own": own,
        "cases": len(public) if cases is None else cases,
        "case_seconds": question.limits.case_seconds,
        "total_seconds": question.limits.total_seconds,
        "memory_bytes": question.limits.memory_mb << 20,
        "file_bytes": question.limits.file_mb << 20,
        "stdout_bytes": question.limits.output_kb << 10,
        "value_bytes": value_limit(question),
        **_of_tables(question),
    }


def _of_tables(question: Question) -> dict[str, Any]:
    """Give what tables need: in SQL their names, in Python what makes DataFrames of them."""
    if takes_frames(question):
        return {"bridge": _BRIDGE.read_text("utf-8")}
    return {"parameters": list(question.parameters)} if question.tables else {}


def takes_frames(question: Question) -> bool:
    """Whether an answer is given DataFrames."""
    return bool(question.tables) and question.language is Language.PYTHON


def ordered(job: Job) -> list[Case]:
    """Give the question's cases that a job runs, in the order in which it does."""
    public = list(job.question.public_cases)
    if job.kind == "run":
        return public
    return public + [case for case in job.question.cases if not case.public]


def count(job: Job) -> int:
    """How many of the question's cases a job runs."""
    return len(ordered(job))


def value_limit(question: Question) -> int:
    """How many bytes the encoded return value of one case may have."""
    return VALUE_BYTES + (question.limits.output_kb << 10)


def _cell(name: str, source: str, *tags: str, cell: str | None = None) -> NotebookNode:
    # As nbformat makes them, who also validates each.
    metadata: dict[str, Any] = {"tags": list(tags)}
    if cell is not None:
        metadata["jupyter_interviewer"] = {"cell": cell}
    made: NotebookNode = from_dict(
        {
            "id": name,
            "cell_type": "code",
            "metadata": metadata,
            "execution_count": None,
            "source": source,
            "outputs": [],
        }
    )
    return made


def _plain(source: str) -> str:
    # A lone surrogate cannot be sent to a kernel.
    return source.encode("utf-8", "replace").decode("utf-8")
