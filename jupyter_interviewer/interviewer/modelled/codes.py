"""No code beyond the candidate's own: in fences, spans, plain text, or told step by step."""

from __future__ import annotations

import re

from jupyter_interviewer.hints.steps import steps
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import (
    Given,
    folded,
    is_data,
    is_growth,
    spans,
    tokens,
    ungrowing,
    unspanned,
)
from jupyter_interviewer.interviewer.words import bag

FEW = 4
"""Tokens of code in a row that are no code yet: a name, a call, a sum."""
MOST = 14
"""Tokens of such code in one message: small pieces add up."""
MOST_EVER = 60
"""Tokens of such code in all messages about one question: small messages add up, too."""
STEPS = 4
"""Steps of an algorithm told one after the other, from which on it is a recipe."""

_INDENTED = re.compile(r"(?:^|\n)(?: {4,}|\t)\S")
_FENCE = re.compile(r"(`{3,}|~{3,})[^\n]*\n?(.*?)(?:\1|\Z)", re.DOTALL)
_CODEY = re.compile(
    r"\w[(\[{]\S|\w\(\)|\w\[|^[\[{].*[\]}][.,;:]?$|[=<>]=|=>|->|:=|[+\-*/%]=|\w=\w|^[=<>+*%|&]$"
    r"|[)\d];$|^(?:SELECT|FROM|WHERE|GROUP|ORDER|JOIN|HAVING|WITH|PARTITION|OVER)$"
)
_KEYWORDS = bag(
    "for in if return while else elif def not and or is lambda range import from yield const let "
    "var function new of AS BY ON COUNT SUM MAX MIN AVG DISTINCT LEFT INNER LIMIT = + - * / % < >"
)
_COMMON_NAMES = _KEYWORDS | bag(
    "None True False null undefined true false int str float bool len self this elif print Error "
    "break continue pass raise try except with as async await"
)


class Codes:
    """Holds one message's sentences against the candidate's code; small pieces are summed up.

    Parameters
    ----------
    given
        The scene.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        self._spent = 0
        since = given.scene.seconds_on_question + 1.0
        self._before = sum(
            len(tokens(piece))
            for line in given.scene.transcript
            if line.author == "interviewer" and line.seconds_ago <= since
            for piece in self._foreign(folded(line.text))
        )
        self._steps = 0

    def find(self, sentence: str) -> Finding | None:
        """Say what code stands in a sentence that must not; one that may counts as said."""
        fences = [match[2] for match in _FENCE.finditer(sentence)]
        if any(not self._given.owns(fence) for fence in fences):
            return _found("It has a block of code that is not the candidate's own.")
        bare = _FENCE.sub(" ", sentence)
        if _INDENTED.search(bare):
            return _found("It has indented code.")
        foreign = self._foreign(bare)
        if any(self._strange(piece) for piece in foreign):
            return _found("It has a name in code that is not the candidate's own.")
        longest = max((len(tokens(piece)) for piece in foreign), default=0)
        if longest > FEW:
            return _found("It has code that is not the candidate's own.")
        spent = self._spent + sum(len(tokens(piece)) for piece in foreign)
        if spent > MOST or spent + self._before > MOST_EVER:
            return _found("Its pieces of code add up to a part of an answer.")
        told = self._steps + steps(sentence)
        if told >= STEPS:
            return _found("It tells an algorithm step by step.")
        self._spent, self._steps = spent, told
        return None

    def foreign(self, text: str) -> list[str]:
        """Give the pieces of code in a text, fences apart, that the candidate does not have."""
        return self._foreign(text)

    def pieces(self, text: str) -> list[str]:
        """Give all pieces of code in a text, fences apart."""
        return [*spans(text), *self._runs(unspanned(ungrowing(text), " · "))]

    def _foreign(self, text: str) -> list[str]:
        return [piece for piece in self.pieces(text) if not self._allowed(piece)]

    def _allowed(self, piece: str) -> bool:
        return (
            is_data(self._input(piece)) or is_growth(piece) or self._given.owns(piece.lstrip("= "))
        )

    def _strange(self, piece: str) -> bool:
        """Whether a piece of code, more than a word, has a name that nobody here has used."""
        found = tokens(piece)
        known = self._given.names | _COMMON_NAMES
        return len(found) > 1 and any(
            one[0].isalpha() and len(one) > 1 and one not in known and not self._given.owns(one)
            for one in found
        )

    def _input(self, piece: str) -> str:
        """Give the value of an input that is named: ``numbers = [3, 3]``, ``pair_sum([3], 6)``."""
        question = self._given.scene.question
        named, equals, value = piece.partition("=")
        if equals and named.strip() in ("", *question.parameters):
            return value.strip()
        called = re.fullmatch(rf"{re.escape(question.entry_point)}\((.*)\)", piece.strip())
        return called[1] if called else piece

    def _runs(self, prose: str) -> list[str]:
        """Give the stretches of plain text that are code."""
        found: list[str] = []
        run: list[str] = []
        codey = gap = 0
        for word in [*prose.split(), "·", "·"]:
            strong = bool(_CODEY.search(word))
            bare = word.strip(".,;:!?()\"'*_")
            weak = (
                word in _KEYWORDS
                or bare in self._given.names
                or (len(bare) <= 2 and bare.isalnum())
            )
            if strong or (run and weak):
                run.append(word)
                codey += strong
                gap = 0
            elif run and word != "·" and gap == 0:
                run.append(word)
                gap = 1
            elif run:
                kept = run[: len(run) - gap]
                if codey:
                    found.append(" ".join(kept).rstrip(".,;:!?"))
                run, codey, gap = [], 0, 0
            elif weak and word in _KEYWORDS:
                run = [word]
        return found


def _found(detail: str) -> Finding:
    return Finding(kind="code", detail=detail)
