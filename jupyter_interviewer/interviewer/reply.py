"""A response while it is being put together."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain.question import HintLevel
from jupyter_interviewer.interviewer.agenda import values
from jupyter_interviewer.interviewer.moment import Moment
from jupyter_interviewer.interviewer.moves import End, Move, NextQuestion, OfferHint, Say, TakeNote
from jupyter_interviewer.interviewer.speech import (
    MAX_MESSAGE,
    Speaker,
    plain,
    questions,
    sentences,
)


class Reply:
    """What the interviewer is going to say and do: one question at most, nothing twice.

    Parameters
    ----------
    moment
        What is responded to.
    number
        The event it is responded to.
    """

    def __init__(self, moment: Moment, number: int) -> None:
        self.moment = moment
        self.speaker = Speaker(moment.scene.interview, number, moment.scene.transcript)
        self.asked = False
        self._text: list[str] = []
        self._notes: list[TakeNote] = []
        self._acts: list[Move] = []

    @property
    def ticked(self) -> list[str]:
        """Points ticked off in this response."""
        return [note.point for note in self._notes]

    @property
    def silent(self) -> bool:
        """Whether nothing has been said or offered yet."""
        return not self._text and not self._acts

    def add(self, text: str | None) -> bool:
        """Say something; a second question is left out. Tells whether it was taken."""
        if text is None or not text.strip():
            return False
        asks = bool(questions(text))
        if (asks and self.asked) or sum(map(len, self._text)) + len(text) > MAX_MESSAGE:
            return False
        if plain(text) in {plain(said) for said in self._text}:
            return False
        self.asked = self.asked or asks
        self._text.append(text.strip())
        return True

    def say(self, purpose: str, **more: str) -> bool:
        """Say a phrase in words not used before; nothing if all its variants were."""
        return self.add(self.speaker.pick(purpose, {**values(self.moment.scene), **more}))

    def must(self, purpose: str, **more: str) -> bool:
        """Say a phrase, in the same words again if it has to be."""
        return self.add(self.speaker.must(purpose, {**values(self.moment.scene), **more}))

    def note(self, point: str, text: str, *evidence: int) -> None:
        """Tick a point off, once."""
        if point not in self.moment.scene.covered and point not in self.ticked:
            self._notes.append(TakeNote(point=point, note=text, evidence=evidence))

    def offer(self, about: str, level: HintLevel | None = None) -> None:
        """Offer a hint, unless one is on offer, none is left or the question is solved."""
        scene = self.moment.scene
        offered = scene.offer_open or any(isinstance(act, OfferHint) for act in self._acts)
        if scene.hints_left > 0 and not offered and not scene.solved:
            self._acts.append(OfferHint(level=level or self.level, about=about[:80]))

    @property
    def level(self) -> HintLevel:
        """The level of the next hint: it rises with each one given."""
        ladder = (HintLevel.NUDGE, HintLevel.APPROACH, HintLevel.DETAIL)
        return ladder[min(len(self.moment.scene.hints_given), 2)]

    def next(self, why: str) -> None:
        """Offer another question, once."""
        if not self.moment.scene.next_offered:
            self._acts.append(NextQuestion(why=why))

    def end(self, reason: str) -> None:
        """Close the interview."""
        self._acts.append(End(reason=reason))

    def moves(self) -> Iterator[Move]:
        """Give the moves: notes first, then the words sentence by sentence, then the acts."""
        yield from self._notes
        for piece in sentences("\n\n".join(_paragraphs(self._text))):
            yield Say(text=piece)
        yield from self._acts


def _paragraphs(parts: list[str]) -> list[str]:
    """Join what belongs together; the question stands in a paragraph of its own."""
    if len(parts) < 2:
        return parts
    if questions(parts[-1]) and sum(map(len, parts[:-1])) > 120:
        return [" ".join(parts[:-1]), parts[-1]]
    return [" ".join(parts)]
