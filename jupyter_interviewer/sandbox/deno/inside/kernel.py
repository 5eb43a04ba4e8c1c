"""The kernel: what Jupyter asks, answered by a process of Deno that runs the cells.

Deno's own kernel speaks over TCP alone and may do everything; this one speaks over whatever
ipykernel does, and its cells run without any permission.
"""

import json
import os
import re
import signal
import time
from typing import Any

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel as _Kernel
from IPython.core.interactiveshell import InteractiveShellABC

from .grading import Grading
from .processes import Cells, Ran, fits

Kernel: Any = _Kernel
"""Typed as asynchronous alone, where it takes either."""

_STOP_SECONDS = 0.7
"""How long a cell that was interrupted may take to end by itself."""

_REPLAY_SECONDS = 10.0
"""How long the earlier cells may take to be run again where the process was lost."""

_KEPT_CELLS = 1000
_PREPARE = 'interview("prepare")'
"""As a cell, and as Python for a kernel that waits for whom it will be for."""

_ORDER = re.compile(r"//% interview (\w+)(?: (.*))?", re.S)
_LANGUAGES: dict[str, dict[str, Any]] = {
    "javascript": {
        "name": "javascript",
        "mimetype": "text/javascript",
        "file_extension": ".js",
        "codemirror_mode": "javascript",
        "pygments_lexer": "javascript",
        "nbconvert_exporter": "script",
    },
    "typescript": {
        "name": "typescript",
        "mimetype": "application/typescript",
        "file_extension": ".ts",
        "codemirror_mode": "typescript",
        "pygments_lexer": "typescript",
        "nbconvert_exporter": "script",
    },
}


class DenoKernel(Kernel):  # type: ignore[misc]
    """A kernel whose cells run in Deno."""

    implementation = "interview-deno"
    implementation_version = "1"
    language = "javascript"
    banner = "Deno, without any permission"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.language_info = _LANGUAGES[self.language]
        self._cells: Cells | None = None
        self.light = False
        self.history: list[Ran] = []
        self.grading: Grading | None = None
        self._interrupted = False

    @property
    def kernel_info(self) -> dict[str, Any]:
        """What a client asks first; the process starts meanwhile."""
        if self._cells is None:
            self._cells = Cells(self.language, light=self.light)
        info: dict[str, Any] = super().kernel_info
        return info

    # Cells

    @property
    def cells(self) -> Cells:
        """The process that the cells run in.

        It starts when it is needed first: until then the kernel may be one that waits for whom
        it will be for, and does not know yet what that may use up.
        """
        if self._cells is None:
            self._cells = Cells(self.language, light=self.light)
        elif self._cells.ended:
            self._revive()
        if not fits(self._cells.memory):
            self._start_anew()
        return self._cells

    def prepare(self) -> None:
        """Get ready for a graded run: have processes wait for the cells and for the first cases.

        Cells run as plain scripts until one comes that is none: that starts faster.
        """
        self.light = True
        # Between cells it would wait for somebody who interrupts.
        self._execute_sleep = 0
        if self._cells is not None:
            self._cells.kill()
        self._cells = Cells(self.language, light=True, early=True)
        self.grading = Grading(self)
        self.grading.waiting.start()

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
        if code == _PREPARE:
            self.prepare()
            # It is no cell of whoever counts them.
            self.execution_count -= 0 if silent else 1
            return self._succeeded()
        order = _ORDER.fullmatch(code.strip())
        if order is not None:
            self.grading = self.grading or Grading(self)
            try:
                self.grading.obey(order[1], order[2] or "")
            except (ValueError, KeyError, TypeError) as error:
                # Whoever writes such a cell themselves gets what they wrote.
                return self._failed(_told("HarnessError", str(error)), code, silent=silent)
            return self._succeeded()
        if not code.strip():
            return self._succeeded()
        self._interrupted = False
        self._allow_stdin = allow_stdin
        before = signal.signal(signal.SIGINT, self._note_interrupt)
        try:
            done = self._run(code, silent=silent, allow_stdin=allow_stdin)
        finally:
            signal.signal(signal.SIGINT, before)
        if done.get("bundle") is not None and not silent:
            self._publish("execute_result", _bundle(done["bundle"]), self.execution_count)
        if done.get("failure") is not None:
            return self._failed(done["failure"], code, silent=silent)
        return self._succeeded()

    def _note_interrupt(self, number: int, frame: Any) -> None:
        self._interrupted = True

    def _run(self, code: str, *, silent: bool, allow_stdin: bool) -> dict[str, Any]:
        """Run a cell; give its last message, which says how it ended."""
        number = self.execution_count
        cells = self.cells
        cells.say({"run": code, "cell": number, "quiet": silent})
        late: float | None = None
        complaints = ""
        while True:
            messages = cells.receive(0.05)
            for message in messages:
                if "done" in message:
                    # What V8 says when it dies is for nobody; what a cell has written is.
                    self._take({"stream": "stderr", "text": complaints}, silent=silent)
                    if message.get("interrupted"):
                        message["failure"] = _interruption("The cell was interrupted.")
                    else:
                        self._remember(Ran(number, code, message.get("code"), message.get("lines")))
                    return message
                if "unfit" in message:
                    self._give_up_light()
                    cells = self.cells
                    cells.say({"run": code, "cell": number, "quiet": silent})
                elif "raw" in message:
                    complaints += message["raw"]
                else:
                    self._take(message, silent=silent, allow_stdin=allow_stdin)
            if not messages and cells.ended:
                return {"failure": self._lost(cells)}
            if self._interrupted and late is None:
                late = time.monotonic() + _STOP_SECONDS
            if late is not None and time.monotonic() > late:
                return {"failure": _interruption(f"The cell was stopped. {self._revive()}")}

    def _remember(self, cell: Ran) -> None:
        self.history = [*self.history, cell][-_KEPT_CELLS:]

    def _take(self, message: dict[str, Any], *, silent: bool, allow_stdin: bool = False) -> None:
        match message:
            case {"stream": "stdout" | "stderr" as name, "text": str() as text} if (
                text and not silent
            ):
                self.send_response(self.iopub_socket, "stream", {"name": name, "text": text})
            case {"display": dict() as data} if not silent:
                kind = "update_display_data" if message.get("update") else "display_data"
                self._publish(kind, _bundle(data), None, message.get("id"))
            case {"prompt": str() as question}:
                self.cells.say(self._asked(question, allow_stdin))

    def _asked(self, question: str, allow_stdin: bool) -> dict[str, Any]:
        if not allow_stdin:
            return {"answer": None, "refused": True}
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return {"answer": str(self.raw_input(f"{question} ")), "refused": False}
        except KeyboardInterrupt:
            self._interrupted = True
        except Exception as error:
            self.log.warning("prompt() got no answer: %s", error)
        finally:
            signal.signal(signal.SIGINT, before)
        return {"answer": None, "refused": False}

    def show(self, data: dict[str, Any]) -> None:
        """Send MIME data outside, at once."""
        self._publish("display_data", data, None)

    def _publish(
        self, kind: str, data: dict[str, Any], count: int | None, display: Any = None
    ) -> None:
        content: dict[str, Any] = {"data": data, "metadata": {}}
        if count is not None:
            content["execution_count"] = count
        if isinstance(display, str):
            content["transient"] = {"display_id": display}
        self.send_response(self.iopub_socket, kind, content)

    def _lost(self, cells: Cells) -> dict[str, Any]:
        """Say why the process ended during a cell, and start another."""
        self.log.warning("The cells' process ended: %s", cells.errors[-1000:])
        if cells.out_of_memory:
            name, text = "MemoryError", "The cell took more memory than is allowed."
        else:
            name = "ProcessEnded"
            text = f"The cell ended its process (status {cells.process.returncode})."
        return _told(name, f"{text} {self._revive()}")

    def _revive(self) -> str:
        """Start a new process in place of the old one, with what the earlier cells defined."""
        cells = self._start_anew()
        deadline = time.monotonic() + _REPLAY_SECONDS
        for cell in self.history:
            cells.say({"run": cell.source, "cell": cell.number, "quiet": True})
            while time.monotonic() < deadline and not cells.ended:
                messages = cells.receive(0.05)
                for message in messages:
                    if "prompt" in message:
                        cells.say({"answer": None, "refused": True})
                if any(message.get("done") == cell.number for message in messages):
                    break
            else:
                self._start_anew()
                self.history = []
                return "What earlier cells defined is gone: run them again."
        return "Earlier cells were run again, quietly, to restore what they define."

    def _start_anew(self) -> Cells:
        if self._cells is not None:
            self._cells.kill()
        self._cells = Cells(self.language, light=self.light)
        return self._cells

    def _give_up_light(self) -> None:
        self.light = False
        self._revive()

    def _succeeded(self) -> dict[str, Any]:
        return {
            "status": "ok",
            "execution_count": self.execution_count,
            "payload": [],
            "user_expressions": {},
        }

    def _failed(self, failure: dict[str, Any], code: str, *, silent: bool) -> dict[str, Any]:
        name, message = str(failure.get("name")), str(failure.get("message"))
        if failure.get("syntax") and failure.get("line"):
            message = f"{message} (cell-{failure.get('cell')}, line {failure['line']})"
        content = {"ename": name, "evalue": message, "traceback": _traceback(failure, code)}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", "execution_count": self.execution_count, **content}

    # Questions

    def ask(self, kind: str, about: Any, seconds: float = 2.0) -> Any:
        """Ask the cells' process something while no cell runs."""
        cells = self.cells
        cells.say({kind: about})
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and not cells.ended:
            for message in cells.receive(0.05):
                if message.get("answer") != kind:
                    continue
                if message.get("value") == {"unfit": True}:
                    self._give_up_light()
                    return self.ask(kind, about, seconds)
                return message.get("value")
        return None

    def do_complete(self, code: str, cursor_pos: int | None) -> dict[str, Any]:
        """Complete a name."""
        cursor = len(code) if cursor_pos is None else cursor_pos
        units = _units(code[:cursor])
        found = self.ask("complete", {"code": code, "cursor": units})
        found = found if isinstance(found, dict) else {"matches": [], "start": units, "end": units}
        return {
            "status": "ok",
            "matches": found["matches"],
            "cursor_start": _characters(code, found["start"]),
            "cursor_end": _characters(code, found["end"]),
            "metadata": {},
        }

    def do_inspect(
        self, code: str, cursor_pos: int, detail_level: int = 0, omit_sections: Any = ()
    ) -> dict[str, Any]:
        """Say what a name stands for."""
        text = self.ask("inspect", {"code": code, "cursor": _units(code[:cursor_pos])})
        data = {"text/plain": text} if isinstance(text, str) else {}
        return {"status": "ok", "found": bool(data), "data": data, "metadata": {}}

    def do_is_complete(self, code: str) -> dict[str, Any]:
        """Say whether a line in a console is a whole one."""
        state = self.ask("whole", code)
        answer = {"status": state if isinstance(state, str) else "unknown"}
        return answer | ({"indent": "  "} if state == "incomplete" else {})

    def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """End the cells' process."""
        if self._cells is not None:
            self._cells.kill()
        return {"status": "ok", "restart": restart}


def _units(text: str) -> int:
    """Count a text as JavaScript does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """Count back."""
    data = text.encode("utf-16-le", "surrogatepass")[: units * 2]
    return len(data.decode("utf-16-le", "surrogatepass"))


def _bundle(data: Any) -> dict[str, Any]:
    """Make MIME data of what a cell says is such."""
    if not isinstance(data, dict):
        return {"text/plain": str(data)}
    return {
        mime: body if isinstance(body, str) or mime.endswith("json") else json.dumps(body)
        for mime, body in data.items()
    }


def _told(name: str, message: str) -> dict[str, Any]:
    return {"name": name, "message": message, "stack": []}


def _interruption(text: str) -> dict[str, Any]:
    return _told("Interrupted", text)


def _traceback(failure: dict[str, Any], code: str) -> list[str]:
    """The lines that show an error: its name, the line of the cell, where it came from."""
    name, message = failure.get("name"), failure.get("message")
    lines = [f"\x1b[31m{name}\x1b[0m: {message}"]
    line, column = failure.get("line"), failure.get("column")
    source = code.split("\n")
    if failure.get("syntax") and isinstance(line, int) and 0 < line <= len(source):
        lines.append(f"    {source[line - 1]}")
        if isinstance(column, int) and column > 0:
            lines.append(" " * (column + 3) + "^")
    lines += [str(entry) for entry in failure.get("stack") or ()]
    return lines


class _Shell:
    """What stands where an application's shell would, and executes what prepares a kernel."""

    def __init__(self, kernel: DenoKernel) -> None:
        self.user_ns = {"interview": lambda order: kernel.prepare()}

    def run_cell(self, source: str, **options: Any) -> None:
        """Nothing: whoever asks wants an interpreter to have executed something once."""


def main(language: str) -> None:
    """Run the kernel."""
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    kernel = type("Kernel", (DenoKernel,), {"language": language})
    app: Any = IPKernelApp.instance(kernel_class=kernel)
    app.initialize()
    InteractiveShellABC.register(_Shell)
    app.shell = _Shell(app.kernel)
    app.start()
