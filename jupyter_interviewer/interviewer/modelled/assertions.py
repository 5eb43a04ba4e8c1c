"""What is said of the candidate's code can be checked, or quotes what it is about.

Cases, figures and lines are held against the scene elsewhere. Whatever else is stated of code, of
how it behaves or what it lacks, nobody here can know to be true. So it has to quote the line that
it is about, which the candidate can then judge, or to be a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.domain.growth import claims
from jupyter_interviewer.interviewer.modelled.claims import is_judged
from jupyter_interviewer.interviewer.modelled.clauses import NUMBER, clauses, figure
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, is_data, spans, tokens
from jupyter_interviewer.interviewer.moment import Moment
from jupyter_interviewer.interviewer.words import bag, content

_YOUR = re.compile(r"\byour\s+([a-z-]+)(?:\s+([a-z-]+))?", re.IGNORECASE)
_THEIR_TALK = bag(
    "explanation question questions plan plans idea ideas time words word message messages turn "
    "hint hints submission submissions run runs answer answers thought thoughts thinking notebook "
    "reasoning pace mind view guess example examples choice colleague cases case point points way "
    "understanding experience head summary description argument patience interviewer side employer "
    "break target input task job change changes"
)
"""What is theirs and no code."""
_WHICH = bag(
    "own last latest first second third next previous whole good clear hidden visible test"
)
_THE = re.compile(
    r"\b(?:the|this|that) (?:\w+ )?(?:code|loops?|condition|variable|indentation|recursion|branch|"
    r"base case|comparison|assignment|typo|lines?)\b(?! to\b)|"
    r"\bthere (?:is|are|was) (?:a|an|some|no) (?:\w+ )?(?:typo|bug|mistake|slip|leak|loop|"
    r"flaw|gap)\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\byou(?:'ve| have|'re| are)?\s+(?:(?:\w+ly|never|always|already|also|just|still|only|even|"
    r"do not|don't|did not|didn't|do|did|not|now)\s+)*([a-z]+)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:^|\b(?:and|but|so|that|then)\s+)\W*(?:this|that|it|everything|nothing)\s+"
    r"(?:(?:will|also|still|only|never|always|just|then|does not|doesn't|already)\s+)*([a-z]+)\b",
    re.IGNORECASE,
)
_SAYS = bag(
    "is was makes sounds seems looks depends helps says does has means answers matters counts "
    "stands needs follows would could might should can may will must takes had comes belongs "
    "remains concerns covers asks tells explains be been do have need"
)
"""What something that is talked about does, other than code."""
_FAULTS = re.compile(
    r"(?<!no )\b(?:off-by-one|bugs?|problems?|issues?|mistakes?|errors?|flaws?|slips?|gaps?|typos?|"
    r"contradict\w*|dead code|small fix)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\byou(?:'re| are) (?:\w+ )?(?:done|finished|close|near|nearly|almost|one|two|wrong|"
    r"through)\b|"
    r"\b(?:expected|intended|reference|official|optimal|best|perfect|model) (?:answer|solution|"
    r"approach|way|idea)\b(?! of case)|\ball (?:that|you|there) (?:\w+ )?(?:remains|left|"
    r"need\w*)\b|"
    r"\b(?:complexity|cost|running time|memory use|speed) (?:of (?:it|this) )?(?:is|was|looks)\b",
    re.IGNORECASE,
)
"""Where they stand, which only a submission can tell."""
_TALKS = bag(
    "a about all an and any are as ask asked at be been begin came can chose come could do decide "
    "describe described did discuss discussed done enough even ever every expect expected explain "
    "explained again all both here too with well right feel find first for found gave "
    "get give given go got had handed have hear hints "
    "imagine in is it know left let like look looked many may mean meant mention mentioned might "
    "more most much must name named need no none not now of on one or ought plan planned "
    "plenty please "
    "prefer propose proposed raised ran read run said say see seem should show showed so "
    "some speak "
    "spoke submit submitted suggest suggested take talk tell that the there these think this "
    "thought time to told took tried try turn two type typed understand until used want wanted was "
    "were what when where which who why will wish with wonder would write wrote your wanted passed "
    "solved using asking saying thinking looking talking going trying planning describing welcome "
    "free listening working making writing getting happy able sure not to doing expecting telling "
    "reading waiting allowed stuck unsure proposing suggesting explaining"
)
_TOLD = re.compile(
    r"\byou(?:'ve| have)? (?:\w+ )?(?:said|told me|mentioned|explained|stated|claimed)\b(.*)", re.I
)
_DID = re.compile(
    r"\bI(?:'ve| have)? (?:checked|verified|tested|ran|tried|executed|confirmed|reviewed|"
    r"measured)\b|"
    r"\b(?:grader|checker|judge)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:nothing|everything|nobody|no one|it all)\b.*\b(?:fix|order|done|right|left|missing|well|"
    r"good|faster|better|wrong|asked|works?|change)\b|"
    r"\b(?:solved|finished|completed|cracked|mastered|got) (?:it|this|that|the (?:task|"
    r"question|problem))\b|"
    r"\b(?:it|this|that|code|solution|submission)(?:'ll| will| has| have)? (?:\w+ )?"
    r"(?:went|gone|goes|gets?|got|be|been) (?:\w+ )?(?:through|accepted|approved)\b|"
    r"\bit (?:(?:does|is|do) (?:exactly |just )?(?:what|as)|goes|loses|breaks|stops|ends|skips|"
    r"handles|crashes|returns|gives|runs out|misses|loops)\b|"
    r"\bas (?:fast|short|good|simple) as (?:it|possible)\b|\border of the (?:result|"
    r"output|answer)\b|\bexactly (?:what|as)\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\b(?:linear|quadratic(?:ally)?|cubic|logarithmic|exponential(?:ly)?|constant|optimal)\b", re.I
)
_HOW_OFTEN = re.compile(
    rf"\byou (?:ran|submitted|tried|executed)\b.*\b(?:{NUMBER} times|twice|thrice)\b", re.IGNORECASE
)
_UP = re.compile(r"\btime (?:is|was|has) (?:\w+ )?(?:up|over|out|gone|short)\b", re.IGNORECASE)
_USED = re.compile(rf"\bused ({NUMBER}|none|no|all)\b(?: of)?(?: (?:your|the|my))? hints?\b", re.I)
_HINTS = re.compile(
    r"\bhints?\b.*\b(?:costs? nothing|free|unlimited|as many|endless|more than|without)\b|"
    r"\b(?:unlimited|free|endless|as many|any number of)\b.*\bhints?\b",
    re.IGNORECASE,
)
_CHECKED = re.compile(
    rf"\b(?:cases?|tests?|examples?) (?:number )?#?\d|\b(?:{NUMBER}|first|second|third|"
    rf"fourth|fifth|"
    r"last|visible|hidden|failing) (?:\w+ )?(?:cases?|tests?|examples?)\b|\b(?:pass|fail)\w*\b|"
    r"\blines? \d",
    re.IGNORECASE,
)
"""What is held against the scene elsewhere."""
_SUPPOSED = re.compile(
    r"\b(?:if|would|could|might|imagine|suppose|assume|whether|should|unless)\b", re.IGNORECASE
)
_LOOPS = re.compile(r"\b(?:for|while)\b|\.(?:forEach|map|reduce)\b")
TASK = 0.7
"""Share of a clause's words that stand in the task, from which on it speaks of that."""
QUOTED = 2
"""Tokens from which on a quotation says which place is meant."""


class Assertions:
    """Holds sentences about the code against what can be known of it.

    Parameters
    ----------
    given
        The scene.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        said = [one.text for one in given.scene.transcript if one.author == "candidate"]
        self._task = frozenset(content(given.scene.question.statement))
        self._said = frozenset(content(" ".join(said)))

    def find(self, sentence: str) -> Finding | None:
        """Say what a sentence states that nobody can know."""
        if sentence.rstrip(" \n*_\"'").endswith("?"):
            return None
        results = self._given.results
        quotes = any(
            (len(tokens(one)) >= QUOTED and self._given.wrote(one))
            or (is_data(one) and any(one in text for text in results))
            for one in spans(sentence)
        )
        for clause in clauses(sentence):
            if _SUPPOSED.search(clause) and not _DONE.search(clause):
                continue
            words = frozenset(content(clause))
            theirs = re.search(r"\byou(?:r|'ve|'re)?\b", clause, re.IGNORECASE)
            if words and not theirs and len(words & self._task) >= TASK * len(words):
                # It tells of the task, in the task's words.
                continue
            for problem in self._problems(clause, quotes):
                return Finding(kind="claim", detail=problem)
        return None

    def _problems(self, clause: str, quotes: bool) -> Iterator[str]:
        scene = self._given.scene
        if _DID.search(clause):
            yield "You can only look at what was run and submitted."
        if (_DONE.search(clause) or _NEAR.search(clause)) and not scene.solved:
            yield "No submission shows that."
        if _HOW_OFTEN.search(clause):
            yield "Do not count their tries."
        if _UP.search(clause) and scene.seconds_left > 300:
            yield f"There are {scene.seconds_left / 60:.0f} minutes left."
        if _HINTS.search(clause):
            yield "Hints are as the plan says."
        for match in _USED.finditer(clause):
            low = match[1].lower()
            used = 0 if low in ("none", "no") else -1 if low == "all" else figure(low)
            if used != len(scene.hints_given) and not (used < 0 and scene.hints_left == 0):
                yield f"{len(scene.hints_given)} hints were given."
        told = _TOLD.search(clause)
        if told is not None:
            words = frozenset(content(told[1]))
            if words and len(words & self._said) * 2 < len(words):
                yield "They have not said that."
            return
        if (claims(clause) or _COST.search(clause)) and not self._measured(clause):
            yield "How it grows is for the candidate to say; ask, or name what they said."
        told_of = _CHECKED.search(clause) or re.search(r"\bthat is what\b", clause)
        if not quotes and not told_of and self._about_code(clause):
            yield "Quote, in backticks, the line of their code that you mean, or ask."

    def _measured(self, clause: str) -> bool:
        """Whether a growth is just what was measured, after the candidate has named one."""
        scene = self._given.scene
        measured, found = Moment(scene).growth, claims(clause)
        named = any(one.author == "candidate" and claims(one.text) for one in scene.transcript)
        return (
            measured is not None
            and named
            and bool(found)
            and all(measured.against(one.growth, one.about) == 0 for one in found)
        )

    def _about_code(self, clause: str) -> bool:
        if is_judged(clause):
            return False
        loops = sum(len(_LOOPS.findall(source)) for source in self._given.sources)
        if re.search(r"\b(?:two|nested|both) (?:\w+ )?loops\b", clause, re.I) and loops > 1:
            return False
        if _THE.search(clause) or _FAULTS.search(clause) or self._theirs(clause):
            return True
        if any(match[1].lower() not in _TALKS for match in _YOU.finditer(clause)):
            return True
        return any(match[1].lower() not in _SAYS for match in _PRONOUN.finditer(clause))

    def _theirs(self, clause: str) -> bool:
        for match in _YOUR.finditer(clause):
            first, second = match[1].lower(), (match[2] or "").lower()
            if first not in _THEIR_TALK and not (first in _WHICH and second in _THEIR_TALK):
                return True
        return False
