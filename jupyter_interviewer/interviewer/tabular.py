"""What to say about tables: of a wrong one, what differs; of a query, what is surely in it."""

from __future__ import annotations

import re
from typing import Literal

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.plan import Domain
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.domain.verdict import CaseResult, Outcome
from jupyter_interviewer.interviewer.queries import Query, read
from jupyter_interviewer.interviewer.reply import Reply
from jupyter_interviewer.interviewer.speech import span

Kind = Literal["order", "columns", "type", "lost", "extra", "missing", "value", "rows"]

_KINDS: tuple[tuple[Kind, str], ...] = (
    ("order", r"the rows are right, but"),
    ("type", r"the column `[^`]*` holds"),
    ("columns", r"the columns? |there are \d+ columns|`[^`]*` is the index"),
    ("missing", r"row \d+ \(.*\): `[^`]*` should be (?:NULL\b)"),
    ("value", r"row \d+ \("),
    ("rows", r"without .*; (?:\d+ rows )?not expected"),
    ("lost", r"(?:[^;]*; )?without"),
    ("extra", r"(?:[^;]*; )?(?:\d+ rows )?not expected"),
)
"""How the differences that `domain.difference` tells begin."""

_WIDTH = 160


def concerns(reply: Reply) -> bool:
    """Whether the question is one about tables."""
    scene = reply.moment.scene
    return scene.plan.domain is Domain.DATA or scene.question.language is Language.SQL


def is_query(reply: Reply) -> bool:
    """Whether the answer is a query."""
    return reply.moment.scene.question.language is Language.SQL


def kind_of(told: str) -> Kind | None:
    """Tell from the sentence about it in what way a table differs."""
    return next((kind for kind, begin in _KINDS if re.match(begin, told, re.DOTALL)), None)


def tell(reply: Reply, case: CaseResult) -> bool:
    """Say what is wrong in a case about tables; tells whether that could be said."""
    if not concerns(reply) or not case.error:
        return False
    number = str(case.index + 1)
    if case.outcome is Outcome.WRONG_ANSWER:
        return reply.must("table.wrong", case=number, difference=span(case.error, _WIDTH))
    if case.outcome is Outcome.RUNTIME_ERROR:
        return reply.must("table.error", case=number, error=span(_error(case.error), _WIDTH))
    return False


def ask(reply: Reply, cells: tuple[Cell, ...], case: CaseResult) -> bool:
    """Ask about a case that is wrong; of a query only what is surely in it is named."""
    if not concerns(reply):
        return False
    if case.outcome is Outcome.RUNTIME_ERROR and is_query(reply):
        return reply.say("ask.bug.table.expected")
    if case.outcome in {Outcome.TIME_LIMIT, Outcome.MEMORY_LIMIT} and is_query(reply):
        return reply.say("ask.bug.table.work")
    if case.outcome is not Outcome.WRONG_ANSWER or not case.error:
        return False
    kind = kind_of(case.error)
    query = _query(reply, cells)
    if query is not None and _of_query(reply, query, kind, case.error):
        return True
    return kind is not None and reply.say(f"ask.bug.table.{kind}")


def ask_hidden(reply: Reply, cells: tuple[Cell, ...]) -> bool:
    """Ask about cases that nobody sees, where something in the query invites it."""
    query = _query(reply, cells) if concerns(reply) else None
    return query is not None and _traps(reply, query)


def point_at(reply: Reply, case: CaseResult) -> bool:
    """Point at an example whose tables stand in the notebook; tells whether there are such."""
    return concerns(reply) and reply.must("table.example", case=str(case.index + 1))


def encourage(reply: Reply) -> bool:
    """Ask for a first step where no hint is left."""
    return concerns(reply) and reply.say("table.help")


def remark(reply: Reply, cells: tuple[Cell, ...]) -> None:
    """Say what an accepted query is made of."""
    query = _query(reply, cells) if concerns(reply) else None
    parts = _parts(query) if query is not None else []
    if parts:
        listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
        reply.say("table.remark", parts=listed)


def _query(reply: Reply, cells: tuple[Cell, ...]) -> Query | None:
    return read(cells, reply.moment.scene.question.entry_point) if is_query(reply) else None


def _of_query(reply: Reply, query: Query, kind: Kind | None, told: str) -> bool:
    """Name the place in the query that has to do with the difference."""
    if kind == "order":
        if query.ordered is None:
            return reply.say("ask.bug.table.unordered")
        return reply.say("ask.bug.table.ordered", line=str(query.ordered))
    if kind == "columns":
        return query.starred is not None and reply.say(
            "ask.bug.table.star", line=str(query.starred)
        )
    if kind == "type":
        return False
    if query.compares_null and reply.say("ask.bug.table.null", line=str(query.compares_null)):
        return True
    if kind == "lost":
        return _traps(reply, query) or _joined(reply, query, "inner")
    if kind == "extra":
        line = query.numbered
        return (
            line is not None and reply.say("ask.bug.table.numbered", line=str(line))
        ) or _joined(reply, query, "pairs")
    line = query.counts_rows
    if line is not None and reply.say("ask.bug.table.counted", line=str(line)):
        return True
    return "NULL" in told and reply.say("ask.bug.table.missing")


def _traps(reply: Reply, query: Query) -> bool:
    """Ask about what goes wrong for some inputs and not for others."""
    undone = query.undone.line if query.undone is not None else None
    places = (
        ("null", query.compares_null),
        ("undone", undone),
        ("notin", query.not_in),
        ("limit", query.unordered_limit),
    )
    return any(
        line is not None and reply.say(f"ask.bug.table.{trap}", line=str(line))
        for trap, line in places
    )


def _joined(reply: Reply, query: Query, purpose: str) -> bool:
    kinds = {"INNER"} if purpose == "inner" else {"INNER", "LEFT", "RIGHT", "FULL"}
    join = next((join for join in query.joins if join.kind in kinds), None)
    return join is not None and reply.say(f"ask.bug.table.{purpose}", line=str(join.line))


def _parts(query: Query) -> list[str]:
    parts = []
    if query.steps:
        parts.append("one step with a name" if query.steps == 1 else f"{query.steps} named steps")
    for join in query.joins[:2]:
        named = "a `JOIN`" if join.kind == "INNER" else f"a `{join.kind} JOIN`"
        parts.append(f"{named} (line {join.line})")
    if query.grouped:
        parts.append(f"grouping (line {query.grouped})")
    if query.window:
        parts.append(f"a window function (line {query.window})")
    return parts


def _error(text: str) -> str:
    """Give the words of an error; of DuckDB's with the line that it names further down."""
    first = text.strip().split("\n")[0]
    line = re.search(r"^LINE (\d{1,5}):", text, re.MULTILINE)
    # DuckDB says twice what kind of error it is.
    words = re.sub(r"^\w+Exception: (?=\w+ Error: )|^Refused: ", "", first)
    return f"{words} (line {line[1]})" if line else words
