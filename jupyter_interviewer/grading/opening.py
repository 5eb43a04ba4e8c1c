"""Where a notebook's kernel comes from."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from jupyter_core.utils import run_sync
from traitlets.config import Config

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.grading.kernel import Ended, Kernel
from jupyter_interviewer.grading.stopped import KernelNotStarted
from jupyter_interviewer.sandbox.plan import Allowance

START_SECONDS = 60.0

_ISOLATED = {"python3": "interview-python"}
"""Kernels for which a sandboxed one stands in."""


class Demand(Frozen):
    """What kind of kernel is wanted.

    Attributes
    ----------
    tier
        The isolation tier; the best that works where it is None.
    allowance
        What the sandbox may use up.
    start_seconds
        How long the kernel may take to answer.
    """

    tier: str | None = None
    allowance: Allowance = Allowance(memory_mb=4096, processes=256, file_mb=1024)
    start_seconds: float = START_SECONDS


@contextmanager
def open_kernel(name: str, demand: Demand) -> Iterator[Kernel]:
    """Open a kernel that ends with the context.

    Parameters
    ----------
    name
        Of the kernelspec. One of ours, and ``python3``, for which ``interview-python`` stands
        in, run in a sandbox; any other is started as its kernelspec says.
    demand
        What the sandbox has to be like.

    Raises
    ------
    KernelNotStarted
        It could not be started.
    """
    manager = KernelManager(
        kernel_name=_ISOLATED.get(name, name),
        config=_config(demand),
        kernel_spec_manager=_specs(),
        kernel_id=str(uuid.uuid4()),
    )
    try:
        manager.start_kernel()
    except Exception as error:
        with suppress(Exception):
            manager.cleanup_resources()
        raise KernelNotStarted(f"the kernel {name} could not be started: {error}") from error
    process = _Managed(manager)
    try:
        with _connected(manager.get_connection_info(), process, demand) as kernel:
            yield kernel
    finally:
        process.close()


@contextmanager
def _connected(connection: Any, process: Any, demand: Demand) -> Iterator[Kernel]:
    kernel = Kernel(connection, process, process.tier)
    try:
        kernel.wait_until_ready(demand.start_seconds)
        yield kernel
    finally:
        kernel.close()


class _Managed:
    """The process of a kernel that a `KernelManager` started."""

    def __init__(self, manager: KernelManager) -> None:
        self._manager = manager

    @property
    def tier(self) -> str | None:
        chosen = getattr(self._manager.provisioner, "chosen_tier", None)
        return None if chosen is None else str(chosen())

    @property
    def ended(self) -> Ended | None:
        ended: Ended | None = getattr(self._manager.provisioner, "ended", None)
        return ended

    def poll(self) -> int | None:
        provisioner = self._manager.provisioner
        if provisioner is None or not provisioner.has_process:
            return 0
        status: int | None = run_sync(provisioner.poll)()
        return status

    def close(self) -> None:
        try:
            self._manager.shutdown_kernel(now=True)
        finally:
            with suppress(Exception):
                self._manager.cleanup_resources()


def _config(demand: Demand) -> Config:
    config = Config()
    config.SandboxProvisioner = Config(
        tier=demand.tier or "",
        memory_mb=demand.allowance.memory_mb,
        processes=demand.allowance.processes,
        file_mb=demand.allowance.file_mb,
        cpu_seconds=demand.allowance.cpu_seconds or 0,
        pass_environment=False,
    )
    return config


def _specs() -> KernelSpecManager:
    # A checkout's own kernelspecs come first: it may be one that was never installed.
    specs = KernelSpecManager()
    checkout = Path(__file__).parents[2] / "kernels"
    if checkout.is_dir():
        specs.kernel_dirs = [str(checkout), *specs.kernel_dirs]
    return specs
