"""What is said about runs and results is true, as far as it can be held against them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer.modelled.clauses import (
    NUMBER,
    clauses,
    figure,
    numbered,
    stated,
)
from jupyter_interviewer.interviewer.modelled.finding import Finding
from jupyter_interviewer.interviewer.modelled.given import Given, is_data, spans, texts_of
from jupyter_interviewer.interviewer.scene import Attempt

_NO = r"(?:\b(?:not|never|no longer|cannot|hardly)|n't)\s+(?:\w+\s+)?$"
_FAIL = re.compile(
    r"\b(?:fail(?:s|ed|ing|ures?)?|wrong(?:ly)?|incorrect(?:ly)?|br(?:eaks?|oken?)|buggy|red|miss(?:es|ed)?)\b",
    re.IGNORECASE,
)
_PASS = re.compile(
    r"\b(?:pass(?:es|ed|ing)?|succeed(?:s|ed)?|correct(?:ly)?|right|works?|working|worked|green|"
    r"accepted|perfect(?:ly)?|solved|fine|handles?|handled)\b(?! to\b)",
    re.IGNORECASE,
)
_NAMED = {
    Outcome.TIME_LIMIT: r"\btim(?:es?|ed|ing) out\b|\btime limit\b|\btoo (?:slow|long)\b|\btimeout",
    Outcome.RUNTIME_ERROR: r"\brais(?:es?|ed)\b|\bcrash\w*\b|\bthr(?:ows|ew)\b|\bexception\b",
    Outcome.MEMORY_LIMIT: r"\bmemory limit\b|\b(?:ran|runs) out of memory\b",
    Outcome.SYNTAX_ERROR: r"\bsyntax error\b",
}
_CASE = "case|test case|test|example"
_CASES = r"(?:cases?|tests?|examples?)"
_KIND = r"(?:hidden|visible|public|test|example|of the|of your|of them|of those|remaining|other)"
_OF = re.compile(rf"\b({NUMBER})\s*(?:/|(?:out )?of)\s*(?:the |your |all )?({NUMBER})\b", re.I)
_SOME = re.compile(rf"\b({NUMBER}|both)\s+(?:{_KIND}\s+)*{_CASES}\b", re.I)
_ALL = re.compile(
    rf"\b(?:all|every|each|any|a single)\b[^.]{{0,40}}\b{_CASES}\b|"
    r"\ball (?:pass|green|of them|fail)|\beverything\b",
    re.IGNORECASE,
)
_NONE = re.compile(rf"\b(?:none|no|not one)\b(?:\s+\w+){{0,3}}\s+{_CASES}\b|\bnone\b", re.I)
_A_FEW = re.compile(r"\b(?:some|several|few|many|most|more|which|a|an)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:your|the|this) (?:\w+ )?(?:code|solution|function|program|implementation|submission|"
    r"answer|run|query)\b|\bit(?='s|\s+(?:is|works|fails|passes|passed|failed)\b)",
    re.IGNORECASE,
)
_RESULT = re.compile(r"\bpass|\bfail|\ball (?:green|of them)|\beverything (?:works|is)\b", re.I)
_ENDLESS = re.compile(
    r"\b(?:infinite|endless) (?:loop|recursion)\b|\bnever (?:ends?|stops?|terminates?)\b", re.I
)
_RIGHT = re.compile(
    r"\b(?:is|'s|have|found|wrote) (?:a|an|the) (?:\w+ )?(?:correct|right|working|perfect) "
    r"(?:solution|answer|code|program|submission|query)\b",
    re.IGNORECASE,
)
_FAULT = re.compile(
    r"\b(?:is|has|have|there's|contains?|found|see) (?:a|an|the|one|your) "
    r"(?:[\w-]+ )?(?:bug|mistake|fault|flaw|error|problem)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\byour (?:last |latest |first |previous |own )?(run|submission)\b|\byou(?:'ve| have)? "
    r"(?:just )?(ran|submitted|handed in)\b",
    re.IGNORECASE,
)
_ERROR = re.compile(r"\b[A-Z]\w*(?:Error|Exception|Interrupt)\b")
_GAVE = re.compile(r"\b(?:expect\w*|return\w*|g[ai]ves?|gave|got|output|instead|input)\b", re.I)
_IT = re.compile(r"^\W*(?:(?:and|but|so|there) )*(?:it|they|both|th(?:is|at)(?: one)?)\b", re.I)
"""Words for the cases that were named before."""
_BARE = re.compile(
    r"\b(?:return(?:s|ed)|g(?:ave|ives)|print(?:s|ed)) "
    r"(None|True|False|null|undefined|-?\d+(?:\.\d+)?|\[[^\]]*\])"
)
_LISTED = re.compile(r"\[[^\[\]`]*\]")
_HIDDEN = re.compile(
    r"\bhidden (?:cases?|tests?|ones?) "
    r"(?:with|of|for|about|where|that (?:have|has|use)|on|contain\w*|"
    r"us(?:e|es|ing))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:earlier|before|previous\w*|first run|at first|no longer)\b", re.I)


class Claims:
    """Holds sentences against the attempts of a scene.

    Parameters
    ----------
    given
        The scene.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        self._named: list[int] = []

    def find(self, sentence: str) -> Finding | None:
        """Say what is false in a sentence, or can be known by nobody."""
        for clause in clauses(sentence):
            for problem in self._problems(clause, sentence):
                return Finding(kind="claim", detail=problem)
        return None

    def _problems(self, clause: str, sentence: str) -> Iterator[str]:
        numbers = numbered(clause, _CASE)
        if not numbers and _IT.search(clause):
            numbers = self._named
        elif numbers or re.search(rf"\b{_CASES}\b", clause, re.IGNORECASE):
            self._named = numbers
        attempts = self._meant(clause)
        if numbers:
            yield from self._existing(numbers)
        yield from self._errors(clause)
        if _HIDDEN.search(clause):
            yield "Nobody knows what hidden cases are about."
        if not stated(clause, sentence):
            return
        tried = _TRIED.search(clause)
        if tried is not None and not self._has_tried(tried):
            yield "The candidate has not run or submitted anything of that kind."
        holds = [
            _holds(clause, numbers, verdict)
            for one in attempts
            for verdict in _spoken_of(clause, numbers, one.verdict)
        ]
        if not attempts and self._speaks_of_results(clause, numbers):
            yield "Nothing was run or submitted yet, so nothing is known about results."
        if holds and not any(holds):
            yield f"That is not so; known is: {known(attempts[-1])}."
        yield from self._values(clause, numbers)
        yield from self._whole(clause, numbers)

    def _meant(self, clause: str) -> list[Attempt]:
        given, scene = self._given, self._given.scene
        if _EARLIER.search(clause):
            return list(scene.attempts)
        if re.search(r"\b(?:submi\w+|handed in|hidden)\b", clause, re.IGNORECASE):
            found = given.last_of("submission")
        elif re.search(r"\b(?:run|ran|visible|public)\b", clause, re.IGNORECASE):
            found = given.last_of("run") or given.last
        else:
            found = given.last
        return [] if found is None else [found]

    def _existing(self, numbers: list[int]) -> Iterator[str]:
        most = max((one.verdict.total for one in self._given.scene.attempts), default=0)
        if not most:
            statement = self._given.scene.question.statement
            if not all(re.search(rf"\bexample {n}\b", statement, re.I) for n in numbers):
                yield "Nothing was run yet, so there are no case numbers to speak of."
        elif any(not 1 <= number <= most for number in numbers):
            yield f"There is no such case: they are numbered from 1 to {most}."

    def _errors(self, clause: str) -> Iterator[str]:
        shown = " ".join((*self._given.results, *self._given.sources))
        said = " ".join(one.text for one in self._given.scene.transcript)
        for name in _ERROR.findall(clause):
            if name not in shown and name not in said:
                yield f"No {name} was seen."

    def _has_tried(self, tried: re.Match[str]) -> bool:
        word = (tried[1] or tried[2]).lower()
        if word in ("run", "ran"):
            return bool(self._given.scene.attempts or self._given.scene.executions)
        return self._given.last_of("submission") is not None

    def _speaks_of_results(self, clause: str, numbers: list[int]) -> bool:
        about = numbers or re.search(rf"\b{_CASES}\b", clause, re.I)
        return bool(about) and bool(_polarity(clause) is not None or _OF.search(clause))

    def _values(self, clause: str, numbers: list[int]) -> Iterator[str]:
        if not _GAVE.search(clause) or not (numbers or re.search(_CASES, clause, re.I)):
            return
        shown = [
            text
            for attempt in self._given.scene.attempts
            for case in attempt.verdict.cases
            if not numbers or case.index + 1 in numbers
            for text in texts_of(case)
        ]
        flat = ["".join(text.split()) for text in shown]
        for span in (*spans(clause), *_BARE.findall(clause), *_LISTED.findall(clause)):
            bare = "".join(span.split())
            if is_data(span) and not any(bare in text for text in flat):
                yield f"No case that may be seen shows {span}."

    def _whole(self, clause: str, numbers: list[int]) -> Iterator[str]:
        good = _polarity(clause)
        fault = _FAULT.search(clause)
        if _ENDLESS.search(clause):
            last = self._given.last
            if last is None or not _ended(last.verdict, Outcome.TIME_LIMIT):
                yield "No run or submission shows that it does not end."
        whole = _WHOLE.search(clause) or _RIGHT.search(clause)
        about = whole and not numbers and not _OF.search(clause)
        if fault or (about and good is False and not re.search(rf"\b{_CASES}\b", clause, re.I)):
            last = self._given.last
            if last is None or last.verdict.accepted:
                yield "No run or submission shows that anything is wrong."
        elif about and good and not re.search(rf"\b{_CASES}\b", clause, re.I):
            last = self._given.last
            if last is None or not (last.verdict.accepted and self._given.as_tried):
                yield "No run or submission shows that the code as it is now works."


def known(attempt: Attempt) -> str:
    """Say what an attempt showed, in one line without line breaks."""
    verdict = attempt.verdict
    failing = [str(c.index + 1) for c in verdict.cases if c.outcome is not Outcome.ACCEPTED]
    text = f"the last {attempt.kind} passed {verdict.passed} of {verdict.total} cases"
    return f"{text}, failing were {', '.join(failing[:20])}" if failing else text


def is_judged(clause: str) -> bool:
    """Whether a clause says of the code as a whole that it is right or wrong: that is checked."""
    whole = _WHOLE.search(clause) or _RIGHT.search(clause)
    return whole is not None and _polarity(clause) is not None


def _polarity(clause: str) -> bool | None:
    """Tell whether a clause speaks of passing or of failing; None for neither, or for both."""
    signs = set()
    for pattern, sign in ((_FAIL, False), (_PASS, True)):
        for match in pattern.finditer(clause):
            denied = re.search(_NO, clause[: match.start()], re.IGNORECASE) is not None
            signs.add(sign is not denied)
    return signs.pop() if len(signs) == 1 else None


def _spoken_of(clause: str, numbers: list[int], verdict: Verdict) -> list[Verdict]:
    """Give the part of a verdict that a clause is about: the hidden cases, the visible ones."""
    hidden = re.search(r"\bhidden\b", clause, re.IGNORECASE)
    visible = re.search(r"\b(?:visible|public|examples?)\b", clause, re.IGNORECASE)
    if numbers or not verdict.cases or bool(hidden) is bool(visible):
        return [verdict]
    cases = tuple(case for case in verdict.cases if case.public is not bool(hidden))
    passed = sum(case.outcome is Outcome.ACCEPTED for case in cases)
    good = passed == len(cases)
    part = Verdict(
        outcome=Outcome.ACCEPTED if good else Outcome.WRONG_ANSWER,
        passed=passed,
        total=len(cases),
        cases=cases,
    )
    # "One of the 4 cases, a hidden one": the figure may be of all.
    return [part, verdict] if _OF.search(clause) else [part]


def _holds(clause: str, numbers: list[int], verdict: Verdict) -> bool:
    """Whether a clause fits a verdict; one that says nothing about it does."""
    good = _polarity(clause)
    named = [outcome for outcome, words in _NAMED.items() if re.search(words, clause, re.I)]
    if numbers:
        good = False if _FAULT.search(clause) else good
        if good is not None and re.search(r"\bonly\b", clause, re.IGNORECASE):
            alike = {c.index + 1 for c in verdict.cases if (c.outcome is Outcome.ACCEPTED) is good}
            return alike == set(numbers)
        return all(_case_holds(verdict, number, good, named) for number in numbers)
    counted = _OF.search(clause)
    about = re.search(rf"\b{_CASES}\b", clause, re.IGNORECASE)
    result = _RESULT.search(clause) or (
        counted and (good is not None or figure(counted[2]) == verdict.total)
    )
    if about is None and not result:
        return True
    if named and not any(_ended(verdict, outcome) for outcome in named):
        return False
    if re.search(r"\bhalf\b", clause, re.IGNORECASE):
        return verdict.passed * 2 == verdict.total
    if counted is not None:
        return _counted(verdict, figure(counted[1]), figure(counted[2]), good)
    if good is None:
        return True
    if _NONE.search(clause):
        return verdict.passed == 0 if good else verdict.accepted
    if _ALL.search(clause):
        return _all_hold(clause, verdict, good)
    some = _SOME.search(clause)
    if some is not None:
        number = 2 if some[1].lower() == "both" else figure(some[1])
        right = verdict.passed if good else verdict.total - verdict.passed
        return number <= right if " of " in some[0] else number == right
    if about is None:
        return True
    if good and _A_FEW.search(clause):
        return verdict.passed > 0
    return verdict.accepted if good else not verdict.accepted


def _ended(verdict: Verdict, outcome: Outcome) -> bool:
    return outcome in (verdict.outcome, *(case.outcome for case in verdict.cases))


def _all_hold(clause: str, verdict: Verdict, good: bool) -> bool:
    fails = _FAIL.search(clause) is not None
    if re.search(r"\bnot (?:all|every|each)\b", clause, re.IGNORECASE):
        return verdict.passed > 0 if fails else not verdict.accepted
    if good:
        return verdict.accepted
    if re.search(r"\b(?:any|a single)\b", clause, re.IGNORECASE):
        return not verdict.accepted if fails else verdict.passed == 0
    return verdict.passed == 0 if fails else not verdict.accepted


def _case_holds(verdict: Verdict, number: int, good: bool | None, named: list[Outcome]) -> bool:
    case = _case(verdict, number)
    if case is None:
        outcome = Outcome.ACCEPTED if verdict.accepted else verdict.outcome
        exists = number <= verdict.total
    else:
        outcome, exists = case.outcome, True
    if named and outcome not in named:
        return False
    if good is None:
        return True
    return exists and (outcome is Outcome.ACCEPTED) is good


def _case(verdict: Verdict, number: int) -> CaseResult | None:
    return next((case for case in verdict.cases if case.index + 1 == number), None)


def _counted(verdict: Verdict, number: int, total: int, good: bool | None) -> bool:
    passed, failed = verdict.passed, verdict.total - verdict.passed
    if total != verdict.total:
        return False
    if good is None:
        return number in (passed, failed)
    return number == (passed if good else failed)
