"""Sentences cut into clauses, and the figures in them."""

from __future__ import annotations

import re

_WORDS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
NUMBER = rf"(?:\d{{1,5}}|{'|'.join(_WORDS)})"
_LIST = rf"{NUMBER}(?:\s*(?:,\s*and|,\s*or|,|and|or|to|through|–|-|&)\s*(?:line\s+)?{NUMBER})*"  # noqa: RUF001
_SPLIT = re.compile(
    r"(?:,|;)\s+(?!\d)|:\s+|\s[—–-]\s|(?<!\bthe)(?<!\byour)(?<!\ba)\s+(?:but|while|whereas|although|though|yet|because|so)\s+"  # noqa: RUF001
    r"|\s+and\s+(?=(?:case|test|example|hidden|visible|public|line|the|it|all|none|no|your|every|each|on|in)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\W*(?:in|on|for|with|at) (?:the )?[\w#]+(?: [\w#]+){0,3}", re.IGNORECASE)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|would|could|might|imagine|suppose|assume|whether|were|should|can|until|unless|when)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^\W*(?:and |so |now )?(?:do|does|did|is|are|was|were|will|has|have|which|"
    r"what(?!'s| is wrong))\b",
    re.IGNORECASE,
)


def clauses(sentence: str) -> list[str]:
    """Cut a sentence where another statement may begin."""
    found: list[str] = []
    for clause in _SPLIT.split(sentence):
        if found and _PLACE.fullmatch(found[-1]):
            # "In case 3, …": what follows is about just that.
            found[-1] += f" {clause}"
        elif clause and clause.strip():
            found.append(clause)
    return found


def stated(clause: str, sentence: str) -> bool:
    """Whether a clause states something, rather than asking or imagining it."""
    if _HYPOTHETICAL.search(clause):
        return False
    return not (sentence.rstrip(" \n*_\"'").endswith("?") and _ASKS.search(clause))


def figure(text: str) -> int:
    """Read a number in digits or words."""
    low = text.lower()
    return _WORDS.index(low) if low in _WORDS else int(low)


def numbered(clause: str, noun: str) -> list[int]:
    """Give the numbers that a clause names of a noun: "cases 2, 3 and 5", "the third case"."""
    found: list[int] = []
    pattern = rf"\b(?:{noun})s?\s+(?:(?:number|no\.?|nr\.?)\s*|#\s*)?({_LIST})\b"
    for match in re.finditer(pattern, clause, re.IGNORECASE):
        found += _listed(match[1])
    kinds = r"(?:test|hidden|public|visible|given|own)"
    ordinal = rf"\b({'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\s+(?:{kinds}\s+)*(?:{noun})\b"
    for match in re.finditer(ordinal, clause, re.IGNORECASE):
        low = match[1].lower()
        found.append(_ORDINALS.index(low) + 1 if low in _ORDINALS else int(re.sub(r"\D", "", low)))
    return found


def _listed(text: str) -> list[int]:
    found: list[int] = []
    for part in re.split(r"\s*(?:,\s*and|,\s*or|,|\band\b|\bor\b|&)\s*", text):
        ends = [figure(one) for one in re.findall(NUMBER, part, re.IGNORECASE)]
        if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + 200:
            found += range(ends[0], ends[1] + 1)
        else:
            found += ends
    return found
