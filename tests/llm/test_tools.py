"""Calls of a model are read strictly."""

from __future__ import annotations

import pytest
from pydantic import Field

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.tools import MOST_ARGUMENTS, BadCall, Call, Tool, as_message, called


class Place(Frozen):
    line: int = Field(ge=1)


LOOK = Tool(name="look", about="Look at a line.", shape=Place)


def test_a_tool_is_told_with_its_arguments() -> None:
    function = LOOK.told["function"]
    assert function["name"] == "look"
    assert function["parameters"]["required"] == ["line"]


def test_a_call_that_fits_has_its_values() -> None:
    call = called("c1", "look", '{"line": 3}', (LOOK,))
    assert isinstance(call, Call)
    assert call.value == Place(line=3)


@pytest.mark.parametrize(
    "name, arguments, problem",
    [
        ("peek", '{"line": 3}', "no such tool; there are: look"),
        ("look", '{"line": ', "no JSON"),
        ("look", "[1]", "arguments"),
        ("look", '{"line": 0}', "line"),
        ("look", '{"line": 3, "file": "/etc/passwd"}', "file"),
        ("look", "[" * 5000, "no JSON"),
        ("look", " " * (MOST_ARGUMENTS + 1), "too long"),
    ],
)
def test_any_other_call_is_told_what_is_wrong(name: str, arguments: str, problem: str) -> None:
    call = called("c1", name, arguments, (LOOK,))
    assert isinstance(call, BadCall)
    assert problem in call.problem
    assert len(call.arguments) <= MOST_ARGUMENTS


def test_what_is_no_json_is_not_sent_back() -> None:
    message = as_message("", (called("c1", "look", '{"line": ', (LOOK,)),))
    assert message["content"] is None
    assert message["tool_calls"][0]["function"]["arguments"] == "{}"
