"""A chat endpoint on loopback that answers as a test says, over real HTTP."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-test-0123456789abcdef"


@dataclass
class Said:
    """An answer: what the model says, or what its server sends instead."""

    text: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    finish: str = "stop"
    refusal: str | None = None
    seconds: float = 0.0
    drip: bool = False


Behaviour = Callable[[dict[str, Any]], Said]


class Loopback:
    """The endpoint; a context manager.

    Attributes
    ----------
    url
        Its base.
    requests
        The bodies of all requests so far.
    keys
        What each had as authorization.
    """

    def __init__(self, behave: Behaviour) -> None:
        self.behave = behave
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.stopped = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                request = json.loads(self.rfile.read(length))
                outer.requests.append(request)
                outer.keys.append(self.headers.get("Authorization", ""))
                said = outer.behave(request)
                try:
                    self.answer(said)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def answer(self, said: Said) -> None:
                outer.stopped.wait(said.seconds)
                data = said.body if said.body is not None else completion(said)
                self.send_response(said.status)
                for name, value in said.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data) + (1000 if said.drip else 0)))
                self.end_headers()
                self.wfile.write(data)
                if said.drip:
                    # A byte now and then, as if the rest were about to come.
                    for _ in range(1000):
                        if outer.stopped.wait(0.05):
                            break
                        self.wfile.write(b" ")
                        self.wfile.flush()

            def log_message(self, *arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def completion(said: Said) -> bytes:
    """Write a chat completion as servers do, with fields that nobody asked for."""
    message = {"role": "assistant", "content": said.text, "refusal": said.refusal}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "served",
            "system_fingerprint": "fp",
            "choices": [{"index": 0, "message": message, "finish_reason": said.finish}],
            "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
        }
    ).encode()


def in_turn(*answers: Said) -> Behaviour:
    """Give answers one after the other, the last again and again."""
    left = list(answers)
    return lambda request: left.pop(0) if len(left) > 1 else left[0]


def form(request: dict[str, Any]) -> str:
    """Say how a request asks for the form of the answer."""
    return str(request.get("response_format", {}).get("type", "text"))
