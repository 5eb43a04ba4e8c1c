"""What a message is taken for by the cues in it."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.growth import claims
from jupyter_interviewer.interviewer import cues
from jupyter_interviewer.interviewer.intent import Context, Intent
from jupyter_interviewer.interviewer.words import content, normalise

_ASKING = re.compile(
    r"^(?:so |and |but |ok |, |wait |sorry |hi |hello |hey |excuse me |quick question "
    r"|one question |: |question )*"
    r"(?:\b(?:what|which|how|why|who)\b|(?:when|where) (?:do|does|is|are|can|should|will|did)\b"
    r"|(?:is|are|do|does|did|can|could|should|would|will|may|must|shall) (?!be\b|work\b|do\b"
    r"|have\b|also\b|just\b"
    r"|probably\b|then\b|use\b|return\b|run\b|take\b|give\b|not\b)\w+ |am i\b)"
)
_OF_THE_TASK = re.compile(
    r"^(?:so |and |but |ok |, )*(?:do|does|should|can|could|may|must|are|is|will) (?:we|i|it|they"
    r"|there|both|each|all|any)\b"
)
_TASK = re.compile(
    r"\b(?:input|output|return|returns|returned|list|lists|array|arrays|empty|negative"
    r"|duplicates?|repeated|repeats?|order|ordered"
    r"|index|indices|indexes|position|sorted|unsorted|size|length|long|large|constraints?|limits?"
    r"|null|none|examples?|edge|assume"
    r"|guaranteed|integers?|ints?|floats?|decimals?|strings?|characters?|letters?|lowercase"
    r"|uppercase|case|unique|distinct|element"
    r"|elements|value|values|number|numbers|zero|positive|parameter|argument|arguments|type|types"
    r"|tie|ties|spaces?|unicode|ascii"
    r"|modify|mutate|in place|inclusive|exclusive|overlap\w*|statement|task|problem|question"
    r"|expected|result|exception|raise"
    r"|invalid|valid|multiple|more than one|same|allowed|possible|format|node|nodes|graph|tree"
    r"|key|keys|rows?|columns?|grid"
    r"|import|library|libraries|built ?in|builtins?|sort|numpy|pandas|collections|itertools|heapq"
    r"|module|modules|answer|words?|refers?)\b"
)
_UNCLEAR = re.compile(
    r"\b(?:clarify|clarification|unclear|not clear|confus\w+|ambiguous|"
    r"(?:do|can|did) not (?:really |quite |fully |yet )*(?:understand|get)"
    r"|did not (?:understand|get)"
    r"|cannot understand|not understand|what (?:does|do|is|are) (?:the |a |an "
    r"|you )?.{0,40}\bmean|what do you mean|meaning of"
    r"|explain (?:me )?(?:the |what |this |that |a |bit )*(?:question|example|case|task|problem"
    r"|input|output|statement|constraint|means|is)"
    r"|can i assume|may i assume|should i assume|is it safe to assume|i assume|what if"
    r"|what happens (?:if|when|with)|what about"
    r"|not sure (?:what|if|whether)|what should (?:happen|i return|it return|we return"
    r"|be returned|the function|the output|my function))\b"
)
_TECHNIQUE = re.compile(
    r"\b(?:hash ?(?:map|table|set)?s?|dict(?:ionary|ionaries|s)?|sets?|map|two pointers?"
    r"|2 pointers?|pointers?|sliding window|window"
    r"|binary search|bisect|brute ?force|recurs\w+|memo\w*|cach(?:e|ing)|dynamic programming|dp"
    r"|greedy|backtrack\w*|bfs|dfs"
    r"|breadth first|depth first|heaps?|priority queue|stacks?|queues?|deque|linked list|tries?"
    r"|trie|counter|counting|prefix sums?"
    r"|bit ?mask|sort(?:ing|ed)?(?: it| them| the)?|iterat\w+|loops?|loop(?:ing)?|nested"
    r"|traverse\w*|divide and conquer|merge|union find"
    r"|topological|dijkstra|comprehension|enumerate|complement|lookup|look up|for each|one pass"
    r"|single pass|scan|keep track|store"
    r"|tabulat\w+|kadane|seen|swap|reverse|running \w+|go(?:es|ing)? (?:through|over)|walk\w*"
    r"|left to right|compare|accumulate|split|regex|zip)\b"
)
_PLANNING = re.compile(
    r"\b(?:i (?:will|would|am going to|plan to|want to|can|could|think|am thinking|thought|intend"
    r"|start|would like to|need to|should|have|use|used|am using|keep|go|loop|iterate|sort|check"
    r"|take|first)"
    r"|my (?:idea|approach|plan|solution|thought|thinking|first thought|code|algorithm|strategy"
    r"|logic|function)|the idea|the approach|the plan|an idea|approach is|idea is"
    r"|we (?:can|could|will|would|should|need|use|keep|go|loop)|let us|first(?:ly)?\b.*\bthen"
    r"|then\b|maybe|perhaps|by using|using|going to|basically"
    r"|one (?:can|could|way)|it (?:goes|loops|uses|checks|sorts|keeps)|start (?:with|by|from)"
    r"|just|what if (?:i|we) (?:use|sort|used|sorted)|use|sort|loop|iterate|keep|store|put)\b"
)
_PLAN = re.compile(
    r"\b(?:my|the|an|one) (?:first |initial |rough )?(?:idea|approach|plan|strategy|thought"
    r"|thinking|algorithm) (?:is|was|would|will)\b"
    r"|\bi (?:would|will|plan to|am going to|want to) (?:first |just |simply |probably "
    r"|then )?(?:go|walk|use|sort|iterate|loop|keep|store|build|make|create|count|scan|compare"
    r"|split|track|traverse|start)\b"
    r"|\bfirst(?:ly)?\b.{3,80}\bthen\b"
)
_LIBRARY = re.compile(r"\b(?:librar\w+|import\w*|built|inbuilt|allowed|numpy|pandas|module)\b")
_WHAT_ABOUT = re.compile(r"\b(?:what|how) about (?:using|a|an)\b")
_NOT_THE_SOLUTION = re.compile(r"\b(?:do not|dont|without|not)\b.{0,30}\b(?:solution|answer|code)")
_THANKS_FOR = re.compile(r"(?:ok |great |, )*(?:thanks|thank you)(?: so much| a lot)? for\b")
_LET_ME = re.compile(
    r"(?:ok |so |and |, )*let me (?:try|think|see|check|read|look|start)\b"
    r"|.*\b(?:let me|i will|i want to) (?:try|think|look|see|check)(?: about)?(?: it| this| that)?"
    r"(?: again| once more| first)[ .!]*$"
    r"|(?:actually |no |wait |ok |, )*(?:let me|i (?:would rather|want to|will)) "
    r"(?:stay|stick|keep)\b"
)
_GUESS = re.compile(r"(?:i (?:think|guess|believe|suppose)|maybe|perhaps|probably)\b")
_TECHNICAL = re.compile(
    r"\b(?:complexity|variable|function|code|line|loop|index|array|list|dict\w*|set|string|number"
    r"|value|return|print|error|bug"
    r"|test|case|input|output|empty|memory|space|time|faster|slower|fast|slow|python|class|method"
    r"|condition|branch|if|else|none|null"
    r"|zero|one|two|element|key|sort\w*|order|size|length|large|small|big|pair|sum|count|max|min"
    r"|edge|recurs\w*|stack|queue|heap"
    r"|graph|tree|node|correct|wrong|right|implement\w*|works?|working|try|trying|start\w*|fix\w*"
    r"|chang\w*|pass\w*|fail\w*|better|finish\w*|understand|understood|assert\w*|write|writing"
    r"|submit\w*|algorithm|solution|approach|step|steps|check|compare|log|linear|constant"
    r"|duplicates?|negative|random)\b"
)


def judge(text: str, context: Context) -> Intent:
    """Tell what a message is meant for by its cues; deterministic, for any text.

    The order is from what must not be missed (attempts to steer the interviewer, wishes to
    end) through commands to talk about the task; what is left over answers the question
    that is open, or is off the topic.
    """
    plain = normalise(text)
    words = re.findall(r"\w+", plain)
    if not words:
        return Intent.REPEAT if "?" in plain else Intent.ACKNOWLEDGE
    asking = (
        bool(_ASKING.match(plain))
        or plain.rstrip(" .!").endswith("?")
        or bool(
            re.search(
                r"\b(?:why|what|how) (?:is|are|does|do|did) (?:the|this|that|it)\b"
                r"|\bwhich one\b",
                plain,
            )
        )
    )
    urgent = _command(plain, words, asking)
    if urgent is not None:
        return urgent
    return _talk(text, plain, words, asking, context)


def _command(plain: str, words: list[str], asking: bool) -> Intent | None:
    if cues.INJECTION.search(plain):
        return Intent.INJECTION
    if cues.GREETING.match(plain) and all(word in cues.POLITE for word in words):
        return Intent.GREETING
    meta = cues.META.search(plain)
    if cues.END.search(plain) and not meta and len(words) <= 25:
        return Intent.END
    no_hint = cues.NO_HINT.search(plain)
    hinted = cues.HINT.search(plain) and not no_hint
    if cues.CHECK.search(plain) and len(words) <= 20:
        return Intent.DONE
    if cues.ASKS_SOLUTION.search(plain):
        only_hint = _NOT_THE_SOLUTION.search(plain)
        return Intent.HINT if only_hint and hinted else Intent.ASKS_SOLUTION
    if _THANKS_FOR.match(plain) and not asking:
        return Intent.THANKS
    if meta:
        return Intent.META
    if cues.REPEAT.search(plain):
        return Intent.REPEAT
    if _LET_ME.match(plain) and len(words) <= 12:
        return Intent.ACKNOWLEDGE
    if cues.NEXT.search(plain) and len(words) <= 20:
        return Intent.NEXT
    if cues.GIVE_UP.search(plain) and len(words) <= 25:
        asks = hinted and re.search(r"\bhints?\b|\bclue\b", plain)
        return Intent.HINT if asks else Intent.GIVE_UP
    explains = len(words) > 8 and _TECHNIQUE.search(plain) and _PLANNING.search(plain)
    if hinted and not (explains and not asking and not re.search(r"\bhints?\b|\bstuck\b", plain)):
        return Intent.HINT
    if no_hint and len(words) <= 14:
        return Intent.ACKNOWLEDGE
    return None


def _talk(text: str, plain: str, words: list[str], asking: bool, context: Context) -> Intent:
    short = len(words) <= 12
    shared = set(content(plain)) & context.vocabulary
    named = any(re.search(rf"\b{re.escape(name.lower())}\b", plain) for name in context.names)
    technique, planning = _TECHNIQUE.search(plain), _PLANNING.search(plain)
    said = claims(text, expected=context.pending == "complexity")
    if said and not (asking and _ASKING.match(plain)):
        explains = technique and planning and len(words) > 14 and context.pending != "complexity"
        return Intent.EXPLAIN_APPROACH if explains else Intent.CLAIM_COMPLEXITY
    if asking and (said or re.search(r"\bcomplexity\b|\bo \( ", plain)):
        return Intent.CLARIFY
    plans = technique and planning and len(words) > 6
    if cues.OFF_TOPIC.search(plain) and not (plans or named):
        return Intent.OFF_TOPIC
    if asking:
        proposes = technique and re.search(
            r"\b(?:would|could|should|can|what if|how about|is it (?:ok|fine|good|better)) (?:i "
            r"|we |a |an |it )?(?:be )?(?:better |enough |ok )*(?:to )?"
            r"(?:use|try|sort|work|iterate|do it with|solve it with|loop|store|using|go with"
            r"|hash\w*|dict\w*|stack|recursion|two pointers)",
            plain,
        )
        library = _LIBRARY.search(plain)
        proposes = proposes or (technique and _WHAT_ABOUT.search(plain))
        bare = technique and not _ASKING.match(plain) and not _TASK.search(plain)
        if (proposes and not library) or bare:
            return Intent.EXPLAIN_APPROACH
        if _TASK.search(plain) or _UNCLEAR.search(plain) or named or shared:
            return Intent.CLARIFY
        if re.search(r"\b(?:[b-hj-z]|\d+|always|never|ever)\b", plain) and len(words) <= 14:
            return Intent.CLARIFY
        if short and cues.GREETING.search(plain):
            return Intent.GREETING
        if context.pending is not None and _GUESS.match(plain):
            return Intent.ANSWER
        return Intent.CLARIFY if _OF_THE_TASK.match(plain) else Intent.OFF_TOPIC
    if _UNCLEAR.search(plain) and not (technique and planning and len(words) > 14):
        return Intent.CLARIFY
    if cues.DONE.search(plain) and not (technique and len(words) > 14):
        return Intent.DONE
    if cues.UNSURE.search(plain) and len(words) <= 16:
        return Intent.UNSURE
    if _explains(plain, words, context.pending):
        return Intent.EXPLAIN_APPROACH
    return _rest(plain, words, bool(shared) or named or bool(_TECHNICAL.search(plain)), context)


def _explains(plain: str, words: list[str], pending: str | None) -> bool:
    if pending not in {"approach", "other", None} or re.search(
        r"\bstart(?:ing)? (?:to )?(?:cod|writ|typ|now)\w*[ .!]*$", plain
    ):
        return False
    technique, planning = _TECHNIQUE.search(plain), _PLANNING.search(plain)
    if technique and (planning or pending == "approach" or len(words) <= 6) and len(words) >= 2:
        return True
    if _PLAN.search(plain) and len(words) >= 5:
        return True
    steps = re.search(r"\b(?:we|you|it) \w+ (?:each|every|all|the|through|over)\b", plain)
    return bool((planning or steps) and pending == "approach" and len(words) >= 6)


def _rest(plain: str, words: list[str], about_work: bool, context: Context) -> Intent:
    if len(words) <= 8 and cues.THANKS.search(plain):
        return Intent.THANKS
    if len(words) <= 8 and cues.GREETING.search(plain):
        return Intent.GREETING
    if len(words) <= 12 and all(word in cues.ACKNOWLEDGE for word in words):
        decided = words[0] in {"yes", "no"} and context.pending is not None
        return Intent.ANSWER if decided else Intent.ACKNOWLEDGE
    if cues.THANKS.search(plain) and not about_work:
        return Intent.THANKS
    if about_work or context.pending is not None:
        return Intent.ANSWER
    return Intent.OFF_TOPIC if len(words) >= 3 else Intent.ACKNOWLEDGE
