"""A model that writes hints, and another that looks at each before anybody sees it."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.hints.ladder import recognised
from jupyter_interviewer.hints.wanted import Facts, Wanted
from jupyter_interviewer.llm import Budget, Client, Message, Role
from jupyter_interviewer.llm.library import tell

TOKENS = 30_000
"""Of one hint, with all its tries, asked and answered."""


class Draft(Frozen):
    """What the writer answers."""

    text: str = Field(min_length=1, max_length=4_000)


class Opinion(Frozen):
    """What the validator answers."""

    relevant: bool
    correct: bool
    level_fits: bool
    leaks: bool
    why: str = Field(default="", max_length=600)

    @property
    def problem(self) -> str | None:
        """Say why it withholds the hint."""
        found = [
            said
            for bad, said in (
                (not self.relevant, "not about this code"),
                (not self.correct, "not correct"),
                (not self.level_fits, "not of its level"),
                (self.leaks, "gives the solution away"),
            )
            if bad
        ]
        if not found:
            return None
        why = f": {' '.join(self.why.split())[:200]}" if self.why.strip() else ""
        return f"the validator finds it {', '.join(found)}{why}"


class Written(NamedTuple):
    """A text by a model, by which one, and by which prompt."""

    text: str
    model: str
    prompt: str


class Writers:
    """Asks the two models. One is never shown what the other was told.

    Parameters
    ----------
    client
        Knows the models of both roles.
    seconds
        For one hint, with all its tries and looks.
    """

    def __init__(self, client: Client, seconds: float) -> None:
        self._client = client
        self.seconds = seconds

    def budget(self) -> Budget:
        """Grant what one hint may cost."""
        return Budget(TOKENS, self.seconds)

    async def write(
        self, wanted: Wanted, facts: Facts, level: HintLevel, findings: list[str], budget: Budget
    ) -> Written:
        """Have a hint written.

        Raises
        ------
        ModelFailed
            There is none.
        """
        mistake = recognised(wanted.question, wanted.attempt)
        told = tell(
            "hint-writer",
            **facts.told(),
            level=level.value,
            kind=wanted.kind.value if wanted.kind else "",
            given=list(wanted.given),
            misconception=mistake.misconception if mistake else "",
            findings=findings,
        )
        messages = [
            Message(role="system", content=told.system),
            Message(role="user", content=told.user),
        ]
        answer = await self._client.ask(
            Role.HINT_WRITER, messages, Draft, name="hint", budget=budget
        )
        return Written(answer.value.text.strip(), answer.model, told.label)

    async def validate(
        self, text: str, facts: Facts, level: HintLevel, budget: Budget
    ) -> tuple[str | None, Written]:
        """Have a hint looked at; gives why it is withheld, and who said so.

        Raises
        ------
        ModelFailed
            Nobody could say.
        """
        told = tell("hint-validator", **facts.told(), level=level.value, hint=text)
        messages = [
            Message(role="system", content=told.system),
            Message(role="user", content=told.user),
        ]
        answer = await self._client.ask(
            Role.HINT_VALIDATOR, messages, Opinion, name="opinion", budget=budget
        )
        return answer.value.problem, Written(text, answer.model, told.label)
