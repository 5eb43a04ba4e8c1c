"""What a process of a case weighs, as far as it can be looked at."""

import contextlib
import os
import resource
import sys
from functools import cache
from pathlib import Path

from .processes import USUAL_MB, start

SCRIPTS = {True: "case_light.mjs", False: "case_full.mjs"}
RSS_UNIT = 1 if sys.platform == "darwin" else 1024
_PAGE = resource.getpagesize()


@cache
def can_look() -> bool:
    """Whether this process may look at others, which Landlock keeps it from."""
    try:
        with open(f"/proc/{os.getppid() or os.getpid()}/statm", "rb"):  # noqa: PTH123
            return True
    except OSError:
        return False


@cache
def at_rest(*, light: bool) -> int:
    """What a process weighs that waits for its cells, in bytes.

    It is measured on one that ends at once: of another nothing can be seen in some sandboxes.
    """
    process = start(SCRIPTS[light], memory=USUAL_MB, inspector=not light)
    for stream in (process.stdin, process.stdout, process.stderr):
        assert stream is not None
        stream.close()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return usage.ru_maxrss * RSS_UNIT


def peak(pid: int) -> int:
    """The most bytes of memory a process has held; 0 where that cannot be seen."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
        return int(status.split("VmHWM:")[1].split()[0]) << 10
    return 0


def held(pid: int) -> int:
    """What it holds now; 0 where that cannot be seen."""
    return int(told(pid, "statm", 1)) * _PAGE


def told(pid: int | str, name: str, field: int) -> float:
    """A field of one of the files in which the system tells of a process; 0 where it does not."""
    # Where namespaces do not, the kernel may look at no other process.
    try:
        with open(f"/proc/{pid}/{name}", "rb") as file:  # noqa: PTH123
            return float(file.read().split()[field])
    except (OSError, ValueError, IndexError):
        return 0.0
