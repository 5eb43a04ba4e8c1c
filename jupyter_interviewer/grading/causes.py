"""Why an answer passes in the candidate's own kernel and not in a clean one, most likely.

A kernel remembers what the notebook no longer says. What it says is compared here with what the
kernel tells of its names, by syntax alone; nothing of it is executed.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jupyter_interviewer.domain.cell import Cell

MAX_NAMES = 300
_EVERYWHERE = {*dir(builtins), "In", "Out", "get_ipython", "exit", "quit", "display"}

_FRESH = "Restart the kernel and run all cells from the top to see what is graded."


@dataclass(frozen=True)
class _Names:
    """What a cell defines at its top level, what it reads there, and what it reads in all."""

    defined: Mapping[str, ast.AST]
    read_at_once: frozenset[str]
    read: frozenset[str]


def names(cells: Sequence[Cell]) -> set[str]:
    """Names that the cells read or define, without Python's own; at most 300."""
    found: set[str] = set()
    for _, cell in _readable(cells):
        found |= cell.read | cell.defined.keys()
    return set(sorted(found - _EVERYWHERE)[:MAX_NAMES])


def likely(entry_point: str, cells: Sequence[Cell], told: Mapping[str, tuple[str, str]]) -> str:
    """Give the likely cause and what to do about it, for the candidate.

    Parameters
    ----------
    entry_point
        What the question asks for.
    cells
        The notebook's code cells, in order, as they were handed in.
    told
        By name, what the kernel has under it: ``value`` and its ``repr``, ``source`` and the
        text of the cell that defined it, or ``other`` and a type's name.
    """
    readable = list(_readable(cells))
    return (
        _lost(readable, told)
        or _out_of_order(readable)
        or _changed(readable, told)
        or _outdated(entry_point, cells, told)
        or f"Your kernel remembers something that your notebook does not say. {_FRESH}"
    )


def _lost(cells: Sequence[tuple[int, _Names]], told: Mapping[str, tuple[str, str]]) -> str | None:
    defined = {name for _, cell in cells for name in cell.defined}
    for number, cell in cells:
        lost = sorted((cell.read & told.keys()) - defined)
        if lost:
            return (
                f"Code cell {number} uses `{lost[0]}`, which your kernel still knows, but no cell "
                f"of your notebook defines it: was that cell deleted or changed? {_FRESH}"
            )
    return None


def _out_of_order(cells: Sequence[tuple[int, _Names]]) -> str | None:
    first: dict[str, int] = {}
    for number, cell in cells:
        for name in cell.defined:
            first.setdefault(name, number)
    for number, cell in cells:
        late = sorted(name for name in cell.read_at_once if first.get(name, 0) > number)
        if late:
            return (
                f"Code cell {number} uses `{late[0]}`, which is defined further down in code cell "
                f"{first[late[0]]}: cells are graded from top to bottom. Move it up."
            )
    return None


def _changed(
    cells: Sequence[tuple[int, _Names]], told: Mapping[str, tuple[str, str]]
) -> str | None:
    last: dict[str, tuple[int, ast.AST]] = {}
    for number, cell in cells:
        last.update({name: (number, value) for name, value in cell.defined.items()})
    for name, (number, value) in last.items():
        kind, text = told.get(name, ("", ""))
        if kind != "value":
            continue
        try:
            stands, has = repr(ast.literal_eval(value)), text
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            continue
        if stands[:200] != has:
            return (
                f"`{name}` is {_short(stands)} in code cell {number} and {_short(has)} in your "
                f"kernel: it was changed since. {_FRESH}"
            )
    return None


def _outdated(
    entry_point: str, cells: Sequence[Cell], told: Mapping[str, tuple[str, str]]
) -> str | None:
    sources = {cell.source.strip() for cell in cells}
    for name, (kind, text) in sorted(told.items(), key=lambda item: item[0] != entry_point):
        if kind == "source" and text.strip() and text.strip() not in sources:
            return (
                f"The `{name}` in your kernel comes from a cell as it was earlier, not as it "
                f"stands now. Run its cell again."
            )
    return None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _readable(cells: Sequence[Cell]) -> Iterator[tuple[int, _Names]]:
    for number, cell in enumerate(cells, start=1):
        # IPython's own lines are no Python; what they define is not looked for.
        lines = (
            "pass" if line.lstrip().startswith(("%", "!")) else line
            for line in cell.source.splitlines()
        )
        try:
            tree = ast.parse("\n".join(lines))
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            continue
        yield number, _look(tree)


def _look(tree: ast.Module) -> _Names:
    defined: dict[str, ast.AST] = {}
    at_once: set[str] = set()
    read: set[str] = set()
    for statement in tree.body:
        for name, value in _definitions(statement):
            defined[name] = value
        inside = _free(statement)
        read |= inside
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            # What is read before it is defined in the same cell is its author's affair.
            at_once |= inside - defined.keys()
    return _Names(defined, frozenset(at_once), frozenset(read))


def _definitions(statement: ast.stmt) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield statement.name, statement
    elif isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        for target in targets:
            if isinstance(target, ast.Name):
                yield target.id, statement.value
            else:
                yield from _stored(target)
    elif isinstance(statement, ast.Import | ast.ImportFrom):
        for alias in statement.names:
            yield (alias.asname or alias.name).partition(".")[0], statement
    else:
        yield from _stored(statement)


def _stored(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node


def _free(statement: ast.stmt) -> set[str]:
    """Names that a statement reads and does not itself define anywhere."""
    read: set[str] = set()
    bound: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return read - bound - _EVERYWHERE
