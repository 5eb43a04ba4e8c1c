"""Where Deno is missing it is said, and what to do about it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jupyter_interviewer import doctor
from jupyter_interviewer.app import JupyterInterviewer
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.refusal import Invalid, Unavailable
from jupyter_interviewer.interviews import planbook
from jupyter_interviewer.interviews.founding import found
from jupyter_interviewer.interviews.person import Person
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.sandbox.deno import program
from jupyter_interviewer.sandbox.plan import Allowance

WAY_OUT = "pip install 'jupyter-interviewer[javascript]'"


@pytest.fixture
def without_deno(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "program", lambda: None)


def test_with_deno_nothing_is_missing_and_its_version_is_known() -> None:
    assert [program.missing(language) for language in Language] == [None] * len(Language)
    assert program.release().startswith("2.")
    program.require()


def test_without_deno_only_python_is_there(without_deno: None) -> None:
    assert program.missing(Language.PYTHON) is None
    assert program.missing(Language.TYPESCRIPT) == WAY_OUT
    with pytest.raises(Unavailable, match="not available"):
        program.require()


def test_the_doctor_says_what_is_missing(without_deno: None) -> None:
    finding, *_ = doctor._languages(JupyterInterviewer())
    assert finding.state == "weak"
    assert finding.text == "JavaScript and TypeScript: not available"
    assert finding.remedy == WAY_OUT


def test_an_interview_in_a_language_that_cannot_be_run_is_refused(without_deno: None) -> None:
    plans = {plan.id: plan for plan in planbook.load([])}
    asked = NewInterview(plan=next(iter(plans)), language=Language.JAVASCRIPT)
    with pytest.raises(Invalid, match="cannot be run here yet") as refused:
        found("ada", Person(), asked, plans, [])
    assert refused.value.field == "language"
    assert refused.value.status == 422


def test_the_kernel_finds_all_it_needs_and_nothing_of_ours_besides(tmp_path: Path) -> None:
    for name, content in program.files().items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    folder = tmp_path / ".interview"
    names = {path.stem for path in (folder / "deno_kernel").glob("*.pyc")} - {"__init__"}
    assert {"kernel", "codec", "budget", "meter"} <= names
    assert (folder / "deno_kernel" / "case_light.mjs").is_file()
    script = (
        f"import importlib, sys; sys.path.insert(0, {str(folder)!r})\n"
        f"for name in {sorted(names)}: importlib.import_module('deno_kernel.' + name)\n"
        "print('jupyter_interviewer' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("False", "")


def test_the_cells_allowance_stays_what_it_was() -> None:
    given = Allowance(memory_mb=100)
    assert program.environment(program.widened(given)) == {"INTERVIEW_MEMORY_MB": "100"}
    assert not program.widened(given).address_space
