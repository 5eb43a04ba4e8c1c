"""A scene, with what follows from it at a glance."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.measured import Measured
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.intents import Context
from jupyter_interviewer.interviewer.reading import Reading, read
from jupyter_interviewer.interviewer.scene import Attempt, Line, Scene
from jupyter_interviewer.interviewer.speech import questions
from jupyter_interviewer.interviewer.words import bag, content

LITTLE_TIME = 300.0
"""Seconds below which there are no more follow-ups once the question is solved."""
NO_TIME = 120.0
"""Seconds below which another question is not worth beginning."""


_NO_ANSWER = bag(
    "clarify repeat hint acknowledge greeting thanks meta off_topic injection asks_solution"
)


@dataclass(frozen=True)
class Asked:
    """The last question asked: its text, the point it belongs to, whether it is still open."""

    text: str
    point: str
    open: bool


@dataclass(frozen=True)
class Moment:
    """A scene with what can be derived from it; everything is worked out once, when wanted."""

    scene: Scene

    @cached_property
    def reading(self) -> Reading:
        """What the code cells show."""
        question = self.scene.question
        return read(self.code, question.entry_point, question.starter, question.language)

    @cached_property
    def code(self) -> tuple[Cell, ...]:
        """The code cells, as known last."""
        if self.scene.code or not self.scene.attempts:
            return self.scene.code
        return self.scene.attempts[-1].cells

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """What was said since this question was served."""
        since = self.scene.seconds_on_question + 1.0
        return tuple(line for line in self.scene.transcript if line.seconds_ago <= since)

    @cached_property
    def asked(self) -> Asked | None:
        """The question asked last, if the interviewer asked any here.

        It is open until the candidate has said something after it that was not a request of
        their own.
        """
        for offset in range(len(self.lines) - 1, -1, -1):
            line = self.lines[offset]
            found = questions(line.text) if line.author == "interviewer" else []
            if not found:
                continue
            answered = any(
                later.author == "candidate"
                and later.number not in self._due
                and later.intent not in _NO_ANSWER
                and later.intent is not None
                for later in self.lines[offset + 1 :]
            )
            point = agenda.point_of(line.text, self.scene.question)
            return Asked(text=found[-1], point=point, open=not answered)
        return None

    @cached_property
    def _due(self) -> frozenset[int]:
        return frozenset(o.number for o in self.scene.occasions if o.kind == "message")

    @cached_property
    def context(self) -> Context:
        """What a message said now stands in."""
        question = self.scene.question
        pending = self.asked.point if self.asked is not None and self.asked.open else None
        return Context(
            pending=pending,
            vocabulary=frozenset(content(question.statement)) - {"return", "write"},
            names=(question.entry_point, *(p for p in question.parameters if len(p) > 1)),
        )

    @cached_property
    def submissions(self) -> tuple[Attempt, ...]:
        """Submissions to this question, oldest first."""
        return tuple(one for one in self.scene.attempts if one.kind == "submission")

    @cached_property
    def last(self) -> Attempt | None:
        """The last attempt that tells something about the code."""
        usable = [
            one for one in self.scene.attempts if one.verdict.outcome is not Outcome.INTERNAL_ERROR
        ]
        return usable[-1] if usable else None

    def before(self, attempt: Attempt) -> Attempt | None:
        """Find the attempt of the same kind before another one."""
        earlier = [
            one
            for one in self.scene.attempts
            if one.kind == attempt.kind
            and one.number < attempt.number
            and one.verdict.outcome is not Outcome.INTERNAL_ERROR
        ]
        return earlier[-1] if earlier else None

    def attempt(self, number: int) -> Attempt | None:
        """Find the attempt whose verdict, or whose beginning, has an event number."""
        exact = [one for one in self.scene.attempts if one.number == number]
        return exact[-1] if exact else None

    def line(self, number: int) -> Line | None:
        """Find a line of the transcript by its event number."""
        return next((one for one in self.scene.transcript if one.number == number), None)

    @cached_property
    def changed_since_last(self) -> bool:
        """Whether the code differs from what was last run or handed in."""
        if self.last is None:
            return not self.reading.untouched
        return [c.source for c in self.last.cells] != [c.source for c in self.code]

    @cached_property
    def growth(self) -> Measured | None:
        """How the code as it is grows, where its submission was accepted and measured."""
        code = [cell.source for cell in self.code]
        for attempt in reversed(self.submissions):
            if [cell.source for cell in attempt.cells] == code:
                return attempt.growth
        return None

    @cached_property
    def started(self) -> bool:
        """Whether the candidate has written anything of their own."""
        return bool(self.code) and not self.reading.untouched
