"""A model as the interviewer, as a person sees it: it looks, it streams, it can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab
from tests.browser.test_hints import events
from tests.conftest import RealServer
from tests.llm.streaming import KEY, Streamed, Streaming, call, text

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]

REPLIES = {
    "I begin with the examples.": (
        "Thank you for that. Let us take it slowly. What would you try first? "
        "What does the input look like to you? Which inputs would worry you most? "
        "How would you know that you are done? What would you do with a very long one?"
    ),
    "Then I write it down.": (
        "That is a way to go. Take your time with it. I am curious how you name things. "
        "Names tell a reader a lot. Say what each of them stands for. Then go on from there."
    ),
    "I am ready.": "Good. Please show me. What will you call it?",
    "Think about it.": "So I did.",
}
"""What it says to each message: never the same again, which would be withheld."""

THOUGHT = 3.0


def behave(request: dict[str, Any]) -> Streamed:
    """Look at the code first, then speak slowly; think long where it is asked to."""
    told = request["messages"]
    heard = str(told[1]["content"])
    latest = max(REPLIES, key=heard.rfind)
    if latest == "Think about it.":
        return Streamed(text(REPLIES[latest]), wait=THOUGHT)
    if told[-1]["role"] != "tool":
        return Streamed((call("see_code", {"first": 1, "last": 5}),))
    # The first two take so long that there is time to stop them, on a busy machine, too.
    slow = latest in tuple(REPLIES)[:2]
    return Streamed(text(REPLIES[latest]), wait=1.0, pause=1.5 if slow else 0.1)


@pytest.fixture
def model() -> Iterator[Streaming]:
    with Streaming(behave) as endpoint:
        yield endpoint


@pytest.fixture
def server(serve_lab: Callable[..., RealServer], model: Streaming) -> RealServer:
    return serve_lab(
        "--JupyterInterviewer.interviewer_seconds=90",
        OPENAI_BASE_URL=model.url,
        OPENAI_API_KEY=KEY,
        JUPYTER_INTERVIEWER_MODEL_INTERVIEWER="pear-1",
    )


def say(lab: Lab, words: str) -> None:
    lab.panel.get_by_role("textbox").fill(words)
    lab.page.keyboard.press("Enter")


def said_by_it(server: RealServer) -> list[dict]:
    return [one for one in events(server, "MessagePosted") if one.get("engine") == "modelled"]


def test_a_reply_streams_says_what_it_looked_at_and_is_stopped(
    lab: Lab, server: RealServer
) -> None:
    lab.begin("Coding round", "Easy")
    doing = lab.panel.locator(".jp-Interviewer-speaking")
    stop = lab.button("Stop the reply")

    # What is looked at is said while it happens, then the words come piece by piece.
    say(lab, "I begin with the examples.")
    expect(doing).to_contain_text("looked at your code", timeout=LONG)
    lab.shot("model-looking")
    expect(doing).to_contain_text("is speaking", timeout=LONG)
    last = lab.lines.last
    expect(last).to_contain_text("Thank you for that.")
    expect(last).not_to_contain_text("very long one")
    lab.shot("model-speaking")

    # Escape stops it, from wherever in the panel the person is.
    lab.panel.get_by_role("textbox").focus()
    lab.page.keyboard.press("Escape")
    expect(last).to_contain_text("cut short", timeout=LONG)
    expect(stop).to_have_count(0)
    (reply,) = said_by_it(server)
    assert reply["interrupted"] and reply["looked"] == ["your code"]
    assert reply["text"].startswith("Thank you for that.")
    assert "very long one" not in reply["text"]
    expect(last).to_contain_text("Now speaking: a language model · looked at your code")
    lab.shot("model-stopped", "Light", "Dark")

    # So does the button, by keyboard; the focus goes on to the input.
    say(lab, "Then I write it down.")
    expect(doing).to_contain_text("is speaking", timeout=LONG)
    stop.focus()
    lab.page.keyboard.press("Enter")
    expect(stop).to_have_count(0, timeout=LONG)
    expect(lab.panel.get_by_role("textbox")).to_be_focused()
    assert [one["interrupted"] for one in said_by_it(server)] == [True, True]

    # Let alone, it ends by itself.
    say(lab, "I am ready.")
    expect(lab.lines.last).to_contain_text("will you call it", timeout=LONG)
    expect(stop).to_have_count(0)
    assert [one["interrupted"] for one in said_by_it(server)] == [True, True, False]
    assert lab.barriers() == []
    lab.reload()
    expect(lab.lines.last).to_contain_text("will you call it", timeout=LONG)
    expect(lab.panel.get_by_text("cut short")).to_have_count(2)
    assert lab.errors == []


def test_a_thought_can_be_stopped_before_its_first_word(
    lab: Lab, server: RealServer, model: Streaming
) -> None:
    lab.begin("Coding round", "Easy")
    doing = lab.panel.locator(".jp-Interviewer-speaking")
    say(lab, "I am ready.")
    expect(lab.lines.last).to_contain_text("will you call it", timeout=LONG)
    expect(doing).to_have_text("")
    before = len(said_by_it(server))

    say(lab, "Think about it.")
    expect(doing).to_contain_text("is thinking", timeout=LONG)
    lab.button("Stop the reply").click()
    expect(doing).to_have_text("")
    time.sleep(THOUGHT + 1)
    assert len(said_by_it(server)) == before
    expect(lab.lines.last).to_contain_text("Think about it.")
    assert lab.errors == []
