"""The fields of ``question.yaml``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import (
    Comparison,
    Complexity,
    Difficulty,
    EntryKind,
    HintLevel,
    Language,
)
from jupyter_interviewer.questions.naming import is_reserved, spell
from jupyter_interviewer.questions.shapes import TABLE, TableSpec, complaint
from jupyter_interviewer.questions.types import parse

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Topic = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([ -][a-z0-9]+)*$", max_length=40)]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([_-][a-z0-9]+)*$", max_length=40)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=64)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


def _known_type(text: str) -> str:
    parse(text)
    return text


TypeText = Annotated[str, AfterValidator(_known_type)]


class Parameter(Frozen):
    """A named argument and its type."""

    name: Identifier
    type: TypeText


class Entry(Frozen):
    """What the candidate defines: a function or a class, and its name in each language."""

    kind: EntryKind
    name: dict[Language, Identifier] = Field(min_length=1)


class Method(Frozen):
    """A method of the class to be written."""

    name: Identifier
    parameters: tuple[Parameter, ...] = ()
    returns: TypeText = "none"


class Signature(Frozen):
    """How the candidate's code is called.

    Attributes
    ----------
    parameters
        The function's, or the constructor's.
    returns
        The function's result; only where ``entry.kind`` is ``function``.
    methods
        What may be called on the object; only where ``entry.kind`` is ``class``.
    """

    entry: Entry
    parameters: tuple[Parameter, ...] = ()
    returns: TypeText | None = None
    methods: tuple[Method, ...] = ()

    @model_validator(mode="after")
    def _fits_the_kind(self) -> Signature:
        if self.entry.kind is EntryKind.CALL:
            if self.parameters or self.methods or self.returns is not None:
                raise ValueError("with `entry.kind: call` the cases say what is called: no types")
        elif self.entry.kind is EntryKind.FUNCTION:
            if self.returns is None:
                raise ValueError("a function needs `returns`, the type of its result")
            if self.methods:
                raise ValueError("`methods` belong to `entry.kind: class`; a function has none")
        else:
            if self.returns is not None:
                raise ValueError("a class has no `returns`; give each of its `methods` one")
            if not self.methods:
                raise ValueError("a class needs `methods`, a list of {name, parameters, returns}")
        for names in self._names():
            # Spelt as in JavaScript, where `a_b` and `aB` are one.
            spelt = [spell(name, Language.JAVASCRIPT) for name in names]
            if len(set(spelt)) != len(spelt):
                raise ValueError("a name stands twice; names must differ, in every spelling")
        return self

    def _names(self) -> list[list[str]]:
        """Give the names that must differ from each other."""
        own = [[one.name for one in self.parameters], [one.name for one in self.methods]]
        return own + [[one.name for one in method.parameters] for method in self.methods]


class HintSpec(Frozen):
    """A hint; ``kinds`` are the kinds of cases whose failure it fits (none: any)."""

    level: HintLevel
    text: Prose
    kinds: tuple[Word, ...] = ()


class ProbeSpec(Frozen):
    """Something the interviewer asks about, with words of which a good answer has one."""

    point: Literal["approach", "complexity", "edge_cases", "testing", "tradeoffs", "extension"]
    ask: Prose
    expects: tuple[Prose, ...] = Field(min_length=1)


class Origin(Frozen):
    """Where an imported question comes from.

    Attributes
    ----------
    source
        Name of the collection, and the question's name there.
    license
        As SPDX names it, such as ``MIT``, or as the collection says it.
    address
        Where the collection is to be had.
    """

    source: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    license: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    address: Annotated[str, StringConstraints(max_length=500)] | None = None


class Written(Frozen):
    """By which language model a question was written.

    Attributes
    ----------
    model
        Its name.
    prompt
        What it was told, by name and version.
    date
        When, as 2026-01-31.
    reviewed
        Whether a person has looked at it and kept it; until then it is shown as new.
    """

    model: Annotated[str, StringConstraints(pattern=r"^[ -~]{1,100}$")]
    prompt: Annotated[str, StringConstraints(pattern=r"^[ -~]{1,100}$")]
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    reviewed: bool = False


class QuestionSpec(Frozen):
    """A whole ``question.yaml``; a field that is not listed here is an error.

    Attributes
    ----------
    id
        Slug; the folder's name.
    title
        May use the variant's values, as the statement does.
    languages
        What an answer may be written in; each needs a starter and a name.
    signature
        See `Signature`.
    tables
        Of ``kind: data``: what stands in those parameters whose type is ``table``.
    comparison, limits, complexity
        As in ``domain.question`` and ``domain.limits``.
    edges
        Kinds of cases that the hidden ones of every variant contain: ``empty``, ``duplicates``…
    hints
        At least one without ``kinds`` at each of ``nudge``, ``approach``, ``detail``.
    probes
        At least one for each of ``approach``, ``complexity``, ``edge_cases``.
    rubric
        What a strong answer shows.
    origin
        Only of imported questions, whose cases are fixed: these may go without hints and
        probes, and have a ``signature`` of kind ``call``.
    written
        Only of questions by a language model.
    """

    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=160)]
    kind: Literal["coding", "data"]
    difficulty: Difficulty
    topics: tuple[Topic, ...] = Field(min_length=1, max_length=8)
    languages: tuple[Language, ...] = Field(min_length=1)
    signature: Signature
    tables: tuple[TableSpec, ...] = Field(default=(), max_length=8)
    comparison: Comparison = Comparison()
    limits: Limits = Limits()
    complexity: Complexity = Complexity()
    edges: tuple[Word, ...] = ()
    hints: tuple[HintSpec, ...] = ()
    probes: tuple[ProbeSpec, ...] = ()
    rubric: tuple[Prose, ...] = ()
    origin: Origin | None = None
    written: Written | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> QuestionSpec:
        if self.origin is None:
            self._has_all_that_authors_write()
        self._keeps_to_its_kind()
        names = self.signature.entry.name
        reference = () if self.origin else (Language.PYTHON,)
        for language in {*self.languages, *reference}:
            if language not in names:
                raise ValueError(
                    f"`signature.entry.name` has no name for {language.value} "
                    "(the reference solution is in python, so that one is always needed)"
                )
        parameters, _, *others = self.signature._names()
        for language in self.languages:
            for name in [names[language], *parameters, *(one for row in others for one in row)]:
                if is_reserved(spell(name, language), language):
                    raise ValueError(f"`signature` calls something {name!r}, a word of {language}")
        return self

    def _keeps_to_its_kind(self) -> None:
        types = {one.name: one.type for one in self.signature.parameters}
        if self.kind == "data":
            result = self.signature.returns
            said = complaint(types, result, self.tables, self.languages, self.comparison)
            if said is not None:
                raise ValueError(said)
        elif (
            self.tables
            or TABLE in (self.comparison.kind, self.signature.returns, *types.values())
            or Language.SQL in self.languages
        ):
            raise ValueError("tables and sql are for `kind: data`")

    def _has_all_that_authors_write(self) -> None:
        if self.signature.entry.kind is EntryKind.CALL:
            raise ValueError("`entry.kind: call` is for case tables; expected function or class")
        generic = {hint.level for hint in self.hints if not hint.kinds}
        if missing := [level.value for level in HintLevel if level not in generic]:
            raise ValueError(
                f"`hints` has none without `kinds` at level {' and '.join(missing)}; "
                "each of nudge, approach, detail needs one"
            )
        asked = {probe.point for probe in self.probes}
        needed = ("approach", "complexity", "edge_cases")
        if missing := [point for point in needed if point not in asked]:
            raise ValueError(
                f"`probes` has none for {' and '.join(missing)}; "
                "each of approach, complexity, edge_cases needs one"
            )
