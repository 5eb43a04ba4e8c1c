"""What can be seen in a query without running it.

Words and signs are read, not SQL as a whole: what is a candidate's must never take long or fail,
and only what is surely so is told. What cannot be read this way is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen

MAX_READ = 10_000
"""Characters of a cell; longer ones are not read."""

_TOKEN = re.compile(
    r"(?P<blank>\s+|--[^\n]*|/\*.*?(?:\*/|\Z))"
    r"|(?P<text>'(?:[^']|'')*(?:'|\Z))"
    r'|(?P<name>"(?:[^"]|"")*(?:"|\Z))'
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<number>\d[\w.]*)"
    r"|(?P<sign>::|:=|<>|!=|==|<=|>=|=>|->>?|.)",
    re.DOTALL,
)
_QUOTES = re.compile(r"\$\w*\$")
_SETS = frozenset({"UNION", "EXCEPT", "INTERSECT"})
_SIDES = frozenset({"INNER", "LEFT", "RIGHT", "FULL", "CROSS", "SEMI", "ANTI", "ASOF", "OUTER",
    "NATURAL", "POSITIONAL", "LATERAL"})  # fmt: skip
_AFTER_WHERE = frozenset({"GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "WINDOW", "OFFSET",
    "SELECT", "FROM", "USING"})  # fmt: skip
_NO_ALIAS = _AFTER_WHERE | _SIDES | _SETS | {"ON", "JOIN", "WHERE"}
_COMPARED = frozenset({"=", "==", "<>", "!=", "<", ">", "<=", ">=", "IN", "BETWEEN", "LIKE"})
_UNEQUAL = frozenset({"=", "==", "<>", "!="})


class Join(Frozen):
    """A join: its kind in capitals (``INNER`` for a bare one), its line, its table's short name."""

    kind: str
    line: int
    alias: str = ""


class Query(Frozen):
    """The answer's query. Lines count from 1 within its cell; None where there is no such thing.

    Attributes
    ----------
    ordered
        Line of the ``ORDER BY`` that the whole result has at its end.
    joins
        All joins, also of queries within.
    grouped
        Line of the first ``GROUP BY``.
    window
        Line of the first window function.
    numbered
        Line of the first ``ROW_NUMBER``.
    steps
        How many named queries stand before (``WITH``).
    starred
        Line at which the whole result is given the columns ``*``.
    compares_null
        Line at which something is compared with NULL by a sign, which is never true.
    not_in
        Line of a ``NOT IN`` with a query.
    undone
        A ``LEFT JOIN`` whose table a ``WHERE`` compares: rows without a partner are lost there.
    counts_rows
        Line of a ``count(*)`` in a query that has a ``LEFT JOIN`` and groups.
    unordered_limit
        Line of a ``LIMIT`` without an order.
    """

    ordered: int | None = None
    joins: tuple[Join, ...] = ()
    grouped: int | None = None
    window: int | None = None
    numbered: int | None = None
    steps: int = 0
    starred: int | None = None
    compares_null: int | None = None
    not_in: int | None = None
    undone: Join | None = None
    counts_rows: int | None = None
    unordered_limit: int | None = None


class _Token(NamedTuple):
    text: str
    line: int
    depth: int
    word: bool


def read(cells: Sequence[Cell], entry_point: str) -> Query | None:
    """Read the answer's query.

    Parameters
    ----------
    cells
        The code cells, in the notebook's order.
    entry_point
        What the answer's cell says that it is named.
    """
    named = re.compile(rf"\s*--\s*name:\s*{re.escape(entry_point)}\b", re.IGNORECASE)
    answers = [cell.source for cell in cells if named.match(cell.source[:MAX_READ])]
    if not answers or len(answers[-1]) > MAX_READ:
        return None
    tokens = _tokens(answers[-1])
    statement = _last_statement(tokens) if tokens else []
    if not any(token.text in {"SELECT", "FROM", "VALUES", "PIVOT"} for token in statement):
        return None
    scopes = list(_scopes(statement))
    outer = [token for token in statement if token.depth == 0]
    if outer[0].text == "(":
        return None
    return Query(
        ordered=_line(_find(_after_sets(outer), "ORDER", "BY")),
        joins=tuple(join for scope in scopes for join in _joins(_own(scope))),
        grouped=_line(_find(statement, "GROUP", "BY")),
        window=_line(_find(statement, "OVER")),
        numbered=_line(_find(statement, "ROW_NUMBER", "(")),
        steps=_steps(outer, statement),
        starred=_line(_find(outer, "SELECT", "*") or _find(outer, "SELECT", "DISTINCT", "*")),
        compares_null=next(
            (
                one.line
                for one, other in pairwise(statement)
                if one.text in _UNEQUAL and other.text == "NULL" and other.word
            ),
            None,
        ),
        not_in=_line(_find(statement, "NOT", "IN", "(", "SELECT")),
        undone=next(filter(None, map(_undone, scopes)), None),
        counts_rows=next(filter(None, map(_counts_rows, scopes)), None),
        unordered_limit=next(filter(None, map(_unordered_limit, scopes)), None),
    )


def _tokens(source: str) -> list[_Token]:
    """Cut a text into words and signs; nothing where brackets do not match, or stand deep."""
    found: list[_Token] = []
    line, depth = 1, 0
    for match in _TOKEN.finditer(source):
        text, kind = match[0], match.lastgroup
        if text == "$" and _QUOTES.match(source, match.start()):
            return []
        if text == ")":
            depth -= 1
        if kind != "blank":
            word = kind == "word"
            shown = text.upper() if word else text
            found.append(_Token(text=shown, line=line, depth=depth, word=word))
        if text == "(":
            depth += 1
        if not 0 <= depth <= 40:
            return []
        line += text.count("\n")
    return found if depth == 0 else []


def _last_statement(tokens: Sequence[_Token]) -> list[_Token]:
    statements: list[list[_Token]] = [[]]
    for token in tokens:
        if token.text == ";" and token.depth == 0:
            statements.append([])
        else:
            statements[-1].append(token)
    return next((one for one in reversed(statements) if one), [])


def _scopes(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    """Give each query, the inner ones too: what stands in its brackets, up to UNION and such."""
    yield from _parts(tokens, 0)
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.text == "(":
            opened.append(place)
        elif token.text == ")" and opened:
            inside = tokens[opened.pop() + 1 : place]
            if inside and inside[0].text in {"SELECT", "FROM", "WITH"}:
                yield from _parts(inside, token.depth + 1)


def _parts(tokens: Sequence[_Token], depth: int) -> Iterator[list[_Token]]:
    part: list[_Token] = []
    for token in tokens:
        if token.depth == depth and token.text in _SETS:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _own(scope: Sequence[_Token]) -> list[_Token]:
    """Leave out what stands in brackets."""
    depth = min((token.depth for token in scope), default=0)
    return [token for token in scope if token.depth == depth]


def _after_sets(tokens: Sequence[_Token]) -> Sequence[_Token]:
    places = [place for place, token in enumerate(tokens) if token.text in _SETS]
    return tokens[places[-1] :] if places else tokens


def _find(tokens: Sequence[_Token], *texts: str) -> _Token | None:
    """Find the first of tokens that follow each other; a quoted name is no word."""
    for place in range(len(tokens) - len(texts) + 1):
        if all(tokens[place + n].text == text for n, text in enumerate(texts)):
            return tokens[place]
    return None


def _line(token: _Token | None) -> int | None:
    return token.line if token is not None else None


def _joins(own: Sequence[_Token]) -> Iterator[Join]:
    for place, token in enumerate(own):
        if token.text != "JOIN" or not token.word:
            continue
        before: list[str] = []
        while place - len(before) > 0 and own[place - len(before) - 1].text in _SIDES:
            before.append(own[place - len(before) - 1].text)
        sides = [one for one in before if one not in {"OUTER", "NATURAL", "LATERAL"}]
        yield Join(
            kind=sides[-1] if sides else "INNER", line=token.line, alias=_alias(own[place + 1 :])
        )


def _alias(after: Sequence[_Token]) -> str:
    """Give the short name of a table that is joined, else its name; none where that is unclear."""
    rest = list(after[:8])
    if rest and rest[0].text == "LATERAL":
        rest.pop(0)
    name = ""
    if rest and rest[0].word:
        name = rest.pop(0).text
        while len(rest) > 1 and rest[0].text == "." and rest[1].word:
            name = rest[1].text
            del rest[:2]
    elif len(rest) > 1 and rest[0].text == "(" and rest[1].text == ")":
        del rest[:2]
    if rest and rest[0].text == "AS":
        rest.pop(0)
    if rest and rest[0].word and rest[0].text not in _NO_ALIAS:
        return rest[0].text
    return name


def _where(own: Sequence[_Token]) -> list[_Token]:
    begin = next((place for place, one in enumerate(own) if one.text == "WHERE" and one.word), None)
    if begin is None:
        return []
    found: list[_Token] = []
    for token in own[begin + 1 :]:
        if token.word and token.text in _AFTER_WHERE:
            break
        found.append(token)
    return found


def _undone(scope: Sequence[_Token]) -> Join | None:
    own = _own(scope)
    left = [join for join in _joins(own) if join.kind == "LEFT" and join.alias]
    where = _where(own)
    # An OR or a CASE may let the rows through that have no partner.
    if not left or any(token.text in {"OR", "CASE"} for token in where):
        return None
    for place in range(len(where) - 2):
        alias, dot, column = where[place : place + 3]
        if not (alias.word and dot.text == "." and column.word):
            continue
        after = where[place + 3].text if place + 3 < len(where) else ""
        before = where[place - 1].text if place else ""
        if after in _COMPARED or (before in _COMPARED and after not in {"IS", "-", "+", "::"}):
            found = next((join for join in left if join.alias == alias.text), None)
            if found is not None:
                return found
    return None


def _counts_rows(scope: Sequence[_Token]) -> int | None:
    own = _own(scope)
    outer = any(join.kind == "LEFT" for join in _joins(own))
    counted = _find(scope, "COUNT", "(", "*", ")")
    grouped = _find(own, "GROUP", "BY")
    return _line(counted) if outer and grouped and counted in own else None


def _unordered_limit(scope: Sequence[_Token]) -> int | None:
    own = _own(scope)
    limit = next((token for token in own if token.text == "LIMIT" and token.word), None)
    return _line(limit) if limit is not None and _find(own, "ORDER", "BY") is None else None


def _steps(outer: Sequence[_Token], statement: Sequence[_Token]) -> int:
    if not outer or outer[0].text != "WITH":
        return 0
    opened = ("AS", "("), ("MATERIALIZED", "(")
    return sum(
        (one.text, other.text) in opened and one.depth == 0 for one, other in pairwise(statement)
    )
