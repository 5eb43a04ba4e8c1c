"""What a scene gives that may be quoted: the candidate's own code and words, and their results."""

from __future__ import annotations

import ast
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from jupyter_interviewer.domain.verdict import CaseResult
from jupyter_interviewer.interviewer.scene import Attempt, Execution, Scene

_TOKEN = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)?|[^\w\s]")
_COMPLEXITY = re.compile(r"O\((?:[^()]|\([^()]*\)){1,24}\)")
_SPAN = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_JOINT = "\0"
_MOST_SOURCE = 40_000
"""Characters of one text that are compared with; more is nobody's answer."""
_MOST_ATTEMPTS = 8


def folded(text: str) -> str:
    """Bring look-alikes of plain signs to the plain ones."""
    text = unicodedata.normalize("NFKC", text)
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def tokens(text: str) -> list[str]:
    """Cut code into names, numbers and single signs."""
    return _TOKEN.findall(text)


def spans(text: str) -> list[str]:
    """Give what stands in code spans."""
    return [match[2].strip() for match in _SPAN.finditer(text)]


def unspanned(text: str, instead: str = " ") -> str:
    """Give a text without its code spans."""
    return _SPAN.sub(instead, text)


def is_data(text: str) -> bool:
    """Whether a text is a value, such as an input, and no code."""
    if len(text) > 200:
        return False
    plain = re.sub(r"\b(?:true|false|null|undefined)\b", "None", text)
    try:
        ast.literal_eval(plain)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return False
    inner = "".join(re.findall(r"\"[^\"]*\"|'[^']*'", text))
    return not re.search(r"[=()\[\]{};]", inner)


def is_growth(text: str) -> bool:
    """Whether a text is a growth such as ``O(n log n)``."""
    return _COMPLEXITY.fullmatch(text.strip()) is not None


def ungrowing(text: str) -> str:
    """Give a text without its growths."""
    return _COMPLEXITY.sub(" ", text)


@dataclass(frozen=True)
class Given:
    """A scene, as far as sentences are held against it."""

    scene: Scene

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The candidate's code cells as they stand; of the last attempt, where none are known."""
        cells = self.scene.code
        if not cells and self.scene.attempts:
            cells = self.scene.attempts[-1].cells
        return tuple(folded(cell.source[:_MOST_SOURCE]) for cell in cells[:40])

    @cached_property
    def results(self) -> tuple[str, ...]:
        """What public cases, executed cells and error messages show."""
        found: list[str] = []
        for attempt in self.scene.attempts[-_MOST_ATTEMPTS:]:
            found.append(attempt.verdict.message or "")
            for case in attempt.verdict.cases:
                found += texts_of(case)
        found += [json.dumps(one.outputs, ensure_ascii=False) for one in self._executed]
        return tuple(folded(text[:_MOST_SOURCE]) for text in found if text)

    @property
    def _executed(self) -> tuple[Execution, ...]:
        return self.scene.executions[-_MOST_ATTEMPTS:]

    @cached_property
    def _own(self) -> str:
        scene = self.scene
        texts = [
            *self.sources,
            *(
                folded(cell.source[:_MOST_SOURCE])
                for attempt in scene.attempts[-_MOST_ATTEMPTS:]
                for cell in attempt.cells[:40]
            ),
            *(folded(one.source[:_MOST_SOURCE]) for one in self._executed),
            *(folded(line.text) for line in scene.transcript if line.author == "candidate"),
            folded(scene.question.statement),
            folded(scene.question.starter),
            *self.results,
        ]
        return _JOINT.join(_joined(tokens(text)) for text in texts)

    @cached_property
    def _written(self) -> str:
        return _JOINT.join(_joined(tokens(source)) for source in self.sources)

    @cached_property
    def names(self) -> frozenset[str]:
        """All names in the candidate's code, and the parameters."""
        found = {one for source in self.sources for one in tokens(source) if one[0].isalpha()}
        return frozenset({*found, *self.scene.question.parameters})

    def owns(self, text: str) -> bool:
        """Whether a text stands, token by token, in what the candidate wrote or was shown."""
        return _joined(tokens(text)) in self._own

    def wrote(self, text: str) -> bool:
        """Whether a text stands, token by token, in the code as it is now."""
        return _joined(tokens(text)) in self._written

    @cached_property
    def last(self) -> Attempt | None:
        """The last attempt, of either kind."""
        return self.scene.attempts[-1] if self.scene.attempts else None

    def last_of(self, kind: str) -> Attempt | None:
        """The last run or submission."""
        found = [one for one in self.scene.attempts if one.kind == kind]
        return found[-1] if found else None

    @cached_property
    def as_tried(self) -> bool:
        """Whether the code is what was tried last."""
        last = self.last
        if last is None:
            return False
        return tuple(folded(cell.source[:_MOST_SOURCE]) for cell in last.cells[:40]) == self.sources


def texts_of(case: CaseResult) -> list[str]:
    """Give what a public case shows."""
    shown = (case.input, case.expected, case.actual, case.stdout, case.error)
    return [text for text in shown if text]


def _joined(found: list[str]) -> str:
    return f"{_JOINT}{_JOINT.join(found)}{_JOINT}"
