"""Prompts of one's own: taken, read again when they change, and never what ends an interview."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from jupyter_interviewer.llm.library import Library, names, packaged

MEND = "question-mend"
OWN = (
    "---\nrole: question-writer\nversion: 7\n---\nMend it, kindly.\n<!-- user -->\n"
    "{{ findings | fenced }}{{ disagree }}"
)
VALUES = {"findings": "It is slow.", "disagree": False}


def write(folder: Path, name: str, text: str, at: int = 1) -> None:
    path = folder / f"{name}.md"
    path.write_text(text)
    os.utime(path, (at, at))


def test_a_prompt_of_ones_own_takes_the_place_of_the_packages(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.tell(MEND, **VALUES).label == f"{MEND} 1"
    write(tmp_path, MEND, OWN)
    told = library.tell(MEND, **VALUES)
    assert told.system == "Mend it, kindly."
    assert told.label.startswith(f"{MEND} 7 (own, ")
    write(tmp_path, MEND, OWN.replace("kindly", "at once"), at=2)
    again = library.tell(MEND, **VALUES)
    assert again.system == "Mend it, at once."
    assert again.label != told.label
    (tmp_path / f"{MEND}.md").unlink()
    assert library.tell(MEND, **VALUES).label == f"{MEND} 1"


def test_they_stand_in_jupyters_configuration_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    folder = tmp_path / "jupyter_interviewer" / "prompts"
    folder.mkdir(parents=True)
    write(folder, MEND, OWN)
    assert Library().tell(MEND, **VALUES).system == "Mend it, kindly."


@pytest.mark.parametrize(
    "text, line, said",
    [
        ("Mend it.", 1, "no head"),
        (OWN.replace("question-writer", "judge"), 2, "write `role: question-writer`"),
        (OWN.replace("disagree", "candidate"), 7, "`candidate` is not told to this prompt; it "),
        (OWN.replace("{{ disagree", "{% disagree"), 7, "no Jinja2"),
        ("x" * 200_000, 1, "longer"),
    ],
)
def test_one_that_cannot_be_used_is_reported_once_and_the_packages_is_used(
    text: str, line: int, said: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = Library(tmp_path)
    write(tmp_path, MEND, text)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert library.tell(MEND, **VALUES).label == f"{MEND} 1"
    assert len(caplog.records) == 1
    message = caplog.records[0].getMessage()
    assert f"{tmp_path / MEND}.md, line {line}: " in message
    assert said in message
    assert library.problems() == [library.problem(MEND)]
    write(tmp_path, MEND, OWN, at=3)
    assert library.tell(MEND, **VALUES).system == "Mend it, kindly."
    assert library.problems() == []


def test_one_that_fails_only_when_it_is_filled_in_is_not_used_either(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = Library(tmp_path)
    write(tmp_path, MEND, OWN.replace("{{ disagree }}", "\n{{ findings.worst }}"))
    assert library.read(MEND).head.version == 7
    with caplog.at_level(logging.WARNING):
        assert library.tell(MEND, **VALUES).label == f"{MEND} 1"
    assert "line 8: it cannot be filled in" in caplog.text
    assert library.read(MEND).head.version == 1
    assert "line 8" in str(library.problem(MEND))


def test_a_file_that_is_no_prompts_and_a_switch_that_is_none_are_reported(tmp_path: Path) -> None:
    write(tmp_path, "interviewr", OWN)
    library = Library(tmp_path, {"interviewer": {"breif": True}, "nobody": {"x": True}})
    one, two, three = library.problems()
    assert "interviewr" in one and "interviewer" in one
    assert "breif" in two and "brief" in two
    assert "nobody" in three


def test_a_switch_that_is_configured_is_turned(tmp_path: Path) -> None:
    library = Library(tmp_path, {"interviewer": {"brief": True, "probes": True}})
    assert library.read("interviewer").label.endswith(" +brief")


def test_every_prompt_of_the_package_can_be_copied_and_used(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for name in names():
        write(tmp_path, name, packaged(name))
    assert library.problems() == []
    assert all("(own, " in library.read(name).label for name in names())
