from __future__ import annotations

import pytest

from jupyter_interviewer.domain.question import (
    Case,
    Difficulty,
    Hint,
    HintLevel,
    Language,
    Mistake,
    Question,
)

from ..gate.conftest import make  # noqa: F401  (a fixture)


@pytest.fixture
def question() -> Question:
    kinds = ("basic", "basic", "empty", "duplicates", "large", "duplicates")
    return Question(
        id="pair-with-sum",
        seed=1,
        template_hash="0" * 64,
        title="Pair",
        difficulty=Difficulty.EASY,
        topics=("arrays",),
        language=Language.PYTHON,
        statement="Return the positions of a pair.",
        entry_point="pair",
        starter="def pair(numbers, target):\n    ...\n",
        cases=tuple(
            Case(input="[]", expected="[]", public=place < 2, kind=kind)
            for place, kind in enumerate(kinds)
        ),
        hints=(
            Hint(level=HintLevel.NUDGE, text="What must you remember?"),
            Hint(level=HintLevel.NUDGE, kinds=("duplicates",), text="Try equal numbers."),
            Hint(level=HintLevel.NUDGE, kinds=("empty",), text="Try nothing at all."),
            Hint(level=HintLevel.APPROACH, text="Ask for a number at once."),
            Hint(level=HintLevel.APPROACH, kinds=("large",), text="Do not walk again."),
            Hint(level=HintLevel.DETAIL, text="Keep a dictionary of what was passed."),
        ),
        mistakes=(
            Mistake(
                name="itself.py",
                misconception="believes a number may pair with itself",
                hint="Look at twice a number.",
                fails=(3, 5),
            ),
            Mistake(name="slow.py", misconception="tries all", hint="How many?", fails=(4,)),
            Mistake(name="slow2.py", misconception="sorts", hint="Sorting?", fails=(4,)),
        ),
    )
