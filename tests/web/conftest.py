"""A server inside the test's own process, with the interviewer and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# Fixtures and the hooks that run coroutines: for this folder only, since one of them makes a
# server application after each test.
from pytest_jupyter.jupyter_server import *  # noqa: F403
from tornado.httpclient import HTTPClientError

# For the tests that ask for a server only: here it would run after every test.
del jp_server_cleanup  # noqa: F821

PREFIX = "jupyter-interviewer/api/v1"


@pytest.fixture
def interviewer_config(tmp_path: Path) -> dict[str, Any]:
    """Traits of the extension; a module overrides it."""
    return {
        "database_url": f"sqlite:///{tmp_path / 'interviews.db'}",
        "artifact_url": (tmp_path / "artifacts").as_uri(),
    }


@pytest.fixture
def unauthenticated() -> bool:
    """Whether the server lets in whoever a handler does not turn away, as older ones do."""
    return False


@pytest.fixture
def jp_server_config(interviewer_config: dict[str, Any], unauthenticated: bool) -> dict[str, Any]:
    return {
        "ServerApp": {
            "jpserver_extensions": {
                "jupyter_interviewer": True,
                "jupyter_server_terminals": False,
            },
            "allow_unauthenticated_access": unauthenticated,
        },
        "JupyterInterviewer": interviewer_config,
    }


@pytest.fixture
def jp_serverapp(
    jp_server_config: Any, jp_argv: Any, jp_configurable_serverapp: Any, jp_asyncio_loop: Any
) -> Iterator[Any]:
    """The server, cleaned up after the test."""
    server = jp_configurable_serverapp(config=jp_server_config, argv=jp_argv)
    yield server
    jp_asyncio_loop.run_until_complete(server._cleanup())
    server.kernel_manager.context.destroy()
    type(server).clear_instance()


@pytest.fixture
def ask(jp_fetch: Any) -> Any:
    """Ask the server inside and get (status, headers, parsed body), whatever the status."""

    async def fetch(
        method: str, path: str, body: Any = None, *, raw: bytes | None = None, **options: Any
    ) -> tuple[int, Any, Any]:
        path, _, query = path.partition("?")
        params = dict(part.split("=", 1) for part in query.split("&")) if query else {}
        headers = dict(options.pop("headers", {}))
        content = raw
        if body is not None:
            content = json.dumps(body).encode()
        if content is not None:
            headers.setdefault("Content-Type", "application/json")
        if method in ("POST", "PUT") and content is None:
            content = b""
        try:
            response = await jp_fetch(
                *f"{PREFIX}{path}".split("/"),
                method=method,
                body=content,
                params=params,
                headers=headers,
                allow_nonstandard_methods=True,
                request_timeout=120,
                **options,
            )
        except HTTPClientError as error:
            assert error.response is not None
            response = error.response
        text = response.body.decode() if response.body else ""
        is_json = "json" in response.headers.get("Content-Type", "")
        return response.code, response.headers, json.loads(text) if is_json and text else text

    return fetch
