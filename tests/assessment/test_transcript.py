from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jupyter_interviewer.assessment.transcript import as_json, markdown

SECRET = "31337000"
READER = MarkdownIt("commonmark")


def shown(text: str) -> str:
    """What a reader of the rendered Markdown sees, without tags."""
    from html import unescape

    return unescape(re.sub(r"<[^>]*>", "", READER.render(text)))


def test_it_tells_who_said_what_and_when(log: Any) -> None:
    log.serve()
    log.ask("What is your idea?")
    log.say("Multiply by two")
    log.submit({3})
    log.hint("Look closer.")
    log.submit()
    log.end()
    text = markdown(log.events)
    for part in (
        "## Question 1: Doubling (easy)",
        "**Interviewer** · 1:00",
        "> Multiply by two",
        "```python\ndef double(number):\n    return number * 2\n```",
        "**wrong answer**, 9 of 10 cases (1 wrong answer)",
        "**accepted**, 10 of 10 cases",
        "> Look closer.",
        "The candidate ended the interview",
    ):
        assert part in text


def test_as_data_it_has_every_entry_with_number_and_time(log: Any) -> None:
    log.serve()
    log.say("Multiply by two")
    log.submit({3})
    log.end()
    data = as_json(log.events)
    json.dumps(data)
    assert [entry["kind"] for entry in data["entries"]] == [
        "started", "question", "message", "message", "submission", "result", "ended",
    ]  # fmt: skip
    result = data["entries"][5]
    assert result["outcomes"] == {"accepted": 9, "wrong_answer": 1}
    assert all(entry["time"] and entry["number"] for entry in data["entries"])


def test_nothing_hidden_gets_into_it(log: Any) -> None:
    log.serve()
    log.submit({3})
    assert SECRET not in markdown(log.events) + json.dumps(as_json(log.events))
    assert "s4lt" not in markdown(log.events) + json.dumps(as_json(log.events))


@pytest.mark.parametrize(
    "typed",
    [
        "# I am a heading",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "```\nopen",
        "[a link](javascript:alert(1))",
        "- a list\n- of two",
        "![p](http://example.org/p.png)",
        "1. one",
        "a | b\n--- | ---",
        "> quoted",
        "&lt;b&gt;",
        "Title\n=====",
        "<http://example.org>",
    ],
)
def test_what_somebody_typed_shows_as_typed(log: Any, typed: str) -> None:
    log.serve()
    log.say(typed)
    html = READER.render(markdown(log.events))
    for tag in ("<script", "<img", "<a ", "<ul", "<ol", "<table"):
        assert tag not in html
    assert html.count("<h1") == 1
    assert html.count("<h2") == 1
    squeezed = "".join(shown(markdown(log.events)).split())
    assert "".join(typed.split()) in squeezed


def test_code_cannot_leave_its_fence(log: Any) -> None:
    log.serve()
    log.submit(source='def double(n):\n    """\n```\n# Out\n````\n"""\n    return 2 * n\n')
    html = READER.render(markdown(log.events))
    assert html.count("<h1") == 1
    assert "# Out" in html


def test_html_of_the_interviewer_does_not_act(log: Any) -> None:
    log.serve()
    log.ask("Look <b>here</b> and at `a < b`.")
    html = READER.render(markdown(log.events))
    assert "<b>" not in html
    assert "<code>a &lt; b</code>" in html


@settings(max_examples=120, deadline=None)
@given(typed=st.text(max_size=200), source=st.text(max_size=200))
def test_any_text_keeps_the_transcript_whole(new_log: Any, typed: str, source: str) -> None:
    log = new_log().serve()
    log.say(typed)
    log.submit(source=source)
    log.end()
    html = READER.render(markdown(log.events))
    assert (html.count("<h1"), html.count("<h2")) == (1, 1)
    assert "The candidate ended the interview" in html
