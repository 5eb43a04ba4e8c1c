"""Landlock: which rights a ruleset handles on this kernel, and the rules for a view.

Sources: ``linux/landlock.h`` and ``Documentation/userspace-api/landlock.rst``.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_interviewer.sandbox.view import View, expand

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
REMOVE_DIR, REMOVE_FILE, MAKE_CHAR, MAKE_DIR = 16, 32, 64, 128
MAKE_REG, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = 256, 512, 1024, 2048, 4096
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15

READ = EXECUTE | READ_FILE | READ_DIR
WRITE = (
    READ | WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | MAKE_SOCK | MAKE_FIFO
    | MAKE_SYM | REFER | TRUNCATE
)  # fmt: skip
SOCKETS = MAKE_SOCK | REMOVE_FILE | READ_DIR
DEVICE = READ_FILE | WRITE_FILE | TRUNCATE | IOCTL_DEV

_CREATE_RULESET, _VERSION = 444, 1


@cache
def abi() -> int:
    """The kernel's version of Landlock; 0 where there is none."""
    if not sys.platform.startswith("linux"):
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(_CREATE_RULESET, None, 0, _VERSION)))


def ruleset(
    paths: Iterable[tuple[str, int, str | None]], version: int, *, net: bool = False
) -> dict[str, Any]:
    """What `_harden` makes a ruleset of.

    Parameters
    ----------
    paths
        Path, rights beneath it, and the mount without which the rule is left out.
    version
        The Landlock version to use, at least 1.
    net
        Whether TCP is allowed, because the network is empty anyway.
    """
    newest = 12 if version < 2 else 13 if version < 3 else 14 if version < 5 else 15
    return {
        "fs": (1 << (newest + 1)) - 1,
        "net": 3 if version >= 4 and not net else 0,
        "scoped": 3 if version >= 6 else 0,
        "size": 8 if version < 4 else 16 if version < 6 else 24,
        "paths": [list(row) for row in paths],
    }


def rules(view: View, *, work: str, sockets: str | None) -> list[tuple[str, int, str | None]]:
    """The rules of the tier that has Landlock alone.

    What is hidden inside something readable is left out by granting its neighbours one by one;
    a directory's list of names can be read wherever something below it may be.
    """
    granted = list(_shown(view))
    granted += [(path, READ_FILE, None) for path in view.files]
    granted += [(f"/dev/{name}", DEVICE, None) for name in ("null", "zero", "full")]
    granted += [(f"/dev/{name}", DEVICE, None) for name in ("random", "urandom")]
    granted.append(("/dev/shm", WRITE, "/dev/shm"))  # noqa: S108  (only where it is mounted anew)
    granted += [("/proc/self", READ_FILE | READ_DIR, None)]
    granted += [(f"/proc/{name}", READ_FILE, None) for name in ("cpuinfo", "meminfo", "stat")]
    granted.append(("/sys/devices/system/cpu", READ_FILE | READ_DIR, None))
    granted.append((work, WRITE, None))
    if sockets is not None:
        granted.append((sockets, SOCKETS, None))
    return granted


@cache
def _shown(view: View) -> tuple[tuple[str, int, str | None], ...]:
    """Rules for what can be read; to look through all packages takes tens of milliseconds."""
    return tuple(
        (str(entry), READ if whole else READ_DIR, None)
        for path in view.readable
        for entry, whole in expand(Path(path), view.hidden)
    )


def writable_rules(places: Iterable[str], sockets: str | None) -> list[tuple[str, int, str | None]]:
    """Rules beside namespaces: everything there may be read, little may be written.

    They keep the one folder that is shared with the outside from being filled with files.
    """
    granted: list[tuple[str, int, str | None]] = [
        ("/", READ | WRITE_FILE | TRUNCATE | IOCTL_DEV, None)
    ]
    granted += [(place, WRITE, None) for place in places]
    if sockets is not None:
        granted.append((sockets, SOCKETS, None))
    return granted
