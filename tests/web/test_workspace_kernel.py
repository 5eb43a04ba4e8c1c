"""What the candidate's own kernel tells, asked as a server asks it."""

import asyncio
import contextlib

import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_server.services.contents.filemanager import AsyncFileContentsManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.services.sessions.sessionmanager import SessionManager

from jupyter_interviewer.app import show_kernel
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.grading import own_kernel
from jupyter_interviewer.grading.grade import grade
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.web.workspace import ServerWorkspace
from tests.grading.conftest import make_question

PATH = "question.ipynb"
QUESTION = make_question(
    [([2, 3], 5, True), ([0, 0], 0, True), ([-1, 1], 0, False)],
    entry_point="add",
    parameters=("a", "b"),
)


class Desk:
    """A server's managers with one notebook's kernel, in which cells are executed."""

    def __init__(self, root) -> None:
        specs = KernelSpecManager()
        show_kernel(specs)
        self.kernels = AsyncMappingKernelManager(
            kernel_spec_manager=specs, connection_dir=str(root)
        )
        self.contents = AsyncFileContentsManager(root_dir=str(root))
        self.sessions = SessionManager(kernel_manager=self.kernels, contents_manager=self.contents)
        self.workspace = ServerWorkspace(self.contents, self.sessions, self.kernels)

    async def open(self) -> None:
        session = await self.sessions.create_session(
            path=PATH, name=PATH, type="notebook", kernel_name="interview-python"
        )
        self.id = session["kernel"]["id"]
        self.client = self.kernels.get_kernel(self.id).client()
        self.client.start_channels()
        await self.client.wait_for_ready(timeout=60)

    async def execute(self, *sources: str) -> None:
        for source in sources:
            await self.client.execute_interactive(source, output_hook=lambda message: None)
        await self.until_idle()

    async def until_idle(self) -> None:
        async with asyncio.timeout(30):
            while self.kernels.kernel_model(self.id)["execution_state"] != "idle":
                await asyncio.sleep(0.02)

    async def close(self) -> None:
        self.client.stop_channels()
        await self.kernels.shutdown_all(now=True)


def with_kernel(root, work):
    async def whole():
        desk = Desk(root)
        try:
            await desk.open()
            return await work(desk)
        finally:
            with contextlib.suppress(AttributeError):
                await desk.close()

    return asyncio.run(whole())


def submit(desk: Desk, sources: list[str]):
    """Hand in as the director does: in a clean kernel first, then beside the own one."""
    question = QUESTION
    cells = tuple(Cell(id=f"c{n}", source=source) for n, source in enumerate(sources))

    async def told():
        job = Job(question=question, cells=cells, kind="submission")
        verdict: Verdict = (await asyncio.to_thread(grade, job)).verdict
        assert own_kernel.worth_asking(question, verdict)
        answer = await desk.workspace.ask_kernel(
            PATH, own_kernel.expression(question, cells), own_kernel.SECONDS + 20
        )
        return None if answer is None else own_kernel.read(question, cells, verdict, answer)

    return told()


ANSWER = "def add(a, b):\n    return plus(a, b)"
HELPER = "def plus(a, b):\n    return a + b"


def test_a_helper_from_a_deleted_cell_is_named(tmp_path) -> None:
    async def work(desk):
        await desk.execute(HELPER, ANSWER)
        return await submit(desk, [ANSWER])

    claim = with_kernel(tmp_path, work)
    assert claim.passed == claim.total
    assert "Code cell 1 uses `plus`" in claim.cause and "no cell" in claim.cause


def test_a_global_that_was_changed_later_is_named_with_both_values(tmp_path) -> None:
    cells = ["extra = 1", "def add(a, b):\n    return a + b + extra"]

    async def work(desk):
        await desk.execute(*cells, "extra = 0")
        return await submit(desk, cells)

    claim = with_kernel(tmp_path, work)
    assert "`extra` is 1 in code cell 1 and 0 in your kernel" in claim.cause


def test_asking_leaves_the_kernel_as_it_was(tmp_path) -> None:
    async def work(desk):
        await desk.execute(HELPER, ANSWER, "before = set(dir()) | {'before', 'children'}")
        await submit(desk, [ANSWER])
        await desk.execute(
            "from pathlib import Path",
            "children = Path('/proc/self/task').glob('*/children')",
            "assert not [c for c in children if c.read_text()], 'a process is left'",
            "same = set(dir()) - before - {'Path'}",
        )
        reply = await desk.client.execute(
            "", reply=True, user_expressions={"new": "[n for n in same if n[0] != '_']", "n": "_ih"}
        )
        return reply["content"]["user_expressions"]

    told = with_kernel(tmp_path, work)
    assert told["new"]["data"]["text/plain"] == "[]"
    assert "probe" not in told["n"]["data"]["text/plain"]


def test_an_endless_loop_in_the_own_kernel_costs_only_seconds(tmp_path) -> None:
    async def work(desk):
        await desk.execute("while_ = True\ndef add(a, b):\n    while while_: pass")
        claim = await submit(desk, ["def add(a, b):\n    return 0"])
        await desk.execute("still = 1")
        return claim

    assert with_kernel(tmp_path, work) is None


@pytest.mark.parametrize("state", ["no kernel", "busy", "dead"])
def test_where_there_is_no_idle_kernel_nothing_is_told_and_nothing_waits(tmp_path, state) -> None:
    async def work(desk):
        path = PATH
        if state == "no kernel":
            path = "another.ipynb"
        elif state == "busy":
            desk.client.execute("import time; time.sleep(60)")
            async with asyncio.timeout(30):
                while desk.kernels.kernel_model(desk.id)["execution_state"] == "idle":
                    await asyncio.sleep(0.02)
        else:
            await desk.kernels.shutdown_kernel(desk.id, now=True)
        return await desk.workspace.ask_kernel(path, "1 + 1", 10)

    assert with_kernel(tmp_path, work) is None


def test_a_kernel_that_tells_nonsense_is_not_believed() -> None:
    question = QUESTION
    verdict = Verdict(outcome="wrong_answer", passed=0, total=len(question.cases))
    for answer in ("", "'", "'{'", "7", "'[]'", "[" * 100_000, repr('{"reports": 1}')):
        assert own_kernel.read(question, (), verdict, answer) is None


def test_the_notebooks_stand_untouched(tmp_path) -> None:
    node = nbformat.v4.new_notebook()
    nbformat.write(node, tmp_path / PATH)
    before = (tmp_path / PATH).read_bytes()

    async def work(desk):
        return await desk.workspace.ask_kernel(PATH, "1 + 1", 10)

    assert with_kernel(tmp_path, work) == "2"
    assert (tmp_path / PATH).read_bytes() == before
