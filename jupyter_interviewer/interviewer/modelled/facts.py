"""What a hint by a model is told of a scene, and held against."""

from __future__ import annotations

import re
from typing import Any

from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.interviewer.modelled import telling
from jupyter_interviewer.interviewer.modelled.claims import Claims
from jupyter_interviewer.interviewer.modelled.clauses import clauses, numbered
from jupyter_interviewer.interviewer.modelled.codes import Codes
from jupyter_interviewer.interviewer.modelled.given import Given, folded, spans
from jupyter_interviewer.interviewer.modelled.manners import Manners
from jupyter_interviewer.interviewer.modelled.places import Places
from jupyter_interviewer.interviewer.scene import Scene

_FENCE = re.compile(r"(?ms)^[ \t]*(`{3,}|~{3,})[^\n]*\n(.*?)(?:^[ \t]*\1[`~]*[ \t]*$|\Z)")
_SUM = re.compile(r"\b\w+(?:\s*(?:[-+*/%<>]|[<>=!]=|//|\*\*)\s*\w+\b)+")
_CASE = "case|test case|test|example"


class SceneFacts:
    """The facts of a scene; `hints.wanted.Facts`.

    Parameters
    ----------
    scene
        It holds no solution and no hidden case.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._given = Given(scene)

    def told(self) -> dict[str, Any]:
        """Give what the prompts are filled with."""
        question = self._scene.question
        return {
            "title": question.title,
            "language": question.language.spelled,
            "entry_point": question.entry_point,
            "statement": telling.statement(self._scene),
            "code": telling.code(self._scene, 1, 10**6),
            "run": telling.attempt(self._scene, "run"),
            "verdict": telling.attempt(self._scene, "submission"),
        }

    def false(self, text: str) -> str | None:
        """Say what is not so, or how a hint must not be put."""
        checks = (Claims(self._given), Places(self._given), Manners(self._given))
        bare = _FENCE.sub("\n", text)
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", bare):
            for check in checks:
                finding = check.find(folded(sentence)) if sentence.strip() else None
                if finding is not None:
                    return finding.detail
        last = self._given.last
        if last is None or not self._given.as_tried:
            return None
        failing = {c.index + 1 for c in last.verdict.cases if c.outcome is not Outcome.ACCEPTED}
        wrong = [n for n in self._cases(bare) if n not in failing]
        if wrong and failing and len(wrong) == len(self._cases(bare)):
            return f"Case {wrong[0]} does not fail; failing are {sorted(failing)[:8]}."
        return None

    def foreign(self, text: str) -> list[str]:
        """Give the code that the candidate has not written or been shown."""
        blocks = [match[2] for match in _FENCE.finditer(text)]
        found = [block for block in blocks if not self._given.owns(block)]
        return found + Codes(self._given).foreign(_FENCE.sub("\n", text))

    def code(self, text: str) -> list[str]:
        """Give all pieces of code in a text, the candidate's own as well."""
        blocks = [match[2] for match in _FENCE.finditer(text)]
        found = Codes(self._given).pieces(_FENCE.sub("\n", text))
        # A sign between two of their names is code, also where it is as short as a dash.
        sums = [
            match[0]
            for match in _SUM.finditer(text.replace("`", " "))
            if all(n in self._given.names or n.isdigit() for n in re.findall(r"\w+", match[0]))
        ]
        return blocks + [one.lstrip("= ") for one in found] + sums

    def lines(self, text: str) -> tuple[int, ...]:
        """Give the lines of the code that a text names."""
        numbers = [n for clause in clauses(text) for n in numbered(clause, "line")]
        return tuple(dict.fromkeys(numbers))

    def concrete(self, text: str) -> bool:
        """Whether a text names a case, a line, or something that stands in this code."""
        if self.lines(text) or self._cases(text):
            return True
        return any(self._given.wrote(span) for span in spans(text))

    def _cases(self, text: str) -> list[int]:
        return [n for clause in clauses(text) for n in numbered(clause, _CASE)]
