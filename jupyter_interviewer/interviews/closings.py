"""What closes an obligation: results of work, each taken once."""

from __future__ import annotations

from dataclasses import fields

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviews import commands as c
from jupyter_interviewer.interviews.acts import choose
from jupyter_interviewer.interviews.decision import INTERVIEWER, SYSTEM, Draft
from jupyter_interviewer.interviews.obligations import Kind, Obligation

CLOSED = "closed"
"""Refusal of a result that nobody waits for any more: given already, stopped, or too late."""


def due(draft: Draft, cause: int, kind: Kind) -> Obligation:
    """Give the open obligation, or refuse."""
    found = draft.state.due(cause, kind)
    if found is None:
        raise Refused(CLOSED, f"nobody waits for the {kind} that event {cause} called for")
    return found


def serve(draft: Draft, command: c.Serve) -> None:
    """Put the question before the candidate."""
    due(draft, command.cause, "question")
    draft.add(command.data, SYSTEM, cause=command.cause)


def fail_question(draft: Draft, command: c.FailQuestion) -> None:
    """Say that the question cannot be served; another one may come in its place."""
    due(draft, command.cause, "question")
    draft.add(e.QuestionFailed(message=command.message), SYSTEM, cause=command.cause)
    if command.instead is not None:
        choose(draft, command.instead, SYSTEM)


def finish_run(draft: Draft, command: c.FinishRun) -> None:
    """Record what a run gave."""
    run = due(draft, command.cause, "run")
    finished = e.RunFinished(
        run=run.about, index=run.index, verdict=command.verdict, artifact=command.artifact
    )
    draft.add(finished, SYSTEM, cause=command.cause)


def judge(draft: Draft, command: c.Judge) -> None:
    """Record a submission's verdict, also after the end."""
    made = due(draft, command.cause, "submission")
    reached = e.VerdictReached(
        submission=made.about,
        index=made.index,
        verdict=command.verdict,
        artifact=command.artifact,
    )
    draft.add(reached, SYSTEM, cause=command.cause)


def measure(draft: Draft, command: c.Measure) -> None:
    """Record a submission's figures, also after the end."""
    reached = due(draft, command.cause, "measurement")
    measured = e.SubmissionMeasured(
        submission=reached.about,
        index=reached.index,
        quality=command.quality,
        growth=command.growth,
    )
    draft.add(measured, SYSTEM, cause=command.cause)


def give_hint(draft: Draft, command: c.GiveHint) -> None:
    """Give a hint: now it costs."""
    hint = due(draft, command.cause, "hint")
    asked = draft.state.asked(hint.index)
    made = {field.name: getattr(command, field.name) for field in fields(command)}
    del made["cause"]
    left = asked.hints - len(asked.given) - 1
    given = e.HintGiven(hint=hint.about, index=hint.index, left=left, **made)
    draft.add(given, INTERVIEWER, cause=command.cause)


def fail_hint(draft: Draft, command: c.FailHint) -> None:
    """Say that the hint cannot be made; its unit is free again."""
    hint = due(draft, command.cause, "hint")
    failed = e.HintFailed(hint=hint.about, index=hint.index, message=command.message)
    draft.add(failed, SYSTEM, cause=command.cause)
