"""When it says something to measure an answer's growth. Costs a server nothing to ask."""

from __future__ import annotations

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import Outcome, Verdict
from jupyter_interviewer.grading.growth.cells import measurable


def worth_measuring(question: Question, verdict: Verdict) -> bool:
    """Whether the growth of an answer says anything: it is right, or right but too slow.

    Parameters
    ----------
    question
        Has to come with what makes inputs.
    verdict
        Of a submission of the answer.
    """
    slow = (Outcome.ACCEPTED, Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT)
    return (
        question.growing is not None
        and measurable(question.language, question.entry_kind)
        and verdict.passed > 0
        and all(case.outcome in slow for case in verdict.cases)
    )
