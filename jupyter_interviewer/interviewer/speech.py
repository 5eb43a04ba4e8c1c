"""Putting things into words: safe, short, varied and never the same twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from jupyter_interviewer.interviewer.deeper import DEEPER
from jupyter_interviewer.interviewer.outcomes import OUTCOMES
from jupyter_interviewer.interviewer.phrases import PHRASES
from jupyter_interviewer.interviewer.scene import Line
from jupyter_interviewer.interviewer.tabled import TABLED

MAX_PIECE = 600
"""Characters of one piece."""
MAX_MESSAGE = 1600
"""Characters of a whole message."""


def span(text: str, width: int = 70) -> str:
    """Put foreign text into a Markdown code span that nothing in it can leave.

    Line breaks and other invisible characters become blanks; what is longer than ``width``
    is cut in the middle.
    """
    flat = " ".join("".join(c if c.isprintable() else " " for c in text[:4000]).split())
    if len(flat) > width:
        flat = f"{_whole(flat[: width * 2 // 3])} … {_whole(flat[-(width // 3) :][::-1])[::-1]}"
    if not flat:
        return "(nothing)"
    ticks = "`" * (max((len(run) for run in re.findall(r"`+", flat)), default=0) + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{ticks}{pad}{flat}{pad}{ticks}"


def _whole(text: str) -> str:
    """Leave out the word that a cut at the end has torn, unless there is only one."""
    head = re.match(r".*[\s,;:(\[{)\]}]", text)
    return head[0].rstrip() if head and len(head[0]) * 2 > len(text) else text


def name(text: str) -> str:
    """Make a name safe to stand between backticks of a phrase."""
    return re.sub(r"[^\w.]", "", text)[:60] or "it"


def quoted(text: str) -> str:
    """Set a sentence of the statement apart as a quotation; raw HTML in it cannot act."""
    # What leads over to the next line of a list is no part of this one.
    flat = re.sub(r"[,;]? (?:and|or|but)$|[,;]$", "", " ".join(text.split()))
    if len(flat) > 320:
        flat = flat[:310].rsplit(" ", 1)[0] + " …"
    return f"“{unhtml(flat)}”"


def unhtml(text: str) -> str:
    """Take the power from raw HTML outside code spans."""
    parts = re.split(r"(`+[^`]*`+)", text)
    return "".join(
        part if index % 2 else re.sub(r"<(?=[A-Za-z/!?])", "&lt;", part)
        for index, part in enumerate(parts)
    )


def sentences(text: str) -> list[str]:
    """Cut a message into pieces that join to the same text, each ending a sentence."""
    pieces: list[str] = []
    start = 0
    for match in re.finditer(r"[.!?:]['\"”*`)]*\s+|\n+", text):
        if text.count("`", start, match.start()) % 2:
            continue
        pieces.append(text[start : match.end()])
        start = match.end()
    pieces.append(text[start:])
    result: list[str] = []
    for piece in pieces:
        while len(piece) > MAX_PIECE:
            result.append(piece[:MAX_PIECE])
            piece = piece[MAX_PIECE:]
        if piece.strip():
            result.append(piece)
        elif result:
            result[-1] += piece
    return result


def plain(text: str) -> str:
    """Bring a text to the form in which two sayings are compared."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def questions(text: str) -> list[str]:
    """Give the questions asked in a text."""
    bare = re.sub(r"`+[^`]*`+", lambda match: match[0].replace("?", ""), text)
    return [
        sentence.strip()
        for sentence in re.findall(r"[^.!?\n]*(?:\.\d[^.!?\n]*)*\?", bare)
        if sentence.strip(" ?")
    ]


_ALL = {**PHRASES, **DEEPER, **OUTCOMES, **TABLED}


class Speaker:
    """Chooses words for one response.

    Parameters
    ----------
    interview, number
        The interview's id and the number of the event that is responded to: they alone
        decide between variants.
    transcript
        What was said so far.
    """

    def __init__(self, interview: str, number: int, transcript: Iterable[Line]) -> None:
        self._key = f"{interview}/{number}"
        self._said = [plain(line.text) for line in transcript if line.author == "interviewer"]

    def said(self, text: str) -> bool:
        """Tell whether a text was said before, whatever its punctuation."""
        bare = plain(text)
        return bool(bare) and any(bare in line for line in self._said)

    def fresh(self, text: str) -> str | None:
        """Give the text back if it was not said before, and count it as said."""
        if not text.strip() or self.said(text):
            return None
        self._said.append(plain(text))
        return text

    def pick(self, purpose: str, values: Mapping[str, str] | None = None) -> str | None:
        """Choose a variant that was not said yet; none if all were."""
        variants = _ALL[purpose]
        digest = hashlib.sha256(f"{self._key}/{purpose}".encode()).digest()
        shift = int.from_bytes(digest[:4], "big") % len(variants)
        for variant in variants[shift:] + variants[:shift]:
            text = fill(variant, values or {})
            # Other words before it do not make a question another one.
            if any(self.said(question) for question in questions(text)):
                continue
            if self.fresh(text) is not None:
                return text
        return None

    def must(self, purpose: str, values: Mapping[str, str] | None = None) -> str:
        """Choose a variant, a repeated one if it has to be."""
        return self.pick(purpose, values) or fill(_ALL[purpose][0], values or {})


def fill(variant: str, values: Mapping[str, str]) -> str:
    """Put values into a phrase; a phrase begins with a capital unless code comes first."""
    text = re.sub(r"\{(\w+)\}", lambda match: values[match[1]], variant)
    return text[:1].upper() + text[1:]


_HOLES = {
    purpose: [
        re.compile(re.sub(r"\\\{\w+\\\}", "(?:.+?)", re.escape(variant)), re.IGNORECASE | re.DOTALL)
        for variant in variants
    ]
    for purpose, variants in _ALL.items()
}


def uses(text: str, prefix: str) -> str | None:
    """Name the purpose, among those that begin with ``prefix``, that a text was made for."""
    for purpose, patterns in _HOLES.items():
        if purpose.startswith(prefix) and any(pattern.search(text) for pattern in patterns):
            return purpose
    return None
