from __future__ import annotations

from itertools import islice

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.hints.fallback import readings


def test_the_failing_example_is_spoken_about_first(question: Question) -> None:
    case = CaseResult(index=1, outcome=Outcome.WRONG_ANSWER, public=True)
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=1, total=2, cases=(case,))
    assert next(readings(question, verdict, 3)).startswith("Read case 2 again")


def test_a_hidden_case_is_never_named_by_its_number(question: Question) -> None:
    case = CaseResult(index=4, outcome=Outcome.WRONG_ANSWER, public=False)
    verdict = Verdict(outcome=Outcome.WRONG_ANSWER, passed=5, total=6, cases=(case,))
    assert not any("case 5" in text for text in islice(readings(question, verdict, 0), 10))


def test_time_is_spoken_about_where_it_ran_out(question: Question) -> None:
    case = CaseResult(index=4, outcome=Outcome.TIME_LIMIT, public=False)
    verdict = Verdict(outcome=Outcome.TIME_LIMIT, passed=5, total=6, cases=(case,))
    assert "out of time" in next(readings(question, verdict, 0))
