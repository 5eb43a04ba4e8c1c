"""How much of a solution's code stands in a text.

The measure is the *longest common run*: the most tokens (names, numbers, single signs; comments,
documentation and layout apart) that stand in both one after the other. Prose and code share short
runs by chance (``for each``, ``target - numbers[j]``); `LONGEST` was chosen above all that the
hints of the bank share with its solutions, and below any whole statement that does the work.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Sequence

from jupyter_interviewer.domain.question import Language

LONGEST = 10
"""Tokens of a common run from which on a text gives code away."""

_TOKEN = re.compile(r"[^\W\d]\w*|\d+|[^\w\s]")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
_LAYOUT = {
    tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT,
    tokenize.ENCODING, tokenize.ENDMARKER,
}  # fmt: skip


def shared(text: str, source: str, language: Language) -> str:
    """Give the longest run of tokens that a text shares with a solution, joined by spaces."""
    return " ".join(common_run(_words(text), _of_code(source, language)))


def common_run(one: Sequence[str], two: Sequence[str], known: str = "") -> Sequence[str]:
    """Give the longest run that two lists share, of those that do not stand in what is known.

    Parameters
    ----------
    known
        Joined by spaces, as a run is to be looked for in it.
    """
    best, end = 0, 0
    row = [0] * (len(two) + 1)
    for number, token in enumerate(one, start=1):
        new = [0] * (len(two) + 1)
        for place, other in enumerate(two, start=1):
            if token == other:
                length = new[place] = row[place - 1] + 1
                if length > best and not (
                    known and " ".join(one[number - length : number]) in known
                ):
                    best, end = length, number
        row = new
    return one[end - best : end]


def too_long(run: str) -> bool:
    """Whether a common run gives code away."""
    return len(run.split()) >= LONGEST


def tokens_of(text: str) -> list[str]:
    """Cut code into names, numbers and single signs."""
    return _words(text)


def _words(text: str) -> list[str]:
    # The marks of inline code are no part of it.
    return _TOKEN.findall(text.replace("`", " "))


def _of_code(source: str, language: Language) -> list[str]:
    if language is Language.PYTHON:
        return _words(" ".join(_python(source)))
    return _words(_COMMENT.sub(" ", source))


def _python(source: str) -> Sequence[str]:
    found: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            documentation = token.type == tokenize.STRING and token.string.startswith('"""')
            if token.type not in _LAYOUT and not documentation:
                found.append(token.string)
    except (tokenize.TokenError, IndentationError):
        return source.split()
    return found
