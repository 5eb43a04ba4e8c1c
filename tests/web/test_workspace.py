import asyncio

import nbformat
import pytest
from jupyter_server.services.contents.filemanager import AsyncFileContentsManager
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from jupyter_server.services.kernels.kernelmanager import MappingKernelManager
from jupyter_server.services.sessions.sessionmanager import SessionManager
from traitlets.config import Config

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.web.workspace import ServerWorkspace

PATH = "interviews/coding round/01-pairs.ipynb"


def notebook(interview: str = "i-1", index: int = 1, source: str = "def f(): ..."):
    node = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    node.metadata["jupyter_interviewer"] = {"interview": interview, "index": index}
    return node


@pytest.fixture(params=[LargeFileManager, AsyncFileContentsManager], ids=["sync", "async"])
def contents(request, tmp_path):
    # Signatures in memory: not in the data folder of whoever runs the tests.
    config = Config({"NotebookNotary": {"db_file": ":memory:"}})
    return request.param(root_dir=str(tmp_path), config=config)


def workspace_of(contents) -> ServerWorkspace:
    kernels = MappingKernelManager()
    sessions = SessionManager(kernel_manager=kernels, contents_manager=contents)
    return ServerWorkspace(contents, sessions, kernels)


def write(contents, *writes):
    async def all_of_them():
        workspace = workspace_of(contents)
        return [await workspace.write_notebook(*each) for each in writes]

    return asyncio.run(all_of_them())


def source_in(tmp_path, path: str) -> str:
    return nbformat.read(tmp_path / path, as_version=4).cells[0].source


def test_the_notebook_stands_in_its_own_new_folder(contents, tmp_path) -> None:
    assert write(contents, (PATH, notebook())) == [PATH]
    assert source_in(tmp_path, PATH) == "def f(): ..."


def test_writing_again_after_a_crash_keeps_what_the_candidate_typed(contents, tmp_path) -> None:
    write(contents, (PATH, notebook()))
    edited = nbformat.read(tmp_path / PATH, as_version=4)
    edited.cells[0].source = "def f(): return 42"
    (tmp_path / PATH).write_text(nbformat.writes(edited))
    assert write(contents, (PATH, notebook())) == [PATH]
    assert source_in(tmp_path, PATH) == "def f(): return 42"
    assert len(list((tmp_path / PATH).parent.glob("*.ipynb"))) == 1


@pytest.mark.parametrize(
    "standing",
    ["not a notebook {", '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'],
    ids=["broken", "a person's own"],
)
def test_a_persons_own_file_is_never_overwritten(contents, tmp_path, standing: str) -> None:
    (tmp_path / PATH).parent.mkdir(parents=True)
    (tmp_path / PATH).write_text(standing)
    (written,) = write(contents, (PATH, notebook()))
    assert written == PATH.replace("pairs", "pairs-2")
    assert (tmp_path / PATH).read_text() == standing


def test_another_interviews_notebook_of_that_name_is_left_alone(contents, tmp_path) -> None:
    paths = write(
        contents,
        (PATH, notebook("i-1", source="first")),
        (PATH, notebook("i-2", source="second")),
        (PATH, notebook("i-2", source="again")),
    )
    assert paths == [PATH, PATH.replace("pairs", "pairs-2"), PATH.replace("pairs", "pairs-2")]
    assert source_in(tmp_path, paths[0]) == "first"
    assert source_in(tmp_path, paths[1]) == "second"


def test_a_folder_of_that_name_is_walked_around(contents, tmp_path) -> None:
    (tmp_path / PATH).mkdir(parents=True)
    assert write(contents, (PATH, notebook())) == [PATH.replace("pairs", "pairs-2")]


def test_two_interviews_writing_at_once_get_two_files(contents, tmp_path) -> None:
    async def both():
        workspace = workspace_of(contents)
        return await asyncio.gather(
            *(workspace.write_notebook(PATH, notebook(f"i-{n}")) for n in range(5))
        )

    assert len(set(asyncio.run(both()))) == 5


def test_a_folder_that_cannot_be_made_is_said(contents, tmp_path) -> None:
    (tmp_path / "interviews").write_text("a file stands in the way")
    with pytest.raises(Unavailable) as caught:
        write(contents, (PATH, notebook()))
    assert "could not be written" in caught.value.detail
