"""Notebooks of all kinds, executed by our engine and by papermill's own."""

from __future__ import annotations

import io
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
import nbformat.v4
import papermill
import pytest
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError

from jupyter_interviewer.grading import engine
from jupyter_interviewer.grading.course import Allowance as Share
from jupyter_interviewer.grading.course import Cause, Course, Stop
from jupyter_interviewer.grading.opening import Demand
from jupyter_interviewer.grading.stopped import KernelDied, KernelNotStarted, OutOfOutput, OutOfTime
from jupyter_interviewer.sandbox.plan import Allowance

SMALL = Demand(allowance=Allowance(memory_mb=256, cpu_seconds=2))
LEAN = Demand(lean=True)

RICH = """\
from IPython.display import HTML, Image, JSON, Latex, Markdown, SVG, display
class Chart:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"image/png": "aGVsbG8=", "text/plain": "<Chart>",
                "application/vnd.vegalite.v5+json": {"mark": "bar", "data": [1, {"a": None}]}}, {
                "image/png": {"width": 3, "needs": {"background": "light"}}}
display(Chart(), HTML("<b>bold</b>"), Markdown("*word*"), Latex("$x^2$"), JSON({"k": [1, 2.5]}))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg'/>"), metadata={"isolated": True})
display({"text/plain": "raw", "text/x-odd": "line one\\nline two"}, raw=True)
Image(data=b"\\x89PNG not one", format="png")"""

NOTEBOOKS: dict[str, list[Any]] = {
    "rich outputs": [
        RICH,
        "class Table:\n    def _repr_html_(self):\n        return '<table></table>'\n"
        "    def __repr__(self):\n        return 'a table'\n[Table()] * 2",
        "Table()",
        "None",
        "'a string', 1.5, {1: {2}}",
        "x = 3;  # nothing shown\nx",
    ],
    "displays that change": [
        "from IPython.display import clear_output, display, update_display\n"
        "h = display('one', display_id='h')\ndisplay('two', display_id='h')\n"
        "h.update('three')",
        "update_display('four', display_id='h')\nupdate_display('nobody', display_id='none')",
        "h = display('again', display_id='h')",
        "print('gone'); clear_output(); print('stays')",
        "print('gone'); clear_output(wait=True); print('instead')",
        "print('kept'); clear_output(wait=True)",
        "for n in range(3):\n    clear_output(wait=True)\n    display(n)",
    ],
    "streams": [
        "import sys\nfor n in range(3):\n    print('out', n, flush=True)\n"
        "    print('err', n, file=sys.stderr, flush=True)",
        "sys.stdout.write('no newline')\nprint(end='')\nsys.stdout.flush()\n'result'",
        "print('progress 1\\rprogress 2\\b3')",
        "!echo one; echo two >&2",
        "print('é \\u2028 ∑')",
        "print('x' * 100_000)",
    ],
    "magics and await": [
        "%%capture caught\nprint('hidden')\n'also hidden'",
        "caught.stdout",
        "%env HOME=/nowhere",
        "%%html\n<i>html</i>",
        "%%writefile words.txt\nsome words",
        "%cat words.txt",
        "%lsmagic\n%who_ls int",
        "import asyncio\nawait asyncio.sleep(0.01)\nasync def f(): return 'awaited'\nawait f()",
        "get_ipython().run_cell('1 + 1').result",
        "_ih[1], Out.get(2)",
        "?len",
    ],
    "errors that may be": [
        ("raises-exception", "1 / 0"),
        ("raises-exception", "def f(n):\n    return f(n - 1) if n else [][1]\nf(3)"),
        ("raises-exception", "input('name? ')"),
        ("raises-exception", "raise ValueError('with\\nlines') from KeyError('k')"),
        ("raises-exception", "def broken(:"),
        ("skip-execution", "print('skipped')"),
        "",
        "   ",
        "print('after')",
    ],
    "an error that ends it": [
        "print('before')",
        "print('in')\nraise RuntimeError('the end')",
        "print('after')",
    ],
    "leaving": ["import sys\nprint('bye')\nsys.exit()", "print('after')"],
    "beside the cell": [
        "import threading\nthreads = [threading.Thread(target=print, args=(n,)) for n in (1, 2)]\n"
        "for thread in threads:\n    thread.start()\n    thread.join()",
        "import asyncio\nasync def later():\n    await asyncio.sleep(0)\n    return 'done'\n"
        "task = asyncio.get_running_loop().create_task(later())",
        "await task",
        "import signal\nsignal.getsignal(signal.SIGINT) is signal.default_int_handler",
        "import subprocess\nsubprocess.run(['echo', 'text'], capture_output=True).stdout",
        "asyncio.get_event_loop() is asyncio.get_running_loop()",
        "get_ipython().kernel.session is not None, type(get_ipython()).__name__, __name__",
    ],
    "parameters": [
        ("parameters", "n = 1\nname = 'nobody'"),
        "n * 2, name",
    ],
}


def notebook(*sources: Any) -> NotebookNode:
    cells = [nbformat.v4.new_markdown_cell("# Words", id="words")]
    for number, source in enumerate(sources):
        tag, text = source if isinstance(source, tuple) else (None, source)
        cell = nbformat.v4.new_code_cell(text, id=f"cell-{number}")
        cell.metadata.tags = [tag] if tag else []
        cells.append(cell)
    made: NotebookNode = nbformat.v4.new_notebook(cells=cells)
    made.metadata.kernelspec = {"name": "python3", "display_name": "P", "language": "python"}
    return made


def execute(
    engine_name: str | None, made: NotebookNode, folder: Path, **more: Any
) -> tuple[NotebookNode, str | None]:
    """The notebook as it was saved, and the error that papermill raised."""
    source, target = folder / "in.ipynb", folder / "out.ipynb"
    nbformat.write(made, source)
    error = None
    try:
        papermill.execute_notebook(
            source, target, engine_name=engine_name, progress_bar=False, cwd=folder, **more
        )
    except PapermillExecutionError as raised:
        error = str(raised)
    return nbformat.read(target, as_version=4), error


def without_times(executed: NotebookNode) -> NotebookNode:
    """What has to be the same whenever and wherever it runs."""
    papermills = [cell.metadata.get("papermill", {}) for cell in executed.cells]
    for part in (*papermills, executed.metadata.papermill):
        for name in {"start_time", "end_time", "duration"} & set(part):
            part[name] = "some time" if part[name] is not None else None
    for cell in executed.cells:
        cell.pop("id")
        for name, value in cell.metadata.get("execution", {}).items():
            assert re.fullmatch(r"20\d\d-\S+Z", value)
            cell.metadata.execution[name] = "some time"
        joined: list[Any] = []
        for output in cell.get("outputs", ()):
            # How a stream is cut into pieces is a matter of time too.
            if joined and output.get("name", 0) == joined[-1].get("name"):
                joined[-1].text += output.text
            else:
                joined.append(output)
        if "outputs" in cell:
            cell.outputs = joined
    return executed


@pytest.mark.parametrize("demand", [Demand(), LEAN], ids=["full", "lean"])
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_comes_out_as_from_papermills_own_engine(
    name: str, demand: Demand, tmp_path: Path
) -> None:
    made = notebook(*NOTEBOOKS[name])
    more = {"parameters": {"n": 21, "name": "someone"}} if name == "parameters" else {}
    ours, our_error = execute(engine.NAME, made, tmp_path, demand=demand, **more)
    stock, stock_error = execute(None, made, tmp_path, **more)
    nbformat.validate(ours)
    assert our_error == stock_error
    assert (our_error is None) == ("error" not in name)
    assert without_times(ours) == without_times(stock)


def run(made: NotebookNode, **more: Any) -> NotebookNode:
    executed: NotebookNode = papermill.execute_notebook(
        made, None, engine_name=engine.NAME, progress_bar=False, **more
    )
    return executed


def test_the_command_line_of_papermill_takes_it(tmp_path: Path) -> None:
    nbformat.write(notebook("6 * 7"), tmp_path / "in.ipynb")
    command = [sys.executable, "-m", "papermill", "--engine", engine.NAME, "--no-progress-bar"]
    subprocess.run(
        [*command, "in.ipynb", "out.ipynb"], cwd=tmp_path, check=True, capture_output=True
    )
    executed = nbformat.read(tmp_path / "out.ipynb", as_version=4)
    assert executed.cells[1].outputs[0].data["text/plain"] == "42"


def test_what_runs_has_neither_files_nor_network(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("found")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        reach = (
            f"import socket\ntry:\n    print(open({str(secret)!r}).read())\n"
            "except OSError:\n    print('no file')\n"
            f"try:\n    socket.create_connection({listening.getsockname()!r})\n"
            "    print('connected')\nexcept OSError:\n    print('no network')"
        )
        text = run(notebook(reach)).cells[1].outputs[0].text
    assert text.splitlines() == ["no file", "no network"]


@pytest.mark.parametrize("demand", [Demand(), LEAN], ids=["full", "lean"])
def test_a_cell_that_takes_too_long_ends_the_run(demand: Demand) -> None:
    course = Course()
    began = time.monotonic()
    with pytest.raises(OutOfTime, match="import time") as raised:
        run(
            notebook("1", "import time\nprint('begun')\ntime.sleep(600)", "2"),
            execution_timeout=2,
            course=course,
            demand=demand,
        )
    assert isinstance(raised.value, CellTimeoutError)
    assert 2 < time.monotonic() - began < 60
    assert course.executed == ["cell-0", "cell-1"]
    assert course.notebook is not None
    assert course.notebook.cells[2].outputs[0].text == "begun\n"
    assert course.notebook.cells[2].metadata.papermill.status == "failed"


def test_all_cells_together_have_a_time_too() -> None:
    sleep = "import time\ntime.sleep(0.7)"
    with pytest.raises(OutOfTime):
        run(notebook(*[sleep] * 40), execution_timeout=50, notebook_timeout=2)


@pytest.mark.parametrize("lean", [False, True], ids=["full", "lean"])
@pytest.mark.parametrize(
    ("source", "cause", "words"),
    [
        ("import os\nos._exit(7)", Cause.EXITED, "exit status 7"),
        ("import os\nos.kill(os.getpid(), 9)", Cause.KILLED, "SIGKILL"),
        ("import ctypes\nctypes.string_at(0)", Cause.KILLED, "SIGSEGV"),
        ("while True:\n    pass", Cause.PROCESSOR, "processor time"),
        (
            "import os, time\nheld = []\nfor n in range(20):\n    if os.fork() == 0:\n"
            "        held.append(bytearray(os.urandom(1)) * (100 << 20))\n"
            "        time.sleep(60)\ntime.sleep(60)",
            Cause.MEMORY,
            "memory",
        ),
    ],
    ids=["exit", "kill", "crash", "processor", "memory"],
)
def test_a_kernel_that_dies_is_said_to_have_died_of_what_it_died_of(
    source: str, cause: Cause, words: str, lean: bool
) -> None:
    with pytest.raises(KernelDied, match=words) as raised:
        run(notebook("print('before')", source), demand=SMALL.model_copy(update={"lean": lean}))
    assert raised.value.death.cause is cause
    assert isinstance(raised.value, DeadKernelError)


@pytest.mark.parametrize("demand", [Demand(), LEAN], ids=["full", "lean"])
def test_output_without_end_ends_the_run(demand: Demand) -> None:
    course = Course(allowances={"": Share(message_bytes=1_000_000)})
    with pytest.raises(OutOfOutput, match="while True"):
        run(notebook("while True: print('x' * 100_000)"), course=course, demand=demand)
    assert course.stop is Stop.OUTPUT


def test_errors_can_be_allowed_by_name() -> None:
    sources = ("1 / 0", "print('on')", "[][1]", "print('never')")
    course = Course()
    with pytest.raises(PapermillExecutionError):
        run(notebook(*sources), allow_error_names=["ZeroDivisionError"], course=course)
    assert course.executed == ["cell-0", "cell-1", "cell-2"]
    assert [error.name for error in course.errors.values()] == ["ZeroDivisionError", "IndexError"]


def test_streams_are_written_along_and_saved_meanwhile(tmp_path: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    target = tmp_path / "out.ipynb"
    papermill.execute_notebook(
        notebook("import sys\nprint('to out')\nprint('to err', file=sys.stderr)"),
        target,
        engine_name=engine.NAME,
        progress_bar=False,
        stdout_file=out,
        stderr_file=err,
        autosave_cell_every=1,
    )
    assert (out.getvalue(), err.getvalue()) == ("to out\n", "to err\n")


def test_a_kernel_that_is_not_there_is_named() -> None:
    with pytest.raises(KernelNotStarted, match="no-such-kernel"):
        run(notebook("1"), kernel_name="no-such-kernel")
