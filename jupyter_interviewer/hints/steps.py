"""Steps of an algorithm told in words: the measure of a recipe.

A step is a verb of programming (build, loop, store, compare …) where an instruction begins.
"""

from __future__ import annotations

import re

_STEP = re.compile(
    r"(?:^|[.;:,!\n]\s*|\b(?:then|and|finally|next|first|now|afterwards|simply|just|to|by|you|"
    r"second|third)\s+)"
    r"(?:then\s+|and\s+|also\s+|first\s+|finally\s+|\d\.\s*|-\s*)?"
    r"(creat\w+|mak(?:e|ing) an?|build\w*|initiali[sz]\w+|loop\w*|iterat\w+|stor\w+|append\w*|"
    r"add\w*|push\w*|pop\w*|return\w*|swap\w*|increment\w*|decrement\w*|sort\w*|"
    r"subtract\w*|insert\w*|set|sets|"
    r"go(?:ing)? (?:through|over)|walk(?:ing)? over|look(?:ing)? up|keep\w*|check\w*|"
    r"comput\w+|updat\w+|mov(?:e|ing)|recurs\w+|memoi[sz]\w+)\b",
    re.IGNORECASE,
)


def steps(sentence: str) -> int:
    """Count the steps that a sentence tells; a question tells none."""
    if sentence.rstrip().endswith("?"):
        return 0
    # Of a candidate's own steps one may speak: "you create", "your loop".
    told = re.sub(r"\byou(?:r)?\s+(?:\w+\s+)?\w+", " ", sentence)
    return len(_STEP.findall(told))
