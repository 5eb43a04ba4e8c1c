"""Logs written event by event."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event, EventData
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import (
    Case,
    Difficulty,
    HintLevel,
    Language,
    Mistake,
    Question,
)
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict

BEGAN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
STARTER = "def double(number):\n    ...\n"
GOOD = "def double(number):\n    return number * 2\n"
SECRET = "31337000"


@dataclass
class Log:
    """An interview's log in the making; every act is a minute after the one before."""

    minutes: int = 45
    events: list[Event] = field(default_factory=list)
    clock: datetime = BEGAN
    index: int = -1
    questions: dict[int, Question] = field(default_factory=dict)

    def add(self, data: EventData, cause: int | None = None, actor: str = "p1") -> int:
        number = len(self.events) + 1
        self.events.append(
            Event(
                data=data,
                time=self.clock,
                actor=actor,
                cause=cause,
                stream="interview/i1",
                number=number,
            )
        )
        return number

    def wait(self, seconds: float = 60) -> None:
        self.clock += timedelta(seconds=seconds)

    def begin(self, **plan: Any) -> Log:
        persona = Persona(name="Interviewer", style="calm", greeting="Hello.")
        made = Plan(id="p", title="Coding round", summary="s", minutes=45, persona=persona, **plan)
        self.add(
            e.InterviewCreated(
                interview="i1", person="p1", plan=made, domain=Domain.CODING,
                difficulty=Difficulty.EASY, language=Language.PYTHON, minutes=self.minutes,
                seed=1, salt="s4lt",
            )
        )  # fmt: skip
        self.add(e.InterviewStarted(deadline=BEGAN + timedelta(minutes=self.minutes)))
        return self

    def serve(
        self,
        title: str = "Doubling",
        difficulty: Difficulty = Difficulty.EASY,
        language: Language = Language.PYTHON,
    ) -> Log:
        self.index += 1
        points = ("approach", "complexity", "edge_cases")
        self.questions[self.index] = Question(
            id="double", seed=1, template_hash="0", title=title, difficulty=difficulty,
            topics=("numbers",), language=language, statement="Double it.",
            entry_point="double", starter=STARTER,
            cases=tuple(
                Case(input=f"[{SECRET}{i}]", expected=f"{SECRET}{i}", public=i < 2)
                for i in range(10)
            ),
            mistakes=(Mistake(name="m", misconception="m", hint=SECRET, fails=(3,)),),
        )  # fmt: skip
        self.add(
            e.QuestionServed(
                index=self.index, question="double", seed=1, title=title, difficulty=difficulty,
                topics=("numbers",), language=language, entry_point="double",
                notebook="n.ipynb", artifact="a", hints=3, public_cases=2, hidden_cases=8,
                points=points,
            )
        )  # fmt: skip
        return self

    def ask(self, text: str = "How?", cause: int | None = None, intent: str | None = None) -> int:
        self.wait()
        message = e.MessagePosted(
            message="m", author="interviewer", text=text, engine="scripted", intent=intent
        )
        return self.add(message, cause, "interviewer")

    def say(self, text: str, intent: str = "answer", reply: str = "All right.") -> int:
        self.wait()
        number = self.add(e.MessagePosted(message="m", author="candidate", text=text))
        self.ask(reply, cause=number, intent=intent)
        return number

    def cover(self, point: str, *evidence: int) -> None:
        note = e.PointCovered(index=self.index, point=point, note="said", evidence=evidence)
        self.add(note, None, "interviewer")

    def submit(
        self,
        failing: Collection[int] = (),
        source: str = GOOD,
        by: str = "candidate",
        outcome: Outcome = Outcome.WRONG_ANSWER,
    ) -> int:
        self.wait()
        cells = (Cell(id="a", source=source),)
        id = f"s{len(self.events)}"
        made = e.SubmissionMade(submission=id, index=self.index, cells=cells, by=by)  # type: ignore[arg-type]
        number = self.add(made)
        cases = tuple(
            CaseResult(index=i, outcome=outcome if i in failing else Outcome.ACCEPTED, public=i < 2)
            for i in range(10)
        )
        found = Verdict(
            outcome=outcome if failing else Outcome.ACCEPTED,
            passed=10 - len(failing),
            total=10,
            cases=cases,
        )
        reached = e.VerdictReached(submission=id, index=self.index, verdict=found)
        return self.add(reached, number)

    def hint(self, text: str = "Look closer.") -> int:
        given = e.HintGiven(hint="h", index=self.index, level=HintLevel.NUDGE, text=text, left=2)
        return self.add(given)

    def end(self) -> Log:
        self.wait()
        self.add(e.InterviewCompleted(by="candidate"))
        return self


@pytest.fixture
def log() -> Log:
    return Log().begin()


@pytest.fixture(scope="session")
def new_log() -> Callable[[], Log]:
    return lambda: Log().begin()
