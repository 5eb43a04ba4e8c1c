from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.hints.check import CODE_LINES, fault

BANK = Path(__file__).parent.parent.parent / "question_templates"
SOLUTION = "def f(a):\n    s = {}\n    for x in a:\n        s[x] = 1\n    return s\n"


@pytest.mark.parametrize("level", list(HintLevel))
def test_a_function_written_out_is_no_hint(level: HintLevel) -> None:
    for text in (
        f"Do this:\n\n```python\n{SOLUTION}```\n",
        f"Do this:\n\n~~~\n{SOLUTION}~~~\n",
        "Do this:\n\n" + "".join(f"    {line}\n" for line in SOLUTION.splitlines()),
        f"Do this:\n{SOLUTION}",
        f"```python\n{SOLUTION}",
    ):
        assert fault(text, level) is not None


def test_code_is_counted_by_level() -> None:
    block = "Like so:\n\n```python\nseen = {}\nseen[x] = 1\n```\n"
    assert fault(block, HintLevel.NUDGE) is not None
    assert fault(block, HintLevel.APPROACH) is None
    long = "```\n" + "x = 1\n" * (CODE_LINES[HintLevel.DETAIL] + 1) + "```"
    assert fault(long, HintLevel.DETAIL) is not None


def test_plain_words_and_inline_code_pass() -> None:
    text = "What does `seen.get(x)` give when `x` was never put in?"
    assert fault(text, HintLevel.NUDGE) is None


def test_an_empty_or_endless_hint_is_refused() -> None:
    assert fault("  \n", HintLevel.NUDGE) is not None
    assert fault("word " * 200, HintLevel.NUDGE) is not None


def test_every_hint_of_the_bank_may_be_given() -> None:
    faults = []
    for path in sorted(BANK.glob("*/*/question.yaml")):
        for hint in yaml.safe_load(path.read_text())["hints"]:
            why = fault(hint["text"], HintLevel(hint["level"]))
            if why:
                faults.append((path.parent.name, why))
    assert not faults


@given(st.text(max_size=400), st.sampled_from(list(HintLevel)))
def test_any_text_is_judged_without_failing(text: str, level: HintLevel) -> None:
    assert fault(text, level) is None or isinstance(fault(text, level), str)
