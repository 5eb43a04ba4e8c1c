"""A question, as it was frozen for one interview."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.measured import Growing
from jupyter_interviewer.domain.model import Frozen


class Difficulty(StrEnum):
    """How hard a question is meant to be."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Language(StrEnum):
    """What an answer is written in."""

    PYTHON = "python"
    JAVASCRIPT = "javascript"
    TYPESCRIPT = "typescript"
    SQL = "sql"

    @property
    def spelled(self) -> str:
        """The name as people write it."""
        names = {"javascript": "JavaScript", "typescript": "TypeScript", "sql": "SQL"}
        return names.get(self, "Python")


class HintLevel(StrEnum):
    """How much a hint gives."""

    NUDGE = "nudge"
    APPROACH = "approach"
    DETAIL = "detail"


class HintKind(StrEnum):
    """What a person wants help with when they ask for a hint."""

    UNDERSTANDING = "understanding"
    PLANNING = "planning"
    DEBUGGING = "debugging"
    OPTIMIZING = "optimizing"


class EntryKind(StrEnum):
    """What the candidate writes, and how a case drives it.

    ``function`` is called with a case's arguments, ``class`` is driven by a list of
    operations; with ``call`` a case is itself the source of a call (case tables), and no
    entry point is asked for beforehand.
    """

    FUNCTION = "function"
    CLASS = "class"
    CALL = "call"


_KINDS = "^(exact|unordered|set|float|equals|any_of|checker|table)$"


class Comparison(Frozen):
    """How an output is compared with the expected one.

    ``exact`` compares type-strictly, ``unordered`` ignores the order of the outermost
    list, ``set`` also how often an item stands in it, ``float`` allows ``tolerance`` relative
    or absolute at every number. ``equals`` is Python's own ``==``, which case tables go by.
    With ``any_of`` the expected value is the list of those that are right; with ``checker``
    the question's own checker decides. ``table`` compares tables as the other fields say, which
    are those of `domain.difference.Likeness`.
    """

    kind: str = Field(default="exact", pattern=_KINDS)
    tolerance: float = Field(default=1e-6, gt=0)
    rows: str = Field(default="any", pattern="^(any|ordered)$")
    order_by: tuple[str, ...] = ()
    columns: str = Field(default="ordered", pattern="^(any|ordered)$")
    types: str = Field(default="numeric", pattern="^(numeric|strict)$")


class Case(Frozen):
    """One call and what it must give.

    Attributes
    ----------
    input
        The list of arguments (function) or of ``[method, arguments]`` operations
        (class; the first is the constructor), or the source of a call (call), encoded by
        ``domain.codec``.
    expected
        The oracle's result, encoded likewise.
    public
        Whether the candidate sees it (an example of the statement).
    kind
        The edge class it stands for: ``basic``, ``empty``, ``duplicates``, ``large``…
    size
        A measure of its input, for growth.
    """

    input: str
    expected: str
    public: bool
    kind: str = "basic"
    size: int = 0


class Hint(Frozen):
    """An author's hint; ``kinds`` names the edge classes whose failure it fits (empty: any)."""

    level: HintLevel
    text: str
    kinds: tuple[str, ...] = ()


class Probe(Frozen):
    """Something the interviewer wants to hear about.

    Attributes
    ----------
    point
        The agenda point: ``approach``, ``complexity``, ``edge_cases``, ``testing``,
        ``tradeoffs`` or ``extension``.
    ask
        The question as it is put.
    expects
        Words or phrases of which a good answer has at least one.
    """

    point: str
    ask: str
    expects: tuple[str, ...] = ()


class Mistake(Frozen):
    """A known wrong solution: the thought behind it, a hint, the cases it fails."""

    name: str
    misconception: str
    hint: str
    fails: tuple[int, ...] = ()


class Complexity(Frozen):
    """Expected growth, as authors and candidates write it: ``O(n log n)``."""

    time: str | None = None
    space: str | None = None


class Column(Frozen):
    """A column of a table that is given.

    Attributes
    ----------
    type
        One of `domain.table.TYPES`.
    missing
        Whether values may be missing in it.
    description
        What it holds; Markdown.
    """

    name: str
    type: str
    missing: bool = False
    description: str = ""


class TableShape(Frozen):
    """A table that is given: what it is called, and its columns."""

    name: str
    columns: tuple[Column, ...]
    description: str = ""


class Question(Frozen):
    """A question frozen for one interview. Private: it holds hidden cases.

    Attributes
    ----------
    id, seed
        The template's id, and the seed the variant was made from.
    template_hash
        SHA-256 of the template folder it was made from.
    statement
        Rendered Markdown.
    entry_point, entry_kind
        The name the candidate must define, and what it is.
    starter
        Source of the answer cell.
    setup
        Source that is executed before the candidate's.
    cases
        Public ones first.
    checker
        Python source that defines ``check(arguments, expected, actual)``; runs in a sandbox
        of its own.
    growing
        Makes inputs of any size, where growth is to be measured.
    tables
        Of a question about data: the shapes of those parameters that are tables.
    """

    id: str
    seed: int
    template_hash: str
    title: str
    kind: str = "coding"
    difficulty: Difficulty
    topics: tuple[str, ...]
    language: Language
    statement: str
    entry_point: str
    entry_kind: EntryKind = EntryKind.FUNCTION
    parameters: tuple[str, ...] = ()
    tables: tuple[TableShape, ...] = ()
    starter: str
    setup: str = ""
    cases: tuple[Case, ...]
    comparison: Comparison = Comparison()
    checker: str | None = None
    limits: Limits = Limits()
    complexity: Complexity = Complexity()
    growing: Growing | None = None
    hints: tuple[Hint, ...] = ()
    probes: tuple[Probe, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def public_cases(self) -> tuple[Case, ...]:
        """The examples that the candidate sees."""
        return tuple(case for case in self.cases if case.public)
