"""Reports for a terminal and for programs."""

import json

from jupyter_interviewer.gate import Figures, Finding, Report, Severity
from jupyter_interviewer.gate.table import plain, table

LACKING = Finding(check="edges", severity=Severity.LACKING, message="none", file="question.yaml")
WRONG = Finding(
    check="solutions", severity=Severity.ERROR, message="is wrong", file="solutions/a.py", line=3,
    seed=1, expected="right ones", advice="mend it", detail="one\ntwo",
)  # fmt: skip


def made(*findings: Finding) -> Report:
    figures = Figures(solutions=6, mistakes=12, cases=20, mutants=80, killed=76, seconds=4.25)
    return Report(question="trees", folder="/bank/trees", findings=findings, figures=figures)


def test_the_table_says_at_a_glance_what_passed() -> None:
    lines = table([made(), made(LACKING), made(WRONG, LACKING)]).splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["passed", "lacking", "FAILED"]
    assert "76/80  95%" in lines[1]
    assert len({len(line.split()) for line in lines[1:]}) == 1


def test_json_holds_all_of_it() -> None:
    text = json.dumps(plain([made(WRONG)]))
    (question,) = json.loads(text)["questions"]
    assert question["passed"] is False
    assert question["counts"] == {"error": 1, "lacking": 0, "warning": 0, "note": 0}
    assert question["findings"][0]["line"] == 3
    assert Report.model_validate(
        {name: question[name] for name in Report.model_fields if name in question}
    ) == made(WRONG)


def test_a_finding_reads_as_a_sentence_of_what_to_do() -> None:
    assert str(WRONG) == (
        "solutions/a.py:3: is wrong; expected right ones. Mend it.\n    one\n    two"
    )


def test_figures_of_parts_add_up() -> None:
    one, two = Figures(cases=20, graded=3, slowest=0.5), Figures(cases=18, graded=4, mutants=9)
    both = one + two + Figures()
    assert (both.cases, both.graded, both.slowest, both.mutants) == (18, 7, 0.5, 9)
