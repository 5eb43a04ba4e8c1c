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
from jupyter_interviewer.sandbox.script import run_in
from jupyter_interviewer.sandbox.tier import Tier

SUPERVISOR = Path(package.__file__).parent / "_supervisor.py"


@pytest.fixture(scope="module")
def supervisor() -> dict[str, object]:
    return runpy.run_path(str(SUPERVISOR))


def test_processes_are_found_alike_with_and_without_proc(supervisor: dict[str, object]) -> None:
    child = subprocess.Popen(["sleep", "60"])
    try:
        for name in ("processes", "listed_processes"):
            table = supervisor[name]()  # type: ignore[operator]
            parent, group, resident = table[child.pid]
            assert (parent, group) == (os.getpid(), os.getpgid(child.pid)), name
            assert 0 < resident < 100 << 20
    finally:
        child.kill()
        child.wait()


def test_descendants_are_found_at_any_depth(supervisor: dict[str, object]) -> None:
    code = (
        "import subprocess, sys; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True);"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code + "p.wait()"], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    grandchild = int(child.stdout.readline())
    try:
        found = supervisor["offspring"](os.getpid())  # type: ignore[operator]
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

    text = SUPERVISOR.read_text().replace(
        'LINUX = sys.platform.startswith("linux")', "LINUX = False"
    )
    assert "LINUX = False" in text
    elsewhere = tmp_path / "_supervisor.py"
    elsewhere.write_text(text)
    monkeypatch.setattr(process, "_SUPERVISOR", str(elsewhere))


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
