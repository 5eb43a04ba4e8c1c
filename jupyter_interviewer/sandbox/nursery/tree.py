"""The files that forked kernels see, arranged by bubblewrap once for all of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.plan import Allowance, Command, specification
from jupyter_interviewer.sandbox.process import SandboxProcess
from jupyter_interviewer.sandbox.reach import sandbox_user
from jupyter_interviewer.sandbox.tier import Tier


class Tree:
    """A mount namespace without a process in it, held open by its descriptor.

    Parameters
    ----------
    hide
        Paths that are not to be seen in it, beside our own.

    Attributes
    ----------
    descriptor
        The mount namespace. Whoever enters it belongs to its owner's user first.
    user
        That user, where we are root; None where it is our own.
    shelf
        The folder whose sandboxes can find their folders in it.

    Raises
    ------
    Unavailable
        bubblewrap could not make it.
    """

    def __init__(self, hide: tuple[str, ...]) -> None:
        self.user = sandbox_user()
        folder = Folder()
        self.shelf = folder.path.parent
        try:
            process = SandboxProcess(
                specification(
                    Tier.NAMESPACES,
                    Command(arguments=(sys.executable, "-I", "-S", "-c", "input()")),
                    Allowance(),
                    folder,
                    self.user,
                    hide=hide,
                    tail=True,
                    shelf=str(self.shelf),
                ),
                stdin=-1,
            )
            try:
                if not process.wait_started():
                    why = process.ended.tail if process.ended else "it did not start"
                    raise Unavailable("no_nursery", f"no namespaces could be made: {why.strip()}")
                self.descriptor = os.open(
                    Path("/proc", str(process.pid), "ns", "mnt"), os.O_RDONLY | os.O_CLOEXEC
                )
            except OSError as error:
                raise Unavailable(
                    "no_nursery", f"no namespaces could be entered: {error}"
                ) from error
            finally:
                process.destroy()
        finally:
            folder.remove()

    def close(self) -> None:
        """Let go of it; those who are in it stay."""
        os.close(self.descriptor)
