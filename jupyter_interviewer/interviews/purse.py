"""What models may cost in an interview and for a person, and what is left of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from jupyter_interviewer.interviewer.scene import Allowance
from jupyter_interviewer.interviews.person import Person
from jupyter_interviewer.interviews.state import Interview

Figure = TypeVar("Figure", int, float)


@dataclass(frozen=True)
class Purse:
    """How many tokens, and how much money, models may use; None lifts a limit.

    Attributes
    ----------
    tokens, money
        In one interview.
    day_tokens, day_money
        In all interviews of one person, within 24 hours.
    """

    tokens: int | None = None
    money: float | None = None
    day_tokens: int | None = None
    day_money: float | None = None

    @property
    def personal(self) -> bool:
        """Whether it depends on the person's other interviews."""
        return self.day_tokens is not None or self.day_money is not None

    def left(self, state: Interview, person: Person, now: datetime) -> Allowance:
        """Say what is left."""
        tokens, money = person.spent(now)
        return Allowance(
            tokens=_least((self.tokens, state.tokens), (self.day_tokens, tokens)),
            money=_least((self.money, state.money), (self.day_money, money)),
        )


def _least(*pairs: tuple[Figure | None, Figure]) -> Figure | None:
    left = [most - used for most, used in pairs if most is not None]
    return max(min(left), type(left[0])(0)) if left else None
