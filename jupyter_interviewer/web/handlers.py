"""Tornado's side of the routes: authentication, authorisation, and errors as problems."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, cast

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.web import problem
from jupyter_interviewer.web.body import (
    check_size,
    read_body,
    read_key,
    read_query,
    write_json,
)
from jupyter_interviewer.web.identity import actor_for
from jupyter_interviewer.web.route import ID_PATTERN, JSON, PREFIX, Call, Host, Route, Text
from jupyter_interviewer.web.routes import ROUTES

RESOURCE = "interviews"
"""What Jupyter's authorizer is asked about."""


class Reception(JupyterHandler):
    """What all handlers share: the host, who is asking, and how errors are told."""

    methods: tuple[str, ...] = ()

    def initialize(self, host: Host) -> None:
        """Take the host."""
        self.host = host

    @property
    def actor(self) -> Actor:
        """Who is asking."""
        return actor_for(self.identity_provider, self.current_user)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer with problem details, whatever went wrong."""
        error = kwargs["exc_info"][1] if "exc_info" in kwargs else None
        told, headers = problem.describe(error, status_code)
        self.set_status(told.status)
        if told.status == 405:
            self.set_header("Allow", ", ".join((*self.methods, "OPTIONS")))
        if told.status == 426:
            self.set_header("Upgrade", "websocket")
        if hasattr(self, "_jupyter_current_user"):
            # What was set before was cleared: without it a page elsewhere could not read why.
            self.set_cors_headers()
        for name, value in headers.items():
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", problem.MEDIA_TYPE)
        self.finish(told.to_json())

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        """Log what is our fault with its traceback, what is theirs in one line."""
        if isinstance(value, problem.BadRequest | Refused) and value.status < 500:
            self.log.debug("%s %s: %s", self.request.method, self.request.path, value)
        elif isinstance(value, Refused):
            self.log.info("%s %s: %s", self.request.method, self.request.path, value)
        else:
            super().log_exception(typ, value, tb)


class Plain(Reception, APIHandler):
    """What all handlers but the stream share."""

    def finish(self, *args: Any, **kwargs: Any) -> Any:
        """Finish, keeping the content type that was set."""
        kwargs.setdefault("set_content_type", self._headers.get("Content-Type", JSON))
        return super().finish(*args, **kwargs)


class Endpoint(Plain):
    """One path; `endpoint` gives it its methods."""

    routes: dict[str, Route] = {}  # noqa: RUF012 - replaced, never changed

    async def answer(self, route: Route, path: dict[str, str]) -> None:
        """Answer one call."""
        check_size(self.request)
        check_path(path)
        call = Call(
            host=self.host,
            actor=self.actor,
            path=path,
            key=read_key(self.request) if route.keyed else None,
            query=read_query(self.request.query_arguments, route.query) if route.query else None,
            body=(
                read_body(self.request, route.body, optional=route.body_optional)
                if route.body
                else None
            ),
            service=await self.host.interviews() if route.served else None,
        )
        value = await route.answer(call)
        self.set_status(route.status)
        self.set_header("Cache-Control", "no-store")
        if route.location:
            self.set_header(
                "Location", url_path_join(self.base_url, PREFIX + route.location(call, value))
            )
        if isinstance(value, Text):
            self.set_header("Content-Type", f"{value.media_type}; charset=utf-8")
            if value.filename:
                self.set_attachment_header(value.filename)
            await self.finish(value.text)
        elif route.response is None:
            self.clear_header("Content-Type")
            await self.finish()
        else:
            self.set_header("Content-Type", JSON)
            await self.finish(write_json(value))


class Nowhere(Plain):
    """Any other address under our prefix."""

    async def prepare(self, **kwargs: Any) -> None:
        """Say that nothing is here, to those who may know."""
        # Every method counts as asking: nothing is here for any of them.
        await super().prepare()
        if self.current_user is None:
            raise web.HTTPError(403)
        raise web.HTTPError(404)


def check_path(path: dict[str, str]) -> None:
    """Refuse what can be nobody's id before anything looks for it.

    Raises
    ------
    NotFound
        A part is too long, or holds what no id holds.
    """
    for value in path.values():
        if not re.fullmatch(ID_PATTERN, value):
            raise NotFound("not_found", "there is nothing of that name, or it is not yours")


def _method(route: Route) -> Callable[..., Awaitable[None]]:
    async def respond(self: Endpoint, **path: str) -> None:
        await self.answer(route, path)

    respond.__name__ = route.method.lower()
    respond.__doc__ = route.summary
    guarded: Any = authorized(action=route.action, resource=RESOURCE)(respond)
    return cast("Callable[..., Awaitable[None]]", web.authenticated(guarded))


def endpoint(routes: tuple[Route, ...]) -> type[Endpoint]:
    """Make the handler class of one path."""
    methods = {route.method: route for route in routes}
    return cast(
        "type[Endpoint]",
        type(
            "".join(word.title() for word in routes[0].name.split("_")) + "Handler",
            (Endpoint,),
            {
                "routes": methods,
                "methods": tuple(methods),
                **{route.method.lower(): _method(route) for route in routes},
            },
        ),
    )


def handlers(host: Host) -> list[tuple[str, type[JupyterHandler], dict[str, Any]]]:
    """Make all handlers of the interface, as an extension or an application adds them."""
    from jupyter_interviewer.web.stream import Stream

    by_path: dict[str, list[Route]] = {}
    for route in ROUTES:
        by_path.setdefault(route.pattern, []).append(route)
    served: list[tuple[str, type[JupyterHandler], dict[str, Any]]] = [
        (pattern, endpoint(tuple(routes)), {"host": host}) for pattern, routes in by_path.items()
    ]
    served.append((Stream.pattern, Stream, {"host": host}))
    served.append((r"/jupyter-interviewer(?:/.*)?", Nowhere, {"host": host}))
    return served
