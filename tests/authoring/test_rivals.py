"""What is refused by how it reads would not get far either: the sandbox holds by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_interviewer.authoring import rivals
from jupyter_interviewer.questions import scaffold
from jupyter_interviewer.questions.template import Template, load
from jupyter_interviewer.sandbox.script import run_script
from tests.authoring.model import BRUTE, CALLS, ENDLESS, FIRST, PRINTS, SECOND, STRICT


@pytest.fixture
def template(tmp_path: Path) -> Template:
    return load(scaffold.create(tmp_path / "wet-days"))


def compared(template: Template, second: str, brute: str = BRUTE) -> list[str]:
    found = rivals.compare(
        template, {"one": FIRST, "two": second, "brute force": brute}, run_script
    )
    return [str(one) for one in found]


def test_who_solves_it_in_another_way_agrees(template: Template) -> None:
    assert compared(template, SECOND) == []


def test_a_brute_force_may_be_too_slow_for_larger_inputs(template: Template) -> None:
    slow = BRUTE.replace(
        "    best = 0\n", "    best = 0\n    while len(readings) > 9:\n        pass\n"
    )
    assert compared(template, SECOND, slow) == []


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (STRICT, "one and two disagree on"),
        (ENDLESS, "too slow"),
        (CALLS, "Error"),
        (PRINTS, "disagree"),
        ("import os\n\n\ndef wet_days(readings, limit):\n    os._exit(0)\n", "it died"),
        ("def wet_days(readings, limit):\n    return 'x' * 10**10\n", "Memory"),
        ("def wet_days(readings, limit):\n    return wet_days(readings, limit)\n", "Recursion"),
    ],
)
def test_whatever_else_it_does_it_does_not_agree(
    template: Template, second: str, words: str
) -> None:
    assert words in "\n".join(compared(template, second))


def test_nothing_outside_can_be_read(template: Template, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("4")
    reads = f"def wet_days(readings, limit):\n    return int(open({str(secret)!r}).read())\n"
    assert "FileNotFoundError" in "\n".join(compared(template, reads))
