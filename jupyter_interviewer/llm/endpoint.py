"""Where the model is, and which model has which role."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from urllib.parse import urlsplit, urlunsplit

from pydantic import Field, SecretStr

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.failure import ModelFailed

OPENAI = "https://api.openai.com/v1"
VARIABLE = "JUPYTER_INTERVIEWER_MODEL"
"""Environment variable that names the model; with ``_QUESTION_WRITER`` and so on, a role's."""


class Role(StrEnum):
    """What a model is asked to be."""

    INTERVIEWER = "interviewer"
    HINT_WRITER = "hint-writer"
    HINT_VALIDATOR = "hint-validator"
    QUESTION_WRITER = "question-writer"
    JUDGE = "judge"

    @property
    def variable(self) -> str:
        """The environment variable that names this role's model."""
        return f"{VARIABLE}_{self.name}"


class Endpoint(Frozen):
    """A chat endpoint and its models.

    Attributes
    ----------
    url
        Its base, such as ``https://api.openai.com/v1``.
    key
        Sent to it and shown nowhere: it has no readable form.
    model
        The model of every role that ``models`` does not name one for.
    timeout
        Seconds for one request, from first to last byte.
    tries
        How often one question is asked before it fails, whatever the reason.
    pause
        Seconds before the second try, doubled for each further one.
    most_tokens
        Tokens of one answer.
    """

    url: str = OPENAI
    key: SecretStr = SecretStr("")
    model: str = ""
    models: dict[Role, str] = Field(default_factory=dict)
    timeout: float = Field(default=120.0, gt=0)
    tries: int = Field(default=3, ge=1, le=10)
    pause: float = Field(default=1.0, ge=0)
    most_tokens: int = Field(default=16_000, ge=1)

    @property
    def configured(self) -> bool:
        """Whether there is a model to ask, and a way to it."""
        named = bool(self.model or self.models)
        return named and (self.url != OPENAI or bool(self.key.get_secret_value()))

    @property
    def shown(self) -> str:
        """The address as it may be shown: no name, password or query in it."""
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        place = f"{host}:{parts.port}" if parts.port else host
        return urlunsplit((parts.scheme, place, parts.path, "", ""))

    def model_of(self, role: Role) -> str:
        """Name a role's model.

        Raises
        ------
        ModelFailed
            There is none, or no way to it.
        """
        name = self.models.get(role) or self.model
        if not name or not self.configured:
            raise ModelFailed(
                "unconfigured",
                f"no model is configured for the {role.value}: set OPENAI_BASE_URL, OPENAI_API_KEY "
                f"and {VARIABLE}, or the server's model_url and model",
            )
        return name


def from_environment(
    *,
    url: str = "",
    model: str = "",
    models: Mapping[str, str] = {},
    environment: Mapping[str, str] | None = None,
) -> Endpoint:
    """Read the endpoint from the environment; what is given counts before what stands there.

    The key comes from ``OPENAI_API_KEY`` alone: a configuration or a command line is read by more
    people than ought to have it.

    Raises
    ------
    ValueError
        A role is unknown, or the address is none.
    """
    env = os.environ if environment is None else environment
    named = {one: env[one.variable] for one in Role if env.get(one.variable)}
    for name, its in models.items():
        try:
            named[Role(name)] = its
        except ValueError:
            known = ", ".join(Role)
            raise ValueError(f"{name!r} is no role of a model; there are {known}") from None
    place = (url or env.get("OPENAI_BASE_URL") or OPENAI).rstrip("/")
    if urlsplit(place).scheme not in ("http", "https"):
        raise ValueError("the model's address must begin with http:// or https://")
    return Endpoint(
        url=place,
        key=SecretStr(env.get("OPENAI_API_KEY", "")),
        model=model or env.get(VARIABLE, ""),
        models=named,
    )
