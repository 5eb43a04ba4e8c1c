"""What each call does: from a request that was read to what the service is asked."""

from __future__ import annotations

from typing import Any, TypeVar

import nbformat
from nbformat.v4.rwbase import rejoin_lines

from jupyter_interviewer.domain.refusal import Forbidden
from jupyter_interviewer.questions.catalogue import Wanted
from jupyter_interviewer.web.route import JSON, Call, Text
from jupyter_interviewer.web.schemas import Accepted

Item = TypeVar("Item")
MARKDOWN = "text/markdown"


def _all(items: list[Item]) -> dict[str, Any]:
    return {"items": items, "next": None}


async def plans(call: Call) -> Any:
    """List the plans."""
    return _all(await call.interviews.plans())


async def questions(call: Call) -> Any:
    """List the bank's questions, without solutions and cases."""
    query = call.query
    wanted = Wanted(**query.model_dump(exclude={"offset", "limit"}))
    found = await call.interviews.questions(wanted)
    end = query.offset + query.limit
    following = str(end) if end < len(found) else None
    return {"items": found[query.offset : end], "next": following, "total": len(found)}


async def preview(call: Call) -> Any:
    """Show a question as a candidate sees it: statement, examples and starter."""
    if not (await call.host.settings()).previews:
        raise Forbidden(
            "previews_off",
            "Previews of questions are turned off on this server; begin an interview to be asked "
            "one.",
        )
    return await call.interviews.preview(call.id, call.query.seed, call.query.language)


async def settings(call: Call) -> Any:
    """Tell how code is isolated and who interviews."""
    settings = await call.host.settings()
    return settings.model_copy(update={"reviewer": call.actor.reviews})


async def made_questions(call: Call) -> Any:
    """List the questions by a model that nobody has kept or dropped yet; for reviewers."""
    return _all(await (await call.host.review()).made(call.actor))


async def keep_question(call: Call) -> Any:
    """Keep a question by a model: it stands in the bank and is no longer new; for reviewers."""
    await (await call.host.review()).keep(call.actor, call.path["question"])


async def drop_question(call: Call) -> Any:
    """Drop a question by a model: it is deleted and asked no more; for reviewers."""
    await (await call.host.review()).drop(call.actor, call.path["question"])


async def health(call: Call) -> Any:
    """Tell that it works."""
    return await call.host.health()


async def create(call: Call) -> Any:
    """Set an interview up."""
    return await call.interviews.create(call.actor, call.body, call.key)


async def interviews(call: Call) -> Any:
    """List my interviews, newest first."""
    return await call.interviews.list(call.actor, call.query.cursor, call.query.limit)


async def view(call: Call) -> Any:
    """Show an interview."""
    return await call.interviews.view(call.actor, call.id)


async def start(call: Call) -> Any:
    """Begin: the clock runs, the first question is on its way."""
    return await call.interviews.start(call.actor, call.id, call.key)


async def notebook(call: Call) -> Any:
    """Give the question notebook as it was served."""
    served = nbformat.from_dict(await call.interviews.notebook(call.actor, call.id))
    # On disk a text is a list of lines; on the wire it is one, as Jupyter's contents have it.
    return rejoin_lines(served)


async def draft(call: Call) -> Any:
    """Keep what is typed so far."""
    await call.interviews.save_draft(call.actor, call.id, call.body.cells, call.key)


async def execution(call: Call) -> Any:
    """Keep an executed cell with its outputs."""
    await call.interviews.record_execution(call.actor, call.id, call.body, call.key)


async def message(call: Call) -> Any:
    """Say something; the reply comes as events."""
    text = call.body.text
    return Accepted(id=await call.interviews.post_message(call.actor, call.id, text, call.key))


async def stop_reply(call: Call) -> Any:
    """Stop the reply being spoken; what was shown of it stays."""
    return await call.interviews.stop_reply(call.actor, call.id)


async def run(call: Call) -> Any:
    """Run the visible examples and one's own cases."""
    cells = call.body.cells
    return Accepted(id=await call.interviews.run(call.actor, call.id, cells, call.key))


async def runs(call: Call) -> Any:
    """List the runs."""
    return _all(await call.interviews.runs(call.actor, call.id))


async def run_result(call: Call) -> Any:
    """Show a run; it has a verdict once it is done."""
    return await call.interviews.run_result(call.actor, call.id, call.path["rid"])


async def stop_run(call: Call) -> Any:
    """Stop waiting for a run."""
    await call.interviews.stop_run(call.actor, call.id, call.path["rid"])


async def submit(call: Call) -> Any:
    """Hand in an answer; it is graded on all cases."""
    cells = call.body.cells
    return Accepted(id=await call.interviews.submit(call.actor, call.id, cells, call.key))


async def submissions(call: Call) -> Any:
    """List the submissions."""
    return _all(await call.interviews.submissions(call.actor, call.id))


async def submission_result(call: Call) -> Any:
    """Show a submission; it has a verdict once it is done."""
    return await call.interviews.submission_result(call.actor, call.id, call.path["sid"])


async def hint(call: Call) -> Any:
    """Ask for a hint, or accept an offered one; it comes as an event and costs one."""
    offer, kind = call.body.offer, call.body.kind
    hint = await call.interviews.request_hint(call.actor, call.id, call.key, offer, kind)
    return Accepted(id=hint)


async def decline(call: Call) -> Any:
    """Say not now to an offered hint."""
    await call.interviews.decline_hint(call.actor, call.id, call.path["offer"], call.key)


async def rate(call: Call) -> Any:
    """Say whether a hint helped, also after the end; said again, the last time counts."""
    hint, rating = call.path["hint"], call.body.rating
    await call.interviews.rate_hint(call.actor, call.id, hint, rating, call.key)


async def next_question(call: Call) -> Any:
    """Go on to the next question, solved or not."""
    return await call.interviews.next_question(call.actor, call.id, call.key)


async def end(call: Call) -> Any:
    """End before the time is up."""
    return await call.interviews.end(call.actor, call.id, call.key)


async def events(call: Call) -> Any:
    """Give what happened, in order."""
    after, limit = call.query.after, call.query.limit
    items = await call.interviews.events(call.actor, call.id, after, limit)
    return {"items": items, "next": str(items[-1]["number"]) if len(items) == limit else None}


async def report(call: Call) -> Any:
    """Sum the interview up."""
    return await call.interviews.report(call.actor, call.id)


async def transcript(call: Call) -> Any:
    """Give the transcript."""
    form = call.query.format
    text = await call.interviews.transcript(call.actor, call.id, form)
    return Text(text, MARKDOWN if form == "md" else JSON, f"interview-{call.id}.{form}")


async def openapi(call: Call) -> Any:
    """Give this document."""
    from jupyter_interviewer.web.openapi import document

    return Text(document(), JSON)
