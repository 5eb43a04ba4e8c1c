"""What is to be graded, and what comes back."""

from __future__ import annotations

from typing import Literal

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Verdict


class Job(Frozen):
    """An answer to be graded.

    Attributes
    ----------
    question
        The frozen question, hidden cases and all.
    cells
        The code cells of the candidate's notebook, in order.
    kind
        ``run``: the public cases and the candidate's own; ``submission``: all cases.
    tier
        The isolation tier to use; the best that works where it is None.
    """

    question: Question
    cells: tuple[Cell, ...]
    kind: Literal["run", "submission"]
    tier: str | None = None


class Graded(Frozen):
    """A verdict, and the notebook as it was executed.

    Attributes
    ----------
    verdict
        May be shown to the candidate.
    notebook
        JSON text. Private: it holds the inputs of hidden cases and what came out of them. Large
        outputs are left out. None where no notebook was executed.
    """

    verdict: Verdict
    notebook: str | None
