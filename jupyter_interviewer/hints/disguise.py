"""What a text says besides what it seems to say: signs that look alike, and encodings.

A hint is plain English. Whatever else can be read out of one, once it is decoded, was not meant
for the eyes of whoever checks it, and is a reason to withhold it.
"""

from __future__ import annotations

import base64
import codecs
import html
import re
import string
import unicodedata
from collections.abc import Callable, Iterator
from urllib.parse import unquote

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυ",  # noqa: RUF001
    "ABESIJKMHOPCTYXaesijopcyxdqwhABEZHIKMNOPTYXavopu",
)
_KEYWORDS = re.compile(
    r"\b(?:def|return|while|elif|else|lambda|import|append|range|for \w+ in|"
    r"function|const|public|static|void)\b"
)
_ENGLISH = re.compile(
    r"\b(?:the|and|that|with|each|then|from|your|you|this|when|what|which|number|value|index|list|"
    r"code|case|line|is|are|of|to|in)\b",
    re.IGNORECASE,
)
_ENCODED: tuple[tuple[str, re.Pattern[str], Callable[[str], bytes]], ...] = (
    ("base64", re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}"), lambda text: _of_base64(text)),
    ("base32", re.compile(r"[A-Z2-7]{16,}={0,6}"), lambda text: base64.b32decode(_padded(text, 8))),
    (
        "hexadecimal",
        re.compile(r"(?:(?:0x|\\x|%)?[0-9a-fA-F]{2}[ :,]*){8,}"),
        lambda text: bytes.fromhex(re.sub(r"0x|\\x|[%\s:,]", "", text)),
    ),
    (
        "binary",
        re.compile(r"(?:[01]{8}[ ,]*){4,}"),
        lambda text: bytes(int(one, 2) for one in re.findall(r"[01]{8}", text)),
    ),
    (
        "the numbers of characters",
        re.compile(r"(?:\b\d{2,3}\b[ ,]*){8,}"),
        lambda text: bytes(int(one) for one in re.findall(r"\d+", text)),
    ),
)
_SPACED = re.compile(r"(?:(?<!\w)\w[ .·\-_]+){6,}\w(?!\w)")
_MOST = 4_000


def plain(text: str) -> str:
    """Bring look-alikes, entities and escapes to the plain signs; invisible signs go."""
    text = html.unescape(html.unescape(text))
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda match: chr(int(match[1], 16)), text)
    text = unicodedata.normalize("NFKC", text)
    text = "".join(one for one in text if unicodedata.category(one) not in ("Cf", "Mn", "Co"))
    return text.translate(_ALIKE).translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def disguised(text: str) -> str | None:
    """Say in which way a text says more than it shows; none where it does not."""
    text = text[:_MOST]
    if any(unicodedata.category(one) in ("Cf", "Co", "Cs", "Cn") for one in text):
        return "it has invisible signs"
    if any(unicodedata.category(one) == "Mn" for one in unicodedata.normalize("NFKC", text)):
        return "it has signs that stand upon others"
    if any(not one.isascii() and _ascii_word(unicodedata.normalize("NFKC", one)) for one in text):
        return "it has letters of another alphabet that look like ours"
    if _mixed(text):
        return "it has letters of another script that look like ours"
    if re.search(r"&(?:#\w+|[A-Za-z]+);", text):
        return "it has HTML entities"
    for how, pattern, decode in _ENCODED:
        if any(_reads(match[0], decode) for match in pattern.finditer(text)):
            return f"it has text in {how}"
    if _SPACED.search(text):
        return "it has words with gaps between their letters"
    shown = _sense(text)
    for how, other in _turned(text):
        if _sense(other) > max(shown, 2):
            return f"it can be read {how}"
    for how, other in _turned(text):
        if len(set(_KEYWORDS.findall(other))) >= 2 > len(_KEYWORDS.findall(text)):
            return f"code in it can be read {how}"
    return None


def _turned(text: str) -> Iterator[tuple[str, str]]:
    yield "backwards", text[::-1]
    yield "backwards", "\n".join(line[::-1] for line in text.split("\n"))
    yield "in quotes of a URL", unquote(text) if text.count("%") > 2 else ""
    low, high = string.ascii_lowercase, string.ascii_uppercase
    yield "by another alphabet", text.translate(str.maketrans(low + high, low[::-1] + high[::-1]))
    yield "by another alphabet", codecs.encode(text, "rot13")
    for by in range(1, 26):
        moved = low[by:] + low[:by]
        yield (
            "by another alphabet",
            text.translate(str.maketrans(low + high, moved + moved.upper())),
        )


def _sense(text: str) -> int:
    return len(_ENGLISH.findall(text))


def _reads(text: str, decode: Callable[[str], bytes]) -> bool:
    """Whether something decodes to text that somebody could read."""
    try:
        found = decode(text).decode("ascii")
    except ValueError:
        return False
    if len(found) < 6 or not all(one.isprintable() or one in "\n\t\r" for one in found):
        return False
    return sum(one.isalpha() or one in " _()=:" for one in found) >= 0.7 * len(found)


def _of_base64(text: str) -> bytes:
    return base64.b64decode(_padded(text.translate(str.maketrans("-_", "+/")), 4), validate=True)


def _padded(text: str, block: int) -> str:
    bare = text.rstrip("=")
    return bare + "=" * (-len(bare) % block)


def _ascii_word(text: str) -> bool:
    return text.isascii() and (text.isalpha() or text in "=()[]{}<>+*/%")


def _mixed(text: str) -> bool:
    """Whether a word has letters of more than one script."""
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", text)):
        if not word.isascii():
            scripts = {unicodedata.name(one, "?").split()[0] for one in word}
            if len(scripts) > 1 or scripts & {"CYRILLIC", "ARMENIAN", "CHEROKEE"}:
                return True
    return False
