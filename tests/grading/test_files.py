"""Answers that come as files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import nbformat.v4
import pytest

from jupyter_interviewer.domain.cell import MAX_SOURCE
from jupyter_interviewer.grading.files import GradebookFound, Unreadable, read_answer


def notebook(*cells: nbformat.NotebookNode) -> str:
    return nbformat.writes(nbformat.v4.new_notebook(cells=list(cells)))


def test_a_python_file_is_one_cell(tmp_path: Path) -> None:
    path = tmp_path / "answer.py"
    path.write_text("def f():\n    return 'ä'\n", encoding="utf-8")
    (cell,) = read_answer(path).cells
    assert cell.source == "def f():\n    return 'ä'\n"


def test_a_byte_order_mark_and_a_coding_line_are_understood(tmp_path: Path) -> None:
    marked, coded = tmp_path / "marked.py", tmp_path / "coded.py"
    marked.write_bytes(b"\xef\xbb\xbfx = 1")
    coded.write_bytes(b"# coding: latin-1\nx = '\xe4'")
    assert read_answer(marked).cells[0].source == "x = 1"
    assert read_answer(coded).cells[0].source.endswith("x = 'ä'")


def test_the_code_cells_of_a_notebook_keep_ids_and_order(tmp_path: Path) -> None:
    path = tmp_path / "answer.ipynb"
    path.write_text(
        notebook(
            nbformat.v4.new_code_cell("a = 1", id="one"),
            nbformat.v4.new_markdown_cell("words"),
            nbformat.v4.new_code_cell("b = 2", id="two"),
        )
    )
    assert [(cell.id, cell.source) for cell in read_answer(path).cells] == [
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
    cells = read_answer(path).cells
    assert [cell.source for cell in cells] == ["a = 1\nb"] * 2
    assert cells[0].id != cells[1].id


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("answer.txt", b"", r"expected a \.py, \.js, \.ts, \.sql or \.ipynb"),
        ("answer.py", b"x = '\xff'", "not readable as Python source"),
        ("answer.py", b"# coding: klingon\n", "not readable as Python source"),
        ("answer.ipynb", b"\xff\xfe", "not UTF-8"),
        ("answer.js", b"\xff", "not UTF-8"),
        (
            "answer.ipynb",
            notebook(nbformat.v4.new_code_cell("'half'")).replace("half", "\\ud800").encode(),
            "half a character",
        ),
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
        read_answer(path)
    assert name in str(caught.value)


def test_a_missing_file_a_folder_and_too_much_of_anything_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file"):
        read_answer(tmp_path / "nowhere.py")
    (tmp_path / "folder.py").mkdir()
    with pytest.raises(Unreadable, match="not a regular file"):
        read_answer(tmp_path / "folder.py")
    (tmp_path / "long.py").write_text("#" * (MAX_SOURCE + 1))
    with pytest.raises(Unreadable, match="characters"):
        read_answer(tmp_path / "long.py")
    many = [nbformat.v4.new_code_cell("1") for _ in range(201)]
    (tmp_path / "many.ipynb").write_text(notebook(*many))
    with pytest.raises(Unreadable, match="201 code cells"):
        read_answer(tmp_path / "many.ipynb")
    with (tmp_path / "huge.py").open("wb") as file:
        file.truncate(33 << 20)
    with pytest.raises(Unreadable, match="bytes"):
        read_answer(tmp_path / "huge.py")


@pytest.mark.parametrize(
    ("name", "language"),
    [("a.py", "python"), ("a.js", "javascript"), ("a.ts", "typescript"), ("A.PY", "python")],
)
def test_a_suffix_says_the_language(tmp_path: Path, name: str, language: str) -> None:
    (tmp_path / name).write_text("x = 1")
    answer = read_answer(tmp_path / name)
    assert (answer.language, answer.cells[0].source) == (language, "x = 1")


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({}, "python"),
        ({"kernelspec": {"name": "k", "display_name": "", "language": "typescript"}}, "typescript"),
        ({"language_info": {"name": "javascript"}}, "javascript"),
        (
            {
                "kernelspec": {"name": "k", "display_name": "", "language": "ipython"},
                "language_info": {"name": "python"},
            },
            "python",
        ),
    ],
)
def test_a_notebook_says_its_language(tmp_path: Path, metadata: dict, language: str) -> None:
    path = tmp_path / "a.ipynb"
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")], metadata=metadata)
    path.write_text(nbformat.writes(made))
    assert read_answer(path).language == language


def test_a_notebook_in_a_language_that_is_not_graded_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(
        nbformat.writes(nbformat.v4.new_notebook(metadata={"language_info": {"name": "julia"}}))
    )
    with pytest.raises(Unreadable, match="in julia, expected python"):
        read_answer(path)


def test_a_gradebook_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "grades.ipynb"
    made = nbformat.v4.new_notebook(metadata={"jupyter_interviewer": {"gradebook": {}}})
    path.write_text(nbformat.writes(made))
    with pytest.raises(GradebookFound, match="not an answer"):
        read_answer(path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.py")
    with pytest.raises(Unreadable, match="not a regular file"):
        read_answer(tmp_path / "pipe.py")
