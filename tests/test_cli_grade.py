"""``jupyter interviewer grade``, as a process: a cohort in, results out, whatever is in between."""

from __future__ import annotations

import csv
import fcntl
import gzip
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest

BANK = Path(__file__).parent.parent / "question_templates" / "coding"
QUESTION = "pair-with-sum"
RIGHT, WRONG = "def double(n):\n    return n * two\n", "def double(n):\n    return n\n"
TABLE = {
    "id": "double-it",
    "title": "Double it",
    "statement": "Write `double(n)`.",
    "language": "python",
    "difficulty": "easy",
    "setup": "two = 2",
    "cases": [
        {"call": "double(1)", "expected": "2"},
        {"call": "double(n=(1,))", "expected": "(1, 1)", "public": True},
    ],
    "solutions": {"python": RIGHT},
}


@pytest.fixture
def table(tmp_path: Path) -> str:
    (tmp_path / "double.cases.json").write_text(json.dumps(TABLE))
    return "double.cases.json"


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def submissions(path: Path, **sources: str) -> None:
    text = "".join(json.dumps({"name": n, "source": s}) + "\n" for n, s in sources.items())
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text)


def first(folder: str) -> str:
    return min((BANK / QUESTION / folder).glob("*.py")).read_text()


def test_files_are_graded_one_json_line_each_and_nothing_else_is_printed(run, tmp_path) -> None:
    (tmp_path / "right.py").write_text(first("solutions"))
    (tmp_path / "wrong.py").write_text(first("mistakes"))
    (tmp_path / "loud.py").write_text("print('hello')\nimport sys\nsys.exit()\n")
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("# mine"),
            nbformat.v4.new_code_cell("x = 1"),
            nbformat.v4.new_code_cell(first("solutions")),
        ]
    )
    (tmp_path / "right.ipynb").write_text(nbformat.writes(notebook))
    files = ["right.py", "wrong.py", "loud.py", "right.ipynb"]
    done = run("grade", "--question", QUESTION, "--seed", "3", *files)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["name"] for line in lines] == files
    assert all(set(line) == {"name", "outcome", "passed", "total", "seconds"} for line in lines)
    outcomes = [line["outcome"] for line in lines]
    assert outcomes[0] == outcomes[3] == "accepted"
    assert outcomes[1] not in ("accepted", "internal_error")
    assert outcomes[2] == "missing_entry_point"
    assert lines[0]["passed"] == lines[0]["total"] > lines[1]["passed"]
    assert all(line["seconds"] > 0 for line in lines)


def test_a_question_can_be_a_folder_and_a_file_be_graded_alone(run, tmp_path) -> None:
    (tmp_path / "right.py").write_text(first("solutions"))
    done = run("grade", "--question", str(BANK / QUESTION), "--tier", "limits", "right.py")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcome"] == "accepted"


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_graded(run, tmp_path) -> None:
    (tmp_path / "right.py").write_text(first("solutions"))
    (tmp_path / "broken.ipynb").write_text("{")
    done = run("grade", "--question", QUESTION, "nowhere.py", "broken.ipynb", "right.py")
    assert done.returncode == 1
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()] == ["right.py"]
    assert "nowhere.py" in done.stderr and "broken.ipynb" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("question", ["no-such-question", "./no/such/folder"])
def test_a_question_that_is_not_there_is_said(run, tmp_path, question: str) -> None:
    (tmp_path / "a.py").write_text("")
    done = run("grade", "--question", question, "a.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert question.removeprefix("./") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_cohort_comes_as_a_folder_a_pattern_and_lines(run, tmp_path, table) -> None:
    for path, source in {"week/b.py": WRONG, "week/deep/a.py": RIGHT, "late-1.py": RIGHT}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(source)
    submissions(tmp_path / "more.jsonl.gz", cy=RIGHT, di="def double(n: return n")
    done = run("grade", "--question", table, "week", "late-*.py", "more.jsonl.gz")
    assert (done.returncode, done.stderr) == (0, "")
    assert {line["name"]: (line["outcome"], line["passed"]) for line in lines(done.stdout)} == {
        "week/b.py": ("wrong_answer", 0),
        "week/deep/a.py": ("accepted", 2),
        "late-1.py": ("accepted", 2),
        "cy": ("accepted", 2),
        "di": ("syntax_error", 0),
    }
    order = [line["name"] for line in lines(done.stdout)]
    assert order == ["week/b.py", "week/deep/a.py", "late-1.py", "cy", "di"]


def test_a_value_in_a_case_table_is_right_where_python_says_it_is_equal(run, tmp_path, table):
    submissions(
        tmp_path / "s.jsonl",
        floats="def double(n):\n    return n * 2.0 if n == 1 else n * 2\n",
        lists="def double(n):\n    return n * 2 if n == 1 else list(n * 2)\n",
    )
    done = run("grade", "--question", table, "s.jsonl")
    assert [line["outcome"] for line in lines(done.stdout)] == ["accepted", "wrong_answer"]


def test_what_cannot_be_read_is_told_with_file_and_line(run, tmp_path, table) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.ipynb").write_text("{")
    (tmp_path / "other.js").write_text("const double = n => 2 * n;")
    submissions(tmp_path / "s.jsonl", ann=RIGHT)
    with (tmp_path / "s.jsonl").open("ab") as file:
        file.write(b'nonsense\n{"name": "ann", "source": ""}\n{"name": "\xff", "source": ""}\n')
    done = run(
        "grade", "--question", table, "empty", "broken.ipynb", "other.js", "s.jsonl", "no.py"
    )
    assert done.returncode == 1
    assert [line["name"] for line in lines(done.stdout)] == ["ann"]
    told = done.stderr.splitlines()
    assert len(told) == 7 and all(line.startswith("jupyter interviewer: ") for line in told)
    for place in ("empty: ", "broken.ipynb: ", "other.js: ", "s.jsonl:2: ", "s.jsonl:3: "):
        assert any(place in line for line in told), place
    assert "s.jsonl:4: not UTF-8" in done.stderr and "no.py: No such file" in done.stderr
    assert "`double-it` is asked in python, not in javascript" in done.stderr


def test_a_suffix_says_the_language_and_a_table_may_be_in_any(run, tmp_path) -> None:
    for suffix in ("py", "js", "ts"):
        solution = BANK / QUESTION / "solutions" / f"solution.{suffix}"
        (tmp_path / solution.name).write_text(solution.read_text())
    done = run("grade", "--question", QUESTION, ".")
    assert (done.returncode, done.stderr) == (0, "")
    assert [(line["name"], line["outcome"]) for line in lines(done.stdout)] == [
        (f"solution.{suffix}", "accepted") for suffix in ("js", "py", "ts")
    ]
    script = {
        **TABLE,
        "language": "javascript",
        "setup": "const two = 2;",
        "cases": [{"call": "[double(1), null]", "expected": "[2.0, null]"}],
        "solutions": {"javascript": ""},
    }
    (tmp_path / "script.cases.json").write_text(json.dumps(script))
    submissions(tmp_path / "s.jsonl", ann="const double = n => n * two;", bob="const double = 1;")
    done = run("grade", "--question", "script.cases.json", "s.jsonl")
    assert [line["outcome"] for line in lines(done.stdout)] == ["accepted", "runtime_error"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--output", "results.txt"], "results.txt: expected a name that ends in .jsonl"),
        (["--output", "no/where.csv"], "No such file or directory"),
        (["--output", "foreign.csv"], "foreign.csv: not a table of results"),
        (["--workers", "0"], "0 is less than 1"),
        (["--workers", "many"], "invalid"),
        (["--question", "nowhere.cases.json"], "nowhere.cases.json: No such file"),
        (["--question", "broken.cases.json"], "broken.cases.json: cases.1.expected: expected"),
    ],
)
def test_a_call_that_is_wrong_grades_nothing(run, tmp_path, table, arguments, told) -> None:
    (tmp_path / "a.py").write_text(RIGHT)
    (tmp_path / "foreign.csv").write_text("student,grade\nann,1\n")
    broken = {**TABLE, "cases": [*TABLE["cases"][:1], {"call": "f()", "expected": "f"}]}
    (tmp_path / "broken.cases.json").write_text(json.dumps(broken))
    done = run("grade", "--question", table, *arguments, "a.py")
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "foreign.csv").read_text() == "student,grade\nann,1\n"


@pytest.mark.parametrize("form", ["jsonl", "csv", "ipynb"])
def test_only_what_is_new_or_changed_is_graded_again(run, tmp_path, table, form) -> None:
    results = tmp_path / f"results.{form}"
    arguments = ("grade", "--question", table, "--output", results.name, ".")
    for name in ("ann", "bob"):
        (tmp_path / f"{name}.py").write_text(WRONG)
    first = run(*arguments)
    assert (first.returncode, first.stderr) == (0, "")
    (tmp_path / "bob.py").write_text(RIGHT)
    (tmp_path / "cy.py").write_text(RIGHT)
    second = run(*arguments)
    assert (second.returncode, second.stderr) == (0, "")
    ann, bob, cy = lines(second.stdout)
    # To the millisecond: it is the same run that is told of.
    assert ann == lines(first.stdout)[0]
    assert (bob["name"], bob["outcome"], cy["outcome"]) == ("bob.py", "accepted", "accepted")
    text = results.read_text()
    assert all(f"{name}.py" in text for name in ("ann", "bob", "cy"))
    if form == "jsonl":
        assert [line["name"] for line in lines(text)] == ["ann.py", "bob.py", "cy.py"]
    elif form == "csv":
        rows = list(csv.DictReader(text.splitlines()))
        assert [(row["name"], row["outcome"]) for row in rows] == [
            ("ann.py", "wrong_answer"),
            ("bob.py", "accepted"),
            ("cy.py", "accepted"),
        ]
    else:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        shown = "\n".join(cell.source for cell in notebook.cells)
        assert "3 submissions" in shown and "| accepted | 2 |" in shown
        assert re.search(r"`double\(1\)`", shown)
    before = results.read_bytes()
    assert run(*arguments).stdout == second.stdout
    assert results.read_bytes() == before


def start(environment: dict[str, str], folder: Path, *arguments: str, **options: Any):
    command = [sys.executable, "-m", "jupyter_interviewer.cli", "grade", *arguments]
    return subprocess.Popen(command, env=environment, cwd=folder, text=True, **options)


def children(pid: int) -> list[int]:
    """The processes below a process, at every depth."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *children(child)]
    return found


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted in /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_goes_on_where_it_was(run, environment, tmp_path, table, how) -> None:
    names = [f"student-{number}" for number in range(20)]
    slow = f"import time\ntime.sleep(0.5)\n{RIGHT}"
    submissions(tmp_path / "s.jsonl", **dict.fromkeys(names, slow))
    arguments = ("--question", table, "s.jsonl", "--output", "r.csv", "--workers", "2")
    process = start(
        environment, tmp_path, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    seen = [json.loads(process.stdout.readline()) for _ in range(2)]
    below = children(process.pid)
    process.send_signal(how)
    rest, told = process.communicate(timeout=60)
    seen += lines(rest)
    assert len(seen) < len(names)
    if how == signal.SIGINT:
        assert process.returncode == 130
        assert re.search(r"stopped; \d+ of 20 are graded", told) and "Traceback" not in told
        assert (tmp_path / "r.csv").is_file()
    deadline = time.monotonic() + 30
    while any(alive(pid) for pid in below) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert below and not any(alive(pid) for pid in below)
    done = run("grade", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    again = {line["name"]: line for line in lines(done.stdout)}
    assert list(again) == names
    assert all(again[line["name"]] == line for line in seen)
    rows = list(csv.DictReader((tmp_path / "r.csv").read_text().splitlines()))
    assert [row["name"] for row in rows] == names
    assert not list(tmp_path.glob("r.csv?*"))


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.mark.parametrize("quiet", [False, True])
def test_a_terminal_shows_how_far_it_is_and_nothing_else_does(
    environment, tmp_path, table, quiet
) -> None:
    submissions(tmp_path / "s.jsonl", ann=RIGHT, bob=WRONG)
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
    option = ("--quiet",) if quiet else ()
    process = start(
        environment,
        tmp_path,
        *("--question", table, "s.jsonl", *option),
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 1 << 16):
            shown += piece
    except OSError:
        # A terminal whose other end is closed.
        pass
    finally:
        os.close(ours)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert [line["name"] for line in lines(out)] == ["ann", "bob"]
    assert (b"2/2" in shown) is not quiet
    if quiet:
        assert shown == b""
