"""The account of a question in the making: its rounds, what it has used, and how it ended."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from jupyter_interviewer.authoring.order import Bounds, Ending, Outcome, Round
from jupyter_interviewer.authoring.shelf import Record
from jupyter_interviewer.gate import Finding, Report
from jupyter_interviewer.llm import Budget
from jupyter_interviewer.questions.spec import Written

SAID = 12_000
"""Characters of findings that a model is told."""

_LINE = 2000


class Account:
    """Keeps the account of one making, which begins now.

    Parameters
    ----------
    bounds
        What it may cost.

    Attributes
    ----------
    budget
        What requests draw on.
    """

    def __init__(self, bounds: Bounds) -> None:
        self.budget = Budget(bounds.tokens, bounds.seconds)
        self._rounds: list[Round] = []
        self._began = self._round_began = time.monotonic()

    def begin_round(self) -> int:
        """Begin a round; give its number, from 1."""
        self._round_began = time.monotonic()
        return len(self._rounds) + 1

    def end_round(self, findings: Sequence[Finding]) -> None:
        """Note what was found in the round, nothing where it passed."""
        self._rounds.append(
            Round(
                findings=tuple(str(one)[:_LINE] for one in findings),
                seconds=_since(self._round_began),
            )
        )

    @property
    def passed(self) -> str:
        """Say when it passed."""
        return f"passed in round {len(self._rounds)}"

    @property
    def unfit(self) -> str:
        """Say why it never did: the first line of what was found last."""
        found = self._rounds[-1].findings
        last = found[0].splitlines()[0] if found else "nothing was tried"
        return f"still not fit after {len(self._rounds)} rounds: {last[:400]}"

    def record(
        self, written: Written, report: Report, compared: Sequence[str], after: str | None = None
    ) -> Record:
        """Give what is noted beside the question that passed.

        Parameters
        ----------
        written
            By what it was written.
        report
            The gate's.
        compared
            Who agreed before the gate was asked.
        after
            The question of the bank that it tells anew.
        """
        return Record(
            written=written,
            after=after,
            rounds=len(self._rounds),
            compared=tuple(compared),
            figures=report.figures,
            seeds=report.seeds,
            findings=tuple(line[:_LINE] for line in report.text().splitlines())[:200],
            usage=self.budget.used,
            made=datetime.now(UTC),
        )

    def outcome(self, ending: Ending, reason: str, question: str | None) -> Outcome:
        """Close the account."""
        return Outcome(
            ending=ending,
            reason=reason,
            question=question,
            rounds=tuple(self._rounds),
            usage=self.budget.used,
            seconds=_since(self._began),
        )


def written_by(model: str, prompt: str) -> Written:
    """Note a model, whose name it gives itself, and a prompt."""
    plain = "".join(one if " " <= one <= "~" else "?" for one in model)[:100] or "unnamed"
    return Written(model=plain, prompt=prompt, date=datetime.now(UTC).date().isoformat())


def _since(moment: float) -> float:
    return round(time.monotonic() - moment, 1)
