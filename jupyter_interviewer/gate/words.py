"""Words that would tell a candidate what to do."""

from __future__ import annotations

import re

TELLING = re.compile(
    r"\b(stacks?|heaps?|priority queues?|queues?|deques?|hash(ing|map| map| table|es|ed)?|"
    r"dict(ionary|ionaries)?|binary search|bisect\w*|two pointers|sliding window|windows?|"
    r"dynamic programming|memoi[sz]\w*|backtrack\w*|breadth|depth-first|bfs|dfs|graphs?|"
    r"greedy|greedily|recursi\w+|sort(ed|ing)?|prefix sums?|pars(e|er|ing)|simulat\w+|precedence|"
    r"union.find|disjoint.set|tries?|topological\w*|dijkstra|kadane|linked lists?|bit ?masks?|"
    r"xor|modular|sieve|divide and conquer|brute force|invariant)\b",
    re.IGNORECASE,
)
"""Names of methods and data structures. Topics that are part of a task's wording (arrays,
strings, trees, intervals) are none of them."""

PYTHONIC = re.compile(
    r"\b(None|True|False|dict|dictionary|tuple|OrderedDict|deque|heapq|bisect|itertools|Python|len|"
    r"[a-z]+_[a-z_]+)\b|//"
)
"""What only somebody who writes Python would understand, or would take for an error elsewhere."""

_TOLD_COSTS = re.compile(
    r"\bO\s?\([^)]*\)|\b(linear|logarithmic|quadratic|constant)[- ](time|space|memory)\b",
    re.IGNORECASE,
)


def telling(text: str) -> list[str]:
    """Give the words of a text that name a method, a data structure, or the cost of one."""
    found = [match[0] for pattern in (TELLING, _TOLD_COSTS) for match in pattern.finditer(text)]
    return list(dict.fromkeys(word.lower() for word in found))
