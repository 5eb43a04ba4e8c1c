"""A chat endpoint on loopback that streams as a test says, over real HTTP."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

KEY = "sk-test-0123456789abcdef"


@dataclass
class Streamed:
    """An answer, and how it is sent.

    Attributes
    ----------
    pieces
        Texts, tool calls (dictionaries as servers send them) or raw bytes, in their order.
    wait, pause
        Seconds before the first piece, and after each.
    finish
        How it ends; None breaks the connection off.
    whole
        Sent as one JSON document, as servers do that cannot stream.
    """

    pieces: tuple[Any, ...] = ()
    wait: float = 0.0
    pause: float = 0.0
    finish: str | None = "stop"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    refusal: str | None = None
    usage: bool = True
    whole: bool = False


Behaviour = Callable[[dict[str, Any]], Streamed]


def text(said: str, size: int = 6) -> tuple[str, ...]:
    """Cut a text as models do: anywhere."""
    return tuple(said[at : at + size] for at in range(0, len(said), size))


def call(name: str, arguments: Any, *, id: str = "c1", index: int | None = 0) -> dict[str, Any]:
    """A tool call, whole."""
    given = arguments if isinstance(arguments, str) else json.dumps(arguments)
    found: dict[str, Any] = {"id": id, "type": "function"}
    if index is not None:
        found["index"] = index
    found["function"] = {"name": name, "arguments": given}
    return found


def fragments(name: str, arguments: Any, *, id: str = "c1", index: int = 0) -> tuple[Any, ...]:
    """A tool call in pieces, as OpenAI's own server sends it."""
    first = call(name, "", id=id, index=index)
    rest = text(json.dumps(arguments), 3)
    return (first, *({"index": index, "function": {"arguments": one}} for one in rest))


class Streaming:
    """The endpoint; a context manager.

    Attributes
    ----------
    url
        Its base.
    requests
        The bodies of all requests so far.
    sent
        When each piece of the last answer was sent, by the clock that only goes on.
    """

    def __init__(self, behave: Behaviour) -> None:
        self.behave = behave
        self.requests: list[dict[str, Any]] = []
        self.sent: list[float] = []
        self.url = ""
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Streaming:
        self._thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._main())
        self._loop.close()

    async def _main(self) -> None:
        self._stop = asyncio.Event()
        self._answering: set[asyncio.Task[Any]] = set()
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in tuple(self._answering):
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._answering.add(task)
        try:
            await self._one(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            self._answering.discard(task)

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lines = [line.partition(":") for line in head.split("\r\n")]
        length = next(int(value) for name, _, value in lines if name.lower() == "content-length")
        request = json.loads(await reader.readexactly(length))
        self.requests.append(request)
        said = self.behave(request)
        self.sent = []
        kind = "text/event-stream" if said.status == 200 and not said.whole else "application/json"
        body = b""
        if said.whole or said.status != 200:
            body = json.dumps(_document(said)).encode()
        extra = "".join(f"{name}: {value}\r\n" for name, value in said.headers.items())
        size = f"Content-Length: {len(body)}\r\n" if body else "Transfer-Encoding: chunked\r\n"
        writer.write(
            f"HTTP/1.1 {said.status} X\r\nContent-Type: {kind}\r\nConnection: close\r\n"
            f"{size}{extra}\r\n".encode()
        )
        await writer.drain()
        await asyncio.sleep(said.wait)
        if body:
            writer.write(body)
            await writer.drain()
            return
        for piece in said.pieces:
            self.sent.append(time.monotonic())
            await _send(writer, _event(piece))
            await asyncio.sleep(said.pause)
        if said.finish is None:
            # No last chunk: the connection ends in the middle.
            return
        delta = {"refusal": said.refusal} if said.refusal else {}
        await _send(writer, _data([{"index": 0, "delta": delta, "finish_reason": said.finish}]))
        if said.usage and request.get("stream_options"):
            await _send(writer, _data([], {"prompt_tokens": 300, "completion_tokens": 40}))
        await _send(writer, b"data: [DONE]\n\n")
        writer.write(b"0\r\n\r\n")
        await writer.drain()


async def _send(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    await writer.drain()


def _event(piece: Any) -> bytes:
    if isinstance(piece, bytes):
        return piece
    delta = {"content": piece} if isinstance(piece, str) else {"tool_calls": [piece]}
    return _data([{"index": 0, "delta": delta, "finish_reason": None}])


def _data(choices: list[Any], usage: Any = None) -> bytes:
    chunk = {"id": "x", "object": "chat.completion.chunk", "choices": choices, "usage": usage}
    return f"data: {json.dumps(chunk)}\n\n".encode()


def _document(said: Streamed) -> Any:
    if said.status != 200:
        return {"error": {"message": f"no, by {KEY}", "type": "x"}}
    message = {
        "role": "assistant",
        "content": "".join(one for one in said.pieces if isinstance(one, str)) or None,
        "tool_calls": [one for one in said.pieces if isinstance(one, dict)] or None,
    }
    return {"choices": [{"index": 0, "message": message, "finish_reason": said.finish}]}


def in_turn(*answers: Streamed) -> Behaviour:
    """Give answers one after the other, the last again and again."""
    left = list(answers)
    return lambda request: left.pop(0) if len(left) > 1 else left[0]
