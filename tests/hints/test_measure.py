"""How much a text gives away: each measure binds, and none binds what authors wrote."""

from __future__ import annotations

import pytest

from jupyter_interviewer.domain.question import HintLevel, Language
from jupyter_interviewer.hints.measure import excess, steps_told
from jupyter_interviewer.hints.pieces import snippets
from jupyter_interviewer.questions.bank import Bank, builtin_folder
from jupyter_interviewer.questions.template import Solution

SOLUTION = Solution(
    name="solution",
    language=Language.PYTHON,
    source="def most(rows):\n    best = 0\n    for row in rows:\n"
    "        best = max(best, sum(row) - min(row))\n    return best\n",
)
SAME = "for line in table:\n    top = max(top, sum(line) - min(line))"


def of(text: str, level: HintLevel, *pieces: str, own: tuple[str, ...] = ()) -> str | None:
    return excess(text, level, pieces, (SOLUTION,), own)


def test_no_hint_of_the_bank_is_too_much_for_its_level() -> None:
    bank = Bank([builtin_folder()])
    count = 0
    for card in bank.cards():
        template = bank.get(card.id)
        told = [(one.level, one.text) for one in template.spec.hints]
        told += [(HintLevel.NUDGE, one.hint) for one in template.mistakes]
        for level, text in told:
            count += 1
            pieces = snippets(text, template.statement)
            assert excess(text, level, pieces, template.solutions) is None, text
    assert count > 1_000


@pytest.mark.parametrize(
    ("text", "level", "why"),
    [
        ("It is best = max(best, sum of it)", HintLevel.NUDGE, "tokens in a row with a solution"),
        ("word " * 81, HintLevel.NUDGE, "81 words"),
        ("word " * 121, HintLevel.APPROACH, "121 words"),
        ("Build a list. Sort it. Return it.", HintLevel.NUDGE, "tells 3 steps"),
        ("best equals max best sum row minus min row", HintLevel.DETAIL, "speaks 9 words"),
    ],
)
def test_each_measure_is_bounded(text: str, level: HintLevel, why: str) -> None:
    assert why in (of(text, level) or "")


def test_other_names_do_not_hide_a_solution() -> None:
    assert "in the shape of a solution" in (of("See.", HintLevel.DETAIL, SAME) or "")
    short = "top = max(top, sum(x) - min(x))"
    assert of("See.", HintLevel.NUDGE, short) is not None


def test_their_own_code_is_no_gift() -> None:
    text = "What does `best = max(best, sum(row))` do?"
    assert of(text, HintLevel.NUDGE) is not None
    assert of(text, HintLevel.NUDGE, own=("best = max(best, sum(row))",)) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("What is there to look at?", 0),
        ("1. Sort the list\n2. Take the first\n3. Go on", 3),
        ("for each row in rows:\nset best to its sum\nreturn best", 3),
        ("Create a set, then loop over the list and append what is new.", 3),
    ],
)
def test_steps_are_counted_in_sentences_lists_and_pseudo_code(text: str, count: int) -> None:
    assert steps_told(text) == count
