"""What the interviewer may do: its moves, under the same rules as everybody's acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviewer import moves as m
from jupyter_interviewer.interviews import clock
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.acts import MAX_PENDING, standing
from jupyter_interviewer.interviews.adaptation import next_difficulty
from jupyter_interviewer.interviews.closings import CLOSED
from jupyter_interviewer.interviews.decision import INTERVIEWER, SYSTEM, Draft


def reply(draft: Draft, command: c.Reply) -> None:
    """Take what was said, then each move in turn; a move that is not allowed is dropped."""
    open_replies = [o for o in draft.state.obligations if o.kind == "reply"]
    if not any(o.number == command.cause for o in open_replies):
        raise Refused(CLOSED, f"nobody waits for a word about event {command.cause} any more")
    intents = [move.intent for move in command.moves if isinstance(move, m.Understand)]
    intent = intents[-1] if intents else None
    speaks = [move for move in command.moves if isinstance(move, m.Speaks)]
    who = speaks[-1] if speaks else m.Speaks(engine=command.engine)
    if command.text:
        said = e.MessagePosted(
            message=command.message,
            author="interviewer",
            text=command.text,
            intent=intent,
            interrupted=command.interrupted,
            looked=command.looked,
            **who.model_dump(),
        )
        draft.add(said, INTERVIEWER, cause=command.cause)
    else:
        draft.add(e.ReplySkipped(reason=intent or ""), INTERVIEWER, cause=command.cause)
    for move in command.moves:
        rule = _RULES.get(type(move))
        if rule is None:
            continue
        try:
            if not draft.state.running:
                raise Refused("ended", "the interviewer has closed the interview before")
            rule(draft, move, command)
        except Refused as refused:
            draft.dropped.append(refused)


def account(draft: Draft, command: c.Account) -> None:
    """Count what models cost, also after the end."""
    for used in command.used:
        draft.add(used, SYSTEM, cause=command.cause)


def _offer_hint(draft: Draft, move: m.OfferHint, command: c.Reply) -> None:
    asked = standing(draft.state)
    if asked.hints_left <= 0:
        raise Refused("no_hints_left", "no hint is left that could be offered")
    if draft.state.offer is not None:
        raise Refused("offer_open", "a hint is offered already")
    offered = e.HintOffered(
        offer=f"offer-{draft.state.number + 1}",
        index=asked.index,
        level=move.level,
        about=move.about,
    )
    draft.add(offered, INTERVIEWER)


def _offer_next(draft: Draft, move: m.NextQuestion, command: c.Reply) -> None:
    asked = standing(draft.state)
    if asked.next_offered:
        raise Refused("next_offered", "going on is offered already")
    difficulty, _ = next_difficulty(draft.state)
    draft.add(e.NextOffered(difficulty=difficulty, why=move.why), INTERVIEWER)


def _run_examples(draft: Draft, move: m.RunExamples, command: c.Reply) -> None:
    asked = standing(draft.state)
    if not asked.code:
        raise Refused("no_code", "nothing is typed that could be run")
    if draft.state.pending("run") >= MAX_PENDING:
        raise Refused("too_many_runs", "enough runs are being worked on")
    run = f"run-{draft.state.number + 1}"
    requested = e.RunRequested(run=run, index=asked.index, cells=asked.code, by="interviewer")
    draft.add(requested, INTERVIEWER)


def _take_note(draft: Draft, move: m.TakeNote, command: c.Reply) -> None:
    asked = standing(draft.state)
    if move.point not in asked.points:
        raise Refused("no_point", f"{move.point!r} is not on this question's agenda")
    if move.point in asked.covered:
        raise Refused("covered", f"{move.point!r} is covered already")
    # A note that leans on events that are not in the log leans on nothing.
    evidence = tuple(sorted({n for n in move.evidence if 0 < n <= draft.state.number}))
    if not evidence:
        raise Refused("no_evidence", "a note needs the numbers of the events that prove it")
    covered = e.PointCovered(index=asked.index, point=move.point, note=move.note, evidence=evidence)
    draft.add(covered, INTERVIEWER)


def _end(draft: Draft, move: m.End, command: c.Reply) -> None:
    clock.hand_in(draft, draft.now)
    draft.add(e.InterviewCompleted(by="interviewer", reason=move.reason), INTERVIEWER)


_RULES: dict[type[Any], Callable[[Draft, Any, c.Reply], None]] = {
    m.OfferHint: _offer_hint,
    m.NextQuestion: _offer_next,
    m.RunExamples: _run_examples,
    m.TakeNote: _take_note,
    m.End: _end,
}
