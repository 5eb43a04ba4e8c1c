"""The interviewer that needs nothing: rules, the question's own words, and what it sees."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from jupyter_interviewer.interviewer import agenda, conversation, results
from jupyter_interviewer.interviewer.intents import Intent, classify
from jupyter_interviewer.interviewer.moment import Moment
from jupyter_interviewer.interviewer.moves import Move, Understand
from jupyter_interviewer.interviewer.nudging import nudge
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.scene import Attempt, Line, Occasion, Scene

_WEIGHT = (
    Intent.END, Intent.HINT, Intent.ASKS_SOLUTION, Intent.NEXT, Intent.GIVE_UP, Intent.CLARIFY,
    Intent.REPEAT, Intent.META, Intent.DONE, Intent.CLAIM_COMPLEXITY, Intent.EXPLAIN_APPROACH,
    Intent.ANSWER, Intent.UNSURE, Intent.INJECTION, Intent.OFF_TOPIC, Intent.GREETING,
    Intent.THANKS, Intent.ACKNOWLEDGE,
)  # fmt: skip
"""Which of several messages, sent in one go, is responded to: the first in this order."""


class ScriptedEngine:
    """Interviews by rules; deterministic for a given scene.

    It is silent where it has nothing to say, asks one question at a time, and never says
    anything about the code that cannot be seen in it.
    """

    name = "scripted"

    async def respond(self, scene: Scene) -> AsyncIterator[Move]:
        """Respond to what happened, move by move."""
        for move in self.moves(scene):
            yield move

    def moves(self, scene: Scene) -> Iterator[Move]:
        """Give the moves of a response; the same as `respond`, for callers that need no loop."""
        if not scene.occasions:
            return
        moment = Moment(scene)
        reply = Reply(moment, scene.occasions[-1].number)
        messages = _messages(moment)
        # The director keeps the first one with the reply: what is responded to.
        for _, intent in sorted(messages, key=lambda item: _WEIGHT.index(item[1])):
            yield Understand(intent=intent.value)
        kinds = {occasion.kind: occasion for occasion in scene.occasions}
        if "greeting" in kinds:
            _greet(reply)
        elif "served" in kinds:
            _present(reply)
        attempt = _attempt(moment, kinds.get("verdict"), "submission") or _attempt(
            moment, kinds.get("run"), "run"
        )
        if attempt is not None:
            results.react(reply, attempt)
        _answer(reply, messages)
        if set(kinds) == {"idle"}:
            nudge(reply)
        yield from reply.moves()


def _messages(moment: Moment) -> list[tuple[Line, Intent]]:
    due = [occasion.number for occasion in moment.scene.occasions if occasion.kind == "message"]
    lines = [line for line in map(moment.line, due) if line is not None]
    return [(line, classify(line.text, moment.context)) for line in lines]


def _answer(reply: Reply, messages: list[tuple[Line, Intent]]) -> None:
    if not messages:
        return
    chosen = min(
        range(len(messages)), key=lambda index: (_WEIGHT.index(messages[index][1]), -index)
    )
    for index, (line, intent) in enumerate(messages):
        if index != chosen:
            conversation.listen(reply, intent, line.text, line.number)
    line, intent = messages[chosen]
    conversation.respond(reply, intent, line.text, line.number)


def _attempt(moment: Moment, occasion: Occasion | None, kind: str) -> Attempt | None:
    if occasion is None:
        return None
    known = moment.attempt(occasion.number)
    if known is not None:
        return known
    of_kind = [attempt for attempt in moment.scene.attempts if attempt.kind == kind]
    return of_kind[-1] if of_kind else None


def _greet(reply: Reply) -> None:
    scene = reply.moment.scene
    greeting = scene.plan.persona.greeting
    greeting = greeting.replace("{title}", agenda.name_title(scene.question.title))
    greeting = greeting.replace("{minutes}", str(max(1, round(scene.seconds_left / 60))))
    reply.add(greeting)
    reply.say("task", what=agenda.wanted(scene.question))
    reply.add(agenda.ask("approach", scene, reply.speaker))


def _present(reply: Reply) -> None:
    scene = reply.moment.scene
    what = reply.speaker.must("task", {"what": agenda.wanted(scene.question)})
    reply.must("served", task=what)
    reply.add(agenda.ask("approach", scene, reply.speaker))
