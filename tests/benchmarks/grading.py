"""What grading costs beside papermill as it comes and beside plain Python."""

from __future__ import annotations

import subprocess
import sys

import nbformat.v4
import papermill
from jupyter_client.manager import start_new_kernel

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.grading.grade import grade
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.sandbox.script import run_script
from tests.benchmarks.table import Row, in_turn

QUESTION = "pair-with-sum"


def five_cases(rounds: int) -> list[Row]:
    """Grade a question of five cases, in the strongest tier that works here."""
    bank = Bank([builtin_folder()])
    full = Freezer(bank, run_script).freeze(QUESTION, 1, "bench", Language.PYTHON)
    small = sorted(full.cases, key=lambda case: (not case.public, len(case.input)))[:5]
    question = full.model_copy(update={"cases": tuple(small)})
    source = next((builtin_folder() / "coding" / QUESTION / "solutions").glob("*.py")).read_text()
    job = Job(question=question, cells=(Cell(id="answer", source=source),), kind="submission")
    calls = _calls(question)

    def ours() -> None:
        verdict = grade(job).verdict
        assert verdict.accepted, verdict

    def theirs() -> None:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(source), nbformat.v4.new_code_cell(calls)],
            metadata={"kernelspec": {"name": "python3", "display_name": "", "language": "python"}},
        )
        papermill.execute_notebook(notebook, None, kernel_name="python3", progress_bar=False)

    def plain() -> None:
        subprocess.run([sys.executable, "-c", f"{source}\n{calls}"], check=True)

    mine, stock, bare = in_turn(rounds, ours, theirs, plain)
    what = "graded run of five cases, kernel started for it"
    return [
        Row(what, mine, "papermill's own engine, no sandbox", stock, "≤ 0.17 once forked (1/6)"),
        Row(what, mine, "bare python -c, no sandbox", bare, "reported"),
    ]


def _calls(question: Question) -> str:
    arguments = (", ".join(map(repr, loads(case.input))) for case in question.cases)
    return "\n".join(f"{question.entry_point}({values})" for values in arguments)


def first_reply(rounds: int) -> list[Row]:
    """Start a kernel and wait for its first reply, sandboxed and not."""

    def start(name: str) -> None:
        manager, client = start_new_kernel(kernel_name=name)
        try:
            client.execute("1", reply=True, timeout=60)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    mine, stock = in_turn(rounds, lambda: start("interview-python"), lambda: start("python3"))
    what = "sandboxed kernel, request to first reply"
    return [Row(what, mine, "cold ipykernel, no sandbox", stock, "≤ 0.17 once forked (1/6)")]
