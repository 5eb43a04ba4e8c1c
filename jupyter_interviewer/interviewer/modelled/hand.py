"""What the model may call: the interviewer's moves, and looks at the scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import Field

from jupyter_interviewer.domain.growth import claims
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.interviewer.agenda import point_of
from jupyter_interviewer.interviewer.evidence import covers
from jupyter_interviewer.interviewer.intents import Intent, classify
from jupyter_interviewer.interviewer.modelled import telling
from jupyter_interviewer.interviewer.modelled.checker import Checker
from jupyter_interviewer.interviewer.moment import Moment
from jupyter_interviewer.interviewer.moves import (
    End,
    Move,
    NextQuestion,
    OfferHint,
    RunExamples,
    TakeNote,
)
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.interviewer.speech import questions
from jupyter_interviewer.llm.tools import BadCall, Called, Tool

MOST_MOVES = 4
"""Moves of one turn."""
MOST_CALLS = 10
"""Calls of one turn, looks and those that are refused included."""


class _Nothing(Frozen):
    """No arguments."""


class _Hint(Frozen):
    level: HintLevel
    about: str = Field(min_length=1, max_length=120)


class _Why(Frozen):
    why: str = Field(min_length=1, max_length=300)


class _Note(Frozen):
    point: str = Field(max_length=80)
    note: str = Field(min_length=1, max_length=300)
    evidence: tuple[int, ...] = Field(default=(), max_length=20)


class _Lines(Frozen):
    first: int = Field(ge=1)
    last: int = Field(ge=1)


TOOLS = (
    Tool(
        name="offer_hint",
        about='Offer a hint; the candidate decides. `about` finishes "A nudge about …?" and gives '
        "nothing away.",
        shape=_Hint,
    ),
    Tool(name="next_question", about="Offer to go on to another question.", shape=_Why),
    Tool(name="run_examples", about="Run the visible examples on what is typed.", shape=_Nothing),
    Tool(
        name="take_note",
        about="Tick off a point of the agenda that the candidate has covered, with the numbers "
        "of the events that prove it.",
        shape=_Note,
    ),
    Tool(name="end", about="Close the interview; only where the candidate asks.", shape=_Why),
    Tool(name="stay_silent", about="Say nothing this time.", shape=_Nothing),
    Tool(name="see_last_run", about="Look at the last run's results.", shape=_Nothing),
    Tool(name="see_verdict", about="Look at the last submission's results.", shape=_Nothing),
    Tool(name="see_code", about="Look at lines of the code.", shape=_Lines),
    Tool(name="see_statement", about="Look at the task's text again.", shape=_Nothing),
)
DONE = "Done."
LOOKS = {
    "see_last_run": "your last run",
    "see_verdict": "your last submission",
    "see_code": "your code",
    "see_statement": "the statement",
}
"""What the candidate is told of a look."""


class Hand:
    """Carries out what the model calls, as far as the scene allows it.

    Parameters
    ----------
    scene
        What is looked at.
    allowed
        The moves that the rules would make themselves; closing the interview has to be there.
    checker
        What is said along with a move is held against it.

    Attributes
    ----------
    moves
        What was done.
    silent
        Whether the model chose to say nothing.
    looked
        Whether the last calls want an answer: there was a look, or one was refused.
    looks
        What the last calls looked at, as the candidate is told it.
    circling
        Whether the last calls were all made before, word by word, or are more than anybody needs.
    """

    def __init__(self, scene: Scene, allowed: tuple[Move, ...], checker: Checker) -> None:
        self._scene = scene
        self._checker = checker
        self._moment = Moment(scene)
        self._allowed = allowed
        self._carry: dict[str, Callable[[Any], str]] = {
            "offer_hint": self._offer_hint,
            "next_question": self._next_question,
            "run_examples": self._run_examples,
            "take_note": self._take_note,
            "end": self._end,
            "stay_silent": self._stay_silent,
            "see_last_run": lambda _: telling.attempt(scene, "run"),
            "see_verdict": lambda _: telling.attempt(scene, "submission"),
            "see_code": lambda lines: telling.code(scene, lines.first, lines.last),
            "see_statement": lambda _: telling.statement(scene),
        }
        self.moves: list[Move] = []
        self.silent = False
        self.looked = False
        self.looks: list[str] = []
        self.circling = False
        self._calls: set[tuple[str, str]] = set()
        self._count = 0

    def carry_out(self, calls: tuple[Called, ...]) -> list[str]:
        """Carry calls out; gives what to tell the model of each."""
        made = {(call.name, call.arguments) for call in calls}
        self.circling = made <= self._calls
        self.looks = []
        results = [self._one(call) for call in calls]
        self._calls |= made
        self.circling |= self._count >= MOST_CALLS
        self.looked = any(result != DONE for result in results)
        return results

    def _one(self, call: Called) -> str:
        if isinstance(call, BadCall):
            return f"Not done: {call.problem}"
        self._count += 1
        if self._count > MOST_CALLS or self.circling:
            return "Not done: that was called before, or is too much for one turn. Speak now."
        result = self._carry[call.name](call.value)
        if call.name in LOOKS and not result.startswith(telling.NONE_YET):
            self.looks.append(LOOKS[call.name])
        return result

    def _add(self, move: Move) -> str:
        again = not isinstance(move, TakeNote) and any(
            isinstance(one, type(move)) for one in self.moves
        )
        if again or len(self.moves) >= MOST_MOVES:
            return "Not done: that is enough for one turn."
        self.moves.append(move)
        return DONE

    def _offer_hint(self, said: _Hint) -> str:
        if self._scene.offer_open or self._scene.hints_left <= 0 or self._scene.solved:
            return "Not done: no hint can be offered now."
        finding = self._checker.find(said.about)
        if finding is not None:
            return f"Not done: {finding.detail}"
        return self._add(OfferHint(level=said.level, about=said.about.rstrip("?. ")))

    def _next_question(self, said: _Why) -> str:
        if self._scene.next_offered:
            return "Not done: going on is offered already."
        finding = self._checker.find(said.why)
        if finding is not None:
            return f"Not done: {finding.detail}"
        return self._add(NextQuestion(why=said.why))

    def _run_examples(self, _: _Nothing) -> str:
        # Or every run would call for the next one.
        if not self._moment.started or not self._moment.changed_since_last:
            return "Not done: there is nothing new to run."
        return self._add(RunExamples())

    def _take_note(self, said: _Note) -> str:
        scene = self._scene
        if said.point not in scene.question.points or said.point in scene.covered:
            return "Not done: the agenda has no such open point."
        evidence = tuple(number for number in said.evidence if self._proves(number, said.point))
        if not evidence:
            return "Not done: name the numbers of what the candidate said or ran that shows it."
        return self._add(TakeNote(point=said.point, note=said.note, evidence=evidence))

    def _proves(self, number: int, point: str) -> bool:
        """Whether an event shows a point covered, as far as rules can tell; nobody's word does."""
        for move in self._allowed:
            if isinstance(move, TakeNote) and move.point == point and number in move.evidence:
                return True
        line = self._moment.line(number)
        if line is not None and line.author == "candidate":
            context = self._moment.context.model_copy(
                update={"pending": self._asked_before(number, point)}
            )
            intent = Intent(line.intent) if line.intent else classify(line.text, context)
            if intent in (Intent.INJECTION, Intent.ASKS_SOLUTION):
                return False
            if point == "complexity":
                return bool(claims(line.text))
            question = self._scene.question
            shown = covers(point, line.text, intent, question, context.pending)
            # A way that is named, or a word the author waits for: more than "every" or "first".
            return shown is not None and (point != "approach" or "(" in shown)
        ran = {one.number for one in self._scene.attempts}
        ran |= {one.number for one in self._scene.executions}
        return point == "testing" and number in ran

    def _asked_before(self, number: int, point: str) -> str | None:
        """Give the point if a message answers a question about it."""
        before = [one for one in self._moment.lines if one.number < number]
        asked = [one.text for one in before if one.author == "interviewer"][-1:]
        about = {point_of(one, self._scene.question) for text in asked for one in questions(text)}
        return point if point in about else None

    def _end(self, said: _Why) -> str:
        end = next((one for one in self._allowed if isinstance(one, End)), None)
        if end is None:
            return "Not done: the candidate has not asked to end the interview."
        return self._add(end)

    def _stay_silent(self, _: _Nothing) -> str:
        self.silent = True
        return DONE
