"""Runs in the sandbox's own process before the program does, and is gone when that starts.

Standard library only, never imported: the launcher sends this text along, `_supervisor` runs it
after its fork, and in the tier of namespaces a Python inside bubblewrap runs it once more. What
is to be done stands in the specification; nothing is decided here.
"""

from __future__ import annotations

import binascii
import ctypes
import errno
import json
import os
import resource
import signal
import socket
import stat
import struct
import sys
from typing import Any

CLONE_NEWNS = 0x00020000
MS_NOSUID_NODEV, MS_REMOUNT_RO_BIND = 2 | 4, 32 | 1 | 2 | 4
MS_BIND_REC, MS_PRIVATE_REC = 4096 | 16384, (1 << 18) | 16384
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446
FILE_RIGHTS = 1 | 2 | 4 | (1 << 14) | (1 << 15)
HIGHEST_DESCRIPTOR = 4096
# Each makes a class of its own, which takes longer than most calls.
LIBC = ctypes.CDLL(None, use_errno=True)
FORKING = ctypes.PyDLL(None, use_errno=True)


def libc_call(name: str, *arguments: Any) -> int:
    """Call a function of the C library; its failure is an `OSError`."""
    result = int(getattr(LIBC, name)(*arguments))
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}{arguments[:2]!r}: {os.strerror(number)}")
    return result


def fork() -> int:
    """Fork without what Python does around it, which takes longer than the fork.

    For processes with one thread, which have no locks to make anew.
    """
    number: int = FORKING.fork()
    if number < 0:
        raise OSError(ctypes.get_errno(), "fork")
    return number


def mount(source: str, target: str, kind: str, flags: int, data: str | None = None) -> None:
    """See mount(2)."""
    libc_call(
        "mount",
        source.encode(),
        target.encode(),
        kind.encode(),
        ctypes.c_ulong(flags),
        None if data is None else data.encode(),
    )


def open_path(path: str) -> int:
    """A descriptor that names a file without opening it."""
    return os.open(path, os.O_PATH | os.O_CLOEXEC)


def bind(descriptor: int, target: str) -> None:
    """Let a file or directory that is held open stand at a path too."""
    if stat.S_ISDIR(os.fstat(descriptor).st_mode):
        os.makedirs(target, mode=0o755, exist_ok=True)
    elif not os.path.lexists(target):
        os.makedirs(os.path.dirname(target), mode=0o755, exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    mount(f"/proc/self/fd/{descriptor}", target, "none", MS_BIND_REC)


def rearrange(mounts: dict[str, Any]) -> list[str]:
    """As root: a mount namespace in which an ordinary user reaches what it needs, and no more.

    Where a directory on the way is closed (a Python below /root), an empty one is laid over it,
    in which only what is needed stands. Places to write to get a size, what is hidden is
    covered. Returns the places that were mounted; none where root may not mount and need not.
    """
    try:
        libc_call("unshare", CLONE_NEWNS)
        mount("none", "/", "none", MS_PRIVATE_REC)
    except OSError as error:
        if error.errno != errno.EPERM or mounts["covers"]:
            raise
        return []
    os.chdir("/")
    for closed, needed in mounts["covers"]:
        kept = [(path, open_path(path)) for path in needed]
        mount("tmpfs", closed, "tmpfs", MS_NOSUID_NODEV, "mode=0755,size=1m,nr_inodes=4096")
        for path, descriptor in kept:
            bind(descriptor, path)
            os.close(descriptor)
        mount("none", closed, "none", MS_REMOUNT_RO_BIND)
    for path, options in mounts["places"]:
        mount("tmpfs", path, "tmpfs", MS_NOSUID_NODEV, options)
    for path in mounts["masks"]:
        if os.path.isdir(path):
            mount("tmpfs", path, "tmpfs", MS_NOSUID_NODEV, "mode=0555,size=4k,nr_inodes=2")
        elif os.path.exists(path):
            null = open_path("/dev/null")
            bind(null, path)
            os.close(null)
    return [path for path, _ in mounts["places"]]


def become(uid: int, gid: int) -> None:
    """Give up root for good."""
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)


def place(files: dict[str, str]) -> None:
    """Write files, given in base64, into the working directory or to where they belong."""
    for name, content in files.items():
        parent = os.path.dirname(name)
        if parent:
            os.makedirs(parent, mode=0o700, exist_ok=True)
        with open(name, "wb") as file:
            file.write(binascii.a2b_base64(content))


def limit(limits: dict[str, list[int]]) -> None:
    """Set resource limits by the ends of their names."""
    for name, (soft, hard) in limits.items():
        which = getattr(resource, "RLIMIT_" + name, None)
        if which is None:
            continue
        allowed = resource.getrlimit(which)[1]
        if allowed != resource.RLIM_INFINITY:
            soft, hard = min(soft, allowed), min(hard, allowed)
        try:
            resource.setrlimit(which, (soft, hard))
        except (OSError, ValueError):
            # Some systems refuse a limit they cannot keep (macOS: address space).
            if sys.platform.startswith("linux"):
                raise


def landlock(rules: dict[str, Any], mounted: list[str]) -> None:
    """Confine this process and all it starts to the rules, for good."""
    handled = struct.pack("QQQ", rules["fs"], rules["net"], rules["scoped"])[: rules["size"]]
    descriptor = libc_call("syscall", LANDLOCK_CREATE_RULESET, handled, len(handled), 0)
    for path, rights, needed_mount in rules["paths"]:
        if needed_mount is not None and needed_mount not in mounted:
            continue
        try:
            parent = open_path(path)
        except OSError:
            continue
        if not stat.S_ISDIR(os.fstat(parent).st_mode):
            rights &= FILE_RIGHTS
        beneath = struct.pack("=Qi", rights & rules["fs"], parent)
        libc_call("syscall", LANDLOCK_ADD_RULE, descriptor, 1, beneath, 0)
        os.close(parent)
    libc_call("syscall", LANDLOCK_RESTRICT_SELF, descriptor, 0)
    os.close(descriptor)


def seccomp(program: str) -> None:
    """Load a filter of system calls, for good."""
    code = binascii.a2b_base64(program)
    kept = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    packed = Program(len(code) // 8, ctypes.addressof(kept))
    libc_call("prctl", PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(packed), 0, 0)


def settle(spec: dict[str, Any]) -> None:
    """Make the places the program finds, and stand in the first of them."""
    os.umask(0o077)
    os.makedirs(spec["env"]["TMPDIR"], mode=0o700, exist_ok=True)
    os.chdir(spec["cwd"])
    place(spec["files"])


def confine(spec: dict[str, Any], mounted: list[str]) -> None:
    """Rules on files that hold for this process and all it starts, for good."""
    if spec["landlock"] or spec["seccomp"]:
        libc_call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if spec["landlock"]:
        landlock(spec["landlock"], mounted)


def let_go(*kept: int) -> None:
    """Close all descriptors but the standard ones and some."""
    lowest = 3
    for descriptor in sorted(kept):
        os.closerange(lowest, descriptor)
        lowest = descriptor + 1
    os.closerange(lowest, HIGHEST_DESCRIPTOR)


def run(spec: dict[str, Any], report: socket.socket, mounted: list[str]) -> None:
    """Take away what is not needed, say so, and become the program. Never returns."""
    try:
        if os.getsid(0) != os.getpid():
            os.setsid()
        settle(spec)
        limit(spec["limits"])
        confine(spec, mounted)
        for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        report.set_inheritable(False)
        let_go(report.fileno())
        if spec["seccomp"]:
            seccomp(spec["seccomp"])
        report.send(b"R")
        os.execve(spec["argv"][0], spec["argv"], spec["env"])
    except BaseException as error:
        complain(report, error)
    finally:
        os._exit(126)


def complain(report: socket.socket, error: BaseException) -> None:
    """Say why it does not start."""
    report.send(f"E{type(error).__name__}: {error}".encode()[:2000])


def main(spec_descriptor: int, report_descriptor: int) -> None:
    """Inside bubblewrap, where the mounts have been made from outside."""
    with open(spec_descriptor, "rb") as file:
        spec = json.loads(file.read())
    run(spec, socket.socket(fileno=report_descriptor), [])
