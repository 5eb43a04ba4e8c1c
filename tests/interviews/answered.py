"""An interview after one question, for what follows from how it went."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import Difficulty, HintLevel, Language
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
        difficulty=difficulty,
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
