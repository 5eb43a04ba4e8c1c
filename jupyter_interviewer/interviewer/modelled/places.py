"""What is said about lines of the code, and quoted from it, stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.interviewer.modelled.clauses import (
    NUMBER,
    clauses,
    figure,
    numbered,
    stated,
)
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, is_data, is_growth, spans, tokens

_WHAT = {
    r"\bloops?\b": r"\b(?:for|while)\b|\.(?:forEach|map|reduce)\b",
    r"\breturns?\b": r"\breturn\b",
    r"\b(?:condition|comparison|`?if`?)\b": r"\b(?:if|elif|while|assert)\b|[<>=!]=|[<>?]|\bin\b",
    r"\b(?:import)s?\b": r"\bimport\b",
    r"\b(?:definition|signature)\b": r"\b(?:def|function|class|const|let)\b|=>",
}
_WORD_THERE = re.compile(rf"\b(\w+)\s+(?:on|in|at|of)\s+(?:your\s+)?line\s+({NUMBER})\b", re.I)
_THERE_WORD = re.compile(rf"\bline\s+({NUMBER})\s+(\w+)", re.IGNORECASE)
_YOU_DO = re.compile(r"\byou (?:\w+ly )?(return|loop|import)\b", re.IGNORECASE)
_YOURS = re.compile(
    r"\b(?:your|you (?:write|wrote|use|used|call|called|have|had|named?|return|returned|compare|"
    r"compared|start|started|define|defined|set|import|imported))\s+(?:\w+\s+){0,2}(`+)([^`]+)\1",
    re.IGNORECASE,
)
_IN_YOURS = re.compile(r"(`+)([^`]+)\1 (?:in|of) your (?:code|function|loop|program|query)\b", re.I)
_MEANS = {
    r"sort\w*": r"sort",
    r"dictionar\w+": r"\{|dict\(|Map\(|Counter",
    r"recursi\w+": r"\b(?:def|function|const)\b",
    r"divi(?:de|des|ded|ding|sion)": r"/|%|div",
    r"imports?": r"\bimport\b|require",
    r"while": r"\bwhile\b",
}
_USES = re.compile(
    rf"\b(?:you|your)\s+(?:\w+\s+){{0,2}}?({'|'.join(_MEANS)})\b|\bthe (while|recursi\w+)\b",
    re.IGNORECASE,
)
_SPOKE = re.compile(
    r"\b(?:said|say|mention\w*|told|suggest\w*|idea|plan\w*|approach|th(?:ink|ought)|propos\w*|"
    r"want\w*|need\w*|how|not|n't)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(rf"\b({NUMBER})\s+minutes?\s+(?:left|remain\w*|to go)\b", re.IGNORECASE)
_HINTS = re.compile(rf"\b({NUMBER}|no)\s+(?:more )?hints?\s+(?:left|remain\w*)\b", re.IGNORECASE)


class Places:
    """Holds sentences against the code as it is, and against what is left.

    Parameters
    ----------
    given
        The scene.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        self._cells = [source.split("\n") for source in given.sources]

    def find(self, sentence: str) -> Finding | None:
        """Say what is said of a line, or quoted, that does not stand there."""
        for problem in (*self._left(sentence), *self._quoted(sentence)):
            return Finding(kind="claim", detail=problem)
        for clause in clauses(sentence):
            for problem in (*self._lines(clause), *self._means(clause, sentence)):
                return Finding(kind="claim", detail=problem)
        return None

    def _lines(self, clause: str) -> Iterator[str]:
        numbers = numbered(clause, "line")
        most = max((len(cell) for cell in self._cells), default=0)
        if any(not 1 <= number <= most for number in numbers):
            yield f"There is no such line: the code has {most}."
            return
        for match in _WORD_THERE.finditer(clause):
            yield from self._word(match[1], figure(match[2]))
        for match in _THERE_WORD.finditer(clause):
            yield from self._word(match[2], figure(match[1]))
        if len(numbers) == 1:
            for match in _YOU_DO.finditer(clause):
                yield from self._word(match[1], numbers[0])
        if numbers:
            there = "\n".join(self._at(number) for number in numbers)
            for span in spans(clause):
                known = is_data(span) or is_growth(span)
                if not known and not _in(span, there):
                    yield f"`{span}` does not stand on that line."

    def _means(self, clause: str, sentence: str) -> Iterator[str]:
        if not stated(clause, sentence) or _SPOKE.search(clause):
            return
        code = "\n".join(self._given.sources)
        entry = self._given.scene.question.entry_point
        for match in _USES.finditer(clause):
            for said, seen in _MEANS.items():
                if not re.fullmatch(said, match[1] or match[2], re.IGNORECASE):
                    continue
                calls = len(re.findall(rf"\b{re.escape(entry)}\b", code))
                if not re.search(seen, code) or (said.startswith("recursi") and calls < 2):
                    yield f"The candidate's code has no such thing: {match[0]}."

    def _word(self, word: str, number: int) -> Iterator[str]:
        for said, seen in _WHAT.items():
            if re.fullmatch(said, word, re.IGNORECASE) and not re.search(seen, self._at(number)):
                yield f"Line {number} has no such thing: it is `{self._at(number).strip()[:80]}`."

    def _at(self, number: int) -> str:
        """Give the lines with a number, of all cells."""
        return "\n".join(c[number - 1] for c in self._cells if 1 <= number <= len(c))

    def _quoted(self, sentence: str) -> Iterator[str]:
        for match in (*_YOURS.finditer(sentence), *_IN_YOURS.finditer(sentence)):
            if not self._given.owns(match[2]):
                yield f"The candidate's code has no `{match[2].strip()[:60]}`."

    def _left(self, sentence: str) -> Iterator[str]:
        scene = self._given.scene
        for match in _MINUTES.finditer(sentence):
            if abs(figure(match[1]) - scene.seconds_left / 60) > 2:
                yield f"There are {scene.seconds_left / 60:.0f} minutes left."
        for match in _HINTS.finditer(sentence):
            said = 0 if match[1].lower() == "no" else figure(match[1])
            if said != scene.hints_left:
                yield f"There are {scene.hints_left} hints left."


def _in(span: str, text: str) -> bool:
    wanted, there = tokens(span), tokens(text)
    size = len(wanted)
    return any(there[at : at + size] == wanted for at in range(len(there) - size + 1))
