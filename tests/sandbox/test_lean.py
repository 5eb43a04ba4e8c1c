"""Kernels for one client: what programs do there beside answering cells."""

from __future__ import annotations

import nbformat.v4
import papermill
from nbformat import NotebookNode

from jupyter_interviewer.grading import engine
from jupyter_interviewer.grading.opening import Demand, open_kernel
from jupyter_interviewer.sandbox.tier import Tier

SHOUTING = """\
import sys, threading
def shout(n):
    for _ in range(200):
        sys.stdout.write(f"{n} ")
        sys.stdout.flush()
threads = [threading.Thread(target=shout, args=(n,)) for n in range(8)]
for one in threads:
    one.start()
for one in threads:
    one.join()
"""


def run(tier: Tier, *sources: str) -> list[NotebookNode]:
    """The cells of a notebook after they were executed."""
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(one) for one in sources])
    executed = papermill.execute_notebook(
        made,
        None,
        engine_name=engine.NAME,
        kernel_name="interview-python",
        progress_bar=False,
        demand=Demand(tier=tier.value, lean=True),
        join_streams=True,
    )
    cells: list[NotebookNode] = executed.cells
    return cells


def streams(cell: NotebookNode) -> dict[str, str]:
    """What a cell wrote, by the stream's name."""
    written: dict[str, str] = {}
    for output in cell.outputs:
        if output.output_type == "stream":
            written[output.name] = written.get(output.name, "") + output.text
    return written


def test_it_has_no_more_threads_than_it_needs(tier: Tier) -> None:
    (cell,) = run(tier, "import threading\nsorted(one.name for one in threading.enumerate())")
    assert cell.outputs[0].data["text/plain"] == "['MainThread', 'watch-descriptors']"


def test_what_other_programs_write_is_shown_with_the_cell_that_started_them(tier: Tier) -> None:
    cells = run(
        tier,
        "import os\nstatus = os.system('echo in; echo bad >&2')",
        "import os\nwritten = os.write(1, 'h\u00e9'.encode())",
        "import os\nstatus = os.system('seq 40000')",
    )
    assert streams(cells[0]) == {"stdout": "in\n", "stderr": "bad\n"}
    assert streams(cells[1]) == {"stdout": "h\u00e9"}
    assert streams(cells[2]) == {"stdout": "".join(f"{n}\n" for n in range(1, 40_001))}


def test_what_a_fork_of_the_kernel_prints_is_shown(tier: Tier) -> None:
    cells = run(
        tier,
        "import os, sys\nif os.fork() == 0:\n    print('child')\n    display('lost')\n"
        "    sys.stdout.flush()\n    os._exit(0)\nended = os.wait()\nprint('parent')",
        "from multiprocessing import get_context\nprocess = get_context('fork').Process("
        "target=print, args=('worker',))\nprocess.start()\nprocess.join()",
        "'still here'",
    )
    assert sorted(streams(cells[0])["stdout"].split()) == ["child", "parent"]
    assert streams(cells[1])["stdout"] == "worker\n"
    assert cells[2].outputs[0].data["text/plain"] == "'still here'"


def test_many_threads_may_print_at_once(tier: Tier) -> None:
    (cell,) = run(tier, SHOUTING)
    lines = streams(cell)["stdout"].split()
    assert sorted(lines) == sorted(str(n) for n in range(8) for _ in range(200))


def test_thousands_of_displays_all_arrive(tier: Tier) -> None:
    (cell,) = run(tier, "for n in range(4000):\n    display(n)")
    shown = [output.data["text/plain"] for output in cell.outputs]
    assert shown == [str(n) for n in range(4000)]


def test_two_of_them_have_nothing_in_common(tier: Tier) -> None:
    said = set()
    for _ in range(2):
        with open_kernel("interview-python", Demand(tier=tier.value, lean=True)) as kernel:
            asked = kernel.execute("import random\nprint(random.random())")
            headers = []
            while not headers or headers[-1]["msg_type"] != "execute_reply":
                for _, frames in kernel.receive(0.1):
                    message = kernel.parse(frames)
                    if message and message["parent_header"].get("msg_id") == asked:
                        headers.append(message["header"])
                        said.add(str(message["content"].get("text")))
            said.add(headers[0]["session"])
    # Two numbers, two sessions, and what has no text.
    assert len(said) == 5
