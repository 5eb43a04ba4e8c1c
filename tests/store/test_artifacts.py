"""Artifacts, in a folder and elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from uuid import uuid4

import pytest

from jupyter_interviewer.store.artifacts import Artifacts
from jupyter_interviewer.store.errors import MissingArtifact, StoreError


@pytest.fixture(params=["file", "memory", "path with spaces"])
def artifacts(request: pytest.FixtureRequest, tmp_path: Path) -> Artifacts:
    urls = {
        "file": (tmp_path / "artifacts").as_uri(),
        "memory": f"memory://{uuid4().hex}",
        "path with spaces": str(tmp_path / "my artifacts"),
    }
    return Artifacts(urls[request.param])


def test_what_was_put_can_be_got_and_replaced(artifacts: Artifacts) -> None:
    assert not artifacts.exists("p-1/i/q.json")
    assert artifacts.put("p-1/i/q.json", b"one") == "p-1/i/q.json"
    artifacts.put("p-1/i/q.json", b"\x00two\xff")
    assert artifacts.get("p-1/i/q.json") == b"\x00two\xff"


def test_the_same_content_stands_once(artifacts: Artifacts) -> None:
    first = artifacts.put_content("p-1", b"text", ".json")
    assert artifacts.put_content("p-1", b"text", ".json") == first
    assert artifacts.put_content("p-1", b"other", ".json") != first
    assert artifacts.get(first) == b"text"


def test_what_is_not_there_is_said(artifacts: Artifacts) -> None:
    with pytest.raises(MissingArtifact, match="p-1/none"):
        artifacts.get("p-1/none")


def test_erasing_a_folder_takes_all_in_it_and_nothing_else(artifacts: Artifacts) -> None:
    artifacts.put("p-1/a/x", b"1")
    artifacts.put("p-1/b/y", b"2")
    artifacts.put("p-10/a/x", b"3")
    artifacts.erase("p-1")
    artifacts.erase("p-1")
    assert not artifacts.exists("p-1/a/x") and not artifacts.exists("p-1/b/y")
    assert artifacts.get("p-10/a/x") == b"3"


@pytest.mark.parametrize(
    "path", ["", "..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/.b", "ä"]
)
def test_no_path_leads_out_of_the_folder(artifacts: Artifacts, path: str) -> None:
    for act in (lambda: artifacts.put(path, b""), lambda: artifacts.get(path)):
        with pytest.raises(StoreError):
            act()
    with pytest.raises(StoreError):
        artifacts.erase(path)


def test_a_write_that_fails_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    artifacts = Artifacts(tmp_path.as_uri())
    artifacts.put("p/x", b"old")

    def fail(descriptor: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="space"):
        artifacts.put("p/x", b"new")
    assert (tmp_path / "p/x").read_bytes() == b"old"
    assert [path.name for path in (tmp_path / "p").iterdir()] == ["x"]


def test_files_are_their_owners_alone(tmp_path: Path) -> None:
    Artifacts(tmp_path.as_uri()).put("p/x", b"old")
    assert stat.S_IMODE((tmp_path / "p/x").stat().st_mode) == 0o600
