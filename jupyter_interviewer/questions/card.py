"""What may be told about a question before it is served."""

from __future__ import annotations

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Difficulty, EntryKind, Language


class Card(Frozen):
    """A question's public metadata: no solution, no case, no hint.

    Attributes
    ----------
    title
        As the author wrote it; where it depends on the variant, a readable form of the id.
    entry_point
        The name that a Python answer defines.
    model
        The language model that wrote it, where one did.
    new
        Whether that is so and no person has reviewed it yet.
    """

    id: str
    title: str
    kind: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    languages: tuple[Language, ...]
    entry_point: str
    entry_kind: EntryKind
    model: str | None = None
    new: bool = False
