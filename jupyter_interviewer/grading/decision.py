"""Whether an answer is right: by comparing it, or by asking the question's own checker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Case
from jupyter_interviewer.grading.checker import BROKEN, Asked, Decision, decide
from jupyter_interviewer.grading.compare import equal, objection
from jupyter_interviewer.grading.job import Job
from jupyter_interviewer.grading.reports import Reports
from jupyter_interviewer.grading.tables import differ
from jupyter_interviewer.sandbox.tier import Tier

# No two equal values are written at lengths that differ more: at worst `1` and the same as a
# float with all its digits, or `[]` and an empty tuple.
_MOST_RATIO = 64
_SHORT = 65_536


class Decider:
    """Decides on the answers to the cases of one job.

    Parameters
    ----------
    job
        What was graded.
    cases
        Those of the question that were run, in their order; the candidate's own come after.
    reports
        What was reported; a checker is asked about all answers together, here.
    tier
        The isolation tier that a checker runs in.

    Raises
    ------
    CheckerUnavailable
        The sandbox for the checker could not be made.
    """

    def __init__(self, job: Job, cases: Sequence[Case], reports: Reports, tier: str | None) -> None:
        self.question = job.question
        self.by_checker = self.question.comparison.kind == "checker"
        self._hidden = {index for index, case in enumerate(cases) if not case.public}
        self._decisions: dict[int, Decision] = {}
        if self.by_checker:
            asked = dict(_asked(job, cases, reports))
            self._decisions = decide(self.question, asked, tier=Tier(tier) if tier else None)

    @property
    def failure(self) -> str | None:
        """One sentence for the candidate where the checker failed."""
        if BROKEN not in self._decisions.values():
            return None
        return "The question's own checker failed on some cases; this is not your fault."

    def is_hopeless(self, index: int, expected: str, reply: str) -> bool:
        """Whether a hidden case's reply is too long to be right, so that nobody needs to read it.

        Reading a hostile value of a megabyte takes half a second. In public cases it is read all
        the same, to be shown.
        """
        if index not in self._hidden or self.question.comparison.kind in ("set", "checker"):
            return False
        return len(reply) > _SHORT + _MOST_RATIO * len(expected)

    def __call__(self, index: int, expected: str, actual: Any) -> Decision:
        """Decide on the value that a case returned.

        Parameters
        ----------
        index
            The number of the case.
        expected
            The codec's text of the expected value.
        actual
            What was returned.
        """
        if self.question.comparison.kind == "table":
            why = differ(codec.loads(expected), actual, self.question.comparison)
            return Decision(right=why is None, reason=why)
        why = objection(actual)
        if why is not None:
            return Decision(right=False, reason=why)
        if self.by_checker:
            return self._decisions.get(index, BROKEN)
        question = self.question
        right = equal(codec.loads(expected), actual, question.comparison, question.language)
        return Decision(right=right)


def _asked(job: Job, cases: Sequence[Case], reports: Reports) -> Iterator[tuple[int, Asked]]:
    told: list[tuple[str | None, str | None, bool]]
    told = [(case.input, case.expected, False) for case in cases]
    if job.kind == "run":
        told += [(own.arguments, own.expected, True) for own in reports.own]
    for index, (arguments, expected, own) in enumerate(told):
        report = reports.cases.get(index)
        if report is None or report.end != "reply" or report.reply is None:
            continue
        if arguments is not None and expected is not None:
            yield (
                index,
                Asked(arguments=arguments, expected=expected, reply=report.reply, own=own),
            )
