"""Why a sentence is withheld."""

from __future__ import annotations

from typing import Literal, TypeAlias

from jupyter_interviewer.domain.model import Frozen

Kind: TypeAlias = Literal[
    "code", "idea", "claim", "markup", "language", "length", "repeated", "rules"
]


class Finding(Frozen):
    """What is wrong with a sentence; ``detail`` tells the model, in one sentence."""

    kind: Kind
    detail: str
