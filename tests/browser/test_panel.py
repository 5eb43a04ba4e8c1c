"""The panel in two tabs, by keyboard, in narrow windows, and with a notebook pulled about."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import SCREENSHOTS
from tests.browser.panel import LONG, Lab, interview
from tests.conftest import RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


def test_two_tabs_stay_in_step_and_the_keyboard_suffices(
    lab: Lab, server: RealServer, context: Callable[..., BrowserContext]
) -> None:
    lab.begin("Coding round", "Easy")
    other = Lab(context(1024, 768).new_page(), server.url, server.token, SCREENSHOTS).open()
    expect(other.lines.first).to_be_visible(timeout=LONG)

    # Run by keyboard in one; the result stands in both.
    lab.page.keyboard.press("Alt+Shift+R")
    for tab in (lab, other):
        expect(tab.results).to_contain_text(re.compile(r"\d of \d"), timeout=LONG)

    # Talk by keyboard; both hear it.
    lab.page.keyboard.press("Alt+Shift+I")
    lab.page.keyboard.insert_text("Could you repeat the question?")
    lab.page.keyboard.press("Enter")
    for tab in (lab, other):
        expect(tab.panel).to_contain_text("Could you repeat the question?", timeout=LONG)

    # The marks of the cases are one stop; arrows go along them, Enter unfolds.
    marks = lab.results.get_by_role("toolbar", name="Cases").get_by_role("button")
    marks.first.focus()
    lab.page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    lab.page.keyboard.press("Enter")
    expect(lab.results).to_contain_text("Case 2")

    # Nothing is cut off in a window of 1024 pixels.
    other.shot("narrow", "Light", "Dark")
    overflow = other.panel.evaluate("node => node.scrollWidth - node.clientWidth")
    assert overflow <= 0
    assert lab.errors == other.errors == []


def test_a_notebook_pulled_about_is_still_graded_and_what_is_missing_is_said(
    lab: Lab, server: RealServer
) -> None:
    lab.begin("Coding round", "Easy")
    name = interview(server)["question"]["entry_point"]
    lab.write("something_else = 1\nanother = 2")
    # Split the cell in two, and copy one of them.
    lab.page.keyboard.press("Home")
    lab.page.keyboard.press("Control+Shift+Minus")
    lab.submit()
    expect(lab.results).to_contain_text(f"no function {name}")
    expect(lab.panel).to_contain_text(name)

    # The button in the toolbar brings the beginning back.
    lab.page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.click()
    lab.page.locator('[data-command="jupyter-interviewer:reset-cell"]:visible').first.click()
    expect(
        lab.page.locator(".jp-NotebookPanel:visible .jp-CodeCell .cm-content").first
    ).to_contain_text(f"def {name}" if name.islower() else f"class {name}")
    lab.submit()
    assert interview(server)["submissions"][-1]["outcome"] != "missing_entry_point"
    assert lab.errors == []
