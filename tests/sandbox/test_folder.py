"""Folders of sandboxes: short, closed to others, gone when they should be."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from jupyter_interviewer.sandbox.folder import SOCKET_PATH_BYTES, Folder


@pytest.fixture
def short_tmp(monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tempfile.mkdtemp(prefix="f", dir="/tmp")
    monkeypatch.setattr(tempfile, "tempdir", folder)
    return Path(folder)


_KEEPER = """
import os, sys, tempfile
tempfile.tempdir = sys.argv[1]
from jupyter_interviewer.sandbox.folder import Folder
folder = Folder()
(folder.path / "left").write_text("x")
print(folder.path, flush=True)
sys.stdin.read()
"""


def test_what_a_killed_launcher_left_is_removed_at_the_next_start(short_tmp: Path) -> None:
    keeper = subprocess.Popen(
        [sys.executable, "-c", _KEEPER, str(short_tmp)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert keeper.stdout is not None and keeper.stdin is not None
    path = Path(keeper.stdout.readline().strip())
    ours = Folder()
    assert path.exists(), "it is alive, its folder is its own"
    keeper.kill()
    keeper.wait()
    keeper.stdout.close()
    keeper.stdin.close()
    Folder().remove()
    assert not path.exists()
    assert ours.path.exists()
    ours.remove()


def test_others_can_pass_but_not_look(short_tmp: Path) -> None:
    folder = Folder()
    assert folder.path.stat().st_mode & 0o777 == 0o711
    assert folder.path.parent.stat().st_mode & 0o777 == 0o711
    assert folder.sockets.stat().st_mode & 0o777 == 0o700
    folder.remove()
    folder.remove()
    assert not folder.path.exists()


def test_a_socket_fits_even_below_a_very_long_temporary_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    long = tmp_path / ("x" * 120)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    folder = Folder()
    assert len(os.fsencode(folder.sockets / "k-5")) <= SOCKET_PATH_BYTES
    folder.remove()


def test_a_folder_that_somebody_else_put_there_is_not_used(short_tmp: Path) -> None:
    (short_tmp / "elsewhere").mkdir()
    trap = short_tmp / f"interview-{os.geteuid()}"
    trap.symlink_to(short_tmp / "elsewhere")
    folder = Folder()
    assert not folder.path.resolve().is_relative_to(short_tmp / "elsewhere")
    folder.remove()


def test_a_folder_can_lead_to_the_sockets_of_one_after_another() -> None:
    address, one, other = Folder(), Folder(), Folder()
    try:
        for number, folder in enumerate((one, other)):
            (folder.sockets / "k-1").write_text(str(number))
            address.lead_to(folder)
            assert (address.sockets / "k-1").read_text() == str(number)
        address.remove()
        assert (other.sockets / "k-1").exists()
    finally:
        for folder in (address, one, other):
            folder.remove()
