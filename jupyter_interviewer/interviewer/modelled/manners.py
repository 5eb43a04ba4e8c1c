"""Plain text in the candidate's language: no HTML or links, nothing twice, nothing it was told."""

from __future__ import annotations

import re
import unicodedata

from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, unspanned
from jupyter_interviewer.interviewer.speech import plain
from jupyter_interviewer.interviewer.words import bag

ENOUGH = 6
"""Words from which on a sentence has a language."""

TICKS = 40
"""Backticks of one sentence; none needs more."""
RUN = 8
"""Words in a row of what the model was told."""

_DECISION = re.compile(
    r"\b(?:your|a|full|the|my) (?:final |overall |perfect )?(?:score|grade|marks|rating)\b|"
    r"\bscore \d|\bhir(?:e|ed|ing)\b|\bpass(?:ed)? (?:the|this|your) interview\b|"
    r"\byou(?:'ve| have)? (?:\w+ )?pass(?:ed)?\s*(?:[,.!;]|$)|"
    r"\b\d+ (?:of|out of|/) ?\d+ points\b|(?<!\w)[A-F][+-](?!\w)|\b\d+(?:\.\d+)? ?/ ?10\b(?!\d)|"
    r"\bnext (?:round|stage)\b|\b(?:job|make you an|get an) offer\b|\b(?:five|\d+|gold) stars?\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:my|no|all|any|the|without) (?:\w+ )?(?:rules?|instructions?|guidelines|"
    r"restrictions|prompts?)\b"
    r"|\b\w+ mode\b|\bI(?:'ll| will| can|'m going to| am going to| shall)? (?:now "
    r")?(?:write|give|send|"
    r"show|tell|reveal|hand) (?:you )?(?:\w+ ){0,2}(?:code|solution|answer|program|trick|tests?)\b",
    re.IGNORECASE,
)
"""What it is or will do, beyond its part."""
_I_AM = re.compile(r"\bI(?:'m| am) (?:now )?(?:an? |the |your )?([A-Z][\w-]*|\w+)")
_I_MAY_BE = bag(
    "here listening sure not afraid sorry glad happy curious interested interviewer "
    "still just only "
    "asking thinking following with looking going wondering unsure certain interviewing ready all "
    "able told also"
)
_HTML = re.compile(r"<[A-Za-z/!?]|&(?:#\w+|[a-z]+);|\bjavascript:|\bdata:\w+/", re.IGNORECASE)
_LINK = re.compile(
    r"\]\s*\(|\]\s*:\s*\S|!\[|\b\w+://|\bwww\.|\bmailto:|"
    r"\b[\w-]+\.(?:com|org|net|io|dev|ai|co|app|info|edu|gov)\b",
    re.IGNORECASE,
)
_ODD = re.compile(r"[^\s`]{33,}")
_COMMON = {
    "en": "the a an and or of to in is are was it that this you your for on with not do does what "
    "how why would could can be if at as from by have has so but there i we me my let which when "
    "where any all no one them they its did will more than just about go ask each case",
    "de": "der die das und oder ist sind ein eine nicht du dein sie ihr für mit auf was wie warum "
    "kann wenn von zu den dem im es wird hat noch auch aber",
    "fr": "le la les et ou est sont un une des du ne pas vous votre pour avec sur que qui comment "
    "pourquoi dans ce cette il elle mais si au aux",
    "es": "el la los las y o es son un una no tu su para con en que qué cómo por si del al está "
    "pero más como este esta",
    "it": "il lo la gli le e o è sono un una non tuo per con su che come perché se del della ma "
    "questo questa di",
    "pt": "o a os as e ou é são um uma não seu sua para com em que como por se do da mas este esta",
    "nl": "de het een en of is zijn niet je jouw voor met op wat hoe waarom als van te in maar dit",
    "pl": "i lub jest są nie ty twój dla z na co jak dlaczego jeśli od do w ale to się",
    "tr": "ve veya bir değil sen için ile ne nasıl neden eğer bu da de mi",  # noqa: RUF001
}  # fmt: skip
_SCRIPTS = frozenset({"LATIN", "GREEK"})
_BY_LANGUAGE = {name: frozenset(words.split()) for name, words in _COMMON.items()}


class Manners:
    """Holds one message's sentences against how the interviewer speaks.

    Parameters
    ----------
    given
        The scene.
    rules
        What the model was told in confidence.
    """

    def __init__(self, given: Given, rules: str = "") -> None:
        self._given = given
        self._rules = f" {plain(rules)} "
        self._may_be = _I_MAY_BE | set(given.scene.plan.persona.name.lower().split())
        own = [one.text for one in given.scene.transcript if one.author == "interviewer"]
        self._before = {plain(piece) for text in own for piece in re.split(r"(?<=[.!?])\s", text)}
        self._now: set[str] = set()
        self._tail = ""

    def find(self, sentence: str) -> Finding | None:
        """Say what is wrong with how a sentence is put."""
        if any(unicodedata.category(one) in ("Cf", "Co", "Cn", "Cs") for one in sentence):
            return Finding(kind="markup", detail="It has invisible characters.")
        if sentence.count("`") % 2 or sentence.count("`") > TICKS:
            return Finding(kind="markup", detail="It has a code span that does not end.")
        prose, bare = unspanned(sentence), plain(sentence)
        if _HTML.search(prose):
            return Finding(kind="markup", detail="It has HTML.")
        if _LINK.search(sentence):
            return Finding(kind="markup", detail="It has a link.")
        if any(not self._given.owns(odd) for odd in _ODD.findall(sentence)):
            return Finding(kind="language", detail="It has something that is no word.")
        # Whatever a candidate speaks, what is said is checked, and English alone can be.
        if not _scripts(prose) <= _SCRIPTS or not _known(prose):
            return Finding(kind="language", detail="It is not in English.")
        if self._tells_rules(f"{self._tail} {bare}"):
            return Finding(kind="rules", detail="It repeats what you were told.")
        if _DECISION.search(prose):
            return Finding(kind="rules", detail="Nobody decides here about scores or hiring.")
        denied = re.search(r"\b(?:cannot|can't|may not|not|never|rather)\b", prose)
        if _ITSELF.search(prose) and not denied:
            return Finding(kind="rules", detail="Say nothing of yourself and your rules.")
        for match in _I_AM.finditer(prose):
            if match[1].lower() not in self._may_be:
                return Finding(kind="rules", detail="You are the interviewer, nobody else.")
        if bare in self._now or (len(bare.split()) >= ENOUGH and bare in self._before):
            return Finding(kind="repeated", detail="It was said before.")
        return None

    def note(self, sentence: str) -> None:
        """Remember what was said."""
        bare = plain(sentence)
        if bare:
            self._now.add(bare)
            self._tail = " ".join(f"{self._tail} {bare}".split()[1 - RUN :])

    def _tells_rules(self, bare: str) -> bool:
        words = bare.split()
        runs = (words[at : at + RUN] for at in range(len(words) - RUN + 1))
        return any(f" {' '.join(run)} " in self._rules for run in runs)


def _known(prose: str) -> bool:
    words = re.findall(r"[^\W\d_]+", prose.lower())
    if len(words) < ENOUGH:
        return True
    hits = {name: sum(w in common for w in words) for name, common in _BY_LANGUAGE.items()}
    return hits["en"] > 0 and hits["en"] * 2 >= max(hits.values())


def _scripts(text: str) -> set[str]:
    letters = {one for one in text if one.isalpha()}
    return {unicodedata.name(one, "UNKNOWN").split()[0] for one in letters} - {"MODIFIER", "MICRO"}
