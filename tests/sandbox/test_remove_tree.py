"""What a sandbox leaves behind is removed, whatever it looks like."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from jupyter_interviewer.sandbox._family import remove_tree
from jupyter_interviewer.sandbox.folder import Folder


def nest(folder: Path, levels: int) -> None:
    """Folders deeper than recursion and names go, each with a file."""
    held = os.open(folder, os.O_RDONLY)
    for _ in range(levels):
        os.close(os.open("file", os.O_CREAT | os.O_WRONLY, 0o600, dir_fd=held))
        os.mkdir("deeper", dir_fd=held)
        below = os.open("deeper", os.O_RDONLY, dir_fd=held)
        os.close(held)
        held = below
    os.close(held)


def test_folders_deeper_than_anything_recurses_are_removed(tmp_path: Path) -> None:
    top = tmp_path / "top"
    top.mkdir()
    nest(top, 5000)
    remove_tree(str(top))
    assert not top.exists()


def test_a_deep_folder_left_by_one_kernel_does_not_keep_the_next_from_starting() -> None:
    folder = Folder()
    nest(folder.new_work(None), 3000)
    folder.remove()
    assert not folder.path.exists()
    Folder().remove()


def test_closed_folders_links_and_odd_files_go_and_what_links_show_stays(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("still here")
    top = tmp_path / "top"
    inner = top / "closed" / "inner"
    inner.mkdir(parents=True)
    (inner / "file").write_text("x")
    (inner / "link").symlink_to(kept)
    (top / "link").symlink_to(kept)
    (top / "dangling").symlink_to("/nowhere")
    os.mkfifo(top / "fifo")
    os.link(kept / "file", top / "hard")
    inner.chmod(0)
    (top / "closed").chmod(0)
    remove_tree(str(top))
    assert not top.exists()
    assert (kept / "file").read_text() == "still here"


@pytest.mark.parametrize("name", ["nothing", "file"])
def test_what_is_no_folder_is_no_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    remove_tree(str(tmp_path / name))
