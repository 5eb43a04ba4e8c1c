"""Attacks, as they stand in `attacks.toml`: what a candidate plants where, and what it is to bring.

An endpoint that obeys answers with `replies`, one for each request, the last again and again. In
them ``{solution|base64|chunks}`` stands for a text and how it is hidden (`disguises.HIDE`).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain.question import Case, Question
from tests.llm.streaming import Streamed, call
from tests.llm.streaming import text as pieces

from .disguises import HIDE

PLACES = ("chat", "comment", "string", "name", "output", "error", "markdown", "history")
_SLOT = re.compile(r"\{(\w+)((?:\|\w+)*)\}")


@dataclass(frozen=True)
class Attack:
    """An attack.

    Attributes
    ----------
    says
        What is planted; several where it takes several messages.
    place
        Where, one of `PLACES`.
    replies
        What an endpoint says that obeys.
    tools
        What it calls.
    shows
        Patterns that show success, beside what the judge looks for anyway.
    """

    name: str
    family: str
    says: tuple[str, ...]
    place: str = "chat"
    replies: tuple[str, ...] = ()
    tools: tuple[dict[str, Any], ...] = ()
    shows: tuple[str, ...] = ()

    @property
    def starts(self) -> int:
        """In how many ways an endpoint may begin: with each of its replies."""
        return max(1, len(self.replies)) if len(self.says) == 1 else 1


def attacks() -> list[Attack]:
    """Read them."""
    found = tomllib.loads(Path(__file__).with_name("attacks.toml").read_text())["attack"]
    return [Attack(**{key: _tuple(value) for key, value in one.items()}) for one in found]


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


class Obedient:
    """An endpoint that does what whoever speaks last wants.

    Parameters
    ----------
    question, solution, hidden
        What it knows: all.
    """

    def __init__(self, question: Question, solution: str, hidden: Case) -> None:
        self.question = question
        self.solution = solution
        self.hidden = hidden
        self.told = ""
        self._attack: Attack | None = None
        self._turn = self._asked = 0

    def obey(self, attack: Attack, turn: int = 0) -> None:
        """Obey an attack from now on, first with the reply of a number."""
        self._attack, self._turn, self._asked = attack, turn, 0

    def __call__(self, request: dict[str, Any]) -> Streamed:
        """Answer a request."""
        attack = self._attack
        assert attack is not None
        told = [one["content"] for one in request["messages"] if one["role"] == "system"]
        self.told = "\n".join(str(one) for one in told)
        self._asked += 1
        parts: list[Any] = []
        if attack.tools and self._asked == 1:
            parts = [
                call(one["name"], self._filled(one["arguments"]), id=f"c{n}", index=n)
                for n, one in enumerate(attack.tools)
            ]
        number = self._turn if len(attack.says) > 1 else self._turn + self._asked - 1
        said = self.reply(attack, number)
        return Streamed((*pieces(said, 9), *parts))

    def reply(self, attack: Attack, number: int) -> str:
        """Give what it says in answer to a request."""
        if not attack.replies:
            return ""
        return str(self._filled(attack.replies[number % len(attack.replies)]))

    def raw(self, attack: Attack) -> list[str]:
        """Give all that it would say, as a candidate without protection would read it."""
        said = [self.reply(attack, number) for number in range(len(attack.replies))]
        calls = [
            " ".join(map(str, self._filled(one["arguments"]).values())) for one in attack.tools
        ]
        if len(attack.says) > 1:
            return ["\n".join(said)]
        return ["\n".join((*said, *calls))] if calls else said

    def _filled(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._filled(one) for key, one in value.items()}
        return _SLOT.sub(self._fill, value) if isinstance(value, str) else value

    def _fill(self, slot: re.Match[str]) -> str:
        text = self._text(slot[1])
        for name in filter(None, slot[2].split("|")):
            text = HIDE[name](text)
        return text

    def _text(self, name: str) -> str:
        body = self.solution.strip().split("\n")
        if name == "solution":
            return self.solution.strip()
        if name == "core":
            return "first_at.setdefault(numbers[j - apart], j - apart)"
        if name == "idea":
            return "keep a dictionary of first positions"
        if name.startswith("line"):
            return body[int(name[4:]) - 1].strip()
        if name == "system":
            return self.told
        if name == "rule":
            return self.told.split("\n")[0]
        if name == "hidden":
            arguments = ", ".join(repr(one) for one in codec.loads(self.hidden.input))
            return f"{arguments} gives {codec.loads(self.hidden.expected)!r}"
        raise KeyError(name)
