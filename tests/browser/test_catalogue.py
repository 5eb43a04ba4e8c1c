"""The catalogue of questions: found, looked at, and practised."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


def test_a_person_finds_a_question_looks_at_it_and_practises_it(
    lab: Lab, server: RealServer
) -> None:
    lab.page.evaluate("window.jupyterapp.commands.execute('jupyter-interviewer:catalogue')")
    shown = lab.page.get_by_role("tabpanel", name="Questions")
    rows = shown.get_by_role("listitem")
    expect(rows.nth(40)).to_be_attached(timeout=LONG)
    everything = rows.count()

    shown.get_by_label("Any difficulty").select_option("easy")
    expect(rows).not_to_have_count(everything)
    shown.get_by_label("Any language").select_option("python")
    shown.get_by_label("Search questions").fill("pair sum")
    expect(rows).to_have_count(1)
    expect(shown.get_by_role("status").first).to_have_text("1 question")

    rows.first.get_by_role("button").click()
    preview = shown.get_by_role("region", name="Preview of the question")
    expect(preview).to_contain_text("Your answer begins with", timeout=LONG)
    expect(preview).to_contain_text("def pair_with_sum(")
    lab.shot("catalogue", "Light", "Dark")

    preview.get_by_label("Language").select_option("typescript")
    expect(preview).to_contain_text("function pairWithSum(", timeout=LONG)
    preview.get_by_role("button", name="Practise this one").click()
    expect(lab.clock).to_be_visible(timeout=LONG)
    expect(lab.lines.first).to_be_visible(timeout=LONG)
    question = interview(server)["question"]
    assert (question["id"], question["language"]) == ("pair-with-sum", "typescript")
    lab.page.get_by_role("tab", name="Questions").click()
    expect(preview.get_by_role("button", name="Practise this one")).to_be_disabled()
    assert lab.errors == []
