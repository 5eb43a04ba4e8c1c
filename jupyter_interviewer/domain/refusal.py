"""Why something that was asked for is not done."""

from __future__ import annotations


class Refused(Exception):
    """A request that the rules do not allow now.

    Parameters
    ----------
    code
        A stable slug: ``ended``, ``not_started``, ``no_hints_left``, ``rate_limited``…
    detail
        What was wrong, what was expected and what to do, for a person.
    retry_after
        Seconds after which it may be tried again (rates).
    """

    status = 409

    def __init__(self, code: str, detail: str, *, retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.retry_after = retry_after


class Forbidden(Refused):
    """Something that whoever runs the server has turned off."""

    status = 403


class NotFound(Refused):
    """There is no such thing, or not for this person."""

    status = 404


class Invalid(Refused):
    """The request itself is wrong.

    Parameters
    ----------
    code, detail
        As in `Refused`.
    field
        The part of the request that is wrong, as whoever sent it knows it.
    """

    status = 422

    def __init__(self, code: str, detail: str, *, field: str | None = None) -> None:
        super().__init__(code, detail)
        self.field = field


class RateLimited(Refused):
    """Too many in too short a time."""

    status = 429


class Unavailable(Refused):
    """Something that is needed does not work at the moment."""

    status = 503
