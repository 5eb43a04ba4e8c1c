"""Where results go: what stands there after a run that ended, or was ended, in any way."""

from __future__ import annotations

import csv
import json
import os
import re
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Case, Difficulty, EntryKind, Language, Question
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.grading.backlog import gradebook, output, table
from jupyter_interviewer.grading.backlog.ledger import Ledger, OutputRefused, line
from jupyter_interviewer.grading.backlog.output import Output
from jupyter_interviewer.grading.backlog.submission import (
    Record,
    Submission,
    digest,
    fingerprint,
    why_unfit,
)

FORMS = pytest.mark.parametrize("form", ["jsonl", "csv", "ipynb"])
QUESTION = Question(
    id="double",
    seed=0,
    template_hash="",
    title="Double *it*",
    difficulty=Difficulty.EASY,
    topics=(),
    language=Language.PYTHON,
    statement="",
    entry_point="double",
    entry_kind=EntryKind.CALL,
    starter="",
    cases=tuple(
        Case(input=codec.dumps(f"double({n})"), expected=codec.dumps(2 * n), public=n == 2)
        for n in (1, 2, 3)
    ),
)


def record(name: str = "ann", **changes: object) -> Record:
    plain = {
        "name": name,
        "outcome": Outcome.ACCEPTED,
        "passed": 3,
        "total": 3,
        "seconds": 0.25,
        "question": "double",
        "sha256": "0" * 64,
    }
    return Record.model_validate({**plain, **changes})


def wrong(name: str, *failed: int, **changes: object) -> Record:
    passed = 3 - len(failed)
    return record(name, outcome="wrong_answer", passed=passed, failed=failed, **changes)


def kept(path: Path) -> dict[str, Record]:
    out = Output(path, QUESTION)
    out.close()
    return out.records


def test_a_record_keeps_of_a_verdict_what_a_grader_wants() -> None:
    results = (
        CaseResult(index=0, outcome=Outcome.ACCEPTED, public=True),
        CaseResult(index=1, outcome=Outcome.TIME_LIMIT, public=False),
    )
    verdict = Verdict(
        outcome=Outcome.TIME_LIMIT,
        passed=1,
        total=2,
        cases=results,
        message="Too\n slow.",
        seconds=1.23456,
    )
    submission = Submission(name="ann", origin="a.py", language=None, cells=())
    made = Record.of(submission, "double", "0" * 64, verdict)
    assert (made.failed, made.message, made.seconds) == ((2,), "Too slow.", 1.235)


def test_a_changed_submission_or_question_is_another_one() -> None:
    def of(source: str, question: Question) -> str:
        cells = (Cell(id="a", source=source),)
        submission = Submission(name="ann", origin="a.py", language=None, cells=cells)
        return digest(submission, fingerprint(question))

    changed = QUESTION.model_copy(update={"cases": QUESTION.cases[:1]})
    digests = {of("x = 1", QUESTION), of("x = 2", QUESTION), of("x = 1", changed)}
    assert len(digests) == 3
    assert of("x = 1", QUESTION) in digests


@FORMS
def test_results_come_back_as_they_went(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"results.{form}"
    records = [
        record("ann"),
        wrong("bob, 'the' \"builder\"", 2, 3, message="line 1 of `your` code, äöü"),
        record("=cmd|' /C calc'!A0", message="'=1+1"),
        record("'quoted", outcome="missing_entry_point", passed=0, message="-"),
    ]
    out = Output(path, QUESTION)
    for each in records:
        out.add(each)
    out.finish([each.name for each in records])
    assert list(kept(path).values()) == records
    assert sorted(each.name for each in tmp_path.iterdir() if each.suffix != ".part") == [path.name]


@FORMS
def test_what_is_not_finished_is_there_all_the_same(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"results.{form}"
    first = Output(path, QUESTION)
    first.add(record("ann"))
    first.finish(["ann"])
    second = Output(path, QUESTION)
    second.add(record("bob"))
    second.add(wrong("ann", 1, sha256="1" * 64))
    # As `kill -9` leaves it: nothing else was written.
    second.close()
    found = kept(path)
    assert set(found) == {"ann", "bob"}
    assert found["ann"].outcome is Outcome.WRONG_ANSWER


@FORMS
def test_a_line_that_was_being_written_is_forgotten(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"results.{form}"
    out = Output(path, QUESTION)
    out.add(record("ann"))
    out.add(record("bob"))
    out.close()
    part = path if form == "jsonl" else Path(f"{path}.part")
    whole = part.read_bytes()
    size = len(whole)
    for cut in range(1, size // 2):
        part.write_bytes(whole[: size - cut])
        out = Output(path, QUESTION)
        assert list(out.records) == ["ann"], cut
        out.add(record("cy"))
        out.close()
        assert list(kept(path)) == ["ann", "cy"]
        if cut == 3:
            # As a power cut leaves it.
            part.write_bytes(whole + b"\0" * 100)
            assert list(kept(path)) == ["ann", "bob"]


def test_only_what_is_known_and_unchanged_need_not_be_graded_again(tmp_path: Path) -> None:
    out = Output(tmp_path / "r.jsonl", QUESTION)
    out.add(record("ann"))
    out.add(record("bob", outcome="internal_error", passed=0))
    assert out.known("ann", "0" * 64) == record("ann")
    assert out.known("ann", "1" * 64) is None
    assert out.known("bob", "0" * 64) is None
    assert out.known("cy", "0" * 64) is None
    out.close()


@FORMS
def test_results_stand_in_the_order_of_the_submissions_whoever_was_first(
    tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"results.{form}"
    out = Output(path, QUESTION)
    for name in ("last week's", "cy", "ann", "bob"):
        out.add(record(name))
    out.add(wrong("cy", 1))
    out.finish(["ann", "bob", "cy", "never graded"])
    assert list(kept(path)) == ["last week's", "ann", "bob", "cy"]
    assert path.read_bytes().count(b"wrong_answer") >= 1


@FORMS
def test_two_runs_do_not_write_one_file(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"results.{form}"
    first = Output(path, QUESTION)
    with pytest.raises(OutputRefused, match="another run is writing it"):
        Output(path, QUESTION)
    first.finish([])
    Output(path, QUESTION).close()


@FORMS
def test_results_of_another_question_are_not_mixed_in(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"results.{form}"
    out = Output(path, QUESTION)
    out.add(record("ann"))
    out.finish(["ann"])
    with pytest.raises(OutputRefused, match="holds results for `double`; write those for `top-k`"):
        Output(path, QUESTION.model_copy(update={"id": "top-k"}))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.jsonl", '{"name": "ann", "source": "x = 1"}\n{"name": "bob", "source": "x"}\n'),
        ("r.jsonl", '{"name": "ann", "source": "x = 1"}\n'),
        ("r.jsonl", '{"name": "ann", "source": "x = 1"}'),
        ("r.jsonl", "a letter to my mother"),
        ("r.jsonl", "a letter\nto my mother\n"),
        ("r.csv", "student,grade\nann,1\n"),
        ("r.csv", "just words"),
        ("r.csv", ",".join(table.COLUMNS) + "\nann,1\nbob,2\n"),
        ("r.ipynb", "{"),
        ("r.ipynb", nbformat.writes(nbformat.v4.new_notebook())),
        ("r.ipynb", "[]"),
    ],
)
def test_a_file_that_holds_something_else_is_left_as_it_is(
    tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(OutputRefused, match=rf"{name}.*(another file|mend)"):
        Output(path, QUESTION)
    assert path.read_text() == content


@pytest.mark.parametrize("name", ["results", "results.txt", "answers.py", "results.jsonl.gz"])
def test_a_name_that_says_no_form_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputRefused, match=r"\.jsonl, \.csv, \.ipynb"):
        output.check(tmp_path / name)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="No such file or directory"):
        Output(tmp_path / "nowhere" / "r.csv", QUESTION)
    (tmp_path / "r.csv").mkdir()
    with pytest.raises(OutputRefused, match="not a regular file"):
        Output(tmp_path / "r.csv", QUESTION)


def test_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "real.csv", tmp_path / "link.csv"
    out = Output(path, QUESTION)
    out.finish([])
    path.chmod(0o640)
    link.symlink_to(path)
    out = Output(link, QUESTION)
    out.add(record("ann"))
    out.finish(["ann"])
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "ann" in path.read_text()


def test_a_long_run_shows_its_table_before_its_end(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(output, "_RENDER_SECONDS", 0.0)
    monkeypatch.setattr(output, "_RENDER_SHARE", 1e9)
    path = tmp_path / "results.csv"
    out = Output(path, QUESTION)
    out.add(record("ann"))
    assert "ann" in path.read_text()
    out.close()


def test_a_ledger_is_written_through_at_once(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "l.jsonl")
    ledger.add(record("ann"))
    assert (tmp_path / "l.jsonl").read_bytes() == line(record("ann"))
    ledger.close()


def test_a_spreadsheet_is_not_told_to_run_anything(tmp_path: Path) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "plain", "'=1"]
    rows = list(csv.reader(table.write(record(name) for name in names).decode().splitlines()))
    assert rows[0] == list(table.COLUMNS)
    for row in rows[1:]:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@"))


@given(st.lists(st.text(max_size=20).filter(lambda t: why_unfit(t) is None), unique=True))
def test_any_name_comes_back_from_a_table(names: list[str]) -> None:
    path = Path(f"/dev/shm/names-{os.getpid()}.csv")
    try:
        path.write_bytes(table.write(record(name, message=name) for name in names))
        found = table.read(path)
        assert [each.name for each in found] == names
        assert [each.message for each in found] == names
    finally:
        path.unlink()


def test_a_table_that_went_through_a_spreadsheet_is_still_understood(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    rows = list(csv.reader(table.write([record("ann"), wrong("bob", 1, 2)]).decode().splitlines()))
    rows[0].append("my remarks")
    rows[1].append("well done")
    rows[2].append("")
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    assert table.read(path) == [record("ann"), wrong("bob", 1, 2)]


def book(*records: Record, complaints: tuple[str, ...] = ()) -> tuple[nbformat.NotebookNode, str]:
    notebook = nbformat.reads(gradebook.write(records, QUESTION, complaints), as_version=4)
    nbformat.validate(notebook)
    return notebook, "\n\n".join(cell.source for cell in notebook.cells)


def test_a_gradebook_counts_ranks_and_shows_what_was_failed_most() -> None:
    _, text = book(
        wrong("bob", 3),
        record("ann"),
        wrong("cy", 1, 3),
        record("di", outcome="missing_entry_point", passed=0, message="There is no function."),
        complaints=("week/e.ipynb: not JSON",),
    )
    assert "4 submissions to `double`, 1 accepted (25%)" in text
    assert "| wrong answer | 2 |" in text
    # The public case is the first one that is run, whatever its place in the question.
    assert re.search(r"\| 3 \| 2 \| hidden \| `double\(3\)` \| `6` \|\n\| 1 \| 1 \| public ", text)
    assert "In 1 submissions no case could be run." in text
    ranked = re.findall(r"^\| \d \| (\w+) \| \w+ \w", text, re.M)
    assert [name for name in ("ann", "bob", "cy", "di") if name in text] == [
        "ann",
        "bob",
        "cy",
        "di",
    ]
    assert ranked == ["bob", "cy", "di"]
    assert "There is no function." in text
    assert "week/e.ipynb: not JSON" in text


def test_nobody_puts_markup_into_a_gradebook() -> None:
    name = "<img src=x onerror=alert(1)>|![](http://x/y)`*_[a](javascript:b)$x$"
    _, text = book(record(name, message=name))
    row = next(each for each in text.splitlines() if "onerror" in each)
    for mark in ("<img", "![", "](", "`", "$"):
        assert mark not in row
    assert row.count("|") == 8


def test_an_empty_gradebook_is_one_too() -> None:
    notebook, text = book()
    assert "0 submissions" in text and "None was failed." in text
    assert json.loads(json.dumps(notebook.metadata))["jupyter_interviewer"]["gradebook"]
