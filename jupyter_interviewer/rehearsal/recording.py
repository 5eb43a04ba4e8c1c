"""What is left of a rehearsed interview: its log, its questions, and what was meant by what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event, EventData
from jupyter_interviewer.domain.question import Question


class Kind(StrEnum):
    """How a simulated candidate behaves."""

    STRONG = "strong"
    WEAK = "weak"
    SILENT = "silent"
    VERBOSE = "verbose"
    RUDE = "rude"
    CHEATING = "cheating"
    CHANGING = "changing"
    NON_NATIVE = "non-native"


class Meaning(StrEnum):
    """What a simulated candidate means by a message; nobody but the checks is told."""

    APPROACH = "approach"
    ANSWER = "answer"
    GROWTH = "growth"
    UNSURE = "unsure"
    CLARIFY = "clarify"
    HINT = "hint"
    REPEAT = "repeat"
    META = "meta"
    DONE = "done"
    NEXT = "next"
    GIVE_UP = "give up"
    END = "end"
    SOLUTION = "solution"
    STEER = "steer"
    OFF_TOPIC = "off topic"
    INSULT = "insult"
    SMALL_TALK = "small talk"


@dataclass(frozen=True)
class Recording:
    """One whole interview.

    Attributes
    ----------
    name
        Unique among those rehearsed together.
    kind
        Of candidate.
    events
        The whole log, private fields included.
    questions
        As they were frozen, by index.
    solutions
        Source of the bank's solutions in the language of the interview, by index.
    meant
        What the candidate's messages mean, by message id.
    trouble
        What kept the rehearsal from going on, if anything did.
    """

    name: str
    kind: Kind
    events: tuple[Event, ...]
    questions: dict[int, Question]
    solutions: dict[int, tuple[str, ...]]
    meant: dict[str, Meaning]
    trouble: str | None = None

    @cached_property
    def spoken(self) -> tuple[tuple[Event, e.MessagePosted], ...]:
        """What the interviewer said."""
        return tuple((event, data) for event, data in self.messages if data.author == "interviewer")

    @cached_property
    def messages(self) -> tuple[tuple[Event, e.MessagePosted], ...]:
        """What was said."""
        return tuple(
            (event, event.data) for event in self.events if isinstance(event.data, e.MessagePosted)
        )

    @cached_property
    def heard(self) -> tuple[tuple[Event, e.MessagePosted, Meaning], ...]:
        """What the candidate said, with what was meant by it."""
        return tuple(
            (event, data, self.meant[data.message])
            for event, data in self.messages
            if data.author == "candidate" and data.message in self.meant
        )

    def of(self, *types: type[EventData]) -> tuple[Event, ...]:
        """Give the events of some types."""
        return tuple(event for event in self.events if isinstance(event.data, types))

    def index_at(self, number: int) -> int:
        """Tell which question stood when an event was appended; -1 before the first."""
        index = -1
        for event in self.events:
            if event.number > number:
                break
            if isinstance(event.data, e.QuestionServed):
                index = event.data.index
        return index

    @cached_property
    def by_question(self) -> dict[int, tuple[Event, ...]]:
        """The events since each question was served."""
        indexed = [(self.index_at(event.number), event) for event in self.events]
        return {
            index: tuple(event for _, event in group)
            for index, group in groupby(indexed, key=lambda pair: pair[0])
        }
