"""Logs written by hand, to be read by the checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from jupyter_interviewer.domain import codec
from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event, EventData
from jupyter_interviewer.domain.plan import Domain, Persona, Plan
from jupyter_interviewer.domain.question import (
    Case,
    Complexity,
    Difficulty,
    HintLevel,
    Language,
    Probe,
    Question,
)
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.rehearsal.recording import Kind, Meaning, Recording

BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)
STARTER = "def pair_sum(numbers, target):\n    ..."
SOLUTION = """\
def pair_sum(numbers, target):
    seen = {}
    for place, number in enumerate(numbers):
        if target - number in seen:
            return [seen[target - number], place]
        seen[number] = place
    return []
"""
PLAN = Plan(
    id="short",
    title="Short",
    summary="One question.",
    minutes=30,
    persona=Persona(name="Interviewer", style="calm", greeting="Hello."),
)


def make_question() -> Question:
    """A question about pairs, with two visible cases and a hidden one."""
    values = ([[2, 7], 9], [[], 4], [[104729, 1299709, 15485863], 1404438])
    return Question(
        id="pair-sum",
        seed=1,
        template_hash="0" * 64,
        title="Two stalls",
        difficulty=Difficulty.EASY,
        topics=("arrays",),
        language=Language.PYTHON,
        statement="Return two positions.\n\n- The list can be empty.\n- `0 <= len(numbers) <= 10`",
        entry_point="pair_sum",
        parameters=("numbers", "target"),
        starter=STARTER,
        cases=tuple(
            Case(input=codec.dumps(one), expected=codec.dumps([0, 1]), public=place < 2)
            for place, one in enumerate(values)
        ),
        complexity=Complexity(time="O(n)"),
        probes=(
            Probe(point="approach", ask="How would you find the pair?", expects=("dictionary",)),
            Probe(point="complexity", ask="How do time and memory grow with n?", expects=("O(n)",)),
        ),
    )


@dataclass
class Log:
    """An interview that is written down event by event."""

    events: list[Event] = field(default_factory=list)
    meant: dict[str, Meaning] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, data: EventData, actor: str = "person-1", cause: int | None = None) -> int:
        self.seconds += 10
        event = Event(
            data=data,
            time=BEGIN + timedelta(seconds=self.seconds),
            actor=actor,
            cause=cause,
            stream="interview/one",
            number=len(self.events) + 1,
        )
        self.events.append(event)
        return event.number

    def begin(self, hints: int = 3) -> int:
        created = e.InterviewCreated(
            interview="one", person="person-1", plan=PLAN, domain=Domain.CODING,
            difficulty=Difficulty.EASY, language=Language.PYTHON, minutes=30, seed=1, salt="s",
        )  # fmt: skip
        self.add(created)
        self.add(e.InterviewStarted(deadline=BEGIN + timedelta(minutes=30)))
        return self.serve(0, hints=hints)

    def serve(self, index: int, difficulty: Difficulty = Difficulty.EASY, hints: int = 3) -> int:
        chosen = self.add(
            e.QuestionChosen(
                index=index, question="pair-sum", seed=1, difficulty=difficulty, why="So."
            )
        )
        served = e.QuestionServed(
            index=index, question="pair-sum", seed=1, title="Two stalls", difficulty=difficulty,
            topics=("arrays",), language=Language.PYTHON, entry_point="pair_sum",
            notebook="1.ipynb", artifact=f"q{index}", hints=hints, public_cases=2, hidden_cases=1,
            points=("approach", "complexity"),
            cells=(Cell(id=f"q{index + 1}-answer", source=STARTER),),
        )  # fmt: skip
        return self.add(served, "system", chosen)

    def hear(self, text: str, means: Meaning) -> int:
        number = self.add(
            e.MessagePosted(message=f"c{len(self.events)}", author="candidate", text=text)
        )
        self.meant[f"c{number - 1}"] = means
        return number

    def say(self, text: str, cause: int | None = None, intent: str | None = None) -> int:
        said = e.MessagePosted(
            message=f"i{len(self.events)}", author="interviewer", text=text, intent=intent,
            engine="scripted",
        )  # fmt: skip
        return self.add(said, "interviewer", cause or len(self.events))

    def skip(self, cause: int | None = None, reason: str = "") -> int:
        return self.add(e.ReplySkipped(reason=reason), "interviewer", cause or len(self.events))

    def submit(self, *passed: bool, source: str = "def pair_sum(a, b): return 1") -> int:
        cells = (Cell(id="q1-answer", source=source),)
        name = f"s{len(self.events)}"
        made = self.add(e.SubmissionMade(submission=name, index=0, cells=cells))
        cases = tuple(
            CaseResult(
                index=index,
                outcome=Outcome.ACCEPTED if good else Outcome.WRONG_ANSWER,
                public=index < 2,
            )
            for index, good in enumerate(passed)
        )
        good = sum(passed)
        verdict = Verdict(
            outcome=Outcome.ACCEPTED if good == len(cases) else Outcome.WRONG_ANSWER,
            passed=good,
            total=len(cases),
            cases=cases,
        )
        reached = e.VerdictReached(submission=name, index=0, verdict=verdict)
        return self.add(reached, "system", made)

    def hint(self, text: str, left: int, asked: bool = True) -> int:
        if asked:
            self.add(e.HintRequested(hint="h", index=0))
        given = e.HintGiven(hint="h", index=0, level=HintLevel.NUDGE, text=text, left=left)
        return self.add(given, "system", len(self.events))

    def end(self, by: Any = "candidate") -> int:
        actor = "person-1" if by == "candidate" else "interviewer"
        return self.add(e.InterviewCompleted(by=by), actor)

    def recording(self, trouble: str | None = None) -> Recording:
        question = make_question()
        return Recording(
            name="one",
            kind=Kind.STRONG,
            events=tuple(self.events),
            questions={0: question, 1: question},
            solutions={0: (SOLUTION,), 1: (SOLUTION,)},
            meant=dict(self.meant),
            trouble=trouble,
        )


def begun(hints: int = 3) -> Log:
    """An interview whose first question was put."""
    log = Log()
    served = log.begin(hints)
    log.say("Hello. How would you find the pair?", served)
    return log
