"""Folders of running sandboxes: short paths for sockets, and nothing left behind.

A folder belongs to the process that holds the lock in it. Whoever makes a new one removes
those that nobody holds any more.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import stat
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from jupyter_interviewer.sandbox._family import remove_tree

SOCKET_PATH_BYTES = 103
"""A unix socket's path has at most 107 bytes on Linux and 103 on macOS."""

_SETTLING_SECONDS = 60


class Folder:
    """A folder for one sandbox (and its successors, where a kernel is restarted).

    Attributes
    ----------
    path
        The folder; others than the owner can pass it but not list it.
    sockets
        Where the sandboxed program makes its sockets.
    """

    def __init__(self) -> None:
        base = _base()
        with _alone(base):
            _sweep(base)
            self.path = Path(tempfile.mkdtemp(prefix="", dir=base))
            self._lock = os.open(self.path / "lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self.path.chmod(0o711)
        self.sockets = self.path / "s"
        self.sockets.mkdir(mode=0o700)
        self._works = 0
        self._owner = os.getpid()

    def give(self, user: int | None) -> None:
        """Hand the folder of sockets to the user the sandbox runs as."""
        if user is not None:
            os.chown(self.sockets, user, user)

    def lead_to(self, other: Folder) -> None:
        """Let sockets in another folder be reached by their paths in this one."""
        if self.sockets.is_symlink():
            self.sockets.unlink()
        else:
            self.sockets.rmdir()
        self.sockets.symlink_to(other.sockets)

    def new_work(self, user: int | None) -> Path:
        """Make an empty working directory."""
        self._works += 1
        work = self.path / f"w{self._works}"
        for path in (work, work / "tmp"):
            path.mkdir(mode=0o700)
            if user is not None:
                os.chown(path, user, user)
        return work

    def remove(self) -> None:
        """Remove the folder and all that is in it; may be called twice."""
        remove_tree(str(self.path))
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __del__(self) -> None:
        # What was forked from the owner has a copy of this object, and no say.
        with contextlib.suppress(Exception):
            if self._owner == os.getpid():
                self.remove()


def _base() -> Path:
    """The folder of all our folders, made and owned by us alone."""
    name = f"interview-{os.geteuid()}"
    longest = f"/{name}/xxxxxxxx/s/k-5"
    parent = tempfile.gettempdir()
    if len(os.fsencode(parent + longest)) > SOCKET_PATH_BYTES:
        parent = "/tmp"  # noqa: S108  (checked below: ours, and writable by nobody else)
    base = Path(parent, name)
    with contextlib.suppress(FileExistsError):
        base.mkdir(mode=0o711)
    state = base.lstat()
    if not stat.S_ISDIR(state.st_mode) or state.st_uid != os.geteuid():
        base = Path(tempfile.mkdtemp(prefix="interview-", dir=parent))
    base.chmod(0o711)
    return base


@contextlib.contextmanager
def _alone(base: Path) -> Iterator[None]:
    """Keep others from taking a folder that is not locked yet for one that no longer is."""
    descriptor = os.open(base / ".lock", os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _sweep(base: Path) -> None:
    """Remove the folders of processes that are gone."""
    for path in base.iterdir():
        if not path.is_dir():
            continue
        try:
            lock = os.open(path / "lock", os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        except OSError:
            with contextlib.suppress(OSError):
                if time.time() - path.lstat().st_mtime > _SETTLING_SECONDS:
                    remove_tree(str(path))
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            continue
        else:
            remove_tree(str(path))
        finally:
            os.close(lock)
