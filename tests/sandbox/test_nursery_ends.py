"""Whatever ends or is killed, nothing of a nursery is left, and the next kernel comes."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jupyter_interviewer.sandbox.nursery import pool as pool_module
from jupyter_interviewer.sandbox.nursery.shared import close, pool, take, warm
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.tier import Tier

Take = Callable[..., Any]
Eventually = Callable[..., None]
ALLOWANCE = Allowance(processes=80)


@pytest.fixture(autouse=True)
def a_nursery_of_its_own() -> None:
    close()


def gone(pid: int) -> bool:
    """Whether a process runs no more, even if nobody has asked how it ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


def test_when_the_nursery_is_killed_its_kernels_live_and_the_next_one_comes(
    taken: Take, tier: Tier, eventually: Eventually
) -> None:
    first = taken(tier)
    first.run("kept = 17")
    (server,) = pool().servers()
    os.kill(server, signal.SIGKILL)
    eventually(lambda: server not in pool().servers())
    second = taken(tier)
    assert second.nursling.origin in ("pooled", "forked")
    third = taken(tier, keep=0)
    assert third.nursling.origin in ("pooled", "forked")
    assert first.run("print(kept)") == "17"
    first.process.signal(signal.SIGINT)
    assert third.run("print(1)") == "1"


def test_a_kernel_that_was_killed_while_it_waited_is_given_to_nobody(
    taken: Take, tier: Tier, eventually: Eventually
) -> None:
    warm(tier, ALLOWANCE)
    eventually(lambda: pool().waiting(tier) == 1)
    idle = pool()._idle[0].process
    assert idle.ready is not None
    os.kill(idle.ready, signal.SIGKILL)
    kernel = taken(tier)
    assert kernel.process is not idle
    assert kernel.run("print(1)") == "1"


def test_a_fork_whose_supervisor_is_killed_ends_too(
    taken: Take, tier: Tier, eventually: Eventually
) -> None:
    kernel = taken(tier)
    pid = kernel.process.pid
    os.kill(kernel.process.supervisor_pid, signal.SIGKILL)
    eventually(lambda: kernel.process.poll() is not None)
    assert "supervisor" in kernel.process.ended.tail
    eventually(lambda: gone(pid))


def test_closing_a_kernel_leaves_nothing(taken: Take, tier: Tier, eventually: Eventually) -> None:
    kernel = taken(tier, keep=0)
    kernel.run("import subprocess; p = subprocess.Popen(['sleep', '90'], start_new_session=True)")
    supervisor, folder = kernel.process.supervisor_pid, kernel.nursling.folder.path
    children = Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
    assert children
    kernel.close()
    assert not folder.exists()
    assert all(not Path(f"/proc/{pid}").exists() for pid in [*children, kernel.process.pid])
    eventually(lambda: gone(supervisor))


def test_closing_the_nursery_ends_what_waits(tier: Tier, eventually: Eventually) -> None:
    warm(tier, ALLOWANCE)
    eventually(lambda: pool().waiting(tier) == 1)
    idle = pool()._idle[0]
    servers = pool().servers()
    close()
    assert gone(servers[0])
    assert not idle.folder.path.exists()
    eventually(lambda: gone(idle.process.supervisor_pid))


_LAUNCHER = """
import os, sys, time
from jupyter_interviewer.sandbox.nursery.shared import pool, take
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.tier import Tier
tier = Tier(sys.argv[1])
taken = take(tier, Allowance(processes=80))
while not pool().waiting(tier):
    time.sleep(0.02)
idle = pool()._idle[0]
pids = [*pool().servers(), taken.process.supervisor_pid, taken.process.pid,
        idle.process.supervisor_pid, idle.process.ready]
if sys.argv[2] == "forked" and os.fork() == 0:
    time.sleep(60)  # holds copies of all that its parent holds
    os._exit(0)
print(*pids, taken.folder.path, idle.folder.path, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("way", ["alone", "forked"])
def test_nothing_is_left_when_the_launcher_is_killed(
    tier: Tier, way: str, eventually: Eventually
) -> None:
    launcher = subprocess.Popen(
        [sys.executable, "-c", _LAUNCHER, str(tier), way], stdout=subprocess.PIPE, text=True
    )
    assert launcher.stdout is not None
    *pids, taken_folder, idle_folder = launcher.stdout.readline().split()
    assert len(pids) == 5 and not any(gone(int(pid)) for pid in pids)
    children = Path(f"/proc/{launcher.pid}/task/{launcher.pid}/children").read_text().split()
    launcher.kill()
    launcher.wait()
    launcher.stdout.close()
    try:
        eventually(lambda: all(gone(int(pid)) for pid in pids))
        eventually(lambda: not Path(taken_folder).exists() and not Path(idle_folder).exists())
    finally:
        for pid in children:
            if pid not in pids and not gone(int(pid)):
                os.kill(int(pid), signal.SIGKILL)


def test_a_host_short_of_memory_has_none_waiting(
    taken: Take, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()

    def none() -> int:
        asked.set()
        return 0

    monkeypatch.setattr(pool_module, "_available_mb", none)
    for _ in range(2):
        assert taken(Tier.LANDLOCK).nursling.origin == "forked"
        eventually(asked.is_set)
        asked.clear()
    assert pool().waiting(Tier.LANDLOCK) == 0


def test_without_a_nursery_a_kernel_comes_all_the_same_and_the_log_says_why(
    taken: Take, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin-like")
    with caplog.at_level(logging.INFO):
        kernel = take(Tier.LIMITS, ALLOWANCE)
    monkeypatch.undo()
    try:
        assert kernel.origin == "cold"
        assert "Linux alone" in caplog.text
    finally:
        kernel.close()


def test_a_nursery_that_cannot_start_is_not_waited_for_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = []
    told = pool_module.Server._told

    class Broken(pool_module.Server):
        def __init__(self, preload: tuple[str, ...]) -> None:
            started.append(preload)
            super().__init__(preload)

        @staticmethod
        def _told(preload: tuple[str, ...]) -> dict[str, Any]:
            return {**told(preload), "texts": {}}

    monkeypatch.setattr(pool_module, "Server", Broken)
    for _ in range(2):
        with take(Tier.LIMITS, ALLOWANCE) as kernel:
            assert kernel.origin == "cold"
    assert len(started) == 1


SOMEBODY = """
import os, time
from jupyter_interviewer.sandbox.nursery.shared import pool, take
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_client import BlockingKernelClient
for tier in Tier:
    for _ in range(2):
        with take(tier, Allowance(processes=80)) as kernel:
            client = BlockingKernelClient()
            client.load_connection_info(kernel.connection)
            client.start_channels(hb=False)
            client.wait_for_ready(timeout=60)
            said = []
            client.execute_interactive(
                "import os; print(os.getuid() != 0)",
                output_hook=lambda m: said.append(m["content"].get("text", "")),
            )
            client.stop_channels()
            while not pool().waiting(tier):
                time.sleep(0.02)
        print(tier, kernel.origin, "".join(said).strip(), kernel.folder.path.exists())
"""


def test_somebody_who_is_not_root_has_a_nursery_in_all_tiers(
    as_ordinary_user: Callable[[str], str],
) -> None:
    expected = "".join(
        f"{tier} {origin} True False\n" for tier in Tier for origin in ("forked", "pooled")
    )
    assert as_ordinary_user(SOMEBODY) == expected
