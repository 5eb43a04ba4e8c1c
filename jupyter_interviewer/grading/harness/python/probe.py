"""The visible examples in a fork of the candidate's own kernel, which itself stays as it is.

Executed as text, after the rest of the harness, in a namespace of its own. Only the standard
library, and everything but one fork and one pipe happens in the fork.
"""

import contextlib
import linecache
import os
import select
import signal
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_interviewer.domain.codec import dumps
    from jupyter_interviewer.grading.harness.python.processes import quiet_fork
    from jupyter_interviewer.grading.harness.python.run import begin

_MOST_BYTES = 4 << 20
_MOST_TEXT = 20_000
_PLAIN = (bool, int, float, str, type(None))


class Listener:
    """Stands in for the kernel's shell: the names are the kernel's, reports are kept."""

    def __init__(self, names: dict[str, Any]) -> None:
        self.user_ns = names
        self.display_pub = self
        self.reports: list[Any] = []

    def publish(self, data: dict[str, Any], *others: Any, **more: Any) -> None:
        """Keep what would be displayed."""
        self.reports.extend(data.values())


def probe(names: dict[str, Any], job: str, wanted: list[str], seconds: float) -> str:
    """Fork, run the examples there, and give what it said: empty where it said nothing in time.

    Parameters
    ----------
    names
        The kernel's.
    job
        The codec's text of what `begin` takes.
    wanted
        Names of the notebook's code, of which it is told what the kernel has under them.
    seconds
        After which the fork is killed.
    """
    deadline = time.monotonic() + seconds
    reader, writer = os.pipe()
    pid = quiet_fork()
    if pid == 0:
        try:
            os.close(reader)
            os.setsid()
            with open(writer, "w", encoding="ascii") as speaking:  # noqa: PTH123
                speaking.write(explore(names, job, wanted))
        finally:
            os._exit(0)
    os.close(writer)
    said = bytearray()
    try:
        while len(said) < _MOST_BYTES:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([reader], [], [], left)[0]:
                return ""
            piece = os.read(reader, 65_536)
            if not piece:
                return said.decode("ascii", "replace")
            said += piece
        return ""
    finally:
        os.close(reader)
        with contextlib.suppress(OSError):
            os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.waitpid(pid, 0)


def explore(names: dict[str, Any], job: str, wanted: list[str]) -> str:
    """Run the examples and look at names; in the fork."""
    listener = Listener(names)
    begin(listener, job)
    told = {name: tell(names[name]) for name in wanted if name in names}
    return dumps({"reports": listener.reports, "names": told})


def tell(value: Any) -> list[str]:
    """What a name stands for: a plain value, or the text that defined it."""
    if type(value) in _PLAIN:
        return ["value", repr(value)[:200]]
    code = getattr(value, "__code__", None)
    name = getattr(code, "co_filename", None)
    if isinstance(name, str):
        return ["source", "".join(linecache.getlines(name))[:_MOST_TEXT]]
    return ["other", type(value).__name__[:100]]
