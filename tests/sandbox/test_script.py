"""Scripts in sandboxes: what they can do, what they cannot, and how their end is told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.sandbox.script import run_script
from jupyter_interviewer.sandbox.tier import Tier

CHECKOUT = Path(__file__).parents[2]


def printed(source: str, tier: Tier, **options: object) -> str:
    done = run_script(source, tier=tier, **options)  # type: ignore[arg-type]
    assert done.ok, (done.message, done.stderr)
    return done.stdout.decode().strip()


def test_a_script_reads_its_input_and_its_files_and_its_output_comes_back(tier: Tier) -> None:
    done = run_script(
        "import sys, helper, data.table as t; print(helper.double(int(sys.stdin.read())) + t.x)",
        b"20",
        files={"helper.py": b"def double(n): return 2 * n", "data/table.py": b"x = 2"},
        tier=tier,
    )
    assert (done.ok, done.stdout, done.outcome) == (True, b"42\n", None)
    assert 0 < done.seconds < 20


def test_a_script_has_the_packages_of_the_server_but_not_the_server(isolating: Tier) -> None:
    source = """
import importlib.util, numpy, pandas
print(numpy.arange(3).sum(), importlib.util.find_spec("jupyter_interviewer.questions"))
"""
    done = run_script(source, tier=isolating)
    assert done.ok or "jupyter_interviewer" in done.stderr, done.stderr
    assert b"question" not in done.stdout


def test_a_script_sees_none_of_the_servers_environment(
    tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "JUPYTERHUB_API_TOKEN", "JPY_SESSION_NAME", "PYTHONPATH"):
        monkeypatch.setenv(name, "do-not-tell")
    source = "import os; print(os.environ); print(open('/proc/self/environ').read())"
    seen = printed(source, tier)
    assert "do-not-tell" not in seen
    assert str(Path.home()) not in seen.replace(sys.prefix, "").replace(sys.base_prefix, "")


@pytest.fixture
def secrets() -> Iterator[list[str]]:
    """Files that everybody may read as far as the file system is asked."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        secret = Path(folder, "secret.txt")
        secret.write_text("do-not-tell")
        secret.chmod(0o644)
        bank = CHECKOUT / "question_templates"
        yield [
            str(secret),
            str(CHECKOUT / "pyproject.toml"),
            str(CHECKOUT / "jupyter_interviewer" / "domain" / "codec.py"),
            *(str(path) for path in sorted(bank.rglob("*.py"))[:3]),
            "/etc/passwd-",
            "/etc/shadow",
            f"/proc/{os.getpid()}/environ",
            f"/proc/{os.getpid()}/root/etc/hostname",
            f"{sys.prefix}/share/jupyter/kernels/python3/kernel.json",
        ]


def test_a_script_reads_nothing_of_the_server_the_bank_or_the_person(
    isolating: Tier, secrets: list[str]
) -> None:
    source = f"""
import os
for path in {secrets!r}:
    try:
        print("READ", path, open(path, "rb").read(20))
    except OSError:
        pass
for path in {[str(CHECKOUT), str(CHECKOUT / "question_templates"), "/root", "/home", "/etc/ssh"]!r}:
    try:
        print("LISTED", path, os.listdir(path))
    except OSError:
        pass
"""
    seen = printed(source, isolating)
    assert "READ" not in seen
    for line in seen.splitlines():
        # Above an interpreter's own folder there may stand its path, and nothing beside.
        names = line.partition("[")[2]
        assert "pyproject" not in names and "templates" not in names and "ssh" not in names, line


def test_a_script_writes_only_in_its_own_places(isolating: Tier) -> None:
    source = f"""
import os, tempfile
open("here.txt", "w").write("x")
tempfile.NamedTemporaryFile().write(b"x")
for folder in ("/", "/etc", "/usr/lib", "/var/tmp", "/run", {sys.prefix!r}, {str(CHECKOUT)!r}):
    try:
        open(os.path.join(folder, "sandbox-was-here"), "w").close()
        print("WROTE", folder)
    except OSError:
        pass
"""
    wrote = [line.removeprefix("WROTE ") for line in printed(source, isolating).splitlines()]
    assert not [folder for folder in wrote if not Path(folder).is_relative_to("/tmp")]
    # A checkout below /tmp has an empty namesake in the sandbox's own /tmp.
    assert not [folder for folder in wrote if Path(folder, "sandbox-was-here").exists()]


def test_a_script_reaches_no_listener_of_this_machine(isolating: Tier) -> None:
    folder = tempfile.mkdtemp()
    Path(folder).chmod(0o755)
    path, name = f"{folder}/s", f"\0interview-{uuid.uuid4().hex}"
    tcp, udp = socket.socket(), socket.socket(type=socket.SOCK_DGRAM)
    unix, abstract = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    datagrams = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    with tcp, udp, unix, abstract, datagrams:
        for listener, address in (
            (tcp, ("127.0.0.1", 0)),
            (udp, ("127.0.0.1", 0)),
            (unix, path),
            (abstract, name),
            (datagrams, path + "d"),
        ):
            listener.bind(address)
            if listener.type == socket.SOCK_STREAM:
                listener.listen()
            listener.setblocking(False)
        for made in (path, path + "d"):
            Path(made).chmod(0o777)
        source = f"""
import socket
def attempt(name, act):
    try: act()
    except OSError: pass
    else: print("REACHED", name)
def datagrams(name, family, address):
    for maker in (lambda: socket.socket(family, socket.SOCK_DGRAM),
                  lambda: socket.socketpair(family, socket.SOCK_DGRAM)[0]):
        attempt(name, lambda: maker().sendto(b"x", address))
attempt("tcp", lambda: socket.create_connection(("127.0.0.1", {tcp.getsockname()[1]}), 2))
attempt("unix", lambda: socket.socket(socket.AF_UNIX).connect({path!r}))
attempt("abstract", lambda: socket.socket(socket.AF_UNIX).connect({name!r}))
datagrams("datagram", socket.AF_UNIX, {path + "d"!r})
for family in (socket.AF_NETLINK, socket.AF_PACKET, getattr(socket, "AF_VSOCK", 40), 38):
    attempt(family, lambda: socket.socket(family, socket.SOCK_RAW))
# Into an empty network a datagram is lost without an error: the listener tells.
try: socket.socket(type=socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", {udp.getsockname()[1]}))
except OSError: pass
"""
        assert printed(source, isolating) == ""
        for listener in (tcp, unix, abstract):
            with pytest.raises(BlockingIOError):
                listener.accept()
        for listener in (udp, datagrams):
            with pytest.raises(BlockingIOError):
                listener.recv(10)


def test_a_script_cannot_signal_or_trace_or_slow_down_others(isolating: Tier) -> None:
    other = subprocess.Popen(["sleep", "60"])
    try:
        source = f"""
import ctypes, os, resource, signal
libc = ctypes.CDLL(None, use_errno=True)
for act in (
    lambda: os.kill({other.pid}, signal.SIGTERM),
    lambda: os.kill({os.getppid()}, 0),
    lambda: resource.prlimit({other.pid}, resource.RLIMIT_NOFILE, (1, 1)),
    lambda: os.setpriority(os.PRIO_PROCESS, {other.pid}, 19),
    lambda: os.setpriority(os.PRIO_USER, 0, 19),
    lambda: signal.pidfd_send_signal(os.pidfd_open({other.pid}), signal.SIGTERM),
):
    try:
        act()
    except OSError:
        continue
    print("DID")
print(libc.ptrace(16, {other.pid}, 0, 0), libc.ptrace(0, 0, 0, 0))
"""
        assert printed(source, isolating) == "-1 -1"
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


# name, number on x86-64, number on arm64
_DANGEROUS = [
    ("mount", 165, 40), ("unshare", 272, 97), ("setns", 308, 268), ("bpf", 321, 280),
    ("keyctl", 250, 219), ("userfaultfd", 323, 282), ("io_uring_setup", 425, 425),
    ("perf_event_open", 298, 241), ("memfd_create", 319, 279), ("open_by_handle_at", 304, 265),
    ("process_vm_readv", 310, 270), ("clone3", 435, 435), ("fsopen", 430, 430),
    ("pidfd_getfd", 438, 438), ("kexec_load", 246, 104), ("shmget", 29, 194),
]  # fmt: skip


def test_system_calls_that_lead_out_are_refused(isolating: Tier) -> None:
    column = 1 if os.uname().machine == "x86_64" else 2
    source = f"""
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
for name, number in {[(row[0], row[column]) for row in _DANGEROUS]!r}:
    ctypes.set_errno(0)
    result = libc.syscall(number, 0, 0, 0, 0, 0)
    if result != -1 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        print("POSSIBLE", name, result, ctypes.get_errno())
# A new user namespace by clone: flags first on both machines.
result = libc.syscall({220 if column == 2 else 56}, 0x10000000 | 17, 0, 0, 0, 0)
print("POSSIBLE" if result >= 0 else "refused")
"""
    assert printed(source, isolating) == "refused"


def test_a_script_is_nobody_with_no_privileges_and_no_inherited_files(tier: Tier) -> None:
    source = """
import os
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
print(os.getuid() != 0, os.getgid() != 0, os.getgroups(), int(status["CapEff"], 16))
for number in range(3, 200):
    try:
        os.fstat(number)
    except OSError:
        continue
    print("INHERITED", number)
"""
    seen = printed(source, tier)
    if os.geteuid() == 0 or tier is Tier.NAMESPACES:
        assert seen.startswith("True True [] 0") or seen.startswith("True True [1000] 0"), seen
    assert "INHERITED" not in seen


def test_nothing_of_how_it_was_started_can_be_seen_inside() -> None:
    source = """
import os
for pid in (name for name in os.listdir("/proc") if name.isdigit()):
    for what in ("cmdline", "environ"):
        try:
            print(pid, what, open(f"/proc/{pid}/{what}").read().replace("\\0", " "))
        except OSError:
            pass
    try:
        print(pid, [os.readlink(f"/proc/{pid}/fd/{n}") for n in os.listdir(f"/proc/{pid}/fd")])
    except OSError:
        pass
"""
    seen = printed(source, Tier.NAMESPACES)
    assert "__script__.py" in seen
    for word in ("landlock", "jupyter_interviewer", "--ro-bind", "socket:", "memfd"):
        assert word not in seen


def test_too_much_memory_is_told_and_the_host_lives(tier: Tier) -> None:
    done = run_script("x = bytearray(10**9)", limits=Limits(memory_mb=128), tier=tier)
    assert done.outcome is Outcome.MEMORY_LIMIT


def test_memory_counts_over_all_processes_together(tier: Tier) -> None:
    source = """
import os, time
for _ in range(5):
    if os.fork() == 0:
        x = b"x" * (100 << 20)
        time.sleep(30)
time.sleep(30)
"""
    done = run_script(source, limits=Limits(memory_mb=128), tier=tier, wall_seconds=25)
    assert done.outcome is Outcome.MEMORY_LIMIT
    assert done.seconds < 20


def test_memory_that_forks_share_counts_once(tier: Tier) -> None:
    source = """
import os, time
x = b"x" * (100 << 20)
children = []
for _ in range(4):
    if (pid := os.fork()) == 0:
        time.sleep(1.5)
        os._exit(0)
    children.append(pid)
for pid in children:
    os.waitpid(pid, 0)
print("fine")
"""
    assert printed(source, tier, limits=Limits(memory_mb=128)) == "fine"


def test_an_endless_loop_is_ended_by_processor_time(tier: Tier) -> None:
    done = run_script("while True: pass", limits=Limits(total_seconds=1), tier=tier)
    assert done.outcome is Outcome.TIME_LIMIT
    assert done.seconds < 15


def test_waiting_for_ever_is_ended_by_the_clock(tier: Tier) -> None:
    done = run_script("import time; time.sleep(60)", tier=tier, wall_seconds=1)
    assert done.outcome is Outcome.TIME_LIMIT
    assert done.seconds < 15


def test_a_flood_of_output_is_cut(tier: Tier) -> None:
    done = run_script("while True: print('x' * 100000)", tier=tier)
    assert done.outcome is Outcome.OUTPUT_LIMIT
    assert len(done.stdout) < 70 << 20


def test_too_many_processes_are_refused(tier: Tier) -> None:
    source = """
import os, time
while True:
    if os.fork() == 0:
        time.sleep(60)
"""
    done = run_script(source, limits=Limits(processes=20), tier=tier)
    assert done.outcome is Outcome.PROCESS_LIMIT
    assert done.seconds < 15


def test_a_fork_bomb_ends_with_its_sandbox(
    tier: Tier, processes_with: Callable[[str], list[int]]
) -> None:
    marker = f"bomb-{uuid.uuid4().hex}"
    source = f"""
import os, subprocess, sys, time
code = "import os, time\\nwhile True:\\n try: os.fork()\\n except OSError: time.sleep(0.01)"
subprocess.Popen([sys.executable, "-c", code, {marker!r}], start_new_session=True)
time.sleep(60)
"""
    done = run_script(source, tier=tier, wall_seconds=2)
    assert done.outcome is Outcome.TIME_LIMIT
    assert processes_with(marker) == []


def test_a_process_that_hides_from_its_parents_ends_with_its_sandbox(
    tier: Tier, processes_with: Callable[[str], list[int]]
) -> None:
    marker = f"hider-{uuid.uuid4().hex}"
    source = f"""
import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(60)", {marker!r}])
    os._exit(0)
os.wait()
time.sleep(0.5)
print("left")
"""
    # It holds the output open, so the sandbox's end must not wait for that.
    started = time.monotonic()
    done = run_script(source, tier=tier, wall_seconds=10)
    assert done.stdout == b"left\n"
    assert processes_with(marker) == []
    assert time.monotonic() - started < 12


def test_a_file_that_is_too_large_is_told(tier: Tier) -> None:
    source = "open('big', 'wb').write(bytes(5 << 20))"
    done = run_script(source, limits=Limits(file_mb=2), tier=tier)
    assert done.outcome is Outcome.FILE_LIMIT


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        ("def f(:", Outcome.SYNTAX_ERROR),
        ("1 / 0", Outcome.RUNTIME_ERROR),
        ("import os; os._exit(3)", Outcome.RUNTIME_ERROR),
        ("import ctypes; ctypes.string_at(0)", Outcome.RUNTIME_ERROR),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", Outcome.RUNTIME_ERROR),
        ("import os; os.kill(0, 9)", Outcome.RUNTIME_ERROR),
    ],
)
def test_every_end_has_its_name(tier: Tier, source: str, outcome: Outcome) -> None:
    done = run_script(source, tier=tier)
    assert not done.ok
    assert done.outcome is outcome
    assert done.message


def test_nothing_is_left_behind(tier: Tier) -> None:
    folder = Path(tempfile.gettempdir(), f"interview-{os.geteuid()}")
    marker = uuid.uuid4().hex
    run_script(f"open({marker!r}, 'w').write('x')", tier=tier)
    assert not list(folder.rglob(marker))


def test_ignoring_signals_does_not_help(tier: Tier) -> None:
    source = """
import signal, time
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
time.sleep(60)
"""
    done = run_script(source, tier=tier, wall_seconds=1)
    assert done.outcome is Outcome.TIME_LIMIT
    assert done.seconds < 10


def test_signals_work_within_a_sandbox(tier: Tier) -> None:
    source = """
import os, signal, time
if (pid := os.fork()) == 0:
    time.sleep(60)
os.kill(pid, signal.SIGKILL)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""
    assert printed(source, tier) == str(-signal.SIGKILL)
