"""Ways of solving things that people name, and whether they have said how they mean it."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.model import Frozen


class Technique(Frozen):
    """A way of solving something.

    Attributes
    ----------
    key
        Ends the name of the phrases that ask further: ``ask.approach.<key>``.
    name
        What it is called in a note.
    pattern
        How people name it.
    told
        What they say when they have explained it already: then nothing is left to ask.
    promising
        Whether naming it is a plan. Trying everything is only where one starts, and what is
        greedy needs a reason, unless the author expects it.
    """

    key: str
    name: str
    pattern: str
    told: str
    promising: bool = True


_DOUBTFUL = frozenset({"every", "greedy"})

TECHNIQUES: tuple[Technique, ...] = tuple(
    Technique(key=key, name=name, pattern=pattern, told=told, promising=key not in _DOUBTFUL)
    for key, name, pattern, told in (
        ("backtrack", "backtracking", r"backtrack\w*", r"undo|take (?:it )?back|remove"),
        ("table", "dynamic programming",
         r"dynamic programming|dp|memo\w*|tabulat\w+", r"entry|state|dp \[|depends|stands for"),
        ("halving", "binary search", r"binary search\w*|bisect\w*|halv(?:e|ing)",
         r"feasible|too (?:small|large|big)|check (?:if|whether)|lower half|upper half"),
        ("window", "a sliding window", r"sliding window|window|two pointers?|2 pointers?",
         r"shrink\w*|move (?:the )?(?:left|right|lower|upper)|(?:left|right) (?:one |end )?moves"),
        ("heaps", "two heaps", r"(?:two|2|both) (?:min |max |different )?heaps",
         r"ordered by|the other"),
        ("heap", "a heap", r"heaps?|priority queues?|heapq", r"smallest|ordered by|key|pop\w*"),
        ("stack", "a stack", r"stacks?", r"push\w*|pop\w*|put .{1,60}(?:off|take)"),
        ("waves", "breadth-first search", r"bfs|breadth first(?: search)?", r"visited|mark\w*"),
        ("queue", "a queue", r"queues?|deques?", r"front|pop\w*|enqueue|append\w*"),
        ("recursion", "recursion", r"recurs\w+|dfs|depth first(?: search)?",
         r"base case|stops? (?:when|at|if)|until"),
        ("sort", "sorting", r"sort(?:ing|ed|s)?(?! of\b)|order (?:them|it|the \w+) by",
         r"neighbou?rs?|adjacent|next to|then .{0,60}(?:compar|merg|only|previous|last)\w*"),
        ("dictionary", "a dictionary",
         r"hash ?(?:map|table)s?|dict(?:ionary|ionaries|s)?|ordered ?dict|hashing|counter",
         r"keys?|values?|maps? .{1,40} to|from .{1,40} to|look ?up|complement|position"),
        ("set", "a set", r"(?:hash ?)?sets?(?= (?:of|to|with|for|and)\b|[ .,!]*$)",
         r"check (?:if|whether)|already in|is in|contains?|look ?up"),
        ("greedy", "a greedy choice", r"greed(?:y|ily)", r"because|since|exchange"),
        ("prefix", "prefix sums", r"prefix(?: sums?)?|running sums?|cumulative",
         r"difference|minus"),
        ("every", "trying everything",
         r"brute ?force|nested loops?|(?:two|double) (?:nested )?(?:for )?loops?"
         r"|(?:all|every|each) (?:possible )?(?:pairs?|combinations?|subsets?"
         r"|permutations?|orders)", r"slow|too many"),
        ("walk", "one walk over the input",
         r"(?:walk|go|scan|iterat\w+|loop|pass|read)\w* (?:once |one time )?(?:through|over|along"
         r"|from (?:the )?(?:left|start|beginning|first|end|right))|one pass|single pass"
         r"|left to right", r"keep\w*|remember\w*|stor(?:e|ing)|track|count\w*|maximum|running"),
    )
)  # fmt: skip
"""The more telling ones first: of several that are named, the first one is asked about."""

_NEGATED = re.compile(r"\b(?:not|no|never|without|instead of|avoid)(?: \w+){0,2} $")


def named(text: str) -> Technique | None:
    """Find the most telling technique that a normalised text names and does not rule out."""
    for technique in TECHNIQUES:
        for match in re.finditer(rf"\b(?:{technique.pattern})(?!\w)", text):
            if not _NEGATED.search(text[max(0, match.start() - 24) : match.start()]):
                return technique
    return None


def explained(technique: Technique, text: str) -> bool:
    """Tell whether a normalised text already says how a technique is meant."""
    return bool(re.search(rf"\b(?:{technique.told})", text))
