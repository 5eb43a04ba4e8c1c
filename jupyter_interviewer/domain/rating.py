"""How strong a person is, and how hard a question: one scale for both."""

from __future__ import annotations

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen


class Rating(Frozen):
    """A Glicko-2 rating.

    Attributes
    ----------
    value
        1500 is the middle; who is 400 above solves about ten for one that is not solved.
    deviation
        How uncertain the value is: with 95% it is right within twice of it.
    volatility
        How erratic the results have been.
    """

    value: float = 1500.0
    deviation: float = Field(default=350.0, gt=0)
    volatility: float = Field(default=0.06, gt=0)
