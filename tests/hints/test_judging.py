"""Results judged as grading judges them."""

from jupyter_interviewer.domain.codec import dumps
from jupyter_interviewer.domain.question import Case, Comparison, Difficulty, Language, Question
from jupyter_interviewer.hints.judging import Judge

CHECKER = """\
def check(arguments, expected, actual):
    return sorted(actual) == sorted(expected) and actual[0] == max(actual)
"""


def asked(kind: str, expected: object, checker: str | None = None) -> Judge:
    case = Case(input=dumps([1]), expected=dumps(expected), public=False)
    return Judge(
        Question(
            id="q", seed=0, template_hash="", title="Q", difficulty=Difficulty.EASY, topics=("a",),
            language=Language.PYTHON, statement="", entry_point="f", starter="", cases=(case,),
            comparison=Comparison(kind=kind), checker=checker,
        )
    )  # fmt: skip


def test_results_are_compared_as_the_question_says() -> None:
    given = dumps([1])
    assert asked("exact", [1, 2]).right(given, dumps([1, 2]))
    assert not asked("exact", [1, 2]).right(given, dumps([2, 1]))
    assert asked("unordered", [1, 2]).right(given, dumps([2, 1]))
    assert asked("any_of", [[1], [2]]).right(given, dumps([2]))
    # What stands for all right ones is not right itself.
    assert not asked("any_of", [[1], [2]]).right(given, dumps([[1], [2]]))
    assert not asked("exact", 1).right(given, "no encoding")


def test_the_questions_own_checker_is_asked_once_for_all() -> None:
    judge, given = asked("checker", [1, 2, 3], CHECKER), dumps([1])
    judge.judge([(given, dumps([3, 1, 2])), (given, dumps([1, 2, 3])), (given, dumps("x"))])
    assert judge.right(given, dumps([3, 1, 2]))
    assert not judge.right(given, dumps([1, 2, 3]))
    assert not judge.right(given, dumps("x"))
