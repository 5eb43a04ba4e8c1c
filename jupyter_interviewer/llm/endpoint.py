"""Where the model is, and which model has which role."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from enum import StrEnum
from urllib.parse import urlsplit, urlunsplit

from pydantic import Field, SecretStr

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.usage import Usage

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


class Price(Frozen):
    """What a million tokens of a model cost: of what it is asked, and of what it answers."""

    asked: float = Field(ge=0)
    answered: float = Field(ge=0)

    @property
    def most(self) -> float:
        """The higher one."""
        return max(self.asked, self.answered)


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
    prices
        By model; ``*`` stands for all that are not named.
    """

    url: str = OPENAI
    key: SecretStr = SecretStr("")
    model: str = ""
    models: dict[Role, str] = Field(default_factory=dict)
    timeout: float = Field(default=120.0, gt=0)
    tries: int = Field(default=3, ge=1, le=10)
    pause: float = Field(default=1.0, ge=0)
    most_tokens: int = Field(default=16_000, ge=1)
    prices: dict[str, Price] = Field(default_factory=dict)

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

    def price(self, model: str) -> Price | None:
        """Give a model's price, where one is known."""
        return self.prices.get(model) or self.prices.get("*")

    def money(self, model: str, usage: Usage) -> float | None:
        """Say what some requests cost, where the model's price is known."""
        price = self.price(model)
        if price is None:
            return None
        return (usage.asked * price.asked + usage.answered * price.answered) / 1e6

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
    prices: Mapping[str, Sequence[float]] = {},
    environment: Mapping[str, str] | None = None,
) -> Endpoint:
    """Read the endpoint from the environment; what is given counts before what stands there.

    The key comes from ``OPENAI_API_KEY`` alone: a configuration or a command line is read by more
    people than ought to have it.

    Raises
    ------
    ValueError
        A role is unknown, the address is none, or a price is none.
    """
    env = os.environ if environment is None else environment
    named = {one: env[one.variable] for one in Role if env.get(one.variable)}
    for name, its in models.items():
        try:
            named[Role(name)] = its
        except ValueError:
            known = ", ".join(Role)
            raise ValueError(f"{name!r} is no role of a model; there are {known}") from None
    costs: dict[str, Price] = {}
    for name, pair in prices.items():
        try:
            asked, answered = pair
            costs[name] = Price(asked=asked, answered=answered)
        except (TypeError, ValueError):
            raise ValueError(
                f"the price of {name!r} must be two numbers: of a million tokens that it is "
                "asked, and of a million that it answers"
            ) from None
    place = (url or env.get("OPENAI_BASE_URL") or OPENAI).rstrip("/")
    if urlsplit(place).scheme not in ("http", "https"):
        raise ValueError("the model's address must begin with http:// or https://")
    return Endpoint(
        url=place,
        key=SecretStr(env.get("OPENAI_API_KEY", "")),
        model=model or env.get(VARIABLE, ""),
        models=named,
        prices=costs,
    )
