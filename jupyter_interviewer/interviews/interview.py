"""The rules of an interview: what may happen next.

`decide` and `evolve` are pure. Whatever the project does, it does by asking `decide`,
appending the events it gives, and reading the log.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from jupyter_interviewer.domain.event import NewEvent
from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.interviews import acts, clock, closings, turns
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.decision import Decision, Draft
from jupyter_interviewer.interviews.evolve import evolve, fold
from jupyter_interviewer.interviews.state import Interview

__all__ = ["decide", "evolve", "fold"]

_WITHOUT_ACTOR = (
    c.Tick,
    c.Account,
    c.Serve,
    c.FailQuestion,
    c.FinishRun,
    c.Judge,
    c.Measure,
    c.GiveHint,
    c.FailHint,
    c.Reply,
)
"""Commands of our own: what they need of the interview stands in their rules."""


def decide(state: Interview | None, command: c.Command, now: datetime) -> Decision:
    """Decide what a command leads to.

    Parameters
    ----------
    state
        Where the interview stands; None where there is none yet.
    command
        What is asked.
    now
        The time. A clock that went back is taken to stand at the last event's time.

    Returns
    -------
    Decision
        Events to append, and the refusal if the command itself was not done. At and after
        the deadline the end comes first, as of the deadline; verdicts of what was handed
        in before are still taken.
    """
    if isinstance(command, c.Create):
        if state is not None:
            return Decision(refused=Refused("exists", "this interview exists already"))
        created = NewEvent(data=command.data, time=now, actor=command.data.person)
        return Decision((created,))
    if state is None:
        return Decision(refused=NotFound("no_interview", "there is no such interview"))
    draft = Draft(state, max(now, state.time))
    clock.expire(draft)
    timely = tuple(draft.events)
    try:
        if not isinstance(command, _WITHOUT_ACTOR):
            _must_run(draft.state, command)
        _RULES[type(command)](draft, command)
    except Refused as refused:
        return Decision(timely, refused)
    return Decision(tuple(draft.events), dropped=tuple(draft.dropped))


def _must_run(state: Interview, command: c.Command) -> None:
    if isinstance(command, c.RateHint):
        return  # There are hints only where there was an interview; they can be rated for good.
    if state.over:
        raise Refused("ended", f"this interview has ended ({state.status}); its report stands")
    if not state.running and not isinstance(command, c.Start):
        raise Refused("not_started", "this interview has not begun; start it first")


def _tick(draft: Draft, command: c.Tick) -> None:
    clock.notice_silence(draft)


_RULES: dict[type[Any], Callable[[Draft, Any], None]] = {
    c.Tick: _tick,
    c.Account: turns.account,
    c.Start: acts.start,
    c.Next: acts.go_on,
    c.Post: acts.post,
    c.SaveDraft: acts.save_draft,
    c.RecordExecution: acts.record_execution,
    c.Run: acts.run,
    c.StopRun: acts.stop_run,
    c.Submit: acts.submit,
    c.RequestHint: acts.request_hint,
    c.DeclineHint: acts.decline_hint,
    c.RateHint: acts.rate_hint,
    c.LogHelp: acts.log_help,
    c.Finish: acts.finish,
    c.Serve: closings.serve,
    c.FailQuestion: closings.fail_question,
    c.FinishRun: closings.finish_run,
    c.Judge: closings.judge,
    c.Measure: closings.measure,
    c.GiveHint: closings.give_hint,
    c.FailHint: closings.fail_hint,
    c.Reply: turns.reply,
}
