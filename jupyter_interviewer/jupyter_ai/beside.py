"""Begins what is to be done beside Jupyter AI, where it is installed."""

from __future__ import annotations

import asyncio
from importlib.util import find_spec

from jupyter_interviewer.jupyter_ai.room import Room, enter


def begin(room: Room) -> asyncio.Task[None] | None:
    """Let the persona find the interviews, and keep other helpers to the plans; None without it.

    Must be called on the event loop; the task goes on until it is cancelled.
    """
    if find_spec("jupyter_ai_persona_manager") is None:
        return None
    from jupyter_interviewer.jupyter_ai.others import Others

    enter(room)
    return asyncio.create_task(Others(room).watch(), name="other AI help")
