"""A question's folder: what is missing is said, all at once, and nothing is executed."""

import os
from pathlib import Path

import pytest

from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import folder_hash, load, read_header

from .conftest import YAML, MakeQuestion


def complaints(folder: Path) -> str:
    with pytest.raises(QuestionBroken) as caught:
        load(folder)
    assert all(one.folder == str(folder) for one in caught.value.problems)
    return "\n".join(map(str, caught.value.problems))


def test_a_good_folder_is_read_without_executing_it(
    make_question: MakeQuestion, tmp_path: Path
) -> None:
    trap = tmp_path / "executed"
    touch = f"open({str(trap)!r}, 'w')\n"
    template = load(make_question({"variant.py": touch, "solutions/a.py": touch}))
    assert template.oracle.name == "a"
    assert [mistake.name for mistake in template.mistakes] == ["at_least"]
    assert template.mistakes[0].misconception == "counts trees of exactly the bound"
    assert not trap.exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"statement.md": None}, "tall-trees/statement.md: is missing; expected the text"),
        ({"statement.md": "  \n"}, "tall-trees/statement.md: is empty"),
        ({"variant.py": None}, "tall-trees/variant.py: is missing"),
        ({"question.yaml": None}, "tall-trees/question.yaml: is missing"),
        ({"starters/python.py": None}, "tall-trees/starters/python.py: is missing"),
        ({"starters/python.py": "x = 1"}, "does not define `tall_trees`"),
        ({"solutions/solution.py": None}, "tall-trees/solutions: has no .py file"),
        ({"solutions/notes.txt": "x"}, "tall-trees/solutions/notes.txt: has an unknown ending"),
        ({"mistakes/x.py": "x = 1"}, "tall-trees/mistakes/x.py: has no `misconception: …`"),
        ({"mistakes/x.py": "# misconception: y\n"}, "mistakes/x.py: has no `hint: …`"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(
    make_question: MakeQuestion, changes: dict[str, str | None], said: str
) -> None:
    assert said in complaints(make_question(changes))


def test_all_troubles_of_a_folder_are_told_together(make_question: MakeQuestion) -> None:
    said = complaints(
        make_question({"question.yaml": YAML.replace("easy", "esay"), "variant.py": None})
    )
    assert "question.yaml:4" in said
    assert "variant.py" in said


def test_a_file_that_is_no_text_is_named_with_its_line(make_question: MakeQuestion) -> None:
    folder = make_question()
    (folder / "statement.md").write_bytes(b"fine\n\xff\xfe")
    assert "tall-trees/statement.md:2: is not UTF-8 text" in complaints(folder)


def test_a_link_cannot_bring_a_file_of_this_machine_into_a_statement(
    make_question: MakeQuestion,
) -> None:
    folder = make_question({"statement.md": None})
    (folder / "statement.md").symlink_to("/etc/passwd")
    assert "is a link" in complaints(folder)


def test_a_pipe_in_the_folder_does_not_hang_the_reader(make_question: MakeQuestion) -> None:
    folder = make_question()
    os.mkfifo(folder / "statement.pipe")
    assert "not an ordinary file" in complaints(folder)


def test_a_folder_as_large_as_a_disk_is_refused(make_question: MakeQuestion) -> None:
    folder = make_question()
    with (folder / "big").open("wb") as file:
        file.truncate(1 << 40)
    assert "too much" in complaints(folder)


def test_the_hash_knows_content_and_names_but_no_caches(make_question: MakeQuestion) -> None:
    folder = make_question()
    before = load(folder).hash
    for name in (
        ".notes",
        "__pycache__/variant.cpython-311.pyc",
        ".ipynb_checkpoints/x",
        "old.pyc",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"x")
    assert load(folder).hash == before
    elsewhere = make_question(under="another")
    assert load(elsewhere).hash == before
    (folder / "statement.md").write_text("Another text.")
    assert load(folder).hash != before


def test_two_different_folders_never_have_one_hash() -> None:
    assert folder_hash({"a": b"bc"}) != folder_hash({"ab": b"c"})
    assert folder_hash({"a": b"", "b": b"x"}) != folder_hash({"a": b"x", "b": b""})


def test_a_header_may_go_on_in_the_next_lines() -> None:
    text = "# Misconception: one\n#   and two\n# hint: three\ncode = 1\n# hint: not this\n"
    assert read_header(text) == {"misconception": "one and two", "hint": "three"}
    assert read_header("// misconception: a\n// hint: b\nlet x") == {
        "misconception": "a",
        "hint": "b",
    }


def test_a_title_with_values_of_the_variant_is_not_shown_raw(make_question: MakeQuestion) -> None:
    assert load(make_question()).card.title == "Tall trees"
