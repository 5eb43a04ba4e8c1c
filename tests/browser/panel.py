"""What a person sees and does, in the words of the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.conftest import RealServer

LONG = 60_000
"""Milliseconds within which a question is written or an answer graded, on a busy machine."""


def interview(server: RealServer) -> dict[str, Any]:
    """The person's newest interview, as the server tells it."""
    with server.client() as client:
        (newest, *_) = client.get("/interviews").json()["items"]
        told: dict[str, Any] = client.get(f"/interviews/{newest['id']}").json()
        return told


class Lab:
    """JupyterLab in a page, with the interviewer's panel."""

    def __init__(self, page: Page, url: str, token: str, screenshots: Path) -> None:
        self.page = page
        self.url = f"{url}/lab?token={token}"
        self.screenshots = screenshots
        self.requests: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(error.stack or str(error)))
        # JupyterLab's own word on a lost connection; a person closes it and goes on.
        page.add_locator_handler(
            page.get_by_role("dialog", name=re.compile("Server Connection Error|Failed to fetch")),
            lambda dialog: dialog.get_by_role("button").last.click(),
        )

    def open(self) -> Lab:
        """Open JupyterLab and wait until it has restored itself."""
        self.page.goto(self.url)
        return self.wait()

    def reload(self) -> Lab:
        """Reload the page, as a person does who wonders."""
        self.page.reload()
        return self.wait()

    def wait(self) -> Lab:
        self.page.wait_for_function("() => window.jupyterapp?.restored", timeout=LONG)
        self.page.evaluate("() => window.jupyterapp.restored")
        expect(self.panel).to_be_visible(timeout=LONG)
        return self

    @property
    def panel(self) -> Locator:
        return self.page.locator(".jp-Interviewer").first

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.panel.get_by_role("button", name=name)

    @property
    def lines(self) -> Locator:
        return self.panel.locator(".jp-chat-message")

    def heading(self, title: str) -> Locator:
        """The heading of a question's notebook."""
        return self.page.locator(".jp-NotebookPanel:visible h1").filter(has_text=title)

    @property
    def clock(self) -> Locator:
        return self.panel.get_by_role("timer")

    @property
    def results(self) -> Locator:
        return self.panel.get_by_role("region", name="Results")

    def begin(self, plan: str, difficulty: str, language: str = "Python") -> None:
        """Fill the form in and begin; ends when the interviewer has spoken."""
        self.panel.get_by_text(plan, exact=True).click()
        self.panel.get_by_text(difficulty, exact=True).click()
        self.panel.get_by_text(language, exact=True).click()
        self.button("Start the interview").click()
        expect(self.clock).to_be_visible(timeout=LONG)
        expect(self.lines.first).to_be_visible(timeout=LONG)

    def write(self, source: str) -> None:
        """Replace what stands in the answer cell, by hand."""
        cell = self.page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(source)

    def submit(self) -> str:
        """Hand in and wait for the result; gives the line that sums it up."""
        before = self.results.locator(".jp-Interviewer-summaryLine").all_inner_texts()
        self.button("Submit").click()
        return self._result(before)

    def run(self) -> str:
        """Run the examples and wait for the result."""
        before = self.results.locator(".jp-Interviewer-summaryLine").all_inner_texts()
        self.button("Run").click()
        return self._result(before)

    def _result(self, before: list[str]) -> str:
        line = self.results.locator(".jp-Interviewer-summaryLine")
        pending = re.compile(r"jp-mod-pending")
        expect(line).to_be_visible(timeout=LONG)
        self.page.wait_for_function(
            """before => {
                const line = document.querySelector('.jp-Interviewer-summaryLine');
                return line && !line.classList.contains('jp-mod-pending')
                    && line.textContent !== before;
            }""",
            arg=(before or [""])[0],
            timeout=LONG,
        )
        expect(line).not_to_have_class(pending)
        return line.inner_text()

    def shot(self, name: str, *themes: str) -> None:
        """Take a picture in each theme, for people to look at."""
        self.screenshots.mkdir(parents=True, exist_ok=True)
        if not themes:
            self.page.screenshot(path=self.screenshots / f"{name}.png")
            return
        for theme in themes:
            self.theme(theme)
            self.page.screenshot(path=self.screenshots / f"{name}-{theme.lower()}.png")
        self.theme("Light")

    def theme(self, name: str) -> None:
        self.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})",
            f"JupyterLab {name}",
        )
        expect(self.page.locator("body")).to_have_attribute(
            "data-jp-theme-light", "true" if name == "Light" else "false"
        )
        # JupyterLab covers the page meanwhile, and stumbles over the cover when the theme is
        # changed again before that is gone, which no person is fast enough for.
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)

    def barriers(self, part: str = ".jp-Interviewer") -> list[str]:
        """What axe-core finds against WCAG 2.2, A and AA, in a part of the page, in both themes."""
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
        found = []
        for theme in ("Dark", "Light"):
            self.theme(theme)
            for one in Axe().run(self.page, part, rules).response["violations"]:
                places = [f"{node['html'][:200]} {node['failureSummary']}" for node in one["nodes"]]
                found += [f"{theme}: {one['id']}: {place}" for place in places]
        return found

    def outside(self) -> list[Any]:
        """Requests that left for somewhere else."""
        kinds = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")
        return [url for url in self.requests if not url.startswith(kinds)]
