"""Answers that come from the statement, and from nowhere else."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache

from jupyter_interviewer.interviewer.words import content, normalise

_SYNONYMS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "empty len length size many long large big least most maximum 0",
        "duplicate repeat twice once same equal distinct unique different twin",
        "order sort ascending descending sequence arrange",
        "negative positive sign zero integer minus",
        "return result output give answer",
        "index position place 0 count",
        "uppercase lowercase letter case capital character ascii",
        "pair two couple",
        "none null missing exist found without",
        "input argument parameter receive",
        "modify change mutate copy leave",
        "tie equal several multiple more",
    )
)
_BOUNDS = re.compile(r"<=|≤|<|>=|≥|\bat (?:most|least)\b|\bup to\b|\bbetween\b|\brange\b")


_SIZE = re.compile(r"\b(?:len|length|size|n|entries|long|many)\b")
_TELLS = re.compile(r"(?:write|implement|define|design|return|find|given|compute)\b")
# "Return that position" says nothing to whoever has not read what stands before it.
_RETURNS = re.compile(
    r"(?:It )?[Rr]eturns? (?!that\b|them\b|these\b|those\b|it\b|this\b|nothing\b)"
)
_ABOUT_INPUT = re.compile(
    r"\b(?:can|could|may|might|is|are|will)\b.*\b(?:empty|negatives?|zeros?|positive|large|big"
    r"|long|huge)\b"
    r"|\bhow (?:large|big|long|many|small)\b"
)


@lru_cache(maxsize=64)
def parts(statement: str) -> tuple[str, ...]:
    """Cut a Markdown statement into sentences and list items, code blocks left out."""
    text = re.sub(r"(?ms)^(`{3,}|~{3,}).*?(?:^\1|\Z)", "\n\n", statement[:40_000])
    blocks = re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)", text)
    result: list[str] = []
    for block in blocks:
        flat = " ".join(block.split())
        flat = re.sub(r"^(?:[-*+]|\d+[.)])\s+", "", flat)
        if (
            not flat
            or flat.startswith(("#", "|"))
            or re.fullmatch(r"[*_]{0,2}[\w ]+:?[*_]{0,2}", flat)
        ):
            continue
        pieces = re.split(r"(?<=[.!?])\s+(?=[A-Z`*\"“(])", flat)
        result.extend(piece for piece in pieces if len(piece) > 3)
    return tuple(result)


def gist(statement: str, entry_point: str) -> str | None:
    """Give the one sentence of the statement that says what to write."""
    scored: list[tuple[int, int, str]] = []
    for place, part in enumerate(parts(statement)):
        low = part.lower()
        score = 6 * bool(re.search(rf"\b{re.escape(entry_point.lower())}\b", low))
        score += 3 * bool(re.search(r"\breturns?\b", low))
        score += 2 * bool(_TELLS.match(low))
        score -= 4 * bool(_BOUNDS.search(low)) + 2 * (len(part) > 260)
        score -= 3 * part.rstrip().endswith(":")
        scored.append((score, -place, part))
    best = max(scored, default=None)
    if best is None or best[0] < 2:
        return None
    place, text = -best[1], best[2]
    if "return" in text.lower():
        return text
    # "Write `f(x)`." alone says too little: what it is to give stands shortly after.
    following = parts(statement)[place + 1 : place + 6]
    more = next((part for part in following if _RETURNS.match(part)), None)
    return f"{text} {more}" if more and len(text) + len(more) < 280 else text


_SIGNATURE = re.compile(r"(?:Write|Define|Implement) (?:a |the )?(?:class |function )?`[^`]*`\.?")
_DANGLES = re.compile(
    r"\bthat \w+s (?:them|it|these|those)\b|\bit (?:can|could|is to) be\b"
    r"|\breturns? (?:that|them|these|those|it|this)\b"
    r"|\bkept\b|\bsuch\b",
    re.IGNORECASE,
)


def task(statement: str, entry_point: str) -> str | None:
    """Say what to write so that it finishes "You are to write …"; none if that needs context.

    A sentence that rests on what stands before it ("Return that position") means nothing to
    whoever hears it by itself.
    """
    whole = gist(statement, entry_point)
    if whole is None or not whole.startswith("Write ") or _DANGLES.search(whole):
        return None
    # A long aside is for the notebook; a piece of code is never torn.
    whole = re.sub(r" \((?:[^()`]|`[^`]*`){60,}\)", "", whole)
    if not re.search(r"\breturns?\b|\bthat \w+s\b", whole, re.IGNORECASE):
        return None
    if not re.search(r"[.!?]\W*$", whole):
        # A list follows, which nobody wants to hear.
        whole = f"{whole.rstrip(' :')}; the notebook has the details."
    return whole[6:]


def opening(statement: str) -> str:
    """Give the first sentence or two of the statement: what it is all about."""
    first = parts(statement.strip().split("\n\n")[0])
    told = ""
    for part in first[:2]:
        if (told and len(told) + len(part) > 260) or part.startswith(("Write", "Return")):
            break
        told = f"{told} {part}".strip()
    return told


def bound(statement: str) -> str | None:
    """Find the largest size that the statement allows, as it is written there."""
    best: tuple[int, str] | None = None
    for part in parts(statement):
        if not (_BOUNDS.search(part) and _SIZE.search(part)):
            continue
        for match in re.finditer(r"(?<![\w.^-])(\d{1,3}(?:[,_ ]\d{3})+|\d{4,9})(?![\w.^])", part):
            number = int(re.sub(r"[,_ ]", "", match[1]))
            if number >= 1000 and (best is None or number > best[0]):
                best = (number, f"{number:,}")
    return best[1] if best else None


def answer(asked: str, statement: str, most: int = 2) -> tuple[str, ...]:
    """Find the sentences of the statement that bear on a question, best first.

    Words are compared by their stems, a few with their kin ("empty" with lengths); a rare
    word of the statement weighs more than one that stands everywhere.
    """
    plain = normalise(asked)
    wanted = set(content(plain))
    kin = {word for group in _SYNONYMS if group & wanted for word in group} - wanted
    pieces = parts(statement)
    bags = [frozenset(content(part)) | _signs(part) for part in pieces]
    seen = Counter(word for bag in bags for word in bag)
    total = max(len(bags), 1)
    scored = []
    for place, (piece, bag) in enumerate(zip(pieces, bags, strict=True)):
        if _SIGNATURE.fullmatch(piece):
            continue
        direct = wanted & bag
        near = kin & bag
        weight = sum(math.log(1 + total / seen[word]) for word in direct)
        weight += 0.45 * max((math.log(1 + total / seen[word]) for word in near), default=0.0)
        if _ABOUT_INPUT.search(plain) and _BOUNDS.search(piece):
            # What stands by itself as a constraint says more than a rule that has a bound in it.
            weight *= 1.8 if piece.startswith("`") else 1.2
        if direct or len(near) >= 1:
            scored.append((weight / math.sqrt(4 + len(bag)), -place, piece))
    scored.sort(reverse=True)
    if not scored or scored[0][0] < 0.4:
        return ()
    least = 0.85 if most <= 2 else 0.5
    return tuple(part for weight, _, part in scored[:most] if weight >= least * scored[0][0])


def _signs(part: str) -> frozenset[str]:
    """Words for what a constraint says in signs."""
    found = set()
    if re.search(r"-\s?\d", part) and _BOUNDS.search(part):
        found |= {"negative", "minus"}
    if re.search(r"(?<![\d-])0\s*(?:<=|≤|<)", part):
        found |= {"zero", "empty"} if re.search(r"\blen", part) else {"zero", "negative"}
    if re.search(r"(?<![\d-])1\s*(?:<=|≤)", part) and re.search(r"\blen|length", part):
        found |= {"empty"}
    if _BOUNDS.search(part):
        found |= {"large", "big", "long", "many", "size", "maximum"}
    return frozenset(found)
