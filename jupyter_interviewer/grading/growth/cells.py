"""The notebook that is executed to measure an answer, and what it reports."""

from __future__ import annotations

from functools import cache
from importlib import resources

import nbformat.v4
from nbformat import NotebookNode

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.grading.build import build
from jupyter_interviewer.grading.growth.inputs import Inputs
from jupyter_interviewer.grading.harness.python.cells import calling, packed
from jupyter_interviewer.grading.job import Job

MIME = "application/vnd.jupyter-interviewer.growth+json"
MEASURE = "harness-measure"
"""Id of the cell that measures."""

CALL_SECONDS = 0.35
"""How long the largest call shall take, about."""

_MEASURED = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)
_PARTS = ("meter", "measure")
"""What is loaded on top of Python's harness; the kernels on Deno have what they need."""


def measurable(language: Language, kind: EntryKind) -> bool:
    """Whether answers of this kind can be measured."""
    return language in _MEASURED and kind is not EntryKind.CALL


def build_measuring(job: Job, inputs: Inputs, seconds: float) -> NotebookNode:
    """Build the notebook: as for grading up to the harness, then what measures.

    Parameters
    ----------
    job
        Question and answer.
    inputs
        What the answer is called with. No case of the question is in the notebook.
    seconds
        Time for all measurements, that other processes take not counted.
    """
    question = job.question
    notebook = build(job)
    notebook.cells = [cell for cell in notebook.cells if "harness" not in cell.metadata.tags]
    parameters = {
        "entry": question.entry_point,
        "kind": str(question.entry_kind),
        "memory_bytes": question.limits.memory_mb << 20,
        "file_bytes": question.limits.file_mb << 20,
        "call_seconds": CALL_SECONDS,
        "seconds": seconds,
        "inputs": [list(one) for one in inputs.inputs],
    }
    text = codec.dumps(parameters)
    if question.language is Language.PYTHON:
        sources = [
            ("harness-meter", calling(f"more({_loading()!r})")),
            (MEASURE, calling(f"call('measure', {text!r})")),
        ]
    else:
        sources = [(MEASURE, f"//% interview measure {text}")]
    for name, source in sources:
        cell = nbformat.v4.new_code_cell(source, id=name)
        cell.metadata.tags = ["harness"]
        notebook.cells.append(cell)
    return notebook


def reported(notebook: NotebookNode) -> object:
    """Give what the measuring cell has published, whatever it is; None for nothing."""
    for cell in notebook.cells:
        if cell.id == MEASURE:
            for output in reversed(cell.get("outputs", [])):
                data = output.get("data")
                if isinstance(data, dict) and MIME in data:
                    return data[MIME]
    return None


@cache
def _loading() -> str:
    folder = resources.files("jupyter_interviewer").joinpath("grading", "harness", "python")
    return packed([folder.joinpath(f"{part}.py") for part in _PARTS], "<measure>")
