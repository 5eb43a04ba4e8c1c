"""What was proved, noted beside a bank."""

import json
from pathlib import Path

from jupyter_interviewer.gate import Figures, Finding, Report, Severity
from jupyter_interviewer.gate.ledger import FILE, Ledger
from jupyter_interviewer.questions.template import load

from .conftest import Make


def passed(hash: str, seeds: int, *findings: Finding) -> Report:
    figures = Figures(solutions=2, mistakes=4, cases=10, mutants=20, killed=19)
    return Report(
        question="tall-trees", folder="", hash=hash, seeds=tuple(range(seeds)), figures=figures,
        findings=findings,
    )  # fmt: skip


def test_what_passed_as_it_is_is_known(make: Make, tmp_path: Path) -> None:
    template, path = load(make()), tmp_path / FILE
    ledger = Ledger(path)
    assert not ledger.knows(template, 20)
    ledger.add(passed(template.hash, 20))
    ledger.write()
    again = Ledger(path)
    assert again.knows(template, 20)
    # On more seeds than were tried it has to be proved.
    assert not again.knows(template, 21)
    folder = make({"statement.md": "Something else."})
    assert not again.knows(load(folder), 20)


def test_only_what_passed_is_noted_and_fewer_seeds_do_not_replace_more(tmp_path: Path) -> None:
    path = tmp_path / FILE
    ledger = Ledger(path)
    lacking = Finding(check="edges", severity=Severity.LACKING, message="none")
    ledger.add(passed("a" * 64, 20, lacking))
    ledger.write()
    assert json.loads(path.read_text()) == {}
    ledger.add(passed("a" * 64, 20))
    ledger.add(passed("a" * 64, 1))
    ledger.write()
    assert json.loads(path.read_text())["tall-trees"]["seeds"] == 20
    ledger.add(passed("b" * 64, 1))
    ledger.write()
    assert json.loads(path.read_text())["tall-trees"]["hash"] == "b" * 64


def test_a_ledger_that_cannot_be_read_knows_nothing(make: Make, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text('{"tall-trees": 3}')
    assert not Ledger(path).knows(load(make()), 3)
