"""``jupyter interviewer prompts``, as a process."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.commands.examples import values
from jupyter_interviewer.llm.library import Library, names


@pytest.fixture
def folder(environment: dict[str, str]) -> Path:
    """Where prompts of one's own go."""
    return Path(environment["JUPYTER_CONFIG_DIR"]) / "jupyter_interviewer" / "prompts"


def test_prompts_are_listed_with_their_switches_and_where_ones_own_go(
    run: Any, folder: Path
) -> None:
    listed = run("prompts", "show")
    assert listed.returncode == 0, listed.stderr
    assert all(f"\n{name} " in f"\n{listed.stdout}" for name in names())
    assert "brief off, probes on" in listed.stdout
    assert str(folder) in listed.stdout


def test_a_prompt_is_shown_as_the_model_gets_it_and_can_be_changed(run: Any, folder: Path) -> None:
    shown = run("prompts", "show", "interviewer")
    assert shown.returncode == 0, shown.stderr
    assert "pair_with_sum" in shown.stdout and "Why does it fail?" in shown.stdout
    assert "from the package" in shown.stderr
    copied = run("prompts", "copy", "interviewer")
    assert copied.stdout.strip() == str(folder / "interviewer.md")
    assert run("prompts", "copy", "interviewer").returncode == 2
    own = folder / "interviewer.md"
    own.write_text(own.read_text().replace("You are {{ persona.name }}", "You are a pirate"))
    again = run(
        *("prompts", "show", "interviewer"),
        "--JupyterInterviewer.prompt_switches={'interviewer': {'brief': True}}",
    )
    assert again.stdout.startswith("You are a pirate")
    assert "at most 60 words" in again.stdout
    assert "(own, " in again.stderr and "+brief" in again.stderr and str(own) in again.stderr


def test_a_prompt_that_cannot_be_used_is_named_with_its_line(run: Any, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "interviewer.md").write_text("Be kind.")
    shown = run("prompts", "show", "interviewer")
    assert shown.returncode == 1
    assert "pair_with_sum" in shown.stdout
    assert f"{folder / 'interviewer.md'}, line 1: there is no head" in shown.stderr
    assert run("prompts", "show", "nobody").returncode == 2


@pytest.mark.parametrize("name", names())
def test_there_is_an_example_for_every_prompt(name: str) -> None:
    given = values(name)
    assert given is not None
    told = Library(Path(os.devnull)).tell(name, **given)
    assert told.system and told.user
