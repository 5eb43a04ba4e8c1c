"""A kernel's output messages, taken into the cells of a notebook."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from nbformat import NotebookNode
from nbformat.v4.rwbase import split_lines, strip_transient

MAX_OUTPUT = 1_048_576
"""Characters of one cell's outputs that are kept in the notebook."""

MAX_DEPTH = 50
"""Levels of an output's data; what reads notebooks recurses into them."""

_JSON = re.compile(r"^application/(.*\+)?json$")
_DISPLAYS = ("display_data", "execute_result", "update_display_data")


class Outputs:
    """Collects outputs as nbformat wants them, and nothing that it does not want.

    A later cell may update what an earlier one displayed, as in any notebook.

    Parameters
    ----------
    may_change
        Whether what a cell displays may be updated later.
    join
        Whether pieces of one stream that follow each other are made one output.
    """

    def __init__(
        self, may_change: Callable[[NotebookNode], bool] = lambda cell: True, *, join: bool = False
    ) -> None:
        self._may_change = may_change
        self._join = join
        self._displays: dict[str, list[NotebookNode]] = {}
        self._clear_next: str | None = None

    def take(self, cell: NotebookNode, kind: str, content: dict[str, Any]) -> NotebookNode | None:
        """Take one message's content into a cell; what is no output is passed over.

        Returns
        -------
        NotebookNode
            The output that it added; None where it added none.
        """
        if kind == "clear_output":
            self._clear_next = cell.id if content.get("wait") else None
            if not self._clear_next:
                cell.outputs = []
            return None
        display = _display_id(content) if kind in _DISPLAYS else None
        output = _output("display_data" if kind == "update_display_data" else kind, content)
        if output is None:
            return None
        if display:
            for shown in self._displays.get(display, ()):
                shown.data, shown.metadata = output.data, output.metadata
            if kind == "update_display_data":
                return None
        elif kind == "update_display_data":
            return None
        if self._clear_next == cell.id:
            cell.outputs, self._clear_next = [], None
        last = cell.outputs[-1] if self._join and cell.outputs else None
        if output.output_type == "stream" and last and last.get("name") == output.name:
            last.text += output.text
            return output
        cell.outputs.append(output)
        if display and self._may_change(cell):
            self._displays.setdefault(display, []).append(output)
        return output

    def leave_out(self, cell: NotebookNode) -> None:
        """Note that a cell has more outputs than are kept."""
        self._clear_next = None
        _leave_out(cell)


def bound(notebook: NotebookNode) -> str:
    """Write a notebook as JSON text, without the outputs of cells that have more than 1 MiB.

    It is changed meanwhile, and not fit for anything afterwards.
    """
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        try:
            size = len(json.dumps(cell.outputs, allow_nan=False))
        except (ValueError, RecursionError):
            size = MAX_OUTPUT + 1
        if size > MAX_OUTPUT:
            _leave_out(cell)
    # As nbformat writes it, but for the indentation, which takes longer than all the rest.
    return json.dumps(split_lines(strip_transient(notebook)), sort_keys=True)


def _leave_out(cell: NotebookNode) -> None:
    note = "(the outputs of this cell were too large to keep)\n"
    cell.outputs = [_new("stream", name="stderr", text=note)]


def _output(kind: str, content: dict[str, Any]) -> NotebookNode | None:
    # Exactly what nbformat's schema allows: to have it look would take seconds for a megabyte.
    if kind == "stream":
        name, text = content.get("name"), content.get("text")
        if name in ("stdout", "stderr") and isinstance(text, str):
            return _new("stream", name=name, text=text)
    elif kind == "error":
        lines = content.get("traceback")
        lines = lines if isinstance(lines, list) else []
        return _new(
            "error",
            ename=str(content.get("ename")),
            evalue=str(content.get("evalue")),
            traceback=[line for line in lines if isinstance(line, str)],
        )
    elif kind in ("display_data", "execute_result"):
        data, metadata = content.get("data"), content.get("metadata")
        if isinstance(data, dict) and all(map(_is_mime, data.items())):
            keep = isinstance(metadata, dict) and _is_shallow(metadata, MAX_DEPTH)
            output = _new(kind, data=data, metadata=metadata if keep else {})
            if kind == "execute_result":
                count = content.get("execution_count")
                output.execution_count = count if type(count) is int and count >= 0 else None
            return output
    return None


def _new(kind: str, **parts: Any) -> NotebookNode:
    return NotebookNode(output_type=kind, **parts)


def _is_mime(item: tuple[str, Any]) -> bool:
    mime, body = item
    if _JSON.search(mime):
        return _is_shallow(body, MAX_DEPTH)
    lines = body if isinstance(body, list) else [body]
    return all(isinstance(line, str) for line in lines)


def _is_shallow(value: Any, levels: int) -> bool:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return levels > 0 and all(_is_shallow(item, levels - 1) for item in value)
    return True


def _display_id(content: dict[str, Any]) -> str | None:
    transient = content.get("transient")
    name = transient.get("display_id") if isinstance(transient, dict) else None
    return name if isinstance(name, str) else None
