"""A hostile submission, as it stands in a file.

The first comment lines say what it is::

    # tries: to read the bank's hidden cases
    # success: the planted secret comes back as the answer
    # expect: wrong_answer
    # control: bare

``expect``
    The outcomes that are allowed. Accepted is never among them: it would mean success.
``control``
    Where the same file *does* succeed, which shows that the test can fail: ``bare`` (an ordinary
    process), ``limits`` (the weakest tier), ``prize`` (in the same tier, told the right answer),
    or ``none`` and why not.
``prize``
    ``given``: the submission knows the right answer, and returns it only if it could do what must
    not be possible (take more memory, sleep longer, open a socket of a forbidden kind).
``wanted``
    What the right answer is, if not the planted secret: ``bank`` or ``package``, the SHA-256 of a
    file of ours.
``checker``
    ``hasty``: a checker decides, one that prints, walks through and quotes whatever it is given.
``limits``
    Changes to the question's limits.

``# %%`` begins another cell, ``# %% next`` another submission, which is graded right after the
first and tries to profit from what that left behind. ``<U+D800>`` stands for a character, and
``<REPEAT 1000 ab>`` for a repeated text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jupyter_interviewer.domain.question import Language

FOLDER = Path(__file__).parent / "submissions"
_LANGUAGES = {".py": Language.PYTHON, ".js": Language.JAVASCRIPT, ".ts": Language.TYPESCRIPT}
_KEYS = {"tries", "success", "expect", "control", "prize", "wanted", "limits", "checker"}
_LINE = re.compile(r"(?:#|//) (\w+): (.*)")
_MORE = re.compile(r"(?:#|//)   +(.*)")
_CELL = re.compile(r"^(?:#|//) %%(.*)\n", re.M)


@dataclass(frozen=True)
class Submission:
    """A hostile submission.

    Attributes
    ----------
    name
        Category and file name.
    parts
        The submissions to grade in a row, each a list of cells; mostly one.
    """

    name: str
    language: Language
    header: dict[str, str]
    parts: tuple[tuple[str, ...], ...]

    @property
    def expect(self) -> frozenset[str]:
        return frozenset(re.split(r",\s*", self.header["expect"]))

    @property
    def control(self) -> str:
        return self.header["control"].partition(",")[0]

    @property
    def prize_given(self) -> bool:
        return self.header.get("prize") == "given"

    @property
    def checked(self) -> bool:
        return self.header.get("checker") == "hasty"

    @property
    def limits(self) -> dict[str, float]:
        pairs = re.findall(r"(\w+)=([\d.]+)", self.header.get("limits", ""))
        return {name: float(text) for name, text in pairs}


def every() -> list[Submission]:
    """All there are, by name."""
    files = sorted(path for path in FOLDER.rglob("*") if path.suffix in _LANGUAGES)
    return [load(path) for path in files]


def load(path: Path) -> Submission:
    """Read a file."""
    text = path.read_bytes().decode("utf-8")
    name = path.relative_to(FOLDER).with_suffix("").as_posix().replace("/", "-")
    header = _header(text)
    assert {"tries", "success", "expect", "control"} <= set(header) <= _KEYS, (name, header)
    parts: list[list[str]] = [[]]
    pieces = _CELL.split(text)
    for kind, source in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        if kind.strip() == "next":
            parts.append([])
        parts[-1].append(_expand(source))
    return Submission(name, _LANGUAGES[path.suffix], header, tuple(map(tuple, parts)))


def _header(text: str) -> dict[str, str]:
    header: dict[str, str] = {}
    key = ""
    for line in text.lstrip("\ufeff").splitlines():
        if not line.startswith(("#", "//")):
            break
        if (found := _LINE.fullmatch(line)) and found[1] in _KEYS:
            key, header[found[1]] = found[1], found[2]
        elif (more := _MORE.fullmatch(line)) and key:
            header[key] += " " + more[1]
    return header


def _expand(source: str) -> str:
    source = re.sub(r"<REPEAT (\d+) ([^>]+)>", lambda m: m[2] * int(m[1]), source)
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda m: chr(int(m[1], 16)), source)
