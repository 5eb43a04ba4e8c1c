"""Hints in a place of their own: asked for by kind, read again, rated."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


def events(server: RealServer, kind: str) -> list[dict]:
    with server.client() as client:
        (newest, *_) = client.get("/interviews").json()["items"]
        told = client.get(f"/interviews/{newest['id']}/events").json()["items"]
    return [event["data"] for event in told if event["type"] == kind]


def test_a_person_asks_for_a_kind_of_hint_reads_it_again_and_rates_it(
    lab: Lab, server: RealServer
) -> None:
    keyboard = lab.page.keyboard
    lab.begin("Coding round", "Easy")
    before = interview(server)["hints_left"]
    hints = lab.panel.get_by_role("region", name="Hints")
    expect(hints).to_have_count(0)

    # A menu, as JupyterLab has them, by keyboard alone.
    kinds = lab.button("Choose what the hint helps with")
    kinds.focus()
    keyboard.press("Enter")
    menu = lab.page.get_by_role("menu").filter(has_text="What fits now")
    expect(menu).to_be_visible()
    lab.shot("hint-kinds")
    keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(kinds).to_be_focused()
    keyboard.press("ArrowDown")
    expect(menu).to_be_visible()
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("Enter")

    # It stands there, open, with what it is and what it cost.
    expect(hints).to_contain_text(f"1 used · {before - 1} left", timeout=LONG)
    (given,) = events(server, "HintGiven")
    assert given["kind"] == "planning"
    expect(hints).to_contain_text(re.compile(rf"{given['level']} · planning"))
    expect(hints).to_contain_text(f"It cost one hint; {before - 1} ")
    text = hints.locator(".jp-Interviewer-hintText")
    expect(text).not_to_be_empty()
    first = text.inner_text()

    # A second one: the newest is open, the one before can be opened by keyboard.
    lab.button(f"Hint ({before - 1})").click()
    expect(hints).to_contain_text(f"2 used · {before - 2} left", timeout=LONG)
    expect(text).to_have_count(1)
    assert text.inner_text() != first
    folds = hints.get_by_role("list").get_by_role("button", expanded=False)
    expect(folds).to_have_count(1)
    folds.focus()
    keyboard.press("Enter")
    expect(text).to_have_count(2)
    assert text.nth(1).inner_text() == first
    lab.shot("hints", "Light", "Dark")
    assert lab.barriers() == []

    # Whether it helped is said, and thought over.
    rating = hints.get_by_role("group", name="Did this hint help?").first
    helpful, not_helpful = (
        rating.get_by_role("button", name=name, exact=True) for name in ("Helpful", "Not helpful")
    )
    helpful.focus()
    keyboard.press("Space")
    expect(helpful).to_have_attribute("aria-pressed", "true")
    not_helpful.click()
    expect(not_helpful).to_have_attribute("aria-pressed", "true")
    expect(helpful).to_have_attribute("aria-pressed", "false")
    assert [one["rating"] for one in events(server, "HintRated")] == ["helpful", "unhelpful"]

    # After a reload it is one line again, to be unfolded.
    lab.reload()
    expect(hints).to_contain_text(f"2 used · {before - 2} left", timeout=LONG)
    expect(text).to_have_count(0)
    hints.get_by_role("button").first.click()
    expect(text).to_have_count(1)
    expect(not_helpful).to_have_attribute("aria-pressed", "true")

    # In a narrow panel nothing is cut off.
    lab.page.set_viewport_size({"width": 1024, "height": 700})
    lab.panel.evaluate("node => { node.style.width = '260px'; }")
    overflow = lab.panel.evaluate("node => node.scrollWidth - node.clientWidth")
    assert overflow <= 0
    lab.shot("hints-narrow", "Light", "Dark")

    # After the end they can still be read.
    lab.button("End the interview").click()
    lab.button("End it").click()
    expect(lab.button("Start another")).to_be_visible(timeout=LONG)
    expect(hints).to_contain_text("2 used")
    hints.get_by_role("button").first.click()
    expect(text).to_have_count(1)
    assert lab.errors == []
