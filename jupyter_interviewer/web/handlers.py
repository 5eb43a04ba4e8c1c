"""Tornado's side of the routes: authentication, authorisation, and errors as problems."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, cast

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.utils import url_path_join
from tornado import web

from jupyter_interviewer.web.body import (
    check_size,
    read_body,
    read_key,
    read_query,
    write_json,
)
from jupyter_interviewer.web.reception import RESOURCE, Reception, check_path
from jupyter_interviewer.web.route import JSON, PREFIX, Call, Host, Route, Text
from jupyter_interviewer.web.routes import ROUTES
from jupyter_interviewer.web.stream import Stream


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
    by_path: dict[str, list[Route]] = {}
    for route in ROUTES:
        by_path.setdefault(route.pattern, []).append(route)
    served: list[tuple[str, type[JupyterHandler], dict[str, Any]]] = [
        (pattern, endpoint(tuple(routes)), {"host": host}) for pattern, routes in by_path.items()
    ]
    served.append((Stream.pattern, Stream, {"host": host}))
    served.append((r"/jupyter-interviewer(?:/.*)?", Nowhere, {"host": host}))
    return served
