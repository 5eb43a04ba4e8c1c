"""What to say to a run or a verdict: about this code and these cases."""

from __future__ import annotations

from jupyter_interviewer.domain.question import EntryKind
from jupyter_interviewer.domain.verdict import CaseResult, Outcome, Verdict
from jupyter_interviewer.interviewer import agenda, findings, tabular
from jupyter_interviewer.interviewer.findings import LIMITS
from jupyter_interviewer.interviewer.following import follow_up
from jupyter_interviewer.interviewer.grounding import answer
from jupyter_interviewer.interviewer.reading import Reading, read
from jupyter_interviewer.interviewer.remark import remark
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.scene import Attempt
from jupyter_interviewer.interviewer.speech import name, quoted, span

LONG_INPUT = 90
"""Characters of an input from which on it is not read out: the panel shows it."""
STUCK_AFTER = 2
"""Attempts with the same cases failing after which a hint is offered unasked."""


def react(reply: Reply, attempt: Attempt) -> None:
    """Respond to an attempt's result."""
    moment, verdict = reply.moment, attempt.verdict
    question = moment.scene.question
    reading = read(attempt.cells, question.entry_point, question.starter, question.language)
    before = moment.before(attempt)
    if verdict.outcome is Outcome.INTERNAL_ERROR:
        reply.must("ours")
        return
    _own_cases(reply, attempt)
    if verdict.accepted:
        _passed(reply, attempt, before, reading)
        return
    if attempt.kind == "run" and before is not None and _same_code(before, attempt):
        return
    repeats = _streak(reply, attempt)
    told = _told_before(reply, attempt)
    if before is not None and attempt.verdict.cases and before.verdict.cases and not told:
        _progress(reply, before, attempt)
    stuck = repeats >= STUCK_AFTER and (repeats - STUCK_AFTER) % 2 == 0
    offered = stuck and _can_offer(reply)
    _failure(reply, attempt, reading, repeats, ask=not offered, told=told)
    if offered:
        offer(reply, about(attempt), reply.moment.scene.solved)


def offer(reply: Reply, subject: str, solved: bool = False) -> bool:
    """Offer a hint in words and as an act, if one can be had."""
    if solved or not _can_offer(reply):
        return False
    words = {"nudge": "a nudge", "approach": "a hint on the approach", "detail": "a detailed hint"}
    reply.must("hint.offer", level=words[reply.level.value], about=subject)
    reply.offer(subject)
    return True


def _can_offer(reply: Reply) -> bool:
    scene = reply.moment.scene
    return scene.hints_left > 0 and not scene.offer_open and not scene.solved


def about(attempt: Attempt) -> str:
    """Name what a hint would be about: finishes the sentence "A nudge about …?"."""
    verdict = attempt.verdict
    case = findings.first_shown(verdict)
    if case is not None and case.outcome is not Outcome.TIME_LIMIT and not case.own:
        return f"case {case.index + 1}"
    kinds = {one.outcome for one in findings.failing(verdict)} or {verdict.outcome}
    if kinds == {Outcome.TIME_LIMIT}:
        return "the time it takes"
    if kinds == {Outcome.MEMORY_LIMIT}:
        return "the memory it takes"
    if verdict.outcome in {Outcome.SYNTAX_ERROR, Outcome.MISSING_ENTRY_POINT}:
        return "how to begin"
    return "the cases you do not see" if verdict.cases else "your approach"


def _own_cases(reply: Reply, attempt: Attempt) -> None:
    own = sum(1 for case in attempt.verdict.cases if case.own)
    if own and "testing" in agenda.points(reply.moment.scene):
        reply.note("testing", f"ran {_count(own, 'case')} of their own", attempt.number)


def _same_code(one: Attempt, other: Attempt) -> bool:
    return [cell.source for cell in one.cells] == [cell.source for cell in other.cells]


def _told_before(reply: Reply, attempt: Attempt) -> bool:
    """Whether it was said just now, of a run of the same code, which of the examples fails."""
    earlier = [one for one in reply.moment.scene.attempts if one.number < attempt.number]
    run = earlier[-1] if attempt.kind == "submission" and earlier else None
    case = findings.first_shown(attempt.verdict)
    if run is None or run.kind != "run" or case is None or not _same_code(run, attempt):
        return False
    shown = findings.first_shown(run.verdict)
    return shown is not None and shown.index == case.index


def _streak(reply: Reply, attempt: Attempt) -> int:
    """Count the attempts in a row, this one included, that fail in the same way."""
    count, now = 1, attempt
    while (before := reply.moment.before(now)) is not None and findings.same_failure(before, now):
        count, now = count + 1, before
    return count


def _passed(reply: Reply, attempt: Attempt, before: Attempt | None, reading: Reading) -> None:
    verdict = attempt.verdict
    if attempt.kind == "run":
        if reply.moment.scene.solved or (before is not None and before.verdict.accepted):
            return
        own = sum(1 for case in verdict.cases if case.own)
        examples = verdict.total - own
        count = "All examples come out" if examples > 1 else "The example comes out"
        reply.say("run.passed", count=count)
        if own:
            reply.say("run.own")
        return
    solved_before = before is not None and before.verdict.accepted
    if solved_before:
        reply.say("accepted.again")
    else:
        reply.must("accepted", total=str(verdict.total))
        reply.add(reply.speaker.fresh(remark(reading, reply.moment.scene.question.entry_point)))
        tabular.remark(reply, attempt.cells)
    follow_up(reply, just_solved=not solved_before)
    if not reply.asked and reply.moment.scene.next_offered:
        reply.say("next.stands")


def _progress(reply: Reply, before: Attempt, now: Attempt) -> None:
    better, worse = findings.moved(before, now)
    shown = {case.index for case in now.verdict.cases if case.public}
    seen_better, seen_worse = [i for i in better if i in shown], [i for i in worse if i in shown]
    if seen_better:
        verb = "passes" if len(seen_better) == 1 else "pass"
        reply.say("better.case", cases=f"{_cases(seen_better)} {verb}")
    elif len(better) > len(worse) and now.kind == "submission":
        reply.say("better.count", count=_count(len(better) - len(worse), "case"))
    if seen_worse:
        verb = "fails" if len(seen_worse) == 1 else "fail"
        reply.say("worse.case", cases=f"{_cases(seen_worse)} {verb}")
    elif not better and not worse and findings.same_failure(before, now):
        case = findings.first_shown(now.verdict)
        only = case is not None and len(findings.failing(now.verdict)) == 1
        drawn = tabular.concerns(reply)
        if case is not None and only and case.actual and not (case.own or drawn):
            reply.say("unchanged.case", case=str(case.index + 1), actual=span(case.actual))
        elif case is not None and not only and not case.own:
            reply.say("unchanged.first", case=str(case.index + 1))
        else:
            reply.say("unchanged")


def _failure(
    reply: Reply, attempt: Attempt, reading: Reading, repeats: int, *, ask: bool, told: bool = False
) -> None:
    verdict = attempt.verdict
    if not verdict.cases:
        _nothing_ran(reply, attempt, reading)
        return
    case = findings.first_shown(verdict)
    failed = findings.failing(verdict)
    hidden = [one for one in failed if not one.public]
    if case is None:
        figures = {"total": str(verdict.total), "passed": str(verdict.passed)}
        if repeats == 1:
            reply.must("hidden.only", failures=findings.failures(hidden), **figures)
        if ask and not tabular.ask_hidden(reply, attempt.cells):
            _ask_hidden(reply, attempt, reading, hidden)
        return
    if told:
        reply.must("case.known", case=str(case.index + 1))
        if hidden:
            reply.say("hidden.also", failures=findings.failures(hidden))
    elif repeats == 1 or case.outcome is not Outcome.WRONG_ANSWER:
        _case(reply, verdict, case)
        if hidden:
            reply.say("hidden.also", failures=findings.failures(hidden))
    # What is wrong with how a case is written says nothing about the answer.
    if ask and not _unread(case) and not tabular.ask(reply, attempt.cells, case):
        _ask(reply, verdict, case, reading)


def _first_words(message: str | None) -> str:
    """What the language itself said, without where it said so."""
    return (message or "invalid syntax").partition(" (line ")[0].rstrip(".")[:120]


def _unread(case: CaseResult) -> bool:
    """Whether it is a case of the candidate's own that never came to be run."""
    return case.own and case.input is None


def _there(line: int, attempt: Attempt) -> int:
    """Give the last line for one beyond it: languages name the end of a text so."""
    here = [cell for cell in attempt.cells if cell.id == attempt.verdict.cell] or attempt.cells
    return min(line, max((len(cell.source.splitlines()) for cell in here), default=line) or line)


def _nothing_ran(reply: Reply, attempt: Attempt, reading: Reading) -> None:
    verdict = attempt.verdict
    entry = reply.moment.scene.question.entry_point
    if verdict.outcome in {Outcome.SYNTAX_ERROR, Outcome.COMPILE_ERROR}:
        fault = reading.fault
        line = verdict.line or (fault.line if fault else None)
        line = None if line is None else _there(line, attempt)
        message = fault.message if fault else _first_words(verdict.message)
        if verdict.outcome is Outcome.COMPILE_ERROR and line is not None:
            reply.must("types", line=str(line), message=span(message))
        elif line is None:
            reply.must("syntax.nowhere")
        else:
            reply.must("syntax", line=str(line), message=span(message))
        return
    if verdict.outcome is Outcome.MISSING_ENTRY_POINT:
        if tabular.is_query(reply):
            reply.must("missing.query")
            return
        is_class = reply.moment.scene.question.entry_kind is EntryKind.CLASS
        reply.must("missing", kind="class" if is_class else "function")
        others = [one for one in reading.functions if one.lower() != entry]
        if len(others) == 1:
            reply.say("missing.other", other=name(others[0]))
        return
    if verdict.outcome in LIMITS:
        reply.must("load", error=LIMITS[verdict.outcome], where="")
        return
    error, words = findings.error_of(verdict.message)
    place = findings.place_of(verdict, None)
    where = f" in {place}" if place else ""
    shown = span(f"{error}: {words}" if words else error) if error else "an error"
    reply.must("load", error=shown, where=where)


def _case(reply: Reply, verdict: Verdict, case: CaseResult) -> None:
    number = str(case.index + 1)
    given = span(case.input) if case.input else "it"
    compared = case.expected is not None and case.actual is not None
    if tabular.tell(reply, case):
        return
    if _unread(case):
        reply.must("case.own.unread", case=number, error=span(case.error or "malformed"))
    elif case.outcome is Outcome.WRONG_ANSWER and compared:
        expected, actual = span(case.expected or ""), span(case.actual or "")
        values = {"case": number, "expected": expected, "actual": actual}
        if case.own:
            reply.must("case.own", **values)
        elif len(case.input or "") > LONG_INPUT:
            reply.must("case.wrong.long", **values)
        else:
            reply.must("case.wrong", input=given, **values)
    elif case.outcome is Outcome.RUNTIME_ERROR:
        error, words = findings.error_of(case.error)
        place = findings.place_of(verdict, case)
        shown = span(f"{error}: {words}" if words else error) if error else "an error"
        where = f" in {place}" if place else ""
        reply.must("case.error", case=number, error=shown, where=where, input=given)
    elif case.outcome in LIMITS:
        reply.must("case.limit", case=number, limit=LIMITS[case.outcome])
    else:
        reply.must("case.wrong.short", case=number)


def _ask(reply: Reply, verdict: Verdict, case: CaseResult, reading: Reading) -> None:
    if case.outcome is Outcome.TIME_LIMIT:
        _ask_time(reply, reading)
        return
    if case.outcome is Outcome.MEMORY_LIMIT:
        reply.say("ask.bug.memory")
        return
    if case.outcome is Outcome.RUNTIME_ERROR:
        place = findings.place_of(verdict, case)
        if not (place and reply.say("ask.bug.line", place=place)):
            reply.say("ask.bug.trace")
        return
    kind = findings.difference(case) if case.outcome is Outcome.WRONG_ANSWER else "other"
    only_prints = kind == "none" and not reading.returns and reading.prints
    if only_prints and reply.say("ask.bug.print", line=str(reading.prints[0])):
        return
    if kind in {"none", "order", "type", "one"} and reply.say(f"ask.bug.{kind}"):
        return
    if kind == "length":
        expected, actual = findings.lengths(case)
        which = "too many" if actual > expected else "missing"
        entries = f"{actual} {'entry' if actual == 1 else 'entries'}"
        figures = {"expected": str(expected), "actual": entries}
        if abs(expected - actual) == 1 and reply.say("ask.bug.length", which=which, **figures):
            return
    reply.say("ask.bug.trace")


def _ask_hidden(reply: Reply, attempt: Attempt, reading: Reading, hidden: list[CaseResult]) -> None:
    kinds = {case.outcome for case in hidden}
    if kinds == {Outcome.TIME_LIMIT}:
        _ask_time(reply, reading)
        return
    if kinds == {Outcome.MEMORY_LIMIT} and reply.say("ask.bug.memory"):
        return
    if attempt.misconception:
        # The statement's own words lead towards the misunderstanding without naming it.
        found = answer(attempt.misconception, reply.moment.scene.question.statement)
        for sentence in found:
            if reply.speaker.said(quoted(sentence)):
                continue
            if reply.say("ask.bug.sentence", quote=quoted(sentence)):
                return
    reply.say("ask.bug.hidden")


def _ask_time(reply: Reply, reading: Reading) -> None:
    nested = reading.nested
    if nested is not None and nested.around is not None:
        values = {"line": str(nested.line), "around": str(nested.around)}
        if reply.say("ask.bug.time.nested", **values):
            return
    if reading.costly:
        step = reading.costly[0]
        shown = step.what.replace("`", "")
        if reply.say("ask.bug.time.step", step=shown, line=str(step.line)):
            return
    whiles = [loop for loop in reading.loops if loop.over is None]
    endless = whiles and len(reading.loops) == len(whiles)
    if endless and reply.say("ask.bug.time.endless", line=str(whiles[0].line)):
        return
    reply.say("ask.bug.time")


def _cases(indexes: list[int]) -> str:
    numbers = [str(index + 1) for index in indexes[:6]]
    if len(numbers) == 1:
        return f"case {numbers[0]}"
    return f"cases {', '.join(numbers[:-1])} and {numbers[-1]}"


def _count(number: int, noun: str) -> str:
    return f"one {noun}" if number == 1 else f"{number} {noun}s"
