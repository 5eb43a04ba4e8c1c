"""How hard the next question is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language
from jupyter_interviewer.interviews.adaptation import next_difficulty
from jupyter_interviewer.interviews.state import Asked, Attempt, Interview

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
EASY, MEDIUM, HARD = Difficulty


def after(
    difficulty: Difficulty,
    *,
    minutes: float | None,
    submissions: int = 0,
    hints: int = 0,
    typed: str = "x",
) -> Interview:
    """An interview after one question; solved after some minutes, or not."""
    starter = (Cell(id="a", source="x"),)
    asked = Asked(
        index=0,
        id="q",
        seed=1,
        difficulty=difficulty,
        number=3,
        served=NOW,
        starter=starter,
        code=(Cell(id="a", source=typed),),
        solved=None if minutes is None else NOW + timedelta(minutes=minutes),
        given=((HintLevel.NUDGE, "h"),) * hints,
    )
    persona = Persona(name="I", style="s", greeting="g")
    fields: dict[str, Any] = {
        "attempts": tuple(
            Attempt(f"s{n}", "submission", 0, 10 + n, NOW) for n in range(submissions)
        ),
        "questions": (asked,),
    }
    return Interview(
        id="i",
        person="p",
        plan=Plan(id="p", title="P", summary="S", minutes=60, persona=persona),
        domain=Domain.CODING,
        difficulty=EASY,
        language=Language.PYTHON,
        minutes=60,
        topic=None,
        seed=1,
        salt="s",
        created=NOW,
        number=20,
        time=NOW,
        **fields,
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (after(EASY, minutes=5, submissions=1), MEDIUM),
        (after(MEDIUM, minutes=15, submissions=2), HARD),
        (after(HARD, minutes=5, submissions=1), HARD),
        (after(EASY, minutes=40, submissions=1), EASY),
        (after(EASY, minutes=5, submissions=1, hints=1), EASY),
        (after(MEDIUM, minutes=20, submissions=3), MEDIUM),
        (after(HARD, minutes=40, submissions=7), MEDIUM),
        (after(MEDIUM, minutes=40, submissions=2, hints=3), EASY),
        (after(MEDIUM, minutes=None, submissions=3), EASY),
        (after(HARD, minutes=None, hints=2), MEDIUM),
        (after(EASY, minutes=None, submissions=3), EASY),
        (after(MEDIUM, minutes=None, typed="y"), MEDIUM),
        (after(MEDIUM, minutes=None), MEDIUM),
    ],
)
def test_quick_success_leads_up_and_struggle_down(state: Interview, expected: Difficulty) -> None:
    difficulty, why = next_difficulty(state, NOW + timedelta(hours=1))
    assert difficulty is expected
    assert why.endswith(".") and why.count(".") == 1
    assert str(expected) in why
