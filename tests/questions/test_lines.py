"""Where an author finds what is wrong: file, line, and what to write instead."""

import pytest

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.freeze import Freezer
from jupyter_interviewer.questions.problem import QuestionBroken
from jupyter_interviewer.questions.template import load

from .conftest import VARIANT, YAML, MakeQuestion


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("difficulty: easy", "difficulty: simple", "question.yaml:4: difficulty: expected 'easy'"),
        ("topics: [arrays]", "topic: [arrays]", "did you mean `topics`?"),
        ("  - {level: detail", "  - {level: nudge", "question.yaml:12: `hints` has none"),
        ("  - {point: approach", "  - {point: testing", "question.yaml:16: `probes` has none"),
        ("  returns: int\n", "", "question.yaml:7: signature: a function needs `returns`"),
        ("{name: bound, type: int}", "{name: bound, type: integer}", "question.yaml:9: signature"),
    ],
)
def test_a_field_that_is_wrong_is_found(
    make_question: MakeQuestion, old: str, new: str, where: str
) -> None:
    assert old in YAML
    folder = make_question({"question.yaml": YAML.replace(old, new)})
    with pytest.raises(QuestionBroken) as caught:
        load(folder)
    assert where in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        (
            {"question.yaml": YAML.replace('"Look at each tree."', '"{{ nothing }}"')},
            "question.yaml:14: hints.1.text: 'nothing' is undefined",
        ),
        ({"statement.md": "Trees\n\n{{ boundd }}\n"}, "statement.md:3: 'boundd' is undefined"),
        (
            {"variant.py": VARIANT.replace("rng.randrange(10, 20)", "rng.gauss(0, 1)")},
            "variant.py:2: AttributeError: rng.gauss is not to be had",
        ),
        ({"variant.py": "def variant(rng:\n"}, "variant.py:1: SyntaxError"),
        (
            {"solutions/solution.py": "import os\n1 / 0\ndef tall_trees(heights, bound): ..."},
            "solutions/solution.py:2: ZeroDivisionError",
        ),
        (
            {"solutions/solution.py": "def tall_trees(heights, bound):\n    return heights[0]\n"},
            "IndexError: list index out of range (line 2)",
        ),
        ({"starters/python.py": "\ndef tall_trees(:\n"}, "starters/python.py:2: is not valid"),
        (
            {
                "question.yaml": YAML + "comparison: {kind: any_of}\n",
                "variant.py": f"{VARIANT}\n\ndef answers(values, *given):\n    return [1 / 0]\n",
            },
            "variant.py:19: answers() failed for case 1: ZeroDivisionError",
        ),
    ],
)
def test_code_and_texts_that_are_wrong_are_found(
    make_question: MakeQuestion, freezer: Freezer, changes: dict[str, str], where: str
) -> None:
    make_question(changes)
    with pytest.raises(QuestionBroken) as caught:
        freezer.freeze("tall-trees", 1, "s", Language.PYTHON)
    assert where in str(caught.value)
