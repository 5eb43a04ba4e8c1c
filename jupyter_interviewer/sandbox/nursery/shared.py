"""The nursery of this process: where kernels are taken, and what is kept ready."""

from __future__ import annotations

import atexit
import logging
import os
import sys
import threading
from collections.abc import Mapping

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.nursery import cold
from jupyter_interviewer.sandbox.nursery.nursling import Kind, Nursling
from jupyter_interviewer.sandbox.nursery.order import Order
from jupyter_interviewer.sandbox.nursery.pool import Pool
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.tier import Tier

_log = logging.getLogger(__name__)

PYTHON_KERNEL = (
    "python",
    "-c",
    "import sys; sys.modules.update(psutil=None, debugpy=None); "
    "from ipykernel.kernelapp import launch_new_instance; launch_new_instance()",
    "-f",
    "{connection_file}",
    "--HistoryManager.enabled=False",
)
"""The command of the kernelspec ``interview-python``."""

_lock = threading.Lock()
_pools: dict[int, Pool] = {}


def take(
    tier: Tier,
    allowance: Allowance,
    *,
    command: tuple[str, ...] = PYTHON_KERNEL,
    program: Mapping[str, bytes] = {},
    environment: Mapping[str, str] = {},
    files: Mapping[str, bytes] = {},
    preload: tuple[str, ...] = (),
    hide: tuple[str, ...] = (),
    key: str | None = None,
    remove_abandoned: tuple[str, ...] = (),
    keep: int = 1,
    fork: bool = True,
    lean: bool = False,
    preparation: str = "",
) -> Nursling:
    """Take a kernel that nobody had before.

    Parameters
    ----------
    tier
        How to isolate it; it is known to work.
    allowance
        What it may use up.
    command
        A kernelspec's ``argv``, with ``{connection_file}`` in it.
    program
        Files that the command itself needs, by name relative to the working directory.
    environment, files
        Variables, and contents by name relative to its working directory.
    preload
        Modules that are imported before the fork; those that are not installed are left out.
    hide
        Further paths that it may not see.
    key
        The key of its connection; a new one unless given.
    remove_abandoned
        Further folders that are removed if this process is killed.
    keep
        How many to have waiting for those who take such a one next; 0 for none.
    fork
        False starts it without the nursery.
    lean
        Whether one client alone, who sends one cell after the other, is enough; only for
        `PYTHON_KERNEL`.
    preparation
        Python source that a lean kernel's shell executes before it is anybody's;
        `Nursling.prepared` tells whether it did.

    Returns
    -------
    Nursling
        It runs, and its sockets are bound.

    Raises
    ------
    Unavailable
        It could not be started, neither way.
    """
    kind = _kind(tier, allowance, command, program, preload, hide, lean, preparation)
    order = Order(
        allowance=allowance,
        environment=environment,
        files=files,
        key=key,
        remove_abandoned=remove_abandoned,
    )
    if fork:
        try:
            return pool().take(kind, order, keep)
        except Unavailable as error:
            _log.info("A kernel starts without the nursery: %s", error.detail)
    return cold.start(kind, order)


def warm(
    tier: Tier,
    allowance: Allowance,
    *,
    command: tuple[str, ...] = PYTHON_KERNEL,
    program: Mapping[str, bytes] = {},
    preload: tuple[str, ...] = (),
    hide: tuple[str, ...] = (),
    keep: int = 1,
) -> None:
    """Have kernels waiting from soon on, in the background; as `take` would want them."""
    kind = _kind(tier, allowance, command, program, preload, hide)
    if kind.forkable:
        pool().want(kind, keep)


def _kind(
    tier: Tier,
    allowance: Allowance,
    command: tuple[str, ...],
    program: Mapping[str, bytes],
    preload: tuple[str, ...],
    hide: tuple[str, ...],
    lean: bool = False,
    preparation: str = "",
) -> Kind:
    if command[0] == sys.executable:
        # Jupyter puts it in the place of the kernelspec's own word, and it is the same kernel.
        command = ("python", *command[1:])
    return Kind(
        tier=tier,
        command=command,
        program=tuple(program.items()),
        preload=preload,
        hide=hide,
        file_mb=allowance.file_mb,
        lean=lean and command == PYTHON_KERNEL,
        preparation=preparation,
    )


def pool() -> Pool:
    """The pool of this process; a fork of it has its own."""
    with _lock:
        found = _pools.get(os.getpid())
        if found is None:
            _pools.clear()
            found = _pools[os.getpid()] = Pool()
        return found


@atexit.register
def close() -> None:
    """End what waits and the fork servers; kernels that were taken live on."""
    with _lock:
        found = _pools.pop(os.getpid(), None)
    if found is not None:
        found.close()
