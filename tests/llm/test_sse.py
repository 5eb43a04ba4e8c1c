"""What servers stream is read whatever the shape, and never in endless amounts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from jupyter_interviewer.llm import ModelFailed
from jupyter_interviewer.llm.sse import Chunk, chunks
from jupyter_interviewer.llm.wire import MOST_BYTES


class Response:
    def __init__(self, pieces: list[bytes], kind: str = "text/event-stream; charset=utf-8") -> None:
        self.headers = {"content-type": kind}
        self.pieces = pieces

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece


def read(response: Any) -> list[Chunk]:
    async def collect() -> list[Chunk]:
        return [chunk async for chunk in chunks(response)]

    return asyncio.run(collect())


def said(found: list[Chunk]) -> str:
    return "".join(c.delta.content or "" for one in found for c in one.choices if c.delta)


STREAM = (
    b": a comment\r\n\r\nevent: message\r\n"
    b'data: {"choices": [{"delta": {"content": "Gr\xc3\xbc\xc3\x9fe"}}]}\r\n\r\n'
    b'data:{"choices": [{"delta": {"content": " an alle"}}], "more": 1}\n\n'
    b'data: {"choices": [], "usage": {"prompt_tokens": 5}}\n\ndata: [DONE]\n\ndata: late\n\n'
)


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_events_are_read_however_the_network_cuts_them(size: int) -> None:
    found = read(Response([STREAM[at : at + size] for at in range(0, len(STREAM), size)]))
    assert said(found) == "Gr\u00fc\u00dfe an alle"
    assert found[-1].choices[0].finish_reason == "stop"


@pytest.mark.parametrize(
    "data, code",
    [
        (b"data: {[}\n\n", "failing"),
        (b'data: {"choices": [{"delta": {"content": 3}}]}\n\n', "failing"),
        (b'data: {"error": {"message": "overloaded"}}\n\n', "failing"),
        (b"data: " + b"[" * 100_000 + b"\n\n", "failing"),
        (b"x" * (MOST_BYTES + 1), "too_large"),
    ],
)
def test_what_is_no_completion_fails_with_a_word(data: bytes, code: str) -> None:
    with pytest.raises(ModelFailed) as failed:
        read(Response([data]))
    assert failed.value.code == code


def test_a_server_that_does_not_stream_is_understood() -> None:
    body = b'{"choices": [{"message": {"content": "Hello"}, "finish_reason": "stop"}]}'
    (chunk,) = read(Response([body[:9], body[9:]], "application/json"))
    assert chunk.choices[0].message is not None
    assert chunk.choices[0].message.content == "Hello"
