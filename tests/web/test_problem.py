import json

import pytest
from tornado.web import HTTPError

from jupyter_interviewer.domain.refusal import Invalid, NotFound, RateLimited, Refused, Unavailable
from jupyter_interviewer.web.problem import BadRequest, FieldError, describe


@pytest.mark.parametrize("kind", [Refused, NotFound, Invalid, RateLimited, Unavailable])
def test_a_refusal_keeps_its_code_its_words_and_its_status(kind: type[Refused]) -> None:
    told, headers = describe(kind("ended", "the interview has ended; begin another"), 500)
    body = json.loads(told.to_json())
    assert body["status"] == kind.status
    assert body["code"] == "ended"
    assert body["type"].endswith(":ended")
    assert body["detail"].startswith("the interview has ended")
    assert "errors" not in body
    assert headers == {}


@pytest.mark.parametrize(("seconds", "header"), [(0.0, "1"), (0.2, "1"), (12.01, "13")])
def test_whoever_has_to_wait_hears_how_long_in_whole_seconds(seconds: float, header: str) -> None:
    _, headers = describe(RateLimited("rate_limited", "wait", retry_after=seconds), 500)
    assert headers == {"Retry-After": header}


def test_fields_stand_in_the_problem() -> None:
    error = BadRequest(422, "invalid", "a", [FieldError(field="cells.0.id", message="missing")])
    told, _ = describe(error, 500)
    assert json.loads(told.to_json())["errors"] == [{"field": "cells.0.id", "message": "missing"}]


def test_a_wrong_choice_names_its_field_just_like_a_wrong_form() -> None:
    told, _ = describe(Invalid("no_plan", "there is no plan 'x'", field="plan"), 500)
    assert json.loads(told.to_json())["errors"] == [
        {"field": "plan", "message": "there is no plan 'x'"}
    ]


def test_nothing_of_an_unforeseen_error_is_told() -> None:
    told, _ = describe(RuntimeError("secret salt 123"), 500)
    assert told.status == 500
    assert "secret" not in told.to_json()


def test_a_status_alone_is_about_blank() -> None:
    told, _ = describe(HTTPError(405), 405)
    assert (told.type, told.title, told.status) == ("about:blank", "Method Not Allowed", 405)


def test_a_message_with_percent_signs_is_no_error() -> None:
    told, _ = describe(HTTPError(409, "100% of %s", "it"), 409)
    assert told.detail == "100% of %s"
