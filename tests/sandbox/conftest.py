"""Sandboxes for tests: every tier, kernels that end with their test, and an ordinary user."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jupyter_client import BlockingKernelClient, KernelManager
from traitlets.config import Config

from jupyter_interviewer.sandbox.nursery.shared import close as close_nursery
from jupyter_interviewer.sandbox.nursery.shared import take
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.reach import covers
from jupyter_interviewer.sandbox.tier import Tier
from jupyter_interviewer.sandbox.view import PACKAGE, python_view

CHECKOUT = Path(__file__).parents[2]
ISOLATING = (Tier.NAMESPACES, Tier.LANDLOCK)
_ORDINARY = 54321


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """``tier`` is each tier in turn, ``isolating`` each of those that hide and cut off."""
    for name, tiers in (("tier", tuple(Tier)), ("isolating", ISOLATING)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, tiers, ids=str, scope="module")


@pytest.fixture(autouse=True, scope="session")
def kernelspecs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The kernelspec of this checkout, whatever is installed."""
    folder = tmp_path_factory.mktemp("jupyter")
    (folder / "kernels").symlink_to(CHECKOUT / "kernels")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_PATH", str(folder))
        patch.setenv("JUPYTER_RUNTIME_DIR", str(folder / "runtime"))
        yield


class Cells:
    """A client that runs cells."""

    client: Any

    def run(self, source: str, timeout: float = 60) -> str:
        """What a cell prints; its error, if it raises, instead."""
        pieces: list[str] = []

        def take(message: dict[str, Any]) -> None:
            content = message["content"]
            if message["msg_type"] == "stream":
                pieces.append(content["text"])
            elif message["msg_type"] == "error":
                pieces.append(f"{content['ename']}: {content['evalue']}")

        self.client.execute_interactive(
            textwrap.dedent(source), timeout=timeout, output_hook=take, store_history=False
        )
        return "".join(pieces).strip()


class Kernel(Cells):
    """A running kernel and a client of it."""

    def __init__(self, tier: Tier, **settings: Any) -> None:
        config = Config({"SandboxProvisioner": {"tier": str(tier), **settings}})
        self.manager = KernelManager(kernel_name="interview-python", config=config)
        self.manager.start_kernel()
        self.connect()

    def connect(self) -> None:
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def close(self) -> None:
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def start_kernel() -> Iterator[Callable[..., Kernel]]:
    """Starts kernels that end with the module."""
    kernels: list[Kernel] = []

    def start(tier: Tier, **settings: Any) -> Kernel:
        kernels.append(Kernel(tier, **settings))
        return kernels[-1]

    yield start
    for kernel in kernels:
        kernel.close()


class Taken(Cells):
    """A kernel from the nursery and a client of it."""

    def __init__(self, tier: Tier, allowance: Allowance | None = None, **wanted: Any) -> None:
        self.nursling = take(tier, allowance or Allowance(processes=80), **wanted)
        self.process = self.nursling.process
        self.client = BlockingKernelClient()
        self.client.load_connection_info(self.nursling.connection)
        self.client.start_channels(hb=False)
        self.client.wait_for_ready(timeout=60)

    def close(self) -> None:
        self.client.stop_channels()
        self.nursling.close()


@pytest.fixture
def taken() -> Iterator[Callable[..., Taken]]:
    """Takes kernels from the nursery that end with the test."""
    kernels: list[Taken] = []

    def start(tier: Tier, allowance: Allowance | None = None, **wanted: Any) -> Taken:
        kernels.append(Taken(tier, allowance, **wanted))
        return kernels[-1]

    yield start
    for kernel in kernels:
        kernel.close()


@pytest.fixture(autouse=True, scope="module")
def nursery_ends_with_the_module() -> Iterator[None]:
    """So that nothing that waits for one module's kernels takes memory in the next."""
    yield
    close_nursery()


@pytest.fixture
def eventually() -> Callable[..., None]:
    """Waits until something holds."""

    def wait(holds: Callable[[], object], seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, "it did not happen in time"
            time.sleep(0.02)

    return wait


_AS_USER = """
import os, runpy, sys, json
told = json.loads(sys.argv[1])
harden = runpy.run_path(told["harden"])
if told["user"] is not None:
    harden["rearrange"]({"covers": told["covers"], "places": [], "masks": []})
    os.chown(told["home"], told["user"], told["user"])
    harden["become"](told["user"], told["user"])
os.chdir(told["home"])
environment = {"HOME": told["home"], "TMPDIR": told["home"], "PATH": os.environ["PATH"],
               "PYTHONPATH": told["checkout"], "LANG": "C.UTF-8"}
os.execve(sys.executable, [sys.executable, "-c", told["source"]], environment)
"""


@pytest.fixture
def as_ordinary_user(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Runs a Python source as somebody who is not root, and gives back what it prints."""
    import json
    import tempfile

    def run(source: str) -> str:
        root = os.geteuid() == 0
        # pytest's own folders are closed to others.
        with tempfile.TemporaryDirectory(prefix="u") as home:
            needed = [*python_view().readable, sys.prefix, str(CHECKOUT), home]
            told = {
                "harden": str(PACKAGE / "sandbox" / "_harden.py"),
                "user": _ORDINARY + os.getpid() if root else None,
                "covers": covers(needed),
                "home": home,
                "checkout": str(CHECKOUT),
                "source": textwrap.dedent(source),
            }
            done = subprocess.run(
                [sys.executable, "-c", _AS_USER, json.dumps(told)],
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def processes_with(marker: str) -> list[int]:
    """Processes that have a text in their command line or environment."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            text = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if marker.encode() in text:
            found.append(int(folder.name))
    return found


@pytest.fixture(name="processes_with")
def processes_with_fixture() -> Callable[[str], list[int]]:
    return processes_with
