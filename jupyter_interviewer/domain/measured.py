"""How an answer's time and memory grow with its input, as they were measured."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from jupyter_interviewer.domain.growth import Growth, compare, parse
from jupyter_interviewer.domain.model import Frozen, Sparse

CLASSES = ("1", "log n", "n", "n log n", "n^2", "n^2 log n", "n^3", "n^3 log n", "2^n", "n!")
"""What can be found, slowest growth first. ``2^n`` stands for any constant to the power of n."""

_SHOWN = str.maketrans({"^": "", "2": "²", "3": "³"})


class Growing(Frozen):
    """What inputs of any size can be made from: it is frozen with the question.

    Attributes
    ----------
    source
        Python source that defines ``growth(rng, values, n)``. Executed in a sandbox of its own,
        never in that of an answer.
    values
        The variant's values, encoded by ``domain.codec``.
    """

    source: str
    values: str


class Point(Sparse):
    """What one size of input took.

    Attributes
    ----------
    size
        The ``n`` of the input.
    seconds
        Processor time, the least of several calls.
    memory_bytes
        What was allocated at the peak, on top of the input.
    steps
        Instructions of the language that were executed, where they can be counted.
    """

    size: int
    seconds: float | None = None
    memory_bytes: int | None = None
    steps: int | None = None


class Fit(Frozen):
    """The growth that points show, or that they show none clearly.

    Attributes
    ----------
    possible
        The classes that the points allow, as `domain.growth` spells them. Mostly one; two
        where a factor ``log n`` cannot be told from none; none where it is not clear.
    confidence
        The share of resamplings of the points that give the same answer; 0 where it is not clear.
    smallest, largest
        The sizes between which it was measured.
    reason
        Why it is not clear.
    """

    possible: tuple[str, ...] = ()
    confidence: float = Field(default=0.0, ge=0, le=1)
    smallest: int = 0
    largest: int = 0
    reason: str | None = None

    @property
    def clear(self) -> bool:
        """Whether anything can be said."""
        return bool(self.possible)

    @property
    def growths(self) -> tuple[Growth, ...]:
        """What is possible, as growths that can be compared with a claim."""
        parsed = (parse(text) for text in self.possible)
        return tuple(growth for growth in parsed if growth is not None)

    def against(self, claimed: Growth, together: tuple[str, ...] = ("n",)) -> int | None:
        """Compare with what somebody claims or expects.

        Parameters
        ----------
        claimed
            In ``n`` and other sizes.
        together
            The sizes that grew in proportion to ``n`` while it was measured; the others did not
            change, so they count as constant.

        Returns
        -------
        int or None
            0 where the claim is among what is possible, negative where everything possible
            grows more slowly, positive where it grows faster; None where one cannot say.
        """
        alone = claimed.alone("n", together)
        if alone is None or not self.clear:
            return None
        signs = [compare(growth, alone) for growth in self.growths]
        if 0 in signs:
            return 0
        if all(sign is not None and sign < 0 for sign in signs):
            return -1
        if all(sign is not None and sign > 0 for sign in signs):
            return 1
        return None


class Measured(Frozen):
    """The measured growth of one answer.

    Attributes
    ----------
    time, space
        In the size of the input: of the whole call, or per operation for a class.
    points
        By size.
    counted
        What ``n`` counts: ``readings``, ``operations``.
    together
        The sizes, as the expected growth names them, that grew in proportion to ``n``.
    per
        ``call``, or ``operation``: then times are those of all operations together and ``time``
        is the growth of a single one.
    seconds
        Wall time that the measurement took.
    """

    time: Fit
    space: Fit
    points: tuple[Point, ...] = ()
    counted: str = "elements"
    together: tuple[str, ...] = ("n",)
    per: Literal["call", "operation"] = "call"
    seconds: float | None = None

    def against(self, claimed: Growth, about: Literal["time", "space"] = "time") -> int | None:
        """Compare with a claim about time or space; see `Fit.against`."""
        return (self.time if about == "time" else self.space).against(claimed, self.together)

    def sentence(self, about: Literal["time", "space"] = "time") -> str:
        """Say it to a person, in one sentence without a full stop."""
        fit = self.time if about == "time" else self.space
        if not fit.clear:
            return f"not clear ({fit.reason or 'nothing was measured'})"
        subject = "each operation " if self.per == "operation" and about == "time" else ""
        if fit.possible == ("1",):
            said = f"{subject}does not grow with n"
        else:
            said = f"{subject}grows like {' or '.join(map(shown, fit.possible))}"
        where = f"measured from {fit.smallest:,} to {fit.largest:,} {self.counted}"
        return f"{said} ({where})"


def shown(text: str) -> str:
    """Spell a class for people: ``n²``, ``2ⁿ``."""
    if text == "2^n":
        return "2ⁿ"
    head, power, rest = text.partition("^")
    return head + (power + rest[:1]).translate(_SHOWN) + rest[1:]
