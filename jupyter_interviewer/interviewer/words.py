"""Words as people type them in a hurry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

MAX_HEARD = 3000
"""Characters of a message that are taken in; of a longer one the beginning and the end."""

_SHORT = {
    "u": "you", "ur": "your", "r": "are", "pls": "please", "plz": "please", "plse": "please",
    "thx": "thanks", "tnx": "thanks", "thanx": "thanks", "ty": "thanks", "tysm": "thanks",
    "idk": "i dont know", "dunno": "dont know", "wat": "what", "wut": "what", "wht": "what",
    "wanna": "want to", "gonna": "going to", "gotta": "have to", "lemme": "let me",
    "gimme": "give me",
    "cuz": "because", "bc": "because", "coz": "because", "tc": "time complexity",
    "sc": "space complexity", "q": "question", "qn": "question", "ques": "question",
    "soln": "solution",
    "sol": "solution",
    "ans": "answer",
    "dont": "do not",
    "its": "it is",
    "hnt": "hint",
    "hin": "hint",
    "hnit": "hint",
    "thnk": "think",
    "thk": "think",
    "nxt": "next",
    "rpt": "repeat",
    "bcz": "because",
    "bcoz": "because",
    "dat": "that",
    "dis": "this",
    "shld": "should",
    "shud": "should",
    "cud": "could",
    "wud": "would",
    "abt": "about",
    "intrvw": "interview",
    "ofc": "of course",
    "np": "no problem",
    "tho": "though",
    "prob": "problem",
    "qs": "questions",
    "algo": "algorithm",
    "arr": "array",
    "str": "string",
    "int": "integer",
    "neg": "negative",
    "dup": "duplicate", "dups": "duplicates", "dupes": "duplicates", "idx": "index", "sry": "sorry",
    "srry": "sorry", "msg": "message", "btw": "", "lol": "", "haha": "", "um": "",
    "uh": "",
    "uhm": "", "umm": "", "err": "", "ya": "yes", "yep": "yes", "yup": "yes", "yeah": "yes",
    "yea": "yes", "nope": "no", "nah": "no", "kk": "ok", "okay": "ok", "okey": "ok",
    "okie": "ok", "alright": "ok", "cmplx": "complexity", "cant": "cannot", "wont": "will not",
    "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "whats": "what is",
    "thats": "that is", "theres": "there is", "hows": "how is", "whos": "who is", "isnt": "is not",
    "doesnt": "does not", "didnt": "did not", "couldnt": "could not", "arent": "are not",
    "wasnt": "was not", "havent": "have not", "lets": "let us", "itll": "it will", "w": "with",
    "wheres": "where is", "whens": "when is", "youre": "you are", "shouldnt": "should not",
}  # fmt: skip


def bag(words: str) -> frozenset[str]:
    """Make a set of words that are written with blanks between them."""
    return frozenset(words.split())


_LEXICON = sorted(bag(
    "hint hints clue repeat again question solution answer approach complexity linear quadratic "
    "constant finished complete submit submitted interview interviewer interviewing understand "
    "explain clarify clarification example examples constraints duplicate duplicates negative "
    "empty hello thanks thank please stuck skip another different dictionary recursion recursive "
    "iterate iterating algorithm sorting pointer pointers problem instructions previous continue "
    "weather football rephrase pardon logarithmic exponential expected return returned confused "
    "memory space give surrender beginning should would could because through hashmap working "
    "score graded grading function guaranteed allowed assume sorted unsorted favourite favorite "
    "morning afternoon evening receive statement unclear pattern second minute minutes"
))  # fmt: skip
_BY_LENGTH: dict[int, list[str]] = {}
for _word in _LEXICON:
    _BY_LENGTH.setdefault(len(_word), []).append(_word)
# Words that are near one of the above and mean something of their own.
_KEEP = bag(
    "examples questions answers answered expect returns assumed working walking talking given "
    "gives live line lines print prints point points hit hits list lists sort sorts sorting number "
    "numbers string strings stack struck stock tank thing things think skim ship shop slip spaces "
    "submits repeats repeated explained clear problems memories pointed patterns seconds constants "
    "understood understanding finding store stored stores score scored thank think this than "
    "they them then there these those three "
    "expected instruction explains duplicated negatives receives functions allow empties retains "
    "worker wording mourning scores grade grades assumes functional shouldered though thought "
    "approached approaches complex completed completely completes hints iterates iterated"
)


@lru_cache(maxsize=512)
def normalise(text: str) -> str:
    """Bring a message to plain lower-case words, shorthands written out and typos mended.

    Apostrophes go, ``?``, ``!``, ``.``, ``,`` and what stands in growth claims stay.
    """
    if len(text) > MAX_HEARD:
        text = text[: MAX_HEARD - 600] + " " + text[-600:]
    low = unicodedata.normalize("NFKC", text).lower()
    low = "".join(c if c.isprintable() else " " for c in low)
    low = re.sub("['\u2019\u2018`\u00b4]", "", low)
    low = re.sub(r"(\w)\1{2,}", r"\1\1", low)
    words: list[str] = []
    for word in re.findall(r"[^\W_]+(?:_\w+)*|[?!.,;:]+|[^\s\w]", low):
        words.append(_SHORT.get(word, word if len(word) < 4 else mend(word)))
    plain = re.sub(r"\s+", " ", " ".join(words)).strip()
    return re.sub(r"^k(?=$|[ ,.!])", "ok", re.sub(r"^well\b[ ,]*", "", plain))


@lru_cache(maxsize=4096)
def mend(word: str) -> str:
    """Mend a typo of a word that matters here; any other word stays as it is.

    One letter may be wrong, missing, too many or swapped with its neighbour (two in words of
    eight letters and more); the first letter must be right.
    """
    if not word.isascii() or not word.isalpha() or word in _KEEP or len(word) > 20:
        return word
    allowed = 2 if len(word) >= 8 else 1
    best: tuple[int, str] | None = None
    for length in range(len(word) - allowed, len(word) + allowed + 1):
        for candidate in _BY_LENGTH.get(length, ()):
            if candidate == word:
                return word
            if candidate[0] != word[0]:
                continue
            distance = _distance(word, candidate)
            if distance <= allowed and (best is None or (distance, candidate) < best):
                best = (distance, candidate)
    return best[1] if best else word


def _distance(a: str, b: str) -> int:
    """Damerau's distance, neighbours swapped counting one."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        now = [i]
        for j, right in enumerate(b, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1]


_STOP = bag(
    "a an the is are was were be been being am i you he she it we they me my your our their its "
    "this that these those of in on at to for from with by as and or but if then than so do does "
    "did can could will would should shall may might must have has had not no yes what which who "
    "when where why how there here just also very really please ok about into out up down over "
    "some any all each every one two ever please let us get got give given make made say says "
    "mean means need needs want wants question task problem exactly need know case tell"
)


def stem(word: str) -> str:
    """Cut the commonest endings, so that ``numbers`` meets ``number``."""
    if word in {"used", "uses", "using"}:
        return "use"
    for ending, rest in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + rest
    if word.endswith("es") and len(word) > 4 and word[-3] in "sxzh":
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def content(text: str) -> tuple[str, ...]:
    """Stems of the words that carry meaning, in order."""
    words = re.findall(r"[^\W_]+(?:_\w+)*", text.lower())
    return tuple(stem(word) for word in words if word not in _STOP and len(word) > 1)


def mentions(text: str, phrases: Iterable[str]) -> str | None:
    """Find the first of some phrases in a normalised text, at the start of a word, not negated."""
    for phrase in phrases:
        plain = re.sub(r"\s+", " ", phrase.lower().replace("'", "")).strip()
        if not plain:
            continue
        edge = r"(?<!\w)" if plain[0].isalnum() else ""
        for match in re.finditer(edge + re.escape(plain), text):
            before = text[max(0, match.start() - 14) : match.start()]
            if not re.search(r"\b(?:not|no|never|without)(?: a| an| the| really)? $", before):
                return phrase
    return None
