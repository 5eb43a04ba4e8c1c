"""What to say when nothing has been heard for a while."""

from __future__ import annotations

from jupyter_interviewer.interviewer import agenda
from jupyter_interviewer.interviewer.following import go_on
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.results import about, offer
from jupyter_interviewer.interviewer.speech import span, uses


def nudge(reply: Reply) -> None:
    """Say something fit for the state of the code, or nothing.

    After two nudges that nobody reacted to, the interviewer is silent.
    """
    moment, scene = reply.moment, reply.moment.scene
    acts = [one.number for one in scene.attempts] + [one.number for one in scene.executions]
    acted = max(acts, default=0)
    unanswered = 0
    for line in reversed(moment.lines):
        # Who runs something has reacted, also without a word.
        if line.author == "candidate" or line.number < acted:
            break
        unanswered += bool(uses(line.text, "idle."))
    if unanswered >= 2:
        return
    if scene.solved:
        if not scene.next_offered:
            go_on(reply)
        return
    if not moment.started:
        if not (unanswered and offer(reply, "how to begin")):
            _nothing_written(reply)
        return
    fault = moment.reading.fault
    if fault is not None and reply.say(
        "idle.fault", line=str(fault.line), message=span(fault.message)
    ):
        return
    last = moment.last
    if last is None:
        reply.say("idle.run")
    elif last.verdict.accepted:
        reply.say("idle.submit")
    elif unanswered and offer(reply, about(last)):
        return
    elif about(last).startswith("case "):
        reply.say("idle.failing", failing=about(last))
    else:
        reply.say("idle.hidden")


def _nothing_written(reply: Reply) -> None:
    moment, scene = reply.moment, reply.moment.scene
    if agenda.times_asked("approach", moment.lines, scene.question) == 0:
        reply.add(agenda.ask("approach", scene, reply.speaker))
    elif "approach" in scene.covered or reply.speaker.said("a slow version that works"):
        if not reply.say("idle.start"):
            offer(reply, "how to begin")
    elif not reply.say("idle.silent"):
        offer(reply, "how to begin")
