"""What a persona needs of the server that it lives in: the interviews, and who is speaking."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.web.identity import local_person, tells_people_apart


@dataclass(frozen=True)
class Room:
    """A server with interviews and with Jupyter AI.

    Attributes
    ----------
    interviews
        Gives the service, once it runs.
    serverapp
        The Jupyter server.
    """

    interviews: Callable[[], Awaitable[Interviews]]
    serverapp: Any

    @property
    def actor(self) -> Actor | None:
        """Who speaks in this server's chats; None where that could be several people.

        Who sent a message is what a browser says. On one's own server that is as good as
        the token; elsewhere nobody is to speak in another's interview.
        """
        if tells_people_apart(self.serverapp.identity_provider):
            return None
        return Actor(name=local_person())


_rooms: list[Room] = []


def enter(room: Room) -> None:
    """Say where personas of this process are; a process has one server."""
    _rooms[:] = [room]


def leave() -> None:
    """Forget it."""
    _rooms.clear()


def here() -> Room | None:
    """Give the room, if the interviewer's extension runs."""
    return _rooms[0] if _rooms else None
