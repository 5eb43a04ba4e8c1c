"""What can be seen in a candidate's code without running it."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache

from jupyter_interviewer.domain.cell import Cell
from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.question import Language
from jupyter_interviewer.interviewer import sights
from jupyter_interviewer.interviewer.costs import Costly, costly
from jupyter_interviewer.interviewer.sights import Loop, Use

_OWN_CASES = re.compile(r"\s*(?://.*\n\s*)*(?:const|let|var)\s+myCases\b")

MAX_READ = 60_000
"""Characters of one cell; longer ones are not read: nobody types them in an interview."""


class Fault(Frozen):
    """Where Python stops reading: the cell, the line in it (from 1), Python's words."""

    cell: str
    line: int
    message: str


class Reading(Frozen):
    """What stands in the code cells. Lines count from 1 within the answer's cell.

    Attributes
    ----------
    readable
        Whether anything could be read at all.
    untouched
        Whether nothing but the starter (or nothing) stands there.
    fault
        The first syntax error, in the answer's cell if there is one in it.
    defined
        Line at which the entry point is defined, if it is.
    loops
        Loops in the answer's cell, outer before inner; ``depth`` 1 is the outermost.
    recursive
        Functions that call themselves, with the line of the call.
    structures, sorts
        Data structures and sorting used.
    costly
        Steps inside a loop that may themselves walk over the data.
    unfinished
        Lines with ``pass``, ``...``, ``TODO`` or ``NotImplementedError`` as a placeholder.
    returns, prints
        Lines in the entry point that return a value, and that print.
    lines
        Lines of code (no blanks, no comments) in the answer's cell.
    functions
        Names of the functions and classes defined, in order.
    own_cases
        Number of the candidate's own cases, where ``my_cases`` is a plain list.
    """

    readable: bool = True
    untouched: bool = False
    fault: Fault | None = None
    defined: int | None = None
    cell: str | None = None
    loops: tuple[Loop, ...] = ()
    recursive: tuple[tuple[str, int], ...] = ()
    structures: tuple[Use, ...] = ()
    sorts: tuple[int, ...] = ()
    costly: tuple[Costly, ...] = ()
    unfinished: tuple[int, ...] = ()
    returns: tuple[int, ...] = ()
    prints: tuple[int, ...] = ()
    lines: int = 0
    functions: tuple[str, ...] = ()
    own_cases: int = 0

    @property
    def nested(self) -> Loop | None:
        """The first loop that stands inside another and may run over the data."""
        return next((loop for loop in self.loops if loop.depth > 1 and loop.grows), None)

    @property
    def single(self) -> Loop | None:
        """The only loop over the data, if there is exactly one and nothing else that repeats."""
        growing = [loop for loop in self.loops if loop.grows]
        plain = len(growing) == 1 and not self.recursive and not self.sorts and not self.costly
        return growing[0] if plain and growing[0].depth == 1 else None


def read(
    cells: Sequence[Cell],
    entry_point: str,
    starter: str,
    language: Language = Language.PYTHON,
) -> Reading:
    """Read the code cells; never raises.

    Of other languages than Python it is only seen whether anything was written.

    Parameters
    ----------
    cells
        All code cells, in the notebook's order.
    entry_point
        The function or class that is asked for.
    starter
        The answer cell's content before anybody typed.
    """
    sources = tuple((cell.id, cell.source) for cell in cells[:200])
    if language is not Language.PYTHON:
        return _glance([source for _, source in sources], starter)
    return _read(sources, entry_point, starter)


def _glance(sources: Sequence[str], starter: str) -> Reading:
    """Look whether anything but the starter and own cases stands in code that cannot be read."""
    begun = {line.strip() for line in starter.splitlines()}
    written = [
        line
        for source in sources
        if not _OWN_CASES.match(source) and not source.startswith("-- Example tables")
        for line in map(str.strip, source.splitlines())
        if line and not line.startswith(("//", "/*", "*", "--")) and line not in begun
    ]
    return Reading(readable=False, untouched=not written, lines=len(written))


@lru_cache(maxsize=64)
def _read(cells: tuple[tuple[str, str], ...], entry_point: str, starter: str) -> Reading:
    if any(len(source) > MAX_READ for _, source in cells):
        return Reading(readable=False)
    trees: dict[str, ast.Module] = {}
    faults: list[Fault] = []
    for name, source in cells:
        tree = parse(source)
        if isinstance(tree, ast.Module):
            trees[name] = tree
        elif tree is not None:
            faults.append(Fault(cell=name, line=tree[0], message=tree[1]))
    answer = _answer(cells, trees, entry_point)
    fault = next((f for f in faults if f.cell == answer), faults[0] if faults else None)
    own = max((sights.own_cases(tree) for tree in trees.values()), default=0)
    if answer is None:
        blank = all(not _code(source) for _, source in cells)
        return Reading(fault=fault, untouched=blank and not faults, own_cases=own)
    source = dict(cells)[answer]
    untouched = _same(source, starter) or not _code(source)
    if answer not in trees:
        return Reading(
            readable=fault is not None,
            fault=fault,
            cell=answer,
            untouched=untouched,
            lines=_code(source),
        )
    tree = trees[answer]
    entry = _definition(tree, entry_point)
    inner = entry if entry is not None else tree
    return Reading(
        untouched=untouched,
        fault=fault,
        defined=entry.lineno if entry is not None else None,
        cell=answer,
        loops=sights.loops(tree),
        recursive=sights.recursion(tree),
        structures=sights.structures(tree),
        sorts=sights.sorts(tree),
        costly=costly(tree),
        unfinished=sights.unfinished(tree, source),
        returns=sights.returns(inner),
        prints=sights.prints(inner),
        lines=_code(source),
        functions=tuple(
            node.name for node in ast.walk(tree) if isinstance(node, sights.DEFINITIONS)
        ),
        own_cases=own,
    )


def parse(source: str) -> ast.Module | tuple[int, str] | None:
    """Parse a cell: its tree, or line and message of its syntax error, or nothing at all.

    Lines that are commands of the notebook (``%timeit``, ``!ls``) count as empty.
    """
    if len(source) > MAX_READ or _too_deep(source):
        return None
    plain = re.sub(r"(?m)^([ \t]*)(?:%%?|!|\?).*$", r"\1pass", source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(plain)
    except SyntaxError as error:
        return max(error.lineno or 1, 1), (error.msg or "invalid syntax")[:120]
    except (ValueError, RecursionError, MemoryError, OverflowError):
        return None


def _too_deep(source: str) -> bool:
    """Whether parsing could run deep: brackets beyond 80, or a long chain of operators."""
    depth = 0
    for character in source:
        if character in "([{":
            depth += 1
            if depth > 80:
                return True
        elif character in ")]}":
            depth = max(0, depth - 1)
    return bool(re.search(r"(?:[-+~]\s*){80}|(?:\bnot\s+){80}|(?:\*\*\s*\w+\s*){80}", source))


def _answer(
    cells: Sequence[tuple[str, str]], trees: dict[str, ast.Module], entry_point: str
) -> str | None:
    """Name the cell that the answer stands in: the last that defines it, else the likeliest."""
    defining = [name for name, tree in trees.items() if _definition(tree, entry_point) is not None]
    if defining:
        return defining[-1]
    mention = re.compile(rf"\b(?:def|class)\s+{re.escape(entry_point)}\b")
    named = [name for name, source in cells if mention.search(source)]
    if named:
        return named[-1]
    written = [(name, source) for name, source in cells if _code(source)]
    plain = [
        name for name, source in written if not re.match(r"\s*(?:#.*\n\s*)*my_cases\b", source)
    ]
    return plain[0] if plain else None


def _definition(
    tree: ast.Module, name: str
) -> ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | None:
    found = [
        node for node in tree.body if isinstance(node, sights.DEFINITIONS) and node.name == name
    ]
    return found[-1] if found else None


def _code(source: str) -> int:
    return sum(1 for _ in _code_lines(source))


def _code_lines(source: str) -> Iterator[str]:
    for line in source.splitlines():
        bare = line.strip()
        if bare and not bare.startswith("#"):
            yield bare


def _same(source: str, starter: str) -> bool:
    if list(_code_lines(source)) == list(_code_lines(starter)):
        return True
    ours, theirs = parse(source), parse(starter)
    if not isinstance(ours, ast.Module) or not isinstance(theirs, ast.Module):
        return False
    try:
        return ast.dump(ours) == ast.dump(theirs)
    except RecursionError:
        return False
