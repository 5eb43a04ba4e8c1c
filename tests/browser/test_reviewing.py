"""Questions by a model, kept and dropped in the catalogue."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from jupyter_interviewer.authoring.shelf import Shelf
from tests.authoring.test_shelf import add
from tests.browser.conftest import SCREENSHOTS
from tests.browser.panel import LONG, Lab
from tests.conftest import RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with two questions by a model."""
    folder = tmp_path / "data" / "interviewer" / "made"
    first = folder / add(Shelf(folder))
    second = folder / "wet-weeks"
    shutil.copytree(first, second)
    text = (second / "question.yaml").read_text()
    spec = text.replace(f"id: {first.name}", "id: wet-weeks").replace("Wet days", "Wet weeks")
    (second / "question.yaml").write_text(spec)
    return folder


@pytest.fixture
def server(serve_lab: Callable[..., RealServer], made: Path) -> RealServer:
    return serve_lab("--JupyterInterviewer.questions_by_model=True")


def catalogue(lab: Lab) -> Locator:
    lab.page.evaluate("window.jupyterapp.commands.execute('jupyter-interviewer:catalogue')")
    return lab.page.get_by_role("tabpanel", name="Questions")


def cards(server: RealServer) -> dict[str, bool]:
    with server.client() as client:
        found = client.get("/questions?search=wet").json()["items"]
    return {card["title"]: card["new"] for card in found}


def test_a_reviewer_keeps_one_and_drops_another_by_keyboard(
    lab: Lab, server: RealServer, made: Path, context: Callable[..., BrowserContext]
) -> None:
    keyboard = lab.page.keyboard
    shown = catalogue(lab)
    rows = shown.get_by_role("listitem")
    expect(rows.nth(40)).to_be_attached(timeout=LONG)
    shown.get_by_label("Any author").select_option("new")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("new, by pear-1")
    titles = rows.locator("strong").all_inner_texts()

    rows.first.get_by_role("button").focus()
    keyboard.press("Enter")
    review = shown.get_by_role("region", name="Review", exact=True)
    expect(review).to_contain_text("19 of 20 changed solutions caught")
    expect(shown).to_contain_text("written by pear-1 and proved by executing it")
    expect(shown).to_contain_text("Your answer begins with", timeout=LONG)
    lab.shot("review", "Light", "Dark")
    assert lab.barriers(".jp-Interviewer-main") == []

    # Dropping is said twice, and can be thought better of.
    review.get_by_role("button", name="Drop…").focus()
    keyboard.press("Enter")
    expect(review.get_by_role("button", name="Drop it")).to_be_focused()
    lab.shot("review-drop", "Light", "Dark")
    review.get_by_role("button", name="Drop it").focus()
    keyboard.press("Escape")
    expect(review.get_by_role("button", name="Drop…")).to_be_focused()
    assert cards(server) == dict.fromkeys(titles, True)

    keyboard.press("Shift+Tab")
    expect(review.get_by_role("button", name="Keep")).to_be_focused()
    keyboard.press("Enter")
    told = shown.get_by_role("status").nth(1)
    expect(told).to_have_text(f"“{titles[0]}” is kept; it is no longer new.")
    # It is no new one any more, and so goes from the list of these.
    expect(rows).to_have_count(1)
    assert cards(server) == {titles[0]: False, titles[1]: True}

    rows.first.get_by_role("button").click()
    review.get_by_role("button", name="Drop…").click()
    keyboard.press("Enter")
    expect(told).to_have_text(f"“{titles[1]}” is dropped; nobody is asked it any more.")
    assert cards(server) == {titles[0]: False}
    assert not list(made.glob("*/question.yaml"))
    # Nobody's: the choice of authors still lets the kept one be found.
    shown.get_by_label("Any author").select_option("model")
    expect(rows).to_have_count(1)
    rows.first.get_by_role("button").click()
    expect(shown).to_contain_text("Written by pear-1, and reviewed.")
    expect(review).to_have_count(0)
    assert lab.errors == []


def test_a_narrow_window_has_room_for_a_review(
    server: RealServer, context: Callable[..., BrowserContext]
) -> None:
    page = context(900, 800).new_page()
    lab = Lab(page, server.url, server.token, SCREENSHOTS).open()
    shown = catalogue(lab)
    shown.get_by_label("Any author").select_option("new", timeout=LONG)
    shown.get_by_role("listitem").first.get_by_role("button").click()
    review = shown.get_by_role("region", name="Review", exact=True)
    expect(review).to_be_visible()
    expect(shown).to_contain_text("Your answer begins with", timeout=LONG)
    for part in (shown.locator(".jp-Interviewer-catalogue"), review):
        assert part.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    lab.shot("review-narrow", "Light", "Dark")
    assert lab.errors == []
