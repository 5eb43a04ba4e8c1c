"""Names as each language spells them."""

import pytest

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.questions.naming import is_reserved, spell


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("max_depth", "maxDepth"), ("size", "size"), ("from_the_right", "fromTheRight"),
        ("_private", "_private"), ("top__2nd", "top2nd"), ("ends_", "ends_"), ("Box", "Box"),
    ],
)  # fmt: skip
def test_joints_become_capitals_in_javascript_only(name: str, spelt: str) -> None:
    assert spell(name, Language.PYTHON) == name
    assert spell(name, Language.JAVASCRIPT) == spelt
    assert spell(name, Language.TYPESCRIPT) == spelt


def test_words_of_the_language_are_known() -> None:
    assert is_reserved("default", Language.TYPESCRIPT)
    assert not is_reserved("default", Language.PYTHON)
    assert not is_reserved("size", Language.JAVASCRIPT)
