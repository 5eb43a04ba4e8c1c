"""Everybody a live interview works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviewer.engine import Engine
from jupyter_interviewer.interviewer.scene import Allowance
from jupyter_interviewer.interviews.commands import Choice
from jupyter_interviewer.interviews.desk import Desk
from jupyter_interviewer.interviews.person import Person
from jupyter_interviewer.interviews.ports import (
    Clock,
    Grader,
    HintMaker,
    NotebookBuilder,
    Workspace,
)
from jupyter_interviewer.interviews.purse import Purse
from jupyter_interviewer.interviews.state import Interview
from jupyter_interviewer.interviews.stock import Stock
from jupyter_interviewer.interviews.stream import Streams


@dataclass(frozen=True)
class Patience:
    """How long and how often things are tried, in seconds unless said otherwise.

    Attributes
    ----------
    tries, pause
        How often work is tried, and the pause after the first failure, then doubled.
    reply
        What an engine has for one reply.
    wait
        The longest sleep without a look at the clock: a lid may have been closed meanwhile.
    ahead
        After a question was served, until the next one is made ahead: its kernel and the
        greeting come first.
    """

    tries: int = 3
    pause: float = 0.5
    reply: float = 120.0
    wait: float = 20.0
    ahead: float = 15.0


@dataclass(frozen=True)
class Crew:
    """The parts that the director puts to work.

    Attributes
    ----------
    pick
        Chooses the next question from where the interview stands; a refusal where there is none.
    wish
        Has a new question made for an interview, whose next one would be as chosen; nobody
        waits for it.
    """

    desk: Desk
    streams: Streams
    stock: Stock
    grader: Grader
    engine: Engine
    workspace: Workspace
    build_notebook: NotebookBuilder
    hints: HintMaker
    pick: Callable[[Interview | None], Choice | Refused]
    now: Clock
    tier: str | None = None
    patience: Patience = Patience()
    purse: Purse = Purse()  # noqa: RUF009  (frozen)
    wish: Callable[[Interview, Choice], None] = lambda state, choice: None

    async def left(self, state: Interview) -> Allowance:
        """Say what a model may still cost in an interview."""
        person = await self.desk.person(state.person) if self.purse.personal else Person()
        return self.purse.left(state, person, self.now())
