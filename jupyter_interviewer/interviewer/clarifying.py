"""Answers to questions about the task: what the statement holds, never how to solve it."""

from __future__ import annotations

import re

from jupyter_interviewer.domain.verdict import CaseResult
from jupyter_interviewer.interviewer import agenda, tabular
from jupyter_interviewer.interviewer.grounding import answer, parts
from jupyter_interviewer.interviewer.intents import Intent
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.scene import Brief
from jupyter_interviewer.interviewer.speech import quoted, span
from jupyter_interviewer.interviewer.words import content, normalise

_LIBRARY = re.compile(
    r"\b(?:import\w*|librar\w+|built|inbuilt|builtins?|module|numpy|pandas|collections|itertools"
    r"|heapq)\b"
)
_ALLOWED = re.compile(
    r"\b(?:may|can|could|should|shall|am|is|are|do)\b.{0,24}\b(?:use|using|call|import|allowed"
    r"|permitted|ok|fine|work with|write)\b"
)
_TOOL = re.compile(
    r"\b(?:window functions?|ctes?|with clauses?|common table\w*|sub ?quer\w+|distinct|(?:left "
    r"|inner |outer |cross |self |full )?joins?|unions?|group by|having|order by|limit|case when"
    r"|coalesce|pivot|qualify|row_number|rank|lateral|temp\w* tables?|views?|sorted|sort(?:ing)?"
    r"|min|max|sum|zip|enumerate|map|filter|reduce|counters?|dict(?:ionar(?:y|ies)|s)?"
    r"|hash ?(?:maps?|tables?)|sets?|deques?|heaps?|heapq|queues?|stacks?|recursion|regex\w*"
    r"|comprehensions?|lambda|slic\w+|functools|merge|groupby|library|module|built ?ins?"
    r"|helper\w*)\b"
)
_RULE = re.compile(
    r"\b(?:without|may|must|allowed|forbidden|do not|don.t|need not|is not)\b", re.IGNORECASE
)
_GROWTH = re.compile(r"\bcomplexity\b|\bo \( |\b(?:linear|quadratic|fast enough|how fast)\b")
_CASE = re.compile(
    r"\b(?:examples?|cases?|tests?) (?:number )?#? ?(\d{1,2}|one|two|three|first"
    r"|second|third)\b"
)
_ORDINAL = re.compile(r"\b(first|second|third|last) (?:example|case|test)\b")
_NUMBERS = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3}
_ASSUMES = re.compile(r"\b(?:assume|what if|what happens|can|could|may|is|are|does|do|should)\b")
_CLAUSE = re.compile(r"\?+|\b(?:and|also) (?=(?:can|could|may|is|are|do|does|what|how|should)\b)")
_LOST = re.compile(r"\b(?:understand|confus\w+|unclear|explain|clarify|not get)\b")


def clarify(reply: Reply, text: str) -> None:
    """Answer from the statement, or say that it leaves the matter open."""
    plain = normalise(text)
    question = reply.moment.scene.question
    if _means(reply, plain):
        return
    if _GROWTH.search(plain):
        reply.must("growth.free")
        return
    if _example(reply, plain):
        return
    found = _meaning(plain, question) or _found(text, question.statement)
    if len(found) > 1:
        reply.must("quote.two", quote=quoted(found[0]), other=quoted(found[1]))
        return
    if found:
        reply.must("quote", quote=quoted(found[0]))
        reply.add(_listed(found[0], question.statement))
        return
    if _LOST.search(plain):
        reply.must("task.recap", recap=agenda.recap(question))
        return
    about_task = set(content(plain)) & reply.moment.context.vocabulary
    reply.must("open" if about_task or _ASSUMES.search(plain) else "open.words")


def _listed(announced: str, statement: str) -> str | None:
    """Name what a sentence of the statement announces, where a list of names follows it."""
    if not announced.endswith(":"):
        return None
    pieces = parts(statement)
    following = pieces[pieces.index(announced) + 1 :][:8] if announced in pieces else ()
    names = []
    for piece in following:
        named = re.match(r"`[^`]{1,40}`", piece)
        if named is None:
            break
        names.append(named[0])
    return f"There follow {', '.join(names)}." if len(names) > 1 else None


def _means(reply: Reply, plain: str) -> bool:
    """Say whether something may be used; where the statement speaks of it, in its words."""
    tool = _TOOL.search(plain) if _ALLOWED.search(plain) else None
    if tool is None and not _LIBRARY.search(plain):
        return False
    question = reply.moment.scene.question
    word = tool[0] if tool is not None else ""
    ruled = [part for part in parts(question.statement) if word and _rules(part, word)]
    if ruled:
        return reply.must("quote", quote=quoted(ruled[0]))
    if tabular.is_query(reply):
        return reply.must("library.sql")
    if tabular.concerns(reply):
        return reply.must("library.tables")
    foreign = re.search(r"\b(?:numpy|pandas|scipy|lodash)\b", plain)
    return reply.must("library.own" if foreign else "library")


def _rules(part: str, word: str) -> bool:
    """Whether a sentence of the statement allows or forbids something."""
    said = re.search(rf"\b{re.escape(word)}", part, re.IGNORECASE)
    return said is not None and bool(_RULE.search(part))


def _found(text: str, statement: str) -> list[str]:
    """Find a sentence for each of the questions in a message, at most two."""
    clauses = [part for part in _CLAUSE.split(text[:2000]) if content(part)][:4]
    found = list(answer(text, statement))
    if len(clauses) > 1:
        each = [sentence for part in clauses for sentence in answer(part, statement)[:1]]
        found = each or found
    return list(dict.fromkeys(found))[:2]


_MEANING = re.compile(
    r"\bwhat (?:does|is|are|do|about)\b|\bmean\w*|\b(?:in|ex)clusive|\bstrict\w*|\bexactly\b"
)


def _meaning(plain: str, question: Brief) -> list[str]:
    """Find the sentences that say what an argument is for, when it is asked about by name."""
    if not _MEANING.search(plain):
        return []
    named = [
        one for one in question.parameters if re.search(rf"\b{re.escape(one.lower())}\b", plain)
    ]
    if len(named) != 1:
        return []
    inside = re.compile(rf"`[^`]*\b{re.escape(named[0])}\b[^`]*`")
    return [
        part
        for part in parts(question.statement)
        if inside.search(part) and not re.match(r"`-?\d|(?:Write|Define) ", part)
    ][:2]


def _example(reply: Reply, plain: str) -> bool:
    match = _CASE.search(plain) or _ORDINAL.search(plain)
    if match is None:
        return False
    number = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1])
    case = _shown_case(reply, number)
    if case is None or case.input is None or case.expected is None:
        return False
    if tabular.point_at(reply, case):
        return True
    values = {"input": span(case.input), "expected": span(case.expected)}
    return reply.must("example", case=str(case.index + 1), **values)


def _shown_case(reply: Reply, number: int | None) -> CaseResult | None:
    if number is None:
        return None
    for attempt in reversed(reply.moment.scene.attempts):
        for case in attempt.verdict.cases:
            if case.public and not case.own and case.index + 1 == number:
                return case
    return None


def repeat(reply: Reply) -> None:
    """Say again what was asked last; before anything was asked, what the question is."""
    scene, asked = reply.moment.scene, reply.moment.asked
    due = [one.number for one in scene.occasions if one.kind == "message"]
    line = reply.moment.line(due[-1]) if due else None
    plain = normalise(line.text) if line is not None else ""
    about_task = re.search(r"\b(?:problem|task|statement|supposed|have to do|need to do)\b", plain)
    said_before = any(
        one.intent == Intent.REPEAT for one in reply.moment.lines if one.author == "candidate"
    )
    if about_task or said_before or asked is None:
        reply.add(agenda.recap(scene.question))
    if asked is not None and not about_task:
        reply.add(asked.text)
    if reply.silent:
        title = agenda.name_title(scene.question.title)
        reply.add(f"The question is **{title}**, in the notebook.")
