"""A whole interview, taken as a person takes it, with what may go wrong on the way."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import ROOT, RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(420), pytest.mark.xdist_group("browser")]

THEMES = ("Light", "Dark")


def template(question: str) -> Path:
    return ROOT / "question_templates" / "coding" / question


def solution(question: str) -> str:
    return min((template(question) / "solutions").glob("*.py")).read_text()


def mistake(question: str) -> str:
    """A wrong answer that is wrong in the cases, not in the time it takes."""
    files = sorted((template(question) / "mistakes").glob("*.py"))
    source = next(file.read_text() for file in files if "slow" not in file.name)
    # The first lines are the author's, on what is wrong.
    return source[re.search(r"^[^#\n]", source, re.MULTILINE).start() :]


def offspring(pid: int) -> set[int]:
    """Everything that a process started, whoever its parent is now."""
    found, queue = set(), [pid]
    while queue:
        for children in Path(f"/proc/{queue.pop()}/task").glob("*/children"):
            below = {int(child) for child in children.read_text().split()}
            found |= below
            queue += below
    return found


def alive(pids: set[int]) -> set[int]:
    return {pid for pid in pids if (Path("/proc") / str(pid)).exists()}


def test_a_person_takes_a_whole_interview_and_nothing_that_happens_stops_it(
    lab: Lab, server: RealServer
) -> None:
    lab.shot("1-start", *THEMES)
    lab.begin("Coding round", "Easy")
    question = interview(server)["question"]
    expect(lab.heading(question["title"])).to_be_visible(timeout=LONG)
    expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    lab.shot("2-asked", *THEMES)

    # A wrong answer: the run shows a difference, the submission tells hidden cases' kind only.
    lab.write(mistake(question["id"]))
    lab.run()
    lab.submit()
    told = interview(server)["submissions"][-1]
    assert told["outcome"] not in (None, "accepted", "internal_error")
    marks = lab.results.get_by_role("toolbar", name="Cases").get_by_role("button")
    assert marks.count() == told["total"]
    marks.last.click()
    expect(lab.results).not_to_contain_text("expected")
    lab.shot("3-wrong", *THEMES)

    # A hint costs one.
    before = interview(server)["hints_left"]
    lab.button(re.compile("^Hint")).click()
    expect(lab.button(f"Hint ({before - 1})")).to_be_visible(timeout=LONG)
    lab.shot("4-hint", *THEMES)

    # What is said is answered.
    said = lab.lines.count()
    lab.panel.get_by_role("textbox").fill("I would sort it first, that is O(n log n).")
    lab.page.keyboard.press("Enter")
    expect(lab.lines.nth(said + 1)).to_be_visible(timeout=LONG)

    assert lab.errors == []

    # A reload changes nothing.
    spoken = lab.lines.all_inner_texts()
    clock = interview(server)["deadline"]
    lab.reload()
    expect(lab.lines).to_have_count(len(spoken), timeout=LONG)
    assert interview(server)["deadline"] == clock
    expect(lab.button(f"Hint ({before - 1})")).to_be_visible()
    expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    lab.shot("5-reloaded", *THEMES)

    assert lab.errors == []

    # The server is killed: nothing of it lives on, and the page says that nothing is lost.
    family = offspring(server.process.pid)
    assert family
    server.kill()
    expect(lab.panel).to_contain_text("nothing is lost", timeout=LONG)
    lab.shot("6-reconnecting")
    deadline = time.monotonic() + 5
    while alive(family) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(family)
    lab.panel.get_by_role("textbox").fill("Are you still there?")
    server.start()
    expect(lab.panel).to_contain_text("live", timeout=LONG)
    expect(lab.lines).to_have_count(len(spoken), timeout=LONG)
    assert interview(server)["deadline"] == clock
    # The kernel died with the server: the notebook gets a new one by itself.
    expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    expect(lab.panel.get_by_role("textbox")).to_have_value("Are you still there?")

    # The right answer is accepted, and another question offered.
    lab.write(solution(question["id"]))
    assert "accepted" in lab.submit()
    lab.shot("7-accepted", *THEMES)
    lab.button("Go on to another question").click()
    expect(lab.panel.locator(".jp-Interviewer-questionTitle")).not_to_have_text(
        question["title"], timeout=LONG
    )
    second = interview(server)["question"]
    assert second["id"] != question["id"]
    expect(lab.heading(second["title"])).to_be_visible(timeout=LONG)
    lab.shot("8-next", *THEMES)

    # The end: a summary stands, and nothing can be done any more.
    lab.button("End the interview").click()
    lab.button("End it").click()
    expect(lab.panel).to_contain_text("1 of 2 questions solved", timeout=LONG)
    expect(lab.button("Submit")).to_have_count(0)
    lab.shot("9-summary", *THEMES)
    with lab.page.expect_download() as saved:
        lab.button("Markdown").click()
    assert question["title"] in Path(saved.value.path()).read_text()
    with lab.page.expect_download() as saved:
        lab.button("JSON").click()
    json.loads(Path(saved.value.path()).read_text())
    assert lab.outside() == []
    # What JupyterLab itself asked of the dead server is JupyterLab's own affair.
    ours = [e for e in lab.errors if "Failed to fetch" not in e or "jupyter-interviewer" in e]
    assert ours == []
