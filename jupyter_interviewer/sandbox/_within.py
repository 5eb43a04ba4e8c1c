"""Namespaces made in those that bubblewrap has arranged: one forked kernel's own.

Standard library only, never imported: the nursery's program carries its text along.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import signal
import socket
import struct
from typing import Any

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS = 0x00020000, 0x02000000, 0x04000000
CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 1 << 27, 1 << 28, 1 << 29, 1 << 30
ALL = (
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID
    | CLONE_NEWNET
)  # fmt: skip
NS_GET_USERNS = 0xB701
MS_NOSUID_NODEV_NOEXEC, MS_RDONLY = 2 | 4 | 8, 1
PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 4, 24, 47, 4
CAPABILITY_VERSION_3 = 0x20080522
SIOCSIFFLAGS, IFF_UP_RUNNING = 0x8914, 0x41


def enter(
    spec: dict[str, Any], tree: int, report: socket.socket, lifeline: int, harden: Any
) -> None:
    """Make namespaces and confine what is in them. Returns only in the process for the program.

    The caller's own process tells the number of the namespace's first process and is gone; that
    one stays as the init, in no way stronger than the program, and ends with its supervisor.

    Parameters
    ----------
    spec
        From `plan.waiting`.
    tree
        The mount namespace that bubblewrap arranged; its owner is our user.
    report
        To the supervisor.
    lifeline
        The reading end of a pipe that only the supervisor holds open.
    harden
        The module `_harden`.
    """
    within = spec["within"]
    proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY)
    owner = fcntl.ioctl(tree, NS_GET_USERNS)
    harden.libc_call("setns", owner, CLONE_NEWUSER)
    harden.libc_call("setns", tree, CLONE_NEWNS)
    user, group = os.geteuid(), os.getegid()
    harden.libc_call("unshare", ALL)
    # Changing users made our own files in /proc root's.
    harden.libc_call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{within['user']} {user} 1"),
        ("gid_map", f"{within['user']} {group} 1"),
    ):
        file = os.open(f"self/{name}", os.O_WRONLY, dir_fd=proc)
        os.write(file, text.encode())
        os.close(file)
    init = harden.fork()
    if init:
        report.send(b"P%d" % init)
        os._exit(0)
    arrange(within, harden)
    harden.settle(spec)
    drop_capabilities(harden)
    harden.confine(spec, [])
    harden.let_go(report.fileno(), lifeline)
    if spec["seccomp"]:
        harden.seccomp(spec["seccomp"])
    program = harden.fork()
    if program:
        report.detach()
        harden.let_go(lifeline)
        stay(program, lifeline)
    os.close(lifeline)
    os.setsid()


def arrange(within: dict[str, Any], harden: Any) -> None:
    """Mounts, a host name and a network of one's own."""
    socket.sethostname("sandbox")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP_RUNNING))
    harden.mount("proc", "/proc", "proc", MS_NOSUID_NODEV_NOEXEC)
    again = [(path, harden.open_path(path)) for path in within["again"]]
    outside, inside = within["sockets"]
    again.append((inside, harden.open_path(outside)))
    for place, options in within["places"]:
        harden.mount("tmpfs", place, "tmpfs", harden.MS_NOSUID_NODEV, options)
    for path, descriptor in again:
        harden.bind(descriptor, path)
        os.close(descriptor)
    harden.mount(
        "tmpfs", within["cover"], "tmpfs", harden.MS_NOSUID_NODEV | MS_RDONLY,
        "mode=0555,size=4k,nr_inodes=2",
    )  # fmt: skip


def drop_capabilities(harden: Any) -> None:
    """Be an ordinary user in the own user namespace too."""
    capability = 0
    while harden.LIBC.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0:
        capability += 1
    harden.libc_call("prctl", PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    harden.libc_call("capset", struct.pack("Ii", CAPABILITY_VERSION_3, 0), bytes(24))
    # What is confined may look at itself.
    harden.libc_call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)


def stay(program: int, lifeline: int) -> None:
    """Be the init: reap orphans, end with the program or the supervisor. Never returns."""
    try:
        null = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        wake, waker = os.pipe()
        os.set_blocking(waker, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        while True:
            with contextlib.suppress(ChildProcessError):
                while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                    if ended[0] == program:
                        code = os.waitstatus_to_exitcode(ended[1])
                        os._exit(code if code >= 0 else 128 - code)
            if lifeline in select.select([lifeline, wake], [], [])[0]:
                break
            os.read(wake, 512)
    finally:
        os._exit(137)
