"""The kernel: what Jupyter asks, answered by DuckDB."""

import os
import re
import signal
from typing import Any

import duckdb
from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel as _Kernel

from .completing import complete
from .database import Database, Refused, Work
from .grading import Grading
from .showing import ROWS, bundle

Kernel: Any = _Kernel
"""Typed as asynchronous alone, where it takes either."""

MEMORY = "INTERVIEW_MEMORY_MB"
_ORDER = re.compile(r"--% interview (\w+) (.*)", re.S)
NAME = re.compile(r"^[ \t]*--[ \t]*name:[ \t]*(\w+)", re.M)
_LINE = re.compile(r"^LINE (\d+): ", re.M)
_END_SECONDS = 5.0


class SqlKernel(Kernel):  # type: ignore[misc]
    """A kernel whose cells are SQL."""

    implementation = "interview-sql"
    implementation_version = "1"
    language = "sql"
    banner = f"DuckDB {duckdb.__version__}, shut off from everything but its own tables"
    language_info = {  # noqa: RUF012
        "name": "sql",
        "mimetype": "text/x-sql",
        "file_extension": ".sql",
        "codemirror_mode": "sql",
        "pygments_lexer": "sql",
        "nbconvert_exporter": "script",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._database: Database | None = None
        self.cells: list[str] = []
        self.grading = Grading(self)

    @property
    def memory_mb(self) -> int:
        """What DuckDB may take of the memory that cells may take."""
        return max(48, int(os.environ.get(MEMORY, "512")) // 2)

    @property
    def database(self) -> Database:
        """Where the cells run; it begins when it is first needed.

        Until then the kernel may be one that waits, and does not know what it may use up.
        """
        if self._database is None:
            self._database = Database(self.memory_mb)
        return self._database

    # Cells

    def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: Any = None,
        allow_stdin: bool = False,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """Run a cell and wait for its end."""
        order = _ORDER.fullmatch(code.strip())
        try:
            if order is not None:
                self.grading.obey(order[1], order[2])
            else:
                self.cells.append(code)
                self._run(code, silent=silent)
        except KeyboardInterrupt:
            return self._failed("KeyboardInterrupt", "The cell was interrupted.", silent=silent)
        except duckdb.ParserException as error:
            return self._failed("SyntaxError", _told(error), silent=silent)
        except (duckdb.Error, Refused, MemoryError, ValueError, KeyError, TypeError) as error:
            return self._failed(type(error).__name__, self._advised(error), silent=silent)
        return {
            "status": "ok",
            "execution_count": self.execution_count,
            "payload": [],
            "user_expressions": {},
        }

    def _run(self, code: str, *, silent: bool) -> None:
        statements = self.database.statements(code)
        for number, statement in enumerate(statements, start=1):
            shown = self._wait(Work(lambda one=statement: self.database.explore(one, ROWS + 1)))
            if shown is None or silent:
                continue
            last = number == len(statements)
            content = {"data": bundle(*shown), "metadata": {}}
            if last:
                content["execution_count"] = self.execution_count
            kind = "execute_result" if last else "display_data"
            self.send_response(self.iopub_socket, kind, content)

    def _wait(self, work: Work) -> Any:
        """Let work be done, and end it when it is interrupted."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            work.start()
            while work.is_alive():
                work.join(0.05)
        except KeyboardInterrupt:
            self.database.connection.interrupt()
            work.join(_END_SECONDS)
            raise
        finally:
            signal.signal(signal.SIGINT, before)
        if work.error is not None:
            raise work.error
        return work.result

    def _advised(self, error: Exception) -> str:
        text = _told(error)
        if isinstance(error, duckdb.CatalogException) and "Table with name" in text:
            tables = complete(self.database.connection, "", 0)[0]
            if not tables:
                text += "\n\nThere are no tables yet: run the first cell of code, which makes them."
        return text

    def _failed(self, name: str, text: str, *, silent: bool) -> dict[str, Any]:
        line = _LINE.search(text)
        first = text.partition("\n")[0]
        value = f"{first} (line {line[1]})" if line else first
        content = {"ename": name, "evalue": value, "traceback": [f"{name}: {text}"]}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    # Questions

    def do_complete(self, code: str, cursor_pos: int) -> dict[str, Any]:
        """Say what could stand before the cursor."""
        matches, start = complete(self.database.connection, code, cursor_pos)
        return {
            "status": "ok",
            "matches": matches,
            "cursor_start": start,
            "cursor_end": cursor_pos,
            "metadata": {},
        }

    def do_inspect(
        self, code: str, cursor_pos: int, detail_level: int = 0, omit_sections: Any = ()
    ) -> dict[str, Any]:
        """Describe the table under the cursor."""
        begun = re.search(r"\w*$", code[:cursor_pos])
        rest = re.match(r"\w*", code[cursor_pos:])
        name = (begun[0] if begun else "") + (rest[0] if rest else "")
        data: dict[str, str] = {}
        if name:
            connection = self.database.connection
            try:
                connection.execute(f'DESCRIBE "{name}"')
                data = bundle(connection.description or [], connection.fetchall())
            except duckdb.Error:
                data = {}
        return {"status": "ok", "found": bool(data), "data": data, "metadata": {}}

    def do_is_complete(self, code: str) -> dict[str, Any]:
        """Say whether more is to come: a statement ends with a semicolon."""
        done = not code.strip() or code.rstrip().endswith(";")
        return {"status": "complete"} if done else {"status": "incomplete", "indent": ""}

    def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """End; there is nothing to save."""
        return {"status": "ok", "restart": restart}


def _told(error: BaseException) -> str:
    """Say what DuckDB says, without its name for the kind of error."""
    text = str(error)
    return re.sub(r"^(Parser|Binder|Catalog|Conversion|Invalid Input) Error: ", "", text)


def main() -> None:
    """Run the kernel."""
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    IPKernelApp.launch_instance(kernel_class=SqlKernel)
