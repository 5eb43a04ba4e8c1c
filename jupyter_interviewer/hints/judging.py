"""Whether results are right, judged outside of the sandbox as grading judges them."""

from __future__ import annotations

from collections.abc import Iterable

from jupyter_interviewer.domain.codec import Unencodable, loads
from jupyter_interviewer.domain.question import Case, Question
from jupyter_interviewer.grading.checker import Asked, decide
from jupyter_interviewer.grading.compare import equal

Pair = tuple[str, str]
"""The input of a case, and a result: both encoded."""


class Judge:
    """Compares results with what a question's cases expect; each pair is compared once.

    Parameters
    ----------
    question
        Says how results are compared.
    cases
        Those that results are given for; the question's own unless given.
    """

    def __init__(self, question: Question, cases: Iterable[Case] = ()) -> None:
        self._question = question
        self._cases = {case.input: case for case in cases or question.cases}
        self._known: dict[Pair, bool] = {}

    def judge(self, pairs: Iterable[Pair]) -> None:
        """Judge results ahead, all together where the question's own checker is asked."""
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._known]
        if self._question.comparison.kind != "checker":
            self._known.update((pair, self._equal(*pair)) for pair in new)
            return
        asked = {
            number: Asked(
                arguments=given,
                expected=self._cases[given].expected,
                reply=f'{{"$":"dict","v":[["value",{actual}]]}}',
            )
            for number, (given, actual) in enumerate(new)
        }
        decisions = decide(self._question, asked) if asked else {}
        for number, pair in enumerate(new):
            decision = decisions.get(number)
            self._known[pair] = decision is not None and decision.right is True

    def right(self, given: str, actual: str) -> bool:
        """Whether a result is right."""
        self.judge([(given, actual)])
        return self._known[given, actual]

    def _equal(self, given: str, actual: str) -> bool:
        expected = self._cases[given].expected
        if expected == actual and self._question.comparison.kind not in ("any_of", "equals"):
            return True
        try:
            value = loads(actual)
        except Unencodable:
            return False
        question = self._question
        return equal(loads(expected), value, question.comparison, question.language)
