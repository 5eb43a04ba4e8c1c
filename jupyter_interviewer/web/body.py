"""Reading what a request brings: JSON, query, key. Everything unreadable is a `BadRequest`."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError
from tornado.httputil import HTTPServerRequest

from jupyter_interviewer.web.problem import BadRequest, FieldError, invalid
from jupyter_interviewer.web.route import JSON, MAX_BODY, MAX_KEY, Model

KEY_HEADER = "Idempotency-Key"
KEY_PATTERN = f"[!-~]([ -~]{{0,{MAX_KEY - 2}}}[!-~])?"


def read_body(request: HTTPServerRequest, model: type[Model], *, optional: bool) -> Model:
    """Read a JSON body.

    Parameters
    ----------
    request
        As tornado has it, body included.
    model
        What the body must be.
    optional
        No body at all stands for the model's defaults.

    Raises
    ------
    BadRequest
        With 413, 415, 400 or 422.
    """
    check_size(request)
    if not request.body and optional:
        return model()
    _check_type(request.headers.get("Content-Type", ""))
    coding = request.headers.get("Content-Encoding", "identity")
    if coding.lower() != "identity":
        raise BadRequest(
            415,
            "unsupported_media_type",
            f"the body is encoded as {coding[:40]!r}; send it as it is",
        )
    text = _check_json(request.body)
    try:
        # Strict, since 1, "1" and true are not the same to whoever reads the document.
        return model.model_validate_json(text, strict=True)
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise _not_json(error.errors()[0]["msg"]) from error
        raise invalid(error) from error


def read_query(arguments: Mapping[str, Sequence[bytes]], model: type[Model]) -> Model:
    """Read the query; where a parameter stands more than once, the last one counts.

    Raises
    ------
    BadRequest
        With 422.
    """
    values: dict[str, Any] = {}
    for name, given in arguments.items():
        if name in model.model_fields:
            try:
                values[name] = given[-1].decode()
            except UnicodeDecodeError as error:
                place = [FieldError(field=f"query.{name}", message="not UTF-8")]
                raise BadRequest(
                    422, "invalid", f"query.{name}: the text is not UTF-8", place
                ) from error
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise invalid(error, "query") from error


def read_key(request: HTTPServerRequest) -> str | None:
    """Read the ``Idempotency-Key``.

    Raises
    ------
    BadRequest
        With 422, where it is empty, too long or not printable ASCII.
    """
    key = request.headers.get(KEY_HEADER)
    if key is None:
        return None
    if not re.fullmatch(KEY_PATTERN, key):
        message = f"1 to {MAX_KEY} printable ASCII characters are expected, such as a UUID"
        raise BadRequest(
            422,
            "invalid",
            f"{KEY_HEADER}: {message}",
            [FieldError(field=KEY_HEADER, message=message)],
        )
    return key


def check_size(request: HTTPServerRequest) -> None:
    """Refuse what is larger than any honest request."""
    if len(request.body) > MAX_BODY:
        raise BadRequest(
            413,
            "too_large",
            f"the request has {len(request.body)} bytes; at most {MAX_BODY} are taken",
        )


def _check_type(content_type: str) -> None:
    media_type, _, parameters = content_type.partition(";")
    charset = re.search(r'charset\s*=\s*"?([^\s";]+)', parameters, re.IGNORECASE)
    if media_type.strip().lower() != JSON or (charset and charset[1].lower() != "utf-8"):
        raise BadRequest(
            415,
            "unsupported_media_type",
            f"the body is {content_type[:100]!r}; {JSON} in UTF-8 is expected",
        )


def _check_json(body: bytes) -> bytes:
    # Pydantic's own reader takes NaN and infinities, which no browser would read again.
    try:
        json.loads(body.decode(), parse_constant=_refuse_constant, parse_float=_finite)
    except RecursionError as error:
        raise _not_json("nested too deep") from error
    except ValueError as error:
        raise _not_json(str(error)) from error
    return body


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is too large")
    return number


def _not_json(why: str) -> BadRequest:
    return BadRequest(400, "malformed", f"the body is not JSON: {why}"[:500])


def write_json(value: Any) -> str:
    """Write an answer: models by their own rules, ASCII only."""
    return json.dumps(value, default=_plain, separators=(",", ":"), allow_nan=False)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(f"{type(value).__name__} has no JSON form")
