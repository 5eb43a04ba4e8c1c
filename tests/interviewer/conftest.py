"""A small stage: it keeps what a director would keep and shows it to the engine as scenes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import Persona, Plan
from jupyter_interviewer.domain.question import (
    Complexity,
    Difficulty,
    EntryKind,
    HintLevel,
    Language,
    Probe,
)
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer.moves import (
    End,
    Move,
    NextQuestion,
    OfferHint,
    Say,
    TakeNote,
    Understand,
)
from jupyter_interviewer.interviewer.scene import Attempt, Brief, Line, Occasion, Scene
from jupyter_interviewer.interviewer.scripted import ScriptedEngine

PLAN = Plan(
    id="coding-round",
    title="Coding round",
    summary="Two or three questions.",
    minutes=45,
    persona=Persona(
        name="Interviewer",
        style="calm",
        greeting="Hello, I am your interviewer. We have {minutes} minutes and begin with {title}.",
    ),
)

STATEMENT = """\
A market keeps the prices of its stalls in a list. A visitor has a voucher and wants to spend it
on exactly two different stalls.

Write `pair_with_sum(numbers, target)`. It returns the positions of the two numbers that add up to
`target`, the smaller position first. If there is no such pair, return an empty list. Each position
may be used only once, and several pairs never add up to the target.

**Constraints**

- `0 <= len(numbers) <= 100,000`
- `-1000 <= numbers[i] <= 1000`
"""

STARTER = "def pair_with_sum(numbers, target):\n    # Write your answer here.\n    ...\n"

BRIEF = Brief(
    index=0,
    id="pair-with-sum",
    title="Two stalls, one voucher",
    difficulty=Difficulty.EASY,
    topics=("arrays", "hashing"),
    language=Language.PYTHON,
    statement=STATEMENT,
    entry_point="pair_with_sum",
    entry_kind=EntryKind.FUNCTION,
    parameters=("numbers", "target"),
    starter=STARTER,
    complexity=Complexity(time="O(n)", space="O(n)"),
    probes=(
        Probe(
            point="approach",
            ask="How would you find the two stalls without trying every pair?",
            expects=("dictionary", "hash", "seen", "complement", "set"),
        ),
        Probe(
            point="complexity",
            ask="How do time and memory grow with the number of stalls?",
            expects=("O(n)", "linear"),
        ),
        Probe(
            point="edge_cases",
            ask="Which lists would you try that are easy to get wrong?",
            expects=("empty", "same number", "twice", "negative", "no pair"),
        ),
    ),
    points=("approach", "complexity", "edge_cases"),
)

NESTED = """\
def pair_with_sum(numbers, target):
    for i in range(len(numbers)):
        for j in range(len(numbers)):
            if numbers[i] + numbers[j] == target:
                return [i, j]
    return []
"""

GOOD = """\
def pair_with_sum(numbers, target):
    seen = {}
    for place, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
    return []
"""


@dataclass
class Said:
    """What came back."""

    moves: list[Move]

    @property
    def text(self) -> str:
        return "".join(move.text for move in self.moves if isinstance(move, Say))

    @property
    def intents(self) -> list[str]:
        return [move.intent for move in self.moves if isinstance(move, Understand)]

    @property
    def notes(self) -> dict[str, TakeNote]:
        return {move.point: move for move in self.moves if isinstance(move, TakeNote)}

    def one(self, kind: type[Any]) -> Any:
        found = [move for move in self.moves if isinstance(move, kind)]
        assert len(found) <= 1, f"{kind.__name__} more than once"
        return found[0] if found else None


@dataclass
class Room:
    """An interview going on around the engine."""

    plan: Plan = PLAN
    question: Brief = BRIEF
    interview: str = "interview-1"
    minutes: float = 45
    hints_left: int = 3
    clock: float = 0.0
    number: int = 3
    lines: list[tuple[int, str, str, float, str | None]] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    code: str = STARTER
    covered: list[str] = field(default_factory=list)
    hints_given: list[tuple[HintLevel, str]] = field(default_factory=list)
    offer_open: bool = False
    next_offered: bool = False
    solved: bool = False
    questions_done: int = 0
    served_at: float = 0.0
    ended: bool = False
    log: list[str] = field(default_factory=list)

    def scene(self, *occasions: Occasion) -> Scene:
        return Scene(
            interview=self.interview,
            plan=self.plan,
            question=self.question,
            occasions=occasions,
            transcript=tuple(
                Line(number=n, author=a, text=t, seconds_ago=self.clock - at, intent=i)  # type: ignore[arg-type]
                for n, a, t, at, i in self.lines
            ),
            code=(Cell(id="answer", source=self.code),),
            attempts=tuple(self.attempts),
            executions=(),
            covered=tuple(self.covered),
            hints_given=tuple(self.hints_given),
            hints_left=self.hints_left,
            offer_open=self.offer_open,
            next_offered=self.next_offered,
            solved=self.solved,
            questions_done=self.questions_done,
            seconds_left=max(0.0, self.minutes * 60 - self.clock),
            seconds_on_question=self.clock - self.served_at,
        )

    def respond(self, *occasions: Occasion) -> Said:
        async def collect() -> list[Move]:
            return [move async for move in ScriptedEngine().respond(self.scene(*occasions))]

        said = Said(asyncio.run(collect()))
        intents = said.intents
        for position, (n, a, t, at, _) in enumerate(self.lines):
            due = [o.number for o in occasions if o.kind == "message"]
            if n in due:
                self.lines[position] = (n, a, t, at, intents[due.index(n)])
        for move in said.moves:
            if isinstance(move, TakeNote):
                self.number += 1
                self.covered.append(move.point)
                self.log.append(f"*(ticked: {move.point}, {move.note})*")
        if said.text:
            self.number += 1
            self.clock += 2
            self.lines.append((self.number, "interviewer", said.text, self.clock, None))
            self.log.append(f"**Interviewer**: {said.text}")
        for move in said.moves:
            if isinstance(move, OfferHint):
                self.offer_open = True
                self.log.append(f"*(card: a {move.level.value} about {move.about}? yes / not now)*")
            elif isinstance(move, NextQuestion):
                self.next_offered = True
                self.log.append(f"*(card: next question? {move.why})*")
            elif isinstance(move, End):
                self.ended = True
                self.log.append(f"*(interview ended: {move.reason})*")
        if not said.text:
            self.log.append("*(the interviewer is silent)*")
        return said

    def event(self, kind: str) -> Said:
        self.number += 1
        return self.respond(Occasion(kind=kind, number=self.number))  # type: ignore[arg-type]

    def greet(self) -> Said:
        return self.event("greeting")

    def say(self, *texts: str, wait: float = 40) -> Said:
        occasions = []
        for text in texts:
            self.number += 1
            self.clock += wait
            self.lines.append((self.number, "candidate", text, self.clock, None))
            self.log.append(f"**Candidate**: {text}")
            occasions.append(Occasion(kind="message", number=self.number))
        return self.respond(*occasions)

    def idle(self, wait: float = 240) -> Said:
        self.clock += wait
        self.log.append(f"*({wait:.0f} s of silence)*")
        return self.event("idle")

    def hint(self, text: str) -> Said:
        self.offer_open = False
        self.hints_left -= 1
        self.hints_given.append((HintLevel.NUDGE, text))
        self.log.append(f"*(hint: {text})*")
        return self.event("hint")

    def decline(self) -> Said:
        self.offer_open = False
        self.log.append("*(not now)*")
        return self.event("declined")

    def attempt(self, kind: str, code: str, verdict: Verdict, **more: Any) -> Said:
        self.code = code
        self.clock += 90
        self.number += 1
        self.attempts.append(
            Attempt(
                number=self.number,
                kind=kind,  # type: ignore[arg-type]
                id=f"a{self.number}",
                cells=(Cell(id="answer", source=code),),
                verdict=verdict,
                **more,
            )
        )
        if kind == "submission" and verdict.accepted:
            self.solved = True
            self.questions_done += 1
        shown = f"{verdict.outcome.value}, {verdict.passed} of {verdict.total}"
        self.log.append(f"*({kind}: {shown})*\n\n```python\n{code}```")
        occasion = "run" if kind == "run" else "verdict"
        return self.respond(Occasion(kind=occasion, number=self.number))  # type: ignore[arg-type]

    def run(self, code: str, verdict: Verdict) -> Said:
        return self.attempt("run", code, verdict)

    def submit(self, code: str, verdict: Verdict, **more: Any) -> Said:
        return self.attempt("submission", code, verdict, **more)

    def serve(self, question: Brief) -> Said:
        self.question, self.served_at = question, self.clock
        self.attempts, self.covered, self.hints_given = [], [], []
        self.code, self.solved, self.next_offered = question.starter, False, False
        self.hints_left = self.plan.hints
        self.log.append(f"*(served: {question.title})*")
        return self.event("served")


def passed(index: int, public: bool = False, **more: Any) -> CaseResult:
    return CaseResult(index=index, outcome=Outcome.ACCEPTED, public=public, **more)


def wrong(index: int, given: str, expected: str, actual: str, **more: Any) -> CaseResult:
    return CaseResult(
        index=index,
        outcome=Outcome.WRONG_ANSWER,
        public=True,
        input=given,
        expected=expected,
        actual=actual,
        **more,
    )


def hidden(index: int, outcome: Outcome = Outcome.WRONG_ANSWER) -> CaseResult:
    return CaseResult(index=index, outcome=outcome, public=False)


def verdict(cases: Sequence[CaseResult], **more: Any) -> Verdict:
    good = sum(1 for case in cases if case.outcome is Outcome.ACCEPTED)
    bad = [case.outcome for case in cases if case.outcome is not Outcome.ACCEPTED]
    outcome = more.pop("outcome", bad[0] if bad else Outcome.ACCEPTED)
    return Verdict(outcome=outcome, passed=good, total=len(cases), cases=tuple(cases), **more)


@dataclass
class Kit:
    """What scenario tests build verdicts from."""

    passed: Callable[..., CaseResult] = passed
    wrong: Callable[..., CaseResult] = wrong
    hidden: Callable[..., CaseResult] = hidden
    verdict: Callable[..., Verdict] = verdict
    good: str = GOOD
    nested: str = NESTED
    starter: str = STARTER
    brief: Brief = BRIEF
    plan: Plan = PLAN
    room: type[Room] = Room


@pytest.fixture(scope="session")
def kit() -> Kit:
    return Kit()


@pytest.fixture
def room() -> Room:
    return Room()
