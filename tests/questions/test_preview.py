"""What the command line shows of a bank."""

import subprocess
import sys
from pathlib import Path

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.notebook import build
from jupyter_interviewer.questions.preview import complaints, describe, html, listing, page, show

from .conftest import MakeQuestion


def test_the_list_says_languages_and_banks(make_question: MakeQuestion, freezer: Freezer) -> None:
    folder = make_question().parent
    lines = listing(freezer.bank, freezer.bank.cards()).splitlines()
    assert lines[0].split() == ["ID", "DIFFICULTY", "LANGUAGES", "ENTRY", "TOPICS", "BANK"]
    assert lines[1].split() == ["tall-trees", "easy", "py", "tall_trees", "arrays", str(folder)]


def test_questions_of_the_project_are_built_in(builtin: Freezer) -> None:
    lines = listing(builtin.bank, builtin.bank.cards()).splitlines()
    assert all(line.endswith("built-in") for line in lines[1:])


def test_a_question_is_described_with_its_signature_and_mistakes(builtin: Freezer) -> None:
    text = show(builtin.bank.get("expiring-cache"))
    assert "class ExpiringCache(capacity: int, lifetime: int, renew: bool)" in text
    assert ".get(key: str, now: int) -> optional[int]" in text
    assert "mistake dead_take_room: counts expired entries" in text
    facts = describe(builtin.bank.get("pair-with-sum"))
    assert facts["signature"] == [
        "pair_with_sum(numbers: list[int], target: int, apart: int) -> list[int]"
    ]


def test_with_a_variant_its_cases_and_who_fails_them_are_shown(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    make_question()
    question = freezer.freeze("tall-trees", 1, "s", Language.PYTHON)
    lines = show(freezer.bank.get("tall-trees"), question).splitlines()
    assert lines[-len(question.cases)].split() == ["1", "boundary", "3", "public", "at_least"]


def test_a_page_is_what_the_candidate_reads(make_question: MakeQuestion, freezer: Freezer) -> None:
    make_question()
    question = freezer.freeze("tall-trees", 1, "s", Language.PYTHON)
    notebook = build(question, interview="preview")
    text = page(notebook)
    assert text.startswith("# Trees above ")
    assert text.index("**Example 1**") < text.index("def tall_trees") < text.index("my_cases")
    hidden = [case for case in question.cases if not case.public and case.size > 3]
    assert not any(case.input.strip("[]") in text for case in hidden)
    assert "<h1" in html(notebook, "Trees") and "tall_trees" in html(notebook, "Trees")


def test_what_is_wrong_is_a_line_each(make_question: MakeQuestion, freezer: Freezer) -> None:
    make_question({"variant.py": None, "statement.md": ""}, "other-one")
    assert len(complaints(freezer.bank).splitlines()) == 3


def test_a_list_does_not_wait_for_what_only_notebooks_need() -> None:
    # By itself: in this process others have imported it long since.
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, jupyter_interviewer.questions.preview; print('nbformat' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert told.stdout.strip() == "False"


def test_a_hidden_question_is_told(make_question: MakeQuestion, tmp_path: Path) -> None:
    mine, theirs = make_question(under="mine"), make_question(under="theirs")
    said = complaints(Bank([mine.parent, theirs.parent]))
    assert said == f"{theirs} is hidden by the `tall-trees` of {mine.parent}"
