"""A seccomp filter, assembled by hand.

The filter must exist as bytes before the sandbox's process is made and be loaded there with
nothing but the standard library, so a binding to libseccomp (a system library, with a Python
binding that is no wheel) would cost more than these few instructions.

The list names what is *denied*: Python packages use too many calls for a list of what is allowed
to stay true. What is newer than the newest call known here does not exist inside.

Sources: the kernel's ``arch/x86/entry/syscalls/syscall_64.tbl`` and
``include/uapi/asm-generic/unistd.h`` for the numbers, ``seccomp(2)`` for the form.
"""

from __future__ import annotations

import errno
import platform
import socket
import struct

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.domain.refusal import Unavailable

ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
NEWEST = 462
X32_BIT = 0x40000000

_LOAD, _EQUAL, _ATLEAST, _ANYBIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _ERRNO, _KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000
_NR, _ARCH, _ARGS = 0, 4, 16

# name: (x86_64, aarch64); None where the architecture does not have the call.
_CALLS: dict[str, tuple[int | None, int | None]] = {
    # other processes' memory, and ways around file permissions
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "pidfd_getfd": (438, 438),
    "kcmp": (312, 272), "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264),
    "migrate_pages": (256, 238), "move_pages": (279, 239), "ioprio_set": (251, 30),
    # mounts and namespaces
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "statmount": (457, 457), "listmount": (458, 458),
    "unshare": (272, 97), "setns": (308, 268),
    # the kernel itself
    "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218), "bpf": (321, 280),
    "userfaultfd": (323, 282), "perf_event_open": (298, 241), "kexec_load": (246, 104),
    "kexec_file_load": (320, 294), "init_module": (175, 105), "finit_module": (313, 273),
    "delete_module": (176, 106), "reboot": (169, 142), "swapon": (167, 224),
    "swapoff": (168, 225), "acct": (163, 89), "quotactl": (179, 60), "quotactl_fd": (443, 443),
    "syslog": (103, 116), "settimeofday": (164, 170), "clock_settime": (227, 112),
    "adjtimex": (159, 171), "clock_adjtime": (305, 266), "sethostname": (170, 161),
    "setdomainname": (171, 162), "vhangup": (153, 58), "iopl": (172, None),
    "ioperm": (173, None), "modify_ldt": (154, None), "uselib": (134, None),
    "lookup_dcookie": (212, 18), "fanotify_init": (300, 262), "fanotify_mark": (301, 263),
    # memory that no limit counts, and that outlives its maker
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194),
    "shmat": (30, 196), "shmctl": (31, 195), "shmdt": (67, 197), "semget": (64, 190),
    "semop": (65, 193), "semctl": (66, 191), "semtimedop": (220, 192), "msgget": (68, 186),
    "msgsnd": (69, 189), "msgrcv": (70, 188), "msgctl": (71, 187), "mq_open": (240, 180),
    "mq_unlink": (241, 181),
}  # fmt: skip

# Callers cope with these not existing: io_uring would go around the rules on sockets, and
# clone3 and openat2 carry their flags where a filter cannot look.
_ABSENT: dict[str, tuple[int | None, int | None]] = {
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "clone3": (435, 435),
}  # fmt: skip

# Landlock does not see changes of mode, owner, times and attributes, nor who watches. Copying a
# file sets mode and times and fails where that does: it is told yes, and nothing is done.
_ATTRIBUTES: dict[str, tuple[int | None, int | None]] = {
    "chown": (92, None), "lchown": (94, None), "fchownat": (260, 54), "setxattr": (188, 5),
    "lsetxattr": (189, 6), "removexattr": (197, 14), "lremovexattr": (198, 15),
    "inotify_init": (253, None), "inotify_init1": (294, 26),
}  # fmt: skip
_MODES_AND_TIMES: dict[str, tuple[int | None, int | None]] = {
    "chmod": (90, None), "fchmodat": (268, 53), "fchmodat2": (452, 452), "utime": (132, None),
    "utimes": (235, None), "futimesat": (261, None),
}  # fmt: skip

_SIGNALS: dict[str, tuple[int | None, int | None]] = {
    "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_send_signal": (424, 424),
}  # fmt: skip

_NEW_NAMESPACES = 0x7E020000
_SOCKET_TYPE = 0xF


class Rules(Frozen):
    """What a filter denies beyond what it always denies.

    Attributes
    ----------
    inet
        Whether internet sockets may exist (where the network namespace is empty anyway).
    connect
        Whether ``connect`` may be called, and unix sockets of every type may exist.
    attributes
        Whether modes, owners, times and attributes may be changed by path.
    signals
        Whether signals may be sent to others than the own process group.
    truncate
        Whether files may be cut by path (Landlock covers that from its third version).
    """

    inet: bool = True
    connect: bool = True
    attributes: bool = True
    signals: bool = True
    truncate: bool = True


def supported(machine: str | None = None) -> bool:
    """Whether filters can be made for this machine."""
    return (machine or platform.machine()) in ARCHITECTURES


def program(rules: Rules, machine: str | None = None) -> bytes:
    """Assemble the filter.

    Parameters
    ----------
    rules
        What it denies.
    machine
        ``x86_64`` or ``aarch64``; the running one unless given.

    Returns
    -------
    bytes
        ``struct sock_filter`` entries, eight bytes each.

    Raises
    ------
    Unavailable
        The machine is none of the two.
    """
    machine = machine or platform.machine()
    if machine not in ARCHITECTURES:
        raise Unavailable("no_seccomp", f"there is no seccomp filter for {machine} processors")
    audit, column = ARCHITECTURES[machine]
    code = [
        _op(_LOAD, _ARCH), _op(_EQUAL, audit, 1, 0), _op(_RETURN, _KILL_PROCESS),
        _op(_LOAD, _NR), _op(_ATLEAST, NEWEST + 1, 0, 1), _error(errno.ENOSYS),
    ]  # fmt: skip
    # x32 numbers have a high bit and are caught by the line above, being larger than NEWEST.

    def deny(calls: dict[str, tuple[int | None, int | None]], number: int) -> None:
        for row in calls.values():
            if row[column] is not None:
                code.extend([_op(_EQUAL, row[column] or 0, 0, 1), _error(number)])

    def judge(row: tuple[int | None, int | None], body: list[bytes]) -> None:
        if row[column] is not None:
            code.append(_op(_EQUAL, row[column] or 0, 0, len(body)))
            code.extend(body)

    deny(_CALLS, errno.EPERM)
    deny(_ABSENT, errno.ENOSYS)
    judge((56, 220), [*_argument(0), _op(_ANYBIT, _NEW_NAMESPACES, 0, 1), _error(errno.EPERM),
                      _op(_RETURN, _ALLOW)])  # fmt: skip
    for body_row, body in _sockets(rules):
        judge(body_row, body)
    # Limits, scheduling and priority only of the caller itself, which is 0. libzmq sets what is
    # set already, naming its own thread, and aborts on an error: it is told yes, nothing is done.
    for row, number in (
        ((302, 261), errno.EPERM), ((314, 274), errno.EPERM),
        ((203, 122), 0), ((144, 119), 0), ((142, 118), 0),
    ):  # fmt: skip
        judge(row, [*_argument(0), _op(_EQUAL, 0, 1, 0), _error(number), _op(_RETURN, _ALLOW)])
    judge((141, 140), [*_argument(0), _op(_EQUAL, 0, 0, 2), *_argument(1), _op(_EQUAL, 0, 1, 0),
                       _error(errno.EPERM), _op(_RETURN, _ALLOW)])  # fmt: skip
    for request in (0x5412, 0x541C):  # TIOCSTI, TIOCLINUX: typing into a terminal
        judge((16, 29), [*_argument(1), _op(_EQUAL, request, 0, 1), _error(errno.EPERM),
                         _op(_LOAD, _NR)])  # fmt: skip
    if not rules.attributes:
        deny(_ATTRIBUTES, errno.EPERM)
        deny(_MODES_AND_TIMES, 0)
        # utimensat with a path of NULL means an open file, which is the caller's own.
        judge((280, 88), [
            *_argument(1), _op(_EQUAL, 0, 0, 2), *_argument(1, high=True), _op(_EQUAL, 0, 1, 0),
            _error(0), _op(_RETURN, _ALLOW),
        ])  # fmt: skip
    if not rules.signals:
        deny(_SIGNALS, errno.EPERM)
        judge((62, 129), [*_argument(0), _op(_EQUAL, 0, 1, 0), _error(errno.EPERM),
                          _op(_RETURN, _ALLOW)])  # fmt: skip
        for command in (8, 10, 15):  # F_SETOWN, F_SETSIG, F_SETOWN_EX
            judge((72, 25), [*_argument(1), _op(_EQUAL, command, 0, 1), _error(errno.EPERM),
                             _op(_LOAD, _NR)])  # fmt: skip
    if not rules.truncate:
        deny({"truncate": (76, 45)}, errno.EPERM)
        deny({"openat2": (437, 437)}, errno.ENOSYS)
        for place, index in (((2, None), 1), ((257, 56), 2)):
            # Cutting what is opened for reading, or for nothing: an open for writing is seen.
            judge(place, [
                *_argument(index), _op(_AND, 0o1003), _op(_EQUAL, 0o1000, 1, 0),
                _op(_EQUAL, 0o1003, 0, 1), _error(errno.EPERM), _op(_RETURN, _ALLOW),
            ])  # fmt: skip
    code.append(_op(_RETURN, _ALLOW))
    return b"".join(code)


def _sockets(rules: Rules) -> list[tuple[tuple[int, int], list[bytes]]]:
    families = [socket.AF_UNIX, *([socket.AF_INET, socket.AF_INET6] if rules.inet else [])]
    # EOPNOTSUPP, not EACCES: libzmq gives up a socket politely for the one, aborts for the other.
    refuse = _error(errno.EOPNOTSUPP)
    family = [
        *_argument(0),
        *(_op(_EQUAL, int(one), len(families) - at, 0) for at, one in enumerate(families)),
        refuse,
    ]
    allow = _op(_RETURN, _ALLOW)
    if rules.connect:
        return [((41, 198), [*family, allow]), ((53, 199), [*family, allow])]
    # A datagram socket reaches others without ever connecting, so only streams are left.
    stream = [*_argument(1), _op(_AND, _SOCKET_TYPE), _op(_EQUAL, socket.SOCK_STREAM, 1, 0), refuse]
    return [
        ((41, 198), [*family, *stream, allow]),
        ((53, 199), [*family, *stream, allow]),
        ((42, 203), [_error(errno.EPERM)]),
    ]


def _op(code: int, k: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    return struct.pack("=HBBI", code, jump_true, jump_false, k)


def _error(number: int) -> bytes:
    return _op(_RETURN, _ERRNO | number)


def _argument(index: int, *, high: bool = False) -> list[bytes]:
    """Load half of an argument; both supported machines are little-endian."""
    return [_op(_LOAD, _ARGS + 8 * index + (4 if high else 0))]
