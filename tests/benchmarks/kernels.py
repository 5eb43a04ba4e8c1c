"""What a kernel costs, from the request for one to its first reply."""

from __future__ import annotations

import time
from functools import partial

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from jupyter_interviewer.sandbox.detect import detect
from jupyter_interviewer.sandbox.nursery.nursling import Origin
from jupyter_interviewer.sandbox.nursery.shared import take
from jupyter_interviewer.sandbox.plan import Allowance
from tests.benchmarks.grading import REFILL_SECONDS
from tests.benchmarks.table import Row, Target, in_turn

PRELOAD = ("numpy", "pandas")


def first_reply(rounds: int) -> list[Row]:
    """Ask for a sandboxed kernel that has NumPy and pandas loaded, beside a plain one."""
    tier = detect().tier
    allowance = Allowance(memory_mb=1024, processes=128, file_mb=64)

    def sandboxed(keep: int, origin: Origin) -> float:
        with take(tier, allowance, preload=PRELOAD, keep=keep) as nursling:
            client = BlockingKernelClient()
            client.load_connection_info(nursling.connection)
            client.start_channels()
            reply = client.execute("import numpy, pandas", reply=True, timeout=60)
            replied = time.perf_counter()
            client.stop_channels()
        assert reply["content"]["status"] == "ok", reply
        origins.append((nursling.origin, origin))
        return replied

    def cold() -> float:
        manager, client = start_new_kernel(kernel_name="python3")
        try:
            client.execute("1", reply=True, timeout=60)
            return time.perf_counter()
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)

    origins: list[tuple[Origin, Origin]] = []
    forked, stock = in_turn(rounds, partial(sandboxed, 0, "forked"), cold)
    pooled, again = in_turn(rounds, partial(sandboxed, 1, "pooled"), cold, pause=REFILL_SECONDS)
    # The first of each waits for what is kept from then on.
    unlike = [got for got, wanted in origins if got != wanted]
    assert len(unlike) <= 2, unlike
    what = f"kernel with NumPy and pandas to first reply, forked ({tier.value})"
    beside = "cold ipykernel without either, no sandbox"
    return [
        Row(what, forked, beside, stock, Target("ratio", 1 / 6)),
        Row(what.replace("forked", "pooled"), pooled, beside, again, Target("ratio", 1 / 30)),
    ]
