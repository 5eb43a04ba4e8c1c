"""Whom a sandbox runs as when we are root, and how that user reaches the interpreter.

Root's limits on processes do not bind, and its privileges do not end with a setting: a sandbox
of root's gets a user of its own that exists nowhere else. That user cannot pass a closed
directory such as ``/root``; where a needed path lies behind one, a mount namespace is made in
which an empty directory stands there with only what is needed in it.
"""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Iterable
from pathlib import Path

NOBODY = 65534
_LOWEST, _SPAN = 0x40000000, 0x20000000
"""Far above what distributions and subordinate ranges hand out."""


def sandbox_user() -> int | None:
    """A user (and group) number for a new sandbox, or None where we are no root.

    Unique where the user namespace has room, so that two sandboxes share neither signals nor
    a count of processes; otherwise ``nobody``.
    """
    if os.geteuid() != 0:
        return None
    try:
        rows = Path("/proc/self/uid_map").read_text().splitlines()
    except OSError:
        return NOBODY
    ranges = [(int(row.split()[0]), int(row.split()[2])) for row in rows]
    if any(first <= _LOWEST and first + count >= _LOWEST + _SPAN for first, count in ranges):
        return _LOWEST + random.SystemRandom().randrange(_SPAN)
    return NOBODY


def covers(needed: Iterable[str]) -> list[list[str | list[str]]]:
    """Closed directories on the way to what is needed, each with the paths behind it.

    Parameters
    ----------
    needed
        Absolute paths that a user without rights of its own must reach.
    """
    closed: dict[str, list[str]] = {}
    for path in dict.fromkeys(needed):
        ancestor = _closed_ancestor(Path(path))
        if ancestor is not None:
            closed.setdefault(str(ancestor), []).append(path)
    return [[ancestor, paths] for ancestor, paths in closed.items()]


def _closed_ancestor(path: Path) -> Path | None:
    """The outermost directory above a path that others may not pass."""
    for ancestor in reversed(path.parents):
        try:
            if not ancestor.stat().st_mode & stat.S_IXOTH:
                return ancestor
        except OSError:
            return None
    return None
