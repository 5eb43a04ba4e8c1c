"""What a server streams: server-sent events with pieces of a chat completion."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.wire import MOST_BYTES

MOST_CALLS = 16
END = "[DONE]"


# Of what servers send only this is read; they add fields of their own, and leave some out.
class Function(BaseModel):
    """A tool call's name and arguments, or fragments of them."""

    name: str | None = None
    arguments: str | dict[str, Any] | None = None


class Fragment(BaseModel):
    """A tool call, or a fragment of one."""

    index: int | None = None
    id: str | None = None
    function: Function = Function()


class Delta(BaseModel):
    """What is new; or, where a server does not stream, all there is."""

    content: str | None = None
    refusal: str | None = None
    tool_calls: list[Fragment] | None = None


class Choice(BaseModel):
    """One of several continuations; we ask for one."""

    delta: Delta | None = None
    message: Delta | None = None
    finish_reason: str | None = None


class Counted(BaseModel):
    """Tokens as the server counts them."""

    prompt_tokens: int = Field(default=0, ge=0, le=10**9)
    completion_tokens: int = Field(default=0, ge=0, le=10**9)


class Chunk(BaseModel):
    """A piece of a completion."""

    choices: list[Choice] = Field(default_factory=list)
    usage: Counted | None = None
    error: Any = None


async def chunks(response: Any) -> AsyncGenerator[Chunk]:
    """Read a response piece by piece, also one that comes whole.

    Raises
    ------
    ModelFailed
        It is too large, no chat completion, or it says that it failed.
    """
    if "text/event-stream" not in response.headers.get("content-type", ""):
        data = bytearray()
        async for piece in _bytes(response):
            data += _counted(piece, len(data))
        yield _chunk(bytes(data))
        return
    async for line in _lines(response):
        if not line.startswith(b"data:"):
            continue
        said = line[5:].strip()
        if said == END.encode():
            # Servers that name no reason for the end say at least that it is one.
            yield Chunk(choices=[Choice(finish_reason="stop")])
            return
        if said:
            yield _chunk(said)


async def _lines(response: Any) -> AsyncIterator[bytes]:
    total = 0
    rest = b""
    async for piece in _bytes(response):
        total += len(_counted(piece, total))
        *lines, rest = (rest + piece).replace(b"\r\n", b"\n").split(b"\n")
        for line in lines:
            yield line
    if rest:
        yield rest


async def _bytes(response: Any) -> AsyncGenerator[bytes]:
    try:
        async for piece in response.iter_bytes():
            yield piece
    except Exception as error:
        # A connection that breaks in the middle of an answer is its own library's error.
        raise ModelFailed(
            "unreachable", f"the connection broke ({type(error).__name__})", again=True
        ) from None


def _counted(piece: bytes, before: int) -> bytes:
    if before + len(piece) > MOST_BYTES:
        raise ModelFailed("too_large", f"the answer is longer than {MOST_BYTES} bytes")
    return piece


def _chunk(data: bytes) -> Chunk:
    try:
        chunk = Chunk.model_validate(json.loads(data))
    except (ValidationError, ValueError, RecursionError):
        raise ModelFailed(
            "failing", "the model's server sent something that is no chat completion", again=True
        ) from None
    if chunk.error:
        raise ModelFailed("failing", "the model's server failed in the middle", again=True)
    return chunk
