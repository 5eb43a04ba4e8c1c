"""What happens with models: what they were asked, and what that cost."""

from __future__ import annotations

from jupyter_interviewer.domain.event import EventData


class ModelUsed(EventData):
    """A model was asked for something, whatever came of it.

    Attributes
    ----------
    role
        What it was asked to be, such as ``interviewer``.
    requests, asked, answered, seconds
        How often, tokens there and back, and how long that took.
    money
        In the currency of the configured prices; None where the model has none.
    failures
        Why requests gave nothing, in one word each.
    withheld
        Why something that it gave was shown to nobody, likewise.
    """

    role: str
    model: str
    requests: int
    asked: int
    answered: int
    seconds: float
    money: float | None = None
    failures: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.asked + self.answered


class ModelPaid(EventData):
    """What models cost in an interview of the person's."""

    interview: str
    tokens: int
    money: float = 0.0
