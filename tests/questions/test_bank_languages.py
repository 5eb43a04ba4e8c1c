"""The bank in JavaScript and TypeScript: complete, typed, and free of Python's words."""

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
from jupyter_interviewer.questions.declaration import declare, typescript
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.literal import example
from jupyter_interviewer.questions.naming import spell
from jupyter_interviewer.questions.template import Template
from jupyter_interviewer.questions.types import parse
from jupyter_interviewer.sandbox.deno.program import program
from jupyter_interviewer.sandbox.script import Completed, run_script

SCRIPTS = (Language.JAVASCRIPT, Language.TYPESCRIPT)
CODING = builtin_folder() / "coding"
LANGUAGES = (Language.PYTHON, Language.JAVASCRIPT, Language.TYPESCRIPT)
FOLDERS = sorted(path.parent for path in CODING.rglob("question.yaml"))

# What only somebody who writes Python would understand, or would take for an error elsewhere.
PYTHONIC = re.compile(
    r"\b(None|True|False|dict|dictionary|tuple|OrderedDict|deque|heapq|bisect|itertools|Python|len|"
    r"[a-z]+_[a-z_]+)\b|//"
)
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


def test_starters_declare_what_the_signature_says(template: Template) -> None:
    signature = template.spec.signature
    script, typed = (template.starters[language] for language in SCRIPTS)
    squeezed = re.sub(r"\(\s+", "(", re.sub(r",?\s+\)", ")", re.sub(r"\s+", " ", typed)))
    for line in declare(signature, Language.TYPESCRIPT):
        assert line.strip() in squeezed, (line, squeezed)
    methods = signature.methods
    for one in [*signature.parameters, *(p for method in methods for p in method.parameters)]:
        name = spell(one.name, Language.JAVASCRIPT)
        assert f"@param {{{typescript(parse(one.type))}}} {name}\n" in script
    # The same in both, types apart; nothing is given away.
    for text in (script, typed):
        assert "Write your answer here." in text
        assert "return" not in re.sub(r"//.*|/\*.*?\*/", "", text, flags=re.DOTALL)


def test_whoever_writes_javascript_meets_no_python(template: Template) -> None:
    question = frozen(template, Language.JAVASCRIPT)
    texts = [question.title, question.statement]
    texts += [hint.text for hint in question.hints] + [probe.ask for probe in question.probes]
    for mistake in template.mistakes:
        if mistake.language is Language.JAVASCRIPT:
            texts += [mistake.misconception, mistake.hint]
    for text in texts:
        found = PYTHONIC.search(text)
        assert not found, (found, text)
    assert question.entry_point in question.statement
    for name in question.parameters:
        assert re.search(rf"\b{name}\b", question.statement), name
    for case in question.public_cases:
        shown = example(case, question)
        assert "// →" in shown
        assert not re.search(r"\b(None|True|False)\b|#", re.sub(r'"[^"]*"', "", shown)), shown


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


def test_all_typescript_of_the_bank_is_strictly_typed() -> None:
    paths = [
        str(path)
        for folder in FOLDERS
        for part in ("solutions", "mistakes")
        for path in sorted((folder / part).glob("*.ts"))
    ]
    done = deno("check", "--no-remote", "--no-npm", "--quiet", *paths)
    assert done.returncode == 0, done.stderr


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
