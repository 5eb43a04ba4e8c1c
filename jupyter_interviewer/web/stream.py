"""The WebSocket on which an interview is followed."""

from __future__ import annotations

import asyncio
import json
from typing import Any, ClassVar
from weakref import WeakSet

from jupyter_core.utils import ensure_async
from jupyter_server.auth.decorator import ws_authenticated
from jupyter_server.base.websocket import WebSocketMixin
from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.web.body import read_query
from jupyter_interviewer.web.problem import BadRequest
from jupyter_interviewer.web.reception import RESOURCE, Reception, check_path
from jupyter_interviewer.web.route import PREFIX
from jupyter_interviewer.web.schemas import StreamQuery

GOING_AWAY = 1001
FAULT = 1011
TOO_SLOW = 1013
"""Try again later, from the last number seen."""
NO_LONGER_YOURS = 4404
"""The interview was deleted while it was followed."""

SLOW_SECONDS = 30.0
"""A reader that does not take one frame in this time is let go; it may come back."""

CLOSINGS: dict[int, str] = {
    GOING_AWAY: "the server stops; connect again and go on from the last number",
    FAULT: "a fault of ours; connect again and go on from the last number",
    TOO_SLOW: "frames were not read in time; connect again and go on from the last number",
    NO_LONGER_YOURS: "the interview is no longer there",
}


class Stream(WebSocketMixin, WebSocketHandler, Reception):
    """Sends the public events after a number, then what happens, as it happens."""

    methods = ("GET",)
    pattern = PREFIX + r"/interviews/(?P<id>[^/]+)/stream"
    open_streams: ClassVar[WeakSet[Stream]] = WeakSet()

    _pump: asyncio.Task[None] | None = None

    @property
    def ping_interval(self) -> float:
        """Seconds between two pings, which tornado sends.

        Jupyter's mixin has properties of the same names in milliseconds, and pings by itself:
        tornado would read them as hours.
        """
        return float(self.settings.get("ws_ping_interval", 30_000)) / 1000

    @property
    def ping_timeout(self) -> float:
        """Seconds to wait for a pong before the connection counts as lost."""
        return self.ping_interval

    @ws_authenticated
    async def get(self, *args: Any, **path: str) -> None:
        """Ask who it is, whether they may, and whether it is theirs; then upgrade."""
        if not self.check_origin():
            raise web.HTTPError(403)
        allowed = await ensure_async(
            self.authorizer.is_authorized(self, self.current_user, "read", RESOURCE)
        )
        if not allowed:
            raise web.HTTPError(403)
        check_path(path)
        self.after = read_query(self.request.query_arguments, StreamQuery).after
        self.interview = path["id"]
        self.service: Interviews = await self.host.interviews()
        self.who = self.actor
        await self.service.view(self.who, self.interview)
        if self.request.headers.get("Upgrade", "").lower() != "websocket":
            raise BadRequest(
                426, "upgrade_required", "this address speaks WebSocket; GET …/events is plain"
            )
        await super().get()

    def open(self, *args: Any, **kwargs: Any) -> None:
        """Begin to follow."""
        self.set_nodelay(True)
        self.open_streams.add(self)
        self._pump = asyncio.create_task(self._send_all())

    def on_message(self, message: str | bytes) -> None:
        """Nothing is expected from the other side; what comes is ignored."""

    def on_close(self) -> None:
        """Stop following."""
        self.open_streams.discard(self)
        if self._pump:
            self._pump.cancel()

    async def _send_all(self) -> None:
        # The service lets a reader go that fell too far behind.
        code = TOO_SLOW
        frames = self.service.follow(self.who, self.interview, self.after)
        try:
            async for frame in frames:
                # The next frame is fetched once this one is on its way: whoever reads
                # slowly makes us wait, not remember.
                sent = self.write_message(json.dumps(frame, separators=(",", ":")))
                await asyncio.wait_for(sent, SLOW_SECONDS)
        except WebSocketClosedError:
            return
        except TimeoutError:
            code = TOO_SLOW
        except NotFound:
            code = NO_LONGER_YOURS
        except Refused as refusal:
            self.log.warning("stream of %s: %s", self.interview, refusal)
            code = FAULT
        except Exception:
            self.log.exception("the stream of %s broke", self.interview)
            code = FAULT
        finally:
            close = getattr(frames, "aclose", None)
            if close:
                await close()
        self.close(code, CLOSINGS[code])

    @classmethod
    async def close_all(cls, host: object) -> None:
        """Say goodbye to everybody who follows on a host, as the server stops."""
        pumps = []
        for stream in [each for each in cls.open_streams if each.host is host]:
            stream.close(GOING_AWAY, CLOSINGS[GOING_AWAY])
            if stream._pump:
                stream._pump.cancel()
                pumps.append(stream._pump)
        await asyncio.gather(*pumps, return_exceptions=True)
