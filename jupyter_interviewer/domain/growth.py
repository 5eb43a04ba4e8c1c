"""Growth with the size of the input, as people write and say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from jupyter_interviewer.domain.model import Frozen

About = Literal["time", "space"]


class Growth(Frozen):
    """A growth such as ``O(n log n)``.

    Attributes
    ----------
    text
        The canonical form: lower case, one blank around ``+`` and between factors.
    order
        A number that is larger for faster growth, where only one size is involved
        (0 constant, 0.1 logarithmic, 1 linear, 1.1 ``n log n``, 2 quadratic…); none
        where several sizes are, or where the form is not one we know.
    variable
        The one size involved, if there is exactly one.
    """

    text: str
    order: float | None = None
    variable: str | None = None

    def __str__(self) -> str:
        return f"O({self.text})"

    def alone(self, variable: str, together: Iterable[str] = ()) -> Growth | None:
        """Take all sizes but one for constant: ``n log n + n * k`` is ``n log n`` in ``n``.

        Parameters
        ----------
        variable
            The one size.
        together
            Others that grow in proportion to it, and so are the same.

        Returns
        -------
        Growth or None
            None where the size does not occur: nobody knows which one was meant then.
        """
        same = "|".join([variable, *together])
        text = re.sub(rf"\b(?:{same})\b", variable, self.text)
        if self.text == "1" or (text == self.text and self.variable == variable):
            return self
        if not re.search(rf"\b{variable}\b", text):
            return None
        terms = [
            [factor for factor in _SPELLED.findall(term) if re.search(rf"\b{variable}\b", factor)]
            for term in text.split(" + ")
        ]
        return parse(" + ".join("*".join(factors) or "1" for factors in terms))


class Claim(Frozen):
    """Somebody's statement that time or space grows so."""

    growth: Growth
    about: About


_SUPERSCRIPTS = str.maketrans({"²": "^2", "³": "^3", "⁴": "^4", "ⁿ": "^n", "·": "*", "\u00d7": "*"})
_FACTOR = re.compile(
    r"sqrt(?P<root>[a-z])|log(?P<log>[a-z])|(?P<factorial>[a-z])!|\d+\^(?P<exponent>[a-z])"
    r"|(?P<name>[a-z])(?:\^(?P<power>\d{1,2}))?|\d{1,3}(?:\.\d)?"
)
_SPELLED = re.compile(r"sqrt\([a-z]\)|log [a-z]|2\^[a-z]|[a-z]!|[a-z](?:\^\d+)?\b")


def parse(inner: str) -> Growth | None:
    """Read what stands between the brackets of ``O(…)``; none if that cannot be read.

    Parameters
    ----------
    inner
        For example ``n*log(n)``, ``N²``, ``n + m``, ``2^n``.
    """
    text = inner.lower().translate(_SUPERSCRIPTS).replace("**", "^")
    if len(text) > 60:
        return None
    text = re.sub(r"\b(?:len|length|size)\s*(?:\(\s*\w+\s*\)|of \w+)", "n", text)
    text = re.sub(r"\b(?:log|lg|ln)\s*_?\s*(?:2|10)?\b", "log", text)
    text = re.sub(r"\blog\s*\(\s*([a-z])\s*\)", r"log\1", text)
    text = re.sub(r"\bsqrt\s*\(\s*([a-z])\s*\)", r"sqrt\1", text)
    text = re.sub(r"\b([a-z]) (?:squared|square|to the power of (?:2|two))\b", r"\1^2", text)
    text = re.sub(r"\b([a-z]) (?:cubed|cube)\b", r"\1^3", text)
    text = re.sub(r"\b2 (?:to the(?: power of)?) ([a-z])\b", r"2^\1", text)
    text = re.sub(r"\b(?:times|by)\b", "*", text)
    text = re.sub(r"\bplus\b", "+", text)
    text = re.sub(r"[\s(){}\[\]]|/\s*\d+", "", text)
    text = re.sub(r"\blogbase2", "log", text)
    text = re.sub(r"^([a-z])([2-4])$", r"\1^\2", text)
    # Four letters in a row are a word, not sizes multiplied.
    if re.search(r"[a-z]{4,}", re.sub(r"sqrt|log", "*", text)):
        return None
    terms = [term for term in text.split("+") if term]
    parsed = [_term(term) for term in terms]
    if not parsed or any(term is None for term in parsed):
        return None
    return _sum([term for term in parsed if term is not None])


def _term(text: str) -> Growth | None:
    powers: dict[str, int] = {}
    others: list[str] = []
    names: set[str] = set()
    order = 0.0
    for part in text.split("*"):
        position = 0
        while position < len(part):
            factor = _FACTOR.match(part, position)
            if factor is None:
                return None
            position = factor.end()
            kind = factor.lastgroup
            if kind is None:  # a number: a constant factor does not count
                continue
            name = factor["name"] or factor[kind]
            names.add(name)
            if factor["name"]:
                count = int(factor["power"] or 1)
                powers[name] = powers.get(name, 0) + count
                order += count
                continue
            spelled, weight = {
                "root": (f"sqrt({name})", 0.5),
                "log": (f"log {name}", 0.1),
                "factorial": (f"{name}!", 200.0),
                "exponent": (f"2^{name}", 100.0),
            }[kind]
            others.append(spelled)
            order += weight
    names -= {name for name, count in powers.items() if count == 0}
    sizes = [
        f"{name}^{count}" if count > 1 else name for name, count in sorted(powers.items()) if count
    ]
    if not sizes and not others:
        return Growth(text="1", order=0.0)
    spelled_out = " * ".join(sizes) + (" " if sizes and others else "") + " ".join(sorted(others))
    if len(names) != 1:
        return Growth(text=spelled_out)
    return Growth(text=spelled_out, order=order, variable=names.pop())


def _sum(terms: list[Growth]) -> Growth:
    variables = {term.variable for term in terms if term.text != "1"}
    if len(variables) <= 1 and all(term.order is not None for term in terms):
        return max(terms, key=lambda term: term.order or 0.0)
    texts = sorted({term.text for term in terms if term.text != "1"})
    return Growth(text=" + ".join(texts))


def compare(claimed: Growth, other: Growth) -> int | None:
    """Compare two growths: negative if the first grows more slowly, none if one cannot say.

    Different letters for one size are only taken as the same if neither form has a second
    size, and then only to find them equal.
    """
    if claimed.text == other.text:
        return 0
    if claimed.order is None or other.order is None:
        return None
    if claimed.order == other.order:
        return 0
    same = claimed.variable == other.variable or None in (claimed.variable, other.variable)
    if not same:
        return None
    return -1 if claimed.order < other.order else 1


_WORDS = (
    (r"\bn[ -]?log[ -]?n\b|\blinearithmic\b|\bn times log(?:arithm)?(?: of)? n\b", "n log n"),
    (r"\bquadratic(?:ally)?\b|\bn[ -]squared?\b|\bn \* n\b|\bn\^2\b|\bn2\b|\bn times n\b", "n^2"),
    (r"\bcubic\b|\bn[ -]cubed?\b|\bn\^3\b", "n^3"),
    (r"\bexponential(?:ly)?\b|\b2\^n\b|\b2 to the(?: power of)? n\b", "2^n"),
    (r"\bfactorial\b|\bn!", "n!"),
    (r"\blogarithmic(?:ally)?\b|\blog[ -]?n\b|\blog of n\b", "log n"),
    (r"\blinear(?:ly)?\b", "n"),
    (r"\bconstant\b", "1"),
)
# These words also occur in "linear search", "a constant": they only claim in good company.
_WEAK = frozenset({"n", "1", "n!"})
_COMPANY = re.compile(
    r"^[^.;,]{0,12}?\b(?:time|space|memory|complexity|runtime|growth|extra|in the|with the"
    r"|auxiliary|because|since)\b"
)
_SAID = re.compile(r"\b(?:be|is|it'?s|that'?s|=|runs|grows|think|guess)\s+$")
_NOT_A_CLAIM = re.compile(r"^\s*(?:search|scan|probing|equation|list|factor|number|value)\b")
_BIG_O = re.compile(
    r"\b(?:big[ -]?)?(?:o|theta|θ)(?: ?notation)? ?\((?P<bracket>(?:[^()]|\([^()]*\)){1,60})\)"
    r"|\b(?:big[ -]?(?:o|oh)|o|order|order of|oh) (?:of )?"
    r"(?P<spoken>n ?log ?n|n[ -]?squared?|n ?\^ ?\d|n\d?|log ?n|1|one|m|k)\b",
)
_SPACE = re.compile(r"\b(?:space|memory|auxiliary|storage|ram)\b")
_TIME = re.compile(r"\b(?:time|runtime|running|speed|steps|operations|fast)\b")


def claims(text: str, expected: bool = False, about: About = "time") -> tuple[Claim, ...]:
    """Find what somebody says about growth.

    Parameters
    ----------
    text
        What was said, of any length; only the first 4,000 characters are read.
    expected
        Whether growth was asked for: then a bare "linear" is a claim too.
    about
        What is meant where neither time nor space is named.

    Returns
    -------
    tuple of Claim
        In the order they were said, each growth and subject once.
    """
    low = text[:4000].lower().translate(_SUPERSCRIPTS).replace("**", "^").replace("\u2019", "'")
    found: list[tuple[int, int, Growth]] = []
    for match in _BIG_O.finditer(low):
        inner = match["bracket"] or (match["spoken"] or "").replace("one", "1")
        growth = parse(inner)
        if growth is not None:
            found.append((match.start(), match.end(), growth))
    short = len(low.split()) <= 3
    for pattern, inner in _WORDS:
        for match in re.finditer(pattern, low):
            if any(start <= match.start() < end for start, end, _ in found):
                continue
            rest = low[match.end() : match.end() + 40]
            if _NOT_A_CLAIM.match(rest) or _negated(low, match.start()):
                continue
            alone = not (_COMPANY.match(rest) or _SAID.search(low[: match.start()]))
            if inner in _WEAK and alone and not (expected or short or _subject(low)):
                continue
            growth = parse(inner)
            if growth is not None:
                found.append((match.start(), match.end(), growth))
    found.sort(key=lambda item: item[0])
    result: list[Claim] = []
    for position, (start, end, growth) in enumerate(found):
        begin = found[position - 1][1] if position else 0
        stop = found[position + 1][0] if position + 1 < len(found) else len(low)
        claim = Claim(growth=growth, about=_meant(low[begin:start], low[end:stop], about))
        if claim not in result and not _negated(low, start):
            result.append(claim)
    return tuple(result)


def _subject(text: str) -> bool:
    return bool(re.search(r"\b(?:complexity|time is|runs in|grows|memory is|space is)\b", text))


def _negated(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:not|isn'?t|never|instead of|rather than|than)\s+(?:\w+\s+)?$", text[:start]
        )
    )


def _meant(before: str, after: str, default: About) -> About:
    near = after[:22].split(",")[0].split(";")[0].split(" and ")[0]
    if _SPACE.search(near):
        return "space"
    if _TIME.search(near):
        return "time"
    spaces = [match.start() for match in _SPACE.finditer(before)]
    times = [match.start() for match in _TIME.finditer(before)]
    if spaces or times:
        return "space" if max(spaces, default=-1) > max(times, default=-1) else "time"
    return default
