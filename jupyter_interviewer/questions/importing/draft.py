"""An imported question before it is written: what was read, and what could not be carried over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from jupyter_interviewer.domain.codec import Unencodable, dumps
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Case, Comparison, Difficulty, EntryKind, Language
from jupyter_interviewer.questions.fixed import MAX_CASES, MAX_PUBLIC
from jupyter_interviewer.questions.importing.kinds import kind_of, size_of
from jupyter_interviewer.questions.importing.types import common_type
from jupyter_interviewer.questions.spec import Origin

LONGEST_EXAMPLE = 400
Annotations = dict[str, str]


class Dropped(Frozen):
    """Something of a test that is no case.

    Attributes
    ----------
    file, line
        Where it stands.
    source
        Its text, cut.
    reason
        Why it could not be carried over.
    """

    file: str
    line: int
    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.source}: {self.reason}"


class Assertion(Frozen):
    """What a test asserts, as a case has it.

    Attributes
    ----------
    call
        Source of what is called.
    expected
        What it must give.
    name, args
        The function's name and its arguments, where the call is just that.
    comparison
        How what it gives is compared.
    line
        Where it stands in the test's file.
    shown
        Whether it is an example of the statement.
    """

    call: str
    expected: Any
    name: str | None = None
    args: tuple[Any, ...] | None = None
    comparison: Comparison = Comparison(kind="equals")
    line: int = 0
    shown: bool = False


class Draft(Frozen):
    """All that a question's folder will hold."""

    id: str
    title: str
    statement: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    language: Language
    entry: str
    kind: EntryKind
    parameters: tuple[tuple[str, str], ...] = ()
    returns: str | None = None
    comparison: Comparison
    cases: tuple[Case, ...]
    starter: str
    setup: str = ""
    solutions: dict[Language, str]
    origin: Origin


class Found(Frozen):
    """What became of one question: a draft unless nothing could be carried over.

    Attributes
    ----------
    name
        As its collection calls it.
    asserted
        How many assertions its tests hold, as far as they could be counted.
    """

    name: str
    draft: Draft | None
    dropped: tuple[Dropped, ...]
    asserted: int

    @property
    def extent(self) -> str:
        """``whole``, ``part`` or ``none``."""
        if self.draft is None:
            return "none"
        return "part" if self.dropped else "whole"


class Shape(Frozen):
    """How a question's cases are put: one function's arguments, or the sources of calls."""

    kind: EntryKind
    entry: str
    parameters: tuple[tuple[str, str], ...] = ()
    returns: str | None = None
    comparison: Comparison
    cases: tuple[Case, ...]


def shape(
    assertions: Sequence[Assertion],
    file: str,
    entry: str,
    parameters: Sequence[str] = (),
    given: Annotations | None = None,
) -> tuple[Shape | None, list[Dropped]]:
    """Put assertions into cases of one kind and one comparison.

    Parameters
    ----------
    assertions
        In the order of the tests.
    file
        Where they stand.
    entry
        What the answer is expected to define, unless all cases call one function.
    parameters
        The names of that function's parameters, where they are known.
    given
        What its parameters and its result (``return``) are said to be, in our types; believed
        only where all cases agree.
    """
    kept, dropped = _one_comparison(assertions, file)
    kept, undone = _encodable(kept, file)
    dropped += undone
    if len(kept) > MAX_CASES:
        dropped += [_drop(one, file, f"over {MAX_CASES} cases") for one in kept[MAX_CASES:]]
        kept = kept[:MAX_CASES]
    if not kept:
        return None, dropped
    names = {one.name for one in kept}
    counts = {len(one.args) if one.args is not None else -1 for one in kept}
    plain = len(names) == len(counts) == 1 and None not in names and -1 not in counts
    if plain and parameters and len(parameters) not in counts:
        plain = False
    cases = _cases(kept, plain=plain)
    comparison = kept[0].comparison
    for one in kept:
        if one.comparison.kind == "float" and one.comparison.tolerance > comparison.tolerance:
            comparison = one.comparison
    if not plain:
        shaped = Shape(kind=EntryKind.CALL, entry=entry, comparison=comparison, cases=cases)
        return shaped, dropped
    (count,), (name,) = counts, names
    known = given or {}
    rows = [one.args or () for one in kept]
    called = list(parameters) or [f"value{n + 1}" if count > 1 else "value" for n in range(count)]
    return Shape(
        kind=EntryKind.FUNCTION,
        entry=str(name),
        parameters=tuple(
            (each, common_type([row[n] for row in rows], known.get(each)))
            for n, each in enumerate(called)
        ),
        returns=common_type([one.expected for one in kept], known.get("return")),
        comparison=comparison,
        cases=cases,
    ), dropped


def _one_comparison(
    assertions: Sequence[Assertion], file: str
) -> tuple[list[Assertion], list[Dropped]]:
    """Keep those that are compared alike: a question compares all of its cases in one way."""
    kinds = Counter(one.comparison.kind for one in assertions)
    if not kinds:
        return [], []
    # What must be equal is also equal within a tolerance, and few tests rely on more.
    if set(kinds) <= {"equals", "exact", "float"} and "float" in kinds:
        loosest = max((one.comparison for one in assertions), key=_looseness)
        return [one.model_copy(update={"comparison": loosest}) for one in assertions], []
    (most, _), *_ = kinds.most_common(1)
    kept = [one for one in assertions if one.comparison.kind == most]
    reason = f"is compared in another way than most, which are compared as `{most}`"
    return kept, [_drop(one, file, reason) for one in assertions if one.comparison.kind != most]


def _looseness(comparison: Comparison) -> tuple[bool, float]:
    return comparison.kind == "float", comparison.tolerance


def _encodable(assertions: Sequence[Assertion], file: str) -> tuple[list[Assertion], list[Dropped]]:
    kept: list[Assertion] = []
    dropped = []
    seen: dict[str, str] = {}
    for one in assertions:
        try:
            given, expected = dumps(one.args or one.call), dumps(one.expected)
        except Unencodable as error:
            dropped.append(_drop(one, file, f"its values cannot be carried over: {error}"))
            continue
        before = seen.setdefault(f"{given} {one.call}", expected)
        if before != expected:
            dropped.append(_drop(one, file, "the same call is expected to give something else"))
        elif len(seen) > len(kept):
            kept.append(one)
    return kept, dropped


def _cases(assertions: Sequence[Assertion], *, plain: bool) -> tuple[Case, ...]:
    shown = _shown(assertions)
    cases = [
        Case(
            input=dumps(list(one.args or ()) if plain else one.call),
            expected=dumps(one.expected),
            public=index in shown,
            kind=kind_of(one.args) if one.args is not None else "basic",
            size=size_of(one.args or ()),
        )
        for index, one in enumerate(assertions)
    ]
    return tuple(sorted(cases, key=lambda case: not case.public))


def _shown(assertions: Sequence[Assertion]) -> set[int]:
    """Choose one to three examples, or all of the statement's; one case at least stays hidden."""
    count = 1 if len(assertions) < 4 else 2 if len(assertions) < 9 else 3
    count = max(count, min(sum(one.shown for one in assertions), MAX_PUBLIC))
    count = min(count, max(1, len(assertions) - 1))
    ranked = sorted(
        range(len(assertions)),
        key=lambda index: (
            not assertions[index].shown,
            len(assertions[index].call) > LONGEST_EXAMPLE,
            index,
        ),
    )
    return set(ranked[:count])


def _drop(assertion: Assertion, file: str, reason: str) -> Dropped:
    return Dropped(file=file, line=assertion.line, source=cut(assertion.call), reason=reason)


def cut(source: str, length: int = 100) -> str:
    """Bring a source to one short line."""
    text = " ".join(source.split())
    return text if len(text) <= length else text[: length - 1] + "…"
