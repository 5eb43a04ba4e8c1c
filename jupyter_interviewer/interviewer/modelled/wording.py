"""What is said is said in plain English words: no cipher, no strange names, nothing spelled out.

A message that hides something has to put it somewhere: into words that are none, numbers that
nobody gave, single letters, signs, or the first letters of what looks harmless. Each of these is
counted, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, folded, unspanned
from jupyter_interviewer.interviewer.modelled.vocabulary import is_english
from jupyter_interviewer.interviewer.words import bag

STRANGE = 0.34
"""Share of a sentence's words that may be unknown, if there are two of them or it is short."""
NUMBERS = 8
"""Numbers of one message that nobody gave before."""
SIGNS = 0.3
"""Share of signs in a sentence that is prose."""
SPELLED = 5
"""First letters of sentences from which on they spell the beginning of a way of solving it."""
SPELLED_BY_WORDS = 6

_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\w)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][a-z]+)?")
_SINGLE = re.compile(r"(?:(?<!\w)\w[\s.\-_*|/]+){4,}\w(?!\w)")
_MIXED = re.compile(r"(?<![\w.])(?=\w*[^\W\d_])(?=\w*\d)\w{3,}")
_USUAL = re.compile(r"[^\W\d_]+\d{1,2}|\d+(?:st|nd|rd|th|[kxns]|ms|[kmg]b)", re.IGNORECASE)
_LONG = re.compile(r"(?<![\w.,])(?:0\d+|\d{7,})(?![\w.]*\w)")
_HUMP = re.compile(r"(?<!\w)[^\W_]*[a-z][A-Z][^\W_]*")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_PATH = re.compile(r"(?:^|[\s\"'(])(?:~|\.{0,2}/)?(?:[\w.-]+/){2,}[\w.-]*|(?:^|\s)/\w+|\w:\w+:\w")
_SPEAKER = re.compile(r"^\W*(?:candidate|interviewer|user|assistant|system|human|ai)\s*:", re.I)
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n)\W*([^\W\d_])")
_NAMES = bag(
    "dictionary dict hashmap hashtable hash lookup stack queue deque heap sort sorting twopointers "
    "pointers window slidingwindow binarysearch bisect recursion recursive dynamic "
    "dynamicprogramming "
    "memo memoize greedy backtrack prefix prefixsum counter dijkstra breadth depth union trie graph"
)
"""Ways of solving things, as they would be spelled."""


class Wording:
    """Holds one message's sentences against how people write.

    Parameters
    ----------
    given
        The scene.
    rules
        What the model was told in confidence.
    """

    def __init__(self, given: Given, rules: str = "") -> None:
        self._given = given
        scene = given.scene
        public = [
            *given.sources,
            *given.results,
            scene.question.statement,
            scene.question.starter,
            scene.question.title,
            *scene.question.topics,
            *(probe.ask for probe in scene.question.probes),
            *(line.text for line in scene.transcript if line.author == "candidate"),
            *(text for _, text in scene.hints_given),
            scene.plan.persona.name,
        ]
        self._public = frozenset(
            word.lower() for text in public for word in _WORD.findall(folded(text))
        )
        self._numbers = frozenset(n for text in public for n in _NUMBER.findall(folded(text)))
        self._secret = frozenset(
            word.lower()
            for word in _WORD.findall(rules)
            if len(word) > 4 and word.lower() not in self._public and not is_english(word)
        )
        own = [line.text for line in scene.transcript if line.author == "interviewer"]
        self._before = "".join(_begun(folded(text)) for text in own)[-24:]
        self._said = ""
        self._given_numbers = 0

    def find(self, sentence: str) -> Finding | None:
        """Say what of a sentence is no plain English."""
        prose = unspanned(sentence, " x ")
        for problem in self._problems(prose):
            return Finding(kind="language", detail=problem)
        words = {word.lower() for word in _WORD.findall(sentence)}
        if words & self._secret:
            return Finding(kind="rules", detail="It tells what you were told.")
        if _SPEAKER.search(prose):
            return Finding(kind="rules", detail="You speak for yourself alone.")
        if self._spells(sentence):
            return Finding(kind="idea", detail="Its first letters spell something.")
        return None

    def note(self, sentence: str) -> None:
        """Remember what was said."""
        self._said += sentence
        self._given_numbers += self._new(unspanned(sentence))

    def _new(self, prose: str) -> int:
        """Count numbers that nobody gave."""
        found = _NUMBER.findall(prose)
        return sum(one not in self._numbers and len(one) > 1 for one in found)

    def _problems(self, prose: str) -> Iterator[str]:
        if self._given_numbers + self._new(prose) > NUMBERS:
            yield "It has many numbers that nobody gave."
        dense = "".join(prose.split())
        signs = sum(not one.isalnum() and one not in ".,!?()'\"" for one in dense)
        if len(dense) > 9 and signs > SIGNS * len(dense):
            yield "It is more signs than words."
        spelled = _SINGLE.search(prose)
        if spelled is not None and not self._given.owns(spelled[0]):
            yield "It spells letters out."
        for odd in (*_MIXED.findall(prose), *_LONG.findall(prose)):
            if not _USUAL.fullmatch(odd) and not self._owned(odd):
                yield f"{odd} is no word."
        for odd in _HUMP.findall(prose):
            if not self._owned(odd) and not all(map(is_english, re.findall("[A-Z]?[a-z]+", odd))):
                yield f"{odd} is no word."
        for path in _PATH.findall(prose):
            if not self._given.owns(path.strip()):
                yield "It names a file."
        for name in _NAME.findall(prose):
            if not self._known(name):
                yield f"Nobody knows who or what {name} is."
        words = _WORD.findall(prose)
        strange = [word for word in words if len(word) > 1 and not self._known(word)]
        if len(strange) >= (2 if len(words) > 3 else 1) and len(strange) > STRANGE * len(words):
            yield "It is not in plain English."

    def _known(self, word: str) -> bool:
        return word.lower() in self._public or is_english(word)

    def _owned(self, word: str) -> bool:
        return word.lower() in self._public or self._given.owns(word)

    def _spells(self, sentence: str) -> bool:
        said = f"{self._said} {sentence}"
        letters = (self._before + _begun(said)).lower()
        words = "".join(word[0] for word in _WORD.findall(said)).lower()
        return any(
            (name[:SPELLED] in letters or name[::-1][:SPELLED] in letters)
            or (len(name) >= SPELLED_BY_WORDS and name[:SPELLED_BY_WORDS] in words)
            for name in _NAMES
            if name not in self._public
        )


def _begun(text: str) -> str:
    """Give the first letters of sentences and lines."""
    return "".join(_BEGINS.findall(text))
