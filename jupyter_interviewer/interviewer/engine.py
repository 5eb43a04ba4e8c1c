"""The contract that every interviewer fulfils."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from jupyter_interviewer.interviewer.moves import Move
from jupyter_interviewer.interviewer.scene import Scene


class Engine(Protocol):
    """Somebody who interviews.

    Attributes
    ----------
    name
        Shown to the candidate where the engine changes: ``scripted``, or a model's name.
    """

    name: str

    def respond(self, scene: Scene) -> AsyncIterator[Move]:
        """Respond to what happened, move by move; no move at all is silence."""
        ...
