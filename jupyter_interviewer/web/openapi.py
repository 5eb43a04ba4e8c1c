"""The OpenAPI 3.1 document, made from the same table as the handlers."""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from jupyter_interviewer import __version__
from jupyter_interviewer.web.body import KEY_HEADER, KEY_PATTERN
from jupyter_interviewer.web.frames import StreamFrame
from jupyter_interviewer.web.problem import MEDIA_TYPE, Problem
from jupyter_interviewer.web.route import ID_PATTERN, JSON, MAX_BODY, MAX_KEY, PREFIX, Route
from jupyter_interviewer.web.routes import ROUTES
from jupyter_interviewer.web.schemas import StreamQuery

_REFUSALS: dict[int, str] = {
    400: "The request cannot be read: it is not JSON, or not UTF-8.",
    403: "Not signed in, not allowed, or the XSRF token is missing.",
    404: "There is no such thing, or it is another person's.",
    409: "The rules do not allow it now; the code says why (`ended`, `no_hints_left`…).",
    413: f"The body is larger than {MAX_BODY} bytes.",
    415: "The body is not JSON.",
    422: "Some field is not valid; `errors` names each.",
    426: "The address speaks WebSocket only.",
    429: "Too many in too short a time; Retry-After says when to try again.",
    500: "A fault of ours.",
    503: "Something that is needed does not work at the moment; the detail says what.",
}

_ABOUT = """\
Interviews inside Jupyter. Every call needs the identity that the Jupyter server knows: its
token, or a login cookie together with the XSRF token. Another person's interview is answered
as if it did not exist. Errors are RFC 9457 problem details. Lists are `{items, next}`; `next`
is the cursor of the following part, or null. A POST with an `Idempotency-Key` that was seen
before does nothing twice.
"""

_STREAM = """\
Upgrades to a WebSocket whose text frames are each a `StreamFrame`: first every public event
after `after`, in order, without gap or repeat, then each as it happens; in between unnumbered
pieces of a message being spoken, and the server's clock at once and every 15 s. An event of
which nothing is public is sent as `withheld`. Nothing is expected from the client; pings are
answered. It closes with 1001 when the server stops, 1013 when frames are not read in time,
1011 after a fault of ours (each time: connect again with the last number seen), and 4404 when
the interview is no longer there.
"""


class _Schemas:
    """Collects the models that are referred to."""

    def __init__(self) -> None:
        self._wanted: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = []

    def add(self, key: str, kind: Any, mode: JsonSchemaMode) -> None:
        self._wanted.append((key, mode, TypeAdapter(kind)))

    def generate(self) -> tuple[dict[str, Any], dict[str, Any]]:
        generator = GenerateJsonSchema(ref_template="#/components/schemas/{model}")
        by_key, components = generator.generate_definitions(
            [(key, mode, adapter.core_schema) for key, mode, adapter in self._wanted]
        )
        return (
            {str(key[0]): schema for key, schema in by_key.items()},
            {str(name): schema for name, schema in components.items()},
        )


@cache
def document() -> str:
    """Give the document as JSON text."""
    return json.dumps(build(), separators=(",", ":"))


def build() -> dict[str, Any]:
    """Make the document.

    Returns
    -------
    dict
        OpenAPI 3.1, whose schemas are JSON Schema 2020-12.
    """
    wanted = _Schemas()
    wanted.add("problem", Problem, "validation")
    wanted.add("frame", StreamFrame, "validation")
    for route in ROUTES:
        if route.body:
            wanted.add(f"{route.name}.body", route.body, "validation")
        if route.response is not None:
            # By validation: what may be left out (absent, not null) is not required there.
            wanted.add(f"{route.name}.response", route.response, "validation")
    schemas, components = wanted.generate()
    paths: dict[str, Any] = {}
    for route in ROUTES:
        paths.setdefault(PREFIX + route.path, {})[route.method.lower()] = _operation(route, schemas)
    paths[f"{PREFIX}/interviews/{{id}}/stream"] = {"get": _stream(schemas)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "jupyter-interviewer",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "BSD-3-Clause", "identifier": "BSD-3-Clause"},
        },
        "servers": [{"url": "/", "description": "The Jupyter server; put its base URL in front"}],
        "security": [{"token": []}, {"token_header": []}, {"token_query": []}, {"cookie": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": _SECURITY,
            "responses": {
                str(status): _problem_response(status, schemas["problem"]) for status in _REFUSALS
            },
        },
    }


_SECURITY: dict[str, Any] = {
    "token": {"type": "http", "scheme": "bearer", "description": "The server's token"},
    "token_header": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "`token …`, as Jupyter has it",
    },
    "token_query": {"type": "apiKey", "in": "query", "name": "token"},
    "cookie": {
        "type": "apiKey",
        "in": "header",
        "name": "X-XSRFToken",
        "description": "Value of the `_xsrf` cookie; the login cookie goes with it",
    },
}


def _operation(route: Route, schemas: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.summary,
        "parameters": _parameters(route),
        "responses": {
            str(route.status): _success(route, schemas),
            **{str(status): _refused(status) for status in _statuses(route)},
        },
    }
    if route.body:
        operation["requestBody"] = {
            "required": not route.body_optional,
            "content": {JSON: {"schema": schemas[f"{route.name}.body"]}},
        }
    return operation


def _statuses(route: Route) -> list[int]:
    statuses = {403, 500, *route.refusals}
    if route.parameters:
        statuses |= {400, 404}
    if route.query or route.keyed:
        statuses |= {400, 422}
    if route.body:
        statuses |= {400, 413, 415, 422}
    if route.served or route.name in ("settings", "health"):
        statuses.add(503)
    return sorted(statuses)


def _success(route: Route, schemas: dict[str, Any]) -> dict[str, Any]:
    response: dict[str, Any] = {"description": HTTPStatus(route.status).phrase}
    if route.response is not None:
        schema = schemas[f"{route.name}.response"]
        response["content"] = {
            media_type: {"schema": schema if media_type == JSON else {"type": "string"}}
            for media_type in route.media_types
        }
    if route.location:
        response["headers"] = {
            "Location": {
                "required": True,
                "schema": {"type": "string", "format": "uri-reference"},
                "description": "Where it is",
            }
        }
    return response


def _parameters(route: Route) -> list[dict[str, Any]]:
    parameters = [_path_parameter(name) for name in route.parameters]
    if route.query:
        parameters += _query_parameters(route.query)
    if route.keyed:
        parameters.append(
            {
                "name": KEY_HEADER,
                "in": "header",
                "required": False,
                "description": "The same key again does nothing twice",
                "schema": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": MAX_KEY,
                    "pattern": f"^{KEY_PATTERN}$",
                },
            }
        )
    return parameters


def _path_parameter(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": f"^{ID_PATTERN}$"},
    }


def _query_parameters(model: type[BaseModel]) -> list[dict[str, Any]]:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    definitions = schema.get("$defs", {})
    parameters = []
    for name, shape in schema["properties"].items():
        options = [option for option in shape.pop("anyOf", []) if option.get("type") != "null"]
        shape = {**shape, **(options[0] if options else {})}
        if "$ref" in shape:
            # Small enumerations: said in place, so that the parameter is readable alone.
            target = definitions[shape.pop("$ref").rpartition("/")[2]]
            shape = {**shape, **target}
        if shape.get("default", ...) is None:
            del shape["default"]
        shape.pop("title", None)
        parameters.append({"name": name, "in": "query", "required": False, "schema": shape})
    return parameters


def _refused(status: int) -> dict[str, str]:
    return {"$ref": f"#/components/responses/{status}"}


def _problem_response(status: int, schema: dict[str, Any]) -> dict[str, Any]:
    response: dict[str, Any] = {
        "description": _REFUSALS[status],
        "content": {MEDIA_TYPE: {"schema": schema}},
    }
    if status == 429:
        response["headers"] = {
            "Retry-After": {
                "required": True,
                "schema": {"type": "integer", "minimum": 1},
                "description": "Seconds",
            }
        }
    return response


def _stream(schemas: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": "stream",
        "summary": "Follow an interview",
        "description": _STREAM,
        "parameters": [_path_parameter("id"), *_query_parameters(StreamQuery)],
        "responses": {
            "101": {
                "description": "A WebSocket; each text frame is a StreamFrame",
                "content": {JSON: {"schema": schemas["frame"]}},
            },
            **{str(status): _refused(status) for status in (400, 403, 404, 422, 426, 500, 503)},
        },
    }
