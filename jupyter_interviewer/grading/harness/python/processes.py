"""Processes: how they are forked, found, weighed, and ended.

Part of the harness; see ``run.py``.
"""

import contextlib
import ctypes
import os
import resource
import signal
import sys
import time
import warnings

RSS_UNIT = 1 if sys.platform == "darwin" else 1024
_PR_SET_CHILD_SUBREAPER = 36
_PAGE = resource.getpagesize()
_END_SECONDS = 3.0
_FUNCTIONS = ctypes.PyDLL(None, use_errno=True)


def quiet_fork() -> int:
    """Fork without a warning about threads."""
    with warnings.catch_warnings():
        # Python 3.12 warns of threads; the child uses none of the parent's.
        warnings.simplefilter("ignore")
        return os.fork()


def plain_fork() -> int:
    """Fork without what Python does around it, which costs more than the fork.

    Only where there are no other threads, whose locks would have to be made anew. Unlike with
    ``os.fork``, a child's random numbers go on where its parent's were.
    """
    pid: int = _FUNCTIONS.fork()
    if pid < 0:
        raise OSError(ctypes.get_errno(), "fork")
    return pid


def adopt_orphans() -> None:
    """Become the parent of whatever a case leaves behind, so that it can be found."""
    with contextlib.suppress(Exception):
        _FUNCTIONS.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def children(pid: "int | str" = "self") -> "set[int]":
    """List the children of a process."""
    found: set[int] = set()
    with contextlib.suppress(OSError, ValueError):
        for thread in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208
            with open(f"/proc/{pid}/task/{thread}/children", "rb") as file:  # noqa: PTH123
                found.update(int(number) for number in file.read().split())
    return found


def offspring(roots: "set[int]") -> "set[int]":
    """List processes and everything that descends from them."""
    found: set[int] = set()
    queue = list(roots)
    while queue:
        pid = queue.pop()
        if pid not in found:
            found.add(pid)
            queue += children(pid)
    return found


def kill_strays(before: "set[int]") -> None:
    """End the children that were not there before, and theirs.

    Those that multiply are stopped before they are killed: nothing that stands still forks.
    """
    if not before and childless():
        # The usual case, told without looking through every thread.
        return
    deadline = time.monotonic() + _END_SECONDS
    while time.monotonic() < deadline:
        strays = children() - before
        if not strays:
            return
        family = offspring(strays)
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in family:
                with contextlib.suppress(OSError):
                    os.kill(pid, number)
        for pid in strays:
            with contextlib.suppress(OSError):
                os.waitpid(pid, 0)


def childless() -> bool:
    """Whether there is no child at all, which one call tells."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return True
    except OSError:
        return False
    return False


def loaded() -> "int | None":
    """Bytes of this process's address space; None where they cannot be told."""
    with _gone_meanwhile(), open("/proc/self/statm", "rb") as file:  # noqa: PTH123
        return int(file.read().split()[0]) * _PAGE
    return None


def weigh(family: "set[int]", baseline: int, limit: int) -> bool:
    """Whether processes together take more memory than they may, on top of what is loaded.

    What they share counts once. Where that cannot be told, they do not.
    """
    added = 0
    for pid in family:
        with _gone_meanwhile(), open(f"/proc/{pid}/statm", "rb") as file:  # noqa: PTH123
            added += max(0, int(file.read().split()[1]) * _PAGE - baseline)
    if added <= limit:
        return False
    shared = 0
    for pid in family:
        with _gone_meanwhile(), open(f"/proc/{pid}/smaps_rollup", "rb") as file:  # noqa: PTH123
            for line in file:
                if line.startswith(b"Pss:"):
                    shared += int(line.split()[1]) * 1024
    return shared > limit + baseline


def _gone_meanwhile() -> "contextlib.suppress":
    return contextlib.suppress(OSError, ValueError, IndexError)
