"""Plans as values."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from jupyter_interviewer.domain.plan import Persona, Plan, Weights

PERSONA = Persona(name="I", style="s", greeting="g")


def test_the_usual_weights_add_up() -> None:
    assert sum(Weights().model_dump().values()) == 100


@pytest.mark.parametrize(
    "wrong",
    [{"minutes": 4}, {"minutes": 181}, {"hints": -1}, {"idle_seconds": 5}, {"hint_cost": 11}],
)
def test_a_plan_outside_of_reason_is_refused(wrong: dict[str, int]) -> None:
    fields = {"id": "p", "title": "P", "summary": "S", "minutes": 30, "persona": PERSONA}
    Plan(**fields)  # type: ignore[arg-type]
    with pytest.raises(ValidationError):
        Plan(**{**fields, **wrong})  # type: ignore[arg-type]
