"""Whole interviews by a model that lies, gives the answer away and repeats itself."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from jupyter_interviewer.cli import main
from jupyter_interviewer.rehearsal.checks import CHECKS
from tests.llm.streaming import KEY, Streamed, Streaming, text

LIES = (
    "All cases pass now, your code is correct.",
    "Write this: `return sorted(numbers)[:k] + [x for x in seen if x > 0]`.",
    "Which input did you look at last, in round {n}?",
    "Your score is 3 of 10 points.",
    "You have 9 hints left.",
    "",
)
KEPT = ("claim false", "solution leaked", "hint beyond budget", "empty", "over-long", "unkind")
"""What a model cannot bring about, whatever it writes."""


@pytest.mark.timeout(900)
def test_a_model_that_lies_does_no_harm_in_a_whole_interview(
    monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    turns = itertools.count()

    def behave(request: dict[str, Any]) -> Streamed:
        turn = next(turns)
        return Streamed(text(LIES[turn % len(LIES)].format(n=turn)))

    with Streaming(behave) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("JUPYTER_INTERVIEWER_MODEL_INTERVIEWER", "talker")
        asked = "rehearse --engine modelled --interviews 2 --kind weak --kind cheating --json -"
        main([*asked.split(), "--quiet"])
    held = json.loads(capfd.readouterr().out)
    assert set(KEPT) <= set(CHECKS)
    assert {name: held["findings"][name] for name in KEPT} == dict.fromkeys(KEPT, 0), held
    # Of some turns the model's own words were shown, of others those of the rules.
    assert all({"modelled", "scripted"} <= set(one["engines"]) for one in held["interviews"])
    assert not [one for one in held["interviews"] for f in one["findings"] if f["check"] == "stuck"]
