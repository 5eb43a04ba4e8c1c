"""What an error looks like on the wire: RFC 9457 problem details."""

from __future__ import annotations

import math
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tornado.web import HTTPError

from jupyter_interviewer.domain.refusal import Invalid, Refused

MEDIA_TYPE = "application/problem+json"


class FieldError(BaseModel):
    """One thing that is wrong with a request: ``field`` is a dotted path, or a header's name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str
    message: str


class Problem(BaseModel):
    """An error as RFC 9457 has it, with a stable ``code`` and the fields that are wrong.

    Attributes
    ----------
    type
        A URN for problems of ours, ``about:blank`` where the status says it all.
    title
        The status in words.
    status
        The HTTP status.
    detail
        What was wrong, what was expected and what to do, for a person.
    code
        A slug to switch on: ``ended``, ``no_hints_left``, ``not_found``…
    errors
        The fields that did not validate. Absent where the request was well formed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    code: str
    errors: tuple[FieldError, ...] | None = Field(default=None, min_length=1)

    def to_json(self) -> str:
        """Write it, without what it does not have."""
        return self.model_dump_json(exclude_none=True)


class BadRequest(Exception):
    """A request that cannot be read; `status` says which way.

    Parameters
    ----------
    status
        400 malformed, 413 too large, 415 not JSON, 422 readable but not valid.
    code, detail, errors
        As in `Problem`.
    """

    def __init__(
        self, status: int, code: str, detail: str, errors: Sequence[FieldError] = ()
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = tuple(errors)


def invalid(error: ValidationError, place: str = "") -> BadRequest:
    """Say which fields of a request did not validate.

    Parameters
    ----------
    error
        What pydantic found.
    place
        Put before each field, such as ``query``.
    """
    fields = [
        FieldError(
            field=".".join(str(part) for part in (place, *item["loc"]) if part != "") or "body",
            message=item["msg"],
        )
        for item in error.errors(include_url=False, include_context=False, include_input=False)
    ][:50]
    first = fields[0]
    return BadRequest(422, "invalid", f"{first.field}: {first.message}", fields)


def describe(error: BaseException | None, status: int) -> tuple[Problem, dict[str, str]]:
    """Turn what was raised into a problem and the headers that go with it.

    Nothing of an unforeseen error is told: its text may hold anything. The log has it.
    """
    if isinstance(error, Refused):
        headers = {}
        if error.retry_after is not None:
            headers["Retry-After"] = str(max(1, math.ceil(error.retry_after)))
        fields = []
        if isinstance(error, Invalid) and error.field is not None:
            fields.append(FieldError(field=error.field, message=error.detail))
        return _problem(error.status, error.code, error.detail, fields), headers
    if isinstance(error, BadRequest):
        return _problem(error.status, error.code, error.detail, error.errors), {}
    if isinstance(error, HTTPError):
        return _problem(error.status_code, None, _words(error)), {}
    return (
        _problem(
            status if status >= 500 else 500,
            "internal",
            "Something went wrong on our side; nothing you sent is lost if it was "
            "acknowledged before. The server's log says what it was.",
        ),
        {},
    )


def _problem(
    status: int, code: str | None, detail: str, errors: Sequence[FieldError] = ()
) -> Problem:
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    return Problem(
        type=f"urn:jupyter-interviewer:problem:{code}" if code else "about:blank",
        title=title,
        status=status,
        detail=detail,
        code=code or title.lower().replace(" ", "_").replace("-", "_"),
        errors=tuple(errors) or None,
    )


_USUAL: dict[int, str] = {
    400: "The request could not be read.",
    403: (
        "Not allowed. Sign in, or send the server's token as "
        "'Authorization: token …'; a browser also sends its XSRF token."
    ),
    404: "There is nothing here. GET /jupyter-interviewer/api/v1/openapi.json says what there is.",
    405: "This address does not know that method; see the Allow header.",
}


def _words(error: HTTPError) -> str:
    if error.status_code in _USUAL:
        return _USUAL[error.status_code]
    message: Any = error.log_message
    if error.status_code < 500 and message:
        try:
            return str(message % error.args if error.args else message)
        except (TypeError, ValueError):
            return str(message)
    return "The request was not answered."
