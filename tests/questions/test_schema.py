"""The schema by which editors check question.yaml."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from jupyter_interviewer.questions import schema
from jupyter_interviewer.questions.bank import builtin_folder
from jupyter_interviewer.questions.reading import read
from jupyter_interviewer.questions.spec import QuestionSpec

from .conftest import YAML

CHECK = jsonschema.Draft202012Validator(schema.schema())


def complaints(data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in CHECK.iter_errors(data)]


def changed(**fields: Any) -> dict[str, Any]:
    data = {**yaml.safe_load(YAML), **fields}
    return {name: value for name, value in data.items() if value is not None}


def test_the_published_schema_is_the_one_of_the_program() -> None:
    written = schema.FILE.read_text(encoding="utf-8")
    assert written == schema.text(), "write it anew: questions schema -o …/question.schema.json"


def test_every_field_is_explained() -> None:
    made = schema.schema()
    for model in (made, *made["$defs"].values()):
        for name, field in model.get("properties", {}).items():
            assert len(field.get("description", "")) > 8, name


@pytest.mark.parametrize(
    "file", sorted(builtin_folder().rglob("question.yaml")), ids=lambda file: file.parent.name
)
def test_the_questions_of_the_project_fit(file: Path) -> None:
    assert complaints(yaml.safe_load(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "Tall Trees"},
        {"difficulty": "simple"},
        {"languages": ["cobol"]},
        {"colour": "red"},
        {"title": None},
        {"hints": None},
        {"hints": [{"level": "nudge", "text": "x"}]},
        {"probes": [{"point": "approach", "ask": "How?", "expects": ["x"]}]},
        {"comparison": {"kind": "roughly"}},
        {"limits": {"case_seconds": 60}},
        {"signature": {"entry": {"kind": "function", "name": {}}}},
        {
            "signature": {
                "entry": {"kind": "function", "name": {"python": "f"}},
                "parameters": [{"name": "a", "type": "integer"}],
                "returns": "int",
            }
        },
    ],
    ids=str,
)
def test_what_the_program_refuses_the_schema_refuses_too(fields: dict[str, Any]) -> None:
    data = changed(**fields)
    assert complaints(data)
    text = yaml.safe_dump(data)
    assert not isinstance(read(text, data["id"]), QuestionSpec)


def test_what_was_imported_may_go_without_hints() -> None:
    origin = {"source": "somewhere", "license": "MIT"}
    assert complaints(changed(hints=None, probes=None, origin=origin)) == []


def test_the_schema_is_json_of_the_current_draft() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema.text()))
