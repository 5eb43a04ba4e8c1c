"""Scripts that are ended when their runner is closed."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox import scripts as module
from jupyter_interviewer.sandbox.process import SandboxProcess
from jupyter_interviewer.sandbox.scripts import Scripts
from jupyter_interviewer.sandbox.tier import Tier

ENDLESS = "import time\nwhile True: time.sleep(0.05)"


def test_a_script_runs_as_ever(tier: Tier) -> None:
    done = Scripts(tier)("import sys; print(sys.stdin.read() * 2)", b"ab")
    assert (done.ok, done.stdout) == (True, b"abab\n")


def test_a_script_that_fails_by_itself_is_told_as_ever(tier: Tier) -> None:
    done = Scripts(tier)("raise ValueError('no')")
    assert not done.ok
    assert done.message is not None and "ValueError: no" in done.message


def test_closing_ends_what_runs_and_leaves_nothing_behind(
    tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    launched: list[SandboxProcess] = []
    running = threading.Event()

    class Seen(SandboxProcess):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[arg-type]
            launched.append(self)
            running.set()

    monkeypatch.setattr("jupyter_interviewer.sandbox.running.SandboxProcess", Seen)
    scripts = Scripts(tier)
    with ThreadPoolExecutor(2) as threads:
        waiting = [threads.submit(scripts, ENDLESS, wall_seconds=60) for _ in range(2)]
        assert running.wait(20)
        while len(launched) < 2:
            time.sleep(0.01)
        time.sleep(0.5)
        began = time.monotonic()
        scripts.close()
        for one in waiting:
            with pytest.raises(Unavailable):
                one.result(10)
        assert time.monotonic() - began < 3
    for process in launched:
        assert not Path(f"/proc/{process.supervisor_pid}").exists()
        assert process.pid is None or not Path(f"/proc/{process.pid}").exists()


def test_what_is_launched_just_while_it_closes_is_ended_too(
    tier: Tier, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts = Scripts(tier)
    original = module.run_in

    def closing_first(*arguments: object, **options: object) -> object:
        scripts.close()
        return original(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "run_in", closing_first)
    began = time.monotonic()
    with pytest.raises(Unavailable):
        scripts(ENDLESS, wall_seconds=60)
    assert time.monotonic() - began < 5


def test_a_closed_one_launches_nothing(tier: Tier) -> None:
    scripts = Scripts(tier)
    scripts.close()
    with pytest.raises(Unavailable, match="stopping"):
        scripts("print(1)")
