"""A real Chromium, and what a person does in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.panel import Lab
from tests.conftest import RealServer

SCREENSHOTS = Path(__file__).parent / "screenshots"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """Where the browser is; its absence is a failure, not a reason to skip."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    assert found, "no Chromium: install the package chromium (`make test` does where it may)"
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser of its own for a module."""
    # As long as for everything else that is waited for: the machine may be busy.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make browser contexts that are closed after the test."""
    made: list[BrowserContext] = []

    def make(width: int = 1440, height: int = 900, dark: bool = False) -> BrowserContext:
        fresh = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        fresh.set_default_timeout(30_000)
        made.append(fresh)
        return fresh

    yield make
    for one in made:
        one.close()


@pytest.fixture
def serve_lab(tmp_path: Path) -> Iterator[Callable[..., RealServer]]:
    """Start a JupyterLab that is configured as a test says."""
    settings = tmp_path / "config" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    # JupyterLab's own question about news would lie over the panel's buttons.
    (settings / "notification.jupyterlab-settings").write_text(
        '{"fetchNews": "false", "checkForUpdates": false}'
    )
    started: list[RealServer] = []

    def start(*arguments: str, **environment: str) -> RealServer:
        every = "--LabApp.expose_app_in_browser=True"
        server = RealServer(tmp_path, every, *arguments, lab=True, environment=environment)
        started.append(server)
        return server.start()

    yield start
    for server in started:
        server.stop()


@pytest.fixture
def server(serve_lab: Callable[..., RealServer]) -> RealServer:
    """A JupyterLab of its own for each test."""
    return serve_lab()


@pytest.fixture
def lab(server: RealServer, context: Callable[..., BrowserContext]) -> Lab:
    """JupyterLab opened in a browser."""
    return Lab(context().new_page(), server.url, server.token, SCREENSHOTS).open()
