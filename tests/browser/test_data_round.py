"""An interview about data, in SQL and with pandas, as far as it differs from others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import ROOT, RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(420), pytest.mark.xdist_group("browser")]


def template(question: str) -> Path:
    return ROOT / "question_templates" / "data" / question


def mistake(question: str, suffix: str) -> str:
    """A wrong answer, without the two lines in which its author says what is wrong."""
    source = min((template(question) / "mistakes").glob(f"*{suffix}")).read_text()
    return "\n".join(source.splitlines()[2:]).strip() + "\n"


def solution(question: str, suffix: str) -> str:
    return (template(question) / "solutions" / f"solution{suffix}").read_text()


WRAPPED = """

right = takings_by_place


def takings_by_place(places, sales, min_amount):
    return right(places, sales, min_amount).assign(takings=lambda table: table["takings"] + 1.5)
"""


def cells(lab: Lab) -> Locator:
    return lab.page.locator(".jp-NotebookPanel:visible .jp-CodeCell")


def write(lab: Lab, source: str) -> None:
    """Replace what stands in the answer cell, which comes after the one that makes the tables."""
    cells(lab).nth(1).locator(".cm-content").click()
    lab.page.keyboard.press("Control+A")
    lab.page.keyboard.press("Delete")
    lab.page.keyboard.insert_text(source)


def practise(lab: Lab, question: str, language: str) -> None:
    """Begin with a question of the catalogue."""
    lab.page.evaluate("window.jupyterapp.commands.execute('jupyter-interviewer:catalogue')")
    shown = lab.page.get_by_role("tabpanel", name="Questions")
    shown.get_by_label("Any kind").select_option("data")
    shown.get_by_label("Search questions").fill(question.replace("-", " "))
    shown.get_by_role("listitem").first.get_by_role("button").click()
    preview = shown.get_by_role("region", name="Preview of the question")
    preview.get_by_label("Language").select_option(language)
    expect(preview.get_by_role("table").first).to_be_visible(timeout=LONG)
    lab.shot("data-preview", "Light", "Dark")
    preview.get_by_role("button", name="Practise this one").click()
    expect(lab.lines.first).to_be_visible(timeout=LONG)


def test_a_person_takes_a_round_about_data_in_sql(lab: Lab, server: RealServer) -> None:
    # The languages are those of the plan's questions.
    languages = lab.panel.get_by_role("group", name="Language")
    expect(languages).to_contain_text("TypeScript")
    expect(languages).not_to_contain_text("SQL")
    lab.panel.get_by_text("Data round", exact=True).click()
    expect(languages).to_contain_text("SQL")
    expect(languages).not_to_contain_text("TypeScript")
    lab.shot("data-start", "Light", "Dark")
    lab.begin("Data round", "Easy", "SQL")

    question = interview(server)["question"]
    assert question["language"] == "sql"
    expect(lab.heading(question["title"])).to_be_visible(timeout=LONG)
    expect(lab.page.get_by_text("SQL (interview) | Idle")).to_be_visible(timeout=LONG)

    # The tables are there to look around in.
    declared = (template(question["id"]) / "question.yaml").read_text()
    name = re.search(r"^tables:\n  - name: (\w+)", declared, re.MULTILINE)[1]
    cells(lab).first.locator(".cm-content").click()
    lab.page.keyboard.press("Shift+Enter")
    write(lab, f"SELECT count(*) AS how_many FROM {name}")
    lab.page.keyboard.press("Shift+Enter")
    expect(cells(lab).nth(1).locator(".jp-OutputArea-output")).to_contain_text(
        "how_many", timeout=LONG
    )

    # What is wrong is shown as tables, and the interviewer speaks of queries.
    write(lab, mistake(question["id"], ".sql"))
    said = lab.lines.count()
    assert "examples" in lab.run()
    lab.submit()
    assert interview(server)["submissions"][-1]["outcome"] == "wrong_answer"
    expect(lab.lines.nth(said)).to_be_visible(timeout=LONG)
    words = " ".join(lab.lines.all_inner_texts())
    for foreign in ("Python", "loop", "function", "-+-"):
        assert foreign not in words
    lab.results.get_by_role("toolbar", name="Cases").get_by_role("button").first.click()
    expect(lab.results.get_by_role("table").first).to_be_visible()
    expect(lab.results.locator("caption").filter(has_text="given:").first).to_be_visible()
    lab.shot("data-wrong", "Light", "Dark")

    write(lab, solution(question["id"], ".sql"))
    assert "accepted" in lab.submit()
    lab.button("Go on to another question").click()
    expect(lab.panel.locator(".jp-Interviewer-questionTitle")).not_to_have_text(
        question["title"], timeout=LONG
    )
    second = interview(server)["question"]
    assert (second["language"], second["id"] != question["id"]) == ("sql", True)
    lab.button("End the interview").click()
    lab.button("End it").click()
    expect(lab.panel).to_contain_text("1 of 2 questions solved", timeout=LONG)
    lab.shot("data-summary", "Light", "Dark")
    assert lab.errors == []


def test_a_person_answers_with_pandas_in_a_panel_of_least_width(
    lab: Lab, server: RealServer
) -> None:
    practise(lab, "takings-by-place", "python")
    question = interview(server)["question"]
    assert (question["id"], question["language"]) == ("takings-by-place", "python")
    expect(lab.heading(question["title"])).to_be_visible(timeout=LONG)
    expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    cells(lab).first.locator(".cm-content").click()
    lab.page.keyboard.press("Shift+Enter")
    write(lab, "sales.head()")
    lab.page.keyboard.press("Shift+Enter")
    expect(cells(lab).nth(1).locator("table")).to_be_visible(timeout=LONG)

    # In a panel as narrow as it gets, only the tables scroll sideways.
    left = lab.panel.bounding_box()["x"]
    lab.page.mouse.move(left - 2, 400)
    lab.page.mouse.down()
    lab.page.mouse.move(left + 300, 400, steps=5)
    lab.page.mouse.up()
    assert lab.panel.bounding_box()["width"] <= 262

    # A value that is wrong is marked in both tables, and nothing else.
    source = solution(question["id"], ".py")
    write(lab, source + WRAPPED)
    lab.run()
    lab.results.get_by_role("toolbar", name="Cases").get_by_role("button").first.click()
    boxes = lab.results.locator(".jp-Interviewer-tableBox")
    expect(boxes.first.locator("caption")).to_contain_text("expected")
    assert [boxes.nth(i).locator("tbody mark").count() for i in (0, 1, 2)] == [3, 3, 0]
    assert [boxes.nth(i).locator("thead mark").count() for i in (0, 1, 2)] == [0, 0, 0]
    for part in (lab.panel, lab.results):
        assert part.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    lab.shot("data-narrow", "Light", "Dark")

    write(lab, source)
    assert "accepted" in lab.submit()
    assert lab.errors == []
