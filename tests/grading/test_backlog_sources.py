"""Where a cohort's submissions come from, and what is said about those that cannot be read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import nbformat.v4
import pytest

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.grading.backlog.lines import MAX_LINE
from jupyter_interviewer.grading.backlog.sources import Backlog, gather


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """The folder that a grader stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(backlog: Backlog) -> list[str]:
    return list(backlog.submissions)


def line(name: object = "ann", source: object = "x = 1", **more: object) -> str:
    return json.dumps({"name": name, "source": source, **more}) + "\n"


def test_a_folder_gives_all_answers_in_it_at_every_depth_in_order(folder: Path) -> None:
    for path in ("week/b.py", "week/a.js", "week/deep/c.ts", "week/notes.txt", "week/data.jsonl"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("x = 1")
    for hidden in (".ipynb_checkpoints", "__pycache__", "node_modules", ".git"):
        Path("week", hidden).mkdir()
        Path("week", hidden, "d.py").write_text("x")
    Path("week", ".e.py").write_text("x")
    found = gather(["week"])
    assert names(found) == ["week/a.js", "week/b.py", "week/deep/c.ts"]
    assert [each.language for each in found.submissions.values()] == [
        Language.JAVASCRIPT,
        Language.PYTHON,
        Language.TYPESCRIPT,
    ]
    assert not found.complaints


def test_a_pattern_gives_what_it_matches_in_order(folder: Path) -> None:
    for path in ("b.py", "a.py", "sub/c.py", "sub/readme.md", "more.jsonl"):
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text(line() if path.endswith("jsonl") else "x")
    assert names(gather(["*.py"])) == ["a.py", "b.py"]
    assert names(gather(["**/*.py"])) == ["a.py", "b.py", "sub/c.py"]
    assert names(gather(["s*"])) == ["sub/c.py"]
    assert names(gather([f"{folder}/a.*"])) == [f"{folder}/a.py"]
    assert names(gather(["more*"])) == ["ann"]
    assert names(gather(["**/*"])) == ["a.py", "b.py", "ann", "sub/c.py"]


def test_a_file_that_is_named_like_a_pattern_is_that_file(folder: Path) -> None:
    Path("a[1].py").write_text("x")
    assert names(gather(["a[1].py"])) == ["a[1].py"]


def test_a_file_that_is_found_twice_counts_once(folder: Path) -> None:
    Path("a.py").write_text("x")
    found = gather(["a.py", "*.py", str(folder)])
    assert (names(found), found.complaints) == (["a.py"], [])


def test_the_file_that_results_go_to_is_no_answer(folder: Path) -> None:
    Path("a.py").write_text("x")
    Path("grades.ipynb").write_text("{}")
    Path("results.jsonl").write_text("{}")
    assert not gather(["."], leave_out=Path("grades.ipynb")).complaints
    found = gather(["a.py", "*.jsonl"], leave_out=Path("results.jsonl"))
    assert names(found) == ["a.py"]


def test_a_gradebook_that_lies_beside_the_answers_is_passed_over(folder: Path) -> None:
    made = nbformat.v4.new_notebook(metadata={"jupyter_interviewer": {"gradebook": {}}})
    Path("old.ipynb").write_text(nbformat.writes(made))
    Path("a.py").write_text("x")
    found = gather(["."])
    assert (names(found), found.complaints) == (["a.py"], [])
    assert "not an answer" in gather(["old.ipynb"]).complaints[0]


def test_a_link_in_a_folder_is_not_followed_to_what_the_grader_can_read(folder: Path) -> None:
    Path("secret.py").write_text("the = 'solution'")
    Path("cohort").mkdir()
    Path("cohort/mine.py").symlink_to(folder / "secret.py")
    Path("cohort/everything").symlink_to(folder)
    found = gather(["cohort"])
    assert names(found) == []
    assert found.complaints == ["cohort/mine.py: a symbolic link; only the file itself is graded"]


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("nowhere.py", "nowhere.py: No such file"),
        ("nowhere.jsonl", "nowhere.jsonl: No such file"),
        ("empty", "empty: holds no .py, .js, .ts, .sql or .ipynb file"),
        ("*.rb", "*.rb: matches no .py"),
        ("notes.txt", "notes.txt: expected a .py"),
        ("broken.ipynb", "broken.ipynb: not JSON"),
        ("latin.js", "latin.js: not UTF-8"),
        ("blank.jsonl", "blank.jsonl: holds no line"),
        ("torn.jsonl.gz", "torn.jsonl.gz: not whole as gzip"),
        ("plain.jsonl.gz", "plain.jsonl.gz: not whole as gzip"),
        ("folder.jsonl", "folder.jsonl: holds no"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_found(
    folder: Path, argument: str, told: str
) -> None:
    Path("empty").mkdir()
    Path("folder.jsonl").mkdir()
    Path("notes.txt").write_text("")
    Path("broken.ipynb").write_text("{")
    Path("latin.js").write_bytes(b"\xe4")
    Path("blank.jsonl").write_text("")
    Path("torn.jsonl.gz").write_bytes(gzip.compress(line().encode())[:-12])
    Path("plain.jsonl.gz").write_text(line())
    Path("good.py").write_text("x")
    found = gather([argument, "good.py"])
    assert any(complaint.startswith(told) for complaint in found.complaints), found.complaints
    assert len(found.complaints) == 1
    assert "good.py" in names(found)


def test_lines_give_name_and_source_and_nothing_else_matters(folder: Path) -> None:
    text = line("ann", "a = 1\r\n") + "\n" + line("bob", "b", label="wrong", accepted=False)
    text += line("cy", "c", language="typescript")
    Path("all.jsonl").write_text("\ufeff" + text)
    Path("all.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    plain, packed = gather(["all.jsonl"]), gather(["all.jsonl.gz"])
    assert names(plain) == names(packed) == ["ann", "bob", "cy"]
    ann, bob, cy = plain.submissions.values()
    assert ann.cells[0].source == "a = 1\r\n"
    assert bob.language is None and cy.language is Language.TYPESCRIPT
    assert ann.origin == "all.jsonl:1" and bob.origin == "all.jsonl:3"
    assert not plain.complaints


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"not json\n", "not JSON"),
        (b'{"name": "x", "source": "\xff"}\n', "not UTF-8"),
        (b"[1]\n", 'expected an object with "name" and "source"'),
        (b'{"name": "x"}\n', 'there is no "source"'),
        (b'{"source": "x"}\n', 'there is no "name"'),
        (line(3).encode(), '"name" is not a string'),
        (line("x", None).encode(), '"source" is not a string'),
        (line("x", language="cobol").encode(), "\"language\" is 'cobol', expected python"),
        (line("x", language=[1]).encode(), '"language" is'),
        (line("").encode(), "the name is empty"),
        (line("a\nb").encode(), "control characters"),
        (line("\ud800").encode(), '"name" holds half a character'),
        (line("x", "\ud800").encode(), '"source" holds half a character'),
        (line("n" * 501).encode(), "a name of 501 characters"),
        (line("ann").encode(), "the name 'ann' stands already in s.jsonl:1"),
        (line("x", "y" * 1_048_577).encode(), "a source of 1048577 characters"),
        (b"[" * 100_000 + b"\n", "not JSON"),
        (b" " * (MAX_LINE + 5) + b"\n", "a line of more than"),
        (b'{"name": "x", "sou', "not JSON"),
    ],
    ids=range(19),
)
def test_a_line_that_is_no_submission_is_told_with_its_number(
    folder: Path, bad: bytes, told: str
) -> None:
    after = b"" if not bad.endswith(b"\n") else line("bob").encode()
    Path("s.jsonl").write_bytes(line("ann").encode() + bad + after)
    found = gather(["s.jsonl"])
    (complaint,) = found.complaints
    assert complaint.startswith("s.jsonl:2: ") and told in complaint
    assert len(complaint) < 800
    assert names(found) == (["ann", "bob"] if after else ["ann"])


def test_a_name_that_stands_twice_is_told_with_both_places(folder: Path) -> None:
    Path("a.jsonl").write_text(line("ann"))
    Path("b.jsonl").write_text(line("ann", "y = 2"))
    found = gather(["a.jsonl", "b.jsonl"])
    assert found.submissions["ann"].cells[0].source == "x = 1"
    assert "b.jsonl:1" in found.complaints[0] and "a.jsonl:1" in found.complaints[0]
