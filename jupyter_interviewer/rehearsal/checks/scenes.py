"""The scene that stood when something was said."""

from __future__ import annotations

from collections.abc import Iterator

from jupyter_interviewer.domain import events as e
from jupyter_interviewer.domain.event import Event
from jupyter_interviewer.interviewer.scene import Scene
from jupyter_interviewer.interviews.evolve import evolve
from jupyter_interviewer.interviews.staging import stage
from jupyter_interviewer.interviews.state import Interview
from jupyter_interviewer.rehearsal.recording import Recording


def scenes(recording: Recording) -> Iterator[tuple[Event, e.MessagePosted, Scene]]:
    """Give each message of the interviewer with the scene that it was said in."""
    state: Interview | None = None
    for place, event in enumerate(recording.events):
        data = event.data
        if isinstance(data, e.MessagePosted) and data.author == "interviewer":
            scene = _scene(recording, recording.events[:place], state, event)
            if scene is not None:
                yield event, data, scene
        state = evolve(state, event)


def _scene(
    recording: Recording, before: tuple[Event, ...], state: Interview | None, event: Event
) -> Scene | None:
    if state is None or state.current is None or state.current.index not in recording.questions:
        return None
    replies = [
        one for one in state.obligations if one.kind == "reply" and one.number <= (event.cause or 0)
    ]
    question = recording.questions[state.current.index]
    return stage(before, state, state.current, question, replies, event.time)
