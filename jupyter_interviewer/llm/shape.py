"""The shape of an answer: told to the model as a JSON Schema, checked when it comes."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from jupyter_interviewer.llm.failure import ModelFailed

# What servers with strict schemas refuse; we check it ourselves afterwards.
_UNTOLD = frozenset({
    "title", "default", "minLength", "maxLength", "minItems", "maxItems", "pattern", "format",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
})  # fmt: skip
_COMPLAINTS = 12
_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)
_TRIES = 50

Shape = TypeVar("Shape", bound=BaseModel)


@cache
def schema_of(shape: type[BaseModel]) -> dict[str, Any]:
    """Give a shape's schema as strict servers take it: every field required, no other.

    Made once for each shape, since every request names them all; not to be changed.
    """
    found: dict[str, Any] = _strict(shape.model_json_schema())
    return found


def _strict(node: Any, *, named: bool = False) -> Any:
    """Rewrite a schema; ``named`` says that the keys are names of somebody's, not words."""
    if isinstance(node, list):
        return [_strict(one) for one in node]
    if not isinstance(node, dict):
        return node
    names = ("properties", "$defs")
    found = {
        key: _strict(value, named=key in names and not named)
        for key, value in node.items()
        if named or key not in _UNTOLD
    }
    if not named and found.get("type") == "object" and "properties" in found:
        found["required"] = list(found["properties"])
        found["additionalProperties"] = False
    return found


def parse(text: str, shape: type[Shape]) -> Shape:
    """Read an answer: JSON, or JSON somewhere in a text; strictly as the shape says.

    Raises
    ------
    ModelFailed
        With what is wrong, for the model to mend.
    """
    found = fish(text)
    if found is None:
        raise ModelFailed("malformed", "the answer holds no JSON object", again=True)
    try:
        # By way of JSON, so that strict lets a list be a tuple, and no text a number.
        return shape.model_validate_json(json.dumps(found), strict=True)
    except ValidationError as error:
        said = [
            f"{'.'.join(map(str, one['loc'])) or 'it'}: {one['msg']}"
            for one in error.errors(include_url=False, include_input=False)[:_COMPLAINTS]
        ]
        raise ModelFailed(
            "malformed", "the answer does not fit: " + "; ".join(said)[:1500], again=True
        ) from None
    except (ValueError, RecursionError):
        raise ModelFailed("malformed", "the answer cannot be read", again=True) from None


def fish(text: str) -> dict[str, Any] | None:
    """Find the JSON object in a text: all of it, in a fence, or the first that can be read."""
    for candidate in (text, *(match[1] for match in _FENCE.finditer(text))):
        if (found := _object(candidate.strip())) is not None:
            return found
    decoder = json.JSONDecoder(parse_constant=_no_constant)
    place = -1
    for _ in range(_TRIES):
        place = text.find("{", place + 1)
        if place < 0:
            return None
        try:
            found, _ = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and found:
            return found
    return None


def _object(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")
