"""What a browser may see of each event, as models: the stream's description."""

from __future__ import annotations

import functools
import operator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, RootModel, create_model

import jupyter_interviewer.domain.events
from jupyter_interviewer.domain.event import EVENT_TYPES, EventData
from jupyter_interviewer.domain.model import Frozen

_EVENTS = jupyter_interviewer.domain.events
"""Imported for what it registers."""


class Withheld(Frozen):
    """Stands for an event of which nothing is public, so that numbers have no gap."""

    number: int = Field(ge=1)
    time: datetime
    type: Literal["withheld"]
    data: dict[str, Any] = Field(max_length=0)


class Piece(Frozen):
    """A piece of a message on its way: ``text``, perhaps none, stands at ``offset`` characters.

    ``looked`` is all that was looked at for the message so far, in words.
    """

    message: str
    offset: int = Field(ge=0)
    text: str
    looked: tuple[str, ...]


class PieceFrame(Frozen):
    """Carries a piece; it has no number, and the logged message replaces it."""

    type: Literal["piece"]
    data: Piece


class Clock(Frozen):
    """The server's clock."""

    now: datetime
    deadline: datetime | None
    seconds_left: float


class ClockFrame(Frozen):
    """Carries the clock: at once, then every 15 s."""

    type: Literal["clock"]
    data: Clock


def _public_form(kind: type[EventData]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name in kind.model_fields:
        if name in kind.public:
            info = kind.model_fields[name]
            # What is None is left out on the wire.
            fields[name] = (info.annotation, ... if info.is_required() else info.default)
    data = create_model(f"{kind.__name__}Data", __base__=Frozen, **fields)
    data.__doc__ = _first_paragraph(kind)
    frame = create_model(
        f"{kind.__name__}Event",
        __base__=Frozen,
        number=(Annotated[int, Field(ge=1)], ...),
        time=(datetime, ...),
        type=(cast("Any", Literal[kind.__name__]), ...),
        data=(data, ...),
    )
    frame.__doc__ = _first_paragraph(kind)
    return frame


def _first_paragraph(kind: type[EventData]) -> str:
    return (kind.__doc__ or "").split("\n\n")[0].strip()


def _of_interviews(kind: type[EventData]) -> bool:
    return bool(kind.public) and getattr(_EVENTS, kind.__name__, None) is kind


EVENT_FRAMES: tuple[type[BaseModel], ...] = tuple(
    _public_form(kind) for _, kind in sorted(EVENT_TYPES.items()) if _of_interviews(kind)
)


def _one_of(*kinds: type[BaseModel]) -> Any:
    # The members are only known now, which a type checker cannot follow.
    return Annotated[functools.reduce(operator.or_, kinds), Field(discriminator="type")]


if TYPE_CHECKING:
    Numbered = BaseModel
    AnyFrame = BaseModel
else:
    Numbered = _one_of(*EVENT_FRAMES, Withheld)
    AnyFrame = _one_of(*EVENT_FRAMES, Withheld, PieceFrame, ClockFrame)


class EventPage(BaseModel):
    """Events in order; ``next`` is what to give as ``after`` for more, null where there is none."""

    model_config = ConfigDict(frozen=True)

    items: tuple[Numbered, ...]
    next: str | None = None


class StreamFrame(RootModel[AnyFrame]):
    """One text frame of the WebSocket: a numbered event, or an unnumbered piece or clock."""
