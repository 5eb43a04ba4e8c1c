"""The notebook that is executed to grade an answer."""

from __future__ import annotations

from functools import cache
from importlib import resources

import nbformat.v4
from nbformat import NotebookNode

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.grading.job import Job

KERNEL = "interview-python"
OWN_CASES = 20
"""How many cases of their own a candidate may run at once."""

VALUE_BYTES = 1_048_576
"""Encoded size of a return value that is always allowed; ``limits.output_kb`` comes on top."""

BEGIN, GO_ON = "harness-begin", "harness-go-on"
"""Ids of the cells that run cases."""

_NAME = "jupyter_interviewer_harness"
_SETUP = """\
# Here exit() ends a cell, as sys.exit() does, and a plot that nobody will see needs no library.
import importlib.util, sys
exit = quit = sys.exit
if importlib.util.find_spec("matplotlib") is None:
    get_ipython().register_magic_function(lambda line: None, "line", "matplotlib")
# What is printed faster than it can be sent stays in memory: now and then, wait until it is sent.
# Before each cell anew, since IPython puts the stream's own method back after each.
def steady(info, most=1 << 18):
    def wrap(stream):
        write, held = stream.write, 0
        def waiting(text):
            nonlocal held
            held += len(text)
            if held > most:
                held = 0
                stream.flush()
            return write(text)
        stream.write = waiting
    import sys
    for stream in (sys.stdout, sys.stderr):
        # A stream that the code has put there itself is its own affair.
        if hasattr(stream, "pub_thread"):
            wrap(stream)
get_ipython().events.register("pre_run_cell", steady)
del importlib, sys, steady
"""
_LOAD = """\
from builtins import exec as {name}_exec
from IPython import get_ipython as {name}_shell
{name} = {{"__name__": "{name}"}}
{name}_exec({text}, {name})
# The name of the next cells is not made from their text, which may be long.
{name}["os"].environ["IPYKERNEL_CELL_NAME"] = "harness"
"""


def build(job: Job) -> NotebookNode:
    """Build the notebook for a job.

    In order: a cell that prepares the kernel, the candidate's cells (with their ids, each
    allowed to raise), the harness, the cell tagged ``parameters`` with the inputs of the public
    cases, and the cell that runs them. A submission goes on with the inputs of the hidden
    cases: they enter the kernel only after everything that the candidate will be shown has left
    it. Expected values are in no cell.
    """
    question = job.question
    cells = [_cell("setup", _SETUP, "setup")]
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
    parameters = {
        "entry": question.entry_point,
        "kind": str(question.entry_kind),
        "inputs": [case.input for case in question.cases if case.public],
        "own": OWN_CASES if job.kind == "run" else 0,
        "case_seconds": question.limits.case_seconds,
        "total_seconds": question.limits.total_seconds,
        "memory_bytes": question.limits.memory_mb << 20,
        "file_bytes": question.limits.file_mb << 20,
        "stdout_bytes": question.limits.output_kb << 10,
        "value_bytes": value_limit(question),
    }
    cells += [
        _cell("harness", _LOAD.format(name=_NAME, text=_harness()), "harness"),
        _cell("parameters", _inputs(codec.dumps(parameters)), "parameters"),
        _cell(BEGIN, f'{_NAME}["begin"]({_NAME}_shell(), {_NAME}_inputs)', "harness"),
    ]
    hidden = [case.input for case in question.cases if not case.public]
    if job.kind == "submission" and hidden:
        cells += [
            _cell("parameters-hidden", _inputs(codec.dumps(hidden)), "hidden"),
            _cell(GO_ON, f'{_NAME}["go_on"]({_NAME}_inputs)', "harness"),
        ]
    notebook: NotebookNode = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata.kernelspec = {
        "name": KERNEL,
        "display_name": "Python (interview)",
        "language": "python",
    }
    return notebook


def value_limit(question: Question) -> int:
    """How many bytes the encoded return value of one case may have."""
    return VALUE_BYTES + (question.limits.output_kb << 10)


def _cell(name: str, source: str, *tags: str, cell: str | None = None) -> NotebookNode:
    node: NotebookNode = nbformat.v4.new_code_cell(source, id=name)
    node.metadata.tags = list(tags)
    if cell is not None:
        node.metadata.jupyter_interviewer = {"cell": cell}
    return node


def _plain(source: str) -> str:
    # A lone surrogate cannot be sent to a kernel.
    return source.encode("utf-8", "replace").decode("utf-8")


def _inputs(text: str) -> str:
    return f"{_NAME}_inputs = {text!r}"


@cache
def _harness() -> str:
    package = resources.files("jupyter_interviewer")
    harness = package.joinpath("grading", "harness", "python")
    files = [package.joinpath("domain", "codec.py")]
    files += [harness.joinpath(f"{part}.py") for part in ("child", "watch", "run")]
    joined = "\n\n".join(file.read_text("utf-8") for file in files)
    if "'''" in joined:
        raise ValueError("the harness is quoted with ''' and must not hold it")
    return f"r'''{joined}'''"
