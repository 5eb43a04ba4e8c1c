"""Kernels in sandboxes: what Jupyter asks of a kernel's process, answered for one."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterable, Mapping
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase
from traitlets import Bool, Enum, Int, List, Unicode

from jupyter_interviewer.sandbox.deno import program as deno
from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.nursery.nursling import PORTS, Nursling
from jupyter_interviewer.sandbox.nursery.shared import take
from jupyter_interviewer.sandbox.plan import Allowance
from jupyter_interviewer.sandbox.process import Controlled, Ended
from jupyter_interviewer.sandbox.sql import program as sql
from jupyter_interviewer.sandbox.tier import Tier

_SHUTDOWN_SECONDS = 2.0
KERNEL_THREADS = 16
"""What an idle ipykernel itself needs of the limit on processes and threads (13, and a spare)."""


class SandboxProvisioner(KernelProvisionerBase):
    """Runs a kernel in a sandbox; entry point ``interview-sandbox``.

    The kernel speaks over unix sockets in a folder of its own, starts in an empty working
    directory of its own whatever ``cwd`` is asked for, and gets a whitelisted environment. It
    ends with all its processes when it is shut down, and when our process ends in any way.
    """

    tier = Enum(
        ["", *(str(tier) for tier in Tier)],
        default_value="",
        config=True,
        help="Isolation tier: namespaces, landlock or limits; empty takes the best that works.",
    )
    memory_mb = Int(
        512,
        min=64,
        config=True,
        help="MiB of memory for the kernel's code, on top of the loaded interpreter.",
    )
    processes = Int(
        64,
        min=1,
        config=True,
        help="Processes and threads that the kernel's code may have at once.",
    )
    file_mb = Int(
        32, min=1, config=True, help="MiB of one file, and of each place that can be written to."
    )
    cpu_seconds = Int(
        0,
        min=0,
        config=True,
        help="Processor seconds after which the kernel is ended; 0 for no limit (interactive use).",
    )
    hide = List(
        Unicode(),
        config=True,
        help="Further paths that no kernel may see (question banks kept among Python packages).",
    )
    program = Enum(
        ["", "deno", "sql"],
        default_value="",
        config=True,
        help="What a kernel runs on besides Python: deno for JavaScript and TypeScript, sql "
        "for DuckDB.",
    )
    pass_environment = Bool(
        True, config=True, help="Whether variables set in the kernelspec's env are passed on."
    )

    preload = List(
        Unicode(),
        config=True,
        help="Modules that kernels have loaded already when they start (numpy, pandas). Each costs "
        "memory once for all kernels, and no kernel any time.",
    )
    keep = Int(
        1,
        min=0,
        config=True,
        help="Kernels that wait for the next notebook, some 25 MB each; 0 for none. None waits "
        "where memory is short.",
    )
    nursery = Bool(
        True,
        config=True,
        help="Whether kernels are forked from one that has everything loaded (Linux); otherwise "
        "each starts an interpreter of its own.",
    )

    _nursling: Nursling | None = None
    _address: Folder | None = None

    @property
    def _process(self) -> Controlled | None:
        return None if self._nursling is None else self._nursling.process

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel to speak of."""
        return self._process is not None

    @property
    def ended(self) -> Ended | None:
        """How the sandbox ended, where it has and was not let go of yet."""
        return None if self._process is None else self._process.ended

    async def poll(self) -> int | None:
        """The kernel's exit status once the whole sandbox is gone, None while it runs."""
        return 0 if self._process is None else self._process.poll()

    async def wait(self) -> int | None:
        """Wait until the whole sandbox is gone."""
        code: int | None = 0
        # Polled like Jupyter's own: whoever waits may be cancelled, a waiting thread may not.
        while self._process is not None and (code := self._process.poll()) is None:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        self._let_go()
        return code

    async def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel and its process group, inside the sandbox."""
        if self._process is None or signum == 0:
            return
        if signum == signal.SIGKILL:
            await self.kill()
        else:
            await asyncio.to_thread(self._process.signal, signum)

    async def kill(self, restart: bool = False) -> None:
        """Kill everything in the sandbox."""
        if self._process is not None:
            await asyncio.to_thread(self._process.destroy)

    async def terminate(self, restart: bool = False) -> None:
        """Ask the kernel to end."""
        await self.send_signal(signal.SIGTERM)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose sockets, write the connection file, put the command together."""
        if self._address is None:
            # Who is connected stays so over a restart, for which the address must not change.
            self._address = await asyncio.to_thread(Folder)
        manager = self._manager
        manager.transport = "ipc"
        manager.ip = str(self._address.sockets / "k")
        for number, name in enumerate(PORTS, start=1):
            setattr(manager, name, number)
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        command = manager.format_kernel_cmd(extra_arguments=kwargs.pop("extra_arguments", []))
        launch: dict[str, Any] = await super().pre_launch(cmd=command, **kwargs)
        return launch

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start the kernel and wait until its program runs."""
        self._nursling = await asyncio.to_thread(self._launch, cmd, kwargs.get("env", {}))
        return self.connection_info

    async def cleanup(self, restart: bool = False) -> None:
        """Remove the kernel's folders, unless its successor is about to use them."""
        if self._process is not None and self._process.poll() is None:
            await self.kill(restart=restart)
        self._let_go()
        if not restart and self._address is not None:
            await asyncio.to_thread(self._address.remove)
            self._address = None

    async def get_provisioner_info(self) -> dict[str, Any]:
        """What describes this provisioner; a sandbox cannot be taken over by another process."""
        info: dict[str, Any] = await super().get_provisioner_info()
        info["tier"] = str(self.chosen_tier())
        return info

    def get_shutdown_wait_time(self, recommended: float = 5.0) -> float:
        """Seconds for an orderly end; it has nothing to save, and ipykernel at times hangs here.

        (Its control thread may wait ten seconds for an output thread that is gone already.)
        """
        return min(recommended, _SHUTDOWN_SECONDS)

    def chosen_tier(self) -> Tier:
        """The tier that kernels run in."""
        return detect(Tier(self.tier) if self.tier else None).tier

    @property
    def _manager(self) -> Any:
        """The kernel manager, which owns the connection file."""
        assert self.parent is not None, "a kernel manager makes its provisioner"
        return self.parent

    def _launch(self, command: list[str], environment: dict[str, str]) -> Nursling:
        assert self._address is not None
        given = self.kernel_spec.env if self.pass_environment else {}
        told = {name: environment.get(name, given[name]) for name in given}
        key = self.connection_info["key"]
        allowance = Allowance(
            memory_mb=self.memory_mb,
            processes=self.processes + KERNEL_THREADS,
            file_mb=self.file_mb,
            cpu_seconds=self.cpu_seconds or None,
        )
        program: Mapping[str, bytes] = {}
        if self.program == "deno":
            deno.require()
            program, allowance = deno.files(), deno.widened(allowance)
            told = deno.environment(allowance) | told
        elif self.program == "sql":
            sql.require()
            told = sql.environment(allowance) | told
            program, allowance = sql.files(), sql.widened(allowance)
        nursling = take(
            self.chosen_tier(),
            allowance,
            command=tuple(_of_anybody(command, self._manager.connection_file)),
            program=program,
            environment=told,
            preload=tuple(self.preload),
            hide=tuple(self.hide),
            key=key.decode() if isinstance(key, bytes) else key,
            remove_abandoned=(str(self._address.path),),
            keep=self.keep,
            fork=self.nursery,
        )
        self._address.lead_to(nursling.folder)
        self.log.debug("Kernel %s is %s.", self.kernel_id, nursling.origin)
        return nursling

    def _let_go(self) -> None:
        if self._nursling is not None and self._nursling.process.poll() is not None:
            ended = self._nursling.process.ended
            if ended is not None and ended.reason == "memory":
                self.log.warning("Kernel %s was ended: out of memory.", self.kernel_id)
            elif ended is not None and ended.tail.strip():
                self.log.debug("Kernel %s said: %s", self.kernel_id, ended.tail[-2000:])
            self._nursling.close()
            self._nursling = None


def _of_anybody(command: Iterable[str], connection_file: str) -> Iterable[str]:
    """The command as it stood in the kernelspec, so that it is the same for every kernel."""
    outside = {connection_file, os.path.realpath(connection_file)}
    for argument in command:
        yield "{connection_file}" if argument in outside else argument
