"""What the candidate may do, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.refusal import NotFound, Refused
from jupyter_interviewer.interviews import clock
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.decision import Draft
from jupyter_interviewer.interviews.state import Asked, Interview

MAX_PENDING = 3
"""Runs, and submissions, that may wait for their results at once."""
MOST_NAME = 200
MOST_HELP = 20_000
"""Characters that are kept of what another helper was asked, and of what it answered."""


def standing(state: Interview) -> Asked:
    """Give the question that stands, or refuse."""
    current = state.current
    if current is not None:
        return current
    if state.preparing is not None:
        raise Refused("being_prepared", "the question is still being prepared; it comes in seconds")
    raise Refused("no_question", "there is no question now; ask for the next one")


def start(draft: Draft, command: c.Start) -> None:
    """Begin."""
    if draft.state.running:
        raise Refused("already_started", "this interview runs already")
    if isinstance(command.choice, Refused):
        raise command.choice
    deadline = draft.now + timedelta(minutes=draft.state.minutes)
    draft.add(e.InterviewStarted(deadline=deadline))
    choose(draft, command.choice)


def go_on(draft: Draft, command: c.Next) -> None:
    """Go on to another question, whether this one is solved or not."""
    if draft.state.preparing is not None:
        raise Refused("being_prepared", "the next question is already being prepared")
    choose(draft, command.choice)


def choose(draft: Draft, choice: c.Choice | Refused, actor: str | None = None) -> None:
    """Let a question be prepared."""
    if isinstance(choice, Refused):
        raise choice
    draft.add(
        e.QuestionChosen(
            index=len(draft.state.questions),
            question=choice.question,
            seed=choice.seed,
            difficulty=choice.difficulty,
            rating=choice.rating,
            why=choice.why,
        ),
        actor,
    )


def post(draft: Draft, command: c.Post) -> None:
    """Say something; also while a question is being prepared."""
    draft.add(e.MessagePosted(message=command.message, author="candidate", text=command.text))


def save_draft(draft: Draft, command: c.SaveDraft) -> None:
    """Keep what is typed; the same again is not kept twice."""
    earlier = _owner(draft.state, command.cells)
    asked = earlier if earlier is not None else standing(draft.state)
    if asked.code != command.cells:
        draft.add(e.DraftSaved(index=asked.index, cells=command.cells))


def record_execution(draft: Draft, command: c.RecordExecution) -> None:
    """Keep an executed cell."""
    report = command.report
    earlier = _owner(draft.state, (Cell(id=report.cell, source=""),))
    asked = earlier if earlier is not None else standing(draft.state)
    draft.add(
        e.CellExecuted(
            index=asked.index,
            cell=report.cell,
            source=report.source,
            ok=report.ok,
            execution_count=report.execution_count,
            outputs=report.outputs,
        )
    )


def run(draft: Draft, command: c.Run) -> None:
    """Ask for a run."""
    asked = _for_this_question(draft.state, command.cells)
    _few_pending(draft.state, "run")
    draft.add(e.RunRequested(run=command.run, index=asked.index, cells=command.cells))


def stop_run(draft: Draft, command: c.StopRun) -> None:
    """Stop waiting; a run that has its result already is left as it is."""
    attempt = draft.state.attempt(command.run, "run")
    if attempt is None:
        raise NotFound("no_run", "there is no such run")
    if attempt.pending:
        stopped = e.RunStopped(run=attempt.id, index=attempt.index)
        draft.add(stopped, cause=attempt.number)


def submit(draft: Draft, command: c.Submit) -> None:
    """Hand an answer in."""
    asked = _for_this_question(draft.state, command.cells)
    _few_pending(draft.state, "submission")
    draft.add(
        e.SubmissionMade(submission=command.submission, index=asked.index, cells=command.cells)
    )


def request_hint(draft: Draft, command: c.RequestHint) -> None:
    """Ask for a hint. Asking while one is offered accepts the offer."""
    asked = standing(draft.state)
    offer = draft.state.offer
    if command.offer is not None and (offer is None or offer.id != command.offer):
        raise Refused("offer_closed", "that offer no longer stands; ask for a hint instead")
    if asked.hints_left <= 0:
        raise Refused("no_hints_left", f"all {asked.hints} hints of this question are used")
    draft.add(
        e.HintRequested(
            hint=command.hint,
            index=asked.index,
            offer=None if offer is None else offer.id,
            kind=command.kind,
        )
    )


def decline_hint(draft: Draft, command: c.DeclineHint) -> None:
    """Say "not now"."""
    offer = draft.state.offer
    if offer is None or offer.id != command.offer:
        raise Refused("offer_closed", "that offer no longer stands")
    draft.add(e.HintDeclined(offer=offer.id, index=offer.index))


def log_help(draft: Draft, command: c.LogHelp) -> None:
    """Keep what another AI helper was asked and answered."""
    draft.add(
        e.HelpUsed(
            helper=command.helper[:MOST_NAME],
            asked=command.asked[:MOST_HELP],
            answered=command.answered[:MOST_HELP],
        )
    )


def rate_hint(draft: Draft, command: c.RateHint) -> None:
    """Say whether a hint helped; the same again is not kept twice."""
    for asked in draft.state.questions:
        if command.hint in asked.received:
            if dict(asked.rated).get(command.hint) != command.rating:
                rated = e.HintRated(hint=command.hint, index=asked.index, rating=command.rating)
                draft.add(rated)
            return
    raise NotFound("no_hint", "there is no such hint")


def finish(draft: Draft, command: c.Finish) -> None:
    """End before the time is up; what is typed is handed in."""
    clock.hand_in(draft, draft.now)
    draft.add(e.InterviewCompleted(by="candidate", reason=command.reason))


def _few_pending(state: Interview, kind: str) -> None:
    if state.pending(kind) >= MAX_PENDING:
        raise Refused(
            f"too_many_{kind}s",
            f"{MAX_PENDING} {kind}s are still being worked on; wait for a result",
        )


def _for_this_question(state: Interview, cells: Sequence[Cell]) -> Asked:
    asked = standing(state)
    other = _owner(state, cells)
    if other is not None:
        raise Refused(
            "other_question",
            f"these cells are from question {other.index + 1}, the question now is "
            f"{asked.index + 1}: open its notebook",
        )
    return asked


def _owner(state: Interview, cells: Sequence[Cell]) -> Asked | None:
    """Find the earlier question that cells are from, told by the ids of the cells as served.

    Two notebooks may be open at once, and a draft of the first one be on its way while the
    second is served. Cells that say nothing about where they are from are the present one's.
    """
    if len(state.questions) < 2:
        return None
    ids = {cell.id for cell in cells}
    current = state.current
    if current is not None and not ids.isdisjoint(_ids(current)):
        return None
    earlier = (a for a in reversed(state.questions) if a is not current)
    return next((a for a in earlier if a.served and not ids.isdisjoint(_ids(a))), None)


def _ids(asked: Asked) -> set[str]:
    return {cell.id for cell in asked.starter}
