"""``jupyter interviewer questions verify``, as people call it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_interviewer.questions.bank import builtin_folder

QUESTION = "pair-with-sum"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a question of the bank."""
    place = tmp_path / "bank" / QUESTION
    shutil.copytree(builtin_folder() / "coding" / QUESTION, place)
    return place


def test_a_question_of_the_bank_passes_and_is_known_afterwards(
    run: Callable, tmp_path: Path
) -> None:
    call = ["questions", "verify", QUESTION, "--seeds", "1", "--language", "python", "-j", "1"]
    done = run(*call, "--json", "report.json", seconds=170)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{QUESTION}  passed" in done.stdout
    again = run(*call, "--json", "-", seconds=60)
    assert again.returncode == 0
    (question,) = json.loads(again.stdout)["questions"]
    assert question["passed"] and question["figures"]["mutants"] > 20
    assert json.loads(again.stdout) == json.loads((tmp_path / "report.json").read_text())


def test_what_is_wrong_is_said_and_the_status_tells(run: Callable, folder: Path) -> None:
    (folder / "statement.md").write_text("Use a hash map for {{ nothing }}.\n", encoding="utf-8")
    done = run("questions", "verify", str(folder), "--seeds", "1", "--no-mutants")
    assert done.returncode == 1
    assert "error [variant] (seed 0) statement.md:1" in done.stdout
    assert "FAILED" in done.stdout


def test_a_folder_that_cannot_be_read_fails_with_file_and_line(run: Callable, folder: Path) -> None:
    (folder / "question.yaml").write_text("id: [\n", encoding="utf-8")
    done = run("questions", "verify", str(folder), "--seeds", "1", "--json", "-")
    assert done.returncode == 1
    (question,) = json.loads(done.stdout)["questions"]
    assert question["findings"][0]["file"] == "question.yaml"
    assert question["counts"]["error"] == 1


def test_a_question_that_is_not_there_is_a_wrong_call(run: Callable) -> None:
    done = run("questions", "verify", "no-such-question")
    assert done.returncode == 2
    assert "no-such-question" in done.stderr


def test_a_part_alone_is_not_recorded(run: Callable, folder: Path) -> None:
    bank = str(folder.parent)
    done = run("questions", "verify", "--no-mutants", "--record", "--bank", bank, QUESTION)
    assert done.returncode == 2
    assert "--record" in done.stderr


def test_a_language_that_no_question_has_is_not_passed_over(run: Callable) -> None:
    call = "questions", "verify", QUESTION, "--seeds", "1", "--no-mutants", "--language", "sql"
    done = run(*call)
    assert done.returncode == 2
    assert "none of these questions is answered in sql" in done.stderr
