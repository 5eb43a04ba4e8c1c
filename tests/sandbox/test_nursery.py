"""Kernels by fork: that they are as any kernel, and nobody else's."""

from __future__ import annotations

import hashlib
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.nursery.nursling import Kind
from jupyter_interviewer.sandbox.nursery.order import Order
from jupyter_interviewer.sandbox.nursery.shared import pool
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.tier import Tier

Take = Callable[..., Any]


def test_a_kernel_comes_by_fork_and_the_next_one_has_waited(
    taken: Take, tier: Tier, eventually: Callable[..., None]
) -> None:
    first = taken(tier)
    assert first.nursling.origin == "forked"
    assert first.run("print(6 * 7)") == "42"
    eventually(lambda: pool().waiting(tier) == 1)
    second = taken(tier)
    assert second.nursling.origin == "pooled"
    assert second.run("print(6 * 7)") == "42"
    eventually(lambda: pool().waiting(tier) == 1)


def test_a_kernel_is_given_to_one_alone(taken: Take, tier: Tier) -> None:
    with ThreadPoolExecutor(4) as threads:
        kernels = list(threads.map(lambda _: taken(tier), range(4)))
    assert len({kernel.process.pid for kernel in kernels}) == 4
    assert len({kernel.nursling.connection["ip"] for kernel in kernels}) == 4
    assert len({kernel.nursling.connection["key"] for kernel in kernels}) == 4
    for number, kernel in enumerate(kernels):
        kernel.run(f"mine = {number}")
    assert [kernel.run("print(mine)") for kernel in kernels] == ["0", "1", "2", "3"]


def test_it_looks_like_an_interpreter_that_was_just_started(taken: Take, tier: Tier) -> None:
    seen = (
        taken(tier)
        .run(
            """
        import os, signal, sys, threading
        print(os.getcwd() == os.environ["HOME"], [name for name in os.listdir() if name != "tmp"])
        print(sys.argv[0], sys.orig_argv[1], __name__, threading.main_thread().name)
        print([signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD)])
        print([name for name in sys.modules if name.startswith("jupyter_interviewer")
               or name in ("_family", "_supervisor", "_harden", "_within", "_kernel")])
        print([path for path in sys.path if "interviewer" in path])
        """
        )
        .splitlines()
    )
    assert seen[0] == "True []"
    assert seen[1] == "-c -c __main__ MainThread"
    assert seen[2].count("SIG_DFL") == 3
    assert seen[3:] == ["[]", "[]"]


def test_variables_files_and_the_key_are_those_of_the_one_who_took_it(
    taken: Take, tier: Tier, eventually: Callable[..., None]
) -> None:
    wanted = {"environment": {"WHOSE": "mine"}, "files": {"told/it.txt": b"for me"}}
    for origin in ("forked", "pooled"):
        if origin == "pooled":
            eventually(lambda: pool().waiting(tier) == 1)
        kernel = taken(tier, **wanted)
        seen = kernel.run(
            """
            import json, os, ipykernel
            print(os.environ["WHOSE"], open("told/it.txt").read())
            print(json.loads(ipykernel.get_connection_info())["key"])
            """
        ).splitlines()
        assert seen == ["mine for me", kernel.nursling.connection["key"]]


def test_what_is_preloaded_is_there_and_what_is_missing_is_left_out(taken: Take) -> None:
    tier = Tier.LANDLOCK
    preload = ("numpy", "no_such_package_anywhere")
    kernel = taken(tier, preload=preload, keep=0)
    assert kernel.nursling.origin == "forked"
    assert kernel.run("import sys; print('numpy' in sys.modules)") == "True"
    other = taken(tier, keep=0)
    assert other.run("import sys; print('numpy' in sys.modules)") == "False"


def test_chance_is_different_in_each(taken: Take, tier: Tier) -> None:
    source = """
    import os, random, secrets, tempfile, uuid, numpy
    print(random.random(), numpy.random.random(), numpy.random.default_rng().random(),
          secrets.token_hex(), uuid.uuid4(), os.urandom(8), tempfile.mktemp())
    """
    kernels = [taken(tier, preload=("numpy",), keep=0) for _ in range(2)]
    one, other = (kernel.run(source).split() for kernel in kernels)
    assert len(one) == len(other) == 7
    assert not set(one) & set(other)


def test_two_kernels_of_a_nursery_reach_nothing_of_each_other(taken: Take, isolating: Tier) -> None:
    one, other = taken(isolating), taken(isolating)
    one.run("open('mine', 'w').write('x'); open('/tmp/mine', 'w').write('x')")
    home = one.run("print(__import__('os').getcwd())")
    folder = one.nursling.folder
    seen = other.run(
        f"""
        import ctypes, os, signal, socket
        pid, sockets = {one.process.pid}, {str(folder.sockets)!r}
        for path in ({home!r} + "/mine", "/tmp/mine", f"/proc/{{pid}}/environ",
                     f"/proc/{{pid}}/mem", f"/proc/{{pid}}/root/etc/passwd"):
            try:
                print("SEEN", path, open(path, "rb").read(10))
            except OSError:
                pass
        shelf = "/run/shelf/" + {folder.path.name!r}
        for path in (sockets + "/k-1", shelf + "/s/k-1"):
            try:
                socket.socket(socket.AF_UNIX).connect(path)
                print("CONNECTED", path)
            except OSError:
                pass
        for path in ("/run/shelf", shelf):
            try:
                print("LISTED", os.listdir(path)) if os.listdir(path) else None
            except OSError:
                pass
        try:
            os.kill(pid, 0)
            print("SIGNALLED")
        except OSError:
            pass
        print(ctypes.CDLL(None).ptrace(16, pid, 0, 0))
        """
    )
    # In namespaces that number may be somebody else inside, or nobody.
    assert seen == "-1"
    assert one.run("print(1)") == "1"


def test_the_nursery_and_the_supervisors_are_out_of_reach(taken: Take, isolating: Tier) -> None:
    kernel = taken(isolating)
    outside = [*pool().servers(), kernel.process.supervisor_pid, os.getpid()]
    assert len(outside) >= 3
    seen = kernel.run(
        f"""
        import os, signal, socket, stat
        for pid in {outside}:
            for what in ("mem", "environ", "maps", "fd/0", "root/etc/passwd"):
                try:
                    print("OPENED", pid, what, open(f"/proc/{{pid}}/{{what}}", "rb").read(1))
                except OSError:
                    pass
            try:
                os.kill(pid, 0)
                print("SIGNALLED", pid)
            except OSError:
                pass
        """
    )
    assert seen == ""


def test_no_descriptor_leads_to_the_nursery(taken: Take, tier: Tier) -> None:
    kernel = taken(tier)
    seen = kernel.run(
        """
        import os, socket, stat, struct
        for number in range(400):
            try:
                kind = os.fstat(number).st_mode
            except OSError:
                continue
            if stat.S_ISSOCK(kind):
                one = socket.socket(fileno=os.dup(number))
                if one.family == socket.AF_UNIX and not one.getsockname():
                    peer = one.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
                    if struct.unpack("3i", peer)[0] != os.getpid():
                        print("SOMEBODY ELSE'S", number, struct.unpack("3i", peer))
                one.close()
            elif number > 2 and not (stat.S_ISFIFO(kind) or os.readlink(
                f"/proc/self/fd/{number}").startswith("anon_inode:[event")):
                print("UNKNOWN", number, os.readlink(f"/proc/self/fd/{number}"))
        """
    )
    assert seen == ""


def test_no_other_ones_key_is_in_a_kernels_memory(taken: Take) -> None:
    tier = Tier.LANDLOCK  # what a fork inherits is the same in all
    first = taken(tier, keep=0)
    hashes = [hashlib.sha256(first.nursling.connection["key"].encode()).hexdigest()]
    second = taken(tier, keep=0)
    hashes.append(hashlib.sha256(second.nursling.connection["key"].encode()).hexdigest())
    seen = second.run(
        f"""
        import hashlib, re
        keys = set()
        with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
            for line in maps:
                place, rights = line.split()[:2]
                first, last = (int(part, 16) for part in place.split("-"))
                if rights.startswith("rw") and last - first < 1 << 28:
                    memory.seek(first)
                    try:
                        content = memory.read(last - first)
                    except OSError:
                        continue
                    keys.update(re.findall(rb"(?<![0-9a-f])[0-9a-f]{{48}}(?![0-9a-f])", content))
        found = [hashlib.sha256(key).hexdigest() for key in keys]
        print([known in found for known in {hashes}])
        """
    )
    # Its own key is there, which shows that the search finds one.
    assert seen == "[False, True]"


def test_limits_hold_in_a_fork(taken: Take, tier: Tier) -> None:
    kernel = taken(tier, Allowance(memory_mb=128, processes=40, file_mb=4), keep=0)
    assert kernel.run("x = bytearray(1 << 30)").startswith("MemoryError")
    assert kernel.run("print(len(bytearray(64 << 20)) >> 20)") == "64"
    assert kernel.run("open('big', 'wb').write(bytes(5 << 20))").startswith(
        ("OSError: [Errno 27]", "OSError: [Errno 28]")
    )
    source = """
    import os, signal
    children = []
    try:
        while len(children) < 100:
            if (pid := os.fork()) == 0:
                signal.pause()
            children.append(pid)
    except BlockingIOError:
        pass
    for pid in children:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    print(len(children))
    """
    assert 10 < int(kernel.run(source)) <= 40
    assert kernel.run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))") == (
        "(0, 0)"
    )


def test_all_places_together_are_limited(taken: Take) -> None:
    kernel = taken(Tier.NAMESPACES, Allowance(processes=80, file_mb=4), keep=0)
    seen = kernel.run(
        """
        import os
        for place in (os.environ["HOME"], "/tmp", "/dev/shm"):
            try:
                for number in range(10):
                    open(f"{place}/{number}", "wb").write(bytes(1 << 20))
            except OSError as error:
                print(error.errno, number)
        """
    )
    assert [line.split()[0] for line in seen.splitlines()] == ["28", "28", "28"]


def test_memory_in_many_processes_ends_a_fork(
    taken: Take, tier: Tier, eventually: Callable[..., None]
) -> None:
    kernel = taken(tier, Allowance(memory_mb=64, processes=80), keep=0)
    kernel.client.execute(
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        x = b'x' * (50 << 20); time.sleep(60)\n"
        "time.sleep(60)"
    )
    eventually(lambda: kernel.process.poll() is not None)
    assert kernel.process.ended.reason == "memory"


def test_processor_time_ends_a_fork(
    taken: Take, tier: Tier, eventually: Callable[..., None]
) -> None:
    kernel = taken(tier, Allowance(processes=80, cpu_seconds=1), keep=0)
    kernel.client.execute("while True: pass")
    eventually(lambda: kernel.process.poll() is not None, 60)
    ended = kernel.process.ended
    assert signal.SIGXCPU in (ended.signal, (ended.code or 0) - 128)


def test_an_interrupt_ends_a_cell_in_a_fork(taken: Take, tier: Tier) -> None:
    kernel = taken(tier)
    kernel.run("kept = 17")
    threading.Timer(0.5, kernel.process.signal, [signal.SIGINT]).start()
    assert kernel.run("import time; time.sleep(60)").startswith("KeyboardInterrupt")
    assert kernel.run("print(kept)") == "17"


def test_a_command_that_is_no_python_source_starts_the_long_way(taken: Take) -> None:
    command = (sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}")
    kernel = taken(Tier.LANDLOCK, command=command, environment={"WHOSE": "mine"})
    assert kernel.nursling.origin == "cold"
    assert kernel.run("import os; print(os.environ['WHOSE'])") == "mine"


def test_a_fork_that_fails_says_why(tier: Tier) -> None:
    kind = Kind(tier=tier, command=("python", "-c", "raise SystemExit('no kernel today')"))
    with pytest.raises(Unavailable, match="no kernel today"):
        pool().take(kind, Order(allowance=Allowance()), 0)
