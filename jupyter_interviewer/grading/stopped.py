"""Why a notebook was not executed to its end. Each is also what nbclient raises for it."""

from __future__ import annotations

from nbclient.exceptions import CellTimeoutError, DeadKernelError

from jupyter_interviewer.grading.course import Death


class KernelNotStarted(RuntimeError):
    """The kernel did not come up, before any cell was executed."""


class OutOfTime(CellTimeoutError):
    """A cell, or the notebook, was still running when its time was up."""


class OutOfOutput(RuntimeError):
    """The notebook sent more than it may."""


class KernelDied(DeadKernelError):
    """The kernel's process ended while a cell was running.

    Attributes
    ----------
    death
        What it died of.
    """

    def __init__(self, message: str, death: Death) -> None:
        super().__init__(message)
        self.death = death
