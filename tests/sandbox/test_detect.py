"""Finding out what works here."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox import detect as detect_module
from jupyter_interviewer.sandbox.detect import detect, not_held, survey
from jupyter_interviewer.sandbox.tier import Tier


@pytest.fixture
def forgetful() -> None:
    detect_module._attempt.cache_clear()


def test_each_tier_that_is_asked_for_works_here(tier: Tier) -> None:
    found = detect(tier)
    assert found.tier is tier
    assert found.attempts[-1].works


def test_the_best_that_works_is_taken_and_what_it_does_not_hold_is_said() -> None:
    found = detect()
    assert [attempt.tier for attempt in found.attempts] == list(Tier)[: len(found.attempts)]
    assert found.attempts[-1].works and not any(a.works for a in found.attempts[:-1])
    assert found.not_held == not_held(found.tier)
    assert not not_held(Tier.NAMESPACES)
    assert any("network" in sentence for sentence in not_held(Tier.LIMITS))


@pytest.mark.usefixtures("forgetful")
def test_without_bubblewrap_the_next_tier_is_taken_and_the_remedy_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    try:
        found = detect()
        assert found.tier is Tier.LANDLOCK
        assert found.attempts[0].remedy is not None and "bubblewrap" in found.attempts[0].remedy
        with pytest.raises(Unavailable, match="bubblewrap"):
            detect(Tier.NAMESPACES)
    finally:
        detect_module._attempt.cache_clear()


@pytest.mark.usefixtures("forgetful")
def test_a_bubblewrap_that_fails_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "bwrap: No permissions to create a new namespace"
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        broken = Path(folder, "bwrap")
        broken.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit 1\n")
        broken.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        try:
            attempt = detect_module._attempt(Tier.NAMESPACES)
        finally:
            detect_module._attempt.cache_clear()
    assert not attempt.works
    assert said in attempt.reason
    assert attempt.remedy is not None and "user namespaces" in attempt.remedy


def test_a_survey_tries_them_all() -> None:
    assert [attempt.tier for attempt in survey()] == list(Tier)


INSIDE = """
import json, os, signal, socket, time
told = json.load(open("told.json"))
def change_mode():
    os.chmod(told["secret"], 0)
for name, act in {
    "READ": lambda: open(told["secret"]).read(),
    "ENVIRON": lambda: open(f"/proc/{told['pid']}/environ").read(),
    "SIGNALLED": lambda: os.kill(told["pid"], 0),
    "CONNECTED": lambda: socket.create_connection(("127.0.0.1", told["port"]), 1),
    "CHANGED": change_mode,
    "TIMED": lambda: os.utime(told["secret"], (1, 1)),
}.items():
    try:
        act()
    except OSError:
        continue
    if name not in ("CHANGED", "TIMED"):  # those are told yes; whether it happened is seen outside
        print(name)
if (child := os.fork()) == 0:
    time.sleep(30)
os.kill(child, signal.SIGKILL)
print(os.wait()[1], "end")
"""

OUTSIDE = f"""
import json, os, socket
from jupyter_interviewer.sandbox.detect import survey
from jupyter_interviewer.sandbox.script import run_script
results = {{"user": os.getuid(), "tiers": {{}}}}
listener = socket.create_server(("127.0.0.1", 0))
secret = os.path.expanduser("~/secret.txt")
for attempt in survey():
    open(secret, "w").write("do-not-tell")
    before = os.stat(secret)
    told = {{"secret": secret, "pid": os.getpid(), "port": listener.getsockname()[1]}}
    files = {{"told.json": json.dumps(told).encode()}}
    done = run_script({INSIDE!r}, files=files, tier=attempt.tier)
    after = os.stat(secret)
    results["tiers"][attempt.tier] = {{
        "works": attempt.works,
        "reason": attempt.reason,
        "said": done.stdout.decode().split(),
        "errors": done.stderr,
        "touched": (before.st_mode, before.st_mtime) != (after.st_mode, after.st_mtime),
    }}
    os.unlink(secret)
print(json.dumps(results))
"""


def test_somebody_who_is_not_root_has_all_tiers_too(
    as_ordinary_user: Callable[[str], str],
) -> None:
    results = json.loads(as_ordinary_user(OUTSIDE))
    assert results["user"] != 0
    for tier in Tier:
        assert results["tiers"][tier]["works"], results["tiers"][tier]
    for tier in (Tier.NAMESPACES, Tier.LANDLOCK):
        assert results["tiers"][tier]["said"] == ["9", "end"], results["tiers"][tier]
        assert not results["tiers"][tier]["touched"]


KERNELS = """
import os, sys, threading, time
os.environ["JUPYTER_PATH"] = os.path.expanduser("~/jupyter")
os.makedirs(os.path.expanduser("~/jupyter"))
checkout = os.environ["PYTHONPATH"]
os.symlink(checkout + "/kernels", os.path.expanduser("~/jupyter/kernels"))
from jupyter_client import KernelManager
from traitlets.config import Config
for tier in ("namespaces", "landlock", "limits"):
    config = Config({"SandboxProvisioner": {"tier": tier}})
    manager = KernelManager(kernel_name="interview-python", config=config)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    threading.Timer(0.5, manager.interrupt_kernel).start()
    started = time.monotonic()
    reply = client.execute_interactive("import time; time.sleep(30)", timeout=60,
                                       output_hook=lambda message: None)
    print(tier, reply["content"]["ename"], time.monotonic() - started < 15)
    client.stop_channels()
    folder = manager.provisioner._address.path
    manager.shutdown_kernel(now=True)
    print(tier, "left", folder.exists())
"""


def test_somebody_who_is_not_root_has_kernels_in_all_tiers(
    as_ordinary_user: Callable[[str], str],
) -> None:
    expected = "".join(f"{tier} KeyboardInterrupt True\n{tier} left False\n" for tier in Tier)
    assert as_ordinary_user(KERNELS) == expected
