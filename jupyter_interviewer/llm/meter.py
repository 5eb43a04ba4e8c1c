"""Counts what models are used for: as metrics of the server, and for whoever meters a task."""

from __future__ import annotations

from contextvars import ContextVar, Token
from dataclasses import dataclass, field

from prometheus_client import Counter, Histogram

from jupyter_interviewer.domain.model_events import ModelUsed
from jupyter_interviewer.llm.endpoint import Role
from jupyter_interviewer.llm.usage import Usage

_BY = ("role", "model")
_PREFIX = "jupyter_interviewer_model"
REQUESTS = Counter(f"{_PREFIX}_requests", "Requests sent to models", _BY)
TOKENS = Counter(f"{_PREFIX}_tokens", "Tokens of models", (*_BY, "direction"))
MONEY = Counter(f"{_PREFIX}_money", "What models cost, in the currency of the prices", _BY)
SECONDS = Histogram(
    f"{_PREFIX}_seconds", "From a request to its answer's end", _BY,
    buckets=(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120),
)  # fmt: skip
FAILURES = Counter(f"{_PREFIX}_failures", "Requests that gave nothing", (*_BY, "reason"))
WITHHELD = Counter(f"{_PREFIX}_withheld", "What of models nobody saw", (*_BY, "reason"))
FALLBACKS = Counter(f"{_PREFIX}_fallbacks", "Answers given without the model", ("role", "reason"))


@dataclass
class _Sum:
    usage: Usage = field(default_factory=Usage)
    money: float | None = None
    failures: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)


class Meter:
    """Collects what a task uses, and the tasks that it begins; a context manager.

    Attributes
    ----------
    whole
        All of it, also what was taken.
    """

    def __init__(self) -> None:
        self._sums: dict[tuple[Role, str], _Sum] = {}
        self._token: Token[Meter | None] | None = None
        self.whole = Usage()

    def __enter__(self) -> Meter:
        self._token = _running.set(self)
        return self

    def __exit__(self, *error: object) -> None:
        assert self._token is not None
        _running.reset(self._token)

    def of(self, role: Role, model: str) -> _Sum:
        """Give the sum of a model in a role, to be added to."""
        return self._sums.setdefault((role, model), _Sum())

    def take(self) -> tuple[ModelUsed, ...]:
        """Give what was collected since this was called last."""
        sums, self._sums = self._sums, {}
        return tuple(
            ModelUsed(
                role=role.value,
                model=model,
                requests=one.usage.requests,
                asked=one.usage.asked,
                answered=one.usage.answered,
                seconds=one.usage.seconds,
                money=one.money,
                failures=tuple(one.failures),
                withheld=tuple(one.withheld),
            )
            for (role, model), one in sums.items()
        )


_running: ContextVar[Meter | None] = ContextVar("meter", default=None)


def record(
    role: Role, model: str, usage: Usage, money: float | None, failure: str | None = None
) -> None:
    """Count a request."""
    REQUESTS.labels(role, model).inc(usage.requests)
    TOKENS.labels(role, model, "asked").inc(usage.asked)
    TOKENS.labels(role, model, "answered").inc(usage.answered)
    SECONDS.labels(role, model).observe(usage.seconds)
    if money is not None:
        MONEY.labels(role, model).inc(money)
    if failure is not None:
        FAILURES.labels(role, model, failure).inc()
    meter = _running.get()
    if meter is None:
        return
    one = meter.of(role, model)
    meter.whole += usage
    one.usage += usage
    if money is not None:
        one.money = (one.money or 0.0) + money
    if failure is not None:
        one.failures.append(failure)


def withheld(role: Role, model: str, reason: str) -> None:
    """Count something that a model gave and nobody was shown; ``reason`` is one word."""
    WITHHELD.labels(role, model, reason).inc()
    meter = _running.get()
    if meter is not None:
        meter.of(role, model).withheld.append(reason)


def fell_back(role: Role, reason: str) -> None:
    """Count that something was given without the model; events name the reason themselves."""
    FALLBACKS.labels(role, reason).inc()
