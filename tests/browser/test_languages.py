"""An interview in TypeScript, as far as it differs from one in Python."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.panel import LONG, Lab, interview
from tests.conftest import ROOT, RealServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.xdist_group("browser")]


def test_a_person_answers_in_typescript_and_a_type_error_is_told_with_its_line(
    lab: Lab, server: RealServer
) -> None:
    lab.begin("Coding round", "Easy", "TypeScript")
    question = interview(server)["question"]
    assert question["language"] == "typescript"
    expect(lab.heading(question["title"])).to_be_visible(timeout=LONG)
    expect(lab.page.get_by_text("TypeScript (interview) | Idle")).to_be_visible(timeout=LONG)

    # The kernel is one to work in.
    folder = ROOT / "question_templates" / "coding" / question["id"]
    solution = min((folder / "solutions").glob("*.ts")).read_text()
    lab.write('const greeting: string = "a" + "b";\ngreeting')
    lab.page.keyboard.press("Shift+Enter")
    expect(lab.page.locator(".jp-OutputArea-output").first).to_contain_text("ab", timeout=LONG)

    lab.write(f"{solution}\nconst wrong: number = 'text';\n")
    lab.submit()
    line = solution.count("\n") + 2
    expect(lab.results).to_contain_text(f"line {line}", timeout=LONG)
    assert interview(server)["submissions"][-1]["outcome"] == "compile_error"
    lab.shot("typescript", "Light", "Dark")

    lab.write(solution)
    assert "accepted" in lab.submit()
    assert lab.errors == []
