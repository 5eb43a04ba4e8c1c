"""A graded run: the answer's query against the tables of each case.

The harness is the Python kernel's (``grading/harness/python``), for which a query is a function:
each case runs in a fork, in a database of its own, and expected values never were here.
"""

import re
import sys
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.sandbox.sql.inside.kernel import SqlKernel

from .database import Database


class Grading:
    """What a kernel was told about its graded run.

    It stands in for IPython's shell towards the harness.
    """

    def __init__(self, kernel: "SqlKernel") -> None:
        self.kernel = kernel
        self.user_ns: dict[str, Any] = {}
        self.display_pub = SimpleNamespace(publish=self._publish)
        self.compile = SimpleNamespace(_filename_map={})
        self.program: Any = None

    def obey(self, order: str, text: str) -> None:
        """Do what a cell of the harness says."""
        if order == "begin":
            self.program = harness = import_module(".harness", __package__)
            job = harness.loads(text)
            self._define(job["entry"], job["parameters"], job["memory_bytes"] >> 20)
            harness.begin(self, text)
            sys.stdout.flush()
        elif order == "go_on" and self.program is not None:
            self.program.go_on(text)

    def _define(self, name: str, parameters: "list[str]", memory_mb: int) -> None:
        text = answer_of(name, self.kernel.cells)
        if text is None:
            return

        def solve(*arguments: Any) -> dict[str, Any]:
            database = Database(max(32, memory_mb // 2))
            values = {}
            for parameter, given in zip(parameters, arguments, strict=True):
                if isinstance(given, dict) and "columns" in given:
                    database.load(parameter, given)
                else:
                    values[parameter] = given
            return database.answer(text, values)

        self.user_ns[name] = solve

    def _publish(self, data: dict[str, Any], *others: Any, **more: Any) -> None:
        content = {"data": data, "metadata": {}}
        self.kernel.send_response(self.kernel.iopub_socket, "display_data", content)


def answer_of(name: str, cells: "list[str]") -> "str | None":
    """Find the answer: the last cell that begins with ``-- name: NAME``, or the only cell."""
    named = re.compile(rf"^[ \t]*--[ \t]*name:[ \t]*{re.escape(name)}\b", re.M | re.I)
    found = [cell for cell in cells if named.search(cell)]
    if found:
        return found[-1]
    return cells[0] if len(cells) == 1 else None
