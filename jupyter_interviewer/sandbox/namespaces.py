"""The arguments that make bubblewrap show a view and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

from jupyter_interviewer.sandbox.view import View

HOME = "/home/candidate"
TEMPORARY = "/tmp"  # noqa: S108  (the sandbox's own)
SOCKETS = "/run/kernel"
SHELF = "/run/shelf"
USER = 1000
_MIB = 1 << 20


def bubblewrap() -> str | None:
    """Where bubblewrap is, if it is installed."""
    return shutil.which("bwrap")


@cache
def _options(path: str) -> str:
    return subprocess.run([path, "--help"], capture_output=True, text=True, check=False).stdout


def arguments(
    path: str, view: View, *, sockets: str | None, size_mb: int, shelf: str | None = None
) -> list[str | dict[str, str]]:
    """Arguments for bubblewrap at ``path``, without the command.

    Parameters
    ----------
    view
        What can be read inside.
    sockets
        The folder outside that stands at `SOCKETS` inside.
    size_mb
        Size of each of the three places that can be written to.
    shelf
        A folder outside that stands at `SHELF`, for namespaces that are made in these: each of
        them takes its own folder of sockets from there, and covers the rest.

    Returns
    -------
    list
        Strings; a dictionary stands for the number of a file with its ``data`` in it.
    """
    result: list[str | dict[str, str]] = [
        "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
        "--unshare-cgroup-try", "--die-with-parent", "--hostname", "sandbox",
        "--uid", str(USER), "--gid", str(USER),
    ]  # fmt: skip
    if shelf is None and "--disable-userns" in _options(path):
        result.append("--disable-userns")
    # Before what is shown, since an interpreter may stand in one of these places.
    result += ["--proc", "/proc", "--dev", "/dev"]
    for place in ("/dev/shm", TEMPORARY, HOME):  # noqa: S108
        mode = "0700" if place == HOME else "1777"
        result += ["--perms", mode, "--size", str(size_mb * _MIB), "--tmpfs", place]
    for entry in view.readable:
        result += ["--ro-bind", entry, entry]
    for link, target in view.links:
        result += ["--symlink", target, link]
    for name in view.masked:
        if Path(name).is_dir():
            result += ["--perms", "0555", "--tmpfs", name, "--remount-ro", name]
        else:
            result += ["--ro-bind", "/dev/null", name]
    for entry in view.files:
        result += ["--ro-bind", entry, entry]
    for name, data in _accounts().items():
        result += ["--ro-bind-data", {"data": data}, name]
    if sockets is not None:
        result += ["--bind", sockets, SOCKETS]
    if shelf is not None:
        result += ["--dir", SOCKETS, "--bind", shelf, SHELF]
    result += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", HOME]
    return result


def _accounts() -> dict[str, str]:
    return {
        "/etc/passwd": f"candidate:x:{USER}:{USER}::{HOME}:/bin/sh\n",
        "/etc/group": f"candidate:x:{USER}:\n",
        "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
        "/etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
    }
