"""The supervisor's own means, where a sandbox as a whole does not show them."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

import jupyter_interviewer.sandbox as package
from jupyter_interviewer.domain.limits import Limits
from jupyter_interviewer.domain.verdict import Outcome
from jupyter_interviewer.sandbox.process import SandboxProcess
from jupyter_interviewer.sandbox.running import run_in
from jupyter_interviewer.sandbox.tier import Tier

SUPERVISOR = Path(package.__file__).parent / "_supervisor.py"
FAMILY = SUPERVISOR.with_name("_family.py")


@pytest.fixture(scope="module")
def family() -> dict[str, object]:
    return runpy.run_path(str(FAMILY))


def test_processes_are_found_alike_with_and_without_proc(family: dict[str, object]) -> None:
    child = subprocess.Popen(["sleep", "60"])
    try:
        for name in ("processes", "listed_processes"):
            table = family[name]()  # type: ignore[operator]
            parent, group, resident = table[child.pid]
            assert (parent, group) == (os.getpid(), os.getpgid(child.pid)), name
            assert 0 < resident < 100 << 20
    finally:
        child.kill()
        child.wait()


def test_descendants_are_found_at_any_depth(family: dict[str, object]) -> None:
    code = (
        "import subprocess, sys; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True);"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code + "p.wait()"], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    grandchild = int(child.stdout.readline())
    try:
        found = family["offspring"](os.getpid())  # type: ignore[operator]
        assert {child.pid, grandchild} <= set(found)
    finally:
        os.kill(grandchild, 9)
        child.wait()
        child.stdout.close()


def test_it_ends_by_itself_when_nobody_tells_it_anything() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(SUPERVISOR), "0"],
        stdin=subprocess.PIPE,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert done.returncode != 0


@pytest.fixture
def without_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The supervisor as it works elsewhere: no /proc, no subreaper, no numbers by the kernel."""
    from jupyter_interviewer.sandbox import process

    text = FAMILY.read_text().replace('LINUX = sys.platform.startswith("linux")', "LINUX = False")
    assert "LINUX = False" in text
    (tmp_path / FAMILY.name).write_text(text)
    (tmp_path / SUPERVISOR.name).write_text(SUPERVISOR.read_text())
    monkeypatch.setattr(process, "_SUPERVISOR", str(tmp_path / SUPERVISOR.name))


@pytest.mark.usefixtures("without_linux")
def test_elsewhere_than_on_linux_everything_still_ends() -> None:
    marker = f"elsewhere-{uuid.uuid4().hex}"
    source = f"""
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", {marker!r}])
if sys.stdin.read() == "wait":
    time.sleep(60)
print("fine")
"""
    done = run_in(Tier.LIMITS, source)
    assert (done.ok, done.stdout) == (True, b"fine\n")
    late = run_in(Tier.LIMITS, source, b"wait", wall_seconds=2)
    assert late.outcome is Outcome.TIME_LIMIT
    left = subprocess.run(["ps", "-A", "-o", "args="], capture_output=True, text=True, check=True)
    assert marker not in left.stdout


@pytest.mark.usefixtures("without_linux")
def test_elsewhere_than_on_linux_memory_is_watched() -> None:
    source = """
import os, time
for _ in range(4):
    if os.fork() == 0:
        x = b"x" * (100 << 20)
        time.sleep(30)
time.sleep(30)
"""
    done = run_in(Tier.LIMITS, source, limits=Limits(memory_mb=128), wall_seconds=25)
    assert done.outcome is Outcome.MEMORY_LIMIT


_THREAD_LIVES_ON = """
import ctypes, threading, time
def stay():
    kept = b"x" * ({size} << 20)
    time.sleep(60)
threading.Thread(target=stay).start()
time.sleep(0.5)
ctypes.CDLL(None).syscall({number}, 0)  # ends this thread, and with it what /proc shows
"""
_EXIT_OF_A_THREAD = 60 if os.uname().machine == "x86_64" else 93


def test_a_process_whose_first_thread_has_ended_does_not_outlive_its_sandbox(tier: Tier) -> None:
    launched: list[SandboxProcess] = []
    source = _THREAD_LIVES_ON.format(size=1, number=_EXIT_OF_A_THREAD)
    done = run_in(tier, source, wall_seconds=3, begin=launched.append)
    assert done.outcome is Outcome.TIME_LIMIT
    # The process has no name any more; its number is what is left to look for.
    pid = launched[0].pid
    assert launched[0].ended is not None and launched[0].ended.started
    assert pid is not None and not Path(f"/proc/{pid}").exists()


def test_memory_counts_after_a_first_thread_has_ended(tier: Tier) -> None:
    source = "import os, time\n" + "os.fork()\n" * 3
    source += _THREAD_LIVES_ON.format(size=60, number=_EXIT_OF_A_THREAD)
    done = run_in(tier, source, limits=Limits(memory_mb=128), wall_seconds=25)
    assert done.outcome is Outcome.MEMORY_LIMIT
