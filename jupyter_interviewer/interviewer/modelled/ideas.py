"""Nobody hears how the question is solved: no way that they have not named, no step to take.

The interviewer asks and answers; help is a hint, which is offered and checked elsewhere. So three
kinds of sentence are withheld, in any form, also asked or denied. One *names* a way of solving it
(a technique, or what the author expects to hear) that the candidate, the task or a given hint has
not named before. One *shares* words with a text that tells the solution (a guard knows those),
beyond what everybody says. One *prescribes* what code is to do with its data.
"""

from __future__ import annotations

import re

from jupyter_interviewer.interviewer.guard import Guard
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, unspanned
from jupyter_interviewer.interviewer.modelled.vocabulary import everyday, is_english
from jupyter_interviewer.interviewer.techniques import TECHNIQUES, Technique
from jupyter_interviewer.interviewer.words import bag, content, normalise, stem

SHARED = 2
"""Words that a sentence may not share with what tells the solution, beyond everybody's."""
ACTS = 2
"""Different things done to data in one sentence about nobody here, which make it a recipe."""

_ACTS = sorted(
    bag(
        "use store keep save sort track remember memori[sz]e count iterate loop replace "
        "change add remove "
        "swap move return initiali[sz]e compute calculate subtract increment decrement "
        "push pop append "
        "break skip advance shrink grow expand halve split merge combine traverse visit "
        "mark recurse "
        "cache precompute build create make set put insert delete define declare assign "
        "update record "
        "note index slice reverse rotate hash map reduce filter wrap copy convert cast "
        "divide multiply "
        "maintain scan group collect walk go start begin step stop look_up check compare jump take "
        "subtract fill bound queue stack enqueue dequeue relax order rank peel drop discard leave "
        "process pick choose treat turn carry pass read write ask"
    )
)
_THINGS = (
    r"\b(?:numbers?|list|array|elements?|entr(?:y|ies)|items?|ind(?:ex|exes|ices)|"
    r"pointers?|values?|"
    r"positions?|places?|map|set|variables?|counters?|left|right|keys?|sums?|remainder|"
    r"middle|half|halves|ends?|neighbou?rs?|pairs?|previous|next|largest|smallest|maximum|minimum|"
    r"first|last|once|pass|rows?|columns?|cells?|nodes?|letters?|characters?|strings?|words?|"
    r"differences?|complement|total|running|result|state|loop|range|order|prefix|window|copy|"
    r"intervals?|starts?|times?|cost|stack|queue|heap|dictionary|table|base)\b"
)
_VERB = "|".join(one.replace("_", r"\s+") for one in _ACTS)
_DOING = "|".join(
    re.sub(r"e$", "e?", one.replace("_", r"\s+")) + ("" if " " in one else r"[a-z]?ing")
    for one in _ACTS
    if one != "look_up"
)
_LEADS = (
    r"(?:then|and|please|now|so|just|first|next|finally|instead|simply|or|better|always|never|"
    r"do not|don't|only|there|here|also|yes|right|no|well|ok|okay|sure)"
)
_TOLD = re.compile(
    # "Store the numbers", "…, then move the left one"
    rf"(?:^|[.;:,!?(]\s*|\b(?:then|and|or)\s+)(?:{_LEADS}[,:]?\s+)*(?:{_VERB})\b|"
    # "you should sort", "one could keep", "what if you remembered"
    r"\b(?:you|one|we|people|candidates|i|it|they)\s+(?:\w+\s+)?(?:can|could|should|"
    r"need(?:s|ed)?(?: only)? to|"
    rf"ha(?:ve|s|d) to|must|might|may|want(?:s|ed)? to|would|ought to)\s+(?:\w+\s+)?(?:{_VERB})\b|"
    rf"\bwhat if\b.*\b(?:{_VERB})(?:d|ed|t)?\b|"
    rf"\b(?:try|consider|think (?:about|of)|thought (?:about|of)|how about|what about|why not|"
    rf"instead of|without|by|of|for|is|help if you|better to)\s+(?:{_DOING}|{_VERB})\b|"
    r"\b(?:the|one|a) (?:\w+ )?(?:trick|key|secret|way|fix|remedy|cure|answer|solution) "
    r"(?:here |to it |to this )?(?:is|was|would be|lies|lay)\b|"
    r"\b(?:is|are|would be|was) (?:the|a|one) (?:\w+ )?(?:way|thing) to (?:go|do)\b|"
    rf"(?:^|[.;:,]\s*)(?:{_DOING})\b",
    re.IGNORECASE,
)
_WEAK = bag(
    "take go start begin check compare make note read write ask turn step keep pass stop "
    "leave choose "
    "pick set put move add use treat carry jump order group count map change"
)
_STRONG = re.compile(
    r"^\W*(?:(?:always|never|then|first|just|simply|instead|only|so|and|now|do not|don't)[, ]+)*(?:"
    + "|".join(one.replace("_", r"\s+") for one in _ACTS if one not in _WEAK)
    + r"|rule out|trade|restore|continue)\b",
    re.IGNORECASE,
)
"""What nobody asks a person to do, but a program."""
_INSIGHT = re.compile(
    r"\b(?:you only need|all you need|it (?:is|'s) enough|it suffices|suffices|only need to know|"
    r"(?:people|candidates|others|everybody|everyone|someone|experts|many|most|programmers)\s+"
    rf"(?:\w+\s+){{0,2}}(?:{_VERB})s?)\b|\bwhat if (?:you|we|one)\b(?! (?:had|were|got|ran|tried|"
    r"tested|run|try|test))|\brule(?:s|d)? out\b|\bonly (?:the|a|those|that|one|two)\b.*\bcan be\b",
    re.IGNORECASE,
)
"""How people begin to give something away."""
_BY = re.compile(
    rf"\b(?:by|instead of|without) (?:{_DOING})\b|\b(?:could|can) you (?:\w+ )?(?:trade|avoid|"
    r"store|remember|sort|cache|memori[sz]e|precompute|keep|merge|split|halve)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    rf"\b(?:(?:{_VERB})(?:s|es|d|ed|ing|[a-z]ed|[a-z]ing)?|wrote|kept|met|put|took|found|held|made|"
    r"looked|swept|went|built|chose)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:you|your|I|we|us|let's|our|line|lines|cases?|tests?|task|statement)\b", re.I
)
_THEIRS = re.compile(
    r"\byou(?:'ve| have)? (?:\w+ )?(?:said|say|mentioned|wrote|write|told|suggested|plan|planned|"
    r"propose|proposed|use|used)\b|\byour (?:\w+ )?(?:idea|plan|approach|loop|loops|code|line)\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^\W*(?:please |now |so |then |and |well,? |just )*(?:let(?:'s| us) (?:keep|go|look|"
    r"talk|move|see|take|leave|continue|think|trace|run|test|try|walk|hear)|tell|take "
    r"your time|take (?:a|"
    r"the|another|one) (?:moment|minute|look|"
    r"second|example|case|small)|look at|walk me|read (?:the|it|that|this)|ask|start with case|"
    r"go (?:on|ahead|through (?:it|that|case|your))|keep (?:going|in mind|that)|check "
    r"(?:the|your) (?:statement|task)|note that|"
    r"leave it|pass it|turn to|make sure)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset({"every", "walk", "set"})
"""Ways that are no secret, or whose names are everybody's words."""
_SET = re.compile(
    r"\b(?:hash ?sets?|python sets?|(?:a|the|into a|in a|use|using) set(?! of| up| to| by|ting))\b"
)
_DULL = bag(
    "number position list first time same one place value find when where look ask answer "
    "two each way less more most great last start end begin"
)


class Ideas:
    """Holds one message's sentences against what tells the solution.

    Parameters
    ----------
    given
        The scene.
    guard
        What is not to be told.
    """

    def __init__(self, given: Given, guard: Guard) -> None:
        scene = given.scene
        question = scene.question
        public = [
            question.statement,
            question.starter,
            question.title,
            *given.sources,
            *(probe.ask for probe in question.probes),
            *(line.text for line in scene.transcript if line.author == "candidate"),
            *(text for _, text in scene.hints_given),
        ]
        self._public = normalise_all(public)
        stems = frozenset(content(" ".join(public)))
        self._statement = frozenset(content(question.statement))
        self._fresh = tuple(
            one for one in TECHNIQUES if one.key not in _PLAIN and not _names(one, self._public)
        )
        self._set = not re.search(r"\bsets?\b", self._public)
        ways = [normalise(way) for way in guard.ways]
        named = [one for one in TECHNIQUES if one not in self._fresh]
        self._ways = tuple(
            way
            for way in ways
            if len(way) > 3
            and not set(content(way)) <= stems | everyday() | _DULL
            and not any(_names(one, way) for one in named)
        )
        common = stems | everyday() | _DULL
        self._secrets = tuple(
            frozenset(content(piece)) - common
            for text in guard.secrets
            for piece in re.split(r"(?<=[.!?;])\s+", text)
        )
        self._values = guard.values

    def find(self, sentence: str) -> Finding | None:
        """Say what a sentence gives away."""
        flat = "".join(sentence.split())
        if any(value in flat for value in self._values):
            return Finding(kind="idea", detail="It tells of a case that nobody sees.")
        plain = normalise(sentence.replace("`", " "))
        if f" {plain.strip(' .?!')} " in f" {self._public} ":
            # What the task or its author asks may be asked.
            return None
        named = self._named(plain, sentence)
        if named:
            return Finding(
                kind="idea",
                detail=f"It names {named}, which they have not named; offer a hint instead.",
            )
        said = frozenset(content(plain))
        if any(len(secret & said) >= SHARED for secret in self._secrets):
            return Finding(kind="idea", detail="It tells how this is solved; offer a hint instead.")
        if self._prescribes(sentence, said):
            return Finding(
                kind="idea", detail="It says what the code is to do; ask, or offer a hint instead."
            )
        return None

    def _named(self, plain: str, sentence: str) -> str:
        for one in self._fresh:
            if _names(one, plain):
                return one.name
        if self._set and _SET.search(plain):
            return "a set"
        for way in self._ways:
            if re.search(rf"(?<!\w){re.escape(way)}", plain):
                return way
        names = {name for one in self._fresh for name in one.name.split() if len(name) > 7}
        for word in re.findall(r"\w+(?:[-_.*]\w+)*", sentence.lower()):
            joined = re.sub(r"[\W\d_]", "", word)
            if any(_alike(joined, name) for name in names):
                return joined
        return ""

    def _prescribes(self, sentence: str, said: frozenset[str]) -> bool:
        prose = unspanned(sentence, " it ")
        if _TALK.search(prose) or (said and len(said & self._statement) >= 0.75 * len(said)):
            return False
        if _STRONG.search(prose) or _INSIGHT.search(prose):
            return True
        question = prose.rstrip(" \n*_\"'").endswith("?")
        if question:
            return bool(_BY.search(prose) or re.search(_LEADING, prose, re.IGNORECASE))
        acts = {stem(one.lower())[:4] for one in _TELLING.findall(prose)}
        if len(acts) >= ACTS and not _ABOUT.search(prose) and re.search(_THINGS, prose, re.I):
            return True
        if _THEIRS.search(prose) and not re.search(r"\b(?:should|instead|must|need)\b", prose):
            return False
        thing = re.search(_THINGS, prose, re.IGNORECASE)
        return bool(_TOLD.search(prose) and (thing or len(said & self._statement) > 1))


_LEADING = (
    r"\b(?:(?:thought (?:of|about)|how about)(?! (?:what|how|whether|which|when|why|where))|"
    r"why not|why don't you)\b"
)


def normalise_all(texts: list[str]) -> str:
    """Bring texts to plain words, each by itself; long ones are taken whole."""
    return " | ".join(
        normalise(text[at : at + 2_500])
        for text in texts
        for at in range(0, len(text[:40_000]), 2_500)
    )


def _names(technique: Technique, plain: str) -> bool:
    # That something is in order, or is not, names no way of solving anything.
    plain = re.sub(r"\b(?:is|are|be|not|already|in) (?:always |not )?sorted\b", " ", plain)
    return re.search(rf"\b(?:{technique.pattern})(?!\w)", plain) is not None


def _alike(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 1 or word == name:
        return word == name
    if is_english(word):
        return False
    if len(word) == len(name):
        return sum(a != b for a, b in zip(word, name, strict=True)) <= 1
    short, long = sorted((word, name), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
