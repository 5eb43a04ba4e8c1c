import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tornado.httputil import HTTPHeaders, HTTPServerRequest, RequestStartLine

from jupyter_interviewer.interviews.requests import (
    ExecutionReport,
    HintRequest,
    MessageRequest,
    NewInterview,
)
from jupyter_interviewer.web.body import check_size, read_body, read_key, read_query, write_json
from jupyter_interviewer.web.problem import BadRequest
from jupyter_interviewer.web.route import MAX_BODY
from jupyter_interviewer.web.schemas import EventsQuery, QuestionsQuery


def request(body: bytes = b"", **headers: str) -> HTTPServerRequest:
    given = {"Content-Type": "application/json"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    return HTTPServerRequest(
        headers=HTTPHeaders(given | {"Host": "localhost"}),
        body=body,
        start_line=RequestStartLine("POST", "/", "HTTP/1.1"),
    )


def refused(body: bytes, model=MessageRequest, **headers: str) -> BadRequest:
    with pytest.raises(BadRequest) as caught:
        read_body(request(body, **headers), model, optional=False)
    return caught.value


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b'{"text": NaN}',
        b'{"text": 1e999}',
        b"[" * 100_000,
        b'{"text": "\\ud800"}',
        b'\xef\xbb\xbf{"text": "a"}',
        b"1" * 5000,
    ],
    ids=["empty", "cut", "not utf-8", "nan", "infinite", "deep", "surrogate", "bom", "long"],
)
def test_what_is_no_json_is_malformed(body: bytes) -> None:
    assert refused(body).status == 400


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "text"),
        ({"text": 1}, "text"),
        ({"text": ""}, "text"),
        ({"text": "a", "more": 1}, "more"),
        ([], "body"),
        (None, "body"),
    ],
)
def test_the_field_that_is_wrong_is_named(body: object, field: str) -> None:
    error = refused(json.dumps(body).encode())
    assert error.status == 422
    assert field in [each.field for each in error.errors]
    assert field in error.detail


def test_a_number_is_no_text_and_a_text_no_number() -> None:
    error = refused(b'{"plan": "a", "minutes": "30", "seed": true}', NewInterview)
    assert {each.field for each in error.errors} == {"minutes", "seed"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Content_Type": "text/plain"},
        {"Content_Type": ""},
        {"Content_Type": "application/json; charset=latin-1"},
        {"Content_Encoding": "gzip"},
    ],
)
def test_another_content_type_is_refused(headers: dict[str, str]) -> None:
    assert refused(b'{"text": "a"}', **headers).status == 415


def test_a_charset_that_is_utf_8_is_fine() -> None:
    told = request(b'{"text": "a"}', Content_Type='application/json; charset="UTF-8"')
    assert read_body(told, MessageRequest, optional=False).text == "a"


def test_an_optional_body_may_be_missing_without_a_content_type() -> None:
    told = request(b"", Content_Type="")
    assert read_body(told, HintRequest, optional=True) == HintRequest()


def test_a_flood_is_too_large() -> None:
    with pytest.raises(BadRequest) as caught:
        check_size(request(b" " * (MAX_BODY + 1)))
    assert caught.value.status == 413


@given(st.recursive(st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(), st.lists))
def test_whatever_is_taken_can_be_written_again(value: object) -> None:
    outputs = [{"output_type": "x", "data": value}]
    body = json.dumps({"cell": "c", "source": "", "ok": True, "outputs": outputs})
    try:
        taken = read_body(request(body.encode()), ExecutionReport, optional=False)
    except BadRequest as error:
        assert error.status in (400, 422)
        return
    assert json.loads(write_json(taken))["outputs"] == outputs


@pytest.mark.parametrize("key", ["a", "8e03978e-40d5-43dd-bc93-6894a57f9324", '"a b"', "x" * 200])
def test_a_printable_key_is_taken_as_it_is(key: str) -> None:
    assert read_key(request(Idempotency_Key=key)) == key


@pytest.mark.parametrize("key", ["", "x" * 201, "caf\xe9", "a\x7f"])
def test_another_key_is_refused_by_name(key: str) -> None:
    with pytest.raises(BadRequest) as caught:
        read_key(request(Idempotency_Key=key))
    assert caught.value.status == 422
    assert caught.value.errors[0].field == "Idempotency-Key"


def test_no_key_is_no_key() -> None:
    assert read_key(request()) is None


def test_a_query_is_read_with_blanks_as_absent_and_strangers_ignored() -> None:
    query = read_query(
        {"difficulty": [b""], "topic": [b"arrays", b"graphs"], "token": [b"x"], "1700": [b""]},
        QuestionsQuery,
    )
    assert (query.difficulty, query.topic) == (None, "graphs")


@pytest.mark.parametrize("after", [b"-1", b"1_0", b" 1", b"1.0", b"x", b"\xff", b"9" * 30, b""])
def test_a_number_in_an_address_is_digits(after: bytes) -> None:
    with pytest.raises(BadRequest) as caught:
        read_query({"after": [after]}, EventsQuery)
    assert caught.value.errors[0].field == "query.after"
