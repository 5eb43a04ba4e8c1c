"""What the command line shows of a bank."""

import subprocess
import sys

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.preview import complaints, describe, listing, preview, show

from .conftest import MakeQuestion


def test_the_list_goes_from_easy_to_hard(builtin: Freezer) -> None:
    lines = listing(builtin.bank.cards()).splitlines()
    assert lines[0].split() == ["ID", "DIFFICULTY", "ENTRY", "TOPICS"]
    levels = [line.split()[1] for line in lines[1:]]
    assert levels == sorted(levels, key=["easy", "medium", "hard"].index)
    assert any(line.startswith("pair-with-sum ") for line in lines)


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


def test_a_preview_is_the_notebook_of_a_seed(make_question: MakeQuestion, freezer: Freezer) -> None:
    make_question()
    notebook = preview(freezer, "tall-trees", 1)
    assert notebook.metadata.jupyter_interviewer.seed == 1
    assert "tall_trees(heights=" in notebook.cells[0].source


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
