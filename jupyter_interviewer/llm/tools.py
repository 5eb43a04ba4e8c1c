"""Tools: what a model may call, told as JSON Schemas, and what it called."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.shape import schema_of

MOST_ARGUMENTS = 8_000
"""Characters of one call's arguments."""


class Tool(Frozen):
    """A tool.

    Attributes
    ----------
    name
        What it is called by.
    about
        What it does, for the model.
    shape
        Its arguments.
    """

    name: str
    about: str
    shape: type[BaseModel]

    @property
    def told(self) -> dict[str, Any]:
        """The tool as a request tells of it."""
        function = {
            "name": self.name,
            "description": self.about,
            "parameters": schema_of(self.shape),
        }
        return {"type": "function", "function": function}


class Call(Frozen):
    """A call whose arguments fit its tool."""

    id: str
    name: str
    arguments: str
    value: BaseModel


class BadCall(Frozen):
    """A call that cannot be carried out; ``problem`` says why in one sentence, to the model."""

    id: str
    name: str
    arguments: str
    problem: str


Called: TypeAlias = Call | BadCall


def called(id: str, name: str, arguments: str, tools: tuple[Tool, ...]) -> Called:
    """Read a call strictly."""
    shown = arguments[:MOST_ARGUMENTS]

    def bad(problem: str) -> BadCall:
        return BadCall(id=id, name=name[:80], arguments=shown, problem=problem)

    tool = next((one for one in tools if one.name == name), None)
    if tool is None:
        known = ", ".join(one.name for one in tools) or "none"
        return bad(f"There is no such tool; there are: {known}.")
    if len(arguments) > MOST_ARGUMENTS:
        return bad("The arguments are too long.")
    try:
        found = json.loads(arguments or "{}")
        value = tool.shape.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the arguments"
        return bad(f"{place}: {first['msg']}.")
    except (ValueError, RecursionError):
        return bad("The arguments are no JSON object.")
    return Call(id=id, name=name, arguments=shown, value=value)


def as_message(text: str, calls: tuple[Called, ...]) -> dict[str, Any]:
    """Give what a model said and called as a message of the conversation."""
    message: dict[str, Any] = {"role": "assistant", "content": text or None}
    if calls:
        message["tool_calls"] = [
            {
                "id": one.id,
                "type": "function",
                # A server may parse what it is sent back: what is no JSON goes back as none.
                "function": {
                    "name": one.name,
                    "arguments": one.arguments if isinstance(one, Call) else "{}",
                },
            }
            for one in calls
        ]
    return message


def as_result(call: Called, result: str) -> dict[str, Any]:
    """Give what came of a call as a message of the conversation."""
    return {"role": "tool", "tool_call_id": call.id, "content": result}
