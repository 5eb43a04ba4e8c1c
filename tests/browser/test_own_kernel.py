"""An answer that only works where it was written, as it shows in the panel."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import ROOT, RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


def test_who_hands_in_what_leans_on_a_deleted_cell_is_told_so(lab: Lab, server: RealServer) -> None:
    lab.begin("Coding round", "Easy", "Python")
    question = interview(server)["question"]
    expect(lab.heading(question["title"])).to_be_visible(timeout=LONG)
    expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    folder = ROOT / "question_templates" / "coding" / question["id"]
    name = question["entry_point"]

    # What `kept` is stands in no cell any more once the next text is written over it.
    for text in ((folder / "solutions" / "solution.py").read_text(), f"kept = {name}"):
        lab.write(text)
        lab.page.keyboard.press("Shift+Enter")
        expect(lab.page.get_by_text("Python (interview) | Idle")).to_be_visible(timeout=LONG)
    lab.write(f"{name} = kept")
    lab.submit()

    expect(lab.results).to_contain_text("In your own kernel", timeout=LONG)
    expect(lab.results).to_contain_text("kept")
    submission = interview(server)["submissions"][-1]
    assert submission["passed"] == 0
    lab.shot("own-kernel", "Light", "Dark")
    assert lab.errors == []
