"""Small changes to a wrong answer, one of which may mend it.

What is found by trying is known: where a change makes failing cases pass and breaks none, there the
answer is wrong. The changes are the mutator's, turned around in their purpose, and some that
beginners' answers ask for.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from jupyter_interviewer.hints.mutator import mutants
from jupyter_interviewer.hints.pieces import parsed

Fault: TypeAlias = Literal[
    "name", "loop_end", "no_result", "argument", "empty", "place", "comparison", "constant",
    "calculation", "condition", "extra", "control", "call", "result", "start", "stops", "syntax",
]  # fmt: skip
MOST = 260
"""Changes of one answer."""


class Repair(NamedTuple):
    """A changed answer.

    Attributes
    ----------
    line
        Of the change, from 1.
    fault
        What would be wrong with the answer if this mends it.
    what
        The text that was changed.
    """

    source: str
    line: int
    fault: Fault
    what: str = ""


def repairs(source: str, entry: str) -> list[Repair]:
    """Make changed copies of a source, the likeliest first; none where it is no Python."""
    tree = parsed(source)
    if tree is None:
        return []
    found: dict[str, Repair] = {}
    for one in (*_special(source, tree, entry), *_mutated(source)):
        if one.source != source and one.source not in found and parsed(one.source) is not None:
            found[one.source] = one
    return list(found.values())[:MOST]


def _mutated(source: str) -> Iterator[Repair]:
    try:
        changed = mutants(source)
    except (SyntaxError, ValueError, RecursionError):
        return
    for one in changed:
        was, now = one.change.split(" → ", 1)
        # Returning nothing is right by chance alone.
        if now != "return None" and not now.endswith(("X'", 'X"')):
            yield Repair(one.source, one.line, _kind_of(was, now), was)


def _kind_of(was: str, now: str) -> Fault:
    if now in ("pass", "break", "continue"):
        return "control" if was in ("break", "continue") else "extra"
    if re.fullmatch(r"\(?-?\d+(?:\.\d+)?\)?", was):
        return "constant"
    if now.startswith("(not ") or f"not {was}" in now:
        return "condition"
    signs = r"<=|>=|<|>"
    if re.search(signs, was) and re.sub(signs, "", was) == re.sub(signs, "", now.strip("()")):
        return "comparison"
    if re.search(r"==|!=|\bin\b|\bis\b|\band\b|\bor\b|<|>", was):
        return "comparison" if re.search(r"<|>", was) else "condition"
    return "calculation"


def _special(source: str, tree: ast.Module, entry: str) -> Iterator[Repair]:
    lines = source.split("\n")
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and function.body:
            yield from _names(source, function, tree)
            yield from _moved(lines, function)
            yield from _results(lines, function)
            yield from _starts(lines, function)
            yield from _indices(source, function)
            yield from _uses(source, function)
            if function.name == entry:
                yield from _arguments(lines, function)
    yield from _renamed(source, tree, entry)


def _renamed(source: str, tree: ast.Module, entry: str) -> Iterator[Repair]:
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    if entry and functions and all(one.name != entry for one in functions):
        last = functions[-1]
        changed = f"{source}\n{entry} = {last.name}\n"
        yield Repair(changed, last.lineno, "name", last.name)


def _names(source: str, function: ast.FunctionDef, tree: ast.Module) -> Iterator[Repair]:
    """Write an unknown name as one that is known and looks like it."""
    arguments = function.args
    known = {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    stored = {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    known |= stored | {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
    for node in ast.walk(function):
        if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load):
            continue
        if node.id in known or node.id in _BUILTINS:
            continue
        near = difflib.get_close_matches(node.id, sorted(known), 3, 0.4)
        for other in dict.fromkeys([*near, *sorted(known)[:8]]):
            changed = re.sub(rf"\b{re.escape(node.id)}\b", other, source)
            yield Repair(changed, node.lineno, "name", node.id)


def _moved(lines: list[str], function: ast.FunctionDef) -> Iterator[Repair]:
    """Put the last statement of a block behind the block, and one behind a block into it."""
    for node in ast.walk(function):
        if not isinstance(node, ast.For | ast.While | ast.If):
            continue
        for block in (node.body, node.orelse):
            if not block or (len(block) < 2 and not isinstance(block[-1], ast.Return)):
                continue
            last = block[-1]
            end = last.end_lineno or last.lineno
            if last.lineno > node.lineno:
                moved = _shifted(lines, last.lineno, end, node.col_offset - last.col_offset)
                kind: Fault = "loop_end" if isinstance(last, ast.Return) else "place"
                if len(block) > 1:
                    yield Repair("\n".join(moved), last.lineno, kind, lines[last.lineno - 1])
    for parent in ast.walk(function):
        body = getattr(parent, "body", None)
        if not isinstance(body, list):
            continue
        for before, after in pairwise(body):
            if isinstance(before, ast.For | ast.While | ast.If):
                step = before.body[0].col_offset - before.col_offset
                end = after.end_lineno or after.lineno
                moved = _shifted(lines, after.lineno, end, step)
                yield Repair("\n".join(moved), after.lineno, "place", lines[after.lineno - 1])


def _shifted(lines: list[str], first: int, end: int, by: int) -> list[str]:
    part = [
        " " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip())) :]
        for line in lines[first - 1 : end]
    ]
    return [*lines[: first - 1], *part, *lines[end:]]


def _results(lines: list[str], function: ast.FunctionDef) -> Iterator[Repair]:
    """Return what was worked out, at the end; and what is returned, a bit otherwise."""
    names = sorted(
        {
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
    )
    end = function.end_lineno or function.lineno
    first = function.body[0]
    indent = " " * first.col_offset
    if not isinstance(function.body[-1], ast.Return):
        for name in [*names, *(one.arg for one in function.args.args)][:8]:
            added = [*lines[:end], f"{indent}return {name}", *lines[end:]]
            yield Repair("\n".join(added), end, "no_result", name)
        for value in ("[]", "0", "-1", "False", "True", "''"):
            added = [*lines[:end], f"{indent}return {value}", *lines[end:]]
            yield Repair("\n".join(added), end, "no_result", value)
    for node in ast.walk(function):
        if not isinstance(node, ast.Return) or node.value is None:
            continue
        if node.lineno != (node.end_lineno or node.lineno):
            continue
        line = lines[node.lineno - 1]
        head = line[: node.col_offset]
        value = ast.unparse(node.value)
        others = [
            f"{value} + 1",
            f"{value} - 1",
            f"list({value})",
            f"{value}[::-1]",
            f"len({value})",
        ]
        others += [name for name in names if name != value][:5]
        for other in others:
            changed = [*lines[: node.lineno - 1], f"{head}return {other}", *lines[node.lineno :]]
            yield Repair("\n".join(changed), node.lineno, "result", value)


def _starts(lines: list[str], function: ast.FunctionDef) -> Iterator[Repair]:
    """Begin with another value, another start or end of a range."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant | ast.List):
            was = ast.unparse(node.value)
            line = lines[node.lineno - 1]
            if node.lineno != node.end_lineno or was not in line:
                continue
            others = ["0", "1", "-1", "[]", "set()", "{}", "float('inf')", "-float('inf')"]
            others += [one.arg + "[0]" for one in function.args.args[:2]]
            for other in others:
                changed = line.replace(was, other, 1) if was != other else line
                whole = [*lines[: node.lineno - 1], changed, *lines[node.lineno :]]
                yield Repair("\n".join(whole), node.lineno, "start", was)


def _putter(source: str) -> Callable[[ast.expr | ast.stmt, str], str]:
    """Give what writes a text in the place of a node."""
    data, starts = source.encode(), [0]
    for part in data.split(b"\n"):
        starts.append(starts[-1] + len(part) + 1)

    def put(node: ast.expr | ast.stmt, text: str) -> str:
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        return (data[:begin] + text.encode() + data[end:]).decode(errors="replace")

    return put


def _uses(source: str, function: ast.FunctionDef) -> Iterator[Repair]:
    """Take another name, call what was indexed, add an item as one, keep an order."""
    put = _putter(source)
    names = [one.arg for one in function.args.args]
    names += sorted(
        {
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        }
    )
    for node in ast.walk(function):
        match node:
            case ast.Subscript(value=ast.Attribute() as called, slice=inner):
                text = f"{ast.unparse(called)}({ast.unparse(inner)})"
                yield Repair(put(node, text), node.lineno, "call", ast.unparse(called))
            case ast.AugAssign(target=target, op=ast.Add(), value=value):
                was, item = ast.unparse(target), ast.unparse(value)
                for text in (
                    f"{was} += [{item}]",
                    f"{was}.append({item})",
                    f"{item}.append({was})",
                ):
                    yield Repair(put(node, text), node.lineno, "call", f"{was} += {item}")
            case ast.Call(func=ast.Name(id="set" | "sorted" | "reversed" as name), args=[inner]):
                for other in ("dict.fromkeys", "list", "sorted"):
                    text = f"{other}({ast.unparse(inner)})"
                    yield Repair(put(node, text), node.lineno, "call", name)
            case ast.Call(func=ast.Attribute(value=on, attr=attr), args=[inner, *_]):
                yield Repair(put(node, ast.unparse(inner)), node.lineno, "call", ast.unparse(node))
                if attr in ("append", "extend"):
                    other = "extend" if attr == "append" else "append"
                    text = f"{ast.unparse(on)}.{other}({ast.unparse(inner)})"
                    yield Repair(put(node, text), node.lineno, "call", ast.unparse(node))
                elif attr == "pop":
                    text = f"{ast.unparse(on)}.remove({ast.unparse(inner)})"
                    yield Repair(put(node, text), node.lineno, "call", ast.unparse(node))
            case ast.If(orelse=[]):
                yield Repair(
                    put(node.test, f"not ({ast.unparse(node.test)})"),
                    node.lineno, "condition", ast.unparse(node.test),
                )  # fmt: skip
    used = [node for node in ast.walk(function) if isinstance(node, ast.Name)]
    for node in used[:24]:
        for other in names[:6]:
            if other != node.id and isinstance(node.ctx, ast.Load) and node.id in names:
                yield Repair(put(node, other), node.lineno, "name", node.id)


def _indices(source: str, function: ast.FunctionDef) -> Iterator[Repair]:
    """Look one place further or nearer, and let a range be one longer or shorter."""
    put = _putter(source)
    for node in ast.walk(function):
        places: list[ast.expr] = []
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice | ast.Constant):
            places = [node.slice]
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            places = [one for one in (node.slice.lower, node.slice.upper) if one is not None]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "range":
            places = list(node.args)
            if len(node.args) == 1:
                yield Repair(
                    put(node.args[0], f"1, {ast.unparse(node.args[0])}"),
                    node.lineno, "constant", "range",
                )  # fmt: skip
        for place in places:
            if not isinstance(place, ast.Constant):
                for sign in ("+", "-"):
                    text = f"{ast.unparse(place)} {sign} 1"
                    yield Repair(put(place, text), place.lineno, "constant", ast.unparse(place))


def _arguments(lines: list[str], function: ast.FunctionDef) -> Iterator[Repair]:
    """Work on a copy of what was given; and answer first where nothing was."""
    first = function.body[0]
    if first.lineno == function.lineno:
        return
    indent = " " * first.col_offset
    names = [one.arg for one in function.args.args]
    head, rest = lines[: first.lineno - 1], lines[first.lineno - 1 :]
    for name in names:
        copied = f"{indent}{name} = list({name})"
        yield Repair("\n".join([*head, copied, *rest]), first.lineno, "argument", name)
        for value in ("[]", "0", "None", "-1", "False", "True", "''", "1"):
            guard = f"{indent}if not {name}: return {value}"
            yield Repair("\n".join([*head, guard, *rest]), first.lineno, "empty", name)


_BUILTINS = frozenset(vars(__import__("builtins")))
