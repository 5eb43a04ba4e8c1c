"""What is left to say when the author's hints are used up: how to read what fails."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict


def readings(question: Question, attempt: Verdict | None, given: int) -> Iterator[str]:
    """Give pieces of advice about what fails, first the closest; never the same, never ending.

    Parameters
    ----------
    question
        As it was frozen; of its cases only public ones are spoken about.
    attempt
        The last verdict, if there is one.
    given
        Number of hints given so far.
    """
    cases = attempt.cases if attempt is not None else ()
    failed = [case for case in cases if case.outcome is not Outcome.ACCEPTED]
    for case in failed:
        if case.public:
            yield from _of_case(case)
    if any(case.outcome is Outcome.TIME_LIMIT for case in failed):
        yield (
            "Some cases run out of time. Count, for an input of ten entries, how often each line "
            "of your code runs; then for twenty. The line whose count grows fastest is the one to "
            "think about."
        )
    if any(not case.public for case in failed):
        yield (
            "All you need is in the statement: go through its constraints one by one, make the "
            "smallest input that each allows, and run it with `my_cases`."
        )
    yield (
        f"Explain `{question.entry_point}` line by line, aloud or in writing, as if to somebody "
        "who has not read the statement. Where you have to say \u201cand then somehow\u201d, "
        "look closer."
    )
    yield (
        "Solve the first example on paper, without thinking of code, and write down each thing "
        "you look at. The steps you took are the ones your code has to take."
    )
    yield (
        "Leave your code for a moment and write the slowest version that is surely right. Compare "
        "the two on small inputs in `my_cases`: the first difference shows where to look."
    )
    for number in itertools.count(given + 1):
        yield (
            f"The author's hints for this question are used up (this is number {number}). Take the "
            "smallest input on which your code is wrong and follow each variable by hand."
        )


def _of_case(case: CaseResult) -> Iterator[str]:
    number = case.index + 1
    if case.outcome is Outcome.WRONG_ANSWER:
        yield (
            f"Read case {number} again: input, expected and actual stand in the panel. Follow your "
            "code by hand with that input and note the first moment at which a variable is not "
            "what you would expect."
        )
        yield (
            f"Put the input of case {number} into `my_cases` and make it smaller as long as it "
            "still fails. What is left shows what your code does not handle."
        )
    elif case.outcome is Outcome.RUNTIME_ERROR:
        yield (
            f"Case {number} stops with an error whose line stands in the panel. Print what that "
            "line works with just before it, and ask which input makes it so."
        )
