"""The bank in JavaScript and TypeScript: the same thoughts, cases and programs."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import EntryKind, Language, Question
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.naming import spell
from jupyter_interviewer.questions.template import Template
from jupyter_interviewer.sandbox.deno.program import program
from jupyter_interviewer.sandbox.script import Completed, run_script

CODING = builtin_folder() / "coding"
LANGUAGES = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)
FOLDERS = sorted(path.parent for path in CODING.rglob("question.yaml"))

STRIP = """\
import { stripTypeScriptTypes } from "node:module";
for (const path of JSON.parse(Deno.args[0])) {
  const text = stripTypeScriptTypes(Deno.readTextFileSync(path), { mode: "strip" });
  Deno.writeTextFileSync(path.replace(/ts$/, "mjs"), text);
}
"""


@cache
def quick() -> Freezer:
    """Serve questions without trying their mistakes, which is what takes long."""

    def run(source: str, stdin: bytes = b"", **options: Any) -> Completed:
        order = {**json.loads(stdin), "mistakes": []}
        return run_script(source, json.dumps(order).encode(), **options)

    return Freezer(Bank([CODING]), run)


@pytest.fixture(params=[folder.name for folder in FOLDERS])
def template(request: pytest.FixtureRequest) -> Template:
    return quick().bank.get(request.param)


def frozen(template: Template, language: Language) -> Question:
    return quick().freeze(template.id, 1, "salt", language)


def deno(*arguments: str) -> subprocess.CompletedProcess[str]:
    found = program()
    assert found is not None, "Deno comes with the extra [javascript]"
    return subprocess.run([str(found), *arguments], capture_output=True, text=True, timeout=170)


def test_each_language_has_what_python_has(template: Template) -> None:
    assert set(template.spec.languages) == set(LANGUAGES)
    for files in (template.solutions, template.mistakes):
        names = {
            language: {one.name for one in files if one.language is language}
            for language in LANGUAGES
        }
        assert names[Language.JAVASCRIPT] == names[Language.TYPESCRIPT]
    # The same thoughts, with the language's own names in them.
    mistakes = {
        language: {
            one.name: [
                re.sub(r"`\w+`", lambda word: spell(word[0], Language.JAVASCRIPT), text)
                for text in (one.misconception, one.hint)
            ]
            for one in template.mistakes
            if one.language is language
        }
        for language in LANGUAGES
    }
    assert (
        mistakes[Language.PYTHON] == mistakes[Language.JAVASCRIPT] == mistakes[Language.TYPESCRIPT]
    )
    assert sum(one.language is Language.TYPESCRIPT for one in template.solutions) >= 2


@pytest.mark.parametrize("template", ["expiring-cache", "pair-with-sum"], indirect=True)
def test_languages_share_cases_and_the_rest_of_the_page(template: Template) -> None:
    python, *scripts = (frozen(template, language) for language in LANGUAGES)
    for question in scripts:
        assert [case.expected for case in question.cases] == [
            case.expected for case in python.cases
        ]
        if template.spec.signature.entry.kind is EntryKind.CLASS:
            methods = {
                spell(one.name, question.language) for one in template.spec.signature.methods
            }
            for case in question.cases:
                (first, _), *calls = loads(case.input)
                assert first == question.entry_point
                assert {name for name, _ in calls} <= methods
        else:
            assert [case.input for case in question.cases] == [case.input for case in python.cases]


def test_the_javascript_of_the_bank_is_its_typescript_without_types(tmp_path: Path) -> None:
    """So that what is tried with one need not be tried with the other."""
    pairs = []
    for folder in FOLDERS:
        for path in sorted([*folder.glob("solutions/*.ts"), *folder.glob("mistakes/*.ts")]):
            copy = tmp_path / f"{folder.name}-{path.parent.name}-{path.name}"
            shutil.copy(path, copy)
            pairs.append((path.with_suffix(".js"), copy))
    script = tmp_path / "strip.mjs"
    script.write_text(STRIP, encoding="utf-8")
    done = deno("run", "-A", str(script), json.dumps([str(copy) for _, copy in pairs]))
    assert done.returncode == 0, done.stderr

    def tokens(path: Path) -> list[str]:
        text = re.sub(r",(?=\s*\))", "", path.read_text(encoding="utf-8"))
        return re.findall(r"\w+|[^\w\s]", text)

    for plain, typed in pairs:
        assert tokens(plain) == tokens(typed.with_suffix(".mjs")), plain
