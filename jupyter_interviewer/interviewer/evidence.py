"""Whether what was said really covers a point of the agenda."""

from __future__ import annotations

import re

from jupyter_interviewer.interviewer import cues
from jupyter_interviewer.interviewer.intents import Intent
from jupyter_interviewer.interviewer.scene import Brief
from jupyter_interviewer.interviewer.techniques import named
from jupyter_interviewer.interviewer.words import mentions, normalise

EDGES: tuple[tuple[str, str], ...] = (
    ("the empty input",
    r"\b(?:empty|no (?:elements?|entries|numbers|items|words|characters)|length (?:0|zero)"
    r"|nothing in)\b"),
    ("a single entry",
    r"\b(?:single|only one|just one|one (?:element|entry|item|word|number|character|node)"
    r"|length (?:1|one)|size (?:1|one))\b"),
    ("repeated values",
    r"\b(?:duplicates?|repeated|repeats|repeating|same (?:value|number|element|word|letter)s?"
    r"|all (?:the )?(?:same|equal)|equal (?:values|numbers|elements)|ties?|twice)\b"),
    ("negative numbers", r"\bnegatives?\b"),
    ("zero", r"\b(?:zeros?|zeroes)\b"),
    ("very large inputs",
    r"\b(?:very|really|huge|extremely) (?:large|long|big|many)|\bhuge\b|\b(?:large|long"
    r"|big) (?:input|list|array|string|number|text)s?\b|\boverflow\b|\bmaximum (?:size|length)\b"),
    ("missing values",
    r"\b(?:none|null|missing|not found|no (?:such|match|solution|pair|answer|result|path))\b"),
    ("the boundaries",
    r"\b(?:boundar\w+|off by one|first (?:and|or) last|at the (?:end|start|beginning|border"
    r"|limit)|exactly (?:at|the limit|k|n)|limits?)\b"),
    ("sorted or reversed input",
    r"\b(?:already sorted|reverse(?:d| order)|sorted (?:input|list|array)|descending|unsorted)\b"),
    ("upper and lower case", r"\b(?:upper ?case|lower ?case|capital)\b"),
)  # fmt: skip

_ALGORITHM = re.compile(
    r"\b(?:hash ?\w*|dict\w*|sets?|maps?|pointers?|window|binary search|brute ?force|recurs\w+"
    r"|memo\w*|cach\w+"
    r"|dynamic programming|dp|greedy|backtrack\w*|bfs|dfs|heaps?|stacks?|queues?|deque"
    r"|linked list|trie|count\w*"
    r"|prefix|sort\w*|iterat\w+|loop\w*|each|every|traverse\w*|merge|compare\w*|store\w*"
    r"|remember\w*|keep|once|twice"
    r"|running|maximum|minimum|sum|index\w*|difference|complement|first|then|lookup|look up|while"
    r"|until|left|right)\b"
)
_TRADEOFF = re.compile(
    r"\b(?:trade ?- ?offs?|instead|faster|slower|more memory|less memory|extra (?:memory|space)"
    r"|simpler|more complex"
    r"|readab\w+|at the cost|in exchange|advantage|drawback|downside|pros?|cons|better|worse"
    r"|cheaper)\b"
)
_TESTING = re.compile(
    r"\b(?:tests?|testing|random|brute force|compare|by hand|unit|assert|property|check (?:it"
    r"|that|against|with|the)"
    r"|try (?:it|with|some|small)|examples?|small (?:inputs?|cases?)|print|debug\w*|verify"
    r"|known (?:answer|result)s?)\b"
)


def edge_named(text: str) -> str | None:
    """Name the kind of edge case that a normalised text speaks of."""
    return next((label for label, pattern in EDGES if re.search(pattern, text)), None)


def edges_named(text: str) -> list[str]:
    """Name all kinds of edge case that a normalised text speaks of."""
    return [label for label, pattern in EDGES if re.search(pattern, text)]


def expected_words(point: str, text: str, question: Brief) -> str | None:
    """Find a word or phrase that the author expects for a point in a normalised text."""
    return mentions(text, _expects(point, question))


def covers(point: str, text: str, intent: Intent, question: Brief, asked: str | None) -> str | None:
    """Say in a few words how a message covers a point; none if it does not.

    Parameters
    ----------
    point
        The point of the agenda.
    text
        What the candidate said, as typed.
    intent
        What it was taken for.
    asked
        The point of the question that is open, if one is: words that only an answer gives
        meaning to count for the point that was asked about.

    Notes
    -----
    Growth is not decided here but in `claimed`: there it matters what is claimed.
    """
    if intent in _NO_EVIDENCE:
        return None
    plain = normalise(text)
    words = plain.split()
    hit = expected_words(point, plain, question) if asked == point else None
    if point == "approach":
        return _approach(plain, intent, question, asked)
    if point == "edge_cases":
        edge = edge_named(plain)
        if intent is Intent.EXPLAIN_APPROACH:
            # A plan goes through "the first" or "not twice" without a thought of odd inputs.
            several = edges_named(plain)
            return f"named {' and '.join(several)}" if len(several) > 1 else None
        if intent is Intent.CLARIFY:
            asked_about = edges_named(plain)
            return f"asked about {' and '.join(asked_about)}" if len(asked_about) > 1 else None
        if edge and asked not in {point, None} and len(edges_named(plain)) < 2:
            return None  # Said of something else, such as where a fault may be.
        if edge and (asked == point or intent is Intent.ANSWER):
            return f"named {edge}"
        common = _all_expected(point, plain, question)
        if named(plain) is not None and len(common) < 2:
            return None
        if hit is None and intent is Intent.ANSWER and len(common) > 1:
            # Named without being asked: one word in common may be chance, two are not.
            return f"named edge cases ({', '.join(common[:2])})"
        return f"named edge cases{_naming(hit)}" if hit else None
    if intent is Intent.CLARIFY or asked != point:
        return None
    if point == "testing" and (hit or _TESTING.search(plain)) and len(words) >= 3:
        return f"said how to test it{_naming(hit)}"
    if point == "tradeoffs" and (hit or _TRADEOFF.search(plain)) and len(words) >= 3:
        return f"weighed another way{_naming(hit)}"
    if point == "extension" and ((hit and len(words) >= 3) or len(words) >= 10):
        return f"thought the extension through{_naming(hit)}"
    return None


def _all_expected(point: str, plain: str, question: Brief) -> list[str]:
    return [phrase for phrase in _expects(point, question) if mentions(plain, [phrase])]


def _approach(plain: str, intent: Intent, question: Brief, asked: str | None) -> str | None:
    if intent is Intent.CLARIFY:
        return None
    technique = named(plain)
    words = len(plain.split())
    hit = expected_words("approach", plain, question)
    # "Sort it first, that is O(n log n)": a way is named along with what it costs.
    costs = intent is Intent.CLAIM_COMPLEXITY or asked == "complexity"
    explains = intent is Intent.EXPLAIN_APPROACH or asked == "approach"
    if not (explains or (costs and technique is not None)):
        return None
    telling = set(_all_expected("approach", plain, question)) - {"try", "all", "each", "every"}
    if technique is not None and not (technique.promising or telling):
        return None  # "Try all of them" shares a word with many a plan and is none yet.
    if technique is not None and (hit or words >= 2):
        return f"explained the approach ({hit or technique.name})"
    if hit or _ALGORITHM.search(plain):
        long_enough = words >= 4 or (hit is not None and words >= 2)
        return f"explained the approach{_naming(hit)}" if long_enough else None
    return None


_NO_EVIDENCE = frozenset(
    {
        Intent.HINT, Intent.REPEAT, Intent.OFF_TOPIC, Intent.GREETING, Intent.THANKS, Intent.META,
        Intent.ASKS_SOLUTION, Intent.INJECTION, Intent.UNSURE, Intent.ACKNOWLEDGE, Intent.END,
        Intent.NEXT, Intent.GIVE_UP,
    }
)  # fmt: skip


def _naming(hit: str | None) -> str:
    return f" ({hit})" if hit else ""


def _expects(point: str, question: Brief) -> list[str]:
    return [
        normalise(phrase)
        for probe in question.probes
        if probe.point == point
        for phrase in probe.expects
    ]


def hostile(text: str) -> bool:
    """Tell whether a normalised text is abuse rather than chat."""
    return bool(cues.INSULT.search(text))
