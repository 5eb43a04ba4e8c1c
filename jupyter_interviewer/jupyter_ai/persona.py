"""The interviewer in Jupyter AI's chat: what is said there is said in the running interview."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

from jupyter_ai_persona_manager import BasePersona, PersonaDefaults

from jupyter_interviewer.domain.actor import Actor
from jupyter_interviewer.domain.refusal import Refused
from jupyter_interviewer.interviews.service import Interviews
from jupyter_interviewer.jupyter_ai.room import here

NONE_RUNS = (
    "No interview is running. Begin one in the Interviewer panel; then you can talk to me here, "
    "too."
)
ONLY_IN_THE_PANEL = "On a server of several people I am to be found in the Interviewer panel alone."
STARTING = "The interviewer is still starting. Please try again in some seconds."
HINT = "*You can have {article} {level} about {about}: the panel has the card for it.*"


class Interviewer(BasePersona):
    """Speaks for the interviewer, whichever engine it is; the panel shows the same messages."""

    @property
    def defaults(self) -> PersonaDefaults:
        """How the chat shows it."""
        return PersonaDefaults(
            name="Interviewer",
            description="Interviews you; what you say here is said in the running interview.",
            avatar_path=str(Path(__file__).with_name("interviewer.svg")),
            system_prompt="",
        )

    async def process_message(self, message: Any) -> None:
        """Say it in the interview, and pass on what the interviewer answers."""
        room = here()
        actor = room.actor if room is not None else None
        if room is None or actor is None:
            self.send_message(STARTING if room is None else ONLY_IN_THE_PANEL)
            return
        try:
            interviews = await room.interviews()
            view = await interviews.running(actor)
            if view is None:
                self.send_message(NONE_RUNS)
                return
            text = str(message.body)
            await interviews.post_message(actor, view.id, text, key=f"chat-{message.id}"[:200])
            answers = spoken(interviews, actor, view.id, view.last_event)
            async with aclosing(answers):
                async for answer in answers:
                    await self.stream_message(answer)
        except Refused as refused:
            self.send_message(f"That was not done: {refused}.")


async def spoken(
    interviews: Interviews, actor: Actor, iid: str, after: int
) -> AsyncGenerator[AsyncIterator[str]]:
    """Give what the interviewer says after an event, message by message, until nothing is due.

    Each message is a stream of its pieces, to be read to its end before the next one is
    asked for.
    """
    frames = interviews.follow(actor, iid, after)
    async with aclosing(frames):
        async for frame in frames:
            data = frame.get("data", {})
            if frame["type"] == "piece" and data["text"]:
                yield _pieces(frames, frame)
            elif frame["type"] == "MessagePosted" and data["author"] == "interviewer":
                yield _whole(data["text"])
            elif frame["type"] == "HintOffered":
                article = "an" if data["level"][0] in "aeiou" else "a"
                yield _whole(HINT.format(article=article, **data))
            if frame["type"] != "clock" and not await interviews.owes_reply(actor, iid):
                view = await interviews.view(actor, iid)
                if frame.get("number", 0) >= view.last_event:
                    return


async def _pieces(
    frames: AsyncGenerator[dict[str, Any]], first: dict[str, Any]
) -> AsyncIterator[str]:
    """Give the rest of a message that is being spoken; the logged one ends it."""
    message, said = first["data"]["message"], first["data"]["text"]
    yield said
    async for frame in frames:
        data = frame.get("data", {})
        if data.get("message") != message:
            continue
        if frame["type"] == "piece":
            # What was heard already is not said again.
            more = data["text"][max(0, len(said) - data["offset"]) :]
        elif frame["type"] == "MessagePosted":
            more = data["text"][len(said) :]
        else:
            continue
        said += more
        if more:
            yield more
        if frame["type"] == "MessagePosted":
            return


async def _whole(text: str) -> AsyncIterator[str]:
    yield text
