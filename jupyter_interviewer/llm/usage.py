"""What asking a model costs, and how much of it is granted."""

from __future__ import annotations

import time

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.llm.failure import ModelFailed

CHARACTERS = 4
"""Of a token, roughly: where a server does not count, we do, so that a budget always binds."""


class Usage(Frozen):
    """What some requests cost.

    Attributes
    ----------
    requests
        Sent, retries and fallbacks included.
    asked, answered
        Tokens of what was sent, and of what came back.
    seconds
        Waited for answers.
    """

    requests: int = 0
    asked: int = 0
    answered: int = 0
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            requests=self.requests + other.requests,
            asked=self.asked + other.asked,
            answered=self.answered + other.answered,
            seconds=round(self.seconds + other.seconds, 3),
        )

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.asked + self.answered


class Budget:
    """Grants requests until tokens or seconds are used up; counts what was used.

    Parameters
    ----------
    tokens
        Of all requests together.
    seconds
        Of wall time, from now on.
    """

    def __init__(self, tokens: int, seconds: float) -> None:
        self._tokens = tokens
        self._seconds = seconds
        self._until = time.monotonic() + seconds
        self.used = Usage()

    @property
    def seconds_left(self) -> float:
        """Seconds that are left; none below zero."""
        return max(0.0, self._until - time.monotonic())

    def grant(self, tokens: int = 0) -> None:
        """Let another request of so many tokens pass.

        Raises
        ------
        ModelFailed
            There is not enough left.
        """
        if self.used.tokens + tokens >= self._tokens:
            raise ModelFailed("spent", f"the {self._tokens} tokens granted for it are used up")
        if self.seconds_left <= 0:
            raise ModelFailed("spent", f"the {self._seconds:.0f} seconds granted for it are over")

    def spend(self, usage: Usage) -> None:
        """Count what a request cost."""
        self.used += usage


def tokens_of(text: str) -> int:
    """Estimate the tokens of a text."""
    return len(text) // CHARACTERS + 1
