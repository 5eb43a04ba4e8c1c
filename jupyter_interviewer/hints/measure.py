"""How much of an answer a text gives away, by five measures, each bounded per level.

*Tokens*: the longest common run of tokens with a solution (`overlap`). *Shape*: the same for code
in the text, when names, numbers and strings are not told apart. *Statements*: statements of a
solution that stand in the text's code, whatever the names. *Words*: the longest common run of
words, when the signs of code are spoken ("plus", "equals") and words that only join are left out.
*Steps*: verbs of programming where an instruction begins (`steps`), or lines of pseudo-code.

The bounds lie just above all that the hints of the bank have; `tests/hints/test_measure.py` holds
that.
"""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Sequence
from typing import NamedTuple

from jupyter_interviewer.domain.question import HintLevel, Language
from jupyter_interviewer.hints.overlap import common_run, shared, tokens_of
from jupyter_interviewer.hints.pieces import parsed
from jupyter_interviewer.hints.steps import steps
from jupyter_interviewer.questions.template import Solution


class Bounds(NamedTuple):
    """The most of each that a hint of a level may have."""

    tokens: int
    shape: int
    statements: int
    words: int
    steps: int
    foreign: int
    length: int


BOUNDS = {
    HintLevel.NUDGE: Bounds(4, 4, 0, 5, 1, 6, 80),
    HintLevel.APPROACH: Bounds(5, 6, 0, 6, 3, 10, 120),
    HintLevel.DETAIL: Bounds(9, 9, 1, 8, 4, 20, 160),
}
"""``foreign`` counts the tokens of code that the candidate has not written or been shown, and
``length`` words."""

_LEAST_NODES = 6
"""Nodes of a statement that anybody would not write anyway."""
_SPOKEN = {
    "plus": "+", "minus": "-", "times": "*", "modulo": "%", "equals": "=", "equal": "=",
    "becomes": "=", "gets": "=", "greater": ">", "less": "<", "smaller": "<", "larger": ">",
}  # fmt: skip
_JOINING = {
    "a", "an", "the", "of", "to", "is", "are", "it", "its", "that", "this", "with", "by", "at",
    "from", "on", "do", "does", "call", "called", "then", "and", "or", "over", "through", "open",
    "close", "closing", "bracket", "brackets", "parenthesis", "parentheses", "comma", "colon",
    "dot", "underscore", "quote", "sub", "than", "value", "variable", "function",
}  # fmt: skip
_SIGNS = re.compile(r"[^\W\d]\w*|\d+|[+\-*/%<>=!]")
_PSEUDO = re.compile(
    r"^\s*(?:\d+[.)]\s*|[-*•]\s*)?(?:for\b.*\b(?:in|from|to|each)\b|for each\b|while\b|"
    r"if\b.*(?:then|:|→|->)|else\b|elif\b|otherwise\s*:|return\b|set\b|let\b|"
    r"\w+\s*(?:←|:=|<-|=)\s*\S|repeat\b|end\b|begin\b|function\b|procedure\b|output\b|print\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\s*(?:\d+[.)]|step \d+\b|[-*•])\s+\S", re.IGNORECASE)


def excess(
    text: str,
    level: HintLevel,
    pieces: Sequence[str],
    solutions: Sequence[Solution],
    own: Sequence[str] = (),
) -> str | None:
    """Say by which measure a text gives away too much; none where by none.

    Parameters
    ----------
    text
        The hint, in plain signs.
    pieces
        The code in it that is not the candidate's own.
    solutions
        In any language.
    own
        What the candidate has written or been shown: a run of that gives nothing away.
    """
    most = BOUNDS[level]
    if (words := len(text.split())) > most.length:
        return f"it has {words} words, a {level.value} may have {most.length}"
    if (told := steps_told(text)) > most.steps:
        return f"it tells {told} steps, a {level.value} may tell {most.steps}"
    code, known = "\n".join(pieces), "\n".join(own)
    theirs = set().union(*(_names(one) for one in own))
    for solution in solutions:
        run = _longest(text, solution.source, solution.language, known)
        if run > most.tokens:
            return f"it shares {run} tokens in a row with a solution, {most.tokens} may be shared"
        names = _names(solution.source) | theirs
        written = _spoken(solution.source, names)
        spoken = len(common_run(_spoken(text, names), written, " ".join(_spoken(known, names))))
        if spoken > most.words:
            return f"it speaks {spoken} words of a solution in a row, {most.words} may be spoken"
        if not code:
            continue
        shape = len(common_run(_shape(code), _shape(solution.source)))
        if shape > most.shape:
            return f"its code has {shape} tokens in a row in the shape of a solution's"
        if solution.language is Language.PYTHON:
            common = _statements(code) & _statements(solution.source)
            if len(common) > most.statements:
                return f"its code has {len(common)} statements of a solution under other names"
    return None


def steps_told(text: str) -> int:
    """Count the steps that a text tells, in sentences or as lines of pseudo-code."""
    sentences = re.split(r"(?<=[.!?])\s+|\n", text)
    told = sum(steps(sentence) for sentence in sentences)
    lines = [line for line in text.split("\n") if line.strip()]
    pseudo = sum(bool(_PSEUDO.match(line)) for line in lines)
    listed = sum(bool(_NUMBERED.match(line)) for line in lines)
    return max(told, pseudo if pseudo > 1 else 0, listed)


def _longest(text: str, source: str, language: Language, own: str) -> int:
    """Measure the longest run of tokens that is not the candidate's own."""
    known = " ".join(tokens_of(own))
    for _ in range(6):
        run = shared(text, source, language)
        if not run or not own or run not in known:
            return len(run.split())
        # What they have themselves is no gift: the next longest counts.
        text = re.sub(r"\s*".join(map(re.escape, run.split())), " ¶ ", text.replace("`", " "))
    return len(shared(text, source, language).split())


def _spoken(text: str, names: set[str]) -> list[str]:
    """Write a text as words of code, all names alike."""
    found: list[str] = []
    for word in _SIGNS.findall(text):
        low = _SPOKEN.get(word.lower(), word.lower())
        if low in _JOINING:
            continue
        kept = "·" if low in names else low
        if not (found and found[-1] == kept == "="):
            found.append(kept)
    return found


def _names(source: str) -> set[str]:
    """Give the names that a source stores something under, or is called with."""
    tree = parsed(source)
    if tree is None:
        return set()
    stored = {one.id.lower() for one in ast.walk(tree) if isinstance(one, ast.Name)}
    given = {one.arg.lower() for one in ast.walk(tree) if isinstance(one, ast.arg)}
    return (stored | given) - {one.lower() for one in dir(builtins)} - _JOINING


def _shape(code: str) -> list[str]:
    kept = {*keyword.kwlist, *dir(builtins)}
    found = []
    for token in tokens_of(code):
        if token[0].isdigit():
            found.append("0")
        elif token[0].isalpha() or token[0] == "_":
            found.append(token if token in kept else "·")
        else:
            found.append(token)
    return found


def _statements(source: str) -> set[str]:
    """Give the shapes of statements, their own names apart."""
    tree = parsed(source)
    if tree is None:
        return set()
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            nodes = sum(1 for _ in ast.walk(node))
            if nodes >= _LEAST_NODES:
                found.add(_unnamed(node))
    return found


def _unnamed(node: ast.AST) -> str:
    """Write a node down with its names by the order in which they come."""
    kept = dir(builtins)
    names: dict[str, str] = {}
    found = ast.dump(node)

    def instead(match: re.Match[str]) -> str:
        name = match[1]
        return match[0] if name in kept else f"id='{names.setdefault(name, f'v{len(names)}')}'"

    return re.sub(r"id='(\w+)'", instead, found)
