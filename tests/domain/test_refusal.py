"""Refusals."""

from __future__ import annotations

import pytest

from jupyter_interviewer.domain.refusal import Invalid, NotFound, RateLimited, Refused, Unavailable


@pytest.mark.parametrize(
    ("kind", "status"),
    [(Refused, 409), (NotFound, 404), (Invalid, 422), (RateLimited, 429), (Unavailable, 503)],
)
def test_each_kind_has_its_status_and_says_why(kind: type[Refused], status: int) -> None:
    refused = kind("some_code", "what to do")
    assert refused.status == status
    assert (refused.code, refused.detail) == ("some_code", "what to do")
    assert str(refused) == "what to do"


def test_a_rate_says_when_to_try_again_and_a_wrong_request_what_was_wrong() -> None:
    assert RateLimited("rate_limited", "wait", retry_after=3).retry_after == 3
    assert Invalid("no_plan", "there is no such plan", field="plan").field == "plan"
