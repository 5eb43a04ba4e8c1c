"""Answers that come as files."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat.v4
import pytest

from jupyter_interviewer.domain.cell import MAX_SOURCE
from jupyter_interviewer.grading.files import Unreadable, read_cells


def notebook(*cells: nbformat.NotebookNode) -> str:
    return nbformat.writes(nbformat.v4.new_notebook(cells=list(cells)))


def test_a_python_file_is_one_cell(tmp_path: Path) -> None:
    path = tmp_path / "answer.py"
    path.write_text("def f():\n    return 'ä'\n", encoding="utf-8")
    (cell,) = read_cells(path)
    assert cell.source == "def f():\n    return 'ä'\n"


def test_a_byte_order_mark_and_a_coding_line_are_understood(tmp_path: Path) -> None:
    marked, coded = tmp_path / "marked.py", tmp_path / "coded.py"
    marked.write_bytes(b"\xef\xbb\xbfx = 1")
    coded.write_bytes(b"# coding: latin-1\nx = '\xe4'")
    assert read_cells(marked)[0].source == "x = 1"
    assert read_cells(coded)[0].source.endswith("x = 'ä'")


def test_the_code_cells_of_a_notebook_keep_ids_and_order(tmp_path: Path) -> None:
    path = tmp_path / "answer.ipynb"
    path.write_text(
        notebook(
            nbformat.v4.new_code_cell("a = 1", id="one"),
            nbformat.v4.new_markdown_cell("words"),
            nbformat.v4.new_code_cell("b = 2", id="two"),
        )
    )
    assert [(cell.id, cell.source) for cell in read_cells(path)] == [
        ("one", "a = 1"),
        ("two", "b = 2"),
    ]


def test_a_notebook_of_before_cells_had_ids_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.ipynb"
    cell = {
        "cell_type": "code",
        "source": ["a = 1\n", "b"],
        "metadata": {},
        "outputs": [],
        "execution_count": None,
    }
    path.write_text(
        json.dumps({"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [cell, cell]})
    )
    cells = read_cells(path)
    assert [cell.source for cell in cells] == ["a = 1\nb"] * 2
    assert cells[0].id != cells[1].id


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("answer.txt", b"", r"expected a \.py or \.ipynb"),
        ("answer.py", b"x = '\xff'", "not readable as Python source"),
        ("answer.py", b"# coding: klingon\n", "not readable as Python source"),
        ("answer.ipynb", b"\xff\xfe", "not UTF-8"),
        ("answer.ipynb", b"{", "not JSON"),
        ("answer.ipynb", b"[" * 100_000, "not JSON"),
        ("answer.ipynb", b"[]", "not a valid notebook"),
        ("answer.ipynb", b'{"cells": 3, "nbformat": 4, "nbformat_minor": 5}', "not a valid"),
        ("answer.ipynb", b'{"nbformat": 4, "cells": [{"cell_type": "code"}]}', "not a valid"),
    ],
)
def test_a_file_that_is_no_answer_is_named_with_the_reason(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=why) as caught:
        read_cells(path)
    assert name in str(caught.value)


def test_a_missing_file_a_folder_and_too_much_of_anything_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file"):
        read_cells(tmp_path / "nowhere.py")
    (tmp_path / "folder.py").mkdir()
    with pytest.raises(Unreadable, match="directory"):
        read_cells(tmp_path / "folder.py")
    (tmp_path / "long.py").write_text("#" * (MAX_SOURCE + 1))
    with pytest.raises(Unreadable, match="characters"):
        read_cells(tmp_path / "long.py")
    many = [nbformat.v4.new_code_cell("1") for _ in range(201)]
    (tmp_path / "many.ipynb").write_text(notebook(*many))
    with pytest.raises(Unreadable, match="201 code cells"):
        read_cells(tmp_path / "many.ipynb")
    with (tmp_path / "huge.py").open("wb") as file:
        file.truncate(33 << 20)
    with pytest.raises(Unreadable, match="bytes"):
        read_cells(tmp_path / "huge.py")
