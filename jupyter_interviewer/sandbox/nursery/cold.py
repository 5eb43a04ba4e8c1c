"""A kernel without the nursery: its interpreter starts in the sandbox, as any program's would."""

from __future__ import annotations

from jupyter_interviewer.domain.refusal import Unavailable
from jupyter_interviewer.sandbox.folder import Folder
from jupyter_interviewer.sandbox.nursery.nursling import Kind, Nursling, connection
from jupyter_interviewer.sandbox.nursery.order import Order
from jupyter_interviewer.sandbox.plan import specification
from jupyter_interviewer.sandbox.process import SandboxProcess
from jupyter_interviewer.sandbox.reach import sandbox_user


def start(kind: Kind, order: Order) -> Nursling:
    """Start a kernel, and wait until its program runs.

    Raises
    ------
    Unavailable
        It did not start.
    """
    folder, user = Folder(), sandbox_user()
    try:
        known = connection(folder, order.key)
        plan = specification(
            kind.tier,
            kind.started_by(known, order.environment, order.files),
            order.allowance,
            folder,
            user,
            hide=kind.hide,
            tail=True,
        )
        plan["remove_abandoned"] += order.remove_abandoned
        process = SandboxProcess(plan)
        if not process.wait_started():
            process.destroy()
            why = process.ended.tail.strip() if process.ended else ""
            raise Unavailable("no_sandbox", f"the sandbox could not be started: {why[-1000:]}")
    except BaseException:
        folder.remove()
        raise
    return Nursling(process, known, folder, kind.tier, "cold")
