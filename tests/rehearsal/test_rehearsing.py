"""Whole interviews with simulated candidates, through the real service."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.cli import main
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.rehearsal.recording import Kind
from jupyter_interviewer.rehearsal.rehearsing import cast


@pytest.mark.timeout(1800)  # Code is really run: on a busy machine that takes its time.
def test_nothing_is_found_in_sixteen_interviews_by_the_scripted_interviewer(
    tmp_path: Path, capfd: Any
) -> None:
    transcripts = tmp_path / "transcripts"
    asked = "rehearse --interviews 16 --seed 2 --variants 1 --json - --quiet --transcripts"
    status = main([*asked.split(), str(transcripts)])
    held = json.loads(capfd.readouterr().out)
    found = [
        f"{one['name']}: {finding}" for one in held["interviews"] for finding in one["findings"]
    ]
    assert not found and held["clean"] and status == 0
    kinds = Counter(one["kind"] for one in held["interviews"])
    assert kinds == {kind.value: 2 for kind in Kind}
    assert all(one["engines"] == ["scripted"] for one in held["interviews"])
    assert len({one["wanted"]["question"] for one in held["interviews"]}) == 16
    pages = sorted(transcripts.glob("*.md"))
    assert len(pages) == 16
    assert all("**Interviewer**" in page.read_text() for page in pages)


def test_the_same_seed_casts_the_same_interviews_over_the_whole_bank() -> None:
    bank = Bank([builtin_folder()])
    parts = cast(bank, 120, 7)
    assert parts == cast(bank, 120, 7) and parts != cast(bank, 120, 8)
    assert {part.wanted.question for part in parts} == {card.id for card in bank.cards()}
    assert Counter(part.kind for part in parts) == dict.fromkeys(Kind, 15)
    assert len({part.wanted.plan for part in parts}) >= 4


def test_a_model_is_rehearsed_only_where_one_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "JUPYTER_INTERVIEWER_MODEL_INTERVIEWER"):
        monkeypatch.delenv(name, raising=False)
    assert main(["rehearse", "--engine", "modelled"]) == 2
    assert "JUPYTER_INTERVIEWER_MODEL_INTERVIEWER" in capfd.readouterr().err
