"""What a model writes: the fields of a question, bounded and checked, and no paths."""

from __future__ import annotations

from keyword import iskeyword
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import EntryKind, Language
from jupyter_interviewer.questions.spec import (
    Entry,
    HintSpec,
    Parameter,
    ProbeSpec,
    Signature,
    Topic,
    TypeText,
    Word,
)

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=40)]
Source = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=8_000)]
Line = Annotated[str, StringConstraints(pattern=r"^[^\r\n]+$", min_length=1, max_length=400)]
Title = Annotated[str, StringConstraints(pattern=r"^[^\r\n]+$", max_length=100)]
Cost = Annotated[str, StringConstraints(pattern=r"^O\([^\r\n]{1,40}\)$")]


class Slip(Frozen):
    """A wrong or slow solution: its file's name, the thought behind it, what helps, its code."""

    name: Name
    misconception: Line
    hint: Line
    code: Source


class Manuscript(Frozen):
    """A whole question of one Python function, its solutions apart."""

    name: Name
    title: Title
    topics: tuple[Topic, ...] = Field(min_length=1, max_length=5)
    parameters: tuple[Parameter, ...] = Field(min_length=1, max_length=6)
    returns: TypeText
    comparison: Literal["exact", "unordered", "set", "float"]
    time: Cost
    space: Cost
    statement: Text
    variant: Source
    edges: tuple[Word, ...] = Field(min_length=1, max_length=16)
    hints: tuple[HintSpec, ...] = Field(min_length=3, max_length=16)
    probes: tuple[ProbeSpec, ...] = Field(min_length=1, max_length=6)
    mistakes: tuple[Slip, ...] = Field(min_length=1, max_length=8)
    rubric: tuple[Line, ...] = Field(max_length=8)

    @property
    def signature(self) -> Signature:
        """How the function is called."""
        entry = Entry(kind=EntryKind.FUNCTION, name={Language.PYTHON: self.name})
        return Signature(entry=entry, parameters=self.parameters, returns=self.returns)

    @model_validator(mode="after")
    def _can_be_written(self) -> Manuscript:
        if iskeyword(self.name) or any(iskeyword(one.name) for one in self.parameters):
            raise ValueError("a word of Python cannot be a name")
        if len({slip.name for slip in self.mistakes}) != len(self.mistakes):
            raise ValueError("the names of mistakes must differ")
        _ = self.signature
        return self


class Code(Frozen):
    """A function, and what it needs."""

    code: Source


class Story(Frozen):
    """A new page for a question of the bank."""

    title: Title
    statement: Text
    hints: tuple[Annotated[str, StringConstraints(min_length=1, max_length=2000)], ...] = Field(
        max_length=40
    )
    asks: tuple[Line, ...] = Field(max_length=10)
