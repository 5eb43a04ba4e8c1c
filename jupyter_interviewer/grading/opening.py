"""Where a notebook's kernel comes from."""

from __future__ import annotations

import logging
import time
import uuid
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import KernelManager
from jupyter_core.utils import run_sync

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.grading.kernel import Kernel
from jupyter_interviewer.grading.stopped import KernelNotStarted
from jupyter_interviewer.sandbox.deno import program as deno
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.nursery.nursling import Nursling
from jupyter_interviewer.sandbox.nursery.shared import pool, take
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.provisioner import KERNEL_THREADS
from jupyter_interviewer.sandbox.sql import program as sql
from jupyter_interviewer.sandbox.tier import Tier

START_SECONDS = 60.0

_MOST_LEAVING = 4
_log = logging.getLogger(__name__)
_leaving: deque[Future[None]] = deque()
_closing = ThreadPoolExecutor(2, thread_name_prefix="closing-kernels")

_said: dict[str, dict[str, Any]] = {}
"""What kernels of ours say of themselves, by name: all of a name say the same."""

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
    preparation
        Source that the kernel executes before anything else.
    preload
        Modules that it has loaded when it starts, beside those of its kernelspec.
    lean
        Whether a kernel with this one client will do; see `nursery.shared.take`.
    """

    tier: str | None = None
    allowance: Allowance = Allowance(memory_mb=4096, processes=256, file_mb=1024)
    start_seconds: float = START_SECONDS
    preparation: str = ""
    preload: tuple[str, ...] = ()
    lean: bool = False


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
    name = _ISOLATED.get(name, name)
    try:
        spec = _kernelspec(name)
        opened = _taken(spec, demand) if _is_sandboxed(spec) else _Managed(name)
    except Exception as error:
        raise KernelNotStarted(f"the kernel {name} could not be started: {error}") from error
    try:
        tier = None if opened.tier is None else str(opened.tier)
        kernel = Kernel(opened.connection, opened.process, tier, _said.get(name, {}))
        try:
            kernel.wait_until_ready(demand.start_seconds)
            if isinstance(opened, Nursling) and name not in _said:
                # Now, when nobody's code has run in it yet.
                kernel.language()
                _said[name] = kernel.info
            if demand.preparation and not opened.prepared:
                _prepare(kernel, demand)
            yield kernel
        finally:
            kernel.close()
    finally:
        _let_go(opened)


def _prepare(kernel: Kernel, demand: Demand) -> None:
    """Have a kernel execute what one from the nursery has executed while it waited."""
    asked = kernel.execute(demand.preparation)
    deadline = time.monotonic() + demand.start_seconds
    while time.monotonic() < deadline and kernel.death() is None:
        for from_iopub, frames in kernel.receive(0.1):
            message = kernel.parse(frames)
            if (
                not from_iopub
                and message is not None
                and message["parent_header"].get("msg_id") == asked
                and message["content"].get("status") == "ok"
            ):
                return
    raise KernelNotStarted("the kernel did not execute what prepares it")


def _let_go(opened: Nursling | _Managed) -> None:
    """End a kernel at once, and clear up after it while whoever had it goes on."""
    if isinstance(opened, Nursling):
        opened.process.kill()
        pool().hurry()
    while len(_leaving) >= _MOST_LEAVING:
        _leaving.popleft().result()
    try:
        _leaving.append(_closing.submit(_close, opened))
    except RuntimeError:
        # The interpreter is ending, and starts no more threads.
        _close(opened)


def _close(opened: Nursling | _Managed) -> None:
    try:
        opened.close()
    except Exception:
        # Its verdict was reached; that something of it is left is not the next one's affair.
        _log.exception("Clearing up after a kernel failed")


def _is_sandboxed(spec: KernelSpec) -> bool:
    provisioner = spec.metadata.get("kernel_provisioner", {})
    return bool(provisioner.get("provisioner_name") == "interview-sandbox")


def _taken(spec: KernelSpec, demand: Demand) -> Nursling:
    """Take it from the nursery, as the provisioner would with the kernelspec's settings."""
    settings = spec.metadata["kernel_provisioner"].get("config", {})
    allowance = demand.allowance.model_copy(
        update={"processes": demand.allowance.processes + KERNEL_THREADS}
    )
    program: Mapping[str, bytes] = {}
    environment: Mapping[str, str] = {}
    if settings.get("program") == "deno":
        deno.require()
        program, allowance = deno.files(), deno.widened(allowance)
        environment = deno.environment(allowance)
    elif settings.get("program") == "sql":
        sql.require()
        environment = sql.environment(allowance)
        program, allowance = sql.files(), sql.widened(allowance)
    return take(
        detect(Tier(demand.tier) if demand.tier else None).tier,
        allowance,
        command=tuple(spec.argv),
        program=program,
        environment=environment,
        preload=(*settings.get("preload", ()), *demand.preload),
        preparation=demand.preparation,
        lean=demand.lean,
    )


class _Managed:
    """A kernel in no sandbox of ours, started as its kernelspec says."""

    tier = None
    ended = None
    prepared = False

    def __init__(self, name: str) -> None:
        self._manager = KernelManager(kernel_name=name, kernel_id=str(uuid.uuid4()))
        try:
            self._manager.start_kernel()
        except Exception:
            self._cleanup()
            raise

    @property
    def connection(self) -> dict[str, Any]:
        return dict(self._manager.get_connection_info())

    @property
    def process(self) -> _Managed:
        return self

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
            self._cleanup()

    def _cleanup(self) -> None:
        with suppress(Exception):
            self._manager.cleanup_resources()


@cache
def _kernelspec(name: str) -> KernelSpec:
    # A checkout's own kernelspecs come first: it may be one that was never installed.
    specs = KernelSpecManager()
    checkout = Path(__file__).parents[2] / "kernels"
    if checkout.is_dir():
        specs.kernel_dirs = [str(checkout), *specs.kernel_dirs]
    return specs.get_kernel_spec(name)
