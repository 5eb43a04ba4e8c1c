"""``questions make``: what it says, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jupyter_interviewer.cli import main
from tests.authoring.behaviours import SCRIPT
from tests.authoring.model import Model, manuscript, saying
from tests.llm.loopback import KEY, Loopback, Said


def make(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["questions", "make", *arguments])
    told = capfd.readouterr()
    return status, told.out, told.err


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("JUPYTER_INTERVIEWER_MODEL", "pear-1")
    return monkeypatch


def test_what_was_found_is_said_and_noted(
    configured: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with Loopback(Model(questions=[manuscript(saying(SCRIPT))])) as endpoint:
        configured.setenv("OPENAI_BASE_URL", endpoint.url)
        place = ("--shelf", str(tmp_path / "made"))
        status, out, _ = make(capfd, "arrays", "--rounds", "2", *place)
        assert status == 1
        assert "round 2: statement.md: it holds HTML" in out
        assert "nothing was made: still not fit after 2 rounds" in out
        assert "(2 requests, 240 tokens" in out
        status, out, _ = make(capfd, "arrays", "--rounds", "1", "--json", *place)
        assert status == 1 and json.loads(out)["ending"] == "gate"
    assert main(["questions", "made", *place]) == 0
    assert "2 attempts, 2 without a question" in capfd.readouterr().out


def test_a_story_for_a_question_that_cannot_have_one_is_refused(
    configured: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with Loopback(lambda request: Said()) as endpoint:
        configured.setenv("OPENAI_BASE_URL", endpoint.url)
        status, _, err = make(capfd, "--story", "expiring-cache", "--shelf", str(tmp_path / "made"))
    assert status == 2 and "only functions in Python" in err
    assert not endpoint.requests


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "about what?"),
        (("arrays", "--story", "two-sum"), "about what?"),
        (("--story", "no-such-question"), "no-such-question"),
        (("Arrays; and more",), "topic"),
        (("arrays", "--rounds", "0"), "rounds"),
    ],
)
def test_what_cannot_be_meant_is_said(
    configured: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    words: str,
) -> None:
    status, _, err = make(capfd, *arguments)
    assert status == 2 and words in err


def test_without_a_model_it_says_what_to_configure(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "JUPYTER_INTERVIEWER_MODEL"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = make(capfd, "arrays")
    assert status == 2 and "OPENAI_BASE_URL" in err
