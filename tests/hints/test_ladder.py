from __future__ import annotations

from collections.abc import Collection

from hypothesis import given, settings
from hypothesis import strategies as st

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import (
    Case,
    Difficulty,
    Hint,
    HintLevel,
    Language,
    Question,
)
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.hints.ladder import choose

CODE = (Cell(id="a", source="def pair(numbers, target):\n    return []\n"),)


def verdict(question: Question, failing: Collection[int], count: int | None = None) -> Verdict:
    total = len(question.cases) if count is None else count
    cases = tuple(
        CaseResult(
            index=index,
            outcome=Outcome.WRONG_ANSWER if index in failing else Outcome.ACCEPTED,
            public=index < 2,
        )
        for index in range(total)
    )
    outcome = Outcome.WRONG_ANSWER if failing else Outcome.ACCEPTED
    return Verdict(outcome=outcome, passed=total - len(failing), total=total, cases=cases)


def test_levels_rise_with_each_hint(question: Question) -> None:
    given: list[str] = []
    levels = []
    for _ in range(3):
        hint = choose(question, None, CODE, given)
        given.append(hint.text)
        levels.append(hint.level)
    assert levels == [HintLevel.NUDGE, HintLevel.APPROACH, HintLevel.DETAIL]


def test_a_hint_for_the_kind_that_fails_comes_before_a_general_one(question: Question) -> None:
    hint = choose(question, verdict(question, {2}), CODE, [])
    assert hint.text == "Try nothing at all."
    assert hint.source == "ladder"


def test_a_hint_for_a_kind_that_does_not_fail_is_never_given(question: Question) -> None:
    given: list[str] = []
    for _ in range(12):
        given.append(choose(question, verdict(question, {2}), CODE, given).text)
    assert "Try equal numbers." not in given
    assert "Do not walk again." not in given


def test_a_known_mistake_is_recognised_by_the_cases_it_fails(question: Question) -> None:
    hint = choose(question, verdict(question, {3, 5}), CODE, [])
    assert (hint.text, hint.source) == ("Look at twice a number.", "misconception")


def test_a_mistake_is_not_named_when_more_than_it_fails_or_two_would_fit(
    question: Question,
) -> None:
    assert choose(question, verdict(question, {2, 3, 5}), CODE, []).source == "ladder"
    assert choose(question, verdict(question, {4}), CODE, []).source == "ladder"


def test_a_run_has_too_few_cases_to_name_a_mistake(question: Question) -> None:
    few = question.model_copy(
        update={"mistakes": (question.mistakes[0].model_copy(update={"fails": (1,)}),)}
    )
    assert choose(few, verdict(few, {1}, count=2), CODE, []).source == "ladder"
    assert choose(few, verdict(few, {1}), CODE, []).source == "misconception"


def test_a_misconception_hint_is_not_given_twice(question: Question) -> None:
    first = choose(question, verdict(question, {3, 5}), CODE, [])
    second = choose(question, verdict(question, {3, 5}), CODE, [first.text])
    assert second.text != first.text


def test_own_cases_that_fail_choose_no_kind(question: Question) -> None:
    own = CaseResult(index=2, outcome=Outcome.WRONG_ANSWER, public=True, own=True)
    run = Verdict(outcome=Outcome.WRONG_ANSWER, passed=2, total=3, cases=(own,))
    assert choose(question, run, CODE, []).text == "What must you remember?"


def test_it_says_what_the_hint_is_about(question: Question) -> None:
    starter = (Cell(id="a", source=question.starter),)
    assert choose(question, None, starter, []).about == "how to begin"
    assert choose(question, None, CODE, []).about == "your approach"
    assert choose(question, verdict(question, {1, 4}), CODE, []).about == "case 2"
    assert choose(question, verdict(question, {4}), CODE, []).about == "the cases you do not see"
    slow = CaseResult(index=4, outcome=Outcome.TIME_LIMIT, public=False)
    late = Verdict(outcome=Outcome.TIME_LIMIT, passed=5, total=6, cases=(slow,))
    assert choose(question, late, CODE, []).about == "the time it takes"


def test_a_level_that_was_offered_is_kept(question: Question) -> None:
    hint = choose(question, None, CODE, [], HintLevel.DETAIL)
    assert hint.level is HintLevel.DETAIL


def test_a_hint_that_writes_the_answer_out_is_passed_over(question: Question) -> None:
    loose = Hint(
        level=HintLevel.NUDGE,
        text="Write:\n\n```python\ndef pair(n, t):\n    return [0, 1]\n```\n",
    )
    poor = question.model_copy(update={"hints": (loose, *question.hints)})
    assert choose(poor, None, CODE, []).text == "What must you remember?"


@settings(max_examples=40, deadline=None)
@given(
    failing=st.sets(st.integers(0, 5)),
    rounds=st.integers(1, 25),
    level=st.sampled_from([None, *HintLevel]),
    hints=st.lists(
        st.builds(
            Hint,
            level=st.sampled_from(list(HintLevel)),
            text=st.text(max_size=30),
            kinds=st.lists(st.sampled_from(["basic", "large"]), max_size=1).map(tuple),
        ),
        max_size=4,
    ),
)
def test_however_many_are_asked_for_no_two_are_the_same(
    failing: set[int], rounds: int, level: HintLevel | None, hints: list[Hint]
) -> None:
    question = Question(
        id="q", seed=0, template_hash="0", title="t", difficulty=Difficulty.EASY, topics=(),
        language=Language.PYTHON, statement="s", entry_point="f", starter="",
        cases=tuple(
            Case(input="[]", expected="1", public=i < 2, kind="large" if i > 3 else "basic")
            for i in range(6)
        ),
        hints=tuple(hints),
    )  # fmt: skip
    given_texts: list[str] = []
    for _ in range(rounds):
        hint = choose(question, verdict(question, failing), CODE, given_texts, level)
        assert hint.text.strip()
        assert hint.about
        given_texts.append(hint.text)
    assert len({" ".join(text.split()) for text in given_texts}) == rounds
