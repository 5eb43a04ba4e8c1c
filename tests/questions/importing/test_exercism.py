"""A track's checkout: exercises become questions, with their text, stub, example and origin."""

import json
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Difficulty, EntryKind, Language
from jupyter_interviewer.gate import Gate
from jupyter_interviewer.questions.importing import exercism, source, writing
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import load

CLASS = {
    "python": {
        "stub": "class Till:\n    def __init__(self):\n        pass\n",
        "example": (
            "class Till:\n    def __init__(self):\n        self.sum = 0\n\n"
            "    def pay(self, coins):\n        if coins < 0:\n"
            "            raise ValueError('no')\n        self.sum += coins\n"
        ),
        "test": (
            "import unittest\nfrom till import Till\n\n\nclass TillTest(unittest.TestCase):\n"
            "    def test_pay(self):\n        till = Till()\n        till.pay(2)\n"
            "        self.assertEqual(till.sum, 2)\n"
            "    def test_empty(self):\n        self.assertEqual(Till().sum, 0)\n"
            "    def test_no(self):\n        with self.assertRaises(ValueError) as err:\n"
            "            Till().pay(-1)\n"
            "        self.assertEqual(err.exception.args[0], 'no')\n"
            "    def test_big(self):\n        self.assertLess(Till().sum, 5)\n"
        ),
    },
    "javascript": {
        "stub": "export class Till {\n  pay(coins) {}\n}\n",
        "example": (
            "export class Till {\n  #sum = 0;\n  pay(coins) {\n"
            "    if (coins < 0) throw new Error('no');\n    this.#sum += coins;\n  }\n"
            "  get sum() {\n    return this.#sum;\n  }\n}\n"
        ),
        "test": (
            "import { describe, expect, test, xtest } from '@jest/globals';\n"
            "import { Till } from './till';\n\ndescribe('till', () => {\n"
            "  test('pay', () => {\n    const till = new Till();\n    till.pay(2);\n"
            "    expect(till.sum).toEqual(2);\n  });\n"
            "  xtest('empty', () => {\n    expect(new Till().sum).toBe(0);\n  });\n"
            "  xtest('no', () => {\n"
            "    expect(() => new Till().pay(-1)).toThrow(new Error('no'));\n  });\n"
            "  xtest('big', () => {\n    expect(new Till().sum).toBeLessThan(5);\n  });\n});\n"
        ),
    },
}
SUFFIXES = {"python": ("till.py", "till_test.py"), "javascript": ("till.js", "till.spec.js")}


def checkout(folder: Path, language: str, **changes: Any) -> Path:
    stub, test = SUFFIXES[language]
    texts = {**CLASS[language], **changes}
    about = {"slug": "till", "name": "The Till", "difficulty": 5, "practices": ["Class_Basics"]}
    config = {"slug": language, "exercises": {"practice": [about]}}
    meta = {"files": {"solution": [stub], "test": [test], "example": [".meta/example"]}}
    place = folder / "exercises" / "practice" / "till"
    for name, text in {
        "../../../config.json": json.dumps(config),
        ".meta/config.json": json.dumps(meta),
        ".meta/example": texts["example"],
        ".docs/instructions.md": "# Instructions\n\nKeep {{ money }} together.\n",
        stub: texts["stub"],
        test: texts["test"],
    }.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["python", "javascript"])
def test_an_exercise_becomes_a_question_that_its_example_solves(tmp_path, language: str) -> None:
    (found,) = exercism.read(checkout(tmp_path / "track", language))
    assert (found.name, found.extent) == (f"{language}/till", "part")
    (dropped,) = found.dropped
    assert dropped.file == f"till/{SUFFIXES[language][1]}" and dropped.line > 1
    template = load(writing.write(found.draft, tmp_path / "bank"))
    spec = template.spec
    assert spec.id == f"exercism-{language}-till" and spec.title == "The Till"
    assert (spec.difficulty, spec.topics) == (Difficulty.MEDIUM, ("class-basics",))
    assert spec.signature.entry.kind is EntryKind.CALL
    assert spec.origin.license == "MIT" and f"/{language}/" in spec.origin.address
    assert "Keep {{ money }} together." in template.statement and "`Till`" in template.statement
    assert "export" not in template.starters[Language(language)]
    assert [loads(case.expected) for case in template.fixed][:2] == [2, 0]
    with Gate(1, mutants=False) as gate:
        report = gate.verify(template, (0,))
    assert report.sound, report.text()
    assert report.lacking and report.figures.graded


def test_what_needs_a_file_of_its_own_is_not_carried_over(tmp_path) -> None:
    example = "import till_data\n" + CLASS["python"]["example"]
    track = checkout(tmp_path, "python", example=example)
    (track / "exercises/practice/till/till_data.py").write_text("X = 1\n")
    (found,) = exercism.read(track)
    assert found.draft is None
    assert "imports a file of its own" in found.dropped[0].reason


def test_a_test_that_cannot_be_read_says_why(tmp_path) -> None:
    (found,) = exercism.read(checkout(tmp_path, "python", test="def (:\n"))
    assert found.draft is None and "cannot be read" in found.dropped[0].reason


def test_a_source_is_known_by_its_form_and_one_question_can_be_chosen(tmp_path) -> None:
    track = checkout(tmp_path / "track", "python")
    assert [one.name for one in source.read(track)] == ["python/till"]
    assert [one.name for one in source.read(track, ["till"])] == ["python/till"]
    assert list(source.read(track, ["other"])) == []
    (tmp_path / "empty").mkdir()
    for name, said in (("empty", "is none of what"), ("nothing", "does not exist")):
        with pytest.raises(QuestionBroken, match=said):
            list(source.read(tmp_path / name))
    (tmp_path / "other" / "exercises").mkdir(parents=True)
    with pytest.raises(QuestionBroken, match="no checkout"):
        list(source.read(tmp_path / "other"))
