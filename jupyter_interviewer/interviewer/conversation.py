"""What to say to what a candidate says."""

from __future__ import annotations

import re
from collections.abc import Callable

from jupyter_interviewer.interviewer import agenda, claimed, evidence, findings, tabular
from jupyter_interviewer.interviewer.clarifying import clarify, repeat
from jupyter_interviewer.interviewer.deepening import deepen
from jupyter_interviewer.interviewer.following import follow_up, go_on, why
from jupyter_interviewer.interviewer.intents import Intent, ends_at_once, says_no, says_yes, stays
from jupyter_interviewer.interviewer.meta import explain
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.results import about, offer
from jupyter_interviewer.interviewer.speech import span, uses
from jupyter_interviewer.interviewer.words import normalise

_GUESSES = re.compile(r"\?[ .!]*$|^(?:i (?:think|guess)|maybe|perhaps|probably|could it)\b")
MOST_BEFORE_CODE = 3
"""Questions after which somebody who wants to write is left to it."""


def respond(reply: Reply, intent: Intent, text: str, number: int) -> None:
    """Respond to one message."""
    if _decides(reply, intent, text):
        return
    _tick(reply, intent, text, number)
    _HANDLERS[intent](reply, text, number)


def listen(reply: Reply, intent: Intent, text: str, number: int) -> None:
    """Take in a message that a later, weightier one has overtaken: only its evidence counts."""
    _tick(reply, intent, text, number)


def _decides(reply: Reply, intent: Intent, text: str) -> bool:
    """Handle a yes or no to what the interviewer proposed last."""
    if not (says_yes(text) or says_no(text) or stays(text)):
        return False
    spoken = [line for line in reply.moment.lines if line.author == "interviewer"]
    last = spoken[-1].text if spoken else ""
    if uses(last, "end.sure"):
        if says_yes(text):
            _close(reply)
        else:
            reply.must("end.not")
        return True
    if intent not in {Intent.ACKNOWLEDGE, Intent.ANSWER}:
        return False
    if reply.moment.scene.offer_open and uses(last, "hint.offer"):
        if says_yes(text):
            reply.say("hint.stands")
        return True
    if reply.moment.scene.next_offered and says_yes(text):
        reply.say("next.stands")
        return True
    if reply.moment.scene.next_offered and stays(text) and not reply.moment.scene.solved:
        reply.say("stays")
        return True
    return False


def _tick(reply: Reply, intent: Intent, text: str, number: int) -> None:
    scene, asked = reply.moment.scene, reply.moment.context.pending
    for point in agenda.points(scene):
        if point == "complexity" or point in scene.covered:
            continue
        note = evidence.covers(point, text, intent, scene.question, asked)
        if note is None and point in {"testing", "tradeoffs", "extension"} and asked is None:
            # An answer that comes late is an answer.
            late = agenda.times_asked(point, reply.moment.lines, scene.question) > 0
            known = evidence.expected_words(point, normalise(text), scene.question)
            if late and known is not None:
                note = evidence.covers(point, text, intent, scene.question, point)
        if note is not None:
            reply.note(point, note, number)


def _onwards(reply: Reply) -> None:
    """Go on after an answer: one more question if there is reason, else let them work."""
    moment, scene = reply.moment, reply.moment.scene
    if scene.solved:
        follow_up(reply)
        return
    if moment.started and moment.last is not None:
        return
    missing = agenda.still_open(scene, moment.lines, reply.ticked)
    before_code = [point for point in missing if point in {"edge_cases", "complexity"}]
    explained = "approach" in scene.covered or "approach" in reply.ticked
    wanted = [point for point in before_code if point in scene.plan.emphasis]
    if explained and wanted and not moment.started and _asked_before_code(reply) < MOST_BEFORE_CODE:
        reply.add(agenda.ask(wanted[0], scene, reply.speaker))
    if not moment.started and not reply.asked:
        reply.say("go.on")


def _asked_before_code(reply: Reply) -> int:
    lines = [line for line in reply.moment.lines if line.author == "interviewer"]
    return sum(1 for line in lines if "?" in line.text)


def _approach(reply: Reply, text: str, number: int) -> None:
    if claimed.take_in(reply, text, number) and reply.asked:
        return
    if deepen(reply, text):
        return
    scene = reply.moment.scene
    covered = "approach" in scene.covered or "approach" in reply.ticked
    asked = agenda.times_asked("approach", reply.moment.lines, scene.question)
    if not (covered or reply.moment.started) and asked < agenda.MOST_TIMES:
        reply.add(agenda.ask_more("approach", scene, reply.speaker))
    if reply.silent:
        asks = normalise(text).rstrip(" .!").endswith("?")
        guesses = asks and reply.moment.context.pending in {"other", "bug"}
        kind = "heard.guess" if guesses else "yours" if asks else "heard.approach"
        reply.say("heard.answer" if scene.solved and kind == "heard.approach" else kind)
    if not reply.asked:
        _onwards(reply)


def _complexity(reply: Reply, text: str, number: int) -> None:
    if not claimed.take_in(reply, text, number) and reply.silent:
        reply.say("heard.answer")
    if reply.asked or deepen(reply, text) or claimed.ask_why(reply, text):
        return
    _onwards(reply)


def _answer(reply: Reply, text: str, number: int) -> None:
    moment, scene = reply.moment, reply.moment.scene
    pending = moment.context.pending
    # A plan that comes instead of the answer asked for is worth more than the answer.
    plans = pending == "approach" or (pending == "edge_cases" and pending not in reply.ticked)
    if plans and deepen(reply, text):
        return
    if pending == "complexity" and not claimed.take_in(reply, text, number):
        claimed.justified(reply, text, Intent.ANSWER, number)
        if "approach" in reply.ticked and deepen(reply, text):
            return
    if pending in {"approach", "complexity"} and not reply.asked and claimed.look_further(reply):
        return
    if (
        pending not in {None, "complexity"}
        and pending not in reply.ticked
        and pending not in scene.covered
    ):
        asked = agenda.times_asked(pending, moment.lines, scene.question)
        if asked < agenda.MOST_TIMES and len(text.split()) <= 12:
            reply.add(agenda.ask_more(pending, scene, reply.speaker))
    if reply.asked:
        return
    said_something = len(text.split()) >= 4 or evidence.edge_named(normalise(text))
    if reply.silent and (pending is not None or reply.ticked or said_something):
        edge = evidence.edge_named(normalise(text)) if pending in {"edge_cases", None} else None
        if pending in {"bug", "other"} and _GUESSES.search(normalise(text)):
            # Whether it is so, a run will tell; agreeing would be a guess, too.
            reply.say("heard.guess")
        elif not (edge and reply.say("heard.edges", edge=edge)):
            reply.say("heard.answer")
    if pending is not None:
        _onwards(reply)


def _unsure(reply: Reply, text: str, number: int) -> None:
    pending = reply.moment.context.pending
    if pending == "approach" and not reply.moment.started:
        if not offer(reply, "how to begin", reply.moment.scene.solved):
            reply.say("hint.help.plain")
        return
    if pending == "complexity" and claimed.count_rounds(reply):
        return
    if pending is not None:
        reply.say("leave.it")
        _onwards(reply)
        return
    _hint(reply, text, number)


def _hint(reply: Reply, text: str, number: int) -> None:
    moment, scene = reply.moment, reply.moment.scene
    if scene.solved:
        follow_up(reply)
        return
    if scene.offer_open:
        reply.must("hint.stands")
        return
    if moment.last is not None and not moment.last.verdict.accepted:
        subject = about(moment.last)
    else:
        subject = _subject(reply)
    if offer(reply, subject):
        return
    reply.must("hint.none")
    if tabular.encourage(reply):
        return
    case = findings.first_shown(moment.last.verdict) if moment.last is not None else None
    if case is not None and case.input and reply.say("hint.help", input=span(case.input)):
        return
    reply.say("hint.help.plain")


def _subject(reply: Reply) -> str:
    """Name what a hint is about while nothing has failed yet."""
    explained = "approach" in reply.moment.scene.covered
    return "your approach" if reply.moment.started or explained else "how to begin"


def _done(reply: Reply, text: str, number: int) -> None:
    moment, scene = reply.moment, reply.moment.scene
    if scene.solved:
        follow_up(reply)
        if reply.silent and scene.next_offered:
            reply.say("next.stands")
        return
    if not moment.started:
        reply.must("done.starter")
        return
    fault = moment.reading.fault
    if fault is not None:
        reply.must("idle.fault", line=str(fault.line), message=span(fault.message))
        return
    if moment.reading.readable and moment.reading.defined is None:
        reply.must("done.missing")
        return
    last = moment.last
    if last is None or moment.changed_since_last:
        reply.must("done.unrun")
    elif last.verdict.accepted:
        reply.must("done.submit")
    else:
        subject = about(last)
        if not subject.startswith("case"):
            subject = findings.failures(findings.failing(last.verdict)) or "a fault"
            reply.add(f"Not yet: of the cases in the last attempt, {subject}.")
        else:
            reply.must("done.failing", failing=subject)


def _give_up(reply: Reply, text: str, number: int) -> None:
    scene = reply.moment.scene
    reply.say("give_up")
    gave_up_before = any(line.intent == Intent.GIVE_UP for line in reply.moment.lines)
    if not gave_up_before and not scene.solved:
        last = reply.moment.last
        subject = about(last) if last is not None else "how to begin"
        if offer(reply, subject):
            return
    _next(reply, text, number)


def _next(reply: Reply, text: str, number: int) -> None:
    if reply.moment.scene.next_offered:
        reply.must("next.stands")
    elif reply.moment.scene.solved:
        go_on(reply)
    else:
        reply.next(why(reply))


def _end(reply: Reply, text: str, number: int) -> None:
    if ends_at_once(text):
        _close(reply)
    else:
        reply.must("end.sure")


def _close(reply: Reply) -> None:
    reply.must("end")
    reply.end("The candidate wished to end the interview.")


def _off_topic(reply: Reply, text: str, number: int) -> None:
    if not evidence.hostile(normalise(text)):
        reply.must("off_topic")
    else:
        reply.must("hostile.solved" if reply.moment.scene.solved else "hostile")


def _solution(reply: Reply, text: str, number: int) -> None:
    reply.must("solution.no")
    if reply.moment.scene.offer_open:
        return
    last = reply.moment.last
    failed = last is not None and not last.verdict.accepted
    subject = about(last) if failed and last is not None else _subject(reply)
    offer(reply, subject, reply.moment.scene.solved)


def _greeting(reply: Reply, text: str, number: int) -> None:
    reply.say("greet.back")


def _thanks(reply: Reply, text: str, number: int) -> None:
    reply.say("welcome")


def _meta(reply: Reply, text: str, number: int) -> None:
    explain(reply, normalise(text))


def _repeat(reply: Reply, text: str, number: int) -> None:
    repeat(reply)


def _clarify(reply: Reply, text: str, number: int) -> None:
    clarify(reply, text)


def _injection(reply: Reply, text: str, number: int) -> None:
    reply.must("injection")


def _silence(reply: Reply, text: str, number: int) -> None:
    """Say nothing: they are thinking or at work."""


_HANDLERS: dict[Intent, Callable[[Reply, str, int], None]] = {
    Intent.HINT: _hint,
    Intent.CLARIFY: _clarify,
    Intent.REPEAT: _repeat,
    Intent.EXPLAIN_APPROACH: _approach,
    Intent.CLAIM_COMPLEXITY: _complexity,
    Intent.ANSWER: _answer,
    Intent.DONE: _done,
    Intent.GIVE_UP: _give_up,
    Intent.NEXT: _next,
    Intent.END: _end,
    Intent.OFF_TOPIC: _off_topic,
    Intent.GREETING: _greeting,
    Intent.THANKS: _thanks,
    Intent.META: _meta,
    Intent.ASKS_SOLUTION: _solution,
    Intent.INJECTION: _injection,
    Intent.UNSURE: _unsure,
    Intent.ACKNOWLEDGE: _silence,
}
