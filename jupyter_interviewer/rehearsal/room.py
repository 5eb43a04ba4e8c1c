"""What a simulated candidate can do in an interview, and what they see of it."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from datetime import timedelta

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.domain.verdict import Verdict
from jupyter_interviewer.interviewer.speech import questions
from jupyter_interviewer.interviews.clock import next_alarm
from jupyter_interviewer.interviews.evolve import fold, stream_of
from jupyter_interviewer.interviews.requests import NewInterview
from jupyter_interviewer.interviews.state import Asked, Interview
from jupyter_interviewer.questions.template import Template
from jupyter_interviewer.rehearsal.recording import Kind, Meaning, Recording
from jupyter_interviewer.rehearsal.stage import Stage

PATIENCE = 240.0
"""Real seconds after which something that is due counts as never coming."""
_LOOK = 0.02
_HEADER = re.compile(r"\A(?:[ \t]*(?:#|//|--)[^\n]*\n|[ \t]*\n)+")
_NAME = re.compile(r"^--\s*name:.*$", re.MULTILINE)


class Hung(RuntimeError):
    """Something that was due did not come."""


@dataclass(frozen=True)
class Material:
    """A question, with what the bank has for whoever plays a candidate."""

    question: Question
    template: Template

    @property
    def solutions(self) -> tuple[str, ...]:
        """Right answers in the question's language, without comments at their head."""
        mine = (s for s in self.template.solutions if s.language is self.question.language)
        return tuple(bare(one.source) for one in mine)

    @property
    def slow(self) -> tuple[str, ...]:
        """Answers that take too long."""
        return tuple(source for name, source in self._mistakes() if name.startswith("slow"))

    @property
    def wrong(self) -> tuple[str, ...]:
        """Answers that give wrong results."""
        return tuple(source for name, source in self._mistakes() if not name.startswith("slow"))

    def _mistakes(self) -> list[tuple[str, str]]:
        mine = (m for m in self.template.mistakes if m.language is self.question.language)
        return [(one.name, bare(one.source)) for one in mine]


def bare(source: str) -> str:
    """Take away the comments at the head of an answer of the bank: they tell the thought behind."""
    named = _NAME.search(source)
    rest = source[named.start() :] if named else _HEADER.sub("", source)
    return rest.strip() + "\n"


@dataclass
class Room:
    """A running interview, seen from the candidate's chair.

    Attributes
    ----------
    stage
        Where it takes place.
    kind
        Of candidate.
    name
        Of the rehearsal.
    """

    stage: Stage
    kind: Kind
    name: str
    iid: str = ""
    events: list[Event] = field(default_factory=list)
    meant: dict[str, Meaning] = field(default_factory=dict)
    _state: Interview | None = None
    _materials: dict[int, Material] = field(default_factory=dict)

    @property
    def actor(self) -> Actor:
        """Who is interviewed; nobody has a history."""
        return Actor(name=self.name)

    @property
    def state(self) -> Interview:
        """Where the interview stands."""
        assert self._state is not None
        return self._state

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        return self._state is not None and self._state.running

    async def enter(self, wanted: NewInterview) -> None:
        """Set the interview up and begin it."""
        service = self.stage.service
        self.iid = (await service.create(self.actor, wanted)).id
        await service.start(self.actor, self.iid)
        await self.settle()

    # What is seen

    @property
    def said(self) -> str:
        """What the interviewer said last, since the candidate did something; else nothing."""
        for event in reversed(self.events):
            data = event.data
            if isinstance(data, e.MessagePosted):
                return data.text if data.author == "interviewer" else ""
        return ""

    @property
    def asked(self) -> str | None:
        """The question that the interviewer asked last, if it waits for an answer."""
        found = questions(self.said)
        return found[-1] if found else None

    @property
    def verdict(self) -> Verdict | None:
        """What became of the last run or submission to this question."""
        current = self.state.current
        for attempt in reversed(self.state.attempts):
            if current is not None and attempt.index == current.index and attempt.verdict:
                return attempt.verdict
        return None

    @property
    def solved(self) -> bool:
        """Whether the question that stands is solved."""
        return self.state.current is not None and self.state.current.solved is not None

    @property
    def hints_left(self) -> int:
        """Hints that may be asked for."""
        return self.state.current.hints_left if self.state.current is not None else 0

    @property
    def next_offered(self) -> bool:
        """Whether going on was offered."""
        return self.state.current is not None and self.state.current.next_offered

    @property
    def minutes_left(self) -> float:
        """Minutes until the end."""
        deadline = self.state.deadline
        if deadline is None or not self.running:
            return 0.0
        return (deadline - self.stage.clock()).total_seconds() / 60

    async def material(self) -> Material:
        """Give the question that stands, with the bank's answers to it."""
        asked = self.state.current
        if asked is None:
            raise Hung("no question stands")
        return await self._of(asked)

    async def _of(self, asked: Asked) -> Material:
        if asked.index not in self._materials:
            data = await asyncio.to_thread(self.stage.artifacts.get, asked.artifact)
            question = Question.model_validate_json(data)
            self._materials[asked.index] = Material(question, self.stage.bank.get(asked.id))
        return self._materials[asked.index]

    # What is done

    async def say(self, text: str, means: Meaning) -> None:
        """Say something, and wait for what is said to it."""
        if not self.running:
            return
        self.stage.clock.forward(min(90.0, 4.0 + len(text) / 6))
        await self.settle()
        if self.running:
            message = await self.stage.service.post_message(self.actor, self.iid, text)
            self.meant[message] = means
            await self.settle()

    async def think(self, seconds: float) -> None:
        """Do nothing for a while; what time brings about meanwhile happens."""
        goal = self.stage.clock() + timedelta(seconds=seconds)
        while self.running and self.stage.clock() < goal:
            alarm = next_alarm(self.state)
            self.stage.clock.until(goal if alarm is None else min(goal, alarm))
            await self.settle()

    async def write(self, source: str, seconds: float = 120.0) -> None:
        """Type an answer: drafts come while it is written, so that nobody takes it for silence."""
        steps = max(1, int(seconds // 100))
        lines = source.splitlines(keepends=True)
        for step in range(1, steps + 1):
            if not self.running:
                return
            self.stage.clock.forward(seconds / steps)
            await self.settle()
            part = "".join(lines[: max(1, len(lines) * step // steps)])
            if self.running:
                await self.stage.service.save_draft(self.actor, self.iid, self._cells(part))
        await self.settle()

    async def run(self, source: str) -> Verdict | None:
        """Run an answer on the examples."""
        if self.running:
            self.stage.clock.forward(3.0)
            await self.stage.service.run(self.actor, self.iid, self._cells(source))
            await self.settle()
        return self.verdict

    async def submit(self, source: str) -> Verdict | None:
        """Hand an answer in."""
        if self.running:
            self.stage.clock.forward(5.0)
            await self.stage.service.submit(self.actor, self.iid, self._cells(source))
            await self.settle()
        return self.verdict

    async def hint(self) -> bool:
        """Ask for a hint, or take the offered one; tells whether that was allowed."""
        if not self.running:
            return False
        self.stage.clock.forward(3.0)
        try:
            await self.stage.service.request_hint(self.actor, self.iid)
        except Refused:
            return False
        await self.settle()
        return True

    async def decline(self) -> None:
        """Say "not now" to the hint on offer."""
        if self.running and self.state.offer is not None:
            self.stage.clock.forward(3.0)
            await self.stage.service.decline_hint(self.actor, self.iid, self.state.offer.id)
            await self.settle()

    async def go_on(self) -> bool:
        """Go on to another question; tells whether there is one."""
        if not self.running:
            return False
        self.stage.clock.forward(5.0)
        try:
            await self.stage.service.next_question(self.actor, self.iid)
        except Refused:
            return False
        await self.settle()
        return self.running

    async def leave(self) -> None:
        """End the interview by the button."""
        if self.running:
            self.stage.clock.forward(5.0)
            await self.stage.service.end(self.actor, self.iid)
            await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is due any more: all is graded, and all that is to be said is said."""
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    view = await self.stage.service.view(self.actor, self.iid)
                    if self._state is None or view.last_event > self._state.number:
                        await self._read()
                    if not self.state.obligations:
                        return
                    await asyncio.sleep(_LOOK)
        except TimeoutError as error:
            due = ", ".join(f"{one.kind} to {one.number}" for one in self.state.obligations)
            raise Hung(f"{due} did not come in {PATIENCE:.0f} s") from error

    async def _read(self) -> None:
        known = self._state.number if self._state is not None else 0
        new = await asyncio.to_thread(self.stage.log.read, stream_of(self.iid), known)
        self.events += new
        self._state = fold(new, self._state)

    def _cells(self, source: str) -> tuple[Cell, ...]:
        current = self.state.current
        if current is None:
            raise Hung("no question stands")
        mine = f"q{current.index + 1}-answer"
        return tuple(
            Cell(id=cell.id, source=source.rstrip("\n")) if cell.id == mine else cell
            for cell in current.starter
        )

    async def catch_up(self) -> None:
        """Read what happened last, and each question that was served."""
        if self._state is None:
            return
        await self._read()
        for asked in self.state.questions:
            if asked.served is not None:
                await self._of(asked)

    def recording(self, trouble: str | None = None) -> Recording:
        """Give what is left of it."""
        return Recording(
            name=self.name,
            kind=self.kind,
            events=tuple(self.events),
            questions={index: one.question for index, one in self._materials.items()},
            solutions={index: one.solutions for index, one in self._materials.items()},
            meant=dict(self.meant),
            trouble=trouble,
        )
