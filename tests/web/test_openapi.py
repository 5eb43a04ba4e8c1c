"""The document says what the server really does: it is tried, call by call."""

from __future__ import annotations

import json

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from jupyter_interviewer.web.openapi import build
from jupyter_interviewer.web.route import PREFIX
from jupyter_interviewer.web.routes import ROUTES

EXAMPLES = 8
"""Requests for each call, once as the document allows and once as it does not."""

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    unsupported_method,
]


def test_every_call_is_described_and_nothing_else() -> None:
    document = build()
    described = {
        (method.upper(), path) for path, calls in document["paths"].items() for method in calls
    }
    served = {(route.method, PREFIX + route.path) for route in ROUTES}
    assert described == served | {("GET", f"{PREFIX}/interviews/{{id}}/stream")}


def test_it_is_openapi_3_1_in_all_its_schemas() -> None:
    document = json.loads(json.dumps(build()))
    assert document["openapi"].startswith("3.1")
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    names = {
        operation["operationId"]
        for path in document["paths"].values()
        for operation in path.values()
    }
    assert len(names) == len(ROUTES) + 1
    text = json.dumps(document)
    used = {piece.split('"')[0] for piece in text.split('"#/components/schemas/')[1:]}
    assert used <= set(document["components"]["schemas"])
    assert {"Problem", "StreamFrame", "MessagePostedEvent", "VerdictReachedEvent"} <= used


def test_whatever_is_made_or_under_way_says_where_it_can_be_read() -> None:
    paths = build()["paths"]
    for made, status in (("", "201"), ("/{id}/runs", "202"), ("/{id}/submissions", "202")):
        answer = paths[f"{PREFIX}/interviews{made}"]["post"]["responses"][status]
        assert answer["headers"]["Location"]["required"]


@pytest.fixture(scope="module")
def server(serve):
    return serve(
        *(
            f"--JupyterInterviewer.{each}=None"
            for each in (
                "interviews_per_hour",
                "runs_per_minute",
                "hints_per_minute",
                "messages_per_minute",
            )
        )
    )


@pytest.fixture(scope="module")
def interview(server) -> str:
    """An interview with a question, on which most calls can really do something."""
    with server.client() as client:
        found = client.post("/interviews", json={"plan": "coding-round"}).json()["id"]
        assert client.post(f"/interviews/{found}/start").status_code == 200
        server.wait_until(
            lambda: client.get(f"/interviews/{found}").json()["question"], "the question"
        )
    return found


@pytest.fixture(scope="module")
def schema(server):
    with server.client() as client:
        answer = client.get("/openapi.json")
    assert answer.headers["content-type"].startswith("application/json")
    return schemathesis.openapi.from_dict(answer.json())


@pytest.fixture
def attempt(server, schema, interview):
    """Try one call with generated requests; gives how many requests were sent."""

    def send_all(operation, mode: GenerationMode, examples: int) -> int:
        sent = []

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def send(case) -> None:
            sent.append(case)
            wrong = {
                place.value
                for place, component in case.meta.components.items()
                if component.mode is GenerationMode.NEGATIVE
            }
            if len(sent) % 2 and "id" in (case.path_parameters or {}) and "path" not in wrong:
                case.path_parameters["id"] = interview
            case.call_and_validate(
                base_url=server.url,
                headers={"Authorization": f"token {server.token}"},
                checks=CHECKS,
                # A parameter nobody has heard of (a cache buster, a token) is no mistake.
                excluded_checks=[negative_data_rejection] if wrong == {"query"} else [],
            )

        send()
        return len(sent)

    return send_all


@pytest.mark.timeout(175)
def test_no_request_that_the_document_allows_or_forbids_breaks_the_server(
    schema, attempt, server, interview
) -> None:
    operations = [result.ok() for result in schema.get_all_operations()]
    # What ends the interview is tried last: nothing can be done in it afterwards.
    operations.sort(key=lambda operation: operation.path.endswith("/end"))
    for operation in operations:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            assert attempt(operation, mode, EXAMPLES) > 0
    with server.client() as client:
        assert client.get(f"/interviews/{interview}").json()["status"] == "completed"
    for operation in operations:
        assert attempt(operation, GenerationMode.POSITIVE, 2) > 0
