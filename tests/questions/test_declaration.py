"""Declarations in each language."""

import pytest

from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions.declaration import declare, typescript
from jupyter_interviewer.questions.spec import Entry, Method, Parameter, Signature
from jupyter_interviewer.questions.types import parse

NAMES = {Language.PYTHON: "Word_Box", Language.TYPESCRIPT: "WordBox"}
CLASS = Signature(
    entry=Entry(kind=EntryKind.CLASS, name=NAMES),
    parameters=(Parameter(name="max_size", type="int"),),
    methods=(
        Method(name="put_in", parameters=(Parameter(name="the_word", type="str"),)),
        Method(name="count", returns="optional[int]"),
    ),
)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("int", "number"), ("float", "number"), ("str", "string"), ("bool", "boolean"),
        ("none", "null"), ("any", "unknown"), ("list[list[int]]", "number[][]"),
        ("optional[str]", "string | null"), ("list[optional[str]]", "(string | null)[]"),
        ("tuple[int, str]", "[number, string]"), ("tuple[bool, ...]", "boolean[]"),
        ("dict[str, list[int]]", "Record<string, number[]>"),
        ("dict[int, optional[str]]", "Map<number, string | null>"), ("set[int]", "Set<number>"),
        ("list[dict[str, optional[int]]]", "Record<string, number | null>[]"),
    ],
)  # fmt: skip
def test_every_type_has_its_like_in_typescript(kind: str, text: str) -> None:
    assert typescript(parse(kind)) == text


def test_a_class_is_declared_with_its_methods() -> None:
    assert declare(CLASS, Language.PYTHON) == [
        "class Word_Box(max_size: int)",
        "  .put_in(the_word: str) -> none",
        "  .count() -> optional[int]",
    ]
    assert declare(CLASS, Language.TYPESCRIPT) == [
        "class WordBox",
        "  constructor(maxSize: number)",
        "  putIn(theWord: string): void",
        "  count(): number | null",
    ]
