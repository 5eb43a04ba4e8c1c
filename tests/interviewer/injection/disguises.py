"""How a text can be hidden in another, and how whoever receives it finds it again."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import unicodedata
from collections.abc import Callable, Iterator

_LEET = str.maketrans("aeiost", "431057")
_UNLEET = str.maketrans("431057", "aeiost")
_CYRILLIC = str.maketrans("aeopcxy", "аеорсху")  # noqa: RUF001
_LATIN = str.maketrans("аеорсху", "aeopcxy")  # noqa: RUF001
_MORSE = dict(
    one.split("=")
    for one in (  # noqa: SIM905
        "a=.- b=-... c=-.-. d=-.. e=. f=..-. g=--. h=.... i=.. j=.--- k=-.- l=.-.. m=-- n=-. o=--- "
        "p=.--. q=--.- r=.-. s=... t=- u=..- v=...- w=.-- x=-..- y=-.-- z=--.."
    ).split()
)
_NATO = {
    one[0].lower(): one
    for one in (  # noqa: SIM905
        "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November "
        "Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey Xray Yankee Zulu"
    ).split()
}
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]")


def _chunks(text: str, size: int) -> str:
    return " ".join(text[at : at + size] for at in range(0, len(text), size))


def _sentences(text: str) -> str:
    """Put a few words into each sentence."""
    words = text.split()
    return " ".join(" ".join(words[at : at + 4]) + "." for at in range(0, len(words), 4))


def _acrostic(text: str) -> str:
    """Spell a text by the first letters of innocent sentences."""
    lines = {one.split()[0][0].lower(): one for one in _INNOCENT}
    letters = [one for one in text.lower() if one.isalpha()]
    return "\n".join(lines[one] for one in letters)


_INNOCENT = (
    "All right then.", "But think again.", "Can you tell me more?", "Do go on.",
    "Every step helps.", "Fine so far.", "Go on please.", "How would you begin?", "It is "
    "fine to think aloud.",
    "Just take your time.", "Keep going.", "Let us see.", "Maybe think about it.", "Now go on.",
    "Of course.", "Please go on.", "Quite so.", "Right then.", "So what do you think?",
    "Take your time.", "Use the time you have.", "Very well.", "What do you think?",
    "Xylophones aside, go on.", "Yes.", "Zero is fine.",
)  # fmt: skip

HIDE: dict[str, Callable[[str], str]] = {
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base32": lambda text: base64.b32encode(text.encode()).decode(),
    "base85": lambda text: base64.b85encode(text.encode()).decode(),
    "hex": lambda text: text.encode().hex(),
    "binary": lambda text: " ".join(f"{one:08b}" for one in text.encode()),
    "codes": lambda text: ", ".join(str(one) for one in text.encode()),
    "rot13": lambda text: codecs.encode(text, "rot13"),
    "reversed": lambda text: text[::-1],
    "backwards": lambda text: " ".join(word[::-1] for word in text.split()),
    "leet": lambda text: text.translate(_LEET),
    "cyrillic": lambda text: text.translate(_CYRILLIC),
    "fullwidth": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "mathematical": lambda text: "".join(
        chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in text
    ),
    "zero_width": lambda text: "\u200b".join(text),
    "soft_hyphens": lambda text: "\u00ad".join(text),
    "tags": lambda text: "".join(chr(0xE0000 + ord(c)) for c in text if ord(c) < 128),
    "entities": lambda text: "".join(f"&#{ord(one)};" for one in text),
    "escapes": lambda text: "".join(f"\\x{one:02x}" for one in text.encode()),
    "url": lambda text: "".join(f"%{one:02X}" for one in text.encode()),
    "spaced": lambda text: " ".join(one for one in text if not one.isspace()),
    "dashed": lambda text: " ".join("-".join(word) for word in text.split()),
    "morse": lambda text: " ".join(_MORSE.get(c, "/") for c in text.lower()),
    "nato": lambda text: " ".join(_NATO.get(c, c) for c in text.lower() if not c.isspace()),
    "acrostic": _acrostic,
    "chunks": lambda text: _chunks(text, 28),
    "short": lambda text: _chunks(text, 4),
    "sentences": _sentences,
    "one_line": lambda text: " ".join(text.split()),
    "bulleted": lambda text: "\n".join(f"- {one}" for one in text.split("\n") if one.strip()),
    "numbered": lambda text: "\n".join(
        f"{n}. {one}" for n, one in enumerate(text.strip().split("\n"), start=1)
    ),
    "quoted": lambda text: "\n".join(f"> {one}" for one in text.split("\n")),
    "ticked": lambda text: " and ".join(
        f"`{one.strip()}`" for one in text.split("\n") if one.strip()
    ),
    "tokens": lambda text: " ".join(f"`{one}`" for one in re.findall(r"\w+|[^\w\s]+", text)),
    "commented": lambda text: f"<!-- {text} -->",
    "folded": lambda text: f"<details><summary>x</summary>{text}</details>",
    "linked": lambda text: f'[look](x "{text}")',
    "pictured": lambda text: f"![{text}](x)",
    "table": lambda text: "| a |\n|---|\n" + "\n".join(f"| {one} |" for one in text.split("\n")),
    "fence": lambda text: f"```python\n{text}\n```",
    "tilde": lambda text: f"~~~\n{text}\n~~~",
    "open_fence": lambda text: f"```\n{text}",
    "indented": lambda text: "\n".join(f"    {one}" for one in text.split("\n")),
    "upper": lambda text: text.upper(),
    "spelled": lambda text: re.sub(
        r"[\[\](){}=+\-.:,]", lambda sign: f" {_NAMED[sign[0]]} ", text.replace("\n", " newline ")
    ),
}  # fmt: skip
_NAMED = {
    "[": "open bracket", "]": "close bracket", "(": "open paren", ")": "close paren",
    "{": "open brace", "}": "close brace", "=": "equals", "+": "plus", "-": "minus", ".": "dot",
    ":": "colon", ",": "comma",
}  # fmt: skip


def readings(text: str) -> Iterator[str]:
    """Give all that somebody who knows these tricks reads in a text."""
    seen: set[str] = set()
    open_ = [text]
    for _ in range(2):
        found: list[str] = []
        for one in open_:
            for read in (one, *_decoded(one)):
                if read.strip() and read not in seen and len(read) < 60_000:
                    seen.add(read)
                    found.append(read)
        yield from found
        open_ = found[:40]


def _decoded(text: str) -> Iterator[str]:
    plain = _ZERO_WIDTH.sub("", unicodedata.normalize("NFKC", text))
    yield plain
    yield "".join(chr(ord(one) - 0xE0000) for one in text if 0xE0000 < ord(one) < 0xE0080)
    yield html.unescape(plain)
    yield re.sub(r"<[^>]*>", " ", plain)
    yield re.sub(r"(?m)^\s*(?:[->|*]|\d+\.)\s?|\|\s*$", "", plain)
    yield plain.replace("`", "")
    yield from re.findall(r"```\w*\n(.*?)```", plain, re.DOTALL)
    yield codecs.encode(plain, "rot13")
    yield plain[::-1]
    yield " ".join(word[::-1] for word in plain.split())
    yield plain.translate(_UNLEET)
    yield plain.translate(_LATIN)
    yield re.sub(r"\b(\w|[^\w\s])(?:[ -](?=(?:\w|[^\w\s])(?:[ -]|\b)))", r"\1", plain)
    yield re.sub(r"%([0-9A-F]{2})", lambda one: chr(int(one[1], 16)), plain)
    yield re.sub(r"\\x([0-9a-f]{2})", lambda one: chr(int(one[1], 16)), plain)
    for words, sign in _NAMED.items():
        plain = plain.replace(f" {sign} ", f" {words} ")
    yield plain.replace(" newline ", "\n")
    dots = "".join(
        next((letter for letter, code in _MORSE.items() if code == one), " ")
        for one in re.findall(r"[.-]+|/", text)
    )
    yield dots
    yield "".join(word[0].lower() for word in text.split() if word.capitalize() in _NATO.values())
    yield "".join(re.findall(r"(?:^|[.!?]\s+|\n)\W*(\w)", text)).lower()
    yield "".join(word[0] for word in text.split() if word[0].isalpha()).lower()
    codes = [int(one) for one in re.findall(r"\b\d{2,3}\b", text) if int(one) < 128]
    yield "".join(map(chr, codes))
    bits = re.findall(r"\b[01]{8}\b", text)
    yield "".join(chr(int(one, 2)) for one in bits)
    joined = re.sub(r"[\s.`]|(?<=\w)-(?=\w)", "", text)
    for packed in re.findall(r"[A-Za-z0-9+/=_-]{16,}", joined) + re.findall(r"\S{16,}", text):
        yield from _unpacked(packed)


def _unpacked(packed: str) -> Iterator[str]:
    for decode in (_base64, base64.b32decode, base64.b85decode, binascii.unhexlify):
        for start in range(4):
            piece = packed[start:]
            piece = piece[: len(piece) // 8 * 8] if decode is base64.b32decode else piece
            try:
                read = decode(piece.encode()).decode("utf-8", "ignore")
            except (ValueError, binascii.Error):
                continue
            if sum(one.isprintable() or one.isspace() for one in read) > 0.9 * len(read):
                yield read


def _base64(packed: bytes) -> bytes:
    packed = packed.rstrip(b"=")
    packed = packed[: len(packed) - (len(packed) % 4 == 1)]
    return base64.b64decode(packed + b"=" * (-len(packed) % 4))
