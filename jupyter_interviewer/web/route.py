"""One call of the interface: the handler and its description are both made from this."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

from pydantic import BaseModel

from jupyter_interviewer.authoring.review import Review
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.web.schemas import Health, SettingsView

PREFIX = "/jupyter-interviewer/api/v1"
JSON = "application/json"
ID_PATTERN = "[A-Za-z0-9_.:-]{1,100}"
MAX_KEY = 200
MAX_BODY = 16 * 1024 * 1024
"""Bytes of one request: all that a long notebook with its outputs may need."""

Model = TypeVar("Model", bound=BaseModel)


class Host(Protocol):
    """Where the service lives: in this server, or elsewhere for a cohort.

    Attributes
    ----------
    reviewers
        Names of those who may review, as the identity provider has them.
    """

    reviewers: frozenset[str]

    async def interviews(self) -> Interviews:
        """Give the service, once it runs.

        Raises
        ------
        Unavailable
            It cannot be started, and why.
        """
        ...

    async def review(self) -> Review:
        """Give what reviewers do with questions by a model."""
        ...

    async def settings(self) -> SettingsView:
        """Tell what the panel says about the house."""
        ...

    async def health(self) -> Health:
        """Tell that everything works, or raise `Unavailable`."""
        ...


@dataclass(frozen=True)
class Call:
    """A request, authenticated and validated.

    Attributes
    ----------
    interviews
        The service. Routes that are not `Route.served` have none.
    path
        The parts of the path, by name.
    query, body
        As the route's models say.
    key
        The ``Idempotency-Key``, if one was sent.
    """

    host: Host
    actor: Actor
    path: dict[str, str]
    service: Interviews | None = None
    query: Any = None
    body: Any = None
    key: str | None = None

    @property
    def interviews(self) -> Interviews:
        """The service."""
        assert self.service is not None
        return self.service

    @property
    def id(self) -> str:
        """The interview, or the question, asked for."""
        return self.path["id"]


@dataclass(frozen=True)
class Text:
    """An answer that is not made by a model: ``text`` of a media type, perhaps to be kept."""

    text: str
    media_type: str
    filename: str | None = None


@dataclass(frozen=True)
class Route:
    """A method on a path.

    Attributes
    ----------
    name
        The operation's id.
    path
        Under `PREFIX`, with ``{names}``.
    action
        What Jupyter's authorizer is asked for.
    answer
        Makes the answer; its docstring describes the call.
    body, query, response
        Models of what goes in and out; no response model means no content.
    body_optional
        An empty body stands for the model's defaults.
    status
        Of success.
    refusals
        Statuses it may refuse with, beyond what every route may.
    media_types
        Of the answer.
    location
        Path under `PREFIX` of what was made, from the call and its answer.
    keyed
        Whether it takes an ``Idempotency-Key``.
    served
        Whether it needs the service.
    """

    name: str
    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    answer: Callable[[Call], Awaitable[Any]]
    action: Literal["read", "write", "execute"] = "read"
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    response: Any = None
    body_optional: bool = False
    status: int = 200
    refusals: tuple[int, ...] = ()
    media_types: tuple[str, ...] = (JSON,)
    location: Callable[[Call, Any], str] | None = None
    keyed: bool = False
    served: bool = True
    parameters: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        names = tuple(part[1:-1] for part in self.path.split("/") if part.startswith("{"))
        object.__setattr__(self, "parameters", names)

    @property
    def summary(self) -> str:
        """What it does, in one line."""
        return (self.answer.__doc__ or "").strip().rstrip(".")

    @property
    def pattern(self) -> str:
        """The path as tornado matches it."""
        parts = [
            f"(?P<{part[1:-1]}>[^/]+)" if part.startswith("{") else part.replace(".", r"\.")
            for part in self.path.split("/")
        ]
        return PREFIX + "/".join(parts)
