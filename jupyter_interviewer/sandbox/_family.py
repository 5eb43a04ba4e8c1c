"""Which processes there are, whose they are, what memory they hold, and removing what they left.

Standard library only: it stands beside `_supervisor` and the nursery's program, which load it
from their own folder.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable

LINUX = sys.platform.startswith("linux")
END_SECONDS = 5.0


class Family:
    """All descendants of this process, which on Linux is their subreaper.

    Attributes
    ----------
    group
        The process group in which they began.
    """

    def __init__(self) -> None:
        self.group = 0

    def holds_more_than(self, limit: int) -> bool:
        """Whether all of them together hold more bytes of memory; pages they share count once."""
        if LINUX:
            held = {pid: resident_bytes(pid) for pid in offspring(os.getpid())}
        else:
            table = processes()
            held = {pid: table[pid][2] for pid in self.members(table)}
        if sum(held.values()) <= limit:
            return False
        return sum(proportional_bytes(*one) for one in held.items()) > limit

    def members(self, table: dict[int, tuple[int, int, int]]) -> set[int]:
        """Those of all processes that are descendants."""
        children: dict[int, list[int]] = {}
        for pid, (parent, _, _) in table.items():
            children.setdefault(parent, []).append(pid)
        found: set[int] = set()
        queue = [os.getpid()]
        if not LINUX:
            # Without a subreaper an orphan's parent is lost; its group still tells.
            found = {pid for pid, (_, group, _) in table.items() if group == self.group}
            queue += found
        while queue:
            for pid in children.get(queue.pop(), []):
                if pid not in found:
                    found.add(pid)
                    queue.append(pid)
        return found

    def end(self, reap: Callable[[], bool]) -> None:
        """Kill until nothing is left. Stopping first keeps a fork bomb from outrunning us.

        Whoever hears of our end relies on it: nothing of the sandbox is there any more, not even
        as a zombie. A subreaper's orphans are its own children, so to have none is the proof.

        Parameters
        ----------
        reap
            Takes note of children that ended, and says whether none is left.
        """
        deadline = time.monotonic() + END_SECONDS
        stopped: set[int] = set()
        while time.monotonic() < deadline:
            childless = reap()
            if childless and LINUX:
                return
            # By their own lists where there are such: all there are may be hundreds.
            family = set(offspring(os.getpid())) if LINUX else self.members(processes())
            if childless and not family:
                return
            fresh = family - stopped
            for pid in fresh or family:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGSTOP if fresh else signal.SIGKILL)
            stopped |= fresh
            if not fresh:
                time.sleep(0.002)


def offspring(pid: int) -> list[int]:
    """Descendants by the kernel's own lists, which costs less than to look at all (Linux)."""
    found: list[int] = []
    queue = [pid]
    while queue:
        folder = f"/proc/{queue.pop()}/task"
        with contextlib.suppress(OSError):
            for task in os.listdir(folder):
                with open(f"{folder}/{task}/children", "rb") as file:
                    below = [int(child) for child in file.read().split()]
                found += below
                queue += below
    return found


def resident_bytes(pid: int) -> int:
    """Memory a process holds now; nothing for one that is gone (Linux)."""
    # Once its first thread has ended, a process shows no memory but through another one.
    for task in (pid, *threads(pid)):
        with contextlib.suppress(OSError), open(f"/proc/{task}/statm", "rb") as file:
            pages = int(file.read().split()[1])
            if pages:
                return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def threads(pid: int) -> list[int]:
    """Threads of a process (Linux)."""
    with contextlib.suppress(OSError):
        return [int(task) for task in os.listdir(f"/proc/{pid}/task")]
    return []


def proportional_bytes(pid: int, resident: int) -> int:
    """A process's share of memory, in which pages shared by forks count once."""
    for task in (pid, *threads(pid)):
        with contextlib.suppress(OSError), open(f"/proc/{task}/smaps_rollup", "rb") as file:
            for line in file:
                if line.startswith(b"Pss:"):
                    return int(line.split()[1]) * 1024
    # It may have gone meanwhile, and then holds nothing.
    return min(resident, resident_bytes(pid))


def processes() -> dict[int, tuple[int, int, int]]:
    """All processes: pid → (parent, process group, resident bytes).

    On Linux those in state Z too: it is what a process shows whose first thread has ended while
    others of its threads run on.
    """
    if not LINUX:
        return listed_processes()
    page = os.sysconf("SC_PAGE_SIZE")
    table = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open(f"/proc/{name}/stat", "rb") as file:
                    fields = file.read().rpartition(b")")[2].split()
            except OSError:
                continue
            table[int(name)] = (int(fields[1]), int(fields[2]), int(fields[21]) * page)
    return table


def listed_processes() -> dict[int, tuple[int, int, int]]:
    """The same where there is no /proc, from ps, without zombies."""
    import subprocess

    asking = subprocess.Popen(
        ["ps", "-A", "-o", "pid=,ppid=,pgid=,rss=,stat="],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    table = {}
    for line in asking.communicate()[0].splitlines():
        pid, parent, group, resident, state = line.split()[:5]
        if not state.startswith(b"Z") and int(pid) != asking.pid:
            table[int(pid)] = (int(parent), int(group), int(resident) * 1024)
    return table


def remove_tree(top: str) -> None:
    """Remove a folder, however deep it is and whatever its modes; what cannot be removed stays.

    What a sandbox leaves may be nested deeper than anything can recurse, or be named: each folder
    is moved up before it is emptied.
    """
    queue = [top]
    while queue:
        folder = queue.pop()
        with contextlib.suppress(OSError):
            os.chmod(folder, 0o700)
            with os.scandir(folder) as entries:
                inside = [(entry.path, entry.is_dir(follow_symlinks=False)) for entry in entries]
            for path, is_folder in inside:
                with contextlib.suppress(OSError):
                    if is_folder:
                        os.chmod(path, 0o700)
                        moved = os.path.join(top, f".{os.urandom(8).hex()}")
                        os.rename(path, moved)
                        queue.append(moved)
                    else:
                        os.unlink(path)
        if folder != top:
            with contextlib.suppress(OSError):
                os.rmdir(folder)
    with contextlib.suppress(OSError):
        os.rmdir(top)
