"""A piece of code, merged into a candidate's answer in all the places where it might fit."""

from __future__ import annotations

import ast
import difflib
import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.question import Question
from jupyter_interviewer.hints.pieces import parsed

MOST = 40
"""Whole answers made of one piece, those first that look most likely."""

_KEPT = (
    ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef,
)  # fmt: skip


class Answer(NamedTuple):
    """A candidate's code, as one source.

    Attributes
    ----------
    before, after
        Other cells: what they define.
    cell
        The cell that defines what is asked for; lines are counted in it.
    """

    before: str
    cell: str
    after: str

    def with_cell(self, cell: str) -> str:
        """Write the whole, with another cell in that one's place."""
        return f"{self.before}{cell}\n{self.after}"

    @property
    def whole(self) -> str:
        """The whole as it is."""
        return self.with_cell(self.cell)


def answer_of(cells: Sequence[Cell], question: Question) -> Answer:
    """Put the cells of a notebook together: the last that defines the entry point, and the rest.

    Of other cells only definitions stay: what they try out may fail, which is no fault.
    """
    defines = re.compile(rf"^\s*(?:def|class)\s+{re.escape(question.entry_point)}\b", re.MULTILINE)
    places = [place for place, cell in enumerate(cells) if defines.search(cell.source)]
    place = places[-1] if places else len(cells) - 1
    sources = [cell.source.replace("\r\n", "\n").replace("\r", "\n") for cell in cells]
    return Answer(
        "".join(_definitions(source) for source in sources[: max(place, 0)]),
        sources[place] if sources else "",
        "".join(_definitions(source) for source in sources[place + 1 :]) if sources else "",
    )


def _definitions(source: str) -> str:
    tree = parsed(source)
    if tree is None:
        return ""
    kept = [one for one in tree.body if isinstance(one, _KEPT) or _constant(one)]
    return "".join(f"{ast.unparse(one)}\n" for one in kept)


def _constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)


def merged(code: str, answer: Answer, question: Question) -> list[str]:
    """Write whole answers with a piece of code in place of, before and after parts of theirs.

    Each can be read as Python; a piece or an answer that cannot gives none.
    """
    piece = textwrap.dedent(code).strip("\n")
    tree = parsed(answer.cell)
    if tree is None or not piece:
        return []
    lines = answer.cell.split("\n")
    likely = sorted(_replaced(piece, lines, tree), key=lambda one: -one[0])
    cells = [*(cell for _, cell in likely), *_expressions(piece, answer.cell, tree)]
    cells += _inserted(piece, lines, tree, question)
    found: dict[str, None] = {}
    for cell in cells:
        if cell != answer.cell and parsed(cell) is not None:
            found[answer.with_cell(cell)] = None
        if len(found) >= MOST:
            break
    return list(found)


def _statements(tree: ast.Module) -> Iterator[ast.stmt]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.stmt))


def _replaced(piece: str, lines: list[str], tree: ast.Module) -> Iterator[tuple[float, str]]:
    """Put a piece in a statement's place, and a head (``while …:``) in a head's."""
    head = piece.rstrip().endswith(":") and "\n" not in piece
    for node in _statements(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not head:
            continue
        first, end = node.lineno, node.end_lineno or node.lineno
        body = getattr(node, "body", None)
        if head:
            if not isinstance(body, list) or not body:
                continue
            end = body[0].lineno - 1
        if end < first:
            continue
        was = "\n".join(lines[first - 1 : end])
        alike = difflib.SequenceMatcher(None, was.split(), piece.split()).ratio()
        yield alike, _written(lines, first, end, piece)


def _inserted(piece: str, lines: list[str], tree: ast.Module, question: Question) -> Iterator[str]:
    """Put a piece before a statement, and after the last one of each block."""
    for node in _statements(tree):
        if node.col_offset == 0:
            continue
        yield _written(lines, node.lineno, node.lineno - 1, piece, like=node.lineno)
        for name in ("body", "orelse"):
            block = getattr(node, name, None)
            if isinstance(block, list) and block and isinstance(block[-1], ast.stmt):
                end = block[-1].end_lineno or block[-1].lineno
                yield _written(lines, end + 1, end, piece, like=block[-1].lineno)
    entry = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.body]
    for function in entry:
        if function.name == question.entry_point:
            end = function.end_lineno or function.lineno
            yield _written(lines, end + 1, end, piece, like=function.body[0].lineno)
            # In place of all that comes after some statement, too.
            for node in function.body[1:]:
                yield _written(lines, node.lineno, end, piece)


def _expressions(piece: str, source: str, tree: ast.Module) -> Iterator[str]:
    """Put an expression in the place of one of its kind."""
    other = parsed(piece)
    if other is None or len(other.body) != 1 or not isinstance(other.body[0], ast.Expr):
        return
    kind = type(other.body[0].value)
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    wanted = [node for node in nodes if type(node) is kind or isinstance(node, ast.Compare)]
    data, starts = source.encode(), [0]
    for line in data.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    for node in wanted:
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        yield (data[:begin] + f"({piece})".encode() + data[end:]).decode(errors="replace")


def _written(lines: list[str], first: int, end: int, piece: str, like: int | None = None) -> str:
    """Put a piece in the place of lines, as deep as they or another line stand."""
    model = lines[(like or first) - 1]
    indent = model[: len(model) - len(model.lstrip())]
    return "\n".join([*lines[: first - 1], textwrap.indent(piece, indent), *lines[end:]])


def tripped(source: str, line: int) -> str | None:
    """Let a source end with an error where it comes to a line; None where none can be put there."""
    tree = parsed(source)
    if tree is None:
        return None
    lines = source.split("\n")
    within = [
        node
        for node in _statements(tree)
        if node.lineno <= line <= (node.end_lineno or node.lineno)
        and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    if not within:
        return None
    node = max(within, key=lambda one: one.lineno)
    first = lines[node.lineno - 1]
    if first[: node.col_offset].strip() or first.lstrip().startswith(("elif", "else")):
        return None
    return _written(lines, node.lineno, node.lineno - 1, "raise SystemExit('here')", node.lineno)
