"""A new question: it works as it stands, in every language."""

from pathlib import Path

import pytest

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.gate import Gate
from jupyter_interviewer.questions import scaffold
from jupyter_interviewer.questions.bank import Bank
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import load


def test_a_new_question_has_the_name_it_was_given_everywhere(tmp_path: Path) -> None:
    template = load(scaffold.create(tmp_path / "bank" / "wet-days"))
    assert template.id == "wet-days"
    assert template.spec.signature.entry.name[Language.TYPESCRIPT] == "wetDays"
    for path in template.folder.rglob("*"):
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert not any(old in text for old in ("longest-run", "longest_run", "longestRun")), path


def test_its_first_line_leads_an_editor_to_the_schema(tmp_path: Path) -> None:
    folder = scaffold.create(tmp_path / "wet-days")
    first = (folder / "question.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (folder / first.partition("=")[2]).resolve().is_file()


def test_the_schema_beside_it_is_no_question(tmp_path: Path) -> None:
    scaffold.create(tmp_path / "bank" / "wet-days")
    bank = Bank([tmp_path / "bank"])
    assert [card.id for card in bank.cards()] == ["wet-days"]
    assert bank.problems == ()


@pytest.mark.parametrize("name", ["Wet Days", "wet_days", "-days", "3-days", "class", "a" * 65])
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(QuestionBroken, match=r"no id|cannot name"):
        scaffold.create(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_nothing_is_written_over(tmp_path: Path) -> None:
    scaffold.create(tmp_path / "wet-days")
    with pytest.raises(FileExistsError):
        scaffold.create(tmp_path / "wet-days")


def test_it_passes_the_gate_with_its_mutants(tmp_path: Path) -> None:
    folder = scaffold.create(tmp_path / "wet-days")
    # In JavaScript and TypeScript the gate itself is tried on the bank; here one variant is enough.
    with Gate(1, languages=[Language.PYTHON, Language.JAVASCRIPT]) as gate:
        report = gate.verify(folder, (1,))
    assert report.passed, report.text()
    assert report.figures.mutants and report.figures.killed == report.figures.mutants
