"""Holds a message against the scene, sentence by sentence, before anybody sees it."""

from __future__ import annotations

from jupyter_interviewer.interviewer.guard import Guard
from jupyter_interviewer.interviewer.modelled.assertions import Assertions
from jupyter_interviewer.interviewer.modelled.claims import Claims
from jupyter_interviewer.interviewer.modelled.codes import Codes
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, folded
from jupyter_interviewer.interviewer.modelled.ideas import Ideas
from jupyter_interviewer.interviewer.modelled.manners import Manners
from jupyter_interviewer.interviewer.modelled.places import Places
from jupyter_interviewer.interviewer.modelled.sentences import LONGEST
from jupyter_interviewer.interviewer.modelled.wording import Wording
from jupyter_interviewer.interviewer.scene import Scene

MOST_WORDS = 160
"""Of one message."""


class Checker:
    """Checks the sentences of one message.

    Parameters
    ----------
    scene
        What they are held against.
    rules
        What the model was told in confidence.
    guard
        What of the question is not to be told.
    """

    def __init__(self, scene: Scene, rules: str = "", guard: Guard | None = None) -> None:
        given = Given(scene)
        self._manners = Manners(given, rules)
        self._wording = Wording(given, rules)
        self._ideas = Ideas(given, guard or Guard())
        self._codes = Codes(given)
        self._claims = Claims(given)
        self._assertions = Assertions(given)
        self._places = Places(given)
        self.words = 0

    def fits(self, sentence: str) -> bool:
        """Whether the message is still short enough with another sentence."""
        return self.words + len(sentence.split()) <= MOST_WORDS

    def find(self, sentence: str) -> Finding | None:
        """Say why a sentence must not be seen; None lets it pass and counts it as said."""
        if len(sentence) > LONGEST or len(sentence.split()) > MOST_WORDS:
            return Finding(kind="length", detail="It is too long.")
        plain = folded(sentence)
        finding = (
            self._manners.find(sentence)
            or self._claims.find(plain)
            or self._places.find(plain)
            # Last what keeps account of what was said, and what reads most into it.
            or self._codes.find(plain)
            or self._wording.find(plain)
            or self._assertions.find(plain)
            or self._ideas.find(plain)
        )
        if finding is None:
            self._manners.note(sentence)
            self._wording.note(plain)
            self.words += len(sentence.split())
        return finding
