"""The simulated candidates: what each kind of them does in an interview, from greeting to end."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable

from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.rehearsal import lines
from jupyter_interviewer.rehearsal.answers import Answers
from jupyter_interviewer.rehearsal.lines import Line
from jupyter_interviewer.rehearsal.recording import Kind, Meaning
from jupyter_interviewer.rehearsal.room import Material, Room

MOST_ANSWERS = 6
"""Questions that are answered one after the other before somebody goes back to work."""

Part = Callable[["Player"], Awaitable[None]]


class Player:
    """Plays a candidate.

    Parameters
    ----------
    room
        Where the interview takes place.
    seed
        Decides what is chosen.
    """

    def __init__(self, room: Room, seed: int) -> None:
        self.room = room
        self.rng = random.Random(seed)  # noqa: S311  (a play, no secret)
        self._material: Material | None = None
        self._used: set[str] = set()

    async def sit_down(self) -> None:
        """Read the question that stands."""
        self._material = await self.room.material()
        await self.room.think(self.rng.uniform(20, 60))

    @property
    def material(self) -> Material:
        """The question that stands."""
        assert self._material is not None
        return self._material

    @property
    def answers(self) -> Answers:
        """What can be said about it."""
        return Answers(self.material.question, self.rng)

    @property
    def right(self) -> str:
        """An answer that is right."""
        return self.rng.choice(self.material.solutions)

    @property
    def wrong(self) -> str:
        """An answer that is not."""
        options = self.material.wrong or self.material.slow
        return self.rng.choice(options) if options else self.broken

    @property
    def slow(self) -> str:
        """An answer that is right and takes too long; a wrong one where there is none."""
        return self.rng.choice(self.material.slow or self.material.wrong or (self.broken,))

    @property
    def broken(self) -> str:
        """An answer that cannot be read."""
        source = self.material.solutions[0]
        if self.material.question.language is Language.SQL:
            return source.replace("SELECT", "SELCT", 1)
        if self.material.question.language is Language.PYTHON:
            head, colon, tail = source.rpartition(":\n")
            return head + "\n" + tail if colon else source + "def (\n"
        return source.rstrip().rstrip("}") + "\n"

    @property
    def comment(self) -> str:
        """What a comment begins with in the language of the answer."""
        marks = {Language.PYTHON: "# ", Language.SQL: "-- "}
        return marks.get(self.material.question.language, "// ")

    async def say(self, options: tuple[Line, ...]) -> None:
        """Say one of several lines, none twice while there are others."""
        fresh = [line for line in options if line[0] not in self._used] or list(options)
        text, means = self.rng.choice(fresh)
        self._used.add(text)
        await self.room.say(text, means)

    async def answer(self, dress: Callable[[str], str] = str, most: int = MOST_ANSWERS) -> None:
        """Answer what is asked, well, until nothing is."""
        for _ in range(most):
            if self.room.asked is None or not self.room.running:
                return
            text, means = self.answers.good(self.room.said)
            await self.room.say(dress(text), means)

    async def try_out(self, source: str, seconds: float = 240.0, submit: bool = True) -> bool:
        """Write, run, and hand in where the examples pass; tells whether it was accepted."""
        await self.room.write(source, seconds)
        verdict = await self.room.run(source)
        if not submit or verdict is None or not verdict.accepted:
            return False
        verdict = await self.room.submit(source)
        return verdict is not None and verdict.accepted

    async def next_one(self) -> bool:
        """Go on to the next question, if there is time."""
        if not self.room.running or self.room.minutes_left < 8:
            return False
        if not await self.room.go_on():
            return False
        await self.sit_down()
        return self.room.running


async def _strong(me: Player) -> None:
    room = me.room
    for round_ in range(me.rng.choice((1, 2, 2))):
        if me.rng.random() < 0.6:
            await room.say(me.answers.clarifying(), Meaning.CLARIFY)
        if room.asked is None and not round_:
            await room.say(me.answers.plan(), Meaning.APPROACH)
        await me.answer()
        solved = await me.try_out(me.right, me.rng.uniform(200, 500))
        if not solved:
            await me.say(lines.SURPRISED)
        await me.answer()
        if me.rng.random() < 0.3:
            await me.say(lines.THANKS)
        if not await me.next_one():
            break
    else:
        await me.answer()
        await me.try_out(me.right, 300)
        await me.answer()
    await _close(me)


async def _weak(me: Player) -> None:
    room = me.room
    await me.say(lines.UNSURE if me.rng.random() < 0.5 else lines.LOST)
    if room.state.offer is not None and me.rng.random() < 0.7:
        await room.hint()
    if room.asked is not None:
        await room.say(*me.rng.choice(lines.VAGUE))
    for attempt in range(me.rng.choice((3, 4, 5))):
        if not room.running:
            return
        source = me.broken if attempt == 0 and me.rng.random() < 0.4 else me.wrong
        if attempt == 2 and me.rng.random() < 0.4:
            source = me.slow
        await me.try_out(source, me.rng.uniform(150, 350))
        if attempt and me.rng.random() < 0.5 and room.verdict and not room.verdict.accepted:
            await room.submit(source)
        if room.state.offer is not None:
            await (room.hint() if me.rng.random() < 0.6 else room.decline())
        elif room.asked is not None and me.rng.random() < 0.7:
            await me.say(lines.UNSURE if me.rng.random() < 0.6 else lines.GUESSES)
        elif me.rng.random() < 0.6:
            await me.say(lines.WANTS_HINT)
            if room.hints_left:
                await room.hint()
        if me.rng.random() < 0.3:
            await room.say(me.answers.wrong_growth(), Meaning.GROWTH)
        if me.rng.random() < 0.3:
            await me.say(lines.DONE)
    if me.rng.random() < 0.5:
        await me.say(lines.GIVES_UP)
        if await me.next_one():
            await me.answer(most=1)
            await me.try_out(me.wrong, 200)
    elif me.rng.random() < 0.6:
        await me.try_out(me.right, 300)
        if room.asked is not None:
            await room.say(me.answers.wrong_growth(), Meaning.GROWTH)
    await _close(me)


async def _silent(me: Player) -> None:
    room, way = me.room, me.rng.randrange(4)
    rest = room.minutes_left * 60 + 1
    if way == 0:  # Not a word, not a letter.
        await room.think(rest)
        return
    await room.think(me.rng.uniform(300, 700))
    await room.write(me.wrong, 300)
    await room.think(me.rng.uniform(300, 700))
    if way == 1:  # Types, and never runs it.
        await room.think(rest)
        return
    await room.run(me.wrong)
    await room.think(me.rng.uniform(300, 800))
    await me.try_out(me.right, 200)
    if way == 2:
        await room.think(me.rng.uniform(260, 600))
        await room.leave()
        return
    await room.think(rest)


async def _verbose(me: Player) -> None:
    room = me.room

    def at_length(text: str) -> str:
        return f"{me.rng.choice(lines.PREAMBLES)} {text} {me.rng.choice(lines.AFTERTHOUGHTS)}"

    await room.say(at_length(me.answers.plan()), Meaning.APPROACH)
    await me.answer(at_length, 4)
    await room.say(f"{me.rng.choice(lines.PREAMBLES)} {me.answers.clarifying()}", Meaning.CLARIFY)
    await me.answer(at_length, 2)
    await me.try_out(me.wrong if me.rng.random() < 0.5 else me.right, 400)
    await me.answer(at_length, 3)
    if not room.solved:
        await me.try_out(me.right, 300)
    await me.answer(at_length, 5)
    await me.say(lines.CHATTY)
    await me.answer(at_length, 2)
    await _close(me)


async def _rude(me: Player) -> None:
    room = me.room
    await me.say(lines.INSULTS)
    await me.answer(most=1)
    await me.try_out(me.wrong, 200)
    await me.say(lines.INSULTS)
    if room.asked is not None and me.rng.random() < 0.6:
        await me.say(lines.REFUSES)
    if me.rng.random() < 0.5:
        await room.submit(me.wrong)
        await me.say(lines.INSULTS)
    if room.state.offer is not None:
        await room.decline()
    await me.try_out(me.right if me.rng.random() < 0.6 else me.slow, 240)
    if room.asked is not None:
        await me.say(lines.REFUSES)
    await me.say(lines.INSULTS)
    await _close(me)


async def _cheating(me: Player) -> None:
    room = me.room
    await me.say(lines.WANTS_SOLUTION)
    await me.say(lines.STEERS)
    for _ in range(room.hints_left + 2):
        if not await room.hint():
            await me.say(lines.WANTS_HINT)
    await room.write(f"{me.comment}{me.rng.choice(lines.COMMENTS)}\n{me.wrong}", 150)
    await room.run(f"{me.comment}{me.rng.choice(lines.COMMENTS)}\n{me.wrong}")
    await me.say(lines.STEERS)
    await me.say(lines.WANTS_SOLUTION)
    if room.asked is not None:
        await me.say(lines.TURNS_ROUND)
    await room.submit(me.wrong)
    await me.say(lines.STEERS)
    await me.say(lines.WANTS_SCORE)
    await me.say(lines.DONE)
    if me.rng.random() < 0.5:
        await me.try_out(me.right, 60)
        await me.answer(most=2)
    await _close(me)


async def _changing(me: Player) -> None:
    room = me.room
    await room.say(me.answers.plan(), Meaning.APPROACH)
    await me.say(lines.CHANGES_PLAN)
    await me.answer(most=2)
    await me.say(lines.WANTS_HINT)
    if room.state.offer is not None:
        await room.decline()
        if me.rng.random() < 0.5:
            await me.say(lines.WANTS_HINT)
            await room.hint()
    await me.try_out(me.wrong, 240)
    await me.say(lines.WANTS_NEXT)
    await me.say(lines.STAYS)
    await room.say(me.answers.wrong_growth(), Meaning.GROWTH)
    await me.say(lines.TAKES_BACK)
    await room.say(me.answers.growth(), Meaning.GROWTH)
    await me.say(lines.WANTS_END)
    if room.running:
        await room.say("no", Meaning.ANSWER)
    await me.answer(most=2)
    await me.try_out(me.right, 260)
    await me.answer(most=3)
    await _close(me)


async def _non_native(me: Player) -> None:
    room = me.room
    await me.say(lines.BROKEN_GREETING)
    await me.say(lines.BROKEN_CLARIFYING)
    await me.say(lines.BROKEN_PLANS)
    for _ in range(2):
        if room.asked is not None:
            text, means = me.answers.good(room.said)
            await room.say(lines.simplified(text), means)
    await me.try_out(me.wrong if me.rng.random() < 0.6 else me.right, 420)
    await me.say(lines.BROKEN_REPEAT)
    if not room.solved:
        await me.say(lines.BROKEN_HINT)
        if room.hints_left:
            await room.hint()
        await me.try_out(me.right, 300)
    for _ in range(3):
        if room.asked is not None and room.running:
            text, means = me.answers.good(room.said)
            await room.say(lines.simplified(text), means)
    await _close(me)


async def _close(me: Player) -> None:
    """End it: by the button, by words, or by letting the time run out."""
    room = me.room
    if not room.running:
        return
    way = me.rng.randrange(3)
    if way == 0:
        await room.leave()
        return
    if way == 1:
        await me.say(lines.WANTS_END)
        if room.running:
            await room.say("yes", Meaning.END)
    if room.running:
        await room.think(room.minutes_left * 60 + 1)


KINDS: dict[Kind, Part] = {
    Kind.STRONG: _strong,
    Kind.WEAK: _weak,
    Kind.SILENT: _silent,
    Kind.VERBOSE: _verbose,
    Kind.RUDE: _rude,
    Kind.CHEATING: _cheating,
    Kind.CHANGING: _changing,
    Kind.NON_NATIVE: _non_native,
}


async def play(room: Room, seed: int) -> None:
    """Hold an interview that has begun, to its end."""
    player = Player(room, seed)
    await player.sit_down()
    await KINDS[room.kind](player)
