"""Messages of kernels, written by us and read by Jupyter, and the other way round."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jupyter_client.session import Session

from jupyter_interviewer.grading.messages import Messages, date

CONNECTION = {"key": "secret", "signature_scheme": "hmac-sha256"}


@pytest.fixture
def theirs() -> Session:
    return Session(key=b"secret")


def frames(session: Session, content: Any, **header: Any) -> list[bytes]:
    message = session.msg("stream", content)
    message["header"] |= header
    return session.serialize(message)


def test_what_we_write_is_read_by_jupyters_own_session(theirs: Session) -> None:
    name, written = Messages(CONNECTION).write("execute_request", {"code": "'é\u2028'"})
    _, rest = theirs.feed_identities(written)
    message = theirs.deserialize(rest)
    assert message["header"]["msg_id"] == name
    assert message["msg_type"] == "execute_request"
    assert message["content"] == {"code": "'é\u2028'"}


def test_what_jupyters_own_session_writes_is_read(theirs: Session) -> None:
    message = Messages(CONNECTION).read([b"topic", *frames(theirs, {"text": "é", "n": [1]})])
    assert message is not None
    assert message["header"]["msg_type"] == "stream"
    assert message["content"] == {"text": "é", "n": [1]}
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z", date(message))


@pytest.mark.parametrize(
    "broken",
    [
        lambda good: [],
        lambda good: [b"no delimiter"],
        lambda good: good[:3],
        lambda good: [*good[:1], b"0" * 64, *good[2:]],
        lambda good: [*good[:5], b'{"text": "changed"}'],
        lambda good: [part.replace(b"stream", b"status") for part in good],
    ],
)
def test_what_is_not_signed_as_it_stands_is_no_message(theirs: Session, broken: Any) -> None:
    messages, good = Messages(CONNECTION), frames(theirs, {"text": "x"})
    assert messages.read(good) is not None
    assert messages.read(broken(good)) is None


@pytest.mark.parametrize("content", [b"[]", b"{", b"\xff", b"[" * 100_000, b"3", b'"text"'])
def test_what_is_signed_and_still_no_message_is_none(content: bytes) -> None:
    signer = Session(key=b"secret")
    parts = [b'{"msg_type": "stream"}', b"{}", b"{}", content]
    assert Messages(CONNECTION).read([b"<IDS|MSG>", signer.sign(parts), *parts]) is None


def test_a_date_that_is_none_is_now(theirs: Session) -> None:
    for odd in ("yesterday", 3, None, "2026-01-01", {"a": 1}):
        assert date({"header": {"date": odd}}).startswith("20")
