"""Which words are English, as it is spoken about programs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from jupyter_interviewer.interviewer.deeper import DEEPER
from jupyter_interviewer.interviewer.outcomes import OUTCOMES
from jupyter_interviewer.interviewer.phrases import PHRASES
from jupyter_interviewer.interviewer.tabled import TABLED
from jupyter_interviewer.interviewer.words import stem

_ENDINGS = ("ly", "er", "est", "ment", "ness", "able", "ive", "less", "ful", "al", "e", "y", "or")


@lru_cache(maxsize=1)
def english() -> frozenset[str]:
    """Give the stems of words that several texts about programs, and we ourselves, use."""
    place = resources.files("jupyter_interviewer.interviewer.modelled") / "english.txt"
    return frozenset(place.read_text(encoding="utf-8").split()) | everyday()


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Give the stems of what the interviewer without a model says: such words give nothing away."""
    return frozenset(_stems(PHRASES, OUTCOMES, DEEPER, TABLED))


def _stems(*books: Mapping[str, tuple[str, ...]]) -> set[str]:
    texts = [text for book in books for texts in book.values() for text in texts]
    return {stem(word) for text in texts for word in re.findall(r"[a-z]+", text.lower())}


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether a word is English, or made from one that is."""
    low = word.lower()
    low = re.sub(r"['\u2019](?:s|t|re|ve|ll|d|m)$", "", low)
    known = english()
    root = stem(low)
    if low in known or root in known or f"{root}e" in known or stem(root) in known:
        return True
    if len(root) > 3 and root[-1] == root[-2] and root[:-1] in known:
        return True
    if low.startswith(("un", "re", "non", "mis")) and len(low) > 5 and stem(low[2:]) in known:
        return True
    return any(
        low.endswith(ending)
        and len(low) - len(ending) > 2
        and {low[: -len(ending)], low[: -len(ending)] + "e"} & known
        for ending in _ENDINGS
    )
