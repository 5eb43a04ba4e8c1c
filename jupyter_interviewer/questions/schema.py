"""The JSON Schema of ``question.yaml``: what an editor checks while it is being typed.

Made from ``spec.py``; ``question.schema.json`` beside this file is what it gives, and a test holds
the two together. ``read`` in ``reading.py`` has the last word: what a schema cannot say (that a
name stands twice, say) only it complains about.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.questions.spec import QuestionSpec
from jupyter_interviewer.questions.types import GRAMMAR

FILE = Path(__file__).parent / "question.schema.json"
NAME = "question.schema.json"
"""How the copy in a bank's folder is called, to which the questions in it point."""

LINE = f"# yaml-language-server: $schema=../{NAME}\n"
"""First line of a ``question.yaml``, by which editors find the schema."""

_TYPE = r"^(int|float|str|bool|none|any|table|(list|dict|set|tuple|optional)\[.+\])$"
_DESCRIPTIONS = {
    "QuestionSpec": {
        "id": "Lower-case words joined by hyphens; must be the name of the folder.",
        "title": 'Heading of the page. May use the variant\'s values: "{{ title }}".',
        "kind": "coding: a function or a class. data: an answer about tables, in pandas or SQL.",
        "difficulty": "How hard the question is meant to be.",
        "topics": "What it is about, one to eight lower-case words, such as arrays.",
        "languages": "What an answer may be written in; each needs a starter and a name.",
        "signature": "What the candidate defines, and the types of what goes in and comes out.",
        "tables": "With kind: data, what stands in the parameters of type table.",
        "comparison": "How an answer's result is compared with the expected one.",
        "limits": "What one graded run may use up.",
        "complexity": "What a good answer costs; expected of the candidate, measured by `growth`.",
        "edges": "Kinds of cases that the hidden cases of every variant contain, such as empty, "
        "one, duplicates, ties, extremes, large. `questions verify` holds them.",
        "hints": "At least one without `kinds` at each of nudge, approach and detail.",
        "probes": "What the interviewer asks; at least approach, complexity and edge_cases.",
        "rubric": "What a strong answer shows, a sentence each.",
        "origin": "Only of imported questions: where they come from.",
        "written": "Only of questions by a language model: by which, and when.",
    },
    "Signature": {
        "entry": "What is to be defined: kind, and name in each language.",
        "parameters": "Of the function, or of the class's constructor.",
        "returns": "Type of the function's result; a class has none.",
        "methods": "Of a class: what may be called on the object.",
    },
    "Entry": {
        "kind": "function, or class. (call: only of imported questions.)",
        "name": "Name by language, as is usual there: {python: two_words, javascript: twoWords}.",
    },
    "Parameter": {
        "name": "As in Python; two_words is spelt twoWords in JavaScript and TypeScript.",
        "type": f"One of {GRAMMAR}.",
    },
    "Method": {
        "name": "As in Python; two_words is spelt twoWords in JavaScript and TypeScript.",
        "parameters": "What it takes.",
        "returns": f"Type of its result, none unless given. One of {GRAMMAR}.",
    },
    "Comparison": {
        "kind": "exact; unordered (of the outermost list); set (nor how often); float (within "
        "`tolerance`); any_of (`answers` in variant.py gives all that are right); checker "
        "(checker.py decides); equals (Python's ==); table.",
        "tolerance": "With kind: float, relative or absolute, at every number.",
        "rows": "With kind: table, whether the order of rows counts.",
        "order_by": "With kind: table, columns by which the rows must be in order.",
        "columns": "With kind: table, whether the order of columns counts.",
        "types": "With kind: table, numeric: 1 is 1.0; strict: it is not.",
    },
    "Complexity": {
        "time": 'Such as "O(n log n)"; the letters are those of GROWS in variant.py.',
        "space": 'Memory beyond the input, such as "O(n)".',
    },
    "HintSpec": {
        "level": "nudge: where to look. approach: what to do. detail: how, without the code.",
        "text": "What the candidate reads; may use the variant's values.",
        "kinds": "Kinds of cases whose failure it fits; any unless given.",
    },
    "ProbeSpec": {
        "point": "What it is about; each at most once.",
        "ask": "The question as the interviewer puts it.",
        "expects": "Words, in small letters, of which a good answer has at least one.",
    },
    "Origin": {
        "source": "Name of the collection, and the question's name there.",
        "license": "As SPDX names it, such as MIT.",
        "address": "Where the collection is to be had.",
    },
    "ColumnSpec": {
        "name": "Of the column, in small letters.",
        "type": "Of its values.",
        "missing": "Whether values may be missing.",
        "description": "What stands in it.",
    },
    "TableSpec": {
        "name": "Name of the parameter that it stands in.",
        "description": "What a row of it is.",
        "columns": "In their order.",
    },
}  # fmt: skip


def schema() -> dict[str, Any]:
    """Make the schema."""
    made = QuestionSpec.model_json_schema()
    models = {**made.pop("$defs"), "QuestionSpec": made}
    for name, model in models.items():
        if "properties" not in model:
            continue
        told = {**_attributes(model.get("description", "")), **_DESCRIPTIONS.get(name, {})}
        model["description"] = str(model.get("description", "")).split("\n\n")[0]
        for field, about in model["properties"].items():
            if field in told:
                about["description"] = told[field]
            if field in ("type", "returns") and name in ("Parameter", "Method", "Signature"):
                _text_of(about)["pattern"] = _TYPE
    generic = {"properties": {"level": {}}, "required": ["level"], "not": {"required": ["kinds"]}}
    levels = [
        {"contains": {**generic, "properties": {"level": {"const": level.value}}}}
        for level in HintLevel
    ]
    points = [
        {"contains": {"properties": {"point": {"const": point}}, "required": ["point"]}}
        for point in ("approach", "complexity", "edge_cases")
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "question.yaml",
        **{key: value for key, value in made.items() if key != "title"},
        # What was imported may go without; what an author writes may not.
        "if": {"not": {"required": ["origin"]}},
        "then": {
            "required": ["hints", "probes"],
            "properties": {"hints": {"allOf": levels}, "probes": {"allOf": points}},
        },
        "$defs": {name: models[name] for name in sorted(models) if name != "QuestionSpec"},
    }


def text() -> str:
    """Give the schema as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _text_of(about: dict[str, Any]) -> dict[str, Any]:
    """Find the part of a field's schema that is about a text, where it may also be missing."""
    options = about.get("anyOf", [about])
    return next((one for one in options if one.get("type") == "string"), about)


def _attributes(documentation: str) -> dict[str, str]:
    """Read the descriptions of fields from a NumPy docstring."""
    _, _, section = documentation.partition("Attributes\n----------\n")
    section = section.split("\n\n")[0]
    found: dict[str, str] = {}
    names: list[str] = []
    for line in section.splitlines():
        if re.match(r"[a-z]", line):
            names = [name.strip() for name in line.split(",")]
        else:
            for name in names:
                found[name] = f"{found.get(name, '')} {line.strip()}".strip()
    return found
