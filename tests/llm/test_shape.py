from __future__ import annotations

from typing import Any

import pytest
from pydantic import Field

from jupyter_interviewer.authoring.manuscript import Manuscript
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.shape import fish, schema_of


class Inner(Frozen):
    title: str = Field(max_length=3)


class Outer(Frozen):
    pattern: Inner
    many: tuple[Inner, ...] = Field(default=(), max_length=2)


def objects(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for one in node for found in objects(one)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("type") == "object" else []
    return own + [found for one in node.values() for found in objects(one)]


@pytest.mark.parametrize("shape", [Outer, Manuscript])
def test_a_schema_is_as_strict_servers_want_it(shape: type[Frozen]) -> None:
    found = objects(schema_of(shape))
    assert len(found) > 1
    for one in found:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])


def test_fields_that_are_called_like_words_of_the_schema_stay() -> None:
    schema = schema_of(Outer)
    assert set(schema["properties"]) == {"pattern", "many"}
    assert set(schema["$defs"]["Inner"]["properties"]) == {"title"}
    assert "maxLength" not in str(schema)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        'Here:\n```json\n{"a": 1}\n```',
        '```\n{"a": 1}\n```\nand {"b": 2}',
        'The set {x} and then {"a": 1} and more',
        '<think>{maybe}</think>{"a": 1}',
    ],
)
def test_an_object_is_found_in_what_surrounds_it(text: str) -> None:
    assert fish(text) == {"a": 1}


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '{"a": Infinity}', "{" * 100_000])
def test_where_there_is_none_none_is_found(text: str) -> None:
    assert fish(text) is None
