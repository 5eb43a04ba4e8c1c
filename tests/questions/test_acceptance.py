"""Several right results: named by `answers`, or decided by the question's own checker."""

import pytest

from jupyter_interviewer.domain.codec import loads
from jupyter_interviewer.domain.question import Language, Question
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.literal import example
from jupyter_interviewer.questions.problem import QuestionBroken

from .conftest import VARIANT, YAML, MakeQuestion

ENTRY = "def tall_trees(heights, bound):\n"
HEAD = "# misconception: a\n# hint: b\n"
# Any tree above the bound, or -1.
ORACLE = ENTRY + "    return next((h for h in heights if h > bound), -1)\n"
LAST = ENTRY + "    return next((h for h in heights[::-1] if h > bound), -1)\n"
WRONG = HEAD + ENTRY + "    return next((h for h in heights if h >= bound), -1)\n"
ANSWERS = """

def answers(values, heights, bound):
    return [height for height in heights if height > values["bound"]] or [-1]
"""
CHECKER = """\
def check(arguments, expected, actual):
    heights, bound = arguments
    return actual == expected if expected == -1 else (actual in heights and actual > bound, "no")
"""


def yaml(kind: str) -> str:
    return YAML.replace("limits:", f"comparison: {{kind: {kind}}}\nlimits:")


ANY_OF: dict[str, str | None] = {
    "question.yaml": yaml("any_of"),
    "variant.py": VARIANT + ANSWERS,
    "solutions/solution.py": ORACLE,
    "mistakes/at_least.py": WRONG,
    "mistakes/last.py": HEAD + LAST,
}
CHECKED: dict[str, str | None] = {
    **ANY_OF,
    "question.yaml": yaml("checker"),
    "variant.py": VARIANT,
    "checker.py": CHECKER,
}


def freeze(freezer: Freezer) -> Question:
    return freezer.freeze("tall-trees", 1, "salt", Language.PYTHON)


@pytest.mark.parametrize("files", [ANY_OF, CHECKED], ids=["any_of", "checker"])
def test_other_right_results_are_no_mistakes(
    make_question: MakeQuestion, freezer: Freezer, files: dict[str, str | None]
) -> None:
    make_question(files)
    question = freeze(freezer)
    fails = {mistake.name: mistake.fails for mistake in question.mistakes}
    assert fails["last"] == ()
    assert fails["at_least"]
    for index in fails["at_least"]:
        heights, bound = loads(question.cases[index].input)
        assert bound in heights


def test_where_any_of_several_is_right_all_of_them_are_expected(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    make_question(ANY_OF)
    question = freeze(freezer)
    assert question.checker is None
    for case in question.cases:
        heights, bound = loads(case.input)
        assert loads(case.expected) == ([h for h in heights if h > bound] or [-1])
    bound = loads(question.cases[0].input)[1]
    assert f"→ one of {bound + 1}" in example(question.cases[0], question)


def test_a_checker_comes_along_and_the_candidate_does_not_see_it(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    make_question(CHECKED)
    question = freeze(freezer)
    assert question.checker == CHECKER
    assert "(for example)" in example(question.cases[0], question)


BAD: dict[str, tuple[dict[str, str | None], str]] = {
    "no answers": (
        {**ANY_OF, "variant.py": VARIANT},
        "variant.py: does not define `answers`, which `kind: any_of` needs",
    ),
    "answers without the reference's": (
        {**ANY_OF, "variant.py": VARIANT + ANSWERS.replace("or [-1]", "or [0]")},
        "variant.py: answers() does not hold the reference solution's result of case ",
    ),
    "answers that fail": (
        {**ANY_OF, "variant.py": VARIANT + ANSWERS.replace("values[", "heights[")},
        "variant.py:19: answers() failed for case 1: TypeError",
    ),
    "answers of another type": (
        {**ANY_OF, "variant.py": VARIANT + ANSWERS.replace("or [-1]", "+ ['x', -1]")},
        "the result: 'x' is of type str",
    ),
    "no checker": ({**CHECKED, "checker.py": None}, "checker.py: is missing; expected `check("),
    "checker of another name": (
        {**CHECKED, "checker.py": "def judge(a, b, c):\n    return True\n"},
        "checker.py: does not define `check(arguments, expected, actual)`",
    ),
    "checker that is never asked": (
        {"checker.py": CHECKER},
        "checker.py: is never asked: `comparison.kind` is exact, expected checker",
    ),
    "checker that refuses the reference": (
        {**CHECKED, "checker.py": CHECKER.replace("actual > bound", "actual < bound")},
        "checker.py: does not accept the reference solution's result of case ",
    ),
    "checker that raises": (
        {**CHECKED, "checker.py": CHECKER.replace("return", "return [][1] or")},
        "IndexError: list index out of range",
    ),
    "checker that gives no answer": (
        {**CHECKED, "checker.py": "def check(arguments, expected, actual):\n    return 1\n"},
        "checker.py: does not accept the reference solution's result of case 1: it gave 1",
    ),
    "comparison that is none": (
        {"question.yaml": yaml("fuzzy")},
        "expected exact, unordered, set, float, equals, any_of, checker or table, not 'fuzzy'",
    ),
}


@pytest.mark.parametrize(("files", "said"), BAD.values(), ids=BAD.keys())
def test_what_is_wrong_names_file_and_case(
    make_question: MakeQuestion, freezer: Freezer, files: dict[str, str | None], said: str
) -> None:
    make_question(files)
    with pytest.raises(QuestionBroken) as caught:
        freeze(freezer)
    assert said in str(caught.value)


def test_a_checker_that_loops_on_a_mistake_is_no_reason_to_wait_for_ever(
    make_question: MakeQuestion, freezer: Freezer
) -> None:
    loops = CHECKER.replace(
        "    heights,", "    while actual == bound_of(arguments): pass\n    heights,"
    )
    loops += "\n\ndef bound_of(arguments):\n    return arguments[1]\n"
    limits = yaml("checker").replace(
        "limits: {case_seconds: 1}", "limits: {case_seconds: 1, total_seconds: 2}"
    )
    make_question({**CHECKED, "checker.py": loops, "question.yaml": limits})
    question = freeze(freezer)
    assert {mistake.name for mistake in question.mistakes if mistake.fails} == {"at_least"}
