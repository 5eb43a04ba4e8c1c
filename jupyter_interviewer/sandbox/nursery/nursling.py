"""A kernel that somebody took, with all that belongs to it."""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal, Self

from jupyter_interviewer.domain.model import Frozen
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.plan import Command
from jupyter_interviewer.sandbox.process import Controlled
from jupyter_interviewer.sandbox.tier import Tier

Origin = Literal["pooled", "forked", "cold"]

PORTS = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")
CONNECTION_FILE = "{tmp}/kernel.json"


class Loaded(Frozen):
    """What a fork server has in memory before it forks.

    Attributes
    ----------
    preload
        Modules that it imported beside what every kernel needs.
    preparation
        Python source that the shell of its lean kernels has executed, silently.
    """

    preload: tuple[str, ...] = ()
    preparation: str = ""


class Kind(Frozen):
    """What two kernels must have in common for one to stand in for the other.

    Attributes
    ----------
    tier, hide
        How they are isolated, and from what beside the usual.
    command
        A kernelspec's ``argv``, with ``{connection_file}`` in it.
    program
        Files that the command itself needs.
    preload
        Modules that are imported before the fork.
    file_mb
        MiB of each place that can be written to.
    lean
        Whether it needs to serve only one client, who sends one cell after the other; one that
        starts ``cold`` serves more. For IPython's kernel only.
    preparation
        Python source that a lean kernel's shell has executed, silently, before it is anybody's;
        no other has.
    """

    tier: Tier
    command: tuple[str, ...]
    program: tuple[tuple[str, bytes], ...] = ()
    preload: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    file_mb: int = 32
    lean: bool = False
    preparation: str = ""

    @property
    def loaded(self) -> Loaded:
        """What the server that forks it has loaded."""
        return Loaded(preload=self.preload, preparation=self.preparation if self.lean else "")

    @property
    def forkable(self) -> bool:
        """Whether it is a Python source, which can run in a fork."""
        return self.command[0] in ("python", "python3", sys.executable) and (
            self.command[1:2] == ("-c",) and len(self.command) > 2
        )

    def started_by(
        self,
        connection: dict[str, Any],
        environment: Mapping[str, str] = {},
        files: Mapping[str, bytes] = {},
    ) -> Command:
        """What starts one, with the connection as it stands inside."""
        first, *rest = self.command
        python = first in ("python", "python3")
        return Command(
            arguments=(
                sys.executable if python else first,
                *(part.replace("{connection_file}", CONNECTION_FILE) for part in rest),
            ),
            files={**dict(self.program), **files},
            templates={CONNECTION_FILE: json.dumps(connection | {"ip": "{sockets}/k"})},
            # 1 means: nobody needs to be polled for, our supervisor sees to the end.
            environment={"JPY_PARENT_PID": "1", **environment},
        )


def connection(folder: Folder, key: str | None = None) -> dict[str, Any]:
    """What a connection file says of a kernel whose sockets are in a folder."""
    return {
        "transport": "ipc",
        "ip": str(folder.sockets / "k"),
        **{name: number for number, name in enumerate(PORTS, start=1)},
        "key": key or secrets.token_hex(24),
        "signature_scheme": "hmac-sha256",
        "kernel_name": "",
    }


class Nursling:
    """A running kernel in a sandbox; nobody had it before, and nobody has it after.

    Attributes
    ----------
    process
        The sandbox's process.
    connection
        As in a connection file.
    folder
        Where its sockets are, and its files where the tier keeps them outside.
    tier
        How it is isolated.
    origin
        ``pooled`` (it waited), ``forked`` (for this), or ``cold`` (without the nursery).
    prepared
        Whether its kind's preparation was executed.
    """

    def __init__(
        self,
        process: Controlled,
        connection: dict[str, Any],
        folder: Folder,
        tier: Tier,
        origin: Origin,
        *,
        prepared: bool = False,
    ) -> None:
        self.process = process
        self.connection = connection
        self.folder = folder
        self.tier = tier
        self.origin = origin
        self.prepared = prepared

    def close(self) -> None:
        """Kill everything in the sandbox, wait until it is gone, remove its folder."""
        self.process.destroy()
        self.folder.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
