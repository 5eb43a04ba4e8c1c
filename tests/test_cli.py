"""The command line, as a process: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import nbformat
import pytest

QUESTION = "pair-with-sum"


def test_the_bank_is_listed_and_filtered(run) -> None:
    everything = run("questions", "list", "--json")
    assert everything.returncode == 0, everything.stderr
    cards = [json.loads(line) for line in everything.stdout.splitlines()]
    assert QUESTION in {card["id"] for card in cards}
    easy = run(
        *("questions", "list", "--difficulty", "easy", "--topic", "arrays", "--search", "PAIR"),
        *("--language", "typescript", "--kind", "coding", "--from", "built-in"),
    )
    assert QUESTION in easy.stdout
    for card in cards:
        if card["difficulty"] != "easy":
            assert card["id"] not in easy.stdout


def test_a_broken_question_is_named_and_hides_no_other(run, tmp_path) -> None:
    folder = tmp_path / "mine" / "broken-one"
    folder.mkdir(parents=True)
    (folder / "question.yaml").write_text("id: broken-one\n")
    done = run("questions", "list", "--bank", "mine")
    assert done.returncode == 1
    assert QUESTION in done.stdout
    assert "broken-one" in done.stderr and "question.yaml" in done.stderr


def test_a_question_is_shown_with_a_variant_and_without(run) -> None:
    plain = run("questions", "show", QUESTION)
    assert plain.returncode == 0, plain.stderr
    assert "pair_with_sum" in plain.stdout and "hidden" not in plain.stdout
    seeded = run("questions", "show", QUESTION, "--seed", "3")
    assert seeded.returncode == 0, seeded.stderr
    assert "seed 3" in seeded.stdout and "hidden" in seeded.stdout


def test_the_same_seed_writes_the_same_notebook_and_nothing_is_overwritten(run, tmp_path) -> None:
    arguments = ("questions", "preview", QUESTION, "--seed", "5")
    printed = run(*arguments, "-o", "-")
    assert printed.returncode == 0, printed.stderr
    notebook = nbformat.reads(printed.stdout, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "interview-python"
    assert run(*arguments, "-o", "a.ipynb").returncode == 0
    assert json.loads((tmp_path / "a.ipynb").read_text()) == json.loads(printed.stdout)
    refused = run(*arguments, "-o", "a.ipynb")
    assert refused.returncode == 2 and "--force" in refused.stderr
    assert run(*arguments, "-o", "a.ipynb", "--force").returncode == 0


def test_a_question_is_shown_as_its_candidate_sees_it(run, tmp_path) -> None:
    text = run("questions", "preview", QUESTION, "--language", "javascript")
    assert text.returncode == 0, text.stderr
    assert "function pairWithSum(numbers, target, apart) {" in text.stdout
    assert run("questions", "preview", QUESTION, "-o", "a.html").returncode == 0
    assert "pair_with_sum" in (tmp_path / "a.html").read_text()


def test_a_new_question_stands_in_a_bank_of_ones_own_and_can_be_seen(run, tmp_path) -> None:
    made = run("questions", "new", "wet-days", "-o", "mine")
    assert made.returncode == 0, made.stderr
    listed = run("questions", "list", "--bank", "mine", "--from", "mine")
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["ID", "wet-days"]
    seen = run("questions", "preview", "mine/wet-days")
    assert "def wet_days(readings: list[int], limit: int) -> int:" in seen.stdout
    again = run("questions", "new", "wet-days", "-o", "mine")
    assert again.returncode == 2 and "exists" in again.stderr
    schema = json.loads(run("questions", "schema").stdout)
    assert schema == json.loads((tmp_path / "mine" / "question.schema.json").read_text())


TABLE = {
    "id": "twice",
    "title": "Twice",
    "statement": "Double a number.",
    "language": "python",
    "difficulty": "easy",
    "topics": ["maths"],
    "setup": "",
    "cases": [{"call": f"twice({n})", "expected": str(2 * n)} for n in (0, 1, 2, 3)],
    "solutions": {"python": "def twice(number):\n    return 2 * number\n"},
}


def test_a_case_table_is_imported_proved_and_asked_about(run, tmp_path) -> None:
    (tmp_path / "twice.cases.json").write_text(json.dumps(TABLE))
    done = run("questions", "import", "twice.cases.json", "-o", "bank", "--verify")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 questions: 1 carried over whole, 0 in part, 0 not at all." in done.stdout
    assert "1 of 1 pass the gate" in done.stdout and "lacking in 1:" in done.stdout
    listed = run("questions", "list", "--bank", "bank", "--search", "twice")
    assert "twice" in listed.stdout
    wrong = {**TABLE, "solutions": {"python": "def twice(number):\n    return 3 * number\n"}}
    (tmp_path / "wrong.cases.json").write_text(json.dumps({**wrong, "id": "thrice"}))
    failed = run("questions", "import", "wrong.cases.json", "-o", "bank", "--verify")
    assert failed.returncode == 1 and "thrice does not pass" in failed.stderr
    refused = run("questions", "import", "twice.cases.json", "-o", "bank")
    assert refused.returncode == 2 and "--force" in refused.stderr
    nothing = run("questions", "import", "nowhere", "-o", "bank")
    assert nothing.returncode == 2 and "does not exist" in nothing.stderr


def test_the_doctor_says_what_works_here(run) -> None:
    done = run("doctor", "--json")
    told = json.loads(done.stdout)
    assert told["ok"] == (done.returncode == 0)
    parts = {finding["part"] for finding in told["findings"]}
    assert {
        "versions",
        "sandbox",
        "kernel",
        "database",
        "artifacts",
        "questions",
        "plans",
        "server extension",
        "panel",
    } <= parts
    sandbox = [finding for finding in told["findings"] if finding["part"] == "sandbox"]
    assert {each["text"].split(":")[0] for each in sandbox} >= {"namespaces", "landlock", "limits"}
    assert all(f["remedy"] or f["text"] for f in told["findings"] if f["state"] == "bad")


def test_the_doctor_finds_a_database_that_cannot_be_reached(run, tmp_path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("doctor", f"--JupyterInterviewer.database_url=sqlite:///{tmp_path}/file/a.db")
    assert done.returncode == 1
    assert re.search(r"✗ sqlite:.*file", done.stdout)
    assert "JupyterInterviewer.database_url" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_doctor_changes_nothing(run, environment) -> None:
    run("doctor")
    assert not Path(environment["JUPYTER_DATA_DIR"], "interviewer").exists()


@pytest.mark.parametrize("arguments", [[], ["grade"], ["questions"], ["nonsense"], ["grade", "-x"]])
def test_a_call_that_is_not_understood_says_how_it_should_be(run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: jupyter interviewer" in done.stderr


@pytest.mark.parametrize(
    "command", [["grade"], ["questions", "list"], ["doctor"], ["demo"], ["questions", "preview"]]
)
def test_every_command_explains_itself(run, command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.returncode == 0
    assert "usage: jupyter interviewer " + " ".join(command) in done.stdout


def test_jupyter_knows_the_command(environment) -> None:
    jupyter = Path(sys.executable).with_name("jupyter")
    environment["PATH"] = f"{jupyter.parent}{os.pathsep}{environment['PATH']}"
    done = subprocess.run(
        [jupyter, "interviewer", "--version"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"\d+\.\d+.*\n", done.stdout)


def test_the_demo_opens_a_server_in_which_an_interview_has_begun(environment, tmp_path) -> None:
    log = tmp_path / "demo.log"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    with log.open("wb") as output:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyter_interviewer.cli", "demo", "--no-browser"),
                *("--folder", "here", "--port", port, "--allow-root"),
                "--IdentityProvider.token=demo-token",
            ],
            env=environment,
            cwd=tmp_path,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        runtime = Path(environment["JUPYTER_RUNTIME_DIR"]) / f"jpserver-{process.pid}.json"
        deadline = time.monotonic() + 120
        question = None
        while not question and time.monotonic() < deadline:
            assert process.poll() is None, log.read_text()
            time.sleep(0.3)
            try:
                url = json.loads(runtime.read_text())["url"]
                mine = httpx.get(
                    f"{url}jupyter-interviewer/api/v1/interviews",
                    headers={"Authorization": "token demo-token"},
                    trust_env=False,
                    timeout=60,
                ).json()["items"]
            except (OSError, ValueError, KeyError, httpx.TransportError):
                continue
            question = mine and mine[0]["question"]
        assert question, log.read_text()
        assert mine[0]["status"] == "in_progress"
        assert (tmp_path / "here" / question["notebook"]).is_file()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
