"""What whole and streamed answers have in common: connections, pauses, and the account."""

from __future__ import annotations

import asyncio
import random
from typing import Generic, TypeVar

from jupyter_interviewer.llm.endpoint import Endpoint, Role
from jupyter_interviewer.llm.failure import ModelFailed
from jupyter_interviewer.llm.meter import record
from jupyter_interviewer.llm.usage import Budget, Usage
from jupyter_interviewer.llm.wire import Wire

LONGEST_PAUSE = 30.0
UNANSWERED = frozenset({"unconfigured", "unreachable", "busy", "rejected", "failing"})
"""Failures that no server charges tokens for, where they come before an answer."""

OneWire = TypeVar("OneWire", bound=Wire)
Self = TypeVar("Self", bound="Asking")  # type: ignore[type-arg]


class Asking(Generic[OneWire]):
    """Asks an endpoint. An asynchronous context manager; its connections end with it.

    Parameters
    ----------
    endpoint
        Where, and which model for which role.
    wire
        Carries requests there.
    """

    def __init__(self, endpoint: Endpoint, wire: OneWire) -> None:
        self.endpoint = endpoint
        self.used = Usage()
        self._wire = wire

    async def __aenter__(self: Self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End its connections."""
        await self._wire.close()

    def _account(
        self, role: Role, model: str, cost: Usage, failure: str | None, budget: Budget | None
    ) -> None:
        """Count a request, whatever came of it."""
        if failure in UNANSWERED and not cost.answered:
            cost = cost.model_copy(update={"asked": 0})
        self.used += cost
        if budget is not None:
            budget.spend(cost)
        record(role, model, cost, self.endpoint.money(model, cost), failure)

    async def _pause(self, attempt: int, failed: ModelFailed, budget: Budget | None) -> None:
        """Wait before another try, longer each time; ``attempt`` is 0 after the first one."""
        wait = self.endpoint.pause * 2**attempt * random.uniform(0.75, 1.25)  # noqa: S311
        if failed.after is not None:
            if failed.after > LONGEST_PAUSE:
                raise failed
            wait = max(wait, failed.after)
        if budget is not None and wait >= budget.seconds_left:
            raise failed
        await asyncio.sleep(min(wait, LONGEST_PAUSE))
