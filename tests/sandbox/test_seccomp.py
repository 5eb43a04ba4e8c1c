"""The filter's judgement, on both machines, by a small interpreter of its instructions.

What this machine's kernel makes of it is seen in `test_script`.
"""

from __future__ import annotations

import errno
import socket
import struct

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.seccomp import ARCHITECTURES, Rules, program

MACHINES = tuple(ARCHITECTURES)
STRICT = Rules(inet=False, connect=False, attributes=False, signals=False, truncate=False)
ALLOWED, KILLED = 0x7FFF0000, 0x80000000

NUMBERS = {
    "x86_64": {
        "read": 0, "socket": 41, "socketpair": 53, "connect": 42, "bind": 49, "clone": 56,
        "clone3": 435, "kill": 62, "tgkill": 234, "openat": 257, "truncate": 76, "fcntl": 72,
        "utimensat": 280, "fchmodat": 268, "prlimit64": 302, "sched_setscheduler": 144,
        "setpriority": 141, "ioctl": 16, "ptrace": 101, "futex": 202, "execve": 59,
        "exit_group": 231, "mmap": 9, "openat2": 437, "fchownat": 260, "unshare": 272,
    },
    "aarch64": {
        "read": 63, "socket": 198, "socketpair": 199, "connect": 203, "bind": 200, "clone": 220,
        "clone3": 435, "kill": 129, "tgkill": 131, "openat": 56, "truncate": 45, "fcntl": 25,
        "utimensat": 88, "fchmodat": 53, "prlimit64": 261, "sched_setscheduler": 119,
        "setpriority": 140, "ioctl": 29, "ptrace": 117, "futex": 98, "execve": 221,
        "exit_group": 94, "mmap": 222, "openat2": 437, "fchownat": 54, "unshare": 97,
    },
}  # fmt: skip


def judge(code: bytes, machine: str, call: str | int, *arguments: int, audit: int = 0) -> int:
    """What the kernel would do: ALLOWED, KILLED, or minus an error's number."""
    number = NUMBERS[machine][call] if isinstance(call, str) else call
    padded = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    audit = audit or ARCHITECTURES[machine][0]
    data = struct.pack("=IIQ6Q", number, audit, 0, *(a & (2**64 - 1) for a in padded))
    accumulator, at = 0, 0
    while True:
        operation, yes, no, k = struct.unpack_from("=HBBI", code, at * 8)
        at += 1
        if operation == 0x20:
            accumulator = struct.unpack_from("=I", data, k)[0]
        elif operation == 0x54:
            accumulator &= k
        elif operation == 0x06:
            return -(k & 0xFFFF) if k & 0xFFFF0000 == 0x00050000 else k
        else:
            met = {0x15: accumulator == k, 0x35: accumulator >= k, 0x45: bool(accumulator & k)}
            at += yes if met[operation] else no


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("rules", [Rules(), STRICT], ids=["mild", "strict"])
def test_what_every_program_needs_is_allowed(machine: str, rules: Rules) -> None:
    code = program(rules, machine)
    for call in ("read", "futex", "execve", "exit_group", "mmap", "bind"):
        assert judge(code, machine, call) == ALLOWED, call
    assert judge(code, machine, "clone", 0x3D0F00) == ALLOWED  # a thread
    assert judge(code, machine, "clone", 0x1200011) == ALLOWED  # a fork
    assert judge(code, machine, "socket", socket.AF_UNIX, 0x80801) == ALLOWED
    assert judge(code, machine, "socketpair", socket.AF_UNIX, 1) == ALLOWED
    assert judge(code, machine, "prlimit64", 0, 7) == ALLOWED
    assert judge(code, machine, "openat", -100, 1, 0o1101) == ALLOWED
    assert judge(code, machine, "openat", -100, 1, 0o2000000) == ALLOWED
    assert judge(code, machine, "fcntl", 3, 1) == ALLOWED
    assert judge(code, machine, "ioctl", 1, 0x5401) == ALLOWED
    assert judge(code, machine, "setpriority", 0, 0, 5) == ALLOWED


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("rules", [Rules(), STRICT], ids=["mild", "strict"])
def test_what_leads_out_is_refused(machine: str, rules: Rules) -> None:
    code = program(rules, machine)
    assert judge(code, machine, "ptrace") == -errno.EPERM
    assert judge(code, machine, "unshare", 0x10000000) == -errno.EPERM
    for flag in (0x20000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000):
        assert judge(code, machine, "clone", flag | 17) == -errno.EPERM, hex(flag)
    assert judge(code, machine, "clone3") == -errno.ENOSYS
    for family in (socket.AF_NETLINK, socket.AF_PACKET, 38, 40):
        assert judge(code, machine, "socket", family, 3) == -errno.EOPNOTSUPP
    assert judge(code, machine, "prlimit64", 1234, 7) == -errno.EPERM
    assert judge(code, machine, "setpriority", 0, 1234) == -errno.EPERM
    assert judge(code, machine, "setpriority", 2, 0) == -errno.EPERM
    assert judge(code, machine, "sched_setscheduler", 1234) == 0  # told yes
    for request in (0x5412, 0x541C):
        assert judge(code, machine, "ioctl", 0, request) == -errno.EPERM


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("rules", [Rules(), STRICT], ids=["mild", "strict"])
def test_other_ways_to_number_calls_are_closed(machine: str, rules: Rules) -> None:
    code = program(rules, machine)
    assert judge(code, machine, "read", audit=0x40000003) == KILLED  # 32-bit x86
    assert judge(code, machine, "read", audit=0x40000028) == KILLED  # 32-bit Arm
    assert judge(code, machine, 0x40000000 | NUMBERS[machine]["socket"]) == -errno.ENOSYS  # x32
    assert judge(code, machine, 463) == -errno.ENOSYS  # newer than what is known here


@pytest.mark.parametrize("machine", MACHINES)
def test_the_strict_rules_hold_what_landlock_does_not(machine: str) -> None:
    code = program(STRICT, machine)
    assert judge(code, machine, "socket", socket.AF_INET, 1) == -errno.EOPNOTSUPP
    assert judge(code, machine, "socket", socket.AF_UNIX, 2) == -errno.EOPNOTSUPP
    assert judge(code, machine, "socketpair", socket.AF_UNIX, 2) == -errno.EOPNOTSUPP
    assert judge(code, machine, "connect", 3) == -errno.EPERM
    assert judge(code, machine, "kill", 1234, 9) == -errno.EPERM
    assert judge(code, machine, "kill", -1, 9) == -errno.EPERM
    assert judge(code, machine, "kill", 0, 9) == ALLOWED
    assert judge(code, machine, "tgkill", 1, 1, 9) == -errno.EPERM
    assert judge(code, machine, "truncate", 1) == -errno.EPERM
    assert judge(code, machine, "openat2", 1) == -errno.ENOSYS
    for flags in (0o1000, 0o1003, 0o1000 | 0o2000000):
        assert judge(code, machine, "openat", -100, 1, flags) == -errno.EPERM, oct(flags)
    for command in (8, 10, 15):
        assert judge(code, machine, "fcntl", 3, command) == -errno.EPERM
    assert judge(code, machine, "fchownat", -100, 1) == -errno.EPERM
    assert judge(code, machine, "fchmodat", -100, 1) == 0
    assert judge(code, machine, "utimensat", -100, 0x7F0000000000) == 0
    assert judge(code, machine, "utimensat", 3, 0, 1) == ALLOWED
    assert judge(code, machine, "utimensat", 3, 0x100000000) == 0


@pytest.mark.parametrize("machine", MACHINES)
def test_the_mild_rules_leave_those_alone(machine: str) -> None:
    code = program(Rules(), machine)
    assert judge(code, machine, "socket", socket.AF_INET, 2) == ALLOWED
    assert judge(code, machine, "connect", 3) == ALLOWED
    assert judge(code, machine, "kill", 1234, 9) == ALLOWED
    assert judge(code, machine, "fchmodat", -100, 1) == ALLOWED


def test_an_unknown_machine_is_said() -> None:
    with pytest.raises(Unavailable, match="riscv64"):
        program(Rules(), "riscv64")
